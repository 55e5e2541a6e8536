import { z } from 'zod';
import { json, refuse, type Answer } from '../http/answer.ts';
import { checkBody, type Checked } from '../http/check.ts';
import type { Route } from '../http/router.ts';
import { isoNow, type SandboxState } from '../state.ts';
import type { SeatStatus, SeatingObject, SeatingPlan, StatusLog } from '../world/seating.ts';
import { forApiKey, type AdminCall } from './guards.ts';

const objects = z.array(z.string().min(1)).min(1);
const seatChange = z.strictObject({ objects, status: z.enum(['free', 'booked', 'notforsale', 'reserved']) });
const gaChange = z.strictObject({ objects, bookedChange: z.number() });
const statusChange = z.union([seatChange, gaChange], {
  error: 'exactly one of {objects, status: free|booked|notforsale|reserved} and {objects, bookedChange: number}',
});

interface Change {
  readonly objectId: string;
  readonly before: SeatingObject;
  readonly after: SeatingObject;
  readonly bookedChange?: number;
}

const wrong = (message: string): { ok: false; message: string } => ({ ok: false, message });

function changeSeat(objectId: string, before: SeatingObject, status: SeatStatus): Checked<Change> {
  if (before.kind !== 'seat') return wrong(`${objectId}: an object without seats takes bookedChange, not status`);
  return { ok: true, value: { objectId, before, after: { kind: 'seat', status } } };
}

function changeBooked(objectId: string, before: SeatingObject, bookedChange: number): Checked<Change> {
  if (before.kind !== 'ga') return wrong(`${objectId}: a seat takes status, not bookedChange`);
  const booked = before.booked + bookedChange;
  if (booked < 0) return wrong(`${objectId}: booked would fall below zero`);
  return { ok: true, value: { objectId, before, after: { ...before, booked }, bookedChange } };
}

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

function writeLog(state: SandboxState, { owner }: AdminCall, change: Change): StatusLog {
  const at = isoNow(state);
  return {
    type: 'ObjectStatusChange',
    eventId: state.world.seating.eventId,
    objectId: change.objectId,
    before: change.before.status,
    after: change.after.status,
    userId: owner.userId,
    api: true,
    _owner: owner.sellerId,
    ...(change.bookedChange !== undefined && { bookedChange: change.bookedChange }),
    createdAt: at,
    updatedAt: at,
  };
}

/** Every object is checked before the first is changed, so that a refused request changes nothing. */
function updateStatus(state: SandboxState, call: AdminCall): Answer {
  const plan = state.world.seating;
  if (call.values['id'] !== plan.eventId) return refuse(404, 'the event is not known');
  const body = checkBody(statusChange, call.request);
  if (!body.ok) return refuse(400, body.message);
  const changes: Change[] = [];
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
  for (const change of changes) {
    plan.objects.set(change.objectId, change.after);
    plan.logs.push(writeLog(state, call, change));
  }
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
