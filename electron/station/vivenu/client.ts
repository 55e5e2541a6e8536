import type { EventSummary, Ticket } from '#shared/domain.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { Json } from '#shared/access-users.ts';
import type { ServerTicket } from '#shared/server-ticket.ts';
import type { z } from 'zod';
import { pathSegment } from './address.ts';
import { deviceSettingsSchema, type DeviceSettings } from './device-settings.ts';
import { exchange, readJson, type Exchange, type Fetch } from './http.ts';
import { withRetry, type Waiting } from './retry.ts';
import { eventsAnswer, meAnswer, scansAnswer, sellerAnswer, serverTicketAnswer, ticketAnswer } from './schemas.ts';
import { readMoment } from './ticket.ts';

/** What vivenu says of the access user whose token this is. Null where it does not say. */
export interface DeviceUser {
  readonly id: string | null;
  readonly sellerId: string | null;
  readonly name: string | null;
  readonly active: boolean | null;
  /** Null also where it has no end. */
  readonly expires: number | null;
  readonly deviceSettings: DeviceSettings;
  /** As they came, also those that the station does not follow. */
  readonly allSettings: Readonly<Record<string, Json>>;
  readonly includeDetailsRequired: boolean | null;
}

/** One page of an event's tickets as it came; `readTicketList` reads it, in a thread of its own. */
interface DownloadedPage {
  readonly bytes: Uint8Array;
  readonly serverTime: number | null;
}

/** Which tickets of an event: those created or changed at `from` (ms) or later and before `until`; null is open. */
interface TicketQuery {
  readonly top: number;
  readonly skip: number;
  readonly from: number | null;
  readonly until: number | null;
}

/** The device endpoints of vivenu, with the token of one access user. */
export interface VivenuClient {
  sellerId(): Promise<Outcome<string>>;
  /** Null where the server does not have this endpoint. */
  me(): Promise<Outcome<DeviceUser | null>>;
  events(): Promise<Outcome<readonly EventSummary[]>>;
  /** Asked once: whether the answer is what it should be shows only when it is read. */
  ticketPage(eventId: string, query: TicketQuery): Promise<Outcome<DownloadedPage>>;
  /** Null when vivenu knows no such ticket. Asked once, within `deadlineMs`: a person is waiting. */
  ticketByBarcode(barcode: string, deadlineMs: number): Promise<Outcome<Ticket | null>>;
  /**
   * All that vivenu says of a barcode, for staff; null when it knows no such ticket. The barcode of the answer may be written in another
   * way. Asked once.
   */
  serverTicket(barcode: string, eventId: string | null): Promise<Outcome<ServerTicket | null>>;
  /** Sends the body of a batch as it is, once. */
  sendScans(eventId: string, body: string): Promise<Outcome<null>>;
}

interface Parts {
  readonly fetch: Fetch;
  /** An origin, as `readServer` gives it. */
  readonly server: string;
  /**
   * The one that holds at each exchange. Null where nobody has entered one since the start: every exchange then ends with that, and
   * nothing is sent.
   */
  readonly token: () => string | null;
  readonly waiting: Waiting;
  /** Hears how each exchange ended; null when the server answered as asked. */
  readonly onExchange?: (problem: Problem | null) => void;
  /**
   * Hears the server's clock (ms, whole seconds), from each answer that reads as vivenu's. Not from pages of tickets, which are read
   * elsewhere: a guest Wi-Fi has a clock too.
   */
  readonly onServerTime?: (serverTime: number) => void;
  /** Ends every exchange. */
  readonly closing: AbortSignal;
}

const READ_DEADLINE_MS = 10_000;
const PAGE_DEADLINE_MS = 30_000;
const SEND_DEADLINE_MS = 15_000;
/** A person is waiting. */
const LOOK_UP_DEADLINE_MS = 5_000;

