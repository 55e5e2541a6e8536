import { areas, colleagueId, seatingEventId, sellerId } from './catalogue.ts';
import type { SandboxTicket } from './tickets.ts';

export type SeatStatus = 'free' | 'booked' | 'notforsale' | 'reserved';

/** Where an object is, in the words of the tickets. */
interface ObjectPlace {
  readonly area: string | null;
  readonly row: string | null;
  readonly seat: string | null;
}

interface Seat {
  readonly kind: 'seat';
  readonly status: SeatStatus;
  readonly place: ObjectPlace;
}

/** A general admission (GA) area has a counter, and its own words for its status. */
interface Area {
  readonly kind: 'ga';
  readonly status: 'forsale' | 'notforsale';
  readonly booked: number;
  /** Not in vivenu's answers; null: it holds any number. */
  readonly capacity: number | null;
  readonly place: ObjectPlace;
}

export type SeatingObject = Seat | Area;

export interface StatusLog {
  readonly type: 'ObjectStatusChange';
  readonly eventId: string;
  readonly objectId: string;
  readonly before: string;
  readonly after: string;
  readonly userId: string;
  readonly api: boolean;
  readonly _owner: string;
  readonly bookedChange?: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface SeatingPlan {
  readonly eventId: string;
  readonly objects: Map<string, SeatingObject>;
  /** Oldest first. */
  readonly logs: StatusLog[];
}

/** Who changed an object, and how they came in. */
export interface Changer {
  readonly userId: string;
  readonly sellerId: string;
  /** By a program, not by a person in the dashboard. */
  readonly api: boolean;
}

export const colleague: Changer = { userId: colleagueId, sellerId, api: false };

/** An entry of the log. `at` is an ISO text. */
export const logEntry = (
  plan: SeatingPlan,
  objectId: string,
  change: { readonly before: string; readonly after: string; readonly bookedChange?: number },
  by: Changer,
  at: string,
): StatusLog => ({
  type: 'ObjectStatusChange',
  eventId: plan.eventId,
  objectId,
  before: change.before,
  after: change.after,
  userId: by.userId,
  api: by.api,
  _owner: by.sellerId,
  ...(change.bookedChange !== undefined && { bookedChange: change.bookedChange }),
  createdAt: at,
  updatedAt: at,
});

/** `Block A`, row 3, seat 14 is `block-a-3-14`. */
const seatObjectId = ({ area, row, seat }: ObjectPlace): string =>
  `${area}-${row}-${seat}`.toLowerCase().replaceAll(' ', '-');

const seatStatuses: Readonly<Record<string, SeatStatus>> = { INVALID: 'free', RESERVED: 'reserved' };

const seat = (area: string, row: string, number: string, status: SeatStatus): Seat => ({
  kind: 'seat',
  status,
  place: { area, row, seat: number },
});

const ga = (area: string, status: Area['status'], booked: number, capacity: number): Area => ({
  kind: 'ga',
  status,
  booked,
  capacity,
  place: { area, row: null, seat: null },
});

/** The objects that no ticket made: seats to play with, and the areas without seats. */
const fixedObjects: readonly (readonly [string, SeatingObject])[] = [
  ['block-a-1-1', seat('Block A', '1', '1', 'free')],
  ['block-a-1-2', seat('Block A', '1', '2', 'free')],
  ['block-a-1-3', seat('Block A', '1', '3', 'notforsale')],
  ['block-a-1-4', seat('Block A', '1', '4', 'free')],
  // Drawn twice in the plan: a ticket for this seat may mean either object.
  ['tribune-nord-west-aa-1208b-copy', seat('Tribune Nord-West', 'AA', '1208b', 'free')],
  ['ga-lawn', ga(areas.lawn, 'forsale', 1_100, 1_500)],
  ['ga-lounge', ga(areas.lounge, 'forsale', 120, 150)],
  ['ga-balcony', ga(areas.balcony, 'notforsale', 0, 80)],
];

function seatOf(ticket: SandboxTicket): [string, SeatingObject] | null {
  const { area, row, seat: number, status } = ticket.fields;
  if (typeof area !== 'string' || typeof row !== 'string' || typeof number !== 'string') return null;
  const made = seat(area, row, number, seatStatuses[String(status)] ?? 'booked');
  return [seatObjectId(made.place), made];
}

/** The first event's plan, as its tickets have left it. */
export function planSeats(tickets: readonly SandboxTicket[]): SeatingPlan {
  const seats = tickets.flatMap((ticket) => [seatOf(ticket)].filter((made) => made !== null));
  return { eventId: seatingEventId, objects: new Map([...fixedObjects, ...seats]), logs: [] };
}
