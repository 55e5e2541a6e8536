import { z } from 'zod';
import { json, refuse, type Answer } from '../http/answer.ts';
import { checkBody } from '../http/check.ts';
import type { Route } from '../http/router.ts';
import { isoNow, type SandboxState } from '../state.ts';
import { changeBooked, changeSeat, makeChanges, type SeatChange } from '../world/seat-changes.ts';
import type { SeatingObject, SeatingPlan } from '../world/seating.ts';
import { forApiKey, type AdminCall } from './guards.ts';

const objects = z.array(z.string().min(1)).min(1);
const seatChange = z.strictObject({ objects, status: z.enum(['free', 'booked', 'notforsale', 'reserved']) });
const gaChange = z.strictObject({ objects, bookedChange: z.number() });
const statusChange = z.union([seatChange, gaChange], {
  error: 'exactly one of {objects, status: free|booked|notforsale|reserved} and {objects, bookedChange: number}',
});

const describe = (object: SeatingObject): Record<string, unknown> =>
  object.kind === 'seat' ? { status: object.status } : { status: object.status, booked: object.booked };

/** Calls `then` with the plan and, when the path names an object, that object. */
function withObject(
  state: SandboxState,
  { values }: AdminCall,
  then: (object: SeatingObject, objectId: string, plan: SeatingPlan) => Answer,
): Answer {
  const plan = state.world.seating;
  if (values['id'] !== plan.eventId) return refuse(404, 'the event is not known');
  const objectId = values['objectId'] ?? '';
  const object = plan.objects.get(objectId);
  return object === undefined ? refuse(404, 'the object is not known') : then(object, objectId, plan);
}

/** Every object is checked before the first is changed, so that a refused request changes nothing. */
function updateStatus(state: SandboxState, call: AdminCall): Answer {
  const plan = state.world.seating;
  if (call.values['id'] !== plan.eventId) return refuse(404, 'the event is not known');
  const body = checkBody(statusChange, call.request);
  if (!body.ok) return refuse(400, body.message);
  const changes: SeatChange[] = [];
  for (const objectId of new Set(body.value.objects)) {
    const before = plan.objects.get(objectId);
    if (before === undefined) return refuse(404, `${objectId}: the object is not known`);
    const change =
      'status' in body.value
        ? changeSeat(objectId, before, body.value.status)
        : changeBooked(objectId, before, body.value.bookedChange);
    if (!change.ok) return refuse(400, change.message);
    changes.push(change.value);
  }
  makeChanges(plan, changes, { ...call.owner, api: true }, isoNow(state));
  return json(200, { message: 'ok' });
}

/** The seating server, which shares the sandbox's address. */
export const seatingRoutes = (state: SandboxState): Route[] => [
  {
    method: 'GET',
    path: '/api/event/{id}/status/{objectId}',
    handle: forApiKey(state, (call) => withObject(state, call, (object) => json(200, describe(object)))),
  },
  {
    method: 'POST',
    path: '/api/event/{id}/status',
    handle: forApiKey(state, (call) => updateStatus(state, call)),
  },
  {
    method: 'GET',
    path: '/api/event/{id}/status/{objectId}/logs',
    handle: forApiKey(state, (call) =>
      withObject(state, call, (_, objectId, plan) =>
        json(
          200,
          plan.logs.filter((log) => log.objectId === objectId),
        ),
      ),
    ),
  },
];
