import type { EventSummary } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { KeptEvent } from '#shared/view.ts';
import { forgetFreedNumbers } from './barcode-parts.ts';
import {
  isDiskFull,
  type ReadableCatalogue,
  type ReadableJournal,
  type WritableCatalogue,
  type WritableJournal,
} from './databases.ts';
import { countUnsentOf } from './outbox.ts';
import { rebuildCounters } from './recount.ts';
import { statement } from './statement.ts';

/**
 * Deletes what is kept of an event. Of its scans only number, moment, result and hash stay, so that the log still has every number
 * and its chain holds. Takes both connections of a station that is not at work. On a full disk it breaks off, and may be asked for
 * again.
 */
export function purgeEvent(journal: WritableJournal, catalogue: WritableCatalogue, eventId: string): Outcome<null> {
  const unsent = countUnsentOf(journal, eventId);
  if (unsent > 0) return failure('unsent_scans', `${unsent} scans`);
  try {
    purgeFile(catalogue, () => purgeTickets(catalogue, eventId));
    purgeFile(journal, () => purgeScans(journal, eventId));
    return success(null);
  } catch (error) {
    if (isDiskFull(error)) return failure('disk_nearly_full', 'nothing more was deleted');
    throw error;
  }
}

/** What is deleted leaves its bytes in the file otherwise, and in the write-ahead log. */
function purgeFile(db: WritableCatalogue | WritableJournal, purge: () => void): void {
  const before: unknown = db.pragma('secure_delete', { simple: true });
  db.pragma('secure_delete = ON');
  try {
    db.transaction(purge).immediate();
    // Also what was deleted without care long ago.
    db.exec('vacuum');
    const [moved] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    if (moved?.busy !== 0) throw new Error(`${db.name} is in use`);
  } finally {
    db.pragma(`secure_delete = ${String(before)}`);
  }
}

function purgeTickets(db: WritableCatalogue, eventId: string): void {
  const numbers = 'select number from ticket where event_id = ?';
  for (const index of ['ticket_words', 'ticket_barcode_parts']) {
    statement(db, `delete from ${index} where rowid in (${numbers})`).run(eventId);
    // Deleted entries are only crossed out until the index is merged.
    statement(db, `insert into ${index} (${index}) values ('optimize')`).run();
  }
  statement(db, 'delete from ticket where event_id = ?').run(eventId);
  statement(db, 'delete from event_sync where event_id = ?').run(eventId);
  forgetFreedNumbers(db);
}

function purgeScans(db: WritableJournal, eventId: string): void {
  for (const table of ['outbox', 'print_job']) statement(db, `delete from ${table} where event_id = ?`).run(eventId);
  statement(db, 'delete from batch where event_id = ?').run(eventId);
  const sql = `update scan set barcode = '', ticket_id = null, subject = null, reason = null, entries = 0, first_entry_at = null,
      before_restart_at = null, data_as_of = null, attention = '[]', hint = null, note = null, against = null,
      ticket_type_id = null, entry_ids = '[]', undoes = null, purged = 1
    where event_id = ?`;
  statement(db, sql).run(eventId);
  // Somebody may have been admitted to another event with a ticket of this one: what remains is replayed.
  rebuildCounters(db);
}

/** The events of which something is here. */
export function keptEvents(
  journal: ReadableJournal,
  catalogue: ReadableCatalogue,
  named: readonly EventSummary[],
): readonly KeptEvent[] {
  const tickets = counts(catalogue, 'select event_id id, tickets n from event_sync');
  const scans = counts(journal, 'select event_id id, count(*) n from scan where purged = 0 group by event_id');
  const uploads = 'select event_id id, count(*) n from outbox where state';
  const unsent = counts(journal, `${uploads} in ('waiting', 'in_flight') group by event_id`);
  const rejected = counts(journal, `${uploads} = 'rejected' group by event_id`);
  return [...new Set([...tickets.keys(), ...scans.keys()])].toSorted().map((id) => ({
    id,
    name: named.find((event) => event.id === id)?.name ?? id,
    tickets: tickets.get(id) ?? 0,
    scans: scans.get(id) ?? 0,
    unsent: unsent.get(id) ?? 0,
    rejected: rejected.get(id) ?? 0,
  }));
}

function counts(db: ReadableCatalogue | ReadableJournal, sql: string): ReadonlyMap<string, number> {
  const rows = statement<[], { id: string; n: number }>(db, sql).all();
  return new Map(rows.map(({ id, n }) => [id, n]));
}
