import { describe, expect, it } from 'vitest';
import { closeAfterEach, errorBody, idOf, NOON, openSandbox, type Client } from './client.ts';

closeAfterEach();

interface WireTicket {
  readonly _id: string;
  readonly barcode: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly status: string;
}
interface Page {
  readonly docs: WireTicket[];
  readonly total: number;
}

const BASE = '/api/accessusers';
const listPath = (client: Client, query = ''): string => `${BASE}/tickets/v2/${client.demo.eventId}${query}`;
const list = async (client: Client, query = ''): Promise<Page> => {
  const { status, body } = await client.device<Page>('GET', listPath(client, query));
  expect(status).toBe(200);
  return body;
};
const row = (fields: object = {}): object => ({
  barcode: '00047110815202601',
  scanned_at: '2026-07-15T12:00:00.123Z',
  type: 'OK',
  direction: 'IN',
  ...fields,
});

describe('the token', () => {
  it('is asked for on every device endpoint', async () => {
    const client = await openSandbox();
    const { eventId, otherTokens, apiKey } = client.demo;
    const requests = [
      ['GET', `${BASE}/seller`],
      ['GET', `${BASE}/me`],
      ['GET', `${BASE}/events`],
      ['GET', `${BASE}/tickets/v2/${eventId}`],
      ['GET', `${BASE}/tickets/00047110815202601`],
      ['POST', `${BASE}/tickets/00047110815202601/scan`],
      ['POST', `${BASE}/scans/${eventId}`],
    ] as const;
    const refused = [
      {},
      { token: 'nonsense' },
      { token: otherTokens.expired },
      { token: otherTokens.inactive },
      { authorization: `Bearer ${client.demo.token}` },
      { authorization: `Bearer ${apiKey}` },
    ];
    for (const [method, path] of requests) {
      for (const headers of refused) {
        const { status, body } = await client.send(method, path, { headers: headers as HeadersInit });
        expect(status).toBe(401);
        expect(body).toEqual(errorBody('401', 'Unauthorized', expect.any(String)));
      }
    }
  });

  it('is noted as lastRequest', async () => {
    const client = await openSandbox();
    await client.device('GET', `${BASE}/seller`);
    const { body } = await client.admin<{ token: string; lastRequest?: string }[]>('GET', BASE);
    expect(body.find((user) => user.token === client.demo.token)?.lastRequest).toBe(new Date(NOON).toISOString());
  });
});

describe('seller, me and events', () => {
  it('names the seller, or 404 when it is gone', async () => {
    const client = await openSandbox();
    const { status, body } = await client.device('GET', `${BASE}/seller`);
    expect([status, body]).toEqual([200, { sellerId: client.demo.sellerId }]);
    const gone = await client.send('GET', `${BASE}/seller`, { headers: { token: client.demo.otherTokens.sellerGone } });
    expect(gone.status).toBe(404);
  });

  it('names the access user', async () => {
    const client = await openSandbox();
    const { status, body } = await client.device('GET', `${BASE}/me`);
    expect(status).toBe(200);
    expect(body).toEqual({
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
      sellerId: client.demo.sellerId,
      name: 'Main gate',
      deviceSettings: expect.objectContaining({ scanTypes: ['checkin', 'checkout'] }),
      accessControlSettings: { includeDetailsRequiredTickets: false },
    });
  });

  it.each(['', '?includeRootEvents=true'])('lists the accessible events%s', async (query) => {
    const client = await openSandbox();
    const { status, body } = await client.device('GET', `${BASE}/events${query}`);
    expect(status).toBe(200);
    expect(body).toEqual(client.demo.events.map(({ id, name }) => ({ _id: id, name })));
  });

  it('sends the time of the sandbox with every answer', async () => {
    const client = await openSandbox();
    const { headers } = await client.device('GET', `${BASE}/events`);
    expect(headers.get('date')).toBe(new Date(NOON).toUTCString());
  });
});

