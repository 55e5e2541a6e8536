import { failure, type Problem } from '#shared/problem.ts';
import type { MappedObject, ObjectStatus, SeatTarget } from '#shared/seating.ts';

/** What stands against a change, looked at before anything is sent. */

/** The status of seats and the booked of areas that somebody saw, by the objects' ids. */
export type Seen = Readonly<Record<string, string>>;

/** `moved`: an object is not as the supervisor saw it. */
export type Checked = 'fit' | 'moved' | Problem;

const refuse = (...[code, detail]: Parameters<typeof failure>): Problem => failure(code, detail).problem;

/** An area of which the server tells no number has none booked. */
export const bookedOf = ({ booked }: ObjectStatus): number => booked ?? 0;

/** What of an object is compared with what somebody saw. */
export const seenOf = (status: ObjectStatus): string =>
  status.kind === 'area' ? String(status.booked) : status.status;

const isAsSeen = (seen: Seen, status: ObjectStatus): boolean =>
  Object.hasOwn(seen, status.objectId) && seen[status.objectId] === seenOf(status);

const areSeats = (statuses: readonly ObjectStatus[]): Problem | null => {
  const areas = statuses.filter(({ kind }) => kind === 'area');
  if (areas.length === 0) return null;
  return refuse(areas.length === statuses.length ? 'seat_is_area' : 'seat_kinds_mixed', areas[0]?.objectId);
};

/** Those that are not as wanted yet; only they are sent. */
export const toChange = (statuses: readonly ObjectStatus[], to: SeatTarget): readonly ObjectStatus[] =>
  statuses.filter(({ status }) => status !== to);

export function checkSeats(statuses: readonly ObjectStatus[], to: SeatTarget, seen: Seen): Checked {
  const wrong = areSeats(statuses);
  if (wrong !== null) return wrong;
  if (!statuses.every((status) => isAsSeen(seen, status))) return 'moved';
  return toChange(statuses, to).length === 0 ? refuse('seat_already_so') : 'fit';
}

export const isTaken = ({ status }: ObjectStatus): boolean => status === 'booked' || status === 'reserved';

/** The seat of somebody who did not come. */
export function checkRelease(status: ObjectStatus, seen: Seen): Checked {
  const wrong = areSeats([status]);
  if (wrong !== null) return wrong;
  if (!isAsSeen(seen, status)) return 'moved';
  return isTaken(status) ? 'fit' : refuse('seat_not_taken', status.objectId);
}

/** `from` is null where the guest has no seat any more. */
export function checkReseat(from: ObjectStatus | null, to: ObjectStatus, seen: Seen): Checked {
  const both = from === null ? [to] : [from, to];
  const wrong = areSeats(both);
  if (wrong !== null) return wrong;
  if (!both.every((status) => isAsSeen(seen, status))) return 'moved';
  return to.status === 'free' ? 'fit' : refuse('seat_not_free', to.objectId);
}

/** Half places and none are no change. */
export const isBookedChange = (change: number): boolean => Number.isSafeInteger(change) && change !== 0;

export function checkBooked(
  status: ObjectStatus,
  change: number,
  mapped: Pick<MappedObject, 'capacity'> | null,
  seen: Seen,
): Checked {
  if (!isBookedChange(change)) return refuse('booked_change_invalid');
  if (status.kind !== 'area') return refuse('seat_is_no_area', status.objectId);
  if (!isAsSeen(seen, status)) return 'moved';
  const after = bookedOf(status) + change;
  if (after < 0) return refuse('booked_below_zero', String(bookedOf(status)));
  const capacity = mapped?.capacity ?? null;
  // Where too many are booked already, it can still become fewer.
  if (capacity !== null && change > 0 && after > capacity) return refuse('booked_above_capacity', String(capacity));
  return 'fit';
}
