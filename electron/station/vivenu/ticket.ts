import type { Ticket } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { ServerTicket } from '#shared/server-ticket.ts';
import { parseJson } from './http.ts';

/**
 * vivenu's tickets, read by hand: a list may have a million, and a schema library takes as long for each as the database. Only what the
 * station cannot do without is required: a field that is new, missing, null or of another type must not keep a ticket out.
 */

/** A ticket that may not name its event. */
export type ReadTicket = Omit<Ticket, 'eventId'> & { readonly eventId: string | null };

export interface TicketList {
  readonly tickets: readonly Ticket[];
  /** Entries that cannot be read as a ticket: no id or no barcode. They count towards `total`. */
  readonly unusable: number;
  /** Length of the whole list. */
  readonly total: number;
  /** `createdAt` of each ticket, in the order of `tickets`. */
  readonly createdAt: readonly (number | null)[];
}

export function readTicket(doc: unknown): ReadTicket | null {
  if (!isObject(doc)) return null;
  const { _id: id, barcode } = doc;
  if (typeof id !== 'string' || id === '' || typeof barcode !== 'string' || barcode === '') return null;
  return {
    id,
    barcode,
    eventId: text(doc['eventId']),
    name: text(doc['name']),
    ticketTypeId: text(doc['ticketTypeId']),
    ticketName: text(doc['ticketName']),
    priceCategory: description(doc['priceCategory']),
    discount: text(doc['discount']),
    area: text(doc['area']),
    row: text(doc['row']),
    seat: text(doc['seat']),
    status: text(doc['status']),
    entry: entries(doc['entry']),
    updatedAt: readMoment(doc['updatedAt']),
    goneAt: null,
  };
}

/** With what the station does not keep. */
export function readServerTicket(doc: unknown): ServerTicket | null {
  const ticket = readTicket(doc);
  if (ticket === null || !isObject(doc)) return null;
  const { goneAt: _, ...kept } = ticket;
  return {
    ...kept,
    sellerId: text(doc['sellerId']),
    categoryRef: text(doc['categoryRef']),
    priceCategoryId: text(doc['priceCategoryId']),
    discountId: text(doc['discountId']),
    createdAt: readMoment(doc['createdAt']),
  };
}

/** One page of an event's list. A ticket in it belongs to that event where it does not say otherwise. */
export function readTicketList(json: string, eventId: string): Outcome<TicketList> {
  const page = parseJson(json);
  if (page === undefined) return failure('not_vivenu', 'the answer is not JSON');
  if (!isObject(page) || !Array.isArray(page['docs'])) return failure('not_vivenu', 'docs: a list is expected');
  const { total } = page;
  if (typeof total !== 'number' || !Number.isSafeInteger(total) || total < 0)
    return failure('not_vivenu', 'total: a number is expected');
  const docs: readonly unknown[] = page['docs'];
  const tickets: Ticket[] = [];
  const createdAt: (number | null)[] = [];
  for (const doc of docs) {
    const ticket = readTicket(doc);
    if (ticket === null) continue;
    tickets.push({ ...ticket, eventId: ticket.eventId ?? eventId });
    createdAt.push(readMoment((doc as Record<string, unknown>)['createdAt']));
  }
  return success({ tickets, unusable: docs.length - tickets.length, total, createdAt });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A moment of vivenu (ISO 8601) in milliseconds; null where it is none. */
export function readMoment(value: unknown): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function description(value: unknown): string | null {
  return isObject(value) ? text(value['description']) : text(value);
}

/** What cannot be read as a list of entries must not turn into "no restriction". */
function entries(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : [];
}
