import { describe, expect, it } from 'vitest';
import { closeAfterEach, errorBody, idOf, NOON, openSandbox, type Client } from './client.ts';

closeAfterEach();

interface WireUser {
  readonly _id: string;
  readonly sellerId: string;
  readonly name: string;
  readonly token: string;
  readonly active: boolean;
  readonly accessAllEvents: boolean;
  readonly updatedAt: string;
  readonly lastRequest?: string;
}

const PATH = '/api/accessusers';
const UNKNOWN = `${PATH}/ffffffffffffffffffffffff`;

async function create(client: Client, fields: object = { name: 'North door' }): Promise<WireUser> {
  const { status, body } = await client.admin<WireUser>('POST', PATH, fields);
  expect(status).toBe(201);
  return body;
}

const asUpdate = ({ name, sellerId, accessAllEvents, token }: WireUser): Record<string, unknown> => ({
  name,
  sellerId,
  accessAllEvents,
  token,
});

describe('access users', () => {
  it('asks for a Bearer API key on every endpoint', async () => {
    const client = await openSandbox();
    const requests = [
      ['GET', PATH],
      ['POST', PATH],
      ['PUT', UNKNOWN],
      ['DELETE', UNKNOWN],
    ] as const;
    for (const [method, path] of requests) {
      const bare = await client.send(method, path);
      expect(bare.status).toBe(401);
      expect(bare.body).toEqual(errorBody('401', 'Unauthorized', expect.any(String)));
      const wrong = await client.send(method, path, { headers: { authorization: 'Bearer nonsense' } });
      expect(wrong.status).toBe(401);
      const deviceToken = await client.device(method, path);
      expect(deviceToken.status).toBe(401);
    }
  });

  it('creates one with a token of its own that no other has', async () => {
    const client = await openSandbox();
    const one = await create(client);
    const other = await create(client);
    const now = new Date(NOON).toISOString();
    expect(one).toEqual({
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
      sellerId: client.demo.sellerId,
      active: true,
      name: 'North door',
      token: expect.stringMatching(/^[0-9a-f]{40}$/),
      accessAllEvents: false,
      events: [],
      deviceSettings: {},
      createdAt: now,
      updatedAt: now,
      __v: 0,
    });
    expect(other.token).not.toBe(one.token);
    expect(idOf(other)).not.toBe(idOf(one));
  });

  it.each([
    [{}, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 5 }, 'name'],
    [{ name: 'A', isIntegration: 'yes' }, 'isIntegration'],
    [{ name: 'A', integration: 'other' }, 'integration'],
    [{ name: 'A', expires: 'tomorrow' }, 'expires'],
    [{ name: 'A', events: ['nonsense'] }, 'events[0]'],
  ])('refuses to create %j and names the field', async (fields, field) => {
    const client = await openSandbox();
    const { status, body } = await client.admin('POST', PATH, fields);
    expect(status).toBe(400);
    expect(body).toEqual(errorBody('400', 'Bad Request', expect.stringContaining(field)));
  });

  it.each(['simplyX', 'axess', 'skidata'])('accepts the integration %s', async (integration) => {
    const client = await openSandbox();
    expect(await create(client, { name: 'A', isIntegration: true, integration })).toMatchObject({
      isIntegration: true,
      integration,
    });
  });

  it('lists those of the seller', async () => {
    const client = await openSandbox();
    const made = await create(client);
    const { status, body } = await client.admin<WireUser[]>('GET', PATH);
    expect(status).toBe(200);
    expect(body).toContainEqual(made);
    expect(new Set(body.map((user) => user.sellerId))).toEqual(new Set([client.demo.sellerId]));
  });

  it('updates one: updatedAt moves, what is left out stays', async () => {
    let now = NOON;
    const client = await openSandbox({ now: () => now });
    const made = await create(client, { name: 'A', active: false, deviceSettings: { sound: true } });
    now += 5_000;
    const { status, body } = await client.admin('PUT', `${PATH}/${idOf(made)}`, { ...asUpdate(made), name: 'B' });
    expect(status).toBe(200);
    expect(body).toEqual({ ...made, name: 'B', updatedAt: new Date(now).toISOString(), __v: 1 });
  });

  it.each(['name', 'sellerId', 'accessAllEvents', 'token'])('refuses an update without %s', async (field) => {
    const client = await openSandbox();
    const made = await create(client);
    const { [field]: _, ...rest } = asUpdate(made);
    const { status, body } = await client.admin('PUT', `${PATH}/${idOf(made)}`, rest);
    expect(status).toBe(400);
    expect(body).toEqual(errorBody('400', 'Bad Request', expect.stringContaining(field)));
  });

  it('refuses another seller and a token that is in use', async () => {
    const client = await openSandbox();
    const made = await create(client);
    const path = `${PATH}/${idOf(made)}`;
    expect((await client.admin('PUT', path, { ...asUpdate(made), sellerId: 'f'.repeat(24) })).status).toBe(400);
    expect((await client.admin('PUT', path, { ...asUpdate(made), token: client.demo.token })).status).toBe(400);
  });

  it('deletes one, answers with it, and its token is worth nothing then', async () => {
    const client = await openSandbox();
    const made = await create(client);
    const headers = { token: made.token };
    expect((await client.send('GET', `${PATH}/seller`, { headers })).status).toBe(200);
    const { status, body } = await client.admin<WireUser>('DELETE', `${PATH}/${idOf(made)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ _id: idOf(made), lastRequest: new Date(NOON).toISOString() });
    expect((await client.admin('DELETE', `${PATH}/${idOf(made)}`)).status).toBe(404);
    expect((await client.send('GET', `${PATH}/seller`, { headers })).status).toBe(401);
  });

  it.each(['PUT', 'DELETE'])('%s answers 404 for an unknown id and 400 for what is no id', async (method) => {
    const client = await openSandbox();
    const unknown = await client.admin(method, UNKNOWN, method === 'PUT' ? {} : undefined);
    expect(unknown.status).toBe(404);
    expect(unknown.body).toEqual(errorBody('404', 'Not Found', expect.any(String)));
    expect((await client.admin(method, `${PATH}/nonsense`)).status).toBe(400);
  });

  it('does not show or touch those of another seller', async () => {
    const client = await openSandbox();
    const { body } = await client.send<{ _id: string }>('GET', `${PATH}/me`, {
      headers: { token: client.demo.otherTokens.otherSeller },
    });
    expect((await client.admin('DELETE', `${PATH}/${idOf(body)}`)).status).toBe(404);
  });

  it('gives devices the rights that an update gives them', async () => {
    const client = await openSandbox();
    const made = await create(client);
    const headers = { token: made.token };
    const names = async (): Promise<string[]> => {
      const { body } = await client.send<{ name: string }[]>('GET', `${PATH}/events`, { headers });
      return body.map((event) => event.name);
    };
    const put = (fields: object) => client.admin('PUT', `${PATH}/${idOf(made)}`, { ...asUpdate(made), ...fields });

    expect(await names()).toEqual([]);
    await put({ events: [client.demo.otherEventId] });
    expect(await names()).toEqual(['Herbstkonzert 2026']);
    await put({ accessAllEvents: true });
    expect(await names()).toHaveLength(3);
    await put({ expires: new Date(NOON).toISOString() });
    expect((await client.send('GET', `${PATH}/events`, { headers })).status).toBe(401);
    await put({ expires: new Date(NOON + 1).toISOString() });
    expect((await client.send('GET', `${PATH}/events`, { headers })).status).toBe(200);
    await put({ active: false });
    expect((await client.send('GET', `${PATH}/events`, { headers })).status).toBe(401);
  });

  it.each(['expires', 'integration', 'lastRequest'])('takes %s away with null', async (field) => {
    const client = await openSandbox();
    const made = await create(client);
    const path = `${PATH}/${idOf(made)}`;
    const set = { expires: '2030-01-23T23:00:00.123Z', integration: 'axess', lastRequest: '2026-01-23T23:00:00.123Z' };
    expect((await client.admin('PUT', path, { ...asUpdate(made), ...set })).body).toMatchObject(set);
    const { status, body } = await client.admin<object>('PUT', path, { ...asUpdate(made), ...set, [field]: null });
    expect([status, Object.keys(body).includes(field)]).toEqual([200, false]);
  });

  it('keeps fields that nobody knows as a PUT sends them, and its own as they are', async () => {
    const client = await openSandbox();
    const made = await create(client);
    const path = `${PATH}/${idOf(made)}`;
    const sent = { ...made, zone: { new: 1 }, _id: 'x', __v: 99, createdAt: 'x', updatedAt: 'x' };
    expect((await client.admin('PUT', path, sent)).body).toEqual({ ...made, zone: { new: 1 }, __v: 1 });
    expect((await client.admin<WireUser[]>('GET', PATH)).body).toContainEqual({ ...made, zone: { new: 1 }, __v: 1 });
    expect((await client.admin('PUT', path, asUpdate(made))).body).toEqual({ ...made, __v: 2 });
  });

  it('refuses a key without rights everywhere: 403', async () => {
    const client = await openSandbox();
    const headers = { authorization: `Bearer ${client.demo.limitedApiKey}` };
    for (const method of ['GET', 'POST']) expect((await client.send(method, PATH, { headers })).status).toBe(403);
    for (const method of ['PUT', 'DELETE']) expect((await client.send(method, UNKNOWN, { headers })).status).toBe(403);
  });

  it('notes when each was last heard of', async () => {
    let now = NOON;
    const client = await openSandbox({ now: () => now });
    const made = await create(client);
    now += 1_000;
    await client.send('GET', `${PATH}/events`, { headers: { token: made.token } });
    const { body } = await client.admin<WireUser[]>('GET', PATH);
    const heard = body.find((user) => idOf(user) === idOf(made));
    expect(heard).toMatchObject({ lastRequest: new Date(now).toISOString(), updatedAt: made.updatedAt });
  });

  it('tells a device when its access ends', async () => {
    const client = await openSandbox();
    const headers = { token: client.demo.otherTokens.endsSoon };
    const { body } = await client.send('GET', `${PATH}/me`, { headers });
    expect(body).toMatchObject({ expires: new Date(NOON + 3 * 86_400_000).toISOString() });
    expect((await client.device<object>('GET', `${PATH}/me`)).body).not.toHaveProperty('expires');
  });
});
