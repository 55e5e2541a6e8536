import { seatingEventId } from './catalogue.ts';
import type { SandboxTicket } from './tickets.ts';

export type SeatStatus = 'free' | 'booked' | 'notforsale' | 'reserved';

/** A seat has a status; a general admission (GA) area also has a counter, and its own words for its status. */
export type SeatingObject =
  | { readonly kind: 'seat'; readonly status: SeatStatus }
  | { readonly kind: 'ga'; readonly status: 'forsale' | 'notforsale'; readonly booked: number };

export interface StatusLog {
  readonly type: 'ObjectStatusChange';
  readonly eventId: string;
  readonly objectId: string;
  readonly before: string;
  readonly after: string;
  readonly userId: string;
  readonly api: true;
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

/** `Block A`, row 3, seat 14 is `block-a-3-14`. */
const seatObjectId = (area: string, row: string, seat: string): string =>
  `${area}-${row}-${seat}`.toLowerCase().replaceAll(' ', '-');

const seatStatuses: Readonly<Record<string, SeatStatus>> = { INVALID: 'free', RESERVED: 'reserved' };

/** The objects that no ticket made: seats to play with, and the areas without seats. */
const fixedObjects: readonly (readonly [string, SeatingObject])[] = [
  ['block-a-1-1', { kind: 'seat', status: 'free' }],
  ['block-a-1-2', { kind: 'seat', status: 'free' }],
  ['block-a-1-3', { kind: 'seat', status: 'notforsale' }],
  ['ga-lawn', { kind: 'ga', status: 'forsale', booked: 1_100 }],
  ['ga-lounge', { kind: 'ga', status: 'forsale', booked: 120 }],
  ['ga-balcony', { kind: 'ga', status: 'notforsale', booked: 0 }],
];

function seatOf(ticket: SandboxTicket): [string, SeatingObject] | null {
  const { area, row, seat, status } = ticket.fields;
  if (typeof area !== 'string' || typeof row !== 'string' || typeof seat !== 'string') return null;
  return [seatObjectId(area, row, seat), { kind: 'seat', status: seatStatuses[String(status)] ?? 'booked' }];
}

/** The first event's plan, as its tickets have left it. */
export function planSeats(tickets: readonly SandboxTicket[]): SeatingPlan {
  const seats = tickets.flatMap((ticket) => [seatOf(ticket)].filter((seat) => seat !== null));
  return { eventId: seatingEventId, objects: new Map([...fixedObjects, ...seats]), logs: [] };
}
