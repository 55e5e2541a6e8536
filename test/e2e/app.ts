import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { projectFolder } from '../electron-host/machine.ts';
import { appFolder, definedEnv, executablePath, onPreviewHost, pageOf } from './launch.ts';

/** Starts the built app for a test; the bodies of the tests are the same on the real Electron and the preview host. */

/** `desktop`: whatever the computer has. `basic_text`: a desktop without a keychain. `none`: one that does not answer. */
type Keychain = 'desktop' | 'basic_text' | 'none';

interface LaunchOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly keychain?: Keychain;
}

interface Settings {
  /** Arguments of the app, besides those of a single launch. */
  appArgs: readonly string[];
  /** Environment of the app, besides that of a single launch. */
  appEnv: Readonly<Record<string, string>>;
  keychain: Keychain;
  /** The preview host's Chromium without a window has no camera. */
  withCamera: boolean;
  /** A page that is held for a second, as by a picture of it or axe, counts as one that hangs. */
  watched: boolean;
}

export interface Fixtures extends Settings {
  /** The app's data, fresh for each test. */
  userData: string;
  /** Starts the app; again with the same data, once the one before was closed. */
  launchApp: (options?: LaunchOptions) => Promise<ElectronApplication>;
  electronApp: ElectronApplication;
  /** The window's page, loaded. */
  page: Page;
}

function keychainOn(keychain: Keychain): { args: readonly string[]; env: Readonly<Record<string, string>> } {
  if (onPreviewHost) {
    return { args: [], env: { GATEHOUSE_HOST_KEYCHAIN: keychain === 'desktop' ? 'libsecret' : keychain } };
  }
  if (keychain === 'none') base.skip(true, 'Only the preview host has a keychain that does not answer');
  return { args: keychain === 'basic_text' ? ['--password-store=basic'] : [], env: {} };
}

/** Named by `npm test`, where there is one. */
const shell = process.env['GATEHOUSE_HEADLESS_SHELL'];

export const test = base.extend<Fixtures>({
  appArgs: [[], { option: true }],
  appEnv: [{}, { option: true }],
  keychain: ['desktop', { option: true }],
  withCamera: [false, { option: true }],
  watched: [false, { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
    await use(folder);
    // The station's marks lie beside its folder.
    for (const each of [folder, `${folder}.marks`]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  },

  launchApp: async ({ userData, appArgs, appEnv, keychain, withCamera, watched }, use) => {
    const launched: ElectronApplication[] = [];
    await use(async (options = {}) => {
      const chain = keychainOn(options.keychain ?? keychain);
      const app = await _electron.launch({
        executablePath,
        args: [
          appFolder,
          `--user-data-dir=${userData}`,
          ...chain.args,
          ...(watched ? [] : ['--no-watchdog']),
          ...appArgs,
          ...(options.args ?? []),
        ],
        env: {
          ...definedEnv(),
          // The app's code is compiled once for all tests.
          NODE_COMPILE_CACHE: join(projectFolder, 'node_modules/.cache/gatehouse-tests'),
          // Windows that pop up would only disturb; GATEHOUSE_HOST_HEADLESS=0 shows them.
          GATEHOUSE_HOST_HEADLESS: process.env['GATEHOUSE_HOST_HEADLESS'] ?? '1',
          ...(withCamera || shell === undefined ? {} : { CHROME_PATH: shell }),
          ...chain.env,
          ...appEnv,
          ...options.env,
        },
      });
      if (process.env['GATEHOUSE_TEST_OUTPUT']) app.process().stderr?.pipe(process.stderr);
      processes.set(app, app.process());
      launched.push(app);
      return app;
    });
    for (const app of launched) await closeApp(app);
  },

  electronApp: async ({ launchApp }, use) => {
    await use(await launchApp());
  },

  page: async ({ electronApp }, use) => {
    await use(await pageOf(electronApp));
  },
});

/** Of the apps that were launched; Playwright forgets an app's process once it has ended. */
const processes = new WeakMap<ElectronApplication, ChildProcess>();

/** The exit code of an app that ends. */
export async function exitOf(app: ElectronApplication): Promise<number | null> {
  const child = processes.get(app);
  if (!child) throw new Error('not launched here');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** As when the power fails, or somebody ends the process. */
export async function killApp(app: ElectronApplication): Promise<void> {
  processes.get(app)?.kill('SIGKILL');
  await exitOf(app);
}

/** Closes the app, also with unsent scans, and waits for its process; what has ended already is fine. */
export async function closeApp(app: ElectronApplication): Promise<void> {
  const child = processes.get(app);
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  // A page that is gone cannot say so; then nobody is asked.
  for (const page of app.windows()) await page.evaluate(() => window.station.call.closeAnyway({})).catch(() => {});
  await app.close();
  await exitOf(app);
}

export { expect } from '@playwright/test';
export { onPreviewHost, pageOf } from './launch.ts';
