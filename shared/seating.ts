import { z } from 'zod';
import type { EventSummary } from './domain.ts';
import type { Problem } from './problem.ts';

/**
 * Seats and areas without seats (general admission, GA) at vivenu's seating server. A seat has a status; an area has a counter of how
 * many are booked. Times are milliseconds since 1970.
 */

/** What a seat can be set to by hand. An area's `forsale` is not among them. */
export const seatTargets = ['free', 'booked', 'notforsale', 'reserved'] as const;
export type SeatTarget = (typeof seatTargets)[number];

export const objectKinds = ['seat', 'area'] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** Its id at the seating server: any text. */
export const objectId = z.string().min(1).max(256);
export const seatingEventId = z.string().trim().min(1).max(256);
const place = z.string().trim().min(1).max(120).nullable();

/** Which object of the seating server stands for which place of the tickets. The supervisor says so. */
export const mappedObjectSchema = z.strictObject({
  objectId,
  kind: z.enum(objectKinds),
  /** As the tickets have it. */
  area: place,
  /** Null in an area. */
  row: place,
  seat: place,
  /** How many an area holds; null where nobody said so. */
  capacity: z.int().min(0).max(1_000_000).nullable(),
});
export type MappedObject = z.infer<typeof mappedObjectSchema>;

/** An object as the server says it is now. */
export interface ObjectStatus {
  readonly objectId: string;
  readonly kind: ObjectKind;
  /** free, booked, notforsale, reserved, forsale, or a word that vivenu adds later. */
  readonly status: string;
  /** How many are booked; null of a seat. */
  readonly booked: number | null;
}

/** An object with its place where it is mapped; `problem` where the server does not tell its status. */
export interface SeatView {
  readonly objectId: string;
  readonly mapped: MappedObject | null;
  readonly status: ObjectStatus | null;
  readonly problem: Problem | null;
}

/** One change in the log of the seating server. Null where it does not say. */
export interface SeatLogEntry {
  readonly at: number | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly userId: string | null;
  /** Changed by a program, not by a person in the dashboard. */
  readonly api: boolean | null;
  readonly bookedChange: number | null;
}

export interface SeatLog {
  /** Newest first. */
  readonly entries: readonly SeatLogEntry[];
  /** How many the server has. */
  readonly total: number;
}

/** What a supervisor wanted to be done, as it is kept on the disk until its outcome is known. */
export interface SeatWork {
  readonly id: number;
  readonly at: number;
  readonly eventId: string;
  /** `seats`: a status for each. `booked`: an area's counter. `reseat`: book `to`, then free `from` where there is a seat to free. */
  readonly what:
    | { readonly kind: 'seats'; readonly objectIds: readonly string[]; readonly to: SeatTarget }
    | {
        readonly kind: 'booked';
        readonly objectId: string;
        readonly bookedChange: number;
        readonly bookedBefore: number;
      }
    | { readonly kind: 'reseat'; readonly from: string | null; readonly to: string };
  /** What went wrong on the way; null where the program ended in its midst. */
  readonly problem: Problem | null;
}

/** What speaks for and against a work of unknown outcome, read back from the server. */
export interface UnclearWork {
  readonly work: SeatWork;
  /** The objects concerned, as they are now; empty where they cannot be read. */
  readonly now: readonly SeatView[];
  /** Entries of an area's log since then with just this change, by whomever; null where it cannot be read. */
  readonly logged: readonly SeatLogEntry[] | null;
}

/**
 * What came of a change. `moved`: somebody else changed an object meanwhile, nothing was sent. `partly`: these
 * are not as they should be, with what went wrong where that is known. `unclear`: nobody knows whether it came about; it is not sent again, a person decides.
 */
export type SeatChange =
  | { readonly kind: 'done'; readonly now: readonly SeatView[] }
  | { readonly kind: 'moved'; readonly now: readonly SeatView[] }
  | {
      readonly kind: 'partly';
      readonly now: readonly SeatView[];
      readonly not: readonly string[];
      readonly problem: Problem | null;
    }
  | { readonly kind: 'unclear'; readonly unclear: UnclearWork };

/** The seat of a ticket. `several`: nobody guesses, the supervisor chooses. `given`: its seat was given to another guest meanwhile. */
export type SeatMatch =
  | { readonly kind: 'one'; readonly seat: SeatView; readonly how: 'place' | 'chosen' | 'reseated' }
  | { readonly kind: 'several'; readonly seats: readonly SeatView[] }
  | { readonly kind: 'given'; readonly seat: SeatView }
  | { readonly kind: 'none'; readonly why: 'noTicket' | 'noPlace' | 'notMapped' | 'noSeating' };

export interface TicketSeat {
  readonly eventId: string | null;
  readonly ticketId: string | null;
  readonly match: SeatMatch;
  /** By this station's scans. */
  readonly inside: boolean;
}

/** An area's fill level beside who is in it. */
export interface AreaView {
  readonly seat: SeatView;
  /** People inside with a ticket of this area, by this station's scans; null where it is not mapped to the tickets' areas. */
  readonly inside: number | null;
}

/** `account`: the API key of the sign-in. */
export const seatingKeyUses = ['account', 'own', 'none'] as const;
export type SeatingKeyUse = (typeof seatingKeyUses)[number];

export interface SeatingEvent {
  readonly event: EventSummary;
  /** The event's id at the seating server; null where nobody has said it. */
  readonly seatingId: string | null;
  readonly seats: number;
  readonly areas: number;
}

export interface SeatingSetup {
  /** With its path. */
  readonly server: string;
  /** Null: the one that belongs to the server of the tickets. */
  readonly ownServer: string | null;
  /** Others on the network could read a key on its way there, so none is sent. */
  readonly readableOnTheWay: boolean;
  readonly keyUse: SeatingKeyUse;
  /** A key of its own is there; it goes with the sign-out. */
  readonly hasOwnKey: boolean;
  readonly events: readonly SeatingEvent[];
  /** Oldest first. */
  readonly unclear: readonly UnclearWork[];
  /**
   * What was kept here and is lost: `seat_works_lost` until somebody says that they have read it (`lostWorksId`), `seat_map_lost`
   * until the event has a map again.
   */
  readonly problem: Problem | null;
}

/** Who settles this has read that works of unknown outcome are lost. */
export const lostWorksId = 0;

export const seatingChangeSchema = z.strictObject({
  /** Null: the one that belongs to the server of the tickets. */
  server: z.string().max(2_048).nullable().exactOptional(),
  /** By the events' ids; null forgets one. */
  seatingIds: z.record(z.string().min(1).max(256), seatingEventId.nullable()).exactOptional(),
});
export type SeatingChange = z.infer<typeof seatingChangeSchema>;

/** A file with the objects of an event. Lines that say nothing usable are named. */
export interface SeatImport {
  readonly seats: number;
  readonly areas: number;
  /** Objects that were mapped before and are not in the file: they are gone from the map. */
  readonly dropped: number;
  readonly skipped: readonly { readonly line: number; readonly why: SeatLineFault }[];
  /** More lines than are named. */
  readonly moreSkipped: number;
}
/** What is wrong with a line of the file. */
export type SeatLineFault = 'noId' | 'kind' | 'place' | 'capacity' | 'twice' | 'columns';

/** How many seats are changed or looked at at once: each is asked for by itself. */
export const mostSeatsAtOnce = 50;

/** What the supervisor saw when they decided, by the objects' ids: the status of a seat, or the booked of an area. */
export const seenSchema = z.record(objectId, z.string().max(256));
