import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { time } from '../measure.ts';
import { readPages, type ListedTicket } from '../pages.ts';

interface Input {
  readonly server: string;
  readonly folder: string;
  /** Stored not at all; with SQLite as it comes; with the cache and the checkpoints of the station. */
  readonly store: 'nothing' | 'as it comes' | 'tuned';
}

/** What no station can beat: each page downloaded, parsed and upserted into one table with the barcode index alone, in one thread. */
export async function limit({ server, folder, store }: Input): Promise<{ ms: number; bytes: number }> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'limit.sqlite');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  if (store === 'tuned') {
    db.pragma('cache_size = -32000');
  }
  db.exec(`create table ticket (
    id text primary key, barcode text, folded text, event_id text, name text, ticket_type_id text, ticket_name text,
    price_category text, discount text, area text, "row" text, seat text, status text, entry text, updated_at integer
  );
  create index by_barcode on ticket (barcode)`);
  const upsert = db.prepare(`insert into ticket
      (id, barcode, event_id, name, ticket_type_id, ticket_name, price_category, area, "row", seat, status, entry, updated_at)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (id) do update set
      barcode = excluded.barcode, event_id = excluded.event_id, name = excluded.name, ticket_type_id = excluded.ticket_type_id,
      ticket_name = excluded.ticket_name, price_category = excluded.price_category, area = excluded.area, "row" = excluded."row",
      seat = excluded.seat, status = excluded.status, entry = excluded.entry, updated_at = excluded.updated_at`);
  const storePage = db.transaction((docs: readonly ListedTicket[]) => {
    for (const doc of docs) {
      upsert.run(
        doc._id,
        doc.barcode,
        doc.eventId,
        doc.name ?? null,
        doc.ticketTypeId,
        doc.ticketName,
        doc.priceCategory.description,
        doc.area ?? null,
        doc.row ?? null,
        doc.seat ?? null,
        doc.status,
        JSON.stringify(doc.entry),
        Date.parse(doc.updatedAt),
      );
    }
  });
  const ms = await time(async () => {
    for await (const docs of readPages(server)) if (store !== 'nothing') storePage(docs);
  });
  db.close();
  return { ms, bytes: statSync(path).size };
}
