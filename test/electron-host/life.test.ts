import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from 'vitest';
import {
  chromiumsOf,
  eventually,
  exitOf,
  freshFolder,
  launchFixture,
  profilesOf,
  spawnFixture,
  startAgain,
} from './fixture.ts';

/** Starting, starting twice, ending, and what is left afterwards. */

interface SecondInstance {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly data: unknown;
}

test('a second start tells the first one and ends', async () => {
  const userData = freshFolder();
  const { app } = await launchFixture(userData);
  expect(startAgain(userData, '--open=this')).toBe(0);
  await eventually(async () => {
    const told = await app.evaluate(
      () => (globalThis as unknown as { seen: { secondInstances: SecondInstance[] } }).seen.secondInstances,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.argv).toContain('--open=this');
    expect(told[0]).toMatchObject({ folder: process.cwd(), data: { from: 'fixture' } });
  });
});

test('closing the window ends the app', async () => {
  const { app, page } = await launchFixture();
  // Playwright forgets an app's process once it has ended.
  const ended = exitOf(app.process());
  await page.close();
  expect(await ended).toBe(0);
});

test.for(['SIGTERM', 'SIGINT'] as const)('%s ends the app in its own order and leaves nothing', async (signal) => {
  const child = await spawnFixture(freshFolder());
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  expect(chromiumsOf(child.pid)).not.toEqual([]);
  // Not 'exit': what it said last may still be on its way then.
  const closed = once(child, 'close');
  child.kill(signal);
  expect((await closed)[0]).toBe(0);
  expect(said).toBe('before-quit\nwill-quit\n');
  expect(profilesOf(child.pid)).toEqual([]);
  await eventually(() => expect(chromiumsOf(child.pid)).toEqual([]));
});

test('a killed host leaves no Chromium, no lock, and its profile to the next start', async () => {
  const userData = freshFolder();
  const killed = await spawnFixture(userData);
  expect(chromiumsOf(killed.pid)).not.toEqual([]);
  killed.kill('SIGKILL');
  await exitOf(killed);
  await eventually(() => expect(chromiumsOf(killed.pid)).toEqual([]));

  const next = await spawnFixture(userData);
  expect(profilesOf(killed.pid)).toEqual([]);
  next.kill('SIGTERM');
  expect(await exitOf(next)).toBe(0);
});

test('a lock of a process id that now belongs to another program does not hold', async () => {
  const userData = freshFolder();
  const first = await spawnFixture(userData);
  first.kill('SIGKILL');
  await exitOf(first);
  writeFileSync(join(userData, 'gatehouse-host-instance/lock'), `${process.pid} before`);
  const { app } = await launchFixture(userData);
  expect(await app.evaluate((electron) => electron.app.hasSingleInstanceLock())).toBe(true);
});

const encrypt = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ safeStorage }) => (await safeStorage.encryptStringAsync('ticket gate')).toString('base64'));
const decrypt = (app: ElectronApplication, text: string): Promise<{ result: string; shouldReEncrypt: boolean }> =>
  app.evaluate(({ safeStorage }, given) => safeStorage.decryptStringAsync(Buffer.from(given, 'base64')), text);
const stateOf = (app: ElectronApplication): Promise<unknown[]> =>
  app.evaluate(async ({ safeStorage }) => [
    await safeStorage.isAsyncEncryptionAvailable(),
    process.platform === 'linux' && safeStorage.getSelectedStorageBackend(),
  ]);
const onLinux = (backend: string): string | false => process.platform === 'linux' && backend;

test('what the keychain encrypted is readable after a restart, and only with the same data', async () => {
  const userData = freshFolder();
  const first = await launchFixture(userData);
  expect(await stateOf(first.app)).toEqual([true, onLinux('gnome_libsecret')]);
  const secret = await encrypt(first.app);
  expect(Buffer.from(secret, 'base64').toString()).not.toContain('ticket');
  await first.app.close();

  const second = await launchFixture(userData);
  expect(await decrypt(second.app, secret)).toEqual({ result: 'ticket gate', shouldReEncrypt: false });
  await second.app.close();

  rmSync(join(userData, 'gatehouse-host-keychain'));
  const third = await launchFixture(userData);
  await expect(decrypt(third.app, secret)).rejects.toThrow('unable to authenticate');
});

test('without a keychain the key is one that everyone knows; a later keychain asks to encrypt anew', async () => {
  const userData = freshFolder();
  const without = await launchFixture(userData, { GATEHOUSE_HOST_KEYCHAIN: 'basic_text' });
  expect(await stateOf(without.app)).toEqual([true, onLinux('basic_text')]);
  const secret = await encrypt(without.app);
  await without.app.close();
  const { app } = await launchFixture(userData);
  expect(await decrypt(app, secret)).toEqual({ result: 'ticket gate', shouldReEncrypt: true });
});

test('a keychain that does not answer encrypts nothing', async () => {
  const { app } = await launchFixture(freshFolder(), { GATEHOUSE_HOST_KEYCHAIN: 'none' });
  expect((await stateOf(app))[0]).toBe(false);
  await expect(encrypt(app)).rejects.toThrow('Encryption is not available');
});
