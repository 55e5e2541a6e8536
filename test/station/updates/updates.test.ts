import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { success, type Outcome } from '#shared/problem.ts';
import { settingsSchema, type Settings } from '#shared/settings.ts';
import type { SettingChange } from '#shared/station-settings.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Door } from '../../../electron/station/updates/decide.ts';
import type { Installer, Release } from '../../../electron/station/updates/installer.ts';
import { createUpdates } from '../../../electron/station/updates/updates.ts';
import { keys, listOf, openUpdateServer, type UpdateServer } from './server.ts';

const content = Buffer.from('version 1.5.0');
const noDoor: Door = { isAtDoor: false, opensAt: null, closesAt: null, lastScanAt: null, chosenAt: null };
const openDoor: Door = { ...noDoor, isAtDoor: true };
/** By the clock of this computer, in the quiet hours. */
const night = new Date(2026, 10, 22, 4, 30).getTime();
const hour = 3_600_000;

let server: UpdateServer;
beforeEach(async () => {
  server = await openUpdateServer();
  server.files.set('latest-linux.yml', listOf({ content }));
});
afterEach(async () => {
  await server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const folders: string[] = [];

interface Given {
  readonly release?: Partial<Release>;
  readonly installer?: Partial<Installer>;
  readonly settings?: Partial<Settings['updates']>;
  readonly folder?: string;
  readonly managed?: boolean;
}

/** The desk with a clock that stands still, and an installer that only says what it would do. */
function desk(given: Given = {}) {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'gatehouse-updates-'));
  folders.push(folder);
  const running = join(folder, 'Gatehouse.AppImage');
  const fetched = join(folder, 'Gatehouse-1.5.0.AppImage');
  writeFileSync(running, 'version 1.4.0');
  const what = { door: noDoor, unsent: 0, training: false, managed: given.managed ?? false, idleMs: hour, now: night };
  const did: string[] = [];
  const changes: SettingChange[] = [];
  let settings = settingsSchema.parse({ updates: given.settings ?? {} });
  /** What happens while the package is fetched. */
  let meanwhile = async (_signal: AbortSignal): Promise<Outcome<null>> => success(null);
  const ticks: (() => void)[] = [];
  const installer: Installer = {
    kind: { platform: 'linux', arch: 'x64' },
    asksForPassword: false,
    runningFile: running,
    async fetch(offer, onPercent, signal) {
      did.push(`fetch ${offer.version}`);
      onPercent(50);
      const happened = await meanwhile(signal);
      if (!happened.ok) return happened;
      writeFileSync(fetched, content);
      return success(fetched);
    },
    install: () => void did.push('install'),
    ...given.installer,
  };
  const updates = createUpdates({
    release: { version: '1.4.0', publicKey: keys.publicKey, server: server.url, installer, ...given.release },
    settings: { read: () => settings, change: (changed) => (settings = { ...settings, ...changed }) },
    changes: { add: (added) => void changes.push(...added), newest: () => changes },
    session: {
      door: () => what.door,
      unsent: () => what.unsent,
      isTraining: () => what.training,
      settle: async () => void did.push('settle'),
    },
    areManaged: () => what.managed,
    folder,
    fetch,
    waiting: { random: () => 0.5, sleep: () => new Promise((resolve) => void ticks.push(resolve)) },
    now: () => what.now,
    idleMs: () => what.idleMs,
    closeTo(install) {
      did.push('close');
      install();
    },
    showFile: (path) => void did.push(`show ${path}`),
    log: { info: () => {}, warn: () => {} },
    onChange: () => {},
  });
  return {
    updates,
    what,
    did,
    changes,
    folder,
    during: (act: typeof meanwhile) => void (meanwhile = act),
    /** A minute passes, and all that it brings. */
    async tick(ms = 60_000) {
      what.now += ms;
      while (ticks.length === 0) await new Promise(setImmediate);
      ticks.shift()?.();
      while (ticks.length === 0) await new Promise(setImmediate);
    },
  };
}

