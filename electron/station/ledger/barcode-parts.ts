import type { WritableCatalogue } from './databases.ts';
import { statement } from './statement.ts';

/** Tickets a call: a look-up that wants to store its ticket does not wait long. */
const AT_ONCE = 5_000;

/**
 * Adds the next tickets to the index of barcode parts, in one transaction, and says whether some are left. It is kept up after the
 * tickets and not with them: three letters at a time make many entries, and nobody at the door needs them while a list loads.
 */
export function indexBarcodeParts(db: WritableCatalogue): boolean {
  return db
    .transaction(() => {
      const next = `select number from ticket where number > (select number from barcode_parts_until) order by number limit ${AT_ONCE}`;
      const bounds = statement<[], { until: number | null; count: number }>(
        db,
        `select max(number) until, count(*) count from (${next})`,
      ).get();
      if (bounds === undefined || bounds.until === null) return false;
      const add = `insert into ticket_barcode_parts (rowid, barcode)
        select number, barcode from ticket
        where number > (select number from barcode_parts_until) and number <= ? and gone_at is null`;
      statement(db, add).run(bounds.until);
      statement(db, 'update barcode_parts_until set number = ?').run(bounds.until);
      return bounds.count === AT_ONCE;
    })
    .immediate();
}

/** The barcodes of these tickets may have changed. Takes numbers as a JSON list. */
export function renewBarcodeParts(db: WritableCatalogue, numbers: string): void {
  statement(db, 'delete from ticket_barcode_parts where rowid in (select value from json_each(?))').run(numbers);
  const sql = `insert into ticket_barcode_parts (rowid, barcode)
    select number, barcode from ticket
    where number in (select value from json_each(?)) and number <= (select number from barcode_parts_until)`;
  statement(db, sql).run(numbers);
}

/** Numbers above the highest ticket's will be given again. */
export function forgetFreedNumbers(db: WritableCatalogue): void {
  const sql = 'update barcode_parts_until set number = min(number, (select coalesce(max(number), 0) from ticket))';
  statement(db, sql).run();
}
