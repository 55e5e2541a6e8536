import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';

/** Starts the small app in fixture-app/ on the preview host, for the host's own tests. */

const executablePath = join(import.meta.dirname, 'electron');
const fixtureApp = join(import.meta.dirname, 'fixture-app');

export interface Fixture {
  readonly app: ElectronApplication;
  readonly page: Page;
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const environment = (extra: Readonly<Record<string, string>>): Record<string, string> => {
  const own = Object.entries({ ...process.env, GATEHOUSE_HOST_HEADLESS: '1', ...extra });
  return Object.fromEntries(own.filter((entry): entry is [string, string] => entry[1] !== undefined));
};

async function launch(userData: string, env: Readonly<Record<string, string>>): Promise<Fixture> {
  const args = [fixtureApp, `--user-data-dir=${userData}`];
  const app = await _electron.launch({ executablePath, args, env: environment(env) });
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.pathname === '/index.html');
  await page.waitForLoadState('load');
  return { app, page };
}

/** An app of the test's own. */
export async function launchFixture(
  userData = freshFolder(),
  env: Readonly<Record<string, string>> = {},
): Promise<Fixture> {
  const fixture = await launch(userData, env);
  onTestFinished(() => fixture.app.close());
  return fixture;
}

/** One app for all tests of a file that leave it as they found it. */
export function sharedFixture(env: Readonly<Record<string, string>> = {}): () => Fixture {
  const userData = mkdtempSync(join(tmpdir(), 'host-test-'));
  let fixture: Fixture | undefined;
  beforeAll(async () => {
    fixture = await launch(userData, env);
  });
  afterAll(async () => {
    await fixture?.app.close();
    rmSync(userData, { recursive: true, force: true });
  });
  return () => {
    if (!fixture) throw new Error('The app has not started');
    return fixture;
  };
}

/** Without Playwright: for what happens when the host is ended from outside. */
export async function spawnFixture(userData: string): Promise<ChildProcess> {
  const child = spawn(executablePath, [fixtureApp, `--user-data-dir=${userData}`], {
    env: environment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of child.stdout) if (String(line).includes('page loaded')) break;
  return child;
}

/** A second start with the same data; ends by itself. */
export function startAgain(userData: string, ...args: readonly string[]): number | null {
  const options = { env: environment({}), timeout: 20_000 };
  return spawnSync(executablePath, [fixtureApp, `--user-data-dir=${userData}`, ...args], options).status;
}

export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** The Chromium processes that a host has started: each names the host's profile folder on its command line. */
export function chromiumsOf(pid: number | undefined): string[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(`gatehouse-host-${pid}-`));
}

export const profilesOf = (pid: number | undefined): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`gatehouse-host-${pid}-`));

export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 10_000, interval: 50 });
