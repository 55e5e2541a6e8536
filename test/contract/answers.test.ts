import type { ProblemCode } from '#shared/problem.ts';
import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../electron/station/sandbox/faults/fault.ts';
import { readTicketList } from '../../electron/station/vivenu/ticket.ts';
import { temporarySandbox } from '../station/support.ts';
import { createClients } from './asking.ts';

/** What the documents say of answers, said by the sandbox in so many words: a server does not give each of them when it is asked. */

async function open(fault?: FaultRule['fault']) {
  const sandbox = await temporarySandbox();
  if (fault !== undefined) sandbox.control.addFault({ fault });
  const clients = createClients();
  const { demo, url, control } = sandbox;
  return {
    demo,
    control,
    asked: clients.asked,
    device: clients.device(url, demo.token),
    admin: clients.admin(url, demo.apiKey),
    limitedAdmin: clients.admin(url, demo.limitedApiKey),
    seating: clients.seating(`${url}/api`, demo.apiKey),
    limitedSeating: clients.seating(`${url}/api`, demo.limitedApiKey),
  };
}

type Opened = Awaited<ReturnType<typeof open>>;
type Ask = (opened: Opened) => Promise<unknown>;

const answering = (body: unknown, status = 200): FaultRule['fault'] => ({ kind: 'answer', status, body });

const MOMENT = '2030-01-23T23:00:00.123Z';
const AT = Date.parse(MOMENT);

const accessUser = {
  _id: 'id',
  sellerId: 'seller',
  active: true,
  name: 'name',
  token: 'token',
  accessAllEvents: true,
  events: ['event'],
  lastRequest: MOMENT,
  expires: MOMENT,
  isIntegration: true,
  integration: 'simplyX',
  deviceSettings: { sound: true },
  createdAt: MOMENT,
  updatedAt: MOMENT,
  __v: 1,
};

const ticket = {
  _id: 'id',
  barcode: 'BARCODE',
  name: 'name',
  ticketTypeId: 'type',
  ticketName: 'ticket',
  categoryRef: 'ref',
  priceCategoryId: 'price',
  eventId: 'event',
  sellerId: 'seller',
  createdAt: MOMENT,
  updatedAt: MOMENT,
  priceCategory: { categoryId: 'price', description: 'Gold' },
  status: 'VALID',
  area: 'A',
  row: '1',
  seat: '2',
  discountId: 'discount',
  discount: 'Students',
  entry: ['north'],
};

const reads: Readonly<Record<string, Ask>> = {
  'GET /api/accessusers/seller': ({ device }) => device.sellerId(),
  'GET /api/accessusers/me': ({ device }) => device.me(),
  'GET /api/accessusers/events': ({ device }) => device.events(),
  'GET /api/accessusers': ({ admin }) => admin.list(),
  'GET /api/event/{id}/status/{objectId}': ({ seating }) => seating.status('event', 'object'),
  'GET /api/event/{id}/status/{objectId}/logs': ({ seating }) => seating.log('event', 'object'),
};

const writes: Readonly<Record<string, Ask>> = {
  'POST /api/accessusers': ({ admin }) => admin.create({ name: 'A', isIntegration: false }),
  'PUT /api/accessusers/{id}': ({ admin }) => admin.update('id', { name: 'A', token: 'secret-token' }),
  'DELETE /api/accessusers/{id}': ({ admin }) => admin.remove('id'),
  'POST /api/event/{id}/status': ({ seating }) => seating.change('event', { objects: ['object'], status: 'free' }),
};

/** Each by itself asks once at most: a person waits, or something else tries again. */
const once: Readonly<Record<string, Ask>> = {
  'GET /api/accessusers/tickets/v2/{eventId}': ({ device }) =>
    device.ticketPage('event', { top: 1, skip: 0, from: null, until: null }),
  'GET /api/accessusers/tickets/{barcode}': ({ device }) => device.ticketByBarcode('BARCODE', 5_000),
  'GET /api/accessusers/tickets/{barcode}, by staff': ({ device }) => device.serverTicket('BARCODE', null),
  'POST /api/accessusers/scans/{eventId}': ({ device }) => device.sendScans('event', '[]'),
};

