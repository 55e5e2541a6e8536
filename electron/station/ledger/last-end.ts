import type { ReadableJournal } from './databases.ts';
import { statement } from './statement.ts';
import { wasClosed } from './station-values.ts';

/** The numbers of the scans that perhaps nobody saw on the screen: the station ended a moment later. */
export interface Interrupted {
  readonly from: number;
  readonly to: number;
}

/** A verdict stays on the screen for seconds; the power may also fail with the guest still in front of it. */
const MOMENT_MS = 10_000;

/** Null where the station was closed as it should be, or nothing was scanned. */
export function interruptedScans(db: ReadableJournal): Interrupted | null {
  if (wasClosed(db)) return null;
  const sql = `select min(seq) "from", max(seq) "to" from
    (select seq, scanned_at, first_value(scanned_at) over (order by seq desc) newest from scan order by seq desc limit 100)
    where scanned_at between newest - ? and newest`;
  const found = statement<[number], { from: number | null; to: number }>(db, sql).get(MOMENT_MS);
  return found === undefined || found.from === null ? null : { from: found.from, to: found.to };
}
