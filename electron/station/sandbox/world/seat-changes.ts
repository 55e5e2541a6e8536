import { logEntry, type Changer, type SeatingObject, type SeatingPlan, type SeatStatus } from './seating.ts';

/** A change that may be made, or what is wrong with it in words. */
export type CheckedChange =
  { readonly ok: true; readonly value: SeatChange } | { readonly ok: false; readonly message: string };

export interface SeatChange {
  readonly objectId: string;
  readonly before: SeatingObject;
  readonly after: SeatingObject;
  readonly bookedChange?: number;
}

const wrong = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });

export function changeSeat(objectId: string, before: SeatingObject, status: SeatStatus): CheckedChange {
  if (before.kind !== 'seat') return wrong(`${objectId}: an object without seats takes bookedChange, not status`);
  return { ok: true, value: { objectId, before, after: { ...before, status } } };
}

export function changeBooked(objectId: string, before: SeatingObject, bookedChange: number): CheckedChange {
  if (before.kind !== 'ga') return wrong(`${objectId}: a seat takes status, not bookedChange`);
  const booked = before.booked + bookedChange;
  if (booked < 0) return wrong(`${objectId}: booked would fall below zero`);
  if (before.capacity !== null && booked > before.capacity)
    return wrong(`${objectId}: booked would be more than the ${before.capacity} places`);
  return { ok: true, value: { objectId, before, after: { ...before, booked }, bookedChange } };
}

/** Puts changes into effect, each with an entry in the log. `at` is an ISO text. */
export function makeChanges(plan: SeatingPlan, changes: readonly SeatChange[], by: Changer, at: string): void {
  for (const { objectId, before, after, bookedChange } of changes) {
    plan.objects.set(objectId, after);
    const change = { before: before.status, after: after.status };
    plan.logs.push(logEntry(plan, objectId, bookedChange === undefined ? change : { ...change, bookedChange }, by, at));
  }
}
