import type { ScanDirection } from './policy.ts';

/** The field's terms, as every part of Gatehouse uses them. Times are milliseconds since 1970 unless a name ends in `Iso`. */

export type Direction = 'IN' | 'OUT';

/**
 * How a barcode came in. `wedge`: a scanner in keyboard mode. `manual`: chosen from the search. `demo`: pressed on the screen of the
 * demo event.
 */
export type ScanSource = 'hid' | 'serial' | 'wedge' | 'camera' | 'typed' | 'manual' | 'demo' | 'headless';

/** One reading of one barcode. `at` is the moment of the scan. */
export interface Scan {
  readonly barcode: string;
  readonly direction: ScanDirection;
  readonly source: ScanSource;
  readonly at: number;
}

/** A ticket as vivenu's device API gives it. `entry` keeps "absent" (null) apart from "empty" ([]). */
export interface Ticket {
  readonly id: string;
  readonly barcode: string;
  readonly eventId: string;
  readonly name: string | null;
  readonly ticketTypeId: string | null;
  readonly ticketName: string | null;
  readonly priceCategory: string | null;
  readonly discount: string | null;
  readonly area: string | null;
  readonly row: string | null;
  readonly seat: string | null;
  /** VALID, INVALID, RESERVED, DETAILSREQUIRED, BLANK, or a word that vivenu adds later; null when absent. */
  readonly status: string | null;
  readonly entry: readonly string[] | null;
  readonly updatedAt: number | null;
  /** When the station found that vivenu no longer has this ticket, by its own clock; null as long as vivenu has it. */
  readonly goneAt: number | null;
}

/** Where a ticket stands: the replay of this station's admitted scans of it. */
export interface Presence {
  readonly inside: boolean;
  readonly entries: number;
  readonly firstEntryAt: number | null;
  readonly lastAt: number | null;
}

export const absent: Presence = { inside: false, entries: 0, firstEntryAt: null, lastAt: null };

/** People through the door, from this station's scans. */
export interface Occupancy {
  readonly in: number;
  readonly out: number;
  readonly inside: number;
}

/** A ticket in the results of a search. */
export interface FoundTicket {
  readonly ticket: Ticket;
  readonly presence: Presence;
}

export interface EventSummary {
  readonly id: string;
  readonly name: string;
}
