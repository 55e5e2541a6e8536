import type { ReadableJournal, WritableJournal } from './open.ts';
import { changeOne, statement } from './statement.ts';

/** A batch that is on its way: its body is frozen, and stays the same however often it is sent. */
export interface Batch {
  readonly id: number;
  readonly eventId: string;
  readonly body: string;
  readonly attempts: number;
}

/** Queues one scan for vivenu. `row` is the scan as the API takes it, as JSON text. */
export function queueScan(db: WritableJournal, entry: { seq: number; eventId: string; row: string }): void {
  const { seq, eventId, row } = entry;
  statement(db, "insert into outbox (seq, event_id, row, state) values (?, ?, ?, 'waiting')").run(seq, eventId, row);
}

type UploadState = 'waiting' | 'in_flight' | 'sent' | 'rejected' | 'withdrawn';

/** A scan's upload, and what became of it; null where it has none. */
export function uploadOf(
  db: ReadableJournal,
  seq: number,
): { readonly state: UploadState; readonly row: string } | null {
  const sql = 'select state, row from outbox where seq = ?';
  return statement<[number], { state: UploadState; row: string }>(db, sql).get(seq) ?? null;
}

/** Takes a scan off the queue that was not sent, and never will be. */
export function withdrawScan(db: WritableJournal, seq: number): void {
  changeOne(db, "update outbox set state = 'withdrawn' where seq = ? and state = 'waiting'", seq);
}

/** The oldest batch on its way; else a new one of the oldest waiting scans of one event, marked before it is sent. */
export function nextBatch(db: WritableJournal, size: number, now: number): Batch | null {
  const open = oldestInFlight(db);
  return open ?? db.transaction(() => freezeBatch(db, size, now)).immediate();
}

function oldestInFlight(db: ReadableJournal): Batch | null {
  const sql = `select id, event_id "eventId", body, attempts from batch where state = 'in_flight' order by first_seq limit 1`;
  return statement<[], Batch>(db, sql).get() ?? null;
}

function freezeBatch(db: WritableJournal, size: number, now: number): Batch | null {
  const oldest = "select event_id from outbox where state = 'waiting' order by seq limit 1";
  const sql = `select seq, event_id "eventId", row from outbox
    where state = 'waiting' and event_id = (${oldest}) order by seq limit ?`;
  const rows = statement<[number], OutboxRow>(db, sql).all(size);
  return rows.length === 0 ? null : insertBatch(db, rows, now);
}

interface OutboxRow {
  readonly seq: number;
  readonly eventId: string;
  readonly row: string;
}

function insertBatch(db: WritableJournal, rows: readonly OutboxRow[], now: number): Batch {
  const [first] = rows;
  if (first === undefined) throw new Error('a batch needs a scan');
  const { seq: firstSeq, eventId } = first;
  const body = `[${rows.map(({ row }) => row).join(',')}]`;
  const insert = "insert into batch (first_seq, event_id, body, state, created_at) values (?, ?, ?, 'in_flight', ?)";
  const id = Number(statement(db, insert).run(firstSeq, eventId, body, now).lastInsertRowid);
  for (const { seq } of rows) {
    changeOne(db, "update outbox set state = 'in_flight', batch_id = ? where seq = ? and state <> 'sent'", id, seq);
  }
  return { id, eventId, body, attempts: 0 };
}

/** To be called before the request: after a crash the attempt counts, whatever became of it. */
export function countAttempt(db: WritableJournal, batchId: number): void {
  changeOne(db, 'update batch set attempts = attempts + 1 where id = ?', batchId);
}

export function markSent(db: WritableJournal, batchId: number): void {
  finishBatch(db, batchId, 'sent', null);
}

/** Keeps what the server refuses for good, with the server's words. Nothing is dropped. */
export function markRejected(db: WritableJournal, batchId: number, serverSaid: string): void {
  finishBatch(db, batchId, 'rejected', serverSaid);
}

function finishBatch(
  db: WritableJournal,
  batchId: number,
  state: 'sent' | 'rejected',
  serverSaid: string | null,
): void {
  db.transaction(() => {
    changeOne(db, "update batch set state = ? where id = ? and state = 'in_flight'", state, batchId);
    statement(db, 'update outbox set state = ?, server_said = ? where batch_id = ?').run(state, serverSaid, batchId);
  }).immediate();
}

/** Replaces a refused batch by its two halves, to find the row that the server minds. False when it has one row only. */
export function splitBatch(db: WritableJournal, batchId: number, now: number): boolean {
  return db
    .transaction(() => {
      const sql = 'select seq, event_id "eventId", row from outbox where batch_id = ? order by seq';
      const rows = statement<[number], OutboxRow>(db, sql).all(batchId);
      if (rows.length < 2) return false;
      changeOne(db, "update batch set state = 'split' where id = ? and state = 'in_flight'", batchId);
      const middle = Math.ceil(rows.length / 2);
      insertBatch(db, rows.slice(0, middle), now);
      insertBatch(db, rows.slice(middle), now);
      return true;
    })
    .immediate();
}

/** Scans that vivenu has not confirmed. */
export function countUnsent(db: ReadableJournal): number {
  // One count for each of the two partial indexes: SQLite would not use them for both states at once.
  const sql = `select (select count(*) from outbox where state = 'waiting')
    + (select count(*) from outbox where state = 'in_flight') n`;
  return statement<[], { n: number }>(db, sql).get()?.n ?? 0;
}

/** The moment of the oldest scan that vivenu has not confirmed. */
export function oldestUnsentAt(db: ReadableJournal): number | null {
  const sql = `select min(scanned_at) "at" from scan where seq in (
    (select min(seq) from outbox where state = 'waiting'), (select min(seq) from outbox where state = 'in_flight'))`;
  return statement<[], { at: number | null }>(db, sql).get()?.at ?? null;
}

export function countRejected(db: ReadableJournal): number {
  const sql = "select count(*) n from outbox where state = 'rejected'";
  return statement<[], { n: number }>(db, sql).get()?.n ?? 0;
}
