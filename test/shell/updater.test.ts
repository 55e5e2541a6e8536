import { EventEmitter } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {
  request,
  type ClientRequest,
  type IncomingMessage,
  type RequestListener,
  type RequestOptions,
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openUpdater } from '../../electron/shell/electron-updater.ts';
import { createInstaller, releaseOf } from '../../electron/shell/updater.ts';
import { wayIn } from '../../electron/shell/way-in.ts';
import { readOffer, type Offer } from '../../electron/station/updates/offer.ts';
import { keys, listOf, openUpdateServer, type UpdateServer } from '../station/updates/server.ts';

const name = 'Gatehouse-1.5.0.AppImage';
const content = Buffer.alloc(300_000, 'version 1.5.0 ');
const kind = { platform: 'linux', arch: 'x64' };

let server: UpdateServer;
let folder: string;
let appImage: string;
beforeEach(async () => {
  server = await openUpdateServer();
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-updater-'));
  appImage = join(folder, 'Gatehouse.AppImage');
  writeFileSync(appImage, 'version 1.4.0');
  chmodSync(appImage, 0o755);
  process.env['APPIMAGE'] = appImage;
});
afterEach(async () => {
  delete process.env['APPIMAGE'];
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function offered(): Promise<Offer> {
  server.files.set('latest-linux.yml', listOf({ content }));
  const question = { fetch, server: server.url, channel: 'latest', kind, publicKey: keys.publicKey };
  const offer = await readOffer({ ...question, closing: new AbortController().signal });
  if (!offer.ok) throw new Error(offer.problem.code);
  return offer.value;
}

/** electron-updater's own downloads, with Node's requests below in place of Electron's. */
class NodeRequests extends ElectronHttpExecutor {
  override createRequest(options: RequestOptions, onAnswer: (answer: IncomingMessage) => void): never {
    const made: ClientRequest = request(options, onAnswer);
    return made as never;
  }
}

/** electron-updater itself, with Node's network and an app that is only a few words. */
function parts(version = '1.4.0') {
  const did: string[] = [];
  const log: string[] = [];
  let opened: AppUpdater | null = null;
  const app = {
    version,
    name: 'Gatehouse',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'app-update.yml'),
    userDataPath: join(folder, 'data'),
    baseCachePath: join(folder, 'cache'),
    whenReady: async () => {},
    relaunch: () => void did.push('relaunch'),
    quit: () => void did.push('quit'),
    onQuit: () => void did.push('on quit'),
  };
  const place = {
    platform: 'linux',
    resources: join(folder, 'resources'),
    userData: join(folder, 'data'),
    appImage,
    relaunch: (path: string) => void did.push(`relaunch ${path}`),
    instead: { app, http: new NodeRequests() },
  };
  const installer = createInstaller({
    app: { relaunch: app.relaunch, quit: app.quit },
    computer: kind,
    way: { asksForPassword: false, appImage },
    log: { info: (text) => void log.push(text), warn: (text) => void log.push(text) },
    open: async (offer, onBytes) => (opened = await openUpdater(offer, place, onBytes)),
  });
  return {
    installer,
    did,
    log,
    updater: () => opened as unknown as AppUpdater & { install(...how: boolean[]): boolean },
  };
}

const never = new AbortController().signal;
const unchanged = (): void => {
  expect(readFileSync(appImage, 'utf8')).toBe('version 1.4.0');
  expect(readdirSync(folder).filter((each) => each.endsWith('.new'))).toEqual([]);
};

test('fetched whole, and then put in the place of the old one in one step', async () => {
  server.files.set(name, content);
  const { installer, did, updater } = parts();
  const seen: number[] = [];
  const fetched = await installer.fetch(await offered(), (percent) => void seen.push(percent), never);
  if (!fetched.ok) throw new Error(fetched.problem.detail);
  expect(readFileSync(fetched.value)).toEqual(content);
  expect(seen.at(-1)).toBe(100);
  unchanged();
  // Nothing waits for the end of the app.
  expect(did).toEqual([]);
  expect(updater().install(true, true)).toBe(true);
  expect(readFileSync(appImage)).toEqual(content);
  expect(statSync(appImage).mode & 0o777).toBe(0o755);
  expect(did).toEqual([`relaunch ${appImage}`]);
});

test('what electron-updater is told', async () => {
  const { installer, updater } = parts();
  await installer.fetch(await offered(), () => {}, never);
  expect(updater()).toMatchObject({
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    disableWebInstaller: true,
    disableDifferentialDownload: true,
  });
  // It reads no list.
  expect(server.asked).toEqual(['latest-linux.yml', name]);
});

test.each(['1.5.0', '1.6.0', '2.0.0-beta.1'])('it takes no older version: %s runs', async (version) => {
  server.files.set(name, content);
  const { installer } = parts(version);
  expect((await installer.fetch(await offered(), () => {}, never)).ok).toBe(false);
  expect(server.asked).toEqual(['latest-linux.yml']);
  unchanged();
});

const half: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, content.length / 2));
  setImmediate(() => response.destroy());
};
const redirect: RequestListener = (_request, response) => {
  response.writeHead(302, { location: `${server.url}elsewhere` }).end();
};
const endless: RequestListener = (_request, response) => {
  response.writeHead(200);
  const more = (): void => void (response.destroyed || (response.write(content), setTimeout(more, 20)));
  more();
};

