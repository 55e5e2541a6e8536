import { z } from 'zod';
import { isAnswer, json, refuse, type Answer } from '../http/answer.ts';
import { checkBody, checkId, checkMoment, checkNumber, isoDateTime } from '../http/check.ts';
import type { Route } from '../http/router.ts';
import type { SandboxState } from '../state.ts';
import type { SandboxEvent } from '../world/catalogue.ts';
import { listedTicket, singleTicket, type SandboxTicket } from '../world/tickets.ts';
import { accessibleEvents, forDevice, forDeviceEvent, type DeviceCall } from './guards.ts';

const scanRows = z.array(
  z.object({
    barcode: z.string().min(1),
    scanned_at: isoDateTime,
    type: z.enum(['OK', 'FAIL']),
    direction: z.enum(['IN', 'OUT']),
    ticketId: z.string().min(1).optional(),
  }),
);

const seller = (state: SandboxState, { user }: DeviceCall): Answer =>
  state.world.sellers.has(user.sellerId)
    ? json(200, { sellerId: user.sellerId })
    : refuse(404, 'the seller is not known');

const me = ({ user }: DeviceCall): Answer =>
  json(200, {
    sellerId: user.sellerId,
    _id: user.id,
    name: user.name,
    ...(user.expires !== undefined && { expires: user.expires }),
    deviceSettings: user.deviceSettings,
    accessControlSettings: { includeDetailsRequiredTickets: false },
  });

/** `includeRootEvents` may be given; no event of the sandbox has another one above it. */
const events = (state: SandboxState, { user }: DeviceCall): Answer =>
  json(
    200,
    accessibleEvents(state, user).map(({ id, name }) => ({ _id: id, name })),
  );

function ticketPage(state: SandboxState, event: SandboxEvent, query: URLSearchParams): Answer {
  const top = checkNumber(query, 'top', { min: 1, max: 1_000, fallback: 25 });
  if (!top.ok) return refuse(400, top.message);
  const skip = checkNumber(query, 'skip', { min: 0, max: Number.MAX_SAFE_INTEGER, fallback: 0 });
  if (!skip.ok) return refuse(400, skip.message);
  const from = checkMoment(query, 'from');
  if (!from.ok) return refuse(400, from.message);
  const until = checkMoment(query, 'until');
  if (!until.ok) return refuse(400, until.message);
  const found = state.world.tickets.inWindow(event.id, { from: from.value, until: until.value });
  const page = found.slice(skip.value, skip.value + top.value);
  return json(200, { docs: page.map(listedTicket), total: found.length });
}

/** The ticket of the path's barcode, among the events that the device may use. */
function findTicket(state: SandboxState, { user, request, values }: DeviceCall): SandboxTicket | Answer {
  const eventId = checkId(request.query, 'eventId');
  if (!eventId.ok) return refuse(400, eventId.message);
  const among = accessibleEvents(state, user).filter((event) => eventId.value === null || event.id === eventId.value);
  const ticket = state.world.tickets
    .withBarcode(values['barcode'] ?? '')
    .find((each) => among.some((event) => event.id === each.eventId));
  return ticket ?? refuse(404, 'the ticket is not known');
}

function ticketByBarcode(state: SandboxState, call: DeviceCall): Answer {
  const found = findTicket(state, call);
  return isAnswer(found) ? found : json(200, singleTicket(found));
}

/** Whether vivenu counts this as a check-in is not documented. The sandbox does not. */
function checkAccess(state: SandboxState, call: DeviceCall): Answer {
  const found = findTicket(state, call);
  if (isAnswer(found)) return found;
  const access = found.fields['status'] === 'VALID' ? 'GRANTED' : 'DENIED';
  return json(200, { access, ticket: singleTicket(found) });
}

/** All rows or none: one that is wrong refuses the whole request, and its number is in the message. */
function createScans(state: SandboxState, { request, event }: DeviceCall & { readonly event: SandboxEvent }): Answer {
  const rows = checkBody(scanRows, request);
  if (!rows.ok) return refuse(400, rows.message);
  state.world.scans.store(
    request.id,
    rows.value.map((row) => ({ eventId: event.id, ...row })),
  );
  return json(200, { status: 'OK' });
}

function noteScans(state: SandboxState): NonNullable<Route['arrive']> {
  return (request, values) =>
    state.world.scans.arrive({
      requestId: request.id,
      eventId: values['eventId'] ?? '',
      rawBody: request.body,
      receivedAt: new Date(request.receivedAt).toISOString(),
    });
}

/** What a device at the door may ask. */
export const deviceRoutes = (state: SandboxState): Route[] => [
  { method: 'GET', path: '/api/accessusers/seller', handle: forDevice(state, (call) => seller(state, call)) },
  { method: 'GET', path: '/api/accessusers/me', handle: forDevice(state, me) },
  { method: 'GET', path: '/api/accessusers/events', handle: forDevice(state, (call) => events(state, call)) },
  {
    method: 'GET',
    path: '/api/accessusers/tickets/v2/{eventId}',
    handle: forDeviceEvent(state, ({ event, request }) => ticketPage(state, event, request.query)),
  },
  {
    method: 'GET',
    path: '/api/accessusers/tickets/{barcode}',
    handle: forDevice(state, (call) => ticketByBarcode(state, call)),
  },
  {
    method: 'POST',
    path: '/api/accessusers/tickets/{barcode}/scan',
    handle: forDevice(state, (call) => checkAccess(state, call)),
  },
  {
    method: 'POST',
    path: '/api/accessusers/scans/{eventId}',
    arrive: noteScans(state),
    handle: forDeviceEvent(state, (call) => createScans(state, call)),
  },
];
