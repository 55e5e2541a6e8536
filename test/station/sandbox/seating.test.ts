import { describe, expect, it } from 'vitest';
import { closeAfterEach, errorBody, NOON, openSandbox, type Client } from './client.ts';

closeAfterEach();

const base = (client: Client): string => `/api/event/${client.demo.seatingEventId}/status`;

describe('seating', () => {
  it('asks for a Bearer API key', async () => {
    const client = await openSandbox();
    const path = base(client);
    for (const [method, at] of [
      ['GET', `${path}/block-a-1-1`],
      ['POST', path],
      ['GET', `${path}/block-a-1-1/logs`],
    ] as const) {
      expect((await client.send(method, at)).status).toBe(401);
      expect((await client.device(method, at)).status).toBe(401);
    }
  });

  it.each([
    ['block-a-1-1', { status: 'free' }],
    ['block-a-1-3', { status: 'notforsale' }],
    ['block-a-3-14', { status: 'booked' }],
    ['block-a-3-15', { status: 'reserved' }],
    ['ga-lawn', { status: 'forsale', booked: 1_100 }],
    ['ga-balcony', { status: 'notforsale', booked: 0 }],
  ])('knows %s', async (objectId, expected) => {
    const client = await openSandbox();
    const { status, body } = await client.admin('GET', `${base(client)}/${objectId}`);
    expect([status, body]).toEqual([200, expected]);
  });

  it.each(['free', 'booked', 'notforsale', 'reserved'])('makes seats %s, and logs each', async (target) => {
    const client = await openSandbox();
    const objects = ['block-a-1-1', 'block-a-1-2'];
    const { status, body } = await client.admin('POST', base(client), { objects, status: target });
    expect([status, body]).toEqual([200, { message: 'ok' }]);
    const now = new Date(NOON).toISOString();
    for (const objectId of objects) {
      expect((await client.admin('GET', `${base(client)}/${objectId}`)).body).toEqual({ status: target });
      const logs = await client.admin('GET', `${base(client)}/${objectId}/logs`);
      expect([logs.status, logs.body]).toEqual([
        200,
        [
          {
            type: 'ObjectStatusChange',
            eventId: client.demo.seatingEventId,
            objectId,
            before: 'free',
            after: target,
            userId: expect.any(String),
            api: true,
            _owner: client.demo.sellerId,
            createdAt: now,
            updatedAt: now,
          },
        ],
      ]);
    }
  });

  it('counts bookedChange up and down, every time it is sent', async () => {
    const client = await openSandbox();
    const send = (bookedChange: number) => client.admin('POST', base(client), { objects: ['ga-lawn'], bookedChange });
    await send(10);
    await send(10);
    await send(-5);
    expect((await client.admin('GET', `${base(client)}/ga-lawn`)).body).toEqual({ status: 'forsale', booked: 1_115 });
    const { body } = await client.admin<object[]>('GET', `${base(client)}/ga-lawn/logs`);
    expect(body).toMatchObject([
      { before: 'forsale', after: 'forsale', bookedChange: 10 },
      { bookedChange: 10 },
      { bookedChange: -5 },
    ]);
  });

  it.each([
    [{ objects: ['block-a-1-1', 'ga-lawn'], status: 'booked' }],
    [{ objects: ['block-a-1-1', 'ga-lawn'], bookedChange: 1 }],
    [{ objects: ['block-a-1-1'], bookedChange: 1 }],
    [{ objects: ['ga-lawn'], status: 'notforsale' }],
    [{ objects: ['ga-lawn'], status: 'notforsale', bookedChange: 1 }],
    [{ objects: ['block-a-1-1'], status: 'forsale' }],
    [{ objects: ['block-a-1-1'], status: 'sold' }],
    [{ objects: ['block-a-1-1'] }],
    [{ objects: [], status: 'free' }],
    [{ objects: 'block-a-1-1', status: 'free' }],
    [{ objects: ['ga-lawn'], bookedChange: '1' }],
    [{ objects: ['ga-lawn'], bookedChange: -1_101 }],
    [{ objects: ['ga-lawn'], bookedChange: 401 }],
    [{ status: 'free' }],
    [[]],
  ])('refuses %j and changes nothing', async (change) => {
    const client = await openSandbox();
    const { status, body } = await client.admin('POST', base(client), change);
    expect(status).toBe(400);
    expect(body).toEqual(errorBody('400', 'Bad Request', expect.any(String)));
    expect((await client.admin('GET', `${base(client)}/block-a-1-1`)).body).toEqual({ status: 'free' });
    expect((await client.admin('GET', `${base(client)}/ga-lawn`)).body).toEqual({ status: 'forsale', booked: 1_100 });
    expect((await client.admin('GET', `${base(client)}/block-a-1-1/logs`)).body).toEqual([]);
  });

  it('is 404 for unknown objects and events, the event by its own id among them', async () => {
    const client = await openSandbox();
    const change = { objects: ['block-a-1-1', 'nonsense'], status: 'booked' };
    expect((await client.admin('GET', `${base(client)}/nonsense`)).status).toBe(404);
    expect((await client.admin('GET', `${base(client)}/nonsense/logs`)).status).toBe(404);
    expect((await client.admin('POST', base(client), change)).status).toBe(404);
    expect((await client.admin('GET', `/api/event/${client.demo.eventId}/status/ga-lawn`)).status).toBe(404);
    expect((await client.admin('POST', `/api/event/${client.demo.eventId}/status`, change)).status).toBe(404);
    expect((await client.admin('GET', `${base(client)}/block-a-1-1`)).body).toEqual({ status: 'free' });
  });
});

