import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { killApp, pageOf } from './app.ts';
import { violationsOf } from './axe.ts';
import { barcodeOf, expect, openEvent, received, test, verdictOf, wedge } from './steps.ts';

const banner = (page: Page) => page.locator('.training-banner');
/** In the settings of a door that is open. */
async function openTraining(page: Page): Promise<void> {
  await page.keyboard.press('F10');
  await page.getByRole('tab', { name: 'This station' }).click();
  await page.getByRole('button', { name: 'Start training' }).click();
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('from the first screen: every barcode to try shows what its sign promises, and the way back', async ({
  page,
  electronApp,
}) => {
  await page.getByRole('button', { name: 'Start training' }).click();
  const verdict = verdictOf(page);
  await expect(verdict).toHaveAttribute('data-result', 'idle');
  await expect(banner(page)).toContainText('Nobody is really let in');
  await expect(page.getByRole('button', { name: /^2,000 tickets/u })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  const barcodes = page.getByRole('button', { name: /first scan shows/u });
  const count = await barcodes.count();
  expect(count).toBeGreaterThan(8);
  for (let index = 0; index < count; index++) {
    const button = barcodes.nth(index);
    const promised = ((await button.getAttribute('aria-label')) ?? '').endsWith('shows: In') ? 'in' : 'refused';
    await button.click();
    await expect(verdict).toHaveAttribute('data-seq', String(index + 1));
    await expect(verdict).toHaveAttribute('data-result', promised);
  }

  await electronApp.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { openedOutside: url });
  });
  const openedOutside = () =>
    electronApp.evaluate(() => (globalThis as { openedOutside?: string }).openedOutside ?? '');
  await page.getByRole('button', { name: 'Printable barcodes' }).click();
  await expect.poll(openedOutside).toContain('http://127.0.0.1:');
  const answer = await fetch(await openedOutside());
  expect(await answer.text()).toContain('Sommerfest 2026');

  await page.getByRole('button', { name: 'End training' }).click();
  await expect(page.getByRole('button', { name: 'Start training' })).toBeVisible();
  await expect(banner(page)).toBeHidden();
});

/** The real event's files, each as the hash of its bytes. */
function realFiles(userData: string): Record<string, string> {
  const folder = join(userData, 'sellers');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.lock'),
  );
  const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries(files.map(({ parentPath, name }) => [name, hash(join(parentPath, name))]));
}

test('at a door: nothing real is touched, what is unsent waits and is sent afterwards', async ({
  page,
  sandbox,
  userData,
}) => {
  await openEvent(page, sandbox);
  const verdict = verdictOf(page);
  sandbox.control.addFault({ fault: { kind: 'reset' } });
  await wedge(page, barcodeOf(sandbox, /^Standing/u));
  await expect(verdict).toHaveAttribute('data-result', 'in');
  await openTraining(page);
  await expect(banner(page)).toContainText('1 real scan waits unsent');
  await expect(verdict).toHaveAttribute('data-result', 'idle');
  const [files, heard] = [realFiles(userData), sandbox.control.requests().length];

  await page.getByRole('button', { name: /^Standing/u }).click();
  await expect(verdict).toHaveAttribute('data-result', 'in');
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('Mü');
  // The dialog leaves the mark in sight.
  const [mark, over] = [await banner(page).boundingBox(), await dialog.boundingBox()];
  expect(mark!.y + mark!.height).toBeLessThanOrEqual(over!.y);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Undo/u }).first().click();
  await page.getByRole('button', { name: 'Wrong person' }).click();
  await expect(page.getByText('Taken back')).toBeVisible();

  expect(realFiles(userData)).toEqual(files);
  expect(sandbox.control.requests()).toHaveLength(heard);
  sandbox.control.clearFaults();
  await page.getByRole('button', { name: 'End training' }).click();
  await expect(banner(page)).toBeHidden();
  await expect.poll(() => received(sandbox)).toHaveLength(1);
  await expect(page.locator('.inside')).toHaveText('1');
});

test('a crash in a training: the door is real again', async ({ page, electronApp, sandbox, launchApp }) => {
  await openEvent(page, sandbox);
  await wedge(page, barcodeOf(sandbox, /^Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await openTraining(page);
  await expect(banner(page)).toBeVisible();
  await killApp(electronApp);
  const again = await pageOf(await launchApp());
  await expect(again.locator('.inside')).toHaveText('1');
  await expect(banner(again)).toBeHidden();
});