const codes = (entries: Readonly<Record<number, ProblemCode>>) => entries;
const ofDevice = codes({ 400: 'bad_request', 401: 'unauthorized', 403: 'forbidden', 404: 'not_found' });
const ofAdmin = codes({ 400: 'access_user_refused', 401: 'key_refused', 403: 'key_not_allowed', 404: 'not_found' });
const ofList = codes({ ...ofAdmin, 400: 'bad_request' });
const ofOneUser = codes({ ...ofAdmin, 404: 'access_user_gone' });
const ofSeating = codes({
  400: 'seating_refused',
  401: 'seating_key_refused',
  403: 'seating_key_refused',
  404: 'seating_unknown',
});

function codesOf(endpoint: string): Readonly<Record<number, ProblemCode>> {
  if (endpoint.includes('/event/')) return ofSeating;
  if (endpoint.endsWith('/accessusers/{id}')) return ofOneUser;
  if (endpoint === 'GET /api/accessusers') return ofList;
  return endpoint.endsWith('/accessusers') ? ofAdmin : ofDevice;
}

describe('status codes', () => {
  const endpoints = Object.entries({ ...reads, ...writes, ...once });
  const cases = endpoints.flatMap(([endpoint, ask]) =>
    Object.entries(codesOf(endpoint)).map(([status, code]) => [endpoint, Number(status), code, ask] as const),
  );

  test.each(cases)('%s: %i is %s', async (endpoint, status, code, ask) => {
    const opened = await open(answering({ statusCode: String(status), error: 'Error', message: 'some words' }, status));
    const isNobody = status === 404 && /\/me$|tickets\/\{barcode\}/u.test(endpoint);
    const problem = { code, detail: `${status}: some words` };
    expect(await ask(opened)).toEqual(isNobody ? { ok: true, value: null } : { ok: false, problem });
    expect(opened.control.requests()).toHaveLength(1);
  });

  test('429 says how long to wait', async () => {
    const busy = { kind: 'answer', status: 429, headers: { 'retry-after': '60' } } as const;
    for (const ask of [...Object.values(reads), ...Object.values(writes), ...Object.values(once)])
      expect(await ask(await open(busy))).toMatchObject({
        ok: false,
        problem: { code: 'too_many_requests', retryAfterMs: 60_000 },
      });
  });

  test.each([201, 200])('a creation that is answered with %i', async (status) => {
    const { admin } = await open(answering(accessUser, status));
    expect(await admin.create({ name: 'name', isIntegration: true })).toMatchObject({ ok: true, value: { id: 'id' } });
  });

  test('a key without the right: 403', async () => {
    const { limitedAdmin, limitedSeating, demo } = await open();
    expect(await limitedAdmin.list()).toMatchObject({ ok: false, problem: { code: 'key_not_allowed' } });
    expect(await limitedSeating.status(demo.seatingEventId, 'ga-lawn')).toMatchObject({
      ok: false,
      problem: { code: 'seating_key_refused' },
    });
  });
});

describe('how often', () => {
  test.each(Object.entries(reads))('%s is tried again', async (_endpoint, ask) => {
    const opened = await open(answering({}, 503));
    expect(await ask(opened)).toMatchObject({ ok: false, problem: { code: 'server_error' } });
    expect(opened.control.requests()).toHaveLength(3);
  });

  const faults: readonly (readonly [string, FaultRule['fault']])[] = [
    ['the server is broken', { kind: 'answer', status: 500 }],
    ['the connection breaks, and it was done', { kind: 'reset', stored: true }],
    ['the connection breaks, and it was not done', { kind: 'reset' }],
    ['a guest Wi-Fi answers', { kind: 'html' }],
  ];
  const each = Object.entries({ ...writes, ...once }).flatMap(([endpoint, ask]) =>
    faults.map(([what, fault]) => [endpoint, what, fault, ask] as const),
  );
  test.each(each)('%s is sent once: %s', async (endpoint, _what, fault, ask) => {
    const opened = await open(fault);
    // A page of tickets is read elsewhere.
    const isTakenAsItIs = fault.kind === 'html' && endpoint.includes('v2');
    expect(await ask(opened)).toMatchObject({ ok: isTakenAsItIs });
    expect(opened.control.requests()).toHaveLength(1);
  });
});