describe('what a colleague does', () => {
  const statusOf = async (client: Client, objectId: string): Promise<unknown> =>
    (await client.admin('GET', `${base(client)}/${encodeURIComponent(objectId)}`)).body;
  const logOf = async (client: Client, objectId: string): Promise<readonly object[]> =>
    (await client.admin<object[]>('GET', `${base(client)}/${encodeURIComponent(objectId)}/logs`)).body;

  it('shows in the status and in the log, as theirs', async () => {
    const client = await openSandbox();
    const changes = [
      { objectId: 'block-a-1-1', status: 'booked' },
      { objectId: 'ga-lawn', booked: 1_107, status: 'notforsale' },
    ];
    expect((await client.send('POST', '/__sandbox/seats', { body: changes })).status).toBe(200);
    expect(await statusOf(client, 'block-a-1-1')).toEqual({ status: 'booked' });
    expect(await statusOf(client, 'ga-lawn')).toEqual({ status: 'notforsale', booked: 1_107 });
    expect(await logOf(client, 'block-a-1-1')).toMatchObject([{ before: 'free', after: 'booked', api: false }]);
    expect(await logOf(client, 'ga-lawn')).toMatchObject([{ after: 'notforsale', bookedChange: 7, api: false }]);
  });

  it('may add objects of any id', async () => {
    const client = await openSandbox();
    client.control.putSeats([
      { objectId: 'a/b ü?#', status: 'reserved' },
      { objectId: 'tent', capacity: 2 },
    ]);
    expect(await statusOf(client, 'a/b ü?#')).toEqual({ status: 'reserved' });
    expect(await statusOf(client, 'tent')).toEqual({ status: 'forsale', booked: 0 });
    const add = (bookedChange: number) => client.admin('POST', base(client), { objects: ['tent'], bookedChange });
    expect([(await add(2)).status, (await add(1)).status]).toEqual([200, 400]);
  });

  it.each([
    [{ objectId: 'block-a-1-1', status: 'forsale' }],
    [{ objectId: 'block-a-1-1', booked: 1 }],
    [{ objectId: 'ga-lawn', status: 'free' }],
    [{ objectId: 'x', status: 'sold' }],
    [{ status: 'free' }],
  ])('is refused where it makes no sense: %j', async (change) => {
    const client = await openSandbox();
    const body = [{ objectId: 'block-a-1-2', status: 'booked' }, change];
    expect((await client.send('POST', '/__sandbox/seats', { body })).status).toBe(400);
    expect(await statusOf(client, 'block-a-1-2')).toEqual({ status: 'free' });
  });

  it('can be ten thousand entries long', async () => {
    const client = await openSandbox();
    await client.admin('POST', base(client), { objects: ['ga-lawn'], bookedChange: 5 });
    const fill = { objectId: 'ga-lawn', count: 10_000 };
    expect((await client.send('POST', '/__sandbox/seat-logs', { body: fill })).status).toBe(200);
    const log = await logOf(client, 'ga-lawn');
    expect(log).toHaveLength(10_001);
    expect(log.at(-1)).toMatchObject({ bookedChange: 5, api: true });
    expect(await statusOf(client, 'ga-lawn')).toMatchObject({ booked: 1_105 });
    expect((await client.send('POST', '/__sandbox/seat-logs', { body: { ...fill, objectId: 'x' } })).status).toBe(400);
  });
});