describe('the list of tickets', () => {
  it('gives 25 unless told otherwise, up to 1000', async () => {
    const client = await openSandbox({ tickets: 1_200 });
    expect((await list(client)).docs).toHaveLength(25);
    expect((await list(client, '?top=1')).docs).toHaveLength(1);
    const most = await list(client, '?top=1000');
    expect([most.docs.length, most.total]).toEqual([1_000, 1_200]);
    expect((await list(client, '?top=1000&skip=1000')).docs).toHaveLength(200);
    expect(await list(client, '?skip=1200')).toEqual({ docs: [], total: 1_200 });
  });

  it('has every ticket once when its pages are read one after the other', async () => {
    const client = await openSandbox();
    const ids: string[] = [];
    for (let skip = 0; skip < 120; skip += 50) {
      ids.push(...(await list(client, `?top=50&skip=${skip}`)).docs.map(idOf));
    }
    expect(new Set(ids).size).toBe(120);
    expect(ids).toHaveLength(120);
  });

  it('is sorted neither by time nor by id, but always in the same way', async () => {
    const client = await openSandbox();
    const { docs } = await list(client, '?top=1000');
    const inOrder = (key: 'createdAt' | 'updatedAt' | '_id'): boolean =>
      docs.every((ticket, index) => index === 0 || docs[index - 1]![key] <= ticket[key]);
    expect([inOrder('createdAt'), inOrder('updatedAt'), inOrder('_id')]).toEqual([false, false, false]);
    expect((await list(client, '?top=1000')).docs).toEqual(docs);
  });

  it('has the fields of a listed ticket', async () => {
    const client = await openSandbox();
    const { docs } = await list(client, '?top=1000');
    expect(docs.find((ticket) => ticket.barcode === '2026071800314159')).toEqual({
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
      barcode: '2026071800314159',
      name: 'Łukasz Żółć',
      ticketTypeId: expect.any(String),
      ticketName: 'Seated',
      priceCategoryId: expect.any(String),
      priceCategory: { categoryId: expect.any(String), description: 'Tribune' },
      eventId: client.demo.eventId,
      sellerId: client.demo.sellerId,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: expect.any(String),
      status: 'VALID',
      area: 'Block A',
      row: '3',
      seat: '14',
      entry: [expect.any(String)],
    });
  });

  it('takes from as "at or after" and until as "before", over created or updated', async () => {
    const client = await openSandbox({ tickets: 0 });
    const put = (barcode: string, createdAt: string, updatedAt: string): void => {
      client.control.putTickets([{ barcode, createdAt, updatedAt }]);
    };
    put('old', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z');
    put('changed', '2026-01-01T00:00:00.000Z', '2026-01-03T00:00:00.000Z');
    put('new', '2026-01-03T00:00:00.000Z', '2026-01-09T00:00:00.000Z');
    const found = async (query: string): Promise<string[]> =>
      (await list(client, `${query}&until=2026-01-31T00:00:00Z&top=1000`)).docs
        .map((ticket) => ticket.barcode)
        .toSorted();
    expect(await found('?from=2026-01-03T00:00:00.000Z')).toEqual(['changed', 'new']);
    expect(await found('?from=2026-01-03T00:00:00.001Z')).toEqual(['new']);
    // With an offset, as ISO 8601 allows: the same moment.
    expect(await found('?from=2026-01-03T02:00:00.000%2B02:00')).toEqual(['changed', 'new']);
    const before = async (until: string): Promise<number> => (await list(client, `?until=${until}`)).total;
    expect(await before('2026-01-01T00:00:00.000Z')).toBe(0);
    expect(await before('2026-01-01T00:00:00.001Z')).toBe(2);
    expect(await before('2026-01-03T00:00:00.001Z')).toBe(3);
    const empty = await list(client, '?from=2026-01-01T00:00:00.001Z&until=2026-01-03T00:00:00.000Z');
    expect(empty).toEqual({ docs: [], total: 0 });
  });

  it('shows every change at once, in windows and pages, one by one or many at a time', async () => {
    const client = await openSandbox({ tickets: 400 });
    const day = (count: number): string => new Date(NOON - count * 86_400_000).toISOString();
    const windows = [
      ['', ''],
      [day(20), day(19)],
      [day(40), ''],
      ['', day(40)],
      [day(2), day(1)],
    ] as const;
    const check = async (): Promise<void> => {
      const known = client.control.tickets({ eventId: client.demo.eventId }) as unknown as WireTicket[];
      for (const [from, until] of windows) {
        const isIn = (at: string): boolean => at >= from && (until === '' || at < until);
        const given = new URLSearchParams({ top: '1000', ...(from && { from }), ...(until && { until }) });
        const { docs, total } = await list(client, `?${given.toString()}`);
        expect(docs.map(idOf)).toEqual(
          known.filter((ticket) => isIn(ticket.createdAt) || isIn(ticket.updatedAt)).map(idOf),
        );
        expect(total).toBe(docs.length);
      }
    };
    const sell = (count: number, days: number): WireTicket[] =>
      client.control.putTickets(
        Array.from({ length: count }, (_, index) => ({ barcode: `SOLD-${days}-${index}`, createdAt: day(days) })),
      ) as unknown as WireTicket[];
    await check();
    const [one] = sell(1, 19.5);
    await check();
    client.control.putTickets([{ _id: one?._id, updatedAt: day(1.5) }]);
    await check();
    const many = sell(100, 1.5);
    await check();
    for (const ticket of many.slice(0, 80)) client.control.deleteTicket(ticket._id);
    client.control.deleteTicket(one?._id ?? '');
    await check();
    expect((await list(client)).total).toBe(420);
  });

  it.each([
    'top=0',
    'top=1001',
    'top=-1',
    'top=2.5',
    'top=ten',
    'top=',
    'top=1&top=2',
    'skip=-1',
    'skip=x',
    'from=yesterday',
    'from=2026-02-30T00:00:00Z',
    'from=2026-01-01',
    'until=2026-01-01T00:00:00',
    'until=1752580800000',
    'until=',
  ])('refuses ?%s', async (query) => {
    const client = await openSandbox();
    const { status, body } = await client.device('GET', listPath(client, `?${query}`));
    expect(status).toBe(400);
    expect(body).toEqual(errorBody('400', 'Bad Request', expect.stringContaining(query.slice(0, query.indexOf('=')))));
  });

  it('knows no event that the device may not use', async () => {
    const client = await openSandbox();
    const headers = { token: client.demo.otherTokens.restricted };
    expect((await client.send('GET', listPath(client), { headers })).status).toBe(404);
    const allowed = await client.send<Page>('GET', `${BASE}/tickets/v2/${client.demo.otherEventId}`, { headers });
    expect([allowed.status, allowed.body.total]).toEqual([200, 181]);
    expect((await client.device('GET', `${BASE}/tickets/v2/nonsense`)).status).toBe(404);
    expect((await client.device<Page>('GET', `${BASE}/tickets/v2/${client.demo.emptyEventId}`)).body.total).toBe(0);
  });
});

describe('one ticket', () => {
  it('has the fields of a single ticket, which are not those of a listed one', async () => {
    const client = await openSandbox();
    const { status, body } = await client.device<WireTicket>('GET', `${BASE}/tickets/2026071800314159`);
    expect(status).toBe(200);
    expect(Object.keys(body).toSorted()).toEqual([
      '_id',
      'barcode',
      'categoryRef',
      'createdAt',
      'eventId',
      'name',
      'priceCategory',
      'priceCategoryId',
      'sellerId',
      'status',
      'ticketName',
      'ticketTypeId',
      'updatedAt',
    ]);
  });

  it('is looked for in one event or in all', async () => {
    const client = await openSandbox();
    const path = `${BASE}/tickets/10082026100000000777`;
    expect((await client.device('GET', path)).status).toBe(200);
    expect((await client.device('GET', `${path}?eventId=${client.demo.otherEventId}`)).status).toBe(200);
    expect((await client.device('GET', `${path}?eventId=${client.demo.eventId}`)).status).toBe(404);
    expect((await client.device('GET', `${path}?eventId=nonsense`)).status).toBe(400);
    const restricted = { headers: { token: client.demo.otherTokens.restricted } };
    expect((await client.send('GET', `${BASE}/tickets/00047110815202601`, restricted)).status).toBe(404);
  });

  it('is found by its new barcode, and no longer by the one before', async () => {
    const client = await openSandbox();
    const find = (barcode: string) => client.device<WireTicket>('GET', `${BASE}/tickets/${barcode}`);
    const [one, other] = client.control.putTickets([{ barcode: 'FIRST' }, { barcode: 'SECOND' }]);
    client.control.putTickets([{ _id: String(one?.['_id']), barcode: 'SECOND' }]);
    expect((await find('FIRST')).status).toBe(404);
    expect((await find('SECOND')).body._id).toBe(one?.['_id']);
    client.control.deleteTicket(String(one?.['_id']));
    expect((await find('SECOND')).body._id).toBe(other?.['_id']);
    client.control.deleteTicket(String(other?.['_id']));
    expect((await find('SECOND')).status).toBe(404);
  });

  it('is 404 when nobody knows it, whatever the barcode looks like', async () => {
    const client = await openSandbox();
    for (const barcode of ['55555000001111122222', '47110815202601', '%2e%2e', 'a%2Fb', '%F0%9F%8E%AB', '__proto__']) {
      const { status, body } = await client.device('GET', `${BASE}/tickets/${barcode}`);
      expect([barcode, status]).toEqual([barcode, 404]);
      expect(body).toEqual(errorBody('404', 'Not Found', expect.any(String)));
    }
    expect((await client.device('GET', `${BASE}/tickets/%E0%A4%A`)).status).toBe(400);
  });

  it('finds a barcode with a slash', async () => {
    const client = await openSandbox();
    client.control.putTickets([{ barcode: 'A/B?C 1' }]);
    const { body } = await client.device<WireTicket>('GET', `${BASE}/tickets/${encodeURIComponent('A/B?C 1')}`);
    expect(body.barcode).toBe('A/B?C 1');
  });

  it.each([
    ['00047110815202601', 'GRANTED'],
    ['00312500040099188', 'DENIED'],
    ['99018273645546372', 'DENIED'],
    ['40055120260718003', 'DENIED'],
    ['73000000000000000042', 'DENIED'],
  ])('asked for access, %s is %s', async (barcode, access) => {
    const client = await openSandbox();
    const { status, body } = await client.device('POST', `${BASE}/tickets/${barcode}/scan`);
    expect(status).toBe(200);
    expect(body).toEqual({ access, ticket: expect.objectContaining({ barcode }) });
  });

  it('asked for access, an unknown one is 404 and nothing is recorded', async () => {
    const client = await openSandbox();
    expect((await client.device('POST', `${BASE}/tickets/55555000001111122222/scan`)).status).toBe(404);
    expect(client.control.scans().rows).toEqual([]);
  });
});

describe('scans', () => {
  it.each([
    ['OK', 'IN'],
    ['OK', 'OUT'],
    ['FAIL', 'IN'],
    ['FAIL', 'OUT'],
  ])('takes %s %s', async (type, direction) => {
    const client = await openSandbox();
    const sent = [
      row({ type, direction }),
      row({ type, direction, barcode: 'nobody knows', ticketId: 'a'.repeat(24) }),
    ];
    const { status, body } = await client.device('POST', `${BASE}/scans/${client.demo.eventId}`, sent);
    expect([status, body]).toEqual([200, { status: 'OK' }]);
    const received = client.control.scans();
    expect(received.rows).toEqual(sent.map((each) => ({ eventId: client.demo.eventId, ...each })));
    expect(received.requests).toEqual([
      {
        requestId: expect.any(Number),
        eventId: client.demo.eventId,
        rawBody: JSON.stringify(sent),
        receivedAt: new Date(NOON).toISOString(),
        stored: true,
        rows: received.rows,
      },
    ]);
  });

  it('keeps what is sent twice twice', async () => {
    const client = await openSandbox();
    const path = `${BASE}/scans/${client.demo.eventId}`;
    await client.device('POST', path, [row()]);
    await client.device('POST', path, [row()]);
    expect(client.control.scans().rows).toHaveLength(2);
  });

  it.each([
    ['an object', row(), ''],
    ['no JSON', '[{"barcode"', 'JSON'],
    ['a row that is none', [row(), 'text'], '[1]'],
    ['no barcode', [row(), row(), row({ barcode: undefined })], '[2].barcode'],
    ['an empty barcode', [row({ barcode: '' })], '[0].barcode'],
    ['a barcode that is a number', [row({ barcode: 12345678 })], '[0].barcode'],
    ['no moment', [row({ scanned_at: undefined })], '[0].scanned_at'],
    ['a moment without a zone', [row({ scanned_at: '2026-07-15T12:00:00' })], '[0].scanned_at'],
    ['a moment in milliseconds', [row({ scanned_at: NOON })], '[0].scanned_at'],
    ['an unknown type', [row({ type: 'ok' })], '[0].type'],
    ['no type', [row({ type: undefined })], '[0].type'],
    ['an unknown direction', [row({ direction: 'BOTH' })], '[0].direction'],
    ['no direction', [row({ direction: undefined })], '[0].direction'],
    ['a ticketId of null', [row({ ticketId: null })], '[0].ticketId'],
  ])('refuses %s, names the row and stores nothing', async (_, body, place) => {
    const client = await openSandbox();
    const reply = await client.device('POST', `${BASE}/scans/${client.demo.eventId}`, body);
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual(errorBody('400', 'Bad Request', expect.stringContaining(place)));
    expect(client.control.scans()).toMatchObject({ rows: [], requests: [{ stored: false }] });
  });

  it('refuses a body that is not declared as JSON', async () => {
    const client = await openSandbox();
    const headers = { token: client.demo.token, 'content-type': 'text/plain' };
    const path = `${BASE}/scans/${client.demo.eventId}`;
    expect((await client.send('POST', path, { headers, body: [row()] })).status).toBe(400);
  });

  it('refuses an event that the device may not use', async () => {
    const client = await openSandbox();
    const headers = { token: client.demo.otherTokens.restricted };
    const path = `${BASE}/scans/${client.demo.eventId}`;
    expect((await client.send('POST', path, { headers, body: [row()] })).status).toBe(404);
    expect(client.control.scans().rows).toEqual([]);
  });
});

describe('everything else', () => {
  it('is 404 when unknown, 405 when only the method is wrong', async () => {
    const client = await openSandbox();
    for (const path of ['/api', '/api/accessusers/', '/api/accessusers/a/b', '/nonsense', '/__sandbox/nonsense']) {
      const { status, body } = await client.device('GET', path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).toEqual(errorBody('404', 'Not Found', expect.any(String)));
    }
    for (const method of ['PATCH', 'PUT', 'DELETE']) {
      const { status, headers, body } = await client.device(method, `${BASE}/scans/${client.demo.eventId}`);
      expect([status, headers.get('allow')]).toEqual([405, 'POST']);
      expect(body).toEqual(errorBody('405', 'Method Not Allowed', expect.any(String)));
    }
    expect((await client.device('HEAD', `${BASE}/seller`)).status).toBe(404);
  });

  it('is 413 when the body is too long, and the connection still works', async () => {
    const client = await openSandbox({ maxBodyBytes: 1_000 });
    const path = `${BASE}/scans/${client.demo.eventId}`;
    const { status, body } = await client.device('POST', path, 'x'.repeat(2_000_000));
    expect(status).toBe(413);
    expect(body).toEqual(errorBody('413', 'Payload Too Large', expect.any(String)));
    expect((await client.device('POST', path, [row()])).status).toBe(200);
  });
});
