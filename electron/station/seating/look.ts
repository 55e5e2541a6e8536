import { success, type Outcome, type Problem } from '#shared/problem.ts';
import type { ObjectStatus, SeatLogEntry, SeatView, UnclearWork } from '#shared/seating.ts';
import type { SeatingClient } from '../vivenu/seating-client.ts';
import type { SeatMap } from './match.ts';
import { objectsOf, shownWork, type KeptWork } from './work-file.ts';

/** The seats of an event where they are: at the seating server, under the id that the event has there. */
export interface EventSeats {
  readonly client: SeatingClient;
  readonly server: string;
  readonly eventId: string;
  readonly seatingId: string;
  readonly map: SeatMap;
}

/** How objects are now. Each is asked for by itself; the client keeps them from all being asked for at once. */
export async function viewsOf(seats: EventSeats, objectIds: readonly string[]): Promise<readonly SeatView[]> {
  return Promise.all(
    objectIds.map(async (objectId) => {
      const read = await seats.client.status(seats.seatingId, objectId);
      return {
        objectId,
        mapped: seats.map.objects.get(objectId) ?? null,
        status: read.ok ? read.value : null,
        problem: read.ok ? null : read.problem,
      };
    }),
  );
}

/** All statuses, or what stands in the way of the first that cannot be read, with its name. */
export function statusesOf(views: readonly SeatView[]): Outcome<readonly ObjectStatus[]> {
  const unread = views.find(({ status }) => status === null);
  if (unread !== undefined) return { ok: false, problem: named(unread) };
  return success(views.flatMap(({ status }) => (status === null ? [] : [status])));
}

/** Among several it has to be said which one the server does not know. */
function named({ objectId, problem }: SeatView): Problem {
  if (problem !== null && problem.code !== 'seating_unknown') return problem;
  return { code: 'seating_unknown', detail: objectId };
}

/** The moment of an area's newest entry, by the server's clock; 0 where there is none, null where nobody knows. */
export async function lastLogged(seats: EventSeats, objectId: string): Promise<number | null> {
  const read = await seats.client.log(seats.seatingId, objectId);
  if (!read.ok) return null;
  const [newest] = read.value;
  return newest === undefined ? 0 : newest.at;
}

/** What speaks for and against a work. Without `seats` it cannot be read: then there is nothing but the work. */
export async function evidenceOf(seats: EventSeats | null, work: KeptWork): Promise<UnclearWork> {
  if (seats === null) return { work: shownWork(work), now: [], logged: null };
  const [now, logged] = await Promise.all([viewsOf(seats, objectsOf(work)), loggedSince(seats, work)]);
  return { work: shownWork(work), now, logged };
}

/** Of seats the status says it all. Of an area: what was logged after its newest entry before the work, by the server's own clock. */
async function loggedSince(
  { client, seatingId }: EventSeats,
  { what, loggedUntil }: KeptWork,
): Promise<readonly SeatLogEntry[] | null> {
  if (what.kind !== 'booked') return [];
  const read = await client.log(seatingId, what.objectId);
  if (!read.ok || loggedUntil === null) return null;
  return read.value.filter(
    ({ at, bookedChange }) => bookedChange === what.bookedChange && (at === null || at > loggedUntil),
  );
}
