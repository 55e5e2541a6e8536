import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { callArguments } from '#shared/contract.ts';
import { defaultPolicy } from '#shared/policy.ts';
import { policyKeys, type StationSettings } from '#shared/station-settings.ts';
import type { Outcome } from '#shared/problem.ts';
import { settingsSchema } from '#shared/settings.ts';
import { entries, ticketTypes } from '../../../electron/station/sandbox/world/catalogue.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, memoryTokens, scanning } from './app.ts';

function ok(outcome: Outcome<StationSettings>): StationSettings {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

test('an older settings file keeps what it says, and gets the defaults of what it does not know', () => {
  expect(settingsSchema.parse({ batchSize: 7 })).toMatchObject({
    batchSize: 7,
    screen: { language: 'system', revealSeconds: 5 },
    kioskLock: false,
    stationName: null,
    syncIntervalSeconds: null,
    entryNames: {},
  });
});

test('every key of the policy but the direction is a setting', () => {
  expect([...policyKeys, 'direction'].toSorted()).toEqual(Object.keys(defaultPolicy).toSorted());
});

test('says what holds, from whom, and what would hold otherwise', async () => {
  const { session } = await scanning(await temporarySandbox());
  await vi.waitFor(() => expect(ok(session.settings()).organiser).toEqual(['reentry']));
  expect(ok(session.settings())).toMatchObject({
    policy: { reentry: 'afterExit', maxEntries: null },
    own: [],
    syncInterval: { own: null, organiser: 15, seconds: 15 },
    stationName: null,
    computerName: 'DOOR-PC',
    batchSize: 50,
  });
  const changed = ok(session.changePolicy({ changes: { reentry: 'never' }, reset: [] }));
  expect(changed).toMatchObject({
    policy: { reentry: 'never' },
    inherited: { reentry: 'afterExit' },
    own: ['reentry'],
    organiser: ['reentry'],
  });
  expect(changed.changes[0]).toMatchObject({ what: ['policy', 'reentry'], to: 'never' });
  const givenBack = ok(session.changePolicy({ changes: {}, reset: ['reentry'] }));
  expect(givenBack).toMatchObject({ policy: { reentry: 'afterExit' }, own: [] });
});

test('a rule holds from the next scan on', async () => {
  const sandbox = await temporarySandbox();
  const { session, verdicts } = await scanning(sandbox);
  const [first, second] = sandbox.control
    .tickets({ eventId: sandbox.demo.eventId })
    .filter(({ status }) => status === 'VALID');
  await session.scan(String(first!['barcode']), 'wedge');
  ok(session.changePolicy({ changes: { allowedTicketTypeIds: ['no such type'] }, reset: [] }));
  await session.scan(String(second!['barcode']), 'wedge');
  expect(verdicts).toMatchObject([{ result: 'in' }, { result: 'refused', reason: 'ticket_type_not_allowed' }]);
});

test('a part of the live look-up is changed alone', async () => {
  const { session } = await scanning(await temporarySandbox());
  session.changePolicy({ changes: { liveLookup: { timeoutMs: 900 } }, reset: [] });
  const changed = ok(session.changePolicy({ changes: { liveLookup: { enabled: false } }, reset: [] }));
  expect(changed.policy.liveLookup).toEqual({ enabled: false, timeoutMs: 900 });
});

test('the lists name types and entries with their tickets; a name of an entry is kept and forgotten', async () => {
  const { session } = await scanning(await temporarySandbox());
  const lists = await session.typesAndEntries();
  if (!lists.ok) throw new Error(lists.problem.code);
  expect(lists.value.ticketTypes.map(({ name }) => name)).toEqual(
    expect.arrayContaining([ticketTypes.standing.name, ticketTypes.vip.name]),
  );
  expect(lists.value.entries).toEqual(
    expect.arrayContaining([{ id: entries.main, tickets: expect.any(Number), ticketTypes: expect.any(Array) }]),
  );
  const named = ok(session.changeStation({ entryNames: { [entries.main]: 'Main gate', [entries.vip]: 'Lounge' } }));
  expect(named.entryNames).toEqual({ [entries.main]: 'Main gate', [entries.vip]: 'Lounge' });
  const forgotten = ok(session.changeStation({ entryNames: { [entries.main]: '' } }));
  expect(forgotten.entryNames).toEqual({ [entries.vip]: 'Lounge' });
});

test('another interval is followed at once, not after the old one', async () => {
  const sandbox = await temporarySandbox();
  const { session } = await scanning(sandbox);
  const looks = (): number => sandbox.control.requests().filter(({ target }) => target.includes('/tickets/v2/')).length;
  const before = looks();
  expect(ok(session.changeStation({ syncIntervalSeconds: 5 })).syncInterval).toEqual({
    own: 5,
    organiser: 15,
    seconds: 5,
  });
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(before));
  expect(ok(session.changeStation({ syncIntervalSeconds: null })).syncInterval.seconds).toBe(15);
});

