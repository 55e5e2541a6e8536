import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { PolicyChanges } from '#shared/policy.ts';
import type { WedgeSettings } from '#shared/scanners.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../electron/station/sandbox/sandbox.ts';
import { expect, test as base } from './app.ts';
import { typePin, wedge } from './keyboard.ts';

/** A vivenu of one's own for each test, and what staff do in the window. */
export interface Fixtures {
  readonly sandboxOptions: SandboxOptions;
  readonly sandbox: Sandbox;
  readonly policy: PolicyChanges;
  readonly wedgeSettings: Partial<WedgeSettings>;
}

export const test = base.extend<Fixtures>({
  // Tests scan a barcode again at once and mean it; what a station does by itself has a test of its own.
  policy: [{ repeatWindowSeconds: 0 }, { option: true }],
  // A busy machine may pause between two keys; only Enter ends a code then.
  wedgeSettings: [{ end: 'Enter' }, { option: true }],
  userData: async ({ userData, policy, wedgeSettings }, use) => {
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ policy, wedge: wedgeSettings }));
    await use(userData);
  },
  sandboxOptions: [{ tickets: 300 }, { option: true }],
  sandbox: async ({ sandboxOptions }, use) => {
    const sandbox = await startSandbox(sandboxOptions);
    await use(sandbox);
    await sandbox.close();
  },
});

export { expect, typePin, wedge };

export const verdictOf = (page: Page) => page.getByRole('region', { name: 'Verdict' });

/** Clicked by its place: while fonts come, the page may move under the click. */
export const chooseOwnServer = (page: Page): Promise<void> =>
  expect(() => page.getByRole('radio', { name: /Custom/u }).check({ force: true })).toPass();

/** Fills in the first screen with a server of one's own. */
export async function connect(page: Page, server: string, token: string): Promise<void> {
  await chooseOwnServer(page);
  await page.getByLabel('Server address').fill(server);
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Connect' }).click();
}

/** From the first screen to scanning in the sandbox's first event. */
export async function openEvent(page: Page, sandbox: Sandbox): Promise<void> {
  await connect(page, sandbox.url, sandbox.demo.token);
  await page.getByRole('button', { name: /Sommerfest/u }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
}

/** The settings at a section, by its name. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await page.keyboard.press('F10');
  await page.getByRole('tab', { name: section, exact: true }).click();
  await expect(page.getByRole('dialog', { name: section, exact: true })).toBeVisible();
}

/** One of a list: the label's button shows what is chosen now, and opens what can be. */
export async function choose(scope: Page | Locator, label: string, option: string): Promise<void> {
  await scope.getByRole('button', { name: label }).click();
  const page = 'page' in scope ? scope.page() : scope;
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** The main process, which owns the mode, records scans again: the bench's dialog is gone a moment before. */
export async function untilScanning(page: Page): Promise<void> {
  const modeNow = () =>
    page.evaluate(async () => {
      const view = await window.station.call.view();
      return view.ok && view.value.phase === 'scanning' ? view.value.station.mode : null;
    });
  await expect.poll(modeNow).toBe('scan');
}

/** The switch shows what the main process has taken over, so the click alone does not move it. */
export async function chooseDirection(page: Page, name: 'In' | 'Out' | 'Auto'): Promise<void> {
  const choice = page.getByRole('radio', { name, exact: true });
  await choice.click({ force: true });
  await expect(choice).toBeChecked();
}

/** The sandbox's demo barcode with this label. */
export function barcodeOf(sandbox: Sandbox, label: RegExp): string {
  const found = sandbox.demo.barcodes.find((each) => label.test(each.label));
  if (found === undefined) throw new Error(`no demo barcode like ${String(label)}`);
  return found.barcode;
}

/** What the server has received, in short. */
export const received = (sandbox: Sandbox): string[] =>
  sandbox.control.scans().rows.map(({ barcode, type, direction }) => `${barcode} ${type} ${direction}`);

/** As a failing disk leaves a file: its beginning is no longer what it was. */
export function damage(file: string): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, 'garbage'.repeat(10));
  closeSync(opened);
}

/** As somebody does who presses the cross of the window. */
export const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** The folder that somebody chooses in the system's dialog; null: they change their mind. */
export const chooses = (app: ElectronApplication, folder: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
  }, folder);
