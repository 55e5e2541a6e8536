import { seatTargets, type ObjectStatus } from '#shared/seating.ts';
import type { Outcome } from '#shared/problem.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createClients } from './asking.ts';
import { openContractServer } from './server.ts';

async function open() {
  const server = await openContractServer();
  const clients = createClients();
  const client = clients.seating(server.seatingServer, server.seatingKey);
  return { ...server, asked: clients.asked, seatingWith: clients.seating, client, event: server.seatingEventId };
}

type Opened = Awaited<ReturnType<typeof open>>;

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const statusOf = async ({ client, event }: Opened, objectId: string): Promise<ObjectStatus> =>
  valueOf(await client.status(event, objectId));

/** Both seats free, now and after the test. */
async function freeSeats({ client, event, seats }: Opened): Promise<void> {
  const free = async (): Promise<unknown> => client.change(event, { objects: seats, status: 'free' });
  await free();
  onTestFinished(async () => void (await free()));
}

describe('seating', () => {
  test('the key goes as Bearer where there is one, and no request has the header token', async () => {
    const opened = await open();
    const { client, asked, event, seats, area, seatingKey, seatingServer } = opened;
    await freeSeats(opened);
    await client.status(event, area);
    await client.log(event, seats[0]);
    await opened.seatingWith(seatingServer, null).status(event, area);
    const base = `${new URL(seatingServer).pathname}/event/${event}/status`;
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST ${base}`,
      `GET ${base}/${encodeURIComponent(area)}`,
      `GET ${base}/${encodeURIComponent(seats[0])}/logs`,
      `GET ${base}/${encodeURIComponent(area)}`,
    ]);
    const bearer = `Bearer ${seatingKey}`;
    expect(asked.map(({ headers }) => headers['authorization'])).toEqual([bearer, bearer, bearer, undefined]);
    for (const { headers, query } of asked) {
      expect(headers).not.toHaveProperty('token');
      expect(query).toEqual({});
    }
  });

  test.each(seatTargets)('seats become %s, all of a request', async (status) => {
    const opened = await open();
    const { client, asked, event, seats } = opened;
    await freeSeats(opened);
    expect(await client.change(event, { objects: seats, status })).toEqual({ ok: true, value: null });
    expect(asked.at(-1)).toMatchObject({
      body: { objects: seats, status },
      headers: { 'content-type': 'application/json' },
    });
    for (const objectId of seats)
      expect(await statusOf(opened, objectId)).toEqual({ objectId, kind: 'seat', status, booked: null });
  });

  test('an area has a counter, which goes up and down', async () => {
    const opened = await open();
    const { client, asked, event, area } = opened;
    const before = await statusOf(opened, area);
    expect(before).toMatchObject({ kind: 'area', booked: expect.any(Number) });
    expect(await client.change(event, { objects: [area], bookedChange: 2 })).toEqual({ ok: true, value: null });
    expect(asked.at(-1)?.body).toEqual({ objects: [area], bookedChange: 2 });
    expect((await statusOf(opened, area)).booked).toBe((before.booked ?? 0) + 2);
    valueOf(await client.change(event, { objects: [area], bookedChange: -2 }));
    expect(await statusOf(opened, area)).toEqual(before);
  });

  test('the log has each change, newest first: before, after, who, when, how many', async () => {
    const opened = await open();
    const { client, event, seats, area } = opened;
    await freeSeats(opened);
    valueOf(await client.change(event, { objects: [seats[0]], status: 'reserved' }));
    valueOf(await client.change(event, { objects: [seats[0]], status: 'booked' }));
    const [last, first] = valueOf(await client.log(event, seats[0]));
    expect(last).toMatchObject({
      at: expect.any(Number),
      before: 'reserved',
      after: 'booked',
      userId: expect.any(String),
      api: true,
    });
    expect(first).toMatchObject({ before: 'free', after: 'reserved' });
    valueOf(await client.change(event, { objects: [area], bookedChange: 3 }));
    valueOf(await client.change(event, { objects: [area], bookedChange: -3 }));
    const changes = valueOf(await client.log(event, area)).map(({ bookedChange }) => bookedChange);
    expect(changes.slice(0, 2)).toEqual([-3, 3]);
  });

  test('seats and areas are not changed together, nor one as the other: 400', async () => {
    const opened = await open();
    const { client, event, seats, area } = opened;
    await freeSeats(opened);
    const refused = { ok: false, problem: { code: 'seating_refused', detail: expect.stringMatching(/^4\d\d/u) } };
    expect(await client.change(event, { objects: [seats[0], area], status: 'booked' })).toMatchObject(refused);
    expect(await client.change(event, { objects: [area], status: 'booked' })).toMatchObject(refused);
    expect(await client.change(event, { objects: [seats[0]], bookedChange: 1 })).toMatchObject(refused);
    expect((await statusOf(opened, seats[0])).status).toBe('free');
  });

  test('below zero no counter goes: 400', async () => {
    const opened = await open();
    const before = await statusOf(opened, opened.area);
    const change = { objects: [opened.area], bookedChange: -(before.booked ?? 0) - 1 };
    expect(await opened.client.change(opened.event, change)).toMatchObject({
      ok: false,
      problem: { code: 'seating_refused' },
    });
    expect(await statusOf(opened, opened.area)).toEqual(before);
  });

  test('an object or event that is not there is unknown: 404', async () => {
    const { client, event, seats } = await open();
    const unknown = { ok: false, problem: { code: 'seating_unknown' } };
    for (const id of ['nobody/knows this', '%2F', 'é', 'a?b#c']) {
      expect(await client.status(event, id)).toMatchObject(unknown);
      expect(await client.log(event, id)).toMatchObject(unknown);
      expect(await client.change(event, { objects: [id], status: 'free' })).toMatchObject(unknown);
      expect(await client.status(id, seats[0])).toMatchObject(unknown);
      expect(await client.change(id, { objects: [seats[0]], status: 'free' })).toMatchObject(unknown);
    }
  });

  test('a wrong key is refused: 401', async () => {
    const { seatingWith, seatingServer, event, seats } = await open();
    const client = seatingWith(seatingServer, 'key_nobody_has_this');
    const refused = { ok: false, problem: { code: 'seating_key_refused' } };
    expect(await client.status(event, seats[0])).toMatchObject(refused);
    expect(await client.log(event, seats[0])).toMatchObject(refused);
    expect(await client.change(event, { objects: seats, status: 'free' })).toMatchObject(refused);
  });
});
