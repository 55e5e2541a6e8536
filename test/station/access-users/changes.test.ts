import type { AccessUserDraft } from '#shared/access-users.ts';
import { failure, success, type Outcome, type ProblemCode } from '#shared/problem.ts';
import { describe, expect, test } from 'vitest';
import { change as changeIt, create, remove } from '../../../electron/station/access-users/changes.ts';
import type { AdminClient, WireAccessUser } from '../../../electron/station/vivenu/admin-client.ts';

/** A vivenu of which the answers get lost. */

interface Loss {
  /** What is heard in place of the answer. */
  readonly code: ProblemCode;
  readonly detail?: string | undefined;
  /** Whether it did what it was asked for. */
  readonly done: boolean;
  /** What somebody else does before the list is read again. */
  readonly meanwhile?: (users: Map<string, WireAccessUser>) => void;
  /** The list cannot be read afterwards. */
  readonly silent?: boolean;
}

const user = (id: string, name: string, updatedAt = 'v1', more: object = {}): WireAccessUser => ({
  id,
  token: `token-${id}`,
  raw: { _id: id, name, token: `token-${id}`, accessAllEvents: true, updatedAt, ...more },
});

function server(loss: Loss | null, ...given: readonly WireAccessUser[]) {
  const users = new Map(given.map((each) => [each.id, each]));
  const sent: string[] = [];
  let lost = false;

  function answer<T>(name: string, act: () => T): Outcome<T> {
    sent.push(name);
    if (loss === null) return success(act());
    if (loss.done) act();
    loss.meanwhile?.(users);
    lost = true;
    return failure(loss.code, loss.detail ?? 'its words');
  }

  const client: AdminClient = {
    async list() {
      sent.push('list');
      return lost && loss?.silent === true ? failure('offline') : success([...users.values()]);
    },
    create: async ({ name }) =>
      answer('create', () => {
        const made = user(`new${users.size}`, name);
        users.set(made.id, made);
        return made;
      }),
    update: async (id, body) =>
      answer('update', () => {
        const changed = { id, token: `token-${id}`, raw: { ...body, _id: id, updatedAt: 'v2' } };
        users.set(id, changed);
        return changed;
      }),
    remove: async (id) =>
      answer('remove', () => {
        const removed = users.get(id)!;
        users.delete(id);
        return removed;
      }),
  };
  return { client, users, sent };
}

const wanted = { name: 'Gate 2', isIntegration: false };
const draft: AccessUserDraft = { name: 'Gate 2', active: true, accessAllEvents: true, eventIds: [], expires: null };

/** After these nobody knows whether it was done, or will be. */
const unclear = [
  ['offline', 'ECONNRESET'],
  ['offline', 'net::ERR_CONNECTION_RESET'],
  ['timeout', undefined],
  ['server_error', '504: no words'],
  ['not_vivenu', 'the answer is not JSON'],
  ['too_large', undefined],
  ['redirected', undefined],
] as const;
/** These are an answer, or never came to vivenu: nothing was done. */
const clear = [
  ['key_refused', '401', 'key_refused'],
  ['key_not_allowed', '403', 'key_not_allowed'],
  ['access_user_refused', '400: its words', 'access_user_refused'],
  ['access_user_gone', '404', 'access_user_gone'],
  ['not_found', '404', 'access_user_refused'],
  ['conflict', '409: its words', 'access_user_refused'],
  ['payload_too_large', '413', 'access_user_refused'],
  ['too_many_requests', '429', 'access_user_refused'],
  ['not_vivenu', '418', 'access_user_refused'],
  ['offline', 'ECONNREFUSED', 'access_user_unreached'],
  ['offline', 'net::ERR_INTERNET_DISCONNECTED', 'access_user_unreached'],
] as const;
const losses = [
  ...unclear.map(([code, detail]) => [`done, then ${code} ${detail}`, { code, detail, done: true }, 'done'] as const),
  ...unclear.map(
    ([code, detail]) =>
      [`not done yet, ${code} ${detail}`, { code, detail, done: false }, 'access_user_unclear'] as const,
  ),
  ...clear.map(([code, detail, expected]) => [`${code} ${detail}`, { code, detail, done: false }, expected] as const),
] as const;
/** The list cannot be read at the start. */
const unreadable = [
  ['key_refused', 'key_refused'],
  ['key_not_allowed', 'key_not_allowed'],
  ['offline', 'access_user_unreached'],
  ['timeout', 'access_user_unreached'],
  ['server_error', 'access_user_unreached'],
  ['too_many_requests', 'access_user_unreached'],
  ['bad_request', 'access_user_unreached'],
  ['not_found', 'access_user_unreached'],
] as const;

