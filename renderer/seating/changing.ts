import { failure, type Problem } from '#shared/problem.ts';
import { mostSeatsAtOnce, type SeatTarget, type SeatView } from '#shared/seating.ts';
import { nameText } from './seatText.ts';

/** What is decided of a change before it is sent. The main process decides the same once more. */

/** What somebody saw when they decided: the status of a seat, the booked of an area. */
export const seenOf = (seats: readonly SeatView[]): Record<string, string> =>
  Object.fromEntries(
    seats.flatMap(({ objectId, status }) =>
      status === null ? [] : [[objectId, status.kind === 'area' ? `${status.booked}` : status.status]],
    ),
  );

const namesOf = (seats: readonly SeatView[]): string => seats.map(nameText).join(', ');

/** Why the status of these cannot be changed together; null where it can. */
export function refusalOf(seats: readonly SeatView[]): Problem | null {
  const unread = seats.filter(({ status }) => status === null);
  if (unread.length > 0) return { code: unread[0]?.problem?.code ?? 'seating_unknown', detail: namesOf(unread) };
  const areas = seats.filter(({ status }) => status?.kind === 'area');
  if (areas.length === 0) return null;
  return failure(areas.length === seats.length ? 'seat_is_area' : 'seat_kinds_mixed', namesOf(areas)).problem;
}

/** Those that are not like that already. */
export const toChange = (seats: readonly SeatView[], to: SeatTarget): readonly SeatView[] =>
  seats.filter(({ status }) => status !== null && status.status !== to);

/** Why an area's booked cannot be changed by this; null where it can. */
export function bookedProblem(change: number, booked: number, capacity: number | null): Problem | null {
  if (!Number.isSafeInteger(change) || change === 0) return { code: 'booked_change_invalid' };
  if (booked + change < 0) return { code: 'booked_below_zero' };
  // Who takes places away from an area that is too full is not held up.
  if (capacity !== null && change > 0 && booked + change > capacity) return { code: 'booked_above_capacity' };
  return null;
}

/** Ids that somebody typed or pasted, one per line. */
export function idsOf(text: string): readonly string[] {
  const ids = text.split(/[\r\n]+/u).map((line) => line.trim());
  return [...new Set(ids.filter((id) => id !== ''))].slice(0, mostSeatsAtOnce);
}
