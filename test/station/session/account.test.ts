import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessUser, AccessUserDraft } from '#shared/access-users.ts';
import type { Outcome, ProblemCode } from '#shared/problem.ts';
import { describe, expect, test, vi } from 'vitest';
import type { FaultRule } from '../../../electron/station/sandbox/faults/fault.ts';
import { limitedApiKey } from '../../../electron/station/sandbox/world/access-users.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import type { Session, TokenKeeper } from '../../../electron/station/session/session.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, memoryTokens, scanning, viewOf } from './app.ts';

const DAY = 86_400_000;
type Raw = Readonly<Record<string, unknown>> & {
  readonly _id: string;
  readonly token: string;
  readonly updatedAt: string;
};

/** Somebody else with the same key. */
function otherSupervisor({ url, demo }: Sandbox) {
  async function ask<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = { authorization: `Bearer ${demo.apiKey}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/accessusers${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    expect(response.ok).toBe(true);
    return (await response.json()) as T;
  }
  const list = () => ask<readonly Raw[]>('GET', '');
  const named = async (name: string) => (await list()).find((user) => user['name'] === name)!;
  return {
    list,
    versions: async () => (await list()).map(({ _id, updatedAt }) => [_id, updatedAt]),
    named,
    put: async (name: string, changes: object) => {
      const { _id, ...user } = await named(name);
      return ask<Raw>('PUT', `/${_id}`, { ...user, ...changes });
    },
    remove: async (name: string) => ask<Raw>('DELETE', `/${(await named(name))._id}`),
  };
}

function valueOf<T>(outcome: Outcome<T>): T {
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const problemOf = (outcome: Outcome<unknown>): ProblemCode | 'none' => (outcome.ok ? 'none' : outcome.problem.code);

/** A station that has its token, and no door yet. */
async function connected(sandbox: Sandbox): Promise<ReturnType<typeof app>> {
  const opened = app();
  await opened.session.start();
  await opened.session.connect(sandbox.url, sandbox.demo.token, false);
  return opened;
}

/** At vivenu; with a door where one is given. */
async function signedIn(door: Parameters<typeof scanning>[1] | null = null) {
  const sandbox = await temporarySandbox();
  const opened = door === null ? await connected(sandbox) : await scanning(sandbox, door);
  expect(await opened.session.signIn(` ${sandbox.demo.apiKey}\n`)).toEqual({ ok: true, value: null });
  return { ...opened, sandbox, other: otherSupervisor(sandbox) };
}

const users = async (session: Session): Promise<readonly AccessUser[]> => valueOf(await session.accessUsers()).users;
const userNamed = async (session: Session, name: string): Promise<AccessUser> =>
  (await users(session)).find((user) => user.name === name)!;

const draftOf = ({ name, active, accessAllEvents, eventIds, expires }: AccessUser): AccessUserDraft => ({
  name,
  active,
  accessAllEvents,
  eventIds: [...eventIds],
  expires,
});

const changed = (session: Session, user: AccessUser, changes: Partial<AccessUserDraft>) =>
  session.changeAccessUser(user.id, user.updatedAt, { ...draftOf(user), ...changes });

const isSignedIn = (session: Session): boolean => session.view().common.signedIn;
const expiry = (session: Session): number | null => viewOf(session, 'scanning').station.status.accessExpires;
const madeUser = async (session: Session, changes: Partial<AccessUserDraft> = {}): Promise<AccessUser> => {
  const user = valueOf(await session.createAccessUser({ name: 'Gate 9', isIntegration: false }));
  if (Object.keys(changes).length === 0) return user;
  return valueOf(await changed(session, user, changes)).now;
};

/** Of the list alone: `*` ends the path. */
const ofList = { method: 'GET', path: '/api/accessuser*' };

describe('signing in', () => {
  test('proves the key, and forgets it at the sign-out', async () => {
    const { session } = await signedIn();
    expect(isSignedIn(session)).toBe(true);
    expect(session.signOut()).toEqual({ ok: true, value: null });
    expect(isSignedIn(session)).toBe(false);
    expect(problemOf(await session.accessUsers())).toBe('key_missing');
    expect(problemOf(await session.createAccessUser({ name: 'x', isIntegration: false }))).toBe('key_missing');
    expect(problemOf(await session.deleteAccessUser('x', 'x'))).toBe('key_missing');
    expect(problemOf(await session.adoptAccessUser('x'))).toBe('key_missing');
    expect(problemOf(await session.handOver('x'))).toBe('key_missing');
  });

  test.each([
    ['a wrong key', 'key_wrong', 'key_refused'],
    ['a key without the right', limitedApiKey, 'key_not_allowed'],
    ['nothing', ' ', 'key_malformed'],
    ['two lines', 'key_a\nkey_b', 'key_malformed'],
    ['letters that no header carries', 'kéy', 'key_malformed'],
  ])('%s is not kept', async (_what, key, code) => {
    const sandbox = await temporarySandbox();
    const { session } = await connected(sandbox);
    const before = sandbox.control.requests().length;
    expect(problemOf(await session.signIn(key))).toBe(code);
    expect(isSignedIn(session)).toBe(false);
    expect(sandbox.control.requests().length - before).toBe(code === 'key_malformed' ? 0 : 1);
  });

  test('a wrong key leaves the one that was right', async () => {
    const { session } = await signedIn();
    expect(problemOf(await session.signIn('key_wrong'))).toBe('key_refused');
    expect(isSignedIn(session)).toBe(true);
    expect(await users(session)).not.toHaveLength(0);
  });

  test('who signs out before vivenu answers is not signed in', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await connected(sandbox);
    const signing = session.signIn(sandbox.demo.apiKey);
    session.signOut();
    expect(problemOf(await signing)).toBe('key_missing');
    expect(isSignedIn(session)).toBe(false);
  });

  test('a training signs out, and knows none of it', async () => {
    const { session, sandbox } = await signedIn({});
    const id = (await madeUser(session)).id;
    await session.openTraining();
    expect(isSignedIn(session)).toBe(false);
    expect(expiry(session)).toBeNull();
    const draft: AccessUserDraft = { name: 'x', active: true, accessAllEvents: true, eventIds: [], expires: null };
    const answers = [
      await session.signIn(sandbox.demo.apiKey),
      await session.ownAccess(),
      await session.accessUsers(),
      await session.createAccessUser({ name: 'x', isIntegration: false }),
      await session.changeAccessUser(id, null, draft),
      await session.deleteAccessUser(id, 'x'),
      await session.adoptAccessUser(id),
      await session.handOver(id),
      session.handedOver(id),
      await session.askVivenu('x'),
    ];
    expect(answers.map(problemOf)).toEqual(answers.map(() => 'not_in_training'));
    await session.endTraining();
    expect(isSignedIn(session)).toBe(false);
  });

  test('who signs in while a training begins is signed out by it', async () => {
    const sandbox = await temporarySandbox();
    const demo = Promise.withResolvers<Sandbox>();
    const { session } = await scanning(sandbox, { startSandbox: () => demo.promise });
    await session.signIn(sandbox.demo.apiKey);
    const opening = session.openTraining();
    expect(isSignedIn(session)).toBe(true);
    session.signOut();
    await session.signIn(sandbox.demo.apiKey);
    demo.resolve(await temporarySandbox());
    await opening;
    expect(isSignedIn(session)).toBe(false);
  });

  test('who is about to sign in when a training begins is not signed in after it either', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    const isAsked = () => sandbox.control.requests().some(({ target }) => target === '/api/accessusers');
    sandbox.control.addFault({ match: ofList, fault: { kind: 'delay', ms: 1_500 } });
    const signing = session.signIn(sandbox.demo.apiKey);
    await vi.waitFor(() => expect(isAsked()).toBe(true));
    await session.openTraining();
    await session.endTraining();
    // Whether vivenu answered before the end of the training or after it.
    expect(['not_in_training', 'key_missing']).toContain(problemOf(await signing));
    expect(isSignedIn(session)).toBe(false);
  });

  test('a training that cannot start signs nobody out', async () => {
    const { session } = await signedIn({ startSandbox: () => Promise.reject(new Error('EADDRINUSE')) });
    await expect(session.openTraining()).rejects.toThrow('EADDRINUSE');
    expect(isSignedIn(session)).toBe(true);
  });

  test('another seller or server signs out, the same one does not', async () => {
    const { session, sandbox } = await signedIn();
    await session.connect(sandbox.url, sandbox.demo.token, false);
    expect(isSignedIn(session)).toBe(true);
    await session.connect(sandbox.url, sandbox.demo.otherTokens.otherSeller, false);
    expect(isSignedIn(session)).toBe(false);
    await session.signIn(sandbox.demo.apiKey);
    const other = await temporarySandbox();
    await session.connect(other.url, other.demo.otherTokens.otherSeller, false);
    expect(isSignedIn(session)).toBe(false);
  });
});

describe('the access users', () => {
  test('are shown as vivenu has them, with the events that can be picked', async () => {
    const { session, sandbox, other } = await signedIn();
    await other.put('Concert hall', { events: ['6a3b1c66acce550000009999', sandbox.demo.otherEventId] });
    const list = valueOf(await session.accessUsers());
    expect(list.users.map(({ name }) => name)).toEqual((await other.list()).map((user) => user['name']));
    const shown = Object.fromEntries(list.users.map((user) => [user.name, user]));
    expect(shown).toMatchObject({
      'Main gate': { active: true, isOwn: true, isNew: false },
      'Concert hall': { active: true, isOwn: false, isNew: false },
      'Lost phone': { active: false, isOwn: false, isNew: false },
    });
    expect(list.events).toEqual([
      ...sandbox.demo.events,
      { id: '6a3b1c66acce550000009999', name: '6a3b1c66acce550000009999' },
    ]);
    // The device's own request a moment ago.
    expect(shown['Main gate']!.lastRequest).toBeGreaterThan(Date.now() - 60_000);
  });

  test('come also where the station’s own token opens nothing', async () => {
    const { session, sandbox } = await signedIn({});
    sandbox.control.addFault({ match: { path: '/api/accessusers/events' }, fault: { kind: 'answer', status: 401 } });
    const { events } = valueOf(await session.accessUsers());
    expect(events).toEqual([
      sandbox.demo.events[0],
      { id: sandbox.demo.otherEventId, name: sandbox.demo.otherEventId },
    ]);
  });

  test('junk among them is left out; odd ones are shown', async () => {
    const { session, sandbox } = await signedIn();
    const odd = { _id: 'a/b?c#d', token: 't1', name: null, events: 'none', expires: 'soon', updatedAt: 3 };
    const body = [null, 7, 'x', {}, { token: 'no id' }, odd];
    sandbox.control.addFault({ match: ofList, fault: { kind: 'answer', body } });
    expect(await users(session)).toMatchObject([{ id: 'a/b?c#d', name: '', eventIds: [], expires: null }]);
  });

  test('one without a token is shown, cannot be changed, and can be deleted', async () => {
    const { session, sandbox } = await signedIn();
    const user = await userNamed(session, 'Concert hall');
    const body = [{ _id: user.id, token: null, name: 'No token', updatedAt: 'v1' }];
    sandbox.control.addFault({ match: ofList, fault: { kind: 'answer', body } });
    const shown = await userNamed(session, 'No token');
    expect(shown).toMatchObject({ id: user.id, isOwn: false, isNew: false });
    expect(await changed(session, shown, { active: false })).toEqual({
      ok: false,
      problem: { code: 'access_user_refused', detail: 'token' },
    });
    expect(problemOf(await session.deleteAccessUser(user.id, 'No token'))).toBe('none');
    sandbox.control.clearFaults();
    expect(await userNamed(session, 'Concert hall')).toBeUndefined();
  });

  test('without a token none is taken for this station’s own, which has none either', async () => {
    const sandbox = await temporarySandbox();
    const tokens = memoryTokens();
    const { session, settings } = app({ tokens });
    settings.change({ server: sandbox.url });
    await session.start();
    expect(problemOf(await session.signIn(sandbox.demo.apiKey))).toBe('none');
    const body = [{ _id: 'x', name: 'No token' }];
    sandbox.control.addFault({ match: ofList, fault: { kind: 'answer', body } });
    expect(await users(session)).toMatchObject([{ id: 'x', isOwn: false }]);
  });

  test('a list that is late is not for those who have signed out', async () => {
    const { session } = await signedIn();
    const listing = session.accessUsers();
    session.signOut();
    expect(await listing).toEqual({ ok: false, problem: { code: 'key_missing' } });
  });

  test('five thousand of them take no time that a guest would notice', async () => {
    const { session, sandbox } = await signedIn();
    const body = Array.from({ length: 5_000 }, (_, n) => ({
      _id: `id-${n}`,
      sellerId: sandbox.demo.sellerId,
      name: `Gate ${n}`,
      token: `token-${n}-${'x'.repeat(30)}`,
      accessAllEvents: n % 2 === 0,
      events: [`event-${n % 50}`],
      deviceSettings: { sound: true, scanTypes: ['checkin'] },
      updatedAt: '2030-01-23T23:00:00.123Z',
    }));
    sandbox.control.addFault({ match: ofList, fault: { kind: 'answer', body } });
    expect(await users(session)).toHaveLength(5_000);
  });
});

describe('an access user is made and changed', () => {
  test('with all fields, and without an end again', async () => {
    const { session, sandbox, other } = await signedIn();
    const made = valueOf(await session.createAccessUser({ name: 'Turnstile', isIntegration: true }));
    expect(made).toMatchObject({ name: 'Turnstile', isIntegration: true, isNew: true, isOwn: false, active: true });
    const expires = Date.now() + DAY;
    const wanted = { name: 'Turnstile B', active: false, eventIds: [sandbox.demo.eventId], expires };
    const first = valueOf(await changed(session, made, wanted));
    expect(first).toMatchObject({ kind: 'saved', notTaken: [], now: { ...wanted, isNew: true } });
    const second = valueOf(await changed(session, first.now, { expires: null, eventIds: [], accessAllEvents: true }));
    expect(second).toMatchObject({ kind: 'saved', notTaken: [], now: { expires: null, accessAllEvents: true } });
    expect(await other.named('Turnstile B')).toMatchObject({ active: false, events: [], isIntegration: true });
  });

  test('a field that vivenu adds one day is not erased', async () => {
    const { session, other } = await signedIn();
    await other.put('Concert hall', { geofence: { radius: 3 }, deviceSettings: { sound: false, later: [1] } });
    const before = await other.named('Concert hall');
    const user = await userNamed(session, 'Concert hall');
    expect(valueOf(await changed(session, user, { name: 'Hall 1' }))).toMatchObject({ kind: 'saved', notTaken: [] });
    const moved = { name: 'Hall 1', updatedAt: expect.any(String), __v: expect.any(Number) };
    expect(await other.named('Hall 1')).toEqual({ ...before, ...moved });
  });

  test('an end in the past is vivenu’s and the supervisor’s affair', async () => {
    const { session } = await signedIn();
    const made = await madeUser(session);
    const past = Date.UTC(2020, 0, 1);
    expect(valueOf(await changed(session, made, { expires: past }))).toMatchObject({ now: { expires: past } });
  });

  test.each([
    ['right-to-left', '\u202Etic\u202C \u200Fשער'],
    ['emoji', '🎟️ Größe 👩‍👩‍👧'],
    ['quotes', `"';--<b>\\`],
  ])('a name with %s goes there and back', async (_what, name) => {
    const { session, other } = await signedIn();
    const made = valueOf(await session.createAccessUser({ name, isIntegration: false }));
    expect(made.name).toBe(name);
    expect(await other.named(name)).toBeDefined();
    expect(problemOf(await session.deleteAccessUser(made.id, name))).toBe('none');
  });

  test('two supervisors at once: the second sees what the first did, and nothing is overwritten', async () => {
    const { session, other } = await signedIn();
    const before = await userNamed(session, 'Concert hall');
    await other.put('Concert hall', { name: 'Concert hall, left' });
    const outcome = valueOf(await changed(session, before, { active: false }));
    expect(outcome).toMatchObject({
      kind: 'conflict',
      changed: ['name'],
      now: { name: 'Concert hall, left' },
    });
    expect(await other.named('Concert hall, left')).toMatchObject({ active: true });
    // On top of what is there now.
    expect(valueOf(await changed(session, outcome.now, { active: false }))).toMatchObject({ kind: 'saved' });
    expect(await other.named('Concert hall, left')).toMatchObject({ active: false });
  });

  test('a device that asks again and again stands in nobody’s way', async () => {
    const { session, other } = await signedIn();
    const before = await userNamed(session, 'Concert hall');
    const lastRequest = new Date().toISOString();
    await other.put('Concert hall', { lastRequest, deviceSettings: { sound: false } });
    expect((await other.named('Concert hall')).updatedAt).not.toBe(before.updatedAt);
    expect(valueOf(await changed(session, before, { active: false }))).toMatchObject({ kind: 'saved', notTaken: [] });
    expect(await other.named('Concert hall')).toMatchObject({ active: false, deviceSettings: { sound: false } });
  });

  test('what the window was never shown is no base', async () => {
    const { session, other } = await signedIn();
    const before = await userNamed(session, 'Concert hall');
    await other.put('Concert hall', { name: 'Concert hall, left' });
    // Here it is seen by the station, not by the supervisor.
    await session.deleteAccessUser(before.id, 'not its name');
    expect(valueOf(await changed(session, before, { active: false }))).toMatchObject({
      kind: 'conflict',
      changed: ['name'],
    });
  });

  test.each([
    ['switched off', { active: false }],
    ['ended', { expires: Date.UTC(2020, 0, 1) }],
    ['without the event of the door', { accessAllEvents: false, eventIds: [] }],
  ])('the station’s own is not %s', async (_what, changes) => {
    const { session, other } = await signedIn({});
    const own = await userNamed(session, 'Main gate');
    const before = await other.versions();
    expect(problemOf(await changed(session, own, changes))).toBe('access_user_own');
    expect(await other.versions()).toEqual(before);
    // Another one may be, and of its own what keeps nobody out.
    expect(problemOf(await changed(session, await userNamed(session, 'Concert hall'), changes))).toBe('none');
    expect(valueOf(await changed(session, own, { name: 'Gate 1' }))).toMatchObject({ kind: 'saved' });
  });

  test('one that was deleted meanwhile is said to be gone', async () => {
    const { session, other } = await signedIn();
    const before = await userNamed(session, 'Concert hall');
    await other.remove('Concert hall');
    expect(problemOf(await changed(session, before, { active: false }))).toBe('access_user_gone');
    expect(problemOf(await session.deleteAccessUser(before.id, before.name))).toBe('access_user_gone');
  });

  test.each(['.', '..', 'torn\uD800'])('an id that no address can carry (%j) is not said to be gone', async (id) => {
    const { session, sandbox } = await signedIn();
    const body = [{ _id: id, token: 't1', name: 'Odd', accessAllEvents: true, updatedAt: 'v1' }];
    sandbox.control.addFault({ match: ofList, fault: { kind: 'answer', body } });
    const odd = await userNamed(session, 'Odd');
    const said = { ok: false, problem: { code: 'access_user_refused', detail: expect.stringMatching(/^id: /u) } };
    expect(await changed(session, odd, { active: false })).toEqual(said);
    expect(await session.deleteAccessUser(odd.id, 'Odd')).toEqual(said);
    expect(sandbox.control.requests().filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('an id with slashes stays within its place in the address', async () => {
    const { session, sandbox } = await signedIn();
    const body = [{ _id: '../seller/x y', token: 't1', name: 'Odd', accessAllEvents: true, updatedAt: 'v1' }];
    sandbox.control.addFault({ match: ofList, fault: { kind: 'answer', body } });
    const odd = await userNamed(session, 'Odd');
    expect(problemOf(await changed(session, odd, { active: false }))).toBe('access_user_refused');
    expect(problemOf(await session.deleteAccessUser(odd.id, 'Odd'))).toBe('access_user_refused');
    const targets = sandbox.control.requests().filter(({ method }) => method === 'PUT' || method === 'DELETE');
    expect(targets.map(({ target }) => target)).toEqual(Array(2).fill('/api/accessusers/..%2Fseller%2Fx%20y'));
  });
});

describe('an access user is deleted', () => {
  test('by its exact name only, and never the station’s own', async () => {
    const { session, other } = await signedIn();
    const own = await userNamed(session, 'Main gate');
    const lost = await userNamed(session, 'Lost phone');
    expect(problemOf(await session.deleteAccessUser(lost.id, 'lost phone'))).toBe('access_user_name_wrong');
    expect(problemOf(await session.deleteAccessUser(own.id, 'Main gate'))).toBe('access_user_own');
    const ids = (await other.list()).map(({ _id }) => _id);
    expect(ids).toEqual(expect.arrayContaining([own.id, lost.id]));
    expect(problemOf(await session.deleteAccessUser(lost.id, 'Lost phone'))).toBe('none');
    expect((await users(session)).map(({ id }) => id)).toEqual(ids.filter((id) => id !== lost.id));
    expect(problemOf(await session.deleteAccessUser(lost.id, 'Lost phone'))).toBe('access_user_gone');
  });
});

type Spoil = FaultRule['fault'];
/** What is said of it after a look, and after a change. */
const spoils: readonly (readonly [string, Spoil, ProblemCode, ProblemCode])[] = [
  ['400', { kind: 'answer', status: 400 }, 'access_user_unreached', 'access_user_refused'],
  ['401', { kind: 'answer', status: 401 }, 'key_refused', 'key_refused'],
  ['403', { kind: 'answer', status: 403 }, 'key_not_allowed', 'key_not_allowed'],
  ['404', { kind: 'answer', status: 404 }, 'access_user_unreached', 'access_user_gone'],
  ['408', { kind: 'answer', status: 408 }, 'access_user_unreached', 'access_user_refused'],
  ['409', { kind: 'answer', status: 409 }, 'access_user_unreached', 'access_user_refused'],
  [
    '429',
    { kind: 'answer', status: 429, headers: { 'Retry-After': '600' } },
    'access_user_unreached',
    'access_user_refused',
  ],
  ['500', { kind: 'answer', status: 500 }, 'access_user_unreached', 'access_user_unclear'],
  ['a guest Wi-Fi', { kind: 'html' }, 'access_user_unreached', 'access_user_unclear'],
  ['half an answer', { kind: 'answer', body: '[{"_id":"x",' }, 'access_user_unreached', 'access_user_unclear'],
  ['noise', { kind: 'garbage' }, 'access_user_unreached', 'access_user_unclear'],
  ['a broken connection', { kind: 'reset' }, 'access_user_unreached', 'access_user_unclear'],
];

describe('an answer that is none', () => {
  const calls = {
    signIn: { match: ofList, call: (session: Session, key: string) => session.signIn(key) },
    accessUsers: { match: ofList, call: (session: Session) => session.accessUsers() },
    createAccessUser: {
      match: { method: 'POST', path: '/api/accessuser*' },
      call: (session: Session) => session.createAccessUser({ name: 'New', isIntegration: false }),
    },
    changeAccessUser: {
      match: { method: 'PUT' },
      call: (session: Session, _key: string, user: AccessUser) => changed(session, user, { name: 'Else' }),
    },
    deleteAccessUser: {
      match: { method: 'DELETE' },
      call: (session: Session, _key: string, user: AccessUser) => session.deleteAccessUser(user.id, user.name),
    },
  };

  test.each(
    Object.entries(calls).flatMap(([name, each]) =>
      spoils.map(([what, fault, afterLook, afterChange]) => {
        const code = each.match === ofList ? afterLook : afterChange;
        // A new one has no id that could be gone.
        const isPlain = code === 'access_user_gone' && name === 'createAccessUser';
        return { name, what, fault, code: isPlain ? 'access_user_refused' : code, ...each };
      }),
    ),
  )('$name, $what: $code', async ({ name, match, call, fault, code }) => {
    const { session, sandbox, other } = await signedIn();
    const before = await other.versions();
    const user = await userNamed(session, 'Lost phone');
    sandbox.control.addFault({ match, fault });
    const outcome = await call(session, sandbox.demo.apiKey, user);
    expect(problemOf(outcome)).toBe(code);
    expect(isSignedIn(session)).toBe(code !== 'key_refused' || name === 'signIn');
    sandbox.control.clearFaults();
    expect(await other.versions()).toEqual(before);
  });

  test.each(['createAccessUser', 'changeAccessUser', 'deleteAccessUser'] as const)(
    '%s that came about, and whose answer was lost, is found out, and sent once',
    async (name) => {
      const { session, sandbox } = await signedIn();
      const before = (await users(session)).map((each) => each.name);
      const user = await userNamed(session, 'Lost phone');
      const { match, call } = calls[name];
      sandbox.control.addFault({ match, fault: { kind: 'reset', stored: true } });
      expect(problemOf(await call(session, '', user))).toBe('none');
      const after = (await users(session)).map((each) => each.name);
      expect(after).toEqual(
        {
          createAccessUser: [...before, 'New'],
          changeAccessUser: before.map((each) => (each === 'Lost phone' ? 'Else' : each)),
          deleteAccessUser: before.filter((each) => each !== 'Lost phone'),
        }[name],
      );
      const writes = sandbox.control
        .requests()
        .filter(({ method, target }) => method !== 'GET' && !target.includes('/scans/'));
      expect(writes).toHaveLength(1);
    },
  );

  test('where the list is silent too, nobody knows', async () => {
    const { session, sandbox } = await signedIn();
    sandbox.control.addFault({ match: { method: 'POST', path: '/api/accessuser*' }, fault: { kind: 'reset' } });
    sandbox.control.addFault({ match: ofList, skip: 1, fault: { kind: 'reset' } });
    expect(problemOf(await session.createAccessUser({ name: 'New', isIntegration: false }))).toBe(
      'access_user_unclear',
    );
  });

  test('where no network is there, it was not done, and is said so', async () => {
    const { session, sandbox } = await signedIn();
    const user = await userNamed(session, 'Lost phone');
    await sandbox.close();
    const said = { ok: false, problem: { code: 'access_user_unreached', detail: 'ECONNREFUSED' } };
    expect(await session.createAccessUser({ name: 'New', isIntegration: false })).toEqual(said);
    expect(await changed(session, user, { name: 'Else' })).toEqual(said);
    expect(await session.deleteAccessUser(user.id, user.name)).toEqual(said);
    expect(await session.accessUsers()).toEqual(said);
    expect(isSignedIn(session)).toBe(true);
  });

  test('a key that is revoked in the middle is dropped, and scanning goes on', async () => {
    const { session, sandbox, verdicts } = await signedIn({});
    await madeUser(session);
    sandbox.control.addFault({ match: { method: 'DELETE' }, fault: { kind: 'answer', status: 401 } });
    const user = await userNamed(session, 'Gate 9');
    expect(problemOf(await session.deleteAccessUser(user.id, 'Gate 9'))).toBe('key_refused');
    expect(isSignedIn(session)).toBe(false);
    await session.scan(sandbox.demo.barcodes[0]!.barcode, 'typed');
    expect(verdicts).toMatchObject([{ result: 'in' }]);
  });
});

describe('the token of a new access user', () => {
  test('is a picture until another device has it', async () => {
    const { session, other } = await signedIn();
    const { id } = await madeUser(session);
    const shown = valueOf(await session.handOver(id));
    expect(shown).toEqual({ name: 'Gate 9', picture: expect.stringMatching(/^data:image\/svg\+xml;base64,/u) });
    expect(valueOf(await session.handOver(id))).toEqual(shown);
    expect(JSON.stringify(shown)).not.toContain((await other.named('Gate 9')).token);
    session.handedOver(id);
    expect(problemOf(await session.handOver(id))).toBe('token_handed_over');
    expect(problemOf(await session.adoptAccessUser(id))).toBe('token_handed_over');
    expect(await userNamed(session, 'Gate 9')).toMatchObject({ isNew: false });
  });

  test('of those that were there before is never shown', async () => {
    const { session } = await signedIn();
    const { id } = await userNamed(session, 'Concert hall');
    expect(problemOf(await session.handOver(id))).toBe('token_handed_over');
    expect(problemOf(await session.adoptAccessUser(id))).toBe('token_handed_over');
    expect(problemOf(await session.handOver('unheard-of'))).toBe('token_handed_over');
  });

  test('is gone with the sign-out', async () => {
    const { session, sandbox } = await signedIn();
    const { id } = await madeUser(session);
    session.signOut();
    await session.signIn(sandbox.demo.apiKey);
    expect(problemOf(await session.handOver(id))).toBe('token_handed_over');
    expect(await userNamed(session, 'Gate 9')).toMatchObject({ isNew: false });
  });

  test('is gone with the access user', async () => {
    const { session } = await signedIn();
    const { id } = await madeUser(session);
    await session.deleteAccessUser(id, 'Gate 9');
    expect(problemOf(await session.handOver(id))).toBe('token_handed_over');
  });
});

describe('adopting', () => {
  test('the door goes on, what is unsent goes with the new token, and a restart has it', async () => {
    const [folder, tokens] = [temporaryFolder(), memoryTokens()];
    const { session, sandbox, other, verdicts } = await signedIn({ folder, tokens });
    const [first, second, third] = sandbox.demo.barcodes.filter(({ result }) => result === 'in');
    sandbox.control.addFault({ match: { method: 'POST', path: '/api/accessusers/scans' }, fault: { kind: 'reset' } });
    await session.scan(first!.barcode, 'typed');

    const made = await madeUser(session, { accessAllEvents: true });
    const adopting = session.adoptAccessUser(made.id);
    await session.scan(second!.barcode, 'typed');
    expect(await adopting).toEqual({ ok: true, value: null });
    expect(verdicts.map(({ result }) => result)).toEqual(['in', 'in']);

    // Now only the new token opens anything.
    await other.put('Main gate', { active: false });
    sandbox.control.clearFaults();
    session.syncNow();
    await vi.waitFor(() => expect(sandbox.control.scans().rows).toHaveLength(2), { timeout: 10_000 });
    await session.scan(third!.barcode, 'typed');
    await vi.waitFor(() => expect(sandbox.control.scans().rows).toHaveLength(3));
    expect(viewOf(session, 'scanning').station.status).toMatchObject({ unsent: 0, syncProblem: null });
    expect(await userNamed(session, 'Gate 9')).toMatchObject({ isOwn: true, isNew: false });
    expect(await userNamed(session, 'Main gate')).toMatchObject({ isOwn: false });
    expect(problemOf(await session.handOver(made.id))).toBe('token_handed_over');
    expect(problemOf(await session.deleteAccessUser(made.id, 'Gate 9'))).toBe('access_user_own');
    expect(tokens.kept).toBe((await other.named('Gate 9')).token);

    await session.close();
    const { session: next } = app({ folder, tokens });
    await next.start();
    await vi.waitFor(async () =>
      expect(valueOf(await next.ownAccess())).toMatchObject({ name: 'Gate 9', problem: null }),
    );
    expect(viewOf(next, 'scanning').station.status).toMatchObject({ syncProblem: null });
  });

  test('scans that wait because the old token is no good are sent at once', async () => {
    const { session, sandbox, other } = await signedIn({});
    const made = await madeUser(session, { accessAllEvents: true });
    await other.put('Main gate', { active: false });
    await session.scan(sandbox.demo.barcodes[0]!.barcode, 'typed');
    const status = () => viewOf(session, 'scanning').station.status;
    await vi.waitFor(() => expect(status()).toMatchObject({ unsent: 1, uploadProblem: { code: 'unauthorized' } }));
    expect(problemOf(await session.adoptAccessUser(made.id))).toBe('none');
    await vi.waitFor(() => expect(status()).toMatchObject({ unsent: 0, uploadProblem: null }));
    expect(sandbox.control.scans().rows).toHaveLength(1);
  });

  test('one without the station’s event is refused, and nothing changes', async () => {
    const tokens = memoryTokens();
    const { session, sandbox } = await signedIn({ tokens });
    const made = await madeUser(session, { eventIds: [sandbox.demo.otherEventId] });
    expect(await session.adoptAccessUser(made.id)).toEqual({
      ok: false,
      problem: { code: 'adopt_event_missing', detail: sandbox.demo.events[0]!.name },
    });
    expect(tokens.kept).toBe(sandbox.demo.token);
    expect(await userNamed(session, 'Gate 9')).toMatchObject({ isOwn: false, isNew: true });
    const now = valueOf(await changed(session, made, { eventIds: [sandbox.demo.eventId] })).now;
    expect(problemOf(await session.adoptAccessUser(now.id))).toBe('none');
  });

  test.each([
    ['inactive', { active: false }, {}, 'adopt_refused'],
    ['expired', { expires: Date.UTC(2020, 0, 1) }, {}, 'adopt_refused'],
    ['another seller’s', {}, { sellerId: 'another' }, 'other_seller'],
  ])('one that is %s is refused', async (_what, changes, seller, code) => {
    const { session, sandbox } = await signedIn({});
    const made = await madeUser(session, { accessAllEvents: true, ...changes });
    if ('sellerId' in seller) {
      sandbox.control.addFault({ match: { path: '/api/accessusers/seller' }, fault: { kind: 'answer', body: seller } });
    }
    expect(problemOf(await session.adoptAccessUser(made.id))).toBe(code);
    expect(await userNamed(session, 'Main gate')).toMatchObject({ isOwn: true });
  });

  test.each([
    ['no network', { kind: 'reset' }, 'access_user_unreached'],
    ['500', { kind: 'answer', status: 500 }, 'access_user_unreached'],
    ['403', { kind: 'answer', status: 403 }, 'adopt_refused'],
  ] as const)('%s at the check: the station keeps what it has', async (_what, fault, code) => {
    const { session, sandbox } = await signedIn({});
    const made = await madeUser(session, { accessAllEvents: true });
    for (const path of ['/api/accessusers/seller', '/api/accessusers/events']) {
      sandbox.control.addFault({ match: { path }, fault });
      expect(problemOf(await session.adoptAccessUser(made.id))).toBe(code);
      sandbox.control.clearFaults();
    }
    expect(await userNamed(session, 'Main gate')).toMatchObject({ isOwn: true });
  });

  test.each(['abc\nX', ' spaced ', 'pässword'])(
    'a token that could never be typed (%j) goes nowhere',
    async (token) => {
      const { session, sandbox } = await signedIn({});
      const body = { _id: 'odd', token, name: 'Odd', accessAllEvents: true, updatedAt: 'v1' };
      sandbox.control.addFault({
        match: { method: 'POST', path: '/api/accessuser*' },
        fault: { kind: 'answer', body },
      });
      await session.createAccessUser({ name: 'Odd', isIntegration: false });
      expect(problemOf(await session.adoptAccessUser('odd'))).toBe('token_malformed');
      expect(problemOf(await session.handOver('odd'))).toBe('token_malformed');
      expect(await userNamed(session, 'Main gate')).toMatchObject({ isOwn: true });
    },
  );

  test.each([
    ['nobody kept it before', null, null],
    ['it was kept before', 'old', 'new'],
  ])('where a token is kept readable, and %s', async (_what, before, after) => {
    const file = { content: before };
    const tokens: TokenKeeper = {
      storage: () => 'plain',
      read: async () => file.content,
      async keep(token, evenReadable) {
        file.content = evenReadable ? token : null;
      },
    };
    const { session, other } = await signedIn({ tokens });
    file.content = before;
    const made = await madeUser(session, { accessAllEvents: true });
    expect(problemOf(await session.adoptAccessUser(made.id))).toBe('none');
    expect(file.content).toBe(after === null ? null : (await other.named('Gate 9')).token);
  });

  test('a token that cannot be kept holds until the restart, which is said, and can be kept later', async () => {
    const tokens = memoryTokens();
    const { session, sandbox, other } = await signedIn({ tokens });
    const made = await madeUser(session, { accessAllEvents: true });
    const { keep } = tokens;
    tokens.keep = async () => {
      throw new Error('ENOSPC: no space left on device');
    };
    expect(await session.adoptAccessUser(made.id)).toEqual({
      ok: false,
      problem: { code: 'settings_not_kept', detail: 'ENOSPC: no space left on device' },
    });
    expect(tokens.kept).toBe(sandbox.demo.token);
    expect(await userNamed(session, 'Gate 9')).toMatchObject({ isOwn: true, isNew: true });
    // It is the station's own token now.
    expect(problemOf(await session.handOver(made.id))).toBe('access_user_own');
    await other.put('Main gate', { active: false });
    await session.scan(sandbox.demo.barcodes[0]!.barcode, 'typed');
    await vi.waitFor(() => expect(sandbox.control.scans().rows).toHaveLength(1));

    tokens.keep = keep;
    expect(problemOf(await session.adoptAccessUser(made.id))).toBe('none');
    expect(tokens.kept).toBe((await other.named('Gate 9')).token);
    expect(await userNamed(session, 'Gate 9')).toMatchObject({ isOwn: true, isNew: false });
  });
});

describe('this station’s own access user', () => {
  test('says what vivenu says of it', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    expect(valueOf(await session.ownAccess())).toMatchObject({
      server: sandbox.url,
      name: 'Main gate',
      sellerId: sandbox.demo.sellerId,
      events: sandbox.demo.events,
      expires: null,
      deviceSettings: { sound: true, ticketSyncInterval: 15 },
      includeDetailsRequired: false,
      problem: null,
    });
  });

  test.each([
    [false, false],
    [undefined, null],
    ['no', null],
  ])('whether it is active, where vivenu answers well and says %j', async (active, expected) => {
    const sandbox = await temporarySandbox();
    const { session } = await connected(sandbox);
    sandbox.control.addFault({
      match: { path: '/api/accessusers/me' },
      fault: { kind: 'answer', body: { _id: 'x', name: 'Main gate', active } },
    });
    expect(valueOf(await session.ownAccess())).toMatchObject({ active: expected, problem: null });
  });

  test('what vivenu has against it is said in its words, beside what was last known', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    await vi.waitFor(async () => expect(valueOf(await session.ownAccess()).id).not.toBeNull());
    const { demo } = sandbox;
    for (const status of [400, 401, 403, 404, 500]) {
      const body = { statusCode: String(status), error: 'No', message: `the token ${demo.token} is not active` };
      sandbox.control.addFault({ match: { path: '/api/accessusers' }, fault: { kind: 'answer', status, body } });
      const own = valueOf(await session.ownAccess());
      expect(own).toMatchObject({ name: 'Main gate', sellerId: demo.sellerId, events: null });
      expect(own.problem?.detail).toBe(`${status}: the token █ is not active`);
      sandbox.control.clearFaults();
    }
    expect(viewOf(session, 'scanning').station.status.online).toBe(true);
  });

  test('no network is said, and does not turn the door’s own indicator', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    await vi.waitFor(async () => expect(valueOf(await session.ownAccess()).name).toBe('Main gate'));
    sandbox.control.addFault({ match: { path: '/api/accessusers' }, fault: { kind: 'reset' } });
    expect(valueOf(await session.ownAccess())).toMatchObject({ name: 'Main gate', problem: { code: 'offline' } });
    expect(viewOf(session, 'scanning').station.status.online).toBe(true);
  });

  test('without a token there is nobody to ask as', async () => {
    const { session } = app();
    await session.start();
    expect(valueOf(await session.ownAccess())).toMatchObject({ name: null, problem: { code: 'token_missing' } });
  });

  test('its end is known as soon as vivenu says it to the device', async () => {
    const sandbox = await temporarySandbox();
    const { session } = app();
    await session.start();
    await session.connect(sandbox.url, sandbox.demo.otherTokens.endsSoon, false);
    await session.chooseEvents([sandbox.demo.eventId]);
    const { expires } = await otherSupervisor(sandbox).named('Box office');
    await vi.waitFor(() => expect(expiry(session)).toBe(Date.parse(String(expires))));
    expect(valueOf(await session.ownAccess())).toMatchObject({ name: 'Box office', expires: expiry(session) });
  });

  test('its end is known from the list, stays over a restart, and is another’s after an adoption', async () => {
    const [folder, tokens] = [temporaryFolder(), memoryTokens()];
    const { session, sandbox, other } = await signedIn({ folder, tokens });
    const soon = Date.now() + 3 * DAY;
    await other.put('Main gate', { expires: new Date(soon).toISOString() });
    await users(session);
    expect(expiry(session)).toBe(soon);
    expect(valueOf(await session.ownAccess())).toMatchObject({ expires: soon });
    await session.close();

    const { session: next } = app({ folder, tokens });
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    await next.start();
    expect(expiry(next)).toBe(soon);
    sandbox.control.clearFaults();
    await next.signIn(sandbox.demo.apiKey);
    const made = await madeUser(next, { accessAllEvents: true });
    expect(problemOf(await next.adoptAccessUser(made.id))).toBe('none');
    expect(expiry(next)).toBeNull();
    const later = Date.now() + 9 * DAY;
    const adopted = await userNamed(next, 'Gate 9');
    valueOf(await changed(next, adopted, { expires: later }));
    expect(expiry(next)).toBe(later);
  });
});