const change = (
  client: AdminClient,
  id: string,
  basedOn: string | null,
  { wanted: draftOf = draft, seen }: { readonly wanted?: AccessUserDraft; readonly seen?: WireAccessUser } = {},
) => changeIt(client, { id, basedOn, draft: draftOf, seen }, () => null);

const answered = (outcome: Outcome<unknown>): unknown => (outcome.ok ? 'done' : outcome.problem.code);

describe('an access user is made', () => {
  test.each([
    ...losses,
    ['nobody can tell', { code: 'timeout', done: true, silent: true }, 'access_user_unclear'],
    [
      'somebody else makes one of the same name',
      {
        code: 'timeout',
        done: true,
        meanwhile: (users: Map<string, WireAccessUser>) => users.set('x', user('x', 'Gate 2')),
      },
      'access_user_unclear',
    ],
    [
      'somebody else makes another one',
      {
        code: 'timeout',
        done: false,
        meanwhile: (users: Map<string, WireAccessUser>) => users.set('x', user('x', 'Else')),
      },
      'access_user_unclear',
    ],
  ] as const)('%s', async (_what, loss, expected) => {
    const { client, sent } = server(loss, user('a', 'Gate 1'), user('b', 'Gate 2'));
    const made = await create(client, wanted);
    expect(answered(made)).toBe(expected);
    expect(made).toMatchObject(made.ok ? { value: { id: 'new2', token: 'token-new2' } } : {});
    expect(sent.filter((name) => name === 'create')).toHaveLength(1);
  });

  test.each(unreadable)('nothing is sent where the list cannot be read before: %s', async (code, expected) => {
    const { client, sent } = server(null);
    const silent = { ...client, list: async () => failure(code, 'its words') };
    const problem = { code: expected, detail: 'its words' };
    expect(await create(silent, wanted)).toEqual({ ok: false, problem });
    expect(await change(silent, 'a', 'v1')).toEqual({ ok: false, problem });
    expect(await remove(silent, 'a', () => null)).toEqual({ ok: false, problem });
    expect(sent).toEqual([]);
  });

  test('what has no words has at least a name', async () => {
    const { client } = server({ code: 'offline', done: false });
    const silent = { ...client, list: async () => failure('timeout') };
    expect(await create(silent, wanted)).toEqual(failure('access_user_unreached', 'timeout'));
  });
});

