import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { ReceivedRequest, ReceivedRow, ReceivedScans } from '../../electron/station/sandbox/world/scan-log.ts';
import type { Line } from './harness.ts';

/** Holds what a station said, what it wrote down and what the server received against each other. */

interface Acknowledgement {
  readonly barcode: unknown;
  readonly result: unknown;
  readonly reason: unknown;
  readonly ticketId: unknown;
}

/** What the station has answered for, over all its runs. */
export interface Acknowledged {
  readonly bySeq: ReadonlyMap<number, Acknowledgement>;
  /** Numbers that were given to two scans. */
  readonly twice: readonly string[];
  note(lines: readonly Line[]): void;
}

export function createAcknowledged(): Acknowledged {
  const bySeq = new Map<number, Acknowledgement>();
  const twice: string[] = [];
  const noteOne = (seq: number, said: Acknowledgement): void => {
    const before = bySeq.get(seq);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(said))
      twice.push(`${seq}: ${JSON.stringify(before)} and ${JSON.stringify(said)}`);
    bySeq.set(seq, said);
  };
  return {
    bySeq,
    twice,
    note(lines) {
      for (const { type, seq, undoSeq, barcode, result, reason, ticketId } of lines) {
        if (type === 'verdict' && typeof seq === 'number') noteOne(seq, { barcode, result, reason, ticketId });
        if (type === 'undone' && typeof undoSeq === 'number')
          noteOne(undoSeq, { barcode: null, result: 'undo', reason: null, ticketId: null });
      }
    },
  };
}

export interface LoggedScan {
  readonly seq: number;
  readonly eventId: string;
  readonly barcode: string;
  readonly ticketId: string | null;
  readonly result: string;
  readonly reason: string | null;
  readonly scannedAt: number;
  readonly undoes: number | null;
  /** Null where there is nothing to send. */
  readonly state: string | null;
  readonly row: string | null;
}

/** The log of a station that does not run: nobody else can read it while it does. */
export function readLog(folder: string): readonly LoggedScan[] {
  const db = new Database(join(folder, 'journal.sqlite'), { readonly: true, fileMustExist: true });
  try {
    const sql = `select seq, event_id "eventId", barcode, ticket_id "ticketId", result, reason, scanned_at "scannedAt", undoes,
        (select state from outbox where outbox.seq = scan.seq) state, (select row from outbox where outbox.seq = scan.seq) "row"
      from scan order by seq`;
    return db.prepare<[], LoggedScan>(sql).all();
  } finally {
    db.close();
  }
}

export interface Comparison {
  readonly acknowledged: number;
  readonly logged: number;
  readonly sent: number;
  /** Rows that the server has more than once: allowed where an outcome was unclear. */
  readonly duplicates: number;
  /** What must not be, in words. */
  readonly wrong: readonly string[];
}

export function compare(
  acknowledged: Acknowledged,
  log: readonly LoggedScan[],
  received: ReceivedScans,
  expected: { readonly rejected?: readonly string[] } = {},
): Comparison {
  const arrivals = arrivalsOf(received);
  const duplicated = [...arrivals.values()].filter(({ requests }) => requests.length > 1);
  return {
    acknowledged: acknowledged.bySeq.size,
    logged: log.length,
    sent: log.filter(({ state }) => state === 'sent').length,
    duplicates: duplicated.reduce((sum, { requests }) => sum + requests.length - 1, 0),
    wrong: [
      ...acknowledged.twice.map((each) => `number given twice: ${each}`),
      ...lost(acknowledged, log),
      ...gaps(log),
      ...unexplainedStates(log, new Set(expected.rejected)),
      ...undelivered(log, arrivals),
      ...strangers(log, arrivals),
      ...duplicated.filter(({ requests }) => !isExplained(requests)).map(({ key }) => `regrouped: ${key}`),
      ...disorder(log, arrivals),
    ],
  };
}

/** vivenu knows a scan by its event and moment only. */
const keyOf = (eventId: string, scannedAt: string): string => `${eventId} ${scannedAt}`;
const keyOfScan = ({ eventId, scannedAt }: LoggedScan): string => keyOf(eventId, new Date(scannedAt).toISOString());

interface Arrival {
  readonly key: string;
  readonly row: ReceivedRow;
  /** When it came first, among all rows. */
  readonly at: number;
  /** Each request that stored it. */
  readonly requests: ReceivedRequest[];
}

