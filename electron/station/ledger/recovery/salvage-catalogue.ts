import Database from 'better-sqlite3';
import type { Ticket } from '#shared/domain.ts';
import { catalogueFile, type WritableCatalogue } from '../databases.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { storeSyncState } from '../syncs.ts';
import { countTickets, putTickets } from '../tickets.ts';
import { readSyncs, readTickets } from './catalogue-rows.ts';
import { copyToRead } from './copy-to-read.ts';
import { building, clear, readingCopy, replaceWithBuilt } from './replace.ts';

/** Puts a whole file of tickets in the place of a damaged one, with all that can be read of it; vivenu has the rest. */
export function recoverCatalogue({ folder, at }: { readonly folder: string; readonly at: number }): {
  readonly asideAs: string;
  readonly kept: number;
} {
  const file = catalogueFile(folder);
  clear(building(file));
  const damaged = copyToRead(file);
  const db = new Database(building(file)) as WritableCatalogue;
  let kept: number;
  try {
    kept = fill(db, damaged);
  } finally {
    db.close();
    damaged?.close();
    clear(readingCopy(file));
  }
  return { asideAs: replaceWithBuilt(file, at), kept };
}

function fill(db: WritableCatalogue, damaged: Database.Database | null): number {
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -32000');
  // A step of the past asks for them; there are no tickets yet.
  for (const name of ['name_words', 'other_words']) db.function(name, { varargs: true }, () => '');
  migrate(db, migrations.catalogue);
  if (damaged === null) return 0;

  db.exec('begin');
  let kept = 0;
  for (const tickets of readTickets(damaged)) kept += store(db, tickets);
  const syncs = new Map(readSyncs(damaged).map((sync) => [sync.eventId, sync]));
  const eventIds = db.prepare<[], string>('select distinct event_id from ticket').pluck().all();
  for (const eventId of new Set([...eventIds, ...syncs.keys()])) {
    // Never swept: the whole list is compared with vivenu soon.
    storeSyncState(db, eventId, { ...syncs.get(eventId), tickets: countTickets(db, eventId), sweptAt: null });
  }
  db.exec('commit');
  return kept;
}

function store(db: WritableCatalogue, tickets: readonly Ticket[]): number {
  const { added } = putTickets(db, tickets);
  const gone = db.prepare('update ticket set gone_at = ? where id = ? returning number').pluck();
  for (const { id, goneAt } of tickets) {
    if (goneAt === null) continue;
    const number: unknown = gone.get(goneAt, id);
    db.prepare('delete from ticket_words where rowid = ?').run(number);
  }
  return added;
}
