import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import type { StationApi } from '#shared/contract.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startSandbox } from '../../electron/station/sandbox/sandbox.ts';
import { keys, listOf, openUpdateServer } from '../station/updates/server.ts';
import { thisArch, thisPlatform } from './builder.ts';
import { packedApp } from './packages.ts';

/** The packed program replaces itself: with a key and a server that were packed with it, and a file that stands for the AppImage. */

declare const window: { readonly station: StationApi };

const port = (child: ReturnType<typeof spawn>, said: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    if (child.stderr === null) throw new Error('no stderr');
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      const found = /^DevTools listening on ws:\/\/[^/]*:(\d+)\//u.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said.join('\n')}`)));
  });

async function windowOf(debuggingPort: string): Promise<Page> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`);
  return vi.waitFor(
    () => {
      const pages = browser.contexts().flatMap((context) => context.pages());
      const found = pages.find((each) => each.url().endsWith('/index.html'));
      if (!found) throw new Error('There is no window');
      return found;
    },
    { timeout: 20_000 },
  );
}

test('not while an event is open; when the door was left, it is fetched, checked and put in, and the new file is started', async ({
  skip,
}) => {
  const app = packedApp(thisPlatform, thisArch);
  skip(app.realElectron || thisPlatform !== 'linux', 'Only here the program can be taken for an AppImage');
  const place = mkdtempSync(join(tmpdir(), 'gatehouse-updating-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true, maxRetries: 5 }));
  const mounted = join(place, 'mounted');
  cpSync(app.folder, mounted, { recursive: true, verbatimSymlinks: true });
  const program = join(mounted, relative(app.folder, app.program));
  const home = join(place, 'home');
  mkdirSync(home);

  const server = await openUpdateServer();
  onTestFinished(() => server.close());
  const resources = join(mounted, relative(app.folder, app.resources));
  writeFileSync(join(resources, 'update-key.pem'), keys.publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(
    join(resources, 'app-update.yml'),
    `provider: generic\nurl: ${server.url}\nupdaterCacheDirName: gatehouse-updater\n`,
  );
  const appImage = join(place, 'Gatehouse.AppImage');
  writeFileSync(appImage, 'the version that runs');
  const next = Buffer.from(`#!/bin/sh\ntouch '${join(place, 'started')}'\n`);
  const arch = thisArch === 'x64' ? '' : `-${thisArch}`;
  const name = `Gatehouse-99.0.0-linux-${thisArch === 'x64' ? 'x86_64' : thisArch}.AppImage`;
  server.files.set(`latest-linux${arch}.yml`, listOf({ content: next, version: '99.0.0', name }));
  server.files.set(name, Buffer.from('not what was signed'));
  const sandbox = await startSandbox({ tickets: 20 });
  onTestFinished(() => sandbox.close());

  const { PATH, CHROME_PATH, GATEHOUSE_HEADLESS_SHELL } = process.env;
  const browser = GATEHOUSE_HEADLESS_SHELL ?? CHROME_PATH;
  const child = spawn(program, ['--remote-debugging-port=0', '--no-watchdog'], {
    cwd: home,
    env: {
      PATH,
      HOME: home,
      GATEHOUSE_HOST_HEADLESS: '1',
      ...(browser === undefined ? {} : { CHROME_PATH: browser }),
      APPIMAGE: appImage,
      APPDIR: mounted,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  const ended = once(child, 'exit');
  const page = await windowOf(await port(child, said));

  const look = () => page.evaluate(() => window.station.call.lookForUpdate());
  const install = () => page.evaluate(() => window.station.call.installUpdate());
  await page.evaluate(
    async ({ url, token }) => {
      await window.station.call.connect({ server: url, token, keepReadable: false });
      const view = await window.station.call.view();
      if (!view.ok || view.value.phase !== 'chooseEvent') throw new Error(JSON.stringify(view));
      const [event] = view.value.events;
      await window.station.call.chooseEvents({ eventIds: event === undefined ? [] : [event.id] });
    },
    { url: sandbox.url, token: sandbox.demo.token },
  );
  const phase = () =>
    page.evaluate(async () => {
      const view = await window.station.call.view();
      return view.ok ? view.value.phase : null;
    });
  await vi.waitFor(async () => expect(await phase()).toBe('scanning'), { timeout: 20_000 });

  expect(await look()).toMatchObject({
    ok: true,
    value: { cannot: null, state: { name: 'found', version: '99.0.0' }, blocked: ['event_open'] },
  });
  expect(await install()).toMatchObject({ ok: false, problem: { code: 'update_event_open' } });
  expect(server.asked).not.toContain(name);

  await page.evaluate(() => window.station.command.askForEvents());
  await vi.waitFor(async () => expect(await phase()).toBe('chooseEvent'));
  expect(await install()).toMatchObject({ ok: false, problem: { code: 'update_damaged' } });
  expect(readFileSync(appImage, 'utf8')).toBe('the version that runs');

  server.files.set(name, next);
  chmodSync(appImage, 0o755);
  await install().catch(() => null);
  expect(await ended).toEqual([0, null]);
  expect(readFileSync(appImage)).toEqual(next);
  await vi.waitFor(() => expect(existsSync(join(place, 'started'))).toBe(true), { timeout: 10_000 });
  expect(said.join('\n')).toContain('version 99.0.0 is being installed');
  const data = join(home, '.config/Gatehouse/packages');
  expect(readFileSync(join(data, '99.0.0', name))).toEqual(next);
}, 120_000);