describe('what vivenu says of a barcode', () => {
  test('stands beside what is here', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    const { barcode } = sandbox.demo.barcodes[0]!;
    const [wire] = sandbox.control.tickets({ barcode });
    sandbox.control.putTickets([{ _id: String(wire!['_id']), status: 'INVALID' }]);
    const says = valueOf(await session.askVivenu(barcode));
    expect(says).toMatchObject({
      problem: null,
      ticket: { barcode, status: 'INVALID', eventId: sandbox.demo.eventId },
      here: { barcode, status: 'VALID' },
    });
    expect(sandbox.control.scans().rows).toEqual([]);
  });

  test('of a ticket that moved to another event', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    const { barcode } = sandbox.demo.barcodes[0]!;
    const [wire] = sandbox.control.tickets({ barcode });
    sandbox.control.putTickets([{ _id: String(wire!['_id']), eventId: sandbox.demo.otherEventId }]);
    expect(valueOf(await session.askVivenu(barcode))).toMatchObject({
      ticket: { eventId: sandbox.demo.otherEventId },
      here: { eventId: sandbox.demo.eventId },
    });
  });

  test.each([
    ['unknown', 'NOBODY-HAS-THIS', null],
    ['with slashes', '../seller', null],
    ['dots', '..', null],
    ['with control characters', 'a\u0000b', 'not_found'],
    ['empty', '', 'not_found'],
  ])('%s', async (_what, barcode, code) => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    const says = valueOf(await session.askVivenu(barcode));
    expect(says).toMatchObject({ ticket: null, here: null });
    expect(says.problem?.code ?? null).toBe(code);
  });

  test('and what it does not say, is told beside what is here', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    const { barcode } = sandbox.demo.barcodes[0]!;
    const heard: unknown[] = [];
    for (const [, fault] of spoils) {
      sandbox.control.addFault({ match: { path: '/api/accessusers/tickets/*' }, fault });
      const says = valueOf(await session.askVivenu(barcode));
      expect(says).toMatchObject({ ticket: null, here: { barcode } });
      heard.push(says.problem?.code ?? null);
      sandbox.control.clearFaults();
    }
    expect(heard).toEqual([
      'bad_request',
      'unauthorized',
      'forbidden',
      null,
      'timeout',
      'conflict',
      'too_many_requests',
      'server_error',
      'not_vivenu',
      'not_vivenu',
      'not_vivenu',
      'offline',
    ]);
  });
});

