import type { RejectedScan } from '#shared/view.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { changeOne, statement } from './statement.ts';

/** A batch that is on its way: its body is frozen, and stays the same however often it is sent. */
export interface Batch {
  readonly id: number;
  readonly eventId: string;
  readonly body: string;
  /** How many scans are in it. */
  readonly scans: number;
  readonly attempts: number;
}

/** Queues one scan for vivenu. `row` is the scan as the API takes it, as JSON text. */
export function queueScan(db: WritableJournal, entry: { seq: number; eventId: string; row: string }): void {
  const { seq, eventId, row } = entry;
  statement(db, "insert into outbox (seq, event_id, row, state) values (?, ?, ?, 'waiting')").run(seq, eventId, row);
}

type UploadState = 'waiting' | 'in_flight' | 'sent' | 'rejected' | 'withdrawn';

/** A scan's upload, and what became of it; null where it has none. */
export function uploadOf(db: ReadableJournal, seq: number): Upload | null {
  const sql = 'select state, row, server_said "serverSaid" from outbox where seq = ?';
  return statement<[number], Upload>(db, sql).get(seq) ?? null;
}

interface Upload {
  readonly state: UploadState;
  readonly row: string;
  readonly serverSaid: string | null;
}

/** Takes a scan off the queue that was not sent, and never will be. */
export function withdrawScan(db: WritableJournal, seq: number): void {
  changeOne(db, "update outbox set state = 'withdrawn' where seq = ? and state = 'waiting'", seq);
}

/**
 * The oldest batch on its way; else a new one of the oldest waiting scans of one event, marked before it is sent. The events in
 * `held` are passed over.
 */
export function nextBatch(db: WritableJournal, size: number, now: number, held: readonly string[] = []): Batch | null {
  const heldIds = JSON.stringify(held);
  return oldestInFlight(db, heldIds) ?? db.transaction(() => freezeBatch(db, size, now, heldIds)).immediate();
}

const notHeld = 'event_id not in (select value from json_each(?))';

function oldestInFlight(db: ReadableJournal, heldIds: string): Batch | null {
  const sql = `select id, event_id "eventId", body, attempts,
      (select count(*) from outbox where batch_id = batch.id) scans
    from batch where state = 'in_flight' and ${notHeld} order by first_seq limit 1`;
  return statement<[string], Batch>(db, sql).get(heldIds) ?? null;
}

function freezeBatch(db: WritableJournal, size: number, now: number, heldIds: string): Batch | null {
  const oldest = `select event_id from outbox where state = 'waiting' and ${notHeld} order by seq limit 1`;
  const sql = `select seq, event_id "eventId", row from outbox
    where state = 'waiting' and event_id = (${oldest}) order by seq limit ?`;
  const rows = statement<[string, number], OutboxRow>(db, sql).all(heldIds, size);
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
  return { id, eventId, body, scans: rows.length, attempts: 0 };
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

/** Replaces a refused batch by its two halves, to find the row that the server minds. */
export function splitBatch(db: WritableJournal, batchId: number, now: number): readonly [Batch, Batch] {
  return db
    .transaction((): readonly [Batch, Batch] => {
      const sql = 'select seq, event_id "eventId", row from outbox where batch_id = ? order by seq';
      const rows = statement<[number], OutboxRow>(db, sql).all(batchId);
      if (rows.length < 2) throw new Error('a batch of one scan cannot be halved');
      changeOne(db, "update batch set state = 'split' where id = ? and state = 'in_flight'", batchId);
      const middle = Math.ceil(rows.length / 2);
      return [insertBatch(db, rows.slice(0, middle), now), insertBatch(db, rows.slice(middle), now)];
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

/** The same of one event. */
export function countUnsentOf(db: ReadableJournal, eventId: string): number {
  return countOf(db, 'waiting', eventId) + countOf(db, 'in_flight', eventId);
}

export function countRejected(db: ReadableJournal): number {
  const sql = "select count(*) n from outbox where state = 'rejected'";
  return statement<[], { n: number }>(db, sql).get()?.n ?? 0;
}

function countOf(db: ReadableJournal, state: 'waiting' | 'in_flight', eventId: string): number {
  // The state as text: as a parameter it would keep SQLite from its partial index.
  const sql = `select count(*) n from outbox where state = '${state}' and event_id = ?`;
  return statement<[string], { n: number }>(db, sql).get(eventId)?.n ?? 0;
}

/** The moment of the oldest scan that vivenu refuses for good. */
export function rejectedSince(db: ReadableJournal): number | null {
  const sql = `select scanned_at "at" from scan where seq = (select min(seq) from outbox where state = 'rejected')`;
  return statement<[], { at: number }>(db, sql).get()?.at ?? null;
}

/** Oldest first. */
export function rejectedScans(db: ReadableJournal, limit: number): readonly RejectedScan[] {
  const sql = `select outbox.seq, scanned_at "at", barcode, coalesce(server_said, '') "serverSaid"
    from outbox join scan on scan.seq = outbox.seq where outbox.state = 'rejected' order by outbox.seq limit ?`;
  return statement<[number], RejectedScan>(db, sql).all(limit);
}

/** A scan that was taken back after vivenu had refused it has nothing there that would make it good. So it stays away. */
const TAKEN_BACK_UNSEEN = `update outbox set state = 'withdrawn' where state = 'rejected' and exists (
  select 1 from scan undo where undo.undoes = outbox.seq and undo.seq not in (select seq from outbox))`;

/** Queues all rejected scans once more; returns how many. They go out in the order of the log. */
export const sendAgain = (db: WritableJournal): number => queueRejected(db, '');

/**
 * The same of those that were not refused often yet: what was refused in a bad hour of the server, or for a token that was not good
 * any more, is not for ever. A scan that is refused is always alone in its batch.
 */
export const offerAgain = (db: WritableJournal): number =>
  queueRejected(
    db,
    `and (select count(*) from batch where batch.first_seq = outbox.seq and batch.state = 'rejected') < ${REFUSALS}`,
  );

const REFUSALS = 3;

function queueRejected(db: WritableJournal, which: string): number {
  return db
    .transaction(() => {
      statement(db, TAKEN_BACK_UNSEEN).run();
      const sql = `update outbox set state = 'waiting', batch_id = null, server_said = null where state = 'rejected' ${which}`;
      return statement(db, sql).run().changes;
    })
    .immediate();
}
