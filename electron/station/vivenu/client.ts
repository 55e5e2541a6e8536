import type { EventSummary, Ticket } from '#shared/domain.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { z } from 'zod';
import type { DeviceSettings } from './device-settings.ts';
import { exchange, type Exchange, type Fetch } from './http.ts';
import { withRetry, type Waiting } from './retry.ts';
import { eventsAnswer, meAnswer, pageAnswer, scansAnswer, sellerAnswer, ticketAnswer } from './schemas.ts';

interface AccessUser {
  readonly name: string | null;
  readonly deviceSettings: DeviceSettings;
}

export interface TicketPage {
  readonly tickets: readonly Ticket[];
  /** Entries that cannot be read as a ticket: no id or no barcode. They count towards `total`. */
  readonly unusable: number;
  /** Length of the whole list. */
  readonly total: number;
  readonly serverTime: number | null;
}

interface TicketQuery {
  readonly top: number;
  readonly skip: number;
  /** Only tickets created or changed at this moment (ms) or later. */
  readonly from?: number;
}

/** The device endpoints of vivenu, with the token of one access user. */
export interface VivenuClient {
  sellerId(): Promise<Outcome<string>>;
  /** Null where the server does not have this endpoint. */
  me(): Promise<Outcome<AccessUser | null>>;
  events(): Promise<Outcome<readonly EventSummary[]>>;
  tickets(eventId: string, query: TicketQuery): Promise<Outcome<TicketPage>>;
  /** Null when vivenu knows no such ticket. Asked once, within `deadlineMs`: a person is waiting. */
  ticketByBarcode(barcode: string, deadlineMs: number): Promise<Outcome<Ticket | null>>;
  /** Sends the body of a batch as it is, once. */
  sendScans(eventId: string, body: string): Promise<Outcome<null>>;
}

interface Parts {
  readonly fetch: Fetch;
  /** An origin, as `readServer` gives it. */
  readonly server: string;
  /** Null where nobody has entered one since the start: every exchange then ends with that, and nothing is sent. */
  readonly token: string | null;
  readonly waiting: Waiting;
  /** Hears how each exchange ended; null when the server answered as asked. */
  readonly onExchange?: (problem: Problem | null) => void;
  /** Ends every exchange. */
  readonly closing: AbortSignal;
}

const READ_DEADLINE_MS = 10_000;
const PAGE_DEADLINE_MS = 30_000;
const SEND_DEADLINE_MS = 15_000;

export function createClient({ fetch, server, token, waiting, onExchange, closing }: Parts): VivenuClient {
  async function ask<T>(path: string, schema: z.ZodType<T>, deadlineMs: number, body?: string) {
    if (token === null) return failure('token_missing');
    const base = { url: `${server}/api/accessusers/${path}`, deadlineMs, closing };
    const headers = { token, accept: 'application/json' };
    const request: Exchange =
      body === undefined
        ? { ...base, method: 'GET', headers }
        : { ...base, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
    const outcome = check(await exchange(fetch, request), schema);
    onExchange?.(outcome.ok ? null : outcome.problem);
    return outcome;
  }

  const read = <T>(path: string, schema: z.ZodType<T>, deadlineMs = READ_DEADLINE_MS) =>
    withRetry(() => ask(path, schema, deadlineMs), waiting);

  return {
    async sellerId() {
      const outcome = await read('seller', sellerAnswer);
      return outcome.ok ? success(outcome.value.data.sellerId) : outcome;
    },

    async me() {
      const outcome = await read('me', meAnswer);
      if (!outcome.ok) return outcome.problem.code === 'not_found' ? success(null) : outcome;
      const { name, deviceSettings } = outcome.value.data;
      return success({ name: name ?? null, deviceSettings: deviceSettings ?? {} });
    },

    async events() {
      const outcome = await read('events', eventsAnswer);
      if (!outcome.ok) return outcome;
      return success(outcome.value.data.map(({ _id, name }) => ({ id: _id, name: name ?? _id })));
    },

    async tickets(eventId, query) {
      const path = `tickets/v2/${encodeURIComponent(eventId)}?${queryString(query)}`;
      const outcome = await read(path, pageAnswer, PAGE_DEADLINE_MS);
      if (!outcome.ok) return outcome;
      const { data, serverTime } = outcome.value;
      const tickets = data.docs.flatMap((doc) => readTicket(doc, eventId) ?? []);
      return success({ tickets, unusable: data.docs.length - tickets.length, total: data.total, serverTime });
    },

    async ticketByBarcode(barcode, deadlineMs) {
      const outcome = await ask(`tickets/${encodeURIComponent(barcode)}`, ticketAnswer, deadlineMs);
      if (!outcome.ok) return outcome.problem.code === 'not_found' ? success(null) : outcome;
      const { data } = outcome.value;
      // The exact text counts: a server that folds case must not admit what the rules would not.
      if (data.barcode !== barcode || data.eventId === null) return success(null);
      return success({ ...data, eventId: data.eventId });
    },

    async sendScans(eventId, body) {
      const outcome = await ask(`scans/${encodeURIComponent(eventId)}`, scansAnswer, SEND_DEADLINE_MS, body);
      return outcome.ok ? success(null) : outcome;
    },
  };
}

function check<T>(
  outcome: Awaited<ReturnType<typeof exchange>>,
  schema: z.ZodType<T>,
): Outcome<{ data: T; serverTime: number | null }> {
  if (!outcome.ok) return outcome;
  const { json, serverTime } = outcome.value;
  const parsed = schema.safeParse(json);
  if (parsed.success) return success({ data: parsed.data, serverTime });
  const issue = parsed.error.issues[0];
  return failure('not_vivenu', issue && `${issue.path.join('.') || 'answer'}: ${issue.message}`);
}

/** A ticket in the list of an event belongs to that event where it does not say otherwise. */
function readTicket(doc: unknown, eventId: string): Ticket | undefined {
  const parsed = ticketAnswer.safeParse(doc);
  return parsed.success ? { ...parsed.data, eventId: parsed.data.eventId ?? eventId } : undefined;
}

function queryString({ top, skip, from }: TicketQuery): string {
  const query = new URLSearchParams({ top: String(top), skip: String(skip) });
  if (from !== undefined) query.set('from', new Date(from).toISOString());
  return query.toString();
}