describe('fields', () => {
  test('an access user comes with all its fields, also those that nobody knows', async () => {
    const sent = { ...accessUser, new: { field: 1 } };
    const { admin } = await open(answering([sent]));
    expect(await admin.list()).toEqual({ ok: true, value: [{ id: 'id', token: 'token', raw: sent }] });
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s answers with the access user', async (method) => {
    const { admin } = await open(answering(accessUser));
    const answers = {
      POST: () => admin.create({ name: 'name', isIntegration: true }),
      PUT: () => admin.update('id', {}),
      DELETE: () => admin.remove('id'),
    };
    const outcome = await answers[method as keyof typeof answers]();
    expect(outcome).toEqual({ ok: true, value: { id: 'id', token: 'token', raw: accessUser } });
  });

  test('an access user with odd fields is not lost, nor one without a token; one without an id is', async () => {
    const odd = { _id: 'odd', token: 't', name: 7, events: 'all', expires: [], active: null, deviceSettings: 5 };
    const untold = { _id: 'x', name: 'Gate' };
    const list = [odd, untold, { token: 'y' }, { ...accessUser, _id: '' }, null, 5, []];
    const { admin } = await open(answering(list));
    expect(await admin.list()).toEqual({
      ok: true,
      value: [
        { id: 'odd', token: 't', raw: odd },
        { id: 'x', token: null, raw: untold },
      ],
    });
  });

  test('a list that is none, an access user that is none', async () => {
    const { admin } = await open(answering({ hello: 'world' }));
    const notVivenu = { ok: false, problem: { code: 'not_vivenu' } };
    expect(await admin.list()).toMatchObject(notVivenu);
    expect(await admin.remove('id')).toMatchObject(notVivenu);
  });

  test('/me: all that it may say, and nothing of it is needed', async () => {
    const settings = { scanTypes: ['checkin'], sound: false, new: [1] };
    const { device } = await open(
      answering({
        _id: 'id',
        sellerId: 'seller',
        name: 'name',
        active: false,
        expires: MOMENT,
        deviceSettings: settings,
        accessControlSettings: { includeDetailsRequiredTickets: true },
      }),
    );
    expect(await device.me()).toEqual({
      ok: true,
      value: {
        id: 'id',
        sellerId: 'seller',
        name: 'name',
        active: false,
        expires: AT,
        deviceSettings: expect.objectContaining({ scanTypes: ['checkin'] }),
        allSettings: settings,
        includeDetailsRequired: true,
      },
    });
    for (const body of [{}, { _id: 5, expires: 'soon', active: 'yes', deviceSettings: [], accessControlSettings: 1 }])
      expect(await (await open(answering(body))).device.me()).toMatchObject({
        ok: true,
        value: { id: null, name: null, active: null, expires: null, allSettings: {}, includeDetailsRequired: null },
      });
  });

  test('a ticket of the list', async () => {
    const { device } = await open(answering({ docs: [ticket], total: 1 }));
    const page = await device.ticketPage('event', { top: 1, skip: 0, from: null, until: null });
    if (!page.ok) throw new Error(page.problem.code);
    expect(readTicketList(new TextDecoder().decode(page.value.bytes), 'event')).toEqual({
      ok: true,
      value: { tickets: [keptTicket], unusable: 0, total: 1, createdAt: [AT] },
    });
  });

  test('a ticket without an id or a barcode is counted, and left out', async () => {
    const docs = [{ ...ticket, _id: null }, { ...ticket, barcode: '' }, null, ticket];
    expect(readTicketList(JSON.stringify({ docs, total: 4 }), 'event')).toMatchObject({
      ok: true,
      value: { tickets: [keptTicket], unusable: 3, total: 4 },
    });
  });

  const keptTicket = {
    id: 'id',
    barcode: 'BARCODE',
    eventId: 'event',
    name: 'name',
    ticketTypeId: 'type',
    ticketName: 'ticket',
    priceCategory: 'Gold',
    discount: 'Students',
    area: 'A',
    row: '1',
    seat: '2',
    status: 'VALID',
    entry: ['north'],
    updatedAt: AT,
    goneAt: null,
  };

  test('a ticket by its barcode, as the door has it', async () => {
    const { device } = await open(answering(ticket));
    expect(await device.ticketByBarcode('BARCODE', 5_000)).toEqual({ ok: true, value: keptTicket });
  });

  test('a ticket by its barcode, as staff get it', async () => {
    const { device } = await open(answering(ticket));
    const { goneAt: _, ...kept } = keptTicket;
    expect(await device.serverTicket('other', null)).toEqual({
      ok: true,
      value: {
        ...kept,
        sellerId: 'seller',
        categoryRef: 'ref',
        priceCategoryId: 'price',
        discountId: 'discount',
        createdAt: AT,
      },
    });
  });

  test('an entry of the log', async () => {
    const entry = {
      type: 'ObjectStatusChange',
      eventId: 'event',
      objectId: 'object',
      before: 'free',
      after: 'booked',
      userId: 'user',
      api: true,
      _owner: 'owner',
      bookedChange: 10.5,
      createdAt: MOMENT,
      updatedAt: MOMENT,
    };
    const { seating } = await open(answering([entry, null, 'x', {}]));
    const nothing = { at: null, before: null, after: null, userId: null, api: null, bookedChange: null };
    expect(await seating.log('event', 'object')).toEqual({
      ok: true,
      value: [{ at: AT, before: 'free', after: 'booked', userId: 'user', api: true, bookedChange: 10.5 }, nothing],
    });
  });

  test('an entry without its own moment', async () => {
    const { seating } = await open(answering([{ updatedAt: MOMENT }]));
    expect(await seating.log('event', 'object')).toMatchObject({ ok: true, value: [{ at: AT }] });
  });

  test.each([
    ['oldest first', [1, 2, 2, 3], ['d', 'c', 'b', 'a']],
    ['newest first', [3, 2, 2, 1], ['a', 'b', 'c', 'd']],
    ['in no order', [2, 3, 1, 2], ['b', 'd', 'a', 'c']],
    ['all of one moment', [1, 1, 1, 1], ['d', 'c', 'b', 'a']],
    ['with one of no moment', [1, null, 2, 3], ['d', 'c', 'a', 'b']],
  ])('a log that comes %s is newest first', async (_order, moments, expected) => {
    const entries = moments.map((at, index) => ({
      after: 'abcd'[index],
      ...(at !== null && { createdAt: new Date(AT + at).toISOString() }),
    }));
    const { seating } = await open(answering(entries));
    const log = await seating.log('event', 'object');
    expect(log.ok && log.value.map(({ after }) => after)).toEqual(expected);
  });

  test('a log of 10,000 entries', async () => {
    const { seating, control, demo } = await open();
    control.fillSeatLog('ga-lawn', 10_000);
    const log = await seating.log(demo.seatingEventId, 'ga-lawn');
    expect(log.ok && log.value.length).toBe(10_000);
  });

  test('a change is done where the answer says ok, and only there', async () => {
    const change = { objects: ['object'], status: 'free' } as const;
    const good = await open(answering({ message: 'ok' }));
    expect(await good.seating.change('event', change)).toEqual({ ok: true, value: null });
    for (const body of [{}, { message: 'later' }, 'ok', []])
      expect(await (await open(answering(body))).seating.change('event', change)).toMatchObject({
        ok: false,
        problem: { code: 'not_vivenu' },
      });
  });
});

