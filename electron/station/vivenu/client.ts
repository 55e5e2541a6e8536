import type { EventSummary, Ticket } from '#shared/domain.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { z } from 'zod';
import type { DeviceSettings } from './device-settings.ts';
import { exchange, parseJson, type Exchange, type Fetch } from './http.ts';
import { withRetry, type Waiting } from './retry.ts';
import { eventsAnswer, meAnswer, scansAnswer, sellerAnswer, ticketAnswer } from './schemas.ts';

interface AccessUser {
  readonly name: string | null;
  readonly deviceSettings: DeviceSettings;
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
  me(): Promise<Outcome<AccessUser | null>>;
  events(): Promise<Outcome<readonly EventSummary[]>>;
  /** Asked once: whether the answer is what it should be shows only when it is read. */
  ticketPage(eventId: string, query: TicketQuery): Promise<Outcome<DownloadedPage>>;
  /** Null when vivenu knows no such ticket. Asked once, within `deadlineMs`: a person is waiting. */
  ticketByBarcode(barcode: string, deadlineMs: number): Promise<Outcome<Ticket | null>>;
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

export function createClient(parts: Parts): VivenuClient {
  const { fetch, server, waiting, onExchange, onServerTime, closing } = parts;

  async function ask(path: string, deadlineMs: number, body?: string) {
    const token = parts.token();
    if (token === null) return failure('token_missing');
    const base = { url: `${server}/api/accessusers/${path}`, deadlineMs, closing };
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
    const checked = check(outcome.value.body, schema);
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
      const { name, deviceSettings } = outcome.value;
      return success({ name: name ?? null, deviceSettings: deviceSettings ?? {} });
    },

    async events() {
      const outcome = await read('events', eventsAnswer);
      if (!outcome.ok) return outcome;
      return success(outcome.value.map(({ _id, name }) => ({ id: _id, name: name ?? _id })));
    },

    async ticketPage(eventId, query) {
      const path = `tickets/v2/${encodeURIComponent(eventId)}?${queryString(query)}`;
      const outcome = await ask(path, PAGE_DEADLINE_MS);
      if (!outcome.ok) return outcome;
      return success({ bytes: outcome.value.body, serverTime: outcome.value.serverTime });
    },

    async ticketByBarcode(barcode, deadlineMs) {
      const outcome = await askFor(`tickets/${encodeURIComponent(barcode)}`, ticketAnswer, deadlineMs);
      if (!outcome.ok) return outcome.problem.code === 'not_found' ? success(null) : outcome;
      const ticket = outcome.value;
      // The exact text counts: a server that folds case must not admit what the rules would not.
      if (ticket.barcode !== barcode || ticket.eventId === null) return success(null);
      return success({ ...ticket, eventId: ticket.eventId });
    },

    async sendScans(eventId, body) {
      const outcome = await askFor(`scans/${encodeURIComponent(eventId)}`, scansAnswer, SEND_DEADLINE_MS, body);
      return outcome.ok ? success(null) : outcome;
    },
  };
}

function check<T>(body: Buffer, schema: z.ZodType<T>): Outcome<T> {
  const json = parseJson(body.toString('utf8'));
  if (json === undefined) return failure('not_vivenu', 'the answer is not JSON');
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure('not_vivenu', issue && `${issue.path.join('.') || 'answer'}: ${issue.message}`);
}

function queryString({ top, skip, from, until }: TicketQuery): string {
  const query = new URLSearchParams({ top: String(top), skip: String(skip) });
  if (from !== null) query.set('from', new Date(from).toISOString());
  if (until !== null) query.set('until', new Date(until).toISOString());
  return query.toString();
}