describe('nothing is installed', () => {
  test.each<[string, Buffer | RequestListener | null, string]>([
    ['a package that was changed', Buffer.alloc(content.length, 'X'), 'update_damaged'],
    ['a package with more at its end', Buffer.concat([content, Buffer.from('X')]), 'update_unreached'],
    ['nothing', Buffer.alloc(0), 'update_damaged'],
    ['a page', Buffer.from('<!doctype html>'), 'update_damaged'],
    ['a download that breaks off', half, 'update_unreached'],
    ['a redirect to elsewhere', redirect, 'update_unreached'],
    ['a package that never ends', endless, 'update_unreached'],
    ['an error', (_request, response) => void response.writeHead(500).end(), 'update_unreached'],
    ['a package that is gone', null, 'update_unreached'],
  ])('%s', async (_name, file, code) => {
    server.files.set('elsewhere', content);
    if (file !== null) server.files.set(name, file);
    const { installer, updater } = parts();
    expect(await installer.fetch(await offered(), () => {}, never)).toMatchObject({ ok: false, problem: { code } });
    expect(server.asked).not.toContain('elsewhere');
    updater().on('error', () => {});
    expect(updater().install(true, true)).toBe(false);
    unchanged();
  });

  test('when guests come meanwhile', async () => {
    server.files.set(name, endless);
    const guests = new AbortController();
    const { installer } = parts();
    const fetching = installer.fetch(await offered(), () => guests.abort(), guests.signal);
    expect(await fetching).toMatchObject({ ok: false });
    unchanged();
  });

  test('when what was fetched days ago is no longer what it was', async () => {
    server.files.set(name, content);
    const { installer } = parts();
    const fetched = await installer.fetch(await offered(), () => {}, never);
    if (!fetched.ok) throw new Error('not fetched');
    writeFileSync(fetched.value, 'something else');
    server.files.set(name, Buffer.from('and the server has no better one'));
    expect(await installer.fetch(await offered(), () => {}, never)).toMatchObject({
      ok: false,
      problem: { code: 'update_damaged' },
    });
    unchanged();
  });
});

