import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { barcodeOf, chooseDirection, chooses, expect, openEvent, test, verdictOf, wedge } from './steps.ts';

const dashboardOf = (page: Page) => page.getByRole('dialog', { name: 'Dashboard' });
const figure = (page: Page, name: string) => dashboardOf(page).locator(`[data-figure="${name}"]`);

async function scan(page: Page, barcode: string, result: string): Promise<void> {
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', result);
}

test('the evening in figures: what was scanned is counted, drawn, told in a table, and written into files', async ({
  electronApp,
  page,
  sandbox,
  userData,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await openEvent(page, sandbox);
  await page.keyboard.press('F3');
  await expect(dashboardOf(page)).toContainText('No scans yet');
  await page.keyboard.press('Escape');
  await expect(dashboardOf(page)).toBeHidden();

  await scan(page, barcodeOf(sandbox, /Standing/u), 'in');
  await scan(page, barcodeOf(sandbox, /VIP/u), 'in');
  await scan(page, barcodeOf(sandbox, /Standing/u), 'repeat');
  await chooseDirection(page, 'Out');
  await scan(page, barcodeOf(sandbox, /VIP/u), 'out');
  await chooseDirection(page, 'In');
  await scan(page, 'NOBODY-KNOWS-THIS', 'refused');

  await page.getByRole('button', { name: 'Dashboard', exact: true }).click();
  await expect(figure(page, 'inside')).toContainText('1');
  await expect(figure(page, 'arrived')).toContainText(/^Arrived2of [\d,]+ sold/u);
  await expect(figure(page, 'refused')).toContainText(/^Refused2/u);
  await expect(figure(page, 'rate')).toContainText(/Most: \d at /u);
  await expect(page.getByText('2 in, 1 out, 2 refused.')).toBeVisible();
  await expect(page.getByText(/^1 inside at the end\. Most: \d at /u)).toBeVisible();
  await expect(dashboardOf(page).locator('.recharts-area-curve')).toBeVisible();
  await expect(dashboardOf(page).getByRole('listitem').filter({ hasText: 'Unknown barcode' })).toContainText('1');
  // The charts need nothing that the page's security policy refuses.
  expect(refused).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('radio', { name: 'Table' }).click({ force: true });
  await expect(dashboardOf(page).getByRole('row').nth(1).getByRole('cell').nth(2)).toHaveText('1');
  await page.getByRole('radio', { name: 'Charts' }).click({ force: true });
  await page.getByRole('button', { name: /Everyone/u }).click();
  await page.getByRole('option', { name: /VIP/u }).click();
  await expect(page.getByText('1 in, 1 out, 0 refused.')).toBeVisible();

  const folder = join(userData, 'stick');
  mkdirSync(folder);
  await chooses(electronApp, folder);
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  await expect(page.getByText('Saved on this computer:')).toBeVisible();
  const files = readdirSync(folder).toSorted();
  expect(files).toEqual([
    expect.stringMatching(/^gatehouse-over-time-/u),
    expect.stringMatching(/^gatehouse-totals-/u),
  ]);
  const totals = readFileSync(join(folder, files[1] ?? ''), 'utf8');
  expect(totals).toMatch(/^everyone,,,2,1,1,2,\d+,2\r$/mu);
  expect(totals).toContain('refusal,unknown,,,,,,,1');
});

test('a scan closes it, and is counted when it is opened again', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await scan(page, barcodeOf(sandbox, /Standing/u), 'in');
  await page.keyboard.press('F3');
  await expect(figure(page, 'arrived')).toContainText(/^Arrived1of/u);
  await scan(page, barcodeOf(sandbox, /VIP/u), 'in');
  await expect(dashboardOf(page)).toHaveCount(0);
  await page.keyboard.press('F3');
  await expect(figure(page, 'arrived')).toContainText(/^Arrived2of/u);
});
