import type { Direction, ScanSource, Ticket } from './domain.ts';

/** What staff see. `repeat` is a valid ticket that is already inside; `refused` is everything else that may not pass. */
export type Result = 'in' | 'out' | 'repeat' | 'refused';

/** Green and blue give way by themselves; orange and red wait for somebody. */
export const givesWay = (result: Result): boolean => result === 'in' || result === 'out';

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
  | 'ticket_type_not_allowed'
  | 'entry_not_allowed'
  | 'too_early'
  | 'too_late'
  | 'already_in'
  | 'no_reentry'
  | 'max_entries'
  | 'capacity_full'
  | 'not_inside';

/** Why somebody who is admitted deserves a second look. `capacity`: the event is full, and the policy only warns. */
export type AttentionSign = 'highlight' | 'capacity' | 'details_required';

/** An unknown barcode differs from a known one only in upper and lower case, or in how its letters are composed. */
export type Hint = 'case' | 'composition';

/** What the rules say of one scan. `ticketId` is null where the scan names no single ticket. */
export interface Decision {
  readonly result: Result;
  readonly reason: Reason | null;
  readonly ticketId: string | null;
  /** The way that the person goes: what was asked, or what AUTO found. */
  readonly direction: Direction;
  readonly attention: readonly AttentionSign[];
  readonly hint: Hint | null;
}

/** What a person decided against the rules. */
export interface Override {
  /** Why, in the person's words. */
  readonly note: string;
  /** What the rules said. */
  readonly against: Reason | null;
}

/** A decision with all that the screen needs. */
export interface Verdict extends Decision {
  /** Number of the scan on this station, from 1, without gaps; null where nothing was recorded: check only. */
  readonly seq: number | null;
  readonly barcode: string;
  readonly source: ScanSource;
  readonly at: number;
  readonly ticket: Ticket | null;
  /** Entries of this ticket on this station, this scan included. */
  readonly entries: number;
  readonly firstEntryAt: number | null;
  /** When the station last had the whole ticket list, by its own clock. */
  readonly dataAsOf: number | null;
  readonly override: Override | null;
  /**
   * Of a ticket that is not admitted: the moment (ms) of its admission or exit just before the station ended without being closed.
   * Perhaps nobody saw it. Null otherwise.
   */
  readonly beforeRestartAt: number | null;
  /** The scan was taken back. */
  readonly undone: boolean;
}
