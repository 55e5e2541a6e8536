import type { Problem } from './problem.ts';
import type { Ticket } from './domain.ts';

/** A ticket with all that vivenu says of it. Times are milliseconds since 1970. */
export interface ServerTicket {
  readonly id: string;
  readonly barcode: string;
  readonly eventId: string | null;
  readonly sellerId: string | null;
  readonly name: string | null;
  readonly ticketTypeId: string | null;
  readonly ticketName: string | null;
  readonly categoryRef: string | null;
  readonly priceCategoryId: string | null;
  /** Its description. */
  readonly priceCategory: string | null;
  readonly discountId: string | null;
  readonly discount: string | null;
  readonly area: string | null;
  readonly row: string | null;
  readonly seat: string | null;
  readonly status: string | null;
  readonly entry: readonly string[] | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

/** What vivenu says of a barcode now, beside what the station holds. Nothing is recorded or stored. */
export interface ServerSays {
  readonly askedAt: number;
  /** Null where vivenu knows no such ticket, or did not answer. */
  readonly ticket: ServerTicket | null;
  /** Why there is no answer; null where there is one. */
  readonly problem: Problem | null;
  /** What the station holds; null where it has no ticket of this barcode. */
  readonly here: Ticket | null;
}
