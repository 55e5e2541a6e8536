import type { AttentionSign } from '#shared/verdict.ts';
import { chainHash, chainStart } from './chain.ts';
import { currentIdentity } from './identity.ts';
import type { Mark } from './mark.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { queueScan } from './outbox.ts';
import type { NewScan, ScanRow } from './scan-row.ts';
import { statement } from './statement.ts';

type StoredRow = Omit<ScanRow, 'attention' | 'entryIds' | 'undone'> & {
  readonly attention: string;
  readonly entryIds: string;
  readonly undone: number;
};

const SELECT = `select seq, event_id "eventId", barcode, ticket_id "ticketId", subject, asked, direction, result, reason, source,
    scanned_at "scannedAt", entries, first_entry_at "firstEntryAt", before_restart_at "beforeRestartAt", data_as_of "dataAsOf",
    attention, hint, note, against, ticket_type_id "ticketTypeId", entry_ids "entryIds",
    exists (select 1 from scan later where later.undoes = scan.seq) undone
  from scan`;

const fromStored = ({ attention, entryIds, undone, ...row }: StoredRow): ScanRow => ({
  ...row,
  attention: JSON.parse(attention) as AttentionSign[],
  entryIds: JSON.parse(entryIds) as string[],
  undone: undone === 1,
});

// The plus keeps SQLite from preparing the statement anew at each call: `max` with `= ?` makes it do so.
const LAST_OF = `${SELECT} where seq = (select max(seq) from scan where barcode = +?) and result <> 'undo' and purged = 0`;

// Back through the log, which an index by event would only make every scan dearer for. Ends early: a log may hold other events.
const RECENT = `${SELECT} where seq > (select max(seq) from scan) - 10000 and event_id in (select value from json_each(?))
    and result <> 'undo' and purged = 0 order by seq desc limit ?`;

const select = <P extends unknown[]>(db: ReadableJournal, rest: string) =>
  statement<P, StoredRow>(db, `${SELECT} ${rest}`);

/** The end of the log: the next scan's number, and the hash that comes before it. */
interface LogEnd {
  readonly stationId: string;
  readonly nextSeq: number;
  readonly hash: Buffer;
}

function logEnd(db: ReadableJournal): LogEnd {
  const { id: stationId, firstSeq } = currentIdentity(db);
  const sql = 'select seq, hash from scan order by seq desc limit 1';
  const last = statement<[], { seq: number; hash: Buffer }>(db, sql).get();
  // A new station's chain does not hang on what another one has left.
  if (last === undefined || last.seq < firstSeq) return { stationId, nextSeq: firstSeq, hash: chainStart(stationId) };
  return { stationId, nextSeq: last.seq + 1, hash: last.hash };
}

/** How far the log has come: its last number, whose it is, and the hash there. */
export function logMark(db: ReadableJournal): Mark {
  const { stationId, nextSeq, hash } = logEnd(db);
  return { stationId, seq: nextSeq - 1, hash: hash.toString('hex') };
}

/** Appends a scan under the next number, as the next link of the chain, and returns that number. */
export function appendScan(db: WritableJournal, given: NewScan): number {
  const { stationId, nextSeq: seq, hash: previous } = logEnd(db);
  // Half of a surrogate pair is stored as a replacement sign: what is hashed is what is stored.
  const barcode = given.barcode.toWellFormed();
  const note = given.note?.toWellFormed() ?? null;
  const scan = { ...given, seq, stationId, barcode, note };
  const sql = `insert into scan
      (seq, event_id, barcode, ticket_id, subject, asked, direction, result, reason, source, scanned_at, entries,
       first_entry_at, before_restart_at, data_as_of, attention, hint, note, against, ticket_type_id, entry_ids, undoes, hash)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  // By position: names would cost twice as much.
  statement(db, sql).run(
    seq,
    scan.eventId,
    barcode,
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
    scan.beforeRestartAt,
    scan.dataAsOf,
    JSON.stringify(scan.attention),
    scan.hint,
    note,
    scan.against,
    scan.ticketTypeId,
    JSON.stringify(scan.entryIds),
    scan.undoes,
    chainHash(previous, scan),
  );
  if (scan.upload !== null) queueScan(db, { seq, eventId: scan.eventId, row: scan.upload });
  return seq;
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

/** What the recount needs of an admitted scan. */
export type StandingScan = Pick<
  ScanRow,
  'seq' | 'eventId' | 'subject' | 'result' | 'scannedAt' | 'ticketTypeId' | 'entryIds'
>;

/** Every admitted scan that was not taken back, oldest first, for the recount. */
export function* standingScans(db: ReadableJournal): Generator<StandingScan> {
  const undone = 'select undoes from scan where undoes is not null';
  const takenBack = new Set(
    statement<[], { undoes: number }>(db, undone)
      .all()
      .map(({ undoes }) => undoes),
  );
  const sql = `select seq, event_id "eventId", subject, result, scanned_at "scannedAt", ticket_type_id "ticketTypeId",
      entry_ids "entryIds" from scan where +subject is not null order by seq`;
  for (const scan of statement<[], Omit<StandingScan, 'entryIds'> & { entryIds: string }>(db, sql).iterate()) {
    if (!takenBack.has(scan.seq)) yield { ...scan, entryIds: JSON.parse(scan.entryIds) as string[] };
  }
}

/** The last of the scans that count for a subject; null where there is none. */
export function lastStandingScanOf(db: ReadableJournal, subject: string): ScanRow | null {
  const sql = `where subject = ? and not exists (select 1 from scan later where later.undoes = scan.seq)
    order by seq desc limit 1`;
  const row = select<[string]>(db, sql).get(subject);
  return row === undefined ? null : fromStored(row);
}

/** Newest first, of the chosen events, among the last ten thousand; without the rows that take others back. */
export function recentScans(db: ReadableJournal, eventIds: readonly string[], count: number): readonly ScanRow[] {
  return statement<[string, number], StoredRow>(db, RECENT).all(JSON.stringify(eventIds), count).map(fromStored);
}

/** Entries within the minute before `now`, for the rate at the door. */
export function entriesPerMinute(db: ReadableJournal, eventIds: readonly string[], now: number): number {
  // The plus keeps SQLite from walking all scans of the event instead of the last minute's.
  const sql = `select count(*) n from scan
    where scanned_at between ? and ? and +event_id in (select value from json_each(?)) and result = 'in'`;
  // A burst runs a little ahead of the clock; what lies further ahead is from before it was set back.
  const minute = 60_000;
  return (
    statement<[number, number, string], { n: number }>(db, sql).get(
      now - minute,
      now + minute,
      JSON.stringify(eventIds),
    )?.n ?? 0
  );
}