describe('an access user is changed', () => {
  const others = (changes: object) => (users: Map<string, WireAccessUser>) =>
    users.set('a', user('a', 'Gate 1', 'v3', changes));

  test.each([
    ...losses,
    ['nobody can tell', { code: 'timeout', done: true, silent: true }, 'access_user_unclear'],
    ['somebody changes it at once', { code: 'timeout', done: true, meanwhile: others({}) }, 'access_user_unclear'],
    ['somebody changes it to the same', { code: 'timeout', done: true, meanwhile: others({ name: 'Gate 2' }) }, 'done'],
    [
      'somebody deletes it at once',
      { code: 'timeout', done: true, meanwhile: (users: Map<string, WireAccessUser>) => users.delete('a') },
      'access_user_gone',
    ],
  ] as const)('%s', async (_what, loss, expected) => {
    const { client, sent } = server(loss, user('a', 'Gate 1'));
    const changed = await change(client, 'a', 'v1');
    expect(answered(changed)).toBe(expected);
    expect(changed).toMatchObject(changed.ok ? { value: { kind: 'saved', notTaken: [] } } : {});
    expect(sent.filter((name) => name === 'update')).toHaveLength(1);
  });

  test.each([
    ['v0', 'v1'],
    [null, 'v1'],
    ['v1', undefined],
  ])('based on %s where vivenu has %s: nothing is written, and both are told', async (basedOn, updatedAt) => {
    const { client, sent } = server(null, user('a', 'Gate 1', updatedAt, { updatedAt, active: false }));
    const changed = await change(client, 'a', basedOn);
    expect(changed).toMatchObject({
      ok: true,
      value: { kind: 'conflict', now: { id: 'a' }, changed: ['name', 'active'] },
    });
    expect(sent).toEqual(['list']);
  });

  test('a field that vivenu adds one day is not erased', async () => {
    const { client, users } = server(null, user('a', 'Gate 1', 'v1', { geofence: { radius: 3 }, sellerId: 's' }));
    await change(client, 'a', 'v1');
    expect(users.get('a')!.raw).toEqual({
      _id: 'a',
      updatedAt: 'v2',
      name: 'Gate 2',
      token: 'token-a',
      accessAllEvents: true,
      geofence: { radius: 3 },
      sellerId: 's',
    });
  });

  test('no conflict where somebody has done the same meanwhile', async () => {
    const { client, sent } = server(null, user('a', 'Gate 2', 'v7'));
    expect(await change(client, 'a', 'v1')).toMatchObject({ ok: true, value: { kind: 'saved', notTaken: [] } });
    expect(sent).toEqual(['list']);
  });

  test('without a version at vivenu there is none to compare', async () => {
    const { client } = server(null, user('a', 'Gate 1', 'x', { updatedAt: undefined }));
    expect(await change(client, 'a', null)).toMatchObject({ ok: true, value: { kind: 'saved' } });
  });

  test('what vivenu did not take is named', async () => {
    const { client } = server(null, user('a', 'Gate 1'));
    const stubborn = { ...client, update: async () => success(user('a', 'Gate 1', 'v2', { active: false })) };
    expect(await change(stubborn, 'a', 'v1')).toMatchObject({
      ok: true,
      value: { kind: 'saved', notTaken: ['name', 'active'] },
    });
  });

  test('one that is gone is not written', async () => {
    const { client, sent } = server(null);
    expect(answered(await change(client, 'a', 'v1'))).toBe('access_user_gone');
    expect(sent).toEqual(['list']);
  });
});

describe('what the supervisor saw is what a change is based on', () => {
  const saw = user('a', 'Gate 1', 'v1', { events: ['e1'], accessAllEvents: false, deviceSettings: { sound: true } });
  const wantedOf = (changes: Partial<AccessUserDraft>): AccessUserDraft => ({
    ...draft,
    name: 'Gate 1',
    accessAllEvents: false,
    eventIds: ['e1'],
    ...changes,
  });
  const since = (changes: object): WireAccessUser => ({
    ...saw,
    raw: { ...saw.raw, updatedAt: 'v2', ...changes },
  });

  test('a device that asked meanwhile stands in nobody’s way', async () => {
    const moved = { lastRequest: '2030-01-01T00:00:00Z', deviceSettings: { sound: false }, geofence: 3 };
    const { client, users } = server(null, since(moved));
    const outcome = await change(client, 'a', 'v1', { seen: saw, wanted: wantedOf({ active: false }) });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'saved', notTaken: [] } });
    expect(users.get('a')!.raw).toMatchObject({ ...moved, active: false, events: ['e1'] });
  });

  test.each([
    ['the name', { name: 'Gate 7' }, ['name']],
    ['name and end', { name: 'Gate 7', expires: '2030-01-01T00:00:00Z' }, ['name', 'expires']],
    ['the events', { events: ['e1', 'e2'] }, ['eventIds']],
    ['all events', { accessAllEvents: true }, ['accessAllEvents']],
    // Also what the supervisor does not touch: it may be why they would not.
    ['with a time that did not move', { name: 'Gate 7', updatedAt: 'v1' }, ['name']],
    ['without a time', { name: 'Gate 7', updatedAt: undefined }, ['name']],
  ])('somebody changed %s: nothing is written, and just that is told', async (_what, moved, fields) => {
    const { client, sent } = server(null, since(moved));
    const outcome = await change(client, 'a', 'v1', { seen: saw, wanted: wantedOf({ active: false }) });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'conflict', changed: fields } });
    expect(sent).toEqual(['list']);
  });

  test('somebody did the same: saved, and nothing to write', async () => {
    const { client, sent } = server(null, since({ active: false }));
    const outcome = await change(client, 'a', 'v1', { seen: saw, wanted: wantedOf({ active: false }) });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'saved', notTaken: [] } });
    expect(sent).toEqual(['list']);
  });

  test('where they saw another one than is known here, the time decides as ever', async () => {
    const { client, sent } = server(null, since({}));
    const outcome = await change(client, 'a', 'v0', { seen: saw, wanted: wantedOf({ active: false }) });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'conflict', changed: ['active'] } });
    expect(sent).toEqual(['list']);
  });
});

