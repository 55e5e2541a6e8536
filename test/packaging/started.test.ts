import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { expect, onTestFinished, test, vi } from 'vitest';
import { hasDisplay } from '../electron-host/machine.ts';
import { thisArch, thisPlatform } from './builder.ts';
import { laidOutApp, type PackedApp, packedApp } from './packages.ts';

/** The packed program itself, as somebody starts it who has nothing but the package. */

const elsewhere = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-started-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
};

interface Started {
  readonly child: ChildProcess;
  readonly said: readonly string[];
  /** Where Chromium's developer tools answer. */
  readonly port: Promise<string>;
}

function start(program: string, home: string, env: NodeJS.ProcessEnv, args: readonly string[]): Started {
  const { PATH, CHROME_PATH, GATEHOUSE_HEADLESS_SHELL, DISPLAY, XAUTHORITY } = process.env;
  const browser = GATEHOUSE_HEADLESS_SHELL ?? CHROME_PATH;
  const screen = { DISPLAY, XAUTHORITY, GATEHOUSE_HOST_HEADLESS: '1' };
  const child = spawn(program, ['--remote-debugging-port=0', ...args], {
    cwd: home,
    env: { PATH, HOME: home, ...screen, ...(browser === undefined ? {} : { CHROME_PATH: browser }), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  const port = new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      const found = /^DevTools listening on ws:\/\/[^/]*:(\d+)\//u.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said.join('\n')}`)));
  });
  return { child, said, port };
}

/** Which the app shows once its two halves have talked. */
async function firstWords(port: string): Promise<string> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await vi.waitFor(() => {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const found = pages.find((each) => each.url().endsWith('/index.html'));
    if (!found) throw new Error('There is no window');
    return found;
  }, 20_000);
  const words = await page.getByRole('button', { name: 'Start training' }).textContent();
  await browser.close();
  return words ?? '';
}

/** Elsewhere than on Linux the system knows whose home it is, and a variable cannot move it. */
const ownData = (home: string): { readonly folder: string; readonly args: readonly string[] } => {
  const folder = join(home, 'data');
  return thisPlatform === 'linux'
    ? { folder: join(home, '.config/Gatehouse'), args: [] }
    : { folder, args: [`--user-data-dir=${folder}`] };
};

/** The package alone: from the folder in the project, Node would find the project's modules. */
function takenAway(app: PackedApp): string {
  const place = join(elsewhere(), 'package');
  cpSync(app.folder, place, { recursive: true, verbatimSymlinks: true });
  return join(place, relative(app.folder, app.program));
}

/** In a Node of its own, far from the project: `name: what went wrong`. Those of fonts are files only. */
function failures(app: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { dependencies: object };
  const names = Object.keys(dependencies).filter((name) => !name.startsWith('@fontsource'));
  // These two open their native files when they are used.
  const code = `const uses = {
      'node-hid': (loaded) => loaded.default.devices(),
      'better-sqlite3': (loaded) => new loaded.default(':memory:'),
    };
    for (const name of ${JSON.stringify(names)})
      await import(name).then(uses[name]).catch((error) => console.log(name + ': ' + error.message));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: app, encoding: 'utf8' }).stdout;
}

test('every dependency loads from the package, with its native files and with what it needs itself', () => {
  const app = laidOutApp();
  expect(failures(app)).toBe('');

  const broken = join(elsewhere(), 'app');
  cpSync(app, broken, { recursive: true });
  for (const part of ['node-hid/prebuilds', 'better-sqlite3/prebuilds', 'sax']) {
    rmSync(join(broken, 'node_modules', part), { recursive: true });
  }
  expect(failures(broken)).toMatch(/^better-sqlite3: .*^electron-updater: .*^node-hid: /msu);
}, 120_000);

test('it starts from its package alone, in an empty home, opens its window, and no variable or argument makes a Node of it', async ({
  skip,
}) => {
  const app = packedApp(thisPlatform, thisArch);
  skip(app.realElectron ? !hasDisplay() : thisPlatform !== 'linux', 'Nothing here starts it');
  const home = join(elsewhere(), 'home');
  mkdirSync(home);
  const data = ownData(home);
  const evil = join(elsewhere(), 'evil.cjs');
  writeFileSync(evil, `require('node:fs').writeFileSync(__filename + '.ran', '');`);
  const asRoot = app.realElectron && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { child, said, port } = start(
    takenAway(app),
    home,
    { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${evil}` },
    ['--inspect=0', ...data.args, ...asRoot],
  );
  expect(await firstWords(await port)).toBe('Start training');
  expect(existsSync(data.folder)).toBe(true);
  expect(existsSync(`${evil}.ran`)).toBe(false);
  expect(said.filter((line) => line.includes('Debugger listening'))).toEqual([]);

  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  // Windows has no signals: there it is ended without being asked.
  expect((await ended)[0]).toBe(process.platform === 'win32' ? null : 0);
}, 120_000);