test('found, fetched and installed when a person says so; both packages are kept', async () => {
  const { updates, did, folder } = desk();
  expect(updates.newVersion()).toBe(null);
  expect(await updates.look()).toMatchObject({ ok: true, value: { state: { name: 'found', version: '1.5.0' } } });
  expect(updates.newVersion()).toBe('1.5.0');
  expect(await updates.install()).toEqual(success(null));
  expect(did).toEqual(['fetch 1.5.0', 'close', 'install']);
  expect(updates.view().state).toEqual({ name: 'installing', version: '1.5.0' });
  expect(readFileSync(join(folder, 'packages/1.4.0/Gatehouse.AppImage'), 'utf8')).toBe('version 1.4.0');
  expect(readFileSync(join(folder, 'packages/1.5.0/Gatehouse-1.5.0.AppImage'))).toEqual(content);
});

describe('nothing is fetched', () => {
  test.each([
    ['while an event is open', { door: openDoor }, 'update_event_open'],
    ['while scans are unsent', { unsent: 3 }, 'update_unsent'],
    ['in a training', { training: true }, 'update_training'],
    ['on a managed computer', { managed: true }, 'update_not_here'],
  ])('%s', async (_name, now, code) => {
    const { updates, what, did } = desk();
    await updates.look();
    Object.assign(what, now);
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code } });
    expect(did.filter((each) => each !== 'settle')).toEqual([]);
  });

  test('without anything found', async () => {
    const { updates, did } = desk();
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update_none' } });
    expect(did).toEqual([]);
  });

  test('where nobody can tell what is unsent', async () => {
    const { updates, did, what } = desk();
    await updates.look();
    Object.defineProperty(what, 'unsent', {
      get() {
        throw new Error('the disk');
      },
    });
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update_event_open' } });
    expect(did).toEqual([]);
  });

  test.each(['1.4.0', '1.3.9', '1.4.0-beta.1'])('version %s, also where the list is signed', async (version) => {
    server.files.set('latest-linux.yml', listOf({ content, version, changed: { allowDowngrade: true } }));
    const { updates, did } = desk();
    expect(await updates.look()).toMatchObject({ ok: true, value: { state: { name: 'none', problem: null } } });
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update_none' } });
    expect(did).toEqual([]);
  });
});

describe('fetched, and not installed', () => {
  test.each([
    ['an event was opened meanwhile', { door: openDoor }, 'update_event_open'],
    ['somebody scanned meanwhile', { unsent: 1 }, 'update_unsent'],
    ['a training began', { training: true }, 'update_training'],
    ['the computer became a managed one', { managed: true }, 'update_not_here'],
  ])('%s', async (_name, then, code) => {
    const { updates, what, did, during } = desk();
    await updates.look();
    during(async () => success(void Object.assign(what, then) as unknown as null));
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code } });
    expect(did).not.toContain('close');
    expect(updates.view().state).toMatchObject({ name: 'found', problem: { code } });
  });

  test('it is stopped as soon as guests come', async () => {
    const { updates, what, did, during } = desk();
    await updates.look();
    during(async (signal) => {
      what.door = openDoor;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return { ok: false, problem: { code: 'update_unreached' } };
    });
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update_event_open' } });
    expect(did).toEqual(['fetch 1.5.0']);
  });

  test.each(['update_damaged', 'update_unreached'] as const)('%s', async (code) => {
    const { updates, did, during } = desk();
    await updates.look();
    during(async () => ({ ok: false, problem: { code } }));
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code } });
    expect(did).toEqual(['fetch 1.5.0']);
  });
});

test('what is on its way to vivenu gets a moment', async () => {
  const { updates, what, did } = desk();
  await updates.look();
  Object.defineProperty(what, 'unsent', { get: () => (did.includes('settle') ? 0 : 1) });
  expect(await updates.install()).toEqual(success(null));
  expect(did).toEqual(['settle', 'fetch 1.5.0', 'close', 'install']);
});

test('a second press while one is under way changes nothing', async () => {
  const { updates, did } = desk();
  await updates.look();
  await Promise.all([updates.install(), updates.install(), updates.look()]);
  expect(did).toEqual(['fetch 1.5.0', 'close', 'install']);
});