describe('a library that errs', () => {
  const answering = (broken: EventEmitter) =>
    Object.assign(broken, {
      checkForUpdates: async () => ({
        isUpdateAvailable: true,
        updateInfo: { version: '1.5.0' },
        cancellationToken: { cancel: () => {} },
      }),
      downloadUpdate: async () => [join(folder, name)],
      quitAndInstall: () => void broken.emit('error', new Error('the disk is full')),
    }) as unknown as AppUpdater;

  function installerWith(updater: AppUpdater) {
    const did: unknown[] = [];
    const installer = createInstaller({
      app: { relaunch: (how) => void did.push(how), quit: () => void did.push('quit') },
      computer: kind,
      way: { asksForPassword: false, appImage },
      log: { info: () => {}, warn: (text) => void did.push(text) },
      open: async () => updater,
    });
    return { installer, did };
  }

  test('a package that is not what was signed is found here, too', async () => {
    writeFileSync(join(folder, name), 'something else');
    const { installer } = installerWith(answering(new EventEmitter()));
    const fetched = await installer.fetch(await offered(), () => {}, never);
    expect(fetched).toMatchObject({ ok: false, problem: { code: 'update_damaged' } });
  });

  test('the station is closed and the new version does not come in: the program starts again as it was', async () => {
    writeFileSync(join(folder, name), content);
    const { installer, did } = installerWith(answering(new EventEmitter()));
    expect((await installer.fetch(await offered(), () => {}, never)).ok).toBe(true);
    installer.install();
    expect(did).toEqual(['the new version was not installed: the disk is full', { execPath: appImage }, 'quit']);
  });
});

describe('which copy can replace itself', () => {
  const linux = () => ({
    platform: 'linux',
    arch: 'x64',
    isPackaged: true,
    resources: join(folder, 'mount/resources'),
    program: join(folder, 'mount/gatehouse'),
    env: { APPIMAGE: appImage, APPDIR: join(folder, 'mount') } as Record<string, string>,
  });
  test('an AppImage', () => {
    expect(wayIn(linux())).toEqual({ asksForPassword: false, appImage });
  });
  test.each([
    ['sources', { isPackaged: false }],
    ['an unpacked folder', { env: {} }],
    ['one that another AppImage has started', { program: '/opt/Gatehouse/gatehouse' }],
    ['another system', { platform: 'freebsd' }],
    ['an unpacked folder on Windows', { platform: 'win32' }],
    ['a disk image', { platform: 'darwin', program: '/Volumes/Gatehouse/Gatehouse.app/Contents/MacOS/Gatehouse' }],
  ])('not %s', (_name, changed) => {
    expect(wayIn({ ...linux(), ...changed })).toBe(null);
  });
  test('not a deb', () => {
    mkdirSync(join(folder, 'mount/resources'), { recursive: true });
    writeFileSync(join(folder, 'mount/resources/package-type'), 'deb');
    expect(wayIn(linux())).toBe(null);
  });
  test('on Windows for all users: with a password', () => {
    writeFileSync(join(folder, 'Uninstall Gatehouse.exe'), '');
    const computer = { ...linux(), platform: 'win32', program: join(folder, 'Gatehouse.exe') };
    expect(wayIn({ ...computer, env: { ProgramFiles: tmpdir() } })).toEqual({ asksForPassword: true, appImage: null });
    expect(wayIn({ ...computer, env: { ProgramFiles: '/elsewhere' } })).toEqual({
      asksForPassword: false,
      appImage: null,
    });
  });
});

describe('what was packed with the release', () => {
  const app = { getVersion: () => '1.4.0', getPath: () => folder, relaunch: () => {} } as never;
  const computer = (isPackaged: boolean) => ({
    ...kind,
    isPackaged,
    resources: folder,
    program: '/x/gatehouse',
    env: {},
  });
  const log = { info: () => {}, warn: () => {} };
  test('key and server', () => {
    writeFileSync(join(folder, 'update-key.pem'), keys.publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(
      join(folder, 'app-update.yml'),
      'provider: generic\nurl: https://updates.example/gatehouse\nupdaterCacheDirName: x\n',
    );
    const release = releaseOf(app, computer(true), log);
    expect(release.publicKey?.asymmetricKeyType).toBe('ed25519');
    expect(release.server).toBe('https://updates.example/gatehouse/');
    expect(releaseOf(app, computer(false), log)).toMatchObject({ publicKey: null, server: null, installer: null });
  });
  test('neither, or a key that is none', () => {
    expect(releaseOf(app, computer(true), log)).toMatchObject({ publicKey: null, server: null });
    writeFileSync(join(folder, 'update-key.pem'), 'no key');
    writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\nurl: http://updates.example\n');
    expect(releaseOf(app, computer(true), log)).toMatchObject({ publicKey: null, server: null });
    expect(existsSync(join(folder, 'update-key.pem'))).toBe(true);
  });
});
