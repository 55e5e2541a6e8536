import type { Ticket } from '#shared/domain.ts';
import { foldBarcode } from '../admission/barcode.ts';
import { ticketWords } from '../search/words.ts';
import { forgetFreedNumbers, renewBarcodeParts } from './barcode-parts.ts';
import type { ReadableCatalogue, WritableCatalogue } from './databases.ts';
import { statement } from './statement.ts';

interface KeptRow {
  readonly id: string;
  readonly barcode: string;
  readonly event_id: string;
  readonly name: string | null;
  readonly ticket_type_id: string | null;
  readonly ticket_name: string | null;
  readonly price_category: string | null;
  readonly discount: string | null;
  readonly area: string | null;
  readonly row: string | null;
  readonly seat: string | null;
  readonly status: string | null;
  readonly entry: string | null;
  readonly updated_at: number | null;
  readonly gone_at: number | null;
}

/** Every ticket with exactly this barcode, of any event. */
export function ticketsByBarcode(db: ReadableCatalogue, barcode: string): readonly Ticket[] {
  return statement<[string], KeptRow>(db, 'select * from ticket where barcode = ?').all(barcode).map(ticketOfRow);
}

/** Known barcodes that are this one once case and composition are folded away. */
export function barcodesLike(db: ReadableCatalogue, folded: string): readonly string[] {
  const sql =
    'select barcode from ticket where barcode = @folded union select barcode from ticket where folded = @folded';
  return statement<[{ folded: string }], { barcode: string }>(db, sql)
    .all({ folded })
    .map(({ barcode }) => barcode);
}

export function ticketById(db: ReadableCatalogue, id: string): Ticket | null {
  const row = statement<[string], KeptRow>(db, 'select * from ticket where id = ?').get(id);
  return row === undefined ? null : ticketOfRow(row);
}

/** Every ticket of these events that vivenu has. Looks at all tickets: for a thread, not for the scan path. */
export function* ticketsOfEvents(db: ReadableCatalogue, eventIds: readonly string[]): Generator<Ticket> {
  const sql = `select * from ticket where event_id in (select value from json_each(?)) and gone_at is null`;
  for (const row of statement<[string], KeptRow>(db, sql).iterate(JSON.stringify(eventIds))) yield ticketOfRow(row);
}

export interface Stored {
  /** Of every ticket that was given and is here. */
  readonly numbers: readonly number[];
  /** Tickets that were not here before. */
  readonly added: number;
  /** Tickets that were new or differ now. */
  readonly changed: number;
}

/**
 * Inserts or updates tickets in one transaction, with the name index. An older state never replaces a newer one: pages and windows
 * overlap, and answers may arrive late. What did not change is not written.
 */
export function storeTickets(db: WritableCatalogue, tickets: readonly Ticket[]): Stored {
  return db.transaction(() => putTickets(db, tickets)).immediate();
}

/** The same within a transaction of the caller's. A second one inside it would copy every page of the file that it touches. */
export function putTickets(db: WritableCatalogue, tickets: readonly Ticket[]): Stored {
  const kept = keptRows(db, tickets);
  const highest = highestNumber(db);
  const changes = tickets.flatMap((ticket) => {
    const number = storeTicket(db, ticket, kept);
    return number === null ? [] : { number, ticket };
  });
  indexChanges(db, changes, highest);
  const numbers = Array.from(kept.values(), ({ number }) => number);
  return { numbers, added: highestNumber(db) - highest, changed: changes.length };
}

/** What is compared and written, in this order: by place, because names of parameters would double the time of a first load. */
const COLUMNS = [
  'id',
  'barcode',
  'folded',
  'event_id',
  'name',
  'ticket_type_id',
  'ticket_name',
  'price_category',
  'discount',
  'area',
  '"row"',
  'seat',
  'status',
  'entry',
  'updated_at',
] as const;
const UPDATED_AT = COLUMNS.indexOf('updated_at');
const KEPT = `select number, gone_at, ${COLUMNS.join(', ')} from ticket where id in (select value from json_each(?))`;
const INSERT = `insert into ticket (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`;
const UPDATE = `update ticket set ${COLUMNS.map((column) => `${column} = ?`).join(', ')}, missed_at = null where number = ?`;

type Value = string | number | null;

interface Kept {
  readonly number: number;
  values: readonly Value[];
}