test('screen and station settings outlive a restart, and so does their history', async () => {
  const [sandbox, folder, tokens] = [await temporarySandbox(), temporaryFolder(), memoryTokens()];
  const supervisor = { pinSet: true, unlocked: true, lockedUntil: null };
  const { session: first } = await scanning(sandbox, { folder, tokens, supervisor });
  first.changeScreen({ language: 'de', revealSeconds: 2 });
  first.changeStation({ stationName: 'North gate', batchSize: 10 });
  await first.close();
  const { session } = app({ folder, tokens });
  await session.start();
  const settings = ok(session.settings());
  expect(settings).toMatchObject({
    screen: { language: 'de', revealSeconds: 2, theme: 'system' },
    stationName: 'North gate',
    batchSize: 10,
  });
  expect(settings.changes.map(({ what }) => what.join('.'))).toEqual(
    expect.arrayContaining(['screen.language', 'screen.revealSeconds', 'stationName', 'batchSize']),
  );
  expect(readFileSync(join(folder, 'changes.jsonl'), 'utf8')).not.toContain(sandbox.demo.token);
});

test('a training leaves the rules of the door alone', async () => {
  const { session } = app();
  await session.start();
  await session.openTraining();
  expect(session.changePolicy({ changes: { maxEntries: 1 }, reset: [] })).toMatchObject({
    ok: false,
    problem: { code: 'training_open' },
  });
  expect(session.changeScreen({ theme: 'dark' })).toMatchObject({ ok: true, value: { screen: { theme: 'dark' } } });
});

test('what cannot be written holds, and is said', async () => {
  const folder = join(temporaryFolder(), 'app');
  const { session } = app({ folder });
  await session.start();
  writeFileSync(folder, 'no folder');
  expect(session.changeScreen({ theme: 'dark' })).toMatchObject({ ok: false, problem: { code: 'settings_not_kept' } });
  expect(ok(session.settings()).screen.theme).toBe('dark');
});

test.each([
  ['changePolicy', { changes: { direction: 'OUT' }, reset: [] }],
  ['changePolicy', { changes: { maxEntries: -1 }, reset: [] }],
  ['changePolicy', { changes: {}, reset: ['direction'] }],
  ['changePolicy', { changes: { opensAt: 'noon' }, reset: [] }],
  ['changeScreen', { revealSeconds: 31 }],
  ['changeScreen', { language: 'tlh' }],
  ['changeScreen', { sound: { on: true, volume: 101 } }],
  ['changeScreen', { colour: 'red' }],
  ['changeStation', { stationName: 'x'.repeat(41) }],
  ['changeStation', { stationName: '  ' }],
  ['changeStation', { syncIntervalSeconds: 4 }],
  ['changeStation', { batchSize: 0 }],
  ['changeStation', { demo: true }],
] as const)('%s does not take %o', (name, argument) => {
  expect(callArguments[name].safeParse(argument).success).toBe(false);
});

test('no lock of the kiosk without a PIN: nobody could leave it', async () => {
  const { session } = app();
  await session.start();
  expect(session.changeStation({ kioskLock: true })).toMatchObject({ ok: false, problem: { code: 'kiosk_needs_pin' } });
  expect(ok(session.settings()).kioskLock).toBe(false);
});