test('a press while it looks waits for the answer', async () => {
  const { updates, did } = desk();
  await updates.look();
  const looks = [updates.look(), updates.look()];
  expect(updates.newVersion()).toBe('1.5.0');
  expect(await updates.install()).toEqual(success(null));
  await Promise.all(looks);
  expect(server.asked).toHaveLength(2);
  expect(did).toEqual(['fetch 1.5.0', 'close', 'install']);
});

describe('why this program does not update itself', () => {
  test.each<[string, Given, string | null]>([
    ['managed', { managed: true }, 'managed'],
    ['a copy that cannot replace itself', { release: { installer: null } }, 'not_installed'],
    ['a release without a key', { release: { publicKey: null } }, 'no_key'],
    ['no server', { release: { server: null } }, 'no_server'],
    ['a server without TLS in the settings', { settings: { server: 'http://updates.example/' } }, 'no_server'],
    ['all is there', {}, null],
  ])('%s', async (_name, given, cannot) => {
    const { updates, did } = desk(given);
    expect(updates.view().cannot).toBe(cannot);
    if (cannot === null) return;
    expect(await updates.look()).toMatchObject({ ok: false, problem: { code: 'update_not_here' } });
    expect(await updates.install()).toMatchObject({ ok: false, problem: { code: 'update_not_here' } });
    expect(server.asked).toEqual([]);
    expect(did).toEqual([]);
  });
});

test('another channel or server: what was found is forgotten, and a wrong address changes nothing', async () => {
  const { updates } = desk();
  await updates.look();
  expect(updates.change({ server: 'http://updates.example' })).toMatchObject({
    ok: false,
    problem: { code: 'server_invalid' },
  });
  expect(updates.newVersion()).toBe('1.5.0');
  expect(updates.change({ channel: 'house' })).toMatchObject({ ok: true, value: { settings: { channel: 'house' } } });
  expect(updates.newVersion()).toBe(null);
  expect(await updates.look()).toMatchObject({ ok: false, problem: { code: 'update_unreached' } });
  expect(server.asked).toEqual(['latest-linux.yml', 'house-linux.yml']);
  expect(updates.change({ server: 'https://updates.example/a' })).toMatchObject({
    value: { settings: { server: 'https://updates.example/a/' } },
  });
});

test('a server that is gone for a while takes back no offer; a list that is not signed does', async () => {
  const { updates } = desk();
  await updates.look();
  server.files.clear();
  await updates.look();
  expect(updates.view().state).toMatchObject({ name: 'found', problem: { code: 'update_unreached' } });
  server.files.set('latest-linux.yml', listOf({ content, channel: 'beta' }));
  await updates.look();
  expect(updates.view().state).toMatchObject({ name: 'none', problem: { code: 'update_unsigned' } });
});

describe('by itself', () => {
  const quiet = { settings: { when: 'quiet' } } as const;

  test('it looks after a while, and again after hours', async () => {
    const { updates, tick } = desk({ settings: { when: 'ask' } });
    updates.start();
    await tick();
    expect(server.asked).toEqual([]);
    await tick(5 * 60_000);
    expect(server.asked).toHaveLength(1);
    await tick(hour);
    expect(server.asked).toHaveLength(1);
    await tick(4 * hour);
    expect(server.asked).toHaveLength(2);
    updates.stop();
  });

  test.each<[string, Given, Partial<ReturnType<typeof desk>['what']>, boolean]>([
    ['in the quiet hours', quiet, {}, true],
    ['with an open event', quiet, { door: openDoor }, false],
    ['with unsent scans', quiet, { unsent: 1 }, false],
    ['in a training', quiet, { training: true }, false],
    ['while somebody is there', quiet, { idleMs: 1_000 }, false],
    ['by day', quiet, { now: night + 8 * hour }, false],
    ['where the system asks for a password', { ...quiet, installer: { asksForPassword: true } }, {}, false],
    ['when somebody has to agree', {}, {}, false],
  ])('%s: %j', async (_name, given, then, installs) => {
    const { updates, what, did, tick } = desk(given);
    updates.start();
    Object.assign(what, then);
    await tick(6 * 60_000);
    expect(server.asked).toEqual(['latest-linux.yml']);
    expect(did).toEqual(installs ? ['fetch 1.5.0', 'close', 'install'] : []);
    updates.stop();
  });

  test('switched off it never looks', async () => {
    const { updates, tick } = desk({ settings: { when: 'off' } });
    updates.start();
    await tick(6 * 60_000);
    await tick(9 * hour);
    expect(server.asked).toEqual([]);
    updates.stop();
  });

  test('after a failure it waits for an hour', async () => {
    const { updates, did, during, tick } = desk(quiet);
    during(async () => ({ ok: false, problem: { code: 'update_damaged' } }));
    updates.start();
    await tick(6 * 60_000);
    await tick();
    expect(did).toEqual(['fetch 1.5.0']);
    await tick(hour);
    expect(did).toEqual(['fetch 1.5.0', 'fetch 1.5.0']);
    updates.stop();
  });
});