/** All that is in files. */
function filesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [[path, readFileSync(path, 'latin1')] as const];
  });
}

test('neither key nor tokens are in the log, in any answer, in any file, or in the diagnostics', async () => {
  const [folder, chosenFolder] = [temporaryFolder(), temporaryFolder()];
  const sandbox = await temporarySandbox();
  const other = otherSupervisor(sandbox);
  const { session, log } = await scanning(sandbox, { folder, chosenFolder });
  const said: string[] = [];
  const note = <T>(outcome: Outcome<T>): Outcome<T> => {
    said.push(JSON.stringify(outcome));
    return outcome;
  };
  const { apiKey, token } = sandbox.demo;
  const secrets = new Set([apiKey, token, 'key_wrong_but_secret']);
  const learn = async (): Promise<void> => (await other.list()).forEach((user) => secrets.add(user.token));
  await learn();

  note(await session.signIn('key_wrong_but_secret'));
  note(await session.signIn(apiKey));
  note(await session.accessUsers());
  const made = valueOf(note(await session.createAccessUser({ name: 'Gate 9', isIntegration: true })));
  await learn();
  const quoted = [...secrets].join(' and ');
  for (const method of ['PUT', 'DELETE', 'POST']) {
    sandbox.control.addFault({
      match: { method, path: '/api/accessusers/**' },
      times: 1,
      fault: { kind: 'answer', status: 400, body: { statusCode: '400', error: 'No', message: quoted } },
    });
  }
  note(await changed(session, made, { name: 'Gate 10' }));
  note(await session.deleteAccessUser(made.id, 'Gate 9'));
  sandbox.control.clearFaults();
  await other.put('Gate 9', { name: 'Gate 8' });
  const conflict = valueOf(note(await changed(session, made, { name: 'Gate 10' })));
  expect(conflict.kind).toBe('conflict');
  const saved = valueOf(note(await changed(session, conflict.now, { name: 'Gate 10', accessAllEvents: true })));
  // The picture is for the other device.
  expect((await session.handOver(made.id)).ok).toBe(true);
  note(await session.ownAccess());
  note(await session.askVivenu(sandbox.demo.barcodes[0]!.barcode));
  note(await session.adoptAccessUser(saved.now.id));
  await learn();
  note(await session.ownAccess());
  const second = valueOf(note(await session.createAccessUser({ name: 'Gate 11', isIntegration: false })));
  await learn();
  note(session.handedOver(second.id));
  note(await session.deleteAccessUser(second.id, 'Gate 11'));
  await session.scan(sandbox.demo.barcodes[0]!.barcode, 'typed');
  // As if somebody had written them into the log.
  log.warn(quoted);
  const [diagnostics] = valueOf(note(await session.exportDiagnostics()));
  sandbox.control.addFault({
    match: ofList,
    fault: { kind: 'answer', status: 401, body: { message: `the key ${apiKey} is revoked` } },
  });
  expect(problemOf(note(await session.accessUsers()))).toBe('key_refused');
  said.push(JSON.stringify(session.view()));
  await session.close();

  const lines = log.kept().filter((line) => !line.includes(quoted.slice(0, 200)));
  expect(lines.length).toBe(log.kept().length - 1);
  const places = [
    ['the log', lines.join('\n')] as const,
    ['the answers', said.join('\n')] as const,
    ...filesIn(folder),
    ['the diagnostics', readFileSync(diagnostics!, 'utf8')] as const,
  ];
  expect(places.length).toBeGreaterThan(5);
  for (const secret of secrets) {
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64').replace(/=+$/u, ''),
    ]) {
      expect(places.filter(([, text]) => text.includes(form)).map(([name]) => name)).toEqual([]);
    }
  }
});
