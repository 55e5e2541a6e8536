import type { Direction, ScanSource } from '#shared/domain.ts';
import type { Reason, Result } from '#shared/verdict.ts';
import type { ReadableJournal, WritableJournal } from './open.ts';
import { statement } from './statement.ts';

/** A scan in the log. The log is only ever appended to. */
export interface ScanRow {
  readonly seq: number;
  readonly eventId: string;
  readonly barcode: string;
  readonly ticketId: string | null;
  readonly direction: Direction;
  readonly result: Result;
  readonly reason: Reason | null;
  readonly source: ScanSource;
  readonly scannedAt: number;
  readonly entries: number;
  readonly firstEntryAt: number | null;
}

const COLUMNS = `seq, event_id "eventId", barcode, ticket_id "ticketId", direction, result, reason, source,
  scanned_at "scannedAt", entries, first_entry_at "firstEntryAt"`;

/** Appends a scan under the next number and returns that number. */
export function appendScan(db: WritableJournal, scan: Omit<ScanRow, 'seq'>): number {
  const sql = `insert into scan
      (seq, event_id, barcode, ticket_id, direction, result, reason, source, scanned_at, entries, first_entry_at)
    values
      ((select coalesce(max(seq), 0) + 1 from scan), @eventId, @barcode, @ticketId, @direction, @result, @reason, @source,
       @scannedAt, @entries, @firstEntryAt)`;
  return Number(statement(db, sql).run(scan).lastInsertRowid);
}

/** Scans that come faster than one a millisecond run this far ahead of the clock at most before the search starts anew. */
const BURST_MS = 60_000;

/** A free millisecond from `at` on: vivenu knows a scan by its moment only, so no two on a station may share one. */
export function freeMoment(db: ReadableJournal, at: number): number {
  const taken = statement<[number]>(db, 'select 1 from scan where scanned_at = ?');
  if (taken.get(at) === undefined) return at;
  // In a burst the scan before took the end of the taken stretch; only after the clock was set back is it elsewhere.
  const last = lastMoment(db);
  let moment = last > at && last < at + BURST_MS ? last + 1 : at + 1;
  while (taken.get(moment) !== undefined) moment++;
  return moment;
}

function lastMoment(db: ReadableJournal): number {
  const sql = 'select scanned_at "at" from scan order by seq desc limit 1';
  return statement<[], { at: number }>(db, sql).get()?.at ?? 0;
}

/** Newest first. */
export function recentScans(db: ReadableJournal, eventId: string, count: number): readonly ScanRow[] {
  const sql = `select ${COLUMNS} from scan where event_id = ? order by seq desc limit ?`;
  return statement<[string, number], ScanRow>(db, sql).all(eventId, count);
}

/** Entries since a moment (ms), for the rate at the door. */
export function entriesSince(db: ReadableJournal, eventId: string, since: number): number {
  // The plus keeps SQLite from walking all scans of the event instead of the last minute's.
  const sql = "select count(*) n from scan where scanned_at > ? and +event_id = ? and result = 'in'";
  return statement<[number, string], { n: number }>(db, sql).get(since, eventId)?.n ?? 0;
}
