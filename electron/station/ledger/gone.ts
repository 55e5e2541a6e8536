import type { ReadableCatalogue, WritableCatalogue } from './databases.ts';
import { statement } from './statement.ts';
import { storeSyncState, syncState } from './syncs.ts';

/** Tickets that vivenu no longer lists. They are kept: who came in with one may leave with it. */

/** Notes which tickets of an event a full sweep missed, by number, and gives the ids of those that the sweep before missed too. */
export function storeMisses(
  db: WritableCatalogue,
  eventId: string,
  missed: readonly number[],
  now: number,
): readonly string[] {
  const numbers = JSON.stringify(missed);
  const inMissed = 'number in (select value from json_each(@numbers))';
  const again = statement<[{ numbers: string }], { id: string }>(
    db,
    `select id from ticket where missed_at is not null and ${inMissed}`,
  ).all({ numbers });
  const seen = `update ticket set missed_at = null where missed_at is not null and event_id = @eventId and not ${inMissed}`;
  statement(db, seen).run({ numbers, eventId });
  statement(db, `update ticket set missed_at = @now where ${inMissed}`).run({ numbers, now });
  return again.map(({ id }) => id);
}

export function markGone(db: WritableCatalogue, eventId: string, ids: readonly string[], now: number): void {
  const gone = statement<[string], { number: number }>(
    db,
    'select number from ticket where id in (select value from json_each(?)) and gone_at is null',
  )
    .all(JSON.stringify(ids))
    .map(({ number }) => number);
  const numbers = JSON.stringify(gone);
  const among = 'in (select value from json_each(@numbers))';
  db.transaction(() => {
    statement(db, `update ticket set gone_at = @now, missed_at = null where number ${among}`).run({ numbers, now });
    statement(db, `delete from ticket_words where rowid ${among}`).run({ numbers });
    statement(db, `delete from ticket_barcode_parts where rowid ${among}`).run({ numbers });
    storeSyncState(db, eventId, { tickets: syncState(db, eventId).tickets - gone.length });
  })();
}

/** Tickets that the last sweep missed, and that nothing else has said anything of since. */
export function missedTickets(
  db: ReadableCatalogue,
  eventId: string,
): readonly { readonly id: string; readonly barcode: string }[] {
  const sql = 'select id, barcode from ticket where missed_at is not null and event_id = ? order by number';
  return statement<[string], { id: string; barcode: string }>(db, sql).all(eventId);
}