describe('the way back', () => {
  async function afterUpdate(): Promise<string> {
    const { updates, folder } = desk();
    await updates.look();
    await updates.install();
    return folder;
  }

  test('the version before is shown, once it was looked through', async () => {
    const folder = await afterUpdate();
    const { updates, did, changes } = desk({ folder, release: { version: '1.5.0' } });
    expect(updates.view().before).toBe('1.4.0');
    expect(changes).toEqual([{ at: night, what: ['version'], from: '1.4.0', to: '1.5.0' }]);
    expect(await updates.showVersionBefore()).toEqual(success(null));
    const path = join(folder, 'packages/1.4.0/Gatehouse.AppImage');
    expect(did).toEqual([`show ${path}`]);
    writeFileSync(path, 'something else');
    expect(await updates.showVersionBefore()).toMatchObject({ ok: false, problem: { code: 'version_before_gone' } });
  });

  test('a package whose list was changed is not shown', async () => {
    const folder = await afterUpdate();
    const note = join(folder, 'packages/1.5.0/package.json');
    const { updates, did } = desk({ folder, release: { version: '1.6.0' } });
    expect(await updates.showVersionBefore()).toEqual(success(null));
    writeFileSync(note, readFileSync(note, 'utf8').replace('"channel": "latest"', '"channel": "beta"'));
    expect(await updates.showVersionBefore()).toMatchObject({ ok: false });
    expect(did).toHaveLength(1);
  });

  test('a version that somebody went back from does not come by itself again; a later one does', async () => {
    const folder = await afterUpdate();
    desk({ folder, release: { version: '1.5.0' } });
    const back = desk({ folder, settings: { when: 'quiet' } });
    back.updates.start();
    await back.tick(6 * 60_000);
    expect(back.did).toEqual([]);
    expect(back.updates.newVersion()).toBe(null);
    expect(back.updates.view().state).toMatchObject({ name: 'found', version: '1.5.0' });
    server.files.set('latest-linux.yml', listOf({ content, version: '1.5.1' }));
    await back.updates.look();
    expect(back.updates.newVersion()).toBe('1.5.1');
    await back.tick();
    expect(back.did).toEqual(['fetch 1.5.1', 'close', 'install']);
    back.updates.stop();
  });

  test('it stays so after another start of the older one, until a person installs it', async () => {
    const folder = await afterUpdate();
    for (const version of ['1.5.0', '1.4.0', '1.4.0']) desk({ folder, release: { version } });
    const back = desk({ folder });
    await back.updates.look();
    expect(back.updates.newVersion()).toBe(null);
    expect(await back.updates.install()).toEqual(success(null));
  });

  test('the newest two are kept', async () => {
    const folder = await afterUpdate();
    for (const [from, version] of [
      ['1.5.0', '1.6.0'],
      ['1.6.0', '1.7.0'],
    ]) {
      server.files.set('latest-linux.yml', listOf({ content, version: version ?? '' }));
      const { updates } = desk({ folder, release: { version: from ?? '' } });
      await updates.look();
      await updates.install();
    }
    expect(['1.4.0', '1.5.0', '1.6.0', '1.7.0'].map((each) => existsSync(join(folder, 'packages', each)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