describe('a change whose answer is lost', () => {
  it.each([true, false])('stored: %s', async (stored) => {
    const client = await openSandbox();
    client.control.addFault({ match: { method: 'POST' }, times: 1, fault: { kind: 'reset', stored } });
    const change = { objects: ['ga-lawn'], bookedChange: 5 };
    await expect(client.admin('POST', base(client), change)).rejects.toThrow('fetch failed');
    const { body } = await client.admin('GET', `${base(client)}/ga-lawn`);
    expect(body).toMatchObject({ booked: stored ? 1_105 : 1_100 });
  });

  it.each([true, false])('of an access user, stored: %s', async (stored) => {
    const client = await openSandbox();
    client.control.addFault({ match: { method: 'POST' }, times: 1, fault: { kind: 'reset', stored } });
    await expect(client.admin('POST', '/api/accessusers', { name: 'Lost' })).rejects.toThrow('fetch failed');
    const { body } = await client.admin<{ name: string }[]>('GET', '/api/accessusers');
    expect(body.some(({ name }) => name === 'Lost')).toBe(stored);
  });
});

describe('the seats of the demo', () => {
  it('are a file to import', async () => {
    const client = await openSandbox();
    const { status, headers, body } = await client.send<string>('GET', '/__sandbox/seats.csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = body.split('\r\n');
    expect(lines[0]).toBe('objectId,kind,area,row,seat,capacity');
    expect(lines).toContain('block-a-1-1,seat,Block A,1,1,');
    expect(lines).toContain('block-a-3-14,seat,Block A,3,14,');
    expect(lines).toContain('ga-lawn,area,Lawn,,,1500');
    client.control.putSeats([{ objectId: 'a,"b"', area: 'x;y' }]);
    expect(client.control.seatsCsv()).toContain('"a,""b""",seat,"x;y",,,\r\n');
  });

  it('have places of tickets, and one place twice', async () => {
    const client = await openSandbox({ tickets: 500 });
    const lines = client.control.seatsCsv().split('\r\n');
    const places = lines.map((line) => line.split(',').slice(2, 5).join('/'));
    const tickets = client.control.tickets({ eventId: client.demo.eventId }) as readonly Partial<
      Record<string, string>
    >[];
    const wanted = tickets.flatMap(({ area, row = '', seat = '' }) =>
      area === undefined ? [] : [`${area}/${row}/${seat}`],
    );
    expect(wanted.length).toBeGreaterThan(300);
    expect(wanted.filter((place) => !places.includes(place))).toEqual([]);
    expect(places.filter((place) => place === 'Tribune Nord-West/AA/1208b')).toHaveLength(2);
    expect(new Set(wanted.filter((place) => place.endsWith('//')))).toEqual(new Set(['Lawn//', 'Lounge//']));
  });
});