describe('values', () => {
  test.each([
    ['free', undefined, 'seat'],
    ['booked', undefined, 'seat'],
    ['notforsale', undefined, 'seat'],
    ['reserved', undefined, 'seat'],
    ['forsale', undefined, 'area'],
    ['forsale', 0, 'area'],
    ['notforsale', 7, 'area'],
    ['held by vivenu 2030', undefined, 'seat'],
    ['free', null, 'seat'],
  ])('status %s with booked %s is of a %s', async (status, booked, kind) => {
    const { seating } = await open(answering({ status, booked }));
    expect(await seating.status('event', 'object')).toEqual({
      ok: true,
      value: { objectId: 'object', kind, status, booked: booked ?? null },
    });
  });

  test.each([{}, { status: '' }, { status: 5 }, { status: 'free', booked: '5' }, []])(
    '%j is no status',
    async (body) => {
      const { seating } = await open(answering(body));
      expect(await seating.status('event', 'object')).toMatchObject({ ok: false, problem: { code: 'not_vivenu' } });
    },
  );

  test.each(['VALID', 'INVALID', 'RESERVED', 'DETAILSREQUIRED', 'BLANK', 'NEW2030'])(
    'a ticket is %s',
    async (status) => {
      const { device } = await open(answering({ ...ticket, status }));
      expect(await device.serverTicket('BARCODE', null)).toMatchObject({ ok: true, value: { status } });
      expect(await device.ticketByBarcode('BARCODE', 5_000)).toMatchObject({ ok: true, value: { status } });
    },
  );

  test.each(['simplyX', 'axess', 'skidata', 'new2030'])('an integration is %s', async (integration) => {
    const { admin } = await open(answering([{ ...accessUser, integration }]));
    expect(await admin.list()).toMatchObject({ ok: true, value: [{ raw: { integration } }] });
  });
});

