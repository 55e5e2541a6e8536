import type { PrintFields, PrintJob, PrintRole, PrintState } from '#shared/printing.ts';
import { problemCodes, type Problem, type ProblemCode } from '#shared/problem.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { statement } from './statement.ts';

/** A job that is to be queued. */
export interface NewPrintJob {
  /** Number of the scan; null for a test print. */
  readonly seq: number | null;
  readonly eventId: string;
  readonly role: PrintRole;
  readonly printerId: string;
  readonly template: string;
  readonly fields: PrintFields;
  readonly duplicate: boolean;
  readonly createdAt: number;
}

/** A job with what it prints. */
export interface QueuedPrintJob extends PrintJob {
  readonly eventId: string;
  readonly fields: PrintFields;
}

interface Row extends Omit<QueuedPrintJob, 'fields' | 'duplicate' | 'problem' | 'guest'> {
  readonly fields: string;
  readonly duplicate: number;
  readonly code: string | null;
  readonly detail: string | null;
}

const SELECT = `select id, seq, event_id "eventId", role, printer_id "printerId", template, fields, duplicate, state, problem code,
    detail, created_at "createdAt" from print_job`;

function fromRow({ fields: json, duplicate, code, detail, ...row }: Row): QueuedPrintJob {
  const fields = JSON.parse(json) as PrintFields;
  const guest = fields['ticket.name'] === '' ? fields['ticket.barcode'] : fields['ticket.name'];
  return { ...row, fields, guest, duplicate: duplicate === 1, problem: problemOf(code, detail) };
}

function problemOf(code: string | null, detail: string | null): Problem | null {
  const known = problemCodes.find((each) => each === code);
  if (known === undefined) return null;
  return detail === null ? { code: known } : { code: known, detail };
}

const select = <P extends unknown[]>(db: ReadableJournal, rest: string) => statement<P, Row>(db, `${SELECT} ${rest}`);

export function queuePrint(db: WritableJournal, job: NewPrintJob): number {
  const { seq, eventId, role, printerId, template, fields, duplicate, createdAt } = job;
  const sql = `insert into print_job (seq, event_id, role, printer_id, template, fields, duplicate, state, created_at)
    values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?)`;
  const json = JSON.stringify(fields);
  const added = statement(db, sql).run(seq, eventId, role, printerId, template, json, Number(duplicate), createdAt);
  return Number(added.lastInsertRowid);
}

export function printJob(db: ReadableJournal, id: number): QueuedPrintJob | null {
  const row = select<[number]>(db, 'where id = ?').get(id);
  return row === undefined ? null : fromRow(row);
}

/** SQLite takes the index of the open jobs only where its condition stands in the query word for word. */
const OPEN = "state in ('waiting', 'printing', 'unknown', 'failed')";

/** The oldest job that the printer has not begun. */
export function nextPrint(db: ReadableJournal, printerId: string): QueuedPrintJob | null {
  const rest = `where ${OPEN} and state = 'waiting' and printer_id = ? order by id limit 1`;
  const row = select<[string]>(db, rest).get(printerId);
  return row === undefined ? null : fromRow(row);
}

export function countWaitingPrints(db: ReadableJournal, printerId: string): number {
  const sql = `select count(*) n from print_job where ${OPEN} and state = 'waiting' and printer_id = ?`;
  return statement<[string], { n: number }>(db, sql).get(printerId)?.n ?? 0;
}

/** Jobs that wait or are being printed. */
export function countOpenPrints(db: ReadableJournal): number {
  const sql = `select count(*) n from print_job where ${OPEN} and state in ('waiting', 'printing')`;
  return statement<[], { n: number }>(db, sql).get()?.n ?? 0;
}

/** Printers that jobs wait for. */
export function awaitedPrinters(db: ReadableJournal): readonly string[] {
  const sql = `select distinct printer_id id from print_job where ${OPEN} and state = 'waiting'`;
  return statement<[], { id: string }>(db, sql)
    .all()
    .map(({ id }) => id);
}

/** What a person has to decide on: it did not come out, or nobody knows. The newest so many, oldest first. */
export function undecidedPrints(db: ReadableJournal, count: number): readonly QueuedPrintJob[] {
  const rest = `where ${OPEN} and state in ('unknown', 'failed') order by id desc limit ?`;
  const rows = select<[number]>(db, rest).all(count);
  return rows.map(fromRow).toReversed();
}

/** What was being printed when an earlier run ended, and nobody has decided on. */
export function interruptedPrints(db: ReadableJournal, printerId: string): readonly QueuedPrintJob[] {
  const rest = `where ${OPEN} and state = 'unknown' and problem = 'print_interrupted' and printer_id = ? order by id`;
  return select<[string]>(db, rest).all(printerId).map(fromRow);
}

/** Newest first. */
export const recentPrints = (db: ReadableJournal, count: number): readonly QueuedPrintJob[] =>
  select<[number]>(db, 'order by id desc limit ?').all(count).map(fromRow);

/** Of one scan, oldest first. */
export const printsOfScan = (db: ReadableJournal, seq: number): readonly QueuedPrintJob[] =>
  select<[number]>(db, 'where seq = ? order by id').all(seq).map(fromRow);

/** Whether something of this kind has been printed for the admitted ticket, may have been, or will be. A slip for a refusal is another thing. */
export function isPrintedFor(db: ReadableJournal, barcode: string, role: PrintRole): boolean {
  const sql = `select 1 from scan join print_job using (seq)
    where scan.barcode = ? and result = 'in' and role = ? and state in ('waiting', 'printing', 'printed', 'unknown') limit 1`;
  return statement<[string, string]>(db, sql).get(barcode, role) !== undefined;
}

/** Moves a job on where it is in one of these states; false where it is not. */
export function movePrint(
  db: WritableJournal,
  id: number,
  from: readonly PrintState[],
  to: PrintState,
  problem: Problem | null = null,
): boolean {
  const sql = `update print_job set state = ?, problem = ?, detail = ?
    where id = ? and state in (select value from json_each(?))`;
  const detail = problem?.detail ?? null;
  return statement(db, sql).run(to, problem?.code ?? null, detail, id, JSON.stringify(from)).changes === 1;
}

/** Nothing will ever print what waits for this printer. */
export function failWaitingPrints(db: WritableJournal, printerId: string, code: ProblemCode): void {
  const sql = `update print_job set state = 'failed', problem = ? where ${OPEN} and printer_id = ? and state = 'waiting'`;
  statement(db, sql).run(code, printerId);
}

/** The guest of this scan is not inside: what was not begun is not printed. */
export function cancelPrintsOf(db: WritableJournal, seq: number, code: ProblemCode): void {
  const sql = "update print_job set state = 'cancelled', problem = ? where seq = ? and state in ('waiting', 'failed')";
  statement(db, sql).run(code, seq);
}

/** What was being printed when the station ended: nobody knows whether it came out. */
export function doubtInterruptedPrints(db: WritableJournal): void {
  doubtPrints(db, ['printing']);
}

/** In an older copy of the journal nothing is sure that was not over. */
export function doubtOpenPrints(db: WritableJournal): void {
  doubtPrints(db, ['waiting', 'printing']);
}

function doubtPrints(db: WritableJournal, states: readonly PrintState[]): void {
  const sql = `update print_job set state = 'unknown', problem = 'print_interrupted'
    where ${OPEN} and state in (select value from json_each(?))`;
  statement(db, sql).run(JSON.stringify(states));
}