/** What is here of these tickets, by id, in one statement. One that was gone and comes back is stored anew. */
function keptRows(db: WritableCatalogue, tickets: readonly Ticket[]): Map<string, Kept> {
  const ids = JSON.stringify(tickets.map(({ id }) => id));
  const rows = statement<[string], readonly Value[]>(db, KEPT).raw().all(ids);
  const gone = rows.filter(([, goneAt]) => goneAt !== null).map(([number]) => Number(number));
  if (gone.length > 0) {
    statement(db, 'delete from ticket where number in (select value from json_each(?))').run(JSON.stringify(gone));
    forgetFreedNumbers(db);
  }
  const kept = rows.filter(([, goneAt]) => goneAt === null);
  return new Map(kept.map(([number, , ...values]) => [String(values[0]), { number: Number(number), values }]));
}

/** The ticket's number where something was written, else null. */
function storeTicket(db: WritableCatalogue, ticket: Ticket, kept: Map<string, Kept>): number | null {
  const values = valuesOf(ticket);
  const before = kept.get(ticket.id);
  if (before === undefined) {
    const number = Number(statement(db, INSERT).run(values).lastInsertRowid);
    // The same page may name a ticket twice.
    kept.set(ticket.id, { number, values });
    return number;
  }
  if (isOlder(values, before.values) || values.every((value, index) => value === before.values[index])) return null;
  statement(db, UPDATE).run([...values, before.number]);
  before.values = values;
  return before.number;
}

function isOlder(values: readonly Value[], than: readonly Value[]): boolean {
  const [updatedAt, before] = [values[UPDATED_AT], than[UPDATED_AT]];
  return typeof updatedAt === 'number' && typeof before === 'number' && updatedAt < before;
}

export function highestNumber(db: ReadableCatalogue): number {
  return statement<[], { n: number }>(db, 'select coalesce(max(number), 0) n from ticket').get()?.n ?? 0;
}

/** One statement for all: row by row, and worst by triggers, the name index would cost more than the tickets. */
function indexChanges(
  db: WritableCatalogue,
  changes: readonly { readonly number: number; readonly ticket: Ticket }[],
  highestBefore: number,
): void {
  if (changes.length === 0) return;
  const known = changes.flatMap(({ number }) => (number <= highestBefore ? number : []));
  if (known.length > 0) {
    const asJson = JSON.stringify(known);
    statement(db, 'delete from ticket_words where rowid in (select value from json_each(?))').run(asJson);
    renewBarcodeParts(db, asJson);
  }
  const rows = changes.map(({ number, ticket }) => [number, ticketWords(ticket)]);
  const sql = 'insert into ticket_words (rowid, words) select value ->> 0, value ->> 1 from json_each(?)';
  statement(db, sql).run(JSON.stringify(rows));
}

/** Looks at every ticket: for the thread that writes, not for the scan path. */
export function countTickets(db: ReadableCatalogue, eventId: string): number {
  const sql = 'select count(*) n from ticket where event_id = ? and gone_at is null';
  return statement<[string], { n: number }>(db, sql).get(eventId)?.n ?? 0;
}

/** The numbers of tickets that vivenu has, as far as the station knows, up to `highest`. Looks at every ticket. */
export function numbersOfEvent(db: ReadableCatalogue, eventId: string, highest: number): readonly number[] {
  const sql = 'select number from ticket where event_id = ? and gone_at is null and number <= ?';
  return statement<[string, number], { number: number }>(db, sql)
    .all(eventId, highest)
    .map(({ number }) => number);
}

export function ticketOfRow(row: KeptRow): Ticket {
  return {
    id: row.id,
    barcode: row.barcode,
    eventId: row.event_id,
    name: row.name,
    ticketTypeId: row.ticket_type_id,
    ticketName: row.ticket_name,
    priceCategory: row.price_category,
    discount: row.discount,
    area: row.area,
    row: row.row,
    seat: row.seat,
    status: row.status,
    entry: row.entry === null ? null : (JSON.parse(row.entry) as string[]),
    updatedAt: row.updated_at,
    goneAt: row.gone_at,
  };
}

/** In the order of COLUMNS. */
function valuesOf(ticket: Ticket): readonly Value[] {
  const folded = foldBarcode(ticket.barcode);
  return [
    ticket.id,
    ticket.barcode,
    folded === ticket.barcode ? null : folded,
    ticket.eventId,
    ticket.name,
    ticket.ticketTypeId,
    ticket.ticketName,
    ticket.priceCategory,
    ticket.discount,
    ticket.area,
    ticket.row,
    ticket.seat,
    ticket.status,
    ticket.entry === null ? null : JSON.stringify(ticket.entry),
    ticket.updatedAt,
  ];
}
