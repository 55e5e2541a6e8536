import { z } from 'zod';
import { isoNow, type SandboxState } from './state.ts';
import { colleague, logEntry, type SeatingObject } from './world/seating.ts';
import { makeChanges, type SeatChange } from './world/seat-changes.ts';

const place = z.string().min(1).nullable().optional();

/**
 * A seat or an area to add (an unknown id; one with `booked` or `capacity` is an area) or to change (what is left out stays). Nothing is
 * checked as the API would: a colleague may do what the API refuses.
 */
export const seatChange = z.strictObject({
  objectId: z.string().min(1),
  /** Of a seat; of an area `forsale` or `notforsale`. */
  status: z.enum(['free', 'booked', 'notforsale', 'reserved', 'forsale']).optional(),
  booked: z.number().optional(),
  /** Null: any number. */
  capacity: z.number().nullable().optional(),
  area: place,
  row: place,
  seat: place,
});

export const logFill = z.strictObject({ objectId: z.string().min(1), count: z.int().min(1).max(100_000) });

type Change = z.infer<typeof seatChange>;

function applied(change: Change, before: SeatingObject | undefined): SeatingObject {
  const at = (name: 'area' | 'row' | 'seat'): string | null => {
    const given = change[name];
    return given === undefined ? (before?.place[name] ?? null) : given;
  };
  const where = { area: at('area'), row: at('row'), seat: at('seat') };
  const isArea =
    before === undefined ? change.booked !== undefined || change.capacity !== undefined : before.kind === 'ga';
  const { objectId, status } = change;
  if (!isArea) {
    if (status === 'forsale' || change.booked !== undefined) throw new RangeError(`${objectId}: is a seat`);
    return { kind: 'seat', status: status ?? (before?.kind === 'seat' ? before.status : 'free'), place: where };
  }
  if (status !== undefined && status !== 'forsale' && status !== 'notforsale')
    throw new RangeError(`${objectId}: is an area`);
  const area = before?.kind === 'ga' ? before : { status: 'forsale' as const, booked: 0, capacity: null };
  return {
    kind: 'ga',
    status: status ?? area.status,
    booked: change.booked ?? area.booked,
    capacity: change.capacity === undefined ? area.capacity : change.capacity,
    place: where,
  };
}

/** What a colleague does in the dashboard, logged as theirs. All or none: the first bad one throws before any is made. */
export function putSeats(state: SandboxState, changes: readonly Change[]): void {
  const plan = state.world.seating;
  const made = changes.map((change) => {
    const before = plan.objects.get(change.objectId);
    return { objectId: change.objectId, before, after: applied(change, before) };
  });
  for (const { objectId, before, after } of made) {
    if (before === undefined) plan.objects.set(objectId, after);
    else makeChanges(plan, [{ objectId, before, after, ...counted(before, after) }], colleague, isoNow(state));
  }
}

function counted(before: SeatingObject, after: SeatingObject): Pick<SeatChange, 'bookedChange'> {
  if (before.kind !== 'ga' || after.kind !== 'ga' || before.booked === after.booked) return {};
  return { bookedChange: after.booked - before.booked };
}

/** So many entries from before, a second apart, that change nothing: a booking and its cancellation in turn. */
export function fillLog(state: SandboxState, { objectId, count }: z.infer<typeof logFill>): void {
  const plan = state.world.seating;
  const object = plan.objects.get(objectId);
  if (object === undefined) throw new RangeError(`${objectId}: the object is not known`);
  const now = state.now();
  const entries = Array.from({ length: count }, (_, index) => {
    const even = index % 2 === 0;
    const change =
      object.kind === 'ga'
        ? { before: object.status, after: object.status, bookedChange: even ? 1 : -1 }
        : { before: even ? 'free' : 'booked', after: even ? 'booked' : 'free' };
    return logEntry(plan, objectId, change, colleague, new Date(now - (count - index) * 1_000).toISOString());
  });
  const later = plan.logs.splice(0);
  for (const entry of [...entries, ...later]) plan.logs.push(entry);
}