describe('what cannot be sent', () => {
  const one = user('a', ' Gate 1 ');
  test.each([
    ['empty', ''],
    ['blank', ' \t\n'],
    ['too long', 'x'.repeat(121)],
  ])('a new name that is %s', async (_what, name) => {
    const { client, sent } = server(null, one);
    const outcome = await change(client, 'a', 'v1', { wanted: { ...draft, name } });
    expect(outcome).toEqual(failure('access_user_refused', 'name: 1-120'));
    expect(sent).toEqual(['list']);
  });

  test.each([
    ['the longest', 'x'.repeat(120), 'x'.repeat(120)],
    ['one with spaces around', '  Gate 3\n', 'Gate 3'],
  ])('but %s', async (_what, name, written) => {
    const { client, users } = server(null, one);
    expect(answered(await change(client, 'a', 'v1', { wanted: { ...draft, name } }))).toBe('done');
    expect(users.get('a')!.raw['name']).toBe(written);
  });

  test.each([['x'.repeat(500)], [''], ['  two\u00a0spaces '], ['\u202Eeman']])(
    'the name that is there stays as it is: %j',
    async (name) => {
      const { client, users } = server(null, user('a', name));
      expect(answered(await change(client, 'a', 'v1', { wanted: { ...draft, name, active: false } }))).toBe('done');
      expect(users.get('a')!.raw).toMatchObject({ name, active: false });
    },
  );

  test('an access user of which vivenu does not tell the token', async () => {
    const { client, sent } = server(null, { ...one, token: null });
    expect(await change(client, 'a', 'v1')).toEqual(failure('access_user_refused', 'token'));
    expect(answered(await remove(client, 'a', () => null))).toBe('done');
    expect(sent).toEqual(['list', 'list', 'remove']);
  });

  test('what may not be', async () => {
    const { client, sent } = server(null, one);
    const mayNot = () => ({ code: 'access_user_own' }) as const;
    const wish = { id: 'a', basedOn: 'v1', draft, seen: undefined };
    expect(answered(await changeIt(client, wish, mayNot))).toBe('access_user_own');
    expect(sent).toEqual(['list']);
  });
});

describe('an access user is deleted', () => {
  test.each([
    ...losses,
    ['nobody can tell', { code: 'timeout', done: true, silent: true }, 'access_user_unclear'],
  ] as const)('%s', async (_what, loss, expected) => {
    const { client, sent } = server(loss, user('a', 'Gate 1'));
    expect(answered(await remove(client, 'a', () => null))).toBe(expected);
    expect(sent.filter((name) => name === 'remove')).toHaveLength(1);
  });

  test('one that may not be, or is gone, is left', async () => {
    const { client, sent } = server(null, user('a', 'Gate 1'));
    expect(answered(await remove(client, 'a', () => ({ code: 'access_user_own' })))).toBe('access_user_own');
    expect(answered(await remove(client, 'b', () => null))).toBe('access_user_gone');
    expect(sent).toEqual(['list', 'list']);
  });
});
