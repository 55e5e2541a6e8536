import type { ObjectStatus, SeatTarget, SeatView } from '#shared/seating.ts';
import type { StatusChange } from '../vivenu/seating-client.ts';
import { lastLogged, viewsOf, type EventSeats } from './look.ts';
import { conclude, notDoneBy, showsChange, type Conclusion, type Step } from './outcome.ts';

/** A change that was sent, once, and what was read back of it. */
export interface Sent {
  readonly concluded: Conclusion;
  readonly views: readonly SeatView[];
}

/** The moment of each seat's newest log entry before the change; null where nobody knows. */
export type LoggedUntil = ReadonlyMap<string, number | null>;

/** Only where a seat is to be booked the log has to decide: others book, too. */
export async function loggedBefore(
  seats: EventSeats,
  objectIds: readonly string[],
  to: SeatTarget,
): Promise<LoggedUntil> {
  if (to !== 'booked') return new Map();
  return new Map(
    await Promise.all(objectIds.map(async (objectId) => [objectId, await lastLogged(seats, objectId)] as const)),
  );
}

export const sendStatus = (
  seats: EventSeats,
  statuses: readonly ObjectStatus[],
  to: SeatTarget,
  loggedUntil: LoggedUntil,
): Promise<Sent> =>
  send(
    seats,
    { objects: statuses.map(({ objectId }) => objectId), status: to },
    { kind: 'status', to, before: new Map(statuses.map(({ objectId, status }) => [objectId, status])) },
    loggedUntil,
  );

export const sendBooked = (seats: EventSeats, objectId: string, bookedChange: number): Promise<Sent> =>
  send(seats, { objects: [objectId], bookedChange }, { kind: 'booked' }, new Map());

async function send(seats: EventSeats, change: StatusChange, step: Step, loggedUntil: LoggedUntil): Promise<Sent> {
  const answer = await seats.client.change(seats.seatingId, change);
  const isUnclear = !answer.ok && notDoneBy(answer.problem) === null;
  const views = answer.ok || isUnclear ? await viewsOf(seats, change.objects) : [];
  const logged = isUnclear ? await loggedOf(seats, step, loggedUntil) : new Set<string>();
  return { concluded: conclude(step, answer, { views, logged }), views };
}

/** The seats whose log shows the change. */
async function loggedOf(seats: EventSeats, step: Step, loggedUntil: LoggedUntil): Promise<ReadonlySet<string>> {
  if (step.kind !== 'status' || step.to !== 'booked') return new Set();
  const shown = await Promise.all(
    [...step.before].map(async ([objectId, before]) => {
      const read = await seats.client.log(seats.seatingId, objectId);
      const isShown = read.ok && showsChange(read.value, loggedUntil.get(objectId) ?? null, before, step.to);
      return isShown ? [objectId] : [];
    }),
  );
  return new Set(shown.flat());
}
