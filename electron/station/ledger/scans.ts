import type { Direction, ScanSource } from '#shared/domain.ts';
import type { ScanDirection } from '#shared/policy.ts';
import type { AttentionSign, Hint, Reason, Result } from '#shared/verdict.ts';
import type { ReadableJournal, WritableJournal } from './open.ts';
import { statement } from './statement.ts';

/** A scan in the log. The log is only ever appended to; what is taken back is another row. */
export interface ScanRow {
  readonly seq: number;
  readonly eventId: string;
  readonly barcode: string;
  readonly ticketId: string | null;
  /** Whose presence an admitted scan moves; null for all others. */
  readonly subject: string | null;
  readonly asked: ScanDirection;
  readonly direction: Direction;
  readonly result: Result;
  readonly reason: Reason | null;
  readonly source: ScanSource;
  readonly scannedAt: number;
  readonly entries: number;
  readonly firstEntryAt: number | null;
  readonly dataAsOf: number | null;
  readonly attention: readonly AttentionSign[];
  readonly hint: Hint | null;
  /** A person's words: why against the rules, or why taken back. */
  readonly note: string | null;
  /** What the rules said, where a person decided otherwise. */
  readonly against: Reason | null;
  readonly ticketTypeId: string | null;
  readonly entryIds: readonly string[];
  /** A later row takes this one back. */
  readonly undone: boolean;
}

type StoredRow = Omit<ScanRow, 'attention' | 'entryIds' | 'undone'> & {
  readonly attention: string;
  readonly entryIds: string;
  readonly undone: number;
};

const SELECT = `select seq, event_id "eventId", barcode, ticket_id "ticketId", subject, asked, direction, result, reason, source,
    scanned_at "scannedAt", entries, first_entry_at "firstEntryAt", data_as_of "dataAsOf", attention, hint, note, against,
    ticket_type_id "ticketTypeId", entry_ids "entryIds",
    exists (select 1 from scan later where later.undoes = scan.seq) undone
  from scan`;

const fromStored = ({ attention, entryIds, undone, ...row }: StoredRow): ScanRow => ({
  ...row,
  attention: JSON.parse(attention) as AttentionSign[],
  entryIds: JSON.parse(entryIds) as string[],
  undone: undone === 1,
});

// The plus keeps SQLite from preparing the statement anew at each call: `max` with `= ?` makes it do so.
const LAST_OF = `${SELECT} where seq = (select max(seq) from scan where barcode = +?) and result <> 'undo'`;

// Back through the log, which an index by event would only make every scan dearer for. Ends early: a log may hold other events.
const RECENT = `${SELECT} where seq > (select max(seq) from scan) - 10000 and event_id in (select value from json_each(?))
    and result <> 'undo' order by seq desc limit ?`;

const select = <P extends unknown[]>(db: ReadableJournal, rest: string) =>
  statement<P, StoredRow>(db, `${SELECT} ${rest}`);

/** Appends a scan under the next number and returns that number. */
export function appendScan(db: WritableJournal, scan: Omit<ScanRow, 'seq' | 'undone'>): number {
  const sql = `insert into scan
      (event_id, barcode, ticket_id, subject, asked, direction, result, reason, source, scanned_at, entries,
       first_entry_at, data_as_of, attention, hint, note, against, ticket_type_id, entry_ids, seq)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(seq), 0) + 1 from scan))`;
  // By position: names would cost twice as much.
  const inserted = statement(db, sql).run(
    scan.eventId,
    scan.barcode,
    scan.ticketId,
    scan.subject,
    scan.asked,
    scan.direction,
    scan.result,
    scan.reason,
    scan.source,
    scan.scannedAt,
    scan.entries,
    scan.firstEntryAt,
    scan.dataAsOf,
    JSON.stringify(scan.attention),
    scan.hint,
    scan.note,
    scan.against,
    scan.ticketTypeId,
    JSON.stringify(scan.entryIds),
  );
  return Number(inserted.lastInsertRowid);
}

/** Appends the row that takes another one back, and returns its number. */
export function appendUndo(db: WritableJournal, scan: ScanRow, scannedAt: number, note: string): number {
  const sql = `insert into scan
      (seq, event_id, barcode, ticket_id, asked, direction, result, source, scanned_at, entries, attention, note,
       ticket_type_id, entry_ids, undoes)
    select (select max(seq) + 1 from scan), event_id, barcode, ticket_id, asked,
      case direction when 'IN' then 'OUT' else 'IN' end, 'undo', source, @scannedAt, entries, '[]', @note,
      ticket_type_id, entry_ids, seq
    from scan where seq = @seq`;
  return Number(statement(db, sql).run({ seq: scan.seq, scannedAt, note }).lastInsertRowid);
}

/** Scans that come faster than one a millisecond run this far ahead of the clock at most before the search starts anew. */
const BURST_MS = 60_000;

/** A free millisecond from `at` on: vivenu knows a scan by its moment only, so no two on a station may share one. */
export function freeMoment(db: ReadableJournal, at: number): number {
  const taken = statement<[number]>(db, 'select 1 from scan where scanned_at = ?');
  if (taken.get(at) === undefined) return at;
  // In a burst the scan before took the end of the taken stretch; only after the clock was set back is it elsewhere.
  const last = lastScanAt(db) ?? 0;
  let moment = last > at && last < at + BURST_MS ? last + 1 : at + 1;
  while (taken.get(moment) !== undefined) moment++;
  return moment;
}

/** The moment (ms) of the newest scan. */
export function lastScanAt(db: ReadableJournal): number | null {
  const sql = 'select scanned_at "at" from scan order by seq desc limit 1';
  return statement<[], { at: number }>(db, sql).get()?.at ?? null;
}

export function scanBySeq(db: ReadableJournal, seq: number): ScanRow | null {
  const row = select<[number]>(db, "where seq = ? and result <> 'undo'").get(seq);
  return row === undefined ? null : fromStored(row);
}

/** The newest scan of this barcode; null where there is none, or where it was taken back. */
export function lastScanOf(db: ReadableJournal, barcode: string): ScanRow | null {
  const row = statement<[string], StoredRow>(db, LAST_OF).get(barcode);
  return row === undefined ? null : fromStored(row);
}

/** The admitted scans that count for a subject, oldest first: those that were not taken back. */
export function standingScansOf(db: ReadableJournal, subject: string): readonly ScanRow[] {
  return select<[string]>(db, 'where subject = ? order by seq')
    .all(subject)
    .map(fromStored)
    .filter(({ undone }) => !undone);
}

/** Every admitted scan that was not taken back, oldest first, for the recount. */
export function* standingScans(db: ReadableJournal): Generator<ScanRow> {
  for (const row of select<[]>(db, 'where subject is not null order by seq').iterate()) {
    if (row.undone === 0) yield fromStored(row);
  }
}

/** Newest first, of the chosen events, among the last ten thousand; without the rows that take others back. */
export function recentScans(db: ReadableJournal, eventIds: readonly string[], count: number): readonly ScanRow[] {
  return statement<[string, number], StoredRow>(db, RECENT).all(JSON.stringify(eventIds), count).map(fromStored);
}

/** Entries since a moment (ms), for the rate at the door. */
export function entriesSince(db: ReadableJournal, eventIds: readonly string[], since: number): number {
  // The plus keeps SQLite from walking all scans of the event instead of the last minute's.
  const sql = `select count(*) n from scan
    where scanned_at > ? and +event_id in (select value from json_each(?)) and result = 'in'`;
  return statement<[number, string], { n: number }>(db, sql).get(since, JSON.stringify(eventIds))?.n ?? 0;
}