describe('hostile ids', () => {
  const hostile = ['a/b', '../v2', '?x=1', '#x', '%2F', '%2e%2e', 'v2', 'é 日本 👩‍👧', 'a\nb', '...', 'seller'];

  test.each(hostile)('%j arrives as it is', async (id) => {
    const { seating, admin, device, asked, control, demo } = await open();
    control.putSeats([{ objectId: id, status: 'free' }]);
    expect(await seating.status(demo.seatingEventId, id)).toMatchObject({ ok: true, value: { status: 'free' } });
    const change = { objects: [id], status: 'booked' } as const;
    expect(await seating.change(demo.seatingEventId, change)).toEqual({ ok: true, value: null });
    expect(await seating.log(demo.seatingEventId, id)).toMatchObject({ ok: true, value: [{ after: 'booked' }] });

    control.putTickets([{ barcode: id }]);
    expect(await device.ticketByBarcode(id, 5_000)).toMatchObject({ ok: true, value: { barcode: id } });
    expect(await device.serverTicket(id, null)).toMatchObject({ ok: true, value: { barcode: id } });

    await admin.remove(id);
    expect(asked.at(-1)?.path).toBe(`/api/accessusers/${encodeURIComponent(id)}`);
  });

  test.each(['', '.', '..', 'a\ud800'])('%j fits into no address: nothing is sent', async (id) => {
    const { seating, admin, device, asked } = await open();
    const invalid = { ok: false, problem: { code: 'object_id_invalid' } };
    expect(await seating.status('event', id)).toEqual(invalid);
    expect(await seating.log('event', id)).toEqual(invalid);
    expect(await seating.status(id, 'object')).toEqual(invalid);
    expect(await seating.change('event', { objects: ['good', id], status: 'free' })).toEqual(invalid);
    const refused = { ok: false, problem: { code: 'access_user_refused', detail: expect.any(String) } };
    expect(await admin.update(id, {})).toEqual(refused);
    expect(await admin.remove(id)).toEqual(refused);
    expect(await device.ticketByBarcode(id, 5_000)).toEqual({ ok: true, value: null });
    expect(await device.serverTicket(id, null)).toEqual({ ok: true, value: null });
    expect(await device.sendScans(id, '[]')).toEqual({ ok: false, problem: { code: 'not_found' } });
    expect(asked).toEqual([]);
  });
});

test('a refusal that names several fields is shown with all of them', async () => {
  const { admin } = await open(answering({ message: ['name: is missing', 'events: no list', 5] }, 400));
  expect(await admin.update('id', {})).toEqual({
    ok: false,
    problem: { code: 'access_user_refused', detail: '400: name: is missing; events: no list' },
  });
});

describe('secrets', () => {
  test('a server that quotes the key or the token is not repeated', async () => {
    const { apiKey, token } = (await open()).demo;
    // Cut at 300 characters: half a secret is one too.
    const filler = 'x'.repeat(290);
    const secretsOf = (endpoint: string): readonly string[] => {
      if (endpoint.startsWith('PUT')) return [apiKey, 'secret-token'];
      return endpoint in once || /accessusers\/(?:me|seller|events)/u.test(endpoint) ? [token] : [apiKey];
    };
    for (const [endpoint, ask] of Object.entries({ ...reads, ...writes, ...once })) {
      for (const secret of secretsOf(endpoint)) {
        for (const message of [`no ${secret} here`, `${filler} ${secret}`]) {
          const said = JSON.stringify(await ask(await open(answering({ message }, 400))));
          expect(said).toContain('400: ');
          expect(said).not.toContain(secret.slice(0, 8));
        }
      }
    }
  });
});