function arrivalsOf({ requests }: ReceivedScans): ReadonlyMap<string, Arrival> {
  const arrivals = new Map<string, Arrival>();
  let at = 0;
  for (const request of requests) {
    for (const row of request.rows) {
      at += 1;
      const key = keyOf(request.eventId, row.scanned_at);
      const before = arrivals.get(key);
      if (before === undefined) arrivals.set(key, { key, row, at, requests: [request] });
      else before.requests.push(request);
    }
  }
  return arrivals;
}

function lost({ bySeq }: Acknowledged, log: readonly LoggedScan[]): readonly string[] {
  const logged = new Map(log.map((scan) => [scan.seq, scan]));
  return [...bySeq].flatMap(([seq, said]) => {
    const scan = logged.get(seq);
    if (scan === undefined) return `lost: ${seq} ${JSON.stringify(said)}`;
    if (said.result === 'undo') return scan.undoes === null ? `not taken back: ${seq}` : [];
    const same =
      scan.barcode === said.barcode &&
      scan.result === said.result &&
      scan.reason === said.reason &&
      scan.ticketId === said.ticketId;
    return same ? [] : `logged otherwise: ${seq} ${JSON.stringify(said)} and ${JSON.stringify(scan)}`;
  });
}

function gaps(log: readonly LoggedScan[]): readonly string[] {
  const missing = log.filter(({ seq }, index) => seq !== index + 1).slice(0, 1);
  const moments = new Set(log.map(({ scannedAt }) => scannedAt));
  return [
    ...missing.map(({ seq }) => `gap in the numbers before ${seq}`),
    ...(moments.size === log.length ? [] : [`${log.length - moments.size} moments are used twice`]),
  ];
}

/** Nothing may leave the queue but by being sent, refused for good, or taken back before it was sent. */
function unexplainedStates(log: readonly LoggedScan[], rejectable: ReadonlySet<string>): readonly string[] {
  const undone = new Set(log.map(({ undoes }) => undoes));
  const stateOf = new Map(log.map(({ seq, state }) => [seq, state]));
  const isRight = ({ seq, barcode, state, reason, undoes }: LoggedScan): boolean => {
    if (state === 'sent') return true;
    if (state === 'rejected') return rejectable.has(barcode);
    if (state === 'withdrawn') return undone.has(seq);
    if (state !== null) return false;
    return reason === 'unreadable' || (undoes !== null && stateOf.get(undoes) === 'withdrawn');
  };
  return log.filter((scan) => !isRight(scan)).map(({ seq, barcode, state }) => `${state}: ${seq} ${barcode}`);
}

function undelivered(log: readonly LoggedScan[], arrivals: ReadonlyMap<string, Arrival>): readonly string[] {
  return log.flatMap((scan) => {
    if (scan.state !== 'sent') return [];
    const arrival = arrivals.get(keyOfScan(scan));
    if (arrival === undefined) return `never arrived: ${scan.seq} ${scan.barcode}`;
    const { eventId: _eventId, ...row } = arrival.row;
    return sameFields(row, JSON.parse(scan.row ?? '{}') as object) ? [] : `arrived otherwise: ${scan.seq} ${scan.row}`;
  });
}

const sameFields = (one: object, other: object): boolean => {
  const sorted = (given: object): string =>
    JSON.stringify(Object.entries(given).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
};

function strangers(log: readonly LoggedScan[], arrivals: ReadonlyMap<string, Arrival>): readonly string[] {
  const known = new Set(log.map(keyOfScan));
  return [...arrivals.keys()].filter((key) => !known.has(key)).map((key) => `at the server, not in the log: ${key}`);
}

/** Sent again were the same bytes, or parts of a batch that the server had refused. */
function isExplained(requests: readonly ReceivedRequest[]): boolean {
  return requests.every((request, index) => {
    const before = requests[index - 1];
    if (before === undefined || before.rawBody === request.rawBody) return true;
    const moments = new Set(before.rows.map((row) => row.scanned_at));
    return request.rows.every((row) => moments.has(row.scanned_at));
  });
}

function disorder(log: readonly LoggedScan[], arrivals: ReadonlyMap<string, Arrival>): readonly string[] {
  const newest = new Map<string, number>();
  return log.flatMap((scan) => {
    const at = arrivals.get(keyOfScan(scan))?.at;
    if (at === undefined) return [];
    const before = newest.get(scan.eventId) ?? 0;
    newest.set(scan.eventId, Math.max(before, at));
    return at > before ? [] : `out of order: ${scan.seq}`;
  });
}
