import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createChance } from '../../../electron/station/sandbox/world/random.ts';
import { EVENT, MovingTickets, type MovingTicket, type TicketRules } from './moving-tickets.ts';

export const TOKEN = 'moving-token';

export interface MovingRules extends TicketRules {
  /** The server's clock is so far ahead of the station's; the Date header and the tickets' stamps share it. */
  readonly clockOffsetMs: number;
  /** The Date header is so far behind the clock of the tickets; null: there is none. */
  readonly dateBehindMs: number | null;
  readonly ignoresUntil: boolean;
  /** No page is longer, whatever was asked for. */
  readonly largestPage: number;
  /** Which tickets go out with `updatedAt`; windows count on it all the same. */
  readonly updatedAt: 'all' | 'changed' | 'none';
  /**
   * A row comes twice. `extra`: the last row of a page once more, beyond `top`. `listed`: rows stand twice in the list, as a careless
   * join leaves them, and `total` counts them.
   */
  readonly twice: 'never' | 'extra' | 'listed';
  /** Sales and changes before each page, on average. */
  readonly moves: number;
  /** The share of requests that fail: 429 with Retry-After, 500, half an answer, a torn connection. */
  readonly trouble: number;
}

const calm: MovingRules = {
  seed: 1,
  tickets: 100,
  resolutionMs: 1,
  lateMs: 0,
  order: 'oldest',
  meaning: 'eachField',
  clockOffsetMs: 0,
  dateBehindMs: 0,
  ignoresUntil: false,
  largestPage: 1_000,
  updatedAt: 'all',
  twice: 'never',
  moves: 0,
  trouble: 0,
};

type RequestKind = 'seller' | 'me' | 'events' | 'page' | 'barcode' | 'scans' | 'unknown';

/** A page, even where the answer was then cut off. */
interface SentPage {
  readonly eventId: string;
  readonly from: number | null;
  readonly until: number | null;
  readonly skip: number;
  readonly top: number;
  readonly ids: readonly string[];
  readonly total: number;
}

/** A vivenu whose list moves while it is read. Written apart from the sandbox, so that the two do not share their mistakes. */
export interface MovingServer {
  readonly url: string;
  readonly tickets: MovingTickets;
  readonly requests: Record<RequestKind, number>;
  readonly pages: SentPage[];
  /** Bodies of scan requests. */
  readonly scans: string[];
  /** May be changed at any time. */
  readonly now: {
    moving: boolean;
    /** Every request is answered with 500. */
    broken: boolean;
    /** Lists are empty, `total: 0`. */
    empty: boolean;
    sellerId: string;
    events: string[];
    rules: MovingRules;
  };
  /** Runs before a page is answered; `count` is the page's number from 1. */
  beforePage: ((count: number) => void) | null;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly value: unknown;
  readonly headers?: Record<string, string>;
}

const refuse = (status: number, error: string): Answer => ({
  status,
  value: { statusCode: String(status), error, message: `the moving server says ${error}` },
});

