import type { PriceCategory, TicketType, Discount } from './catalogue.ts';

export interface Seat {
  readonly area: string;
  readonly row: string;
  readonly seat: string;
}

/** A ticket as the sandbox keeps it: what it looks up by name, and the rest of vivenu's fields just as they go out. */
export interface SandboxTicket {
  readonly id: string;
  readonly eventId: string;
  readonly barcode: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface TicketDraft {
  readonly id: string;
  readonly eventId: string;
  readonly sellerId: string;
  readonly barcode: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly type: TicketType;
  readonly status: string;
  readonly name: string | null;
  readonly seat: Seat | null;
  readonly discount: Discount | null;
  /** null: the ticket goes out without this field. */
  readonly entry: readonly string[] | null;
}

const priceFields = (price: PriceCategory): Record<string, unknown> => ({
  categoryRef: price.ref,
  priceCategoryId: price.id,
  priceCategory: { categoryId: price.id, description: price.description },
});

export const writeTicket = (draft: TicketDraft): SandboxTicket => ({
  id: draft.id,
  eventId: draft.eventId,
  barcode: draft.barcode,
  createdAt: draft.createdAt,
  updatedAt: draft.updatedAt,
  fields: {
    ...(draft.name !== null && { name: draft.name }),
    ticketTypeId: draft.type.id,
    ticketName: draft.type.name,
    ...priceFields(draft.type.price),
    sellerId: draft.sellerId,
    status: draft.status,
    ...(draft.seat ?? (draft.type.area !== null && { area: draft.type.area })),
    ...(draft.discount !== null && { discountId: draft.discount.id, discount: draft.discount.name }),
    ...(draft.entry !== null && { entry: draft.entry }),
  },
});

/** The ticket with all its fields, as the control endpoints show it. */
export const wholeTicket = (ticket: SandboxTicket): Record<string, unknown> => ({
  _id: ticket.id,
  barcode: ticket.barcode,
  ...ticket.fields,
  eventId: ticket.eventId,
  createdAt: new Date(ticket.createdAt).toISOString(),
  updatedAt: new Date(ticket.updatedAt).toISOString(),
});

/** vivenu's two answers differ: the list knows seat, discount and entry, the look-up by barcode knows categoryRef. */
export function listedTicket(ticket: SandboxTicket): Record<string, unknown> {
  const { categoryRef: _, ...listed } = wholeTicket(ticket);
  return listed;
}

export function singleTicket(ticket: SandboxTicket): Record<string, unknown> {
  const { area: _a, row: _r, seat: _s, discountId: _i, discount: _d, entry: _e, ...single } = wholeTicket(ticket);
  return single;
}

export interface TicketWindow {
  readonly from: number | null;
  readonly until: number | null;
}
