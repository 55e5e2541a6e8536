import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { mostSeatsAtOnce, type AreaView, type MappedObject } from '#shared/seating.ts';
import type { RunningStation } from '../running.ts';
import { insideByObject } from './inside.ts';
import { viewsOf, type EventSeats } from './look.ts';
import { placeKey } from './match.ts';

/** The areas that are mapped, each with how many are booked there and who is in it. */
export async function areasOf(seats: EventSeats, open: RunningStation | null): Promise<Outcome<readonly AreaView[]>> {
  const areas = [...seats.map.objects.values()].filter(({ kind }) => kind === 'area').slice(0, mostSeatsAtOnce);
  try {
    const [views, inside] = await Promise.all([
      viewsOf(
        seats,
        areas.map(({ objectId }) => objectId),
      ),
      open === null ? null : insideByObject(open.ticketsInside(), seats.eventId, seats.map),
    ]);
    return success(
      views.map((seat) => ({
        seat,
        inside: inside !== null && isOnlyOne(seats, seat.mapped) ? (inside.get(seat.objectId) ?? 0) : null,
      })),
    );
  } catch (error) {
    // The disk cannot be read, or the station was closed meanwhile.
    return failure('ledger_unusable', errorMessage(error));
  }
}

/** Whether the tickets say which area it is: it has a place, and no other object has the same. */
function isOnlyOne({ map }: EventSeats, mapped: MappedObject | null): boolean {
  const key = mapped === null ? null : placeKey(mapped);
  return key !== null && map.byPlace.get(key)?.length === 1;
}
