import type { ObjectStatus, SeatLogEntry, SeatTarget } from '#shared/seating.ts';
import type { Outcome } from '#shared/problem.ts';
import type { Fetch } from './http.ts';
import type { Waiting } from './retry.ts';

/** The body of a change: a status for seats, or more or fewer booked places of areas. */
export type StatusChange =
  | { readonly objects: readonly string[]; readonly status: SeatTarget }
  | { readonly objects: readonly string[]; readonly bookedChange: number };

/**
 * The seating server. Reading is tried again; a change is sent once. 401 and 403 are `seating_key_refused`, 404 `seating_unknown`, 400
 * `seating_refused` with the server's words, an id that no address can carry `object_id_invalid`.
 */
export interface SeatingClient {
  status(eventId: string, objectId: string): Promise<Outcome<ObjectStatus>>;
  change(eventId: string, change: StatusChange): Promise<Outcome<null>>;
  /** Newest first. */
  log(eventId: string, objectId: string): Promise<Outcome<readonly SeatLogEntry[]>>;
}

export interface SeatingParts {
  readonly fetch: Fetch;
  /** With its path: https://seatmap.vivenu.com/api */
  readonly server: string;
  /** Null: without one. */
  readonly apiKey: string | null;
  readonly waiting: Waiting;
  readonly closing: AbortSignal;
}

export function createSeatingClient(_parts: SeatingParts): SeatingClient {
  throw new Error('not built yet');
}
