import { describe, expect, onTestFinished, test } from 'vitest';
import type { AdminClient, WireAccessUser } from '../../electron/station/vivenu/admin-client.ts';
import type { Outcome } from '#shared/problem.ts';
import { createClients } from './asking.ts';
import { openContractServer } from './server.ts';

async function open() {
  const server = await openContractServer();
  const clients = createClients();
  const admin = clients.admin(server.server, server.apiKey);
  return { ...server, asked: clients.asked, device: clients.device, adminWith: clients.admin, admin };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** An access user that goes with the test. */
async function made(admin: AdminClient, isIntegration = false): Promise<WireAccessUser & { readonly token: string }> {
  const user = valueOf(await admin.create({ name: 'Gatehouse contract', isIntegration }));
  onTestFinished(async () => void (await admin.remove(user.id)));
  const { token } = user;
  if (token === null) throw new Error('vivenu tells no token of a new access user');
  return { ...user, token };
}

/** As a station writes: all that was read but what is the server's own. */
function asUpdate({ raw }: WireAccessUser, change: object): Record<string, unknown> {
  const sent = Object.entries(raw).filter(([name]) => !['_id', '__v', 'createdAt', 'updatedAt'].includes(name));
  return { ...Object.fromEntries(sent), ...change };
}

const listed = async (admin: AdminClient, id: string): Promise<WireAccessUser | undefined> =>
  valueOf(await admin.list()).find((user) => user.id === id);

describe('access users', () => {
  test('the API key goes as Bearer, and no request has the header token', async () => {
    const { admin, asked, apiKey } = await open();
    const user = await made(admin);
    await admin.list();
    await admin.update(user.id, asUpdate(user, {}));
    await admin.remove(user.id);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/accessusers',
      'GET /api/accessusers',
      `PUT /api/accessusers/${user.id}`,
      `DELETE /api/accessusers/${user.id}`,
    ]);
    for (const { headers, query } of asked) {
      expect(headers['authorization']).toBe(`Bearer ${apiKey}`);
      expect(headers).not.toHaveProperty('token');
      expect(query).toEqual({});
    }
  });

  test.each([true, false])('one is created: name, isIntegration %s', async (isIntegration) => {
    const { admin, asked } = await open();
    const user = await made(admin, isIntegration);
    expect(asked[0]?.body).toEqual({ name: 'Gatehouse contract', isIntegration });
    expect(asked[0]?.headers['content-type']).toBe('application/json');
    expect(user.raw).toMatchObject({
      _id: user.id,
      token: user.token,
      sellerId: expect.any(String),
      name: 'Gatehouse contract',
      accessAllEvents: expect.any(Boolean),
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    expect((await listed(admin, user.id))?.token).toBe(user.token);
  });

  test('an update changes name, active, accessAllEvents, events, expires, and leaves the rest', async () => {
    const { admin, asked, eventId } = await open();
    const user = await made(admin);
    const change = {
      name: 'Gatehouse contract 2',
      active: false,
      accessAllEvents: false,
      events: [eventId],
      expires: '2031-01-23T23:00:00.123Z',
    };
    const now = valueOf(await admin.update(user.id, asUpdate(user, change)));
    expect(asked.at(-1)?.body).toMatchObject({ ...change, sellerId: user.raw['sellerId'], token: user.token });
    expect(now.raw).toMatchObject({ ...change, sellerId: user.raw['sellerId'], token: user.token });
    const again = await listed(admin, user.id);
    expect(again?.raw).toMatchObject(change);
    expect(again?.raw['deviceSettings']).toEqual(user.raw['deviceSettings']);
  });

  test('device settings and the integration are written back as they are', async () => {
    const { admin } = await open();
    const user = await made(admin, true);
    for (const integration of ['simplyX', 'axess', 'skidata']) {
      const deviceSettings = { scanTypes: ['checkin'], new: { of: 'vivenu' } };
      const set = valueOf(await admin.update(user.id, asUpdate(user, { integration, deviceSettings })));
      const now = valueOf(await admin.update(user.id, asUpdate(set, { name: 'other' })));
      expect(now.raw).toMatchObject({ integration, deviceSettings });
    }
  });

  test('an end that is null is taken away', async () => {
    const { admin } = await open();
    const user = await made(admin);
    const ending = valueOf(await admin.update(user.id, asUpdate(user, { expires: '2031-01-23T23:00:00.123Z' })));
    const endless = valueOf(await admin.update(user.id, asUpdate(ending, { expires: null })));
    expect(endless.raw['expires'] ?? null).toBeNull();
  });

  test('its token opens the device endpoints, and lastRequest tells of it', async () => {
    const { admin, device, server, eventId } = await open();
    const user = await made(admin);
    valueOf(await admin.update(user.id, asUpdate(user, { accessAllEvents: false, events: [eventId] })));
    const client = device(server, user.token);
    expect(valueOf(await client.events()).map(({ id }) => id)).toEqual([eventId]);
    expect((await listed(admin, user.id))?.raw['lastRequest']).toEqual(expect.any(String));
  });

  test('one is deleted, and is gone then: 404', async () => {
    const { admin, device, server } = await open();
    const user = await made(admin);
    expect(valueOf(await admin.remove(user.id)).id).toBe(user.id);
    expect(await listed(admin, user.id)).toBeUndefined();
    const gone = { ok: false, problem: { code: 'access_user_gone' } };
    expect(await admin.remove(user.id)).toMatchObject(gone);
    expect(await admin.update(user.id, asUpdate(user, {}))).toMatchObject(gone);
    expect(await device(server, user.token).events()).toMatchObject({ ok: false });
  });

  test('what vivenu refuses it says: 400', async () => {
    const { admin } = await open();
    const user = await made(admin);
    const refused = { ok: false, problem: { code: 'access_user_refused', detail: expect.stringMatching(/^4\d\d/u) } };
    expect(await admin.create({ name: '', isIntegration: false })).toMatchObject(refused);
    for (const field of ['name', 'sellerId', 'accessAllEvents', 'token']) {
      const { [field]: _, ...rest } = asUpdate(user, {});
      expect(await admin.update(user.id, rest)).toMatchObject(refused);
    }
  });

  test('a wrong key is refused: 401', async () => {
    const { adminWith, server } = await open();
    const admin = adminWith(server, 'key_nobody_has_this');
    const refused = { ok: false, problem: { code: 'key_refused' } };
    expect(await admin.list()).toMatchObject(refused);
    expect(await admin.create({ name: 'A', isIntegration: false })).toMatchObject(refused);
    expect(await admin.update('ffffffffffffffffffffffff', {})).toMatchObject(refused);
    expect(await admin.remove('ffffffffffffffffffffffff')).toMatchObject(refused);
  });
});
