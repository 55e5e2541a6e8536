import type { Ticket } from '#shared/domain.ts';
import { foldBarcode } from '../admission/barcode.ts';
import type { ReadableCatalogue, WritableCatalogue } from './open.ts';
import { statement } from './statement.ts';

interface TicketRow {
  readonly id: string;
  readonly barcode: string;
  readonly folded: string | null;
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
}

/** Every ticket with exactly this barcode, of any event. */
export function ticketsByBarcode(db: ReadableCatalogue, barcode: string): readonly Ticket[] {
  return statement<[string], TicketRow>(db, 'select * from ticket where barcode = ?').all(barcode).map(fromRow);
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
  const row = statement<[string], TicketRow>(db, 'select * from ticket where id = ?').get(id);
  return row === undefined ? null : fromRow(row);
}

/**
 * Inserts or updates tickets in one transaction and returns how many were new or differ now. An older state never replaces
 * a newer one: pages and windows overlap, and answers may arrive late.
 */
export function storeTickets(db: WritableCatalogue, tickets: readonly Ticket[]): number {
  return db
    .transaction(() => tickets.reduce((changed, ticket) => changed + Number(storeTicket(db, ticket)), 0))
    .immediate();
}

function storeTicket(db: WritableCatalogue, ticket: Ticket): boolean {
  const before = ticketById(db, ticket.id);
  if (before !== null && isOlder(ticket, before)) return false;
  const row = toRow(ticket);
  if (before !== null && JSON.stringify(toRow(before)) === JSON.stringify(row)) return false;
  statement<[TicketRow]>(
    db,
    `insert or replace into ticket
       (id, barcode, folded, event_id, name, ticket_type_id, ticket_name, price_category, discount, area, "row", seat, status, entry, updated_at)
     values
       (@id, @barcode, @folded, @event_id, @name, @ticket_type_id, @ticket_name, @price_category, @discount, @area, @row, @seat, @status, @entry, @updated_at)`,
  ).run(row);
  return true;
}

function isOlder(ticket: Ticket, than: Ticket): boolean {
  return ticket.updatedAt !== null && than.updatedAt !== null && ticket.updatedAt < than.updatedAt;
}

/** Looks at every ticket: for the end of a sync, not for the scan path. */
export function countTickets(db: ReadableCatalogue, eventId: string): number {
  return (
    statement<[string], { n: number }>(db, 'select count(*) n from ticket where event_id = ?').get(eventId)?.n ?? 0
  );
}

function fromRow(row: TicketRow): Ticket {
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
  };
}

function toRow(ticket: Ticket): TicketRow {
  return {
    id: ticket.id,
    barcode: ticket.barcode,
    folded: foldBarcode(ticket.barcode) === ticket.barcode ? null : foldBarcode(ticket.barcode),
    event_id: ticket.eventId,
    name: ticket.name,
    ticket_type_id: ticket.ticketTypeId,
    ticket_name: ticket.ticketName,
    price_category: ticket.priceCategory,
    discount: ticket.discount,
    area: ticket.area,
    row: ticket.row,
    seat: ticket.seat,
    status: ticket.status,
    entry: ticket.entry === null ? null : JSON.stringify(ticket.entry),
    updated_at: ticket.updatedAt,
  };
}