/** `stationClock` is the station's; nothing here reads the real one. */
export async function startMovingServer(
  stationClock: () => number,
  given: Partial<MovingRules> = {},
): Promise<MovingServer> {
  const rules = { ...calm, ...given };
  // Apart from the tickets' chance, so that trouble does not change who buys.
  const chance = createChance(rules.seed + 1);
  const clock = (): number => stationClock() + rules.clockOffsetMs;
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  const moving: Omit<MovingServer, 'url' | 'close'> = {
    tickets: new MovingTickets(rules, clock),
    requests: { seller: 0, me: 0, events: 0, page: 0, barcode: 0, scans: 0, unknown: 0 },
    pages: [],
    scans: [],
    now: { moving: true, broken: false, empty: false, sellerId: 'seller', events: [EVENT], rules },
    beforePage: null,
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://moving');
    const { kind, value } = route(request.method ?? 'GET', pathname);
    moving.requests[kind] += 1;
    const known = request.headers['token'] === TOKEN;
    send(response, () => (known ? answer(kind, value, searchParams, body) : refuse(401, 'Unauthorized')));
  }

  function answer(kind: RequestKind, value: string, query: URLSearchParams, body: string): Answer {
    const { now, scans } = moving;
    switch (kind) {
      case 'seller':
        return ok({ sellerId: now.sellerId });
      case 'me':
        return ok({ sellerId: now.sellerId, _id: 'me', name: 'Gate', deviceSettings: { ticketSyncInterval: 30 } });
      case 'events':
        return ok(now.events.map((id) => ({ _id: id, name: `Event ${id}` })));
      case 'page':
        return page(value, query);
      case 'barcode':
        return single(value, query);
      case 'scans':
        scans.push(body);
        return ok({ status: 'OK' });
      case 'unknown':
        return refuse(404, 'Not Found');
    }
  }

  function send(response: ServerResponse, trueAnswer: () => Answer): void {
    response.sendDate = false;
    const { dateBehindMs } = moving.now.rules;
    if (dateBehindMs !== null) response.setHeader('Date', new Date(clock() - dateBehindMs).toUTCString());
    const trouble = chance.next() < moving.now.rules.trouble ? chance.below(4) : null;
    if (trouble === 3) return void response.destroy();
    const whole = troubled(trouble) ?? trueAnswer();
    const json = JSON.stringify(whole.value);
    response.writeHead(whole.status, { 'Content-Type': 'application/json', ...whole.headers });
    response.end(trouble === 2 ? json.slice(0, json.length / 2) : json);
  }

  function troubled(trouble: number | null): Answer | null {
    if (moving.now.broken || trouble === 1) return refuse(500, 'Internal Server Error');
    return trouble === 0 ? { ...refuse(429, 'Too Many Requests'), headers: { 'Retry-After': '1' } } : null;
  }

  function page(eventId: string, query: URLSearchParams): Answer {
    const { now, pages, tickets } = moving;
    const { largestPage, ignoresUntil, twice, moves } = now.rules;
    const top = Number(query.get('top') ?? 25);
    const skip = Number(query.get('skip') ?? 0);
    const [from, until] = [moment(query, 'from'), moment(query, 'until')];
    const badPage = !Number.isInteger(top) || top < 1 || top > 1_000 || !Number.isInteger(skip) || skip < 0;
    if (badPage || Number.isNaN(from) || Number.isNaN(until)) return refuse(400, 'Bad Request');
    if (!now.events.includes(eventId)) return refuse(404, 'Not Found');

    moving.beforePage?.(pages.length + 1);
    if (now.moving) for (let left = chance.next() * 2 * moves; left > chance.next(); left -= 1) tickets.moveAtRandom();
    const found = now.empty ? [] : tickets.inWindow(eventId, { from, until: ignoresUntil ? null : until });
    const list = twice === 'listed' ? found.flatMap((each, index) => (index % 7 === 3 ? [each, each] : [each])) : found;
    const docs = list.slice(skip, skip + Math.min(top, largestPage));
    if (twice === 'extra') docs.push(...docs.slice(-1));
    pages.push({ eventId, from, until, skip, top, ids: docs.map(({ id }) => id), total: list.length });
    return ok({ docs: docs.map(listed), total: list.length });
  }

  function single(barcode: string, query: URLSearchParams): Answer {
    const ticket = moving.tickets.withBarcode(barcode);
    const elsewhere = query.has('eventId') && query.get('eventId') !== ticket?.eventId;
    return ticket === undefined || elsewhere ? refuse(404, 'Not Found') : ok(listed(ticket));
  }

  function listed(ticket: MovingTicket): Record<string, unknown> {
    const { updatedAt } = moving.now.rules;
    const shown = updatedAt === 'all' || (updatedAt === 'changed' && ticket.updatedAt > ticket.createdAt);
    return {
      _id: ticket.id,
      barcode: ticket.barcode,
      name: ticket.name,
      status: ticket.status,
      ticketTypeId: 'type',
      ticketName: 'Standing',
      eventId: ticket.eventId,
      sellerId: moving.now.sellerId,
      createdAt: new Date(ticket.createdAt).toISOString(),
      ...(shown && { updatedAt: new Date(ticket.updatedAt).toISOString() }),
    };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(moving, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

const paths: readonly (readonly [RequestKind, RegExp])[] = [
  ['seller', /^GET \/api\/accessusers\/seller$/],
  ['me', /^GET \/api\/accessusers\/me$/],
  ['events', /^GET \/api\/accessusers\/events$/],
  ['page', /^GET \/api\/accessusers\/tickets\/v2\/([^/]+)$/],
  ['barcode', /^GET \/api\/accessusers\/tickets\/([^/]+)$/],
  ['scans', /^POST \/api\/accessusers\/scans\/([^/]+)$/],
];

/** What is asked for, with the part of the path that varies. */
function route(method: string, pathname: string): { kind: RequestKind; value: string } {
  for (const [kind, pattern] of paths) {
    const found = pattern.exec(`${method} ${pathname}`);
    if (found !== null) return { kind, value: decodeURIComponent(found[1] ?? '') };
  }
  return { kind: 'unknown', value: '' };
}

const ok = (value: unknown): Answer => ({ status: 200, value });

/** Null where it is not given, NaN where it is no moment. */
function moment(query: URLSearchParams, name: string): number | null {
  const given = query.get(name);
  return given === null ? null : Date.parse(given);
}
