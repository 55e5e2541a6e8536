import type { ReadableJournal, WritableJournal } from './databases.ts';
import { statement } from './statement.ts';

/** The numbers of the scans that perhaps nobody saw on the screen: the station ended a moment later. */
export interface Interrupted {
  readonly from: number;
  readonly to: number;
}

/** A verdict stays on the screen for seconds; the power may also fail with the guest still in front of it. */
const MOMENT_MS = 10_000;

/** Null where the station was closed as it should be, or nothing was scanned. */
export function interruptedScans(db: ReadableJournal): Interrupted | null {
  const closed = statement(db, "select 1 from station where key = 'closed'").get() !== undefined;
  if (closed) return null;
  const sql = `select min(seq) "from", max(seq) "to" from
    (select seq, scanned_at, first_value(scanned_at) over (order by seq desc) newest from scan order by seq desc limit 100)
    where scanned_at between newest - ? and newest`;
  const found = statement<[number], { from: number | null; to: number }>(db, sql).get(MOMENT_MS);
  return found === undefined || found.from === null ? null : { from: found.from, to: found.to };
}

export function noteOpened(db: WritableJournal): void {
  statement(db, "delete from station where key = 'closed'").run();
}

export function noteClosed(db: WritableJournal): void {
  statement(db, "insert or replace into station (key, value) values ('closed', '1')").run();
}
