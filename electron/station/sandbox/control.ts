import { z } from 'zod';
import { isObjectId, isoDateTime } from './http/check.ts';
import { faultRule, type FaultRule } from './faults/fault.ts';
import type { ActiveFault } from './faults/fault-list.ts';
import type { LoggedRequest, SandboxState } from './state.ts';
import { fillLog, putSeats, type seatChange } from './seats-control.ts';
import { sommerfest } from './world/catalogue.ts';
import type { ReceivedScans } from './world/scan-log.ts';
import { seatsCsv } from './world/seats-csv.ts';
import { wholeTicket, type SandboxTicket } from './world/tickets.ts';

/**
 * A ticket to add (no `_id`, or an unknown one) or to change (a known `_id`; what is left out stays). Any other field
 * goes out to stations as it is, and null takes a field away.
 */
export const ticketChange = z.looseObject({
  _id: z.string().refine(isObjectId, 'must be an id of 24 hex digits').optional(),
  barcode: z.string().min(1).optional(),
  /** The first event's, when a new ticket names none. */
  eventId: z.string().optional(),
  /** Left out, a new ticket is created now and a changed one updated now. */
  createdAt: isoDateTime.optional(),
  updatedAt: isoDateTime.optional(),
});

type TicketChange = z.infer<typeof ticketChange>;
/** A ticket with vivenu's field names. */
type WireTicket = Readonly<Record<string, unknown>>;

/** What tests and trainers do behind the stations' backs. The control endpoints do the same over HTTP. */
export interface SandboxControl {
  /** Gives the rule's number. Throws on a rule that is not as `FaultRule` says. */
  addFault(rule: FaultRule): number;
  faults(): readonly ActiveFault[];
  clearFaults(): void;
  scans(): ReceivedScans;
  /** The newest 10,000 requests, without those to the control endpoints. */
  requests(): readonly LoggedRequest[];
  tickets(filter?: { eventId?: string | undefined; barcode?: string | undefined }): readonly WireTicket[];
  putTickets(changes: readonly TicketChange[]): readonly WireTicket[];
  /** False when there is no such ticket. */
  deleteTicket(id: string): boolean;
  /** What a colleague does in the dashboard. Throws a RangeError on a change that makes no sense. */
  putSeats(changes: readonly z.infer<typeof seatChange>[]): void;
  /** Puts so many old entries into the log of an object. */
  fillSeatLog(objectId: string, count: number): void;
  /** The seating plan, as a station imports it. */
  seatsCsv(): string;
  setClockOffset(ms: number): void;
  clock(): { readonly offsetMs: number; readonly nowIso: string };
  /** Everything as it was at the start, made anew as of now: world, faults, logs and clock. */
  reset(): void;
}

const momentOr = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Date.parse(text);

const withoutNulls = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

function applyChange(state: SandboxState, change: TicketChange): SandboxTicket {
  const { _id, barcode, eventId, createdAt, updatedAt, ...fields } = change;
  const { world } = state;
  const now = state.now();
  const before = _id === undefined ? undefined : world.tickets.get(_id);
  const newBarcode = barcode ?? before?.barcode;
  if (newBarcode === undefined) throw new RangeError('a new ticket needs a barcode');
  const created = momentOr(createdAt, before?.createdAt ?? now);
  return {
    id: before?.id ?? _id ?? world.chance.id(),
    barcode: newBarcode,
    eventId: eventId ?? before?.eventId ?? sommerfest.id,
    createdAt: created,
    updatedAt: momentOr(updatedAt, before === undefined ? created : now),
    fields: withoutNulls({ ...(before?.fields ?? { sellerId: sommerfest.sellerId, status: 'VALID' }), ...fields }),
  };
}

/** All or none: the first bad one throws before any is put. */
function putTickets(state: SandboxState, changes: readonly TicketChange[]): WireTicket[] {
  const tickets = changes.map((change) => applyChange(state, change));
  for (const ticket of tickets) state.world.tickets.put(ticket);
  return tickets.map(wholeTicket);
}

function findTickets(state: SandboxState, filter: { eventId?: string | undefined; barcode?: string | undefined }) {
  const { tickets, events } = state.world;
  const eventIds = filter.eventId === undefined ? events.map(({ id }) => id) : [filter.eventId];
  return eventIds
    .flatMap((id) => tickets.ofEvent(id))
    .filter((ticket) => filter.barcode === undefined || ticket.barcode === filter.barcode)
    .map(wholeTicket);
}

export function createControl(state: SandboxState, reset: () => void): SandboxControl {
  return {
    addFault: (rule) => state.faults.add(faultRule.parse(rule)),
    faults: () => state.faults.list(),
    clearFaults: () => state.faults.clear(),
    scans: () => state.world.scans.all(),
    requests: () => state.requests,
    tickets: (filter = {}) => findTickets(state, filter),
    putTickets: (changes) => putTickets(state, changes),
    deleteTicket: (id) => state.world.tickets.remove(id) !== undefined,
    putSeats: (changes) => putSeats(state, changes),
    fillSeatLog: (objectId, count) => fillLog(state, { objectId, count }),
    seatsCsv: () => seatsCsv(state.world.seating),
    setClockOffset: (ms) => {
      state.clockOffsetMs = ms;
    },
    clock: () => ({ offsetMs: state.clockOffsetMs, nowIso: new Date(state.now()).toISOString() }),
    reset,
  };
}