export function createClient(parts: Parts): VivenuClient {
  const { fetch, server, waiting, onExchange, onServerTime, closing } = parts;

  async function ask(path: string, deadlineMs: number, body?: string) {
    const token = parts.token();
    if (token === null) return failure('token_missing');
    const base = { url: `${server}/api/accessusers/${path}`, secrets: [token], deadlineMs, closing };
    const headers = { token, accept: 'application/json' };
    const request: Exchange =
      body === undefined
        ? { ...base, method: 'GET', headers }
        : { ...base, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
    const outcome = await exchange(fetch, request);
    onExchange?.(outcome.ok ? null : outcome.problem);
    return outcome;
  }

  async function askFor<T>(path: string, schema: z.ZodType<T>, deadlineMs: number, body?: string) {
    const outcome = await ask(path, deadlineMs, body);
    if (!outcome.ok) return outcome;
    const checked = readJson(outcome.value.body, schema);
    const { serverTime } = outcome.value;
    if (checked.ok && serverTime !== null) onServerTime?.(serverTime);
    return checked;
  }

  const read = <T>(path: string, schema: z.ZodType<T>) =>
    withRetry(() => askFor(path, schema, READ_DEADLINE_MS), waiting);

  return {
    async sellerId() {
      const outcome = await read('seller', sellerAnswer);
      return outcome.ok ? success(outcome.value.sellerId) : outcome;
    },

    async me() {
      const outcome = await read('me', meAnswer);
      if (!outcome.ok) return outcome.problem.code === 'not_found' ? success(null) : outcome;
      const { _id: id, sellerId, name, active, expires, deviceSettings, accessControlSettings } = outcome.value;
      return success({
        id: id ?? null,
        sellerId: sellerId ?? null,
        name: name ?? null,
        active: active ?? null,
        expires: readMoment(expires),
        deviceSettings: deviceSettingsSchema.parse(deviceSettings ?? {}),
        // They came as JSON.
        allSettings: (deviceSettings ?? {}) as Readonly<Record<string, Json>>,
        includeDetailsRequired: accessControlSettings?.includeDetailsRequiredTickets ?? null,
      });
    },

    async events() {
      const outcome = await read('events', eventsAnswer);
      if (!outcome.ok) return outcome;
      return success(outcome.value.map(({ _id, name }) => ({ id: _id, name: name ?? _id })));
    },

    async ticketPage(eventId, query) {
      const event = pathSegment(eventId);
      if (event === null) return failure('not_found');
      const outcome = await ask(`tickets/v2/${event}?${queryString(query)}`, PAGE_DEADLINE_MS);
      if (!outcome.ok) return outcome;
      return success({ bytes: outcome.value.body, serverTime: outcome.value.serverTime });
    },

    async ticketByBarcode(barcode, deadlineMs) {
      const segment = pathSegment(barcode);
      if (segment === null) return success(null);
      const outcome = await askFor(`tickets/${segment}`, ticketAnswer, deadlineMs);
      if (!outcome.ok) return outcome.problem.code === 'not_found' ? success(null) : outcome;
      const ticket = outcome.value;
      // The exact text counts: a server that folds case must not admit what the rules would not.
      if (ticket.barcode !== barcode || ticket.eventId === null) return success(null);
      return success({ ...ticket, eventId: ticket.eventId });
    },

    async serverTicket(barcode, eventId) {
      const segment = pathSegment(barcode);
      if (segment === null) return success(null);
      const query = eventId === null ? '' : `?${new URLSearchParams({ eventId }).toString()}`;
      const outcome = await askFor(`tickets/${segment}${query}`, serverTicketAnswer, LOOK_UP_DEADLINE_MS);
      return !outcome.ok && outcome.problem.code === 'not_found' ? success(null) : outcome;
    },

    async sendScans(eventId, body) {
      const event = pathSegment(eventId);
      if (event === null) return failure('not_found');
      const outcome = await askFor(`scans/${event}`, scansAnswer, SEND_DEADLINE_MS, body);
      return outcome.ok ? success(null) : outcome;
    },
  };
}

function queryString({ top, skip, from, until }: TicketQuery): string {
  const query = new URLSearchParams({ top: String(top), skip: String(skip) });
  if (from !== null) query.set('from', new Date(from).toISOString());
  if (until !== null) query.set('until', new Date(until).toISOString());
  return query.toString();
}
