import type { Direction, ScanSource, Ticket } from './domain.ts';

/** What staff see. `repeat` is a valid ticket that is already inside; `refused` is everything else that may not pass. */
export type Result = 'in' | 'out' | 'repeat' | 'refused';

/** Why a scan was not admitted, in the order in which the rules are asked. */
export type Reason =
  | 'unreadable'
  | 'unknown'
  | 'ambiguous'
  | 'wrong_event'
  | 'status_invalid'
  | 'status_reserved'
  | 'status_blank'
  | 'details_required'
  | 'status_unknown'
  | 'already_in'
  | 'not_inside';

/** What the rules say of one scan. `ticketId` is null where the scan names no single ticket. */
export interface Decision {
  readonly result: Result;
  readonly reason: Reason | null;
  readonly ticketId: string | null;
}

/** A decision after its commit: all that the screen needs. Nothing shows a verdict that is not in the journal. */
export interface Verdict extends Decision {
  /** Number of the scan on this station, from 1, without gaps. */
  readonly seq: number;
  readonly barcode: string;
  readonly direction: Direction;
  readonly source: ScanSource;
  readonly at: number;
  readonly ticket: Ticket | null;
  /** Entries of this ticket on this station, this scan included. */
  readonly entries: number;
  readonly firstEntryAt: number | null;
}
