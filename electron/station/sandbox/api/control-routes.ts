import { z } from 'zod';
import type { SandboxControl } from '../control.ts';
import { ticketChange } from '../control.ts';
import { faultRule } from '../faults/fault.ts';
import { csvFile, json, refuse, type Answer } from '../http/answer.ts';
import { checkJson, checkValue } from '../http/check.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Handler, Route } from '../http/router.ts';
import { logFill, seatChange } from '../seats-control.ts';

export const CONTROL_PREFIX = '/__sandbox/';
/** Where the page finds the seating plan. */
export const SEATS_FILE = `${CONTROL_PREFIX}seats.csv`;

const clockChange = z.strictObject({ offsetMs: z.number().int().min(-8e12).max(8e12) });
const ticketChanges = z.union([z.array(ticketChange), ticketChange]);
const seatChanges = z.union([z.array(seatChange), seatChange]);
const ticketFilter = z.object({ eventId: z.string().optional(), barcode: z.string().optional() });

const DONE = { status: 'OK' };

/**
 * These endpoints ask for no key, so they must not be reachable from a web page: a page's requests carry an Origin, and
 * a name that a page's owner has pointed at this computer shows in Host.
 */
const forLocalTools =
  (handle: Handler): Handler =>
  (request, values) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const local = host === '127.0.0.1' || host === 'localhost';
    if (!local || request.headers.origin !== undefined) return refuse(403, 'not for web pages');
    return handle(request, values);
  };

function addFault(control: SandboxControl, request: SandboxRequest): Answer {
  const rule = checkJson(faultRule, request.body);
  return rule.ok ? json(201, { id: control.addFault(rule.value) }) : refuse(400, rule.message);
}

/** What the world does not take is the sender's slip. */
function orRefuse(act: () => Answer): Answer {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError) return refuse(400, error.message);
    throw error;
  }
}

function putTickets(control: SandboxControl, request: SandboxRequest): Answer {
  const changes = checkJson(ticketChanges, request.body);
  if (!changes.ok) return refuse(400, changes.message);
  return orRefuse(() => json(200, control.putTickets([changes.value].flat())));
}

function putSeats(control: SandboxControl, request: SandboxRequest): Answer {
  const changes = checkJson(seatChanges, request.body);
  if (!changes.ok) return refuse(400, changes.message);
  return orRefuse(() => done(() => control.putSeats([changes.value].flat())));
}

function fillSeatLog(control: SandboxControl, request: SandboxRequest): Answer {
  const fill = checkJson(logFill, request.body);
  if (!fill.ok) return refuse(400, fill.message);
  return orRefuse(() => done(() => control.fillSeatLog(fill.value.objectId, fill.value.count)));
}

function listTickets(control: SandboxControl, request: SandboxRequest): Answer {
  const filter = checkValue(ticketFilter, Object.fromEntries(request.query));
  return filter.ok ? json(200, control.tickets(filter.value)) : refuse(400, filter.message);
}

function setClock(control: SandboxControl, request: SandboxRequest): Answer {
  const change = checkJson(clockChange, request.body);
  if (!change.ok) return refuse(400, change.message);
  control.setClockOffset(change.value.offsetMs);
  return json(200, control.clock());
}

function done(act: () => void): Answer {
  act();
  return json(200, DONE);
}

const route = (method: string, name: string, handle: Handler): Route => ({
  method,
  path: CONTROL_PREFIX + name,
  handle: forLocalTools(handle),
});

/** A thin skin over `SandboxControl`. */
export function controlRoutes(control: SandboxControl): Route[] {
  return [
    route('GET', 'faults', () => json(200, control.faults())),
    route('POST', 'faults', (request) => addFault(control, request)),
    route('DELETE', 'faults', () => done(() => control.clearFaults())),
    route('GET', 'scans', () => json(200, control.scans())),
    route('GET', 'requests', () => json(200, control.requests())),
    route('GET', 'tickets', (request) => listTickets(control, request)),
    route('POST', 'tickets', (request) => putTickets(control, request)),
    route('DELETE', 'tickets/{id}', (_, { id = '' }) =>
      control.deleteTicket(id) ? json(200, DONE) : refuse(404, 'the ticket is not known'),
    ),
    route('POST', 'seats', (request) => putSeats(control, request)),
    route('POST', 'seat-logs', (request) => fillSeatLog(control, request)),
    route('GET', 'seats.csv', () => csvFile('seats.csv', control.seatsCsv())),
    route('GET', 'clock', () => json(200, control.clock())),
    route('PUT', 'clock', (request) => setClock(control, request)),
    route('POST', 'reset', () => done(() => control.reset())),
  ];
}
