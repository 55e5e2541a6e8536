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
