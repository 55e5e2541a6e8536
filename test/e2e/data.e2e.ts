import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { closeApp, killApp, pageOf } from './app.ts';
import { barcodeOf, chooses, damage, expect, openEvent, received, test, verdictOf, wedge } from './steps.ts';

const part = (page: Page, name: string) => page.getByRole('dialog').getByRole('region', { name, exact: true });

test('what vivenu rejects is listed with its words, and can be sent again', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const bad = barcodeOf(sandbox, /Standing/u);
  sandbox.control.addFault({ fault: { kind: 'poison', barcodes: [bad] } });
  await wedge(page, bad);
  await wedge(page, barcodeOf(sandbox, /VIP/u));
  await expect.poll(() => received(sandbox)).toEqual([`${barcodeOf(sandbox, /VIP/u)} OK IN`]);

  await page.getByRole('button', { name: '1 rejected' }).click();
  await expect(page.getByText(/^The oldest is from/u)).toBeVisible();
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('heading', { name: 'Rejected by vivenu' })).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: bad });
  await expect(row).toContainText(/400/u);
  await expect(part(page, 'Not sent yet')).toContainText('All scans are sent.');

  sandbox.control.clearFaults();
  await page.getByRole('button', { name: 'Send all again' }).click();
  await expect.poll(() => received(sandbox)).toContain(`${bad} OK IN`);
  await expect(row).toBeHidden();
  await expect(page.getByRole('button', { name: '1 rejected' })).toBeHidden();
});

test('F8 opens the station’s data, and a scan closes them', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog', { name: 'Data and export' })).toBeVisible();
  await page.getByRole('button', { name: 'Save scan log' }).focus();
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  // Gone, not only closed: until then the next key would open what is closed a moment later.
  await expect(page.locator('.dialog-overlay')).toHaveCount(0);
});

test('the log and the diagnostics go into a folder of one’s choice', async ({
  electronApp,
  page,
  sandbox,
  userData,
}) => {
  await openEvent(page, sandbox);
  const barcode = barcodeOf(sandbox, /Standing/u);
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await page.keyboard.press('F8');

  await chooses(electronApp, null);
  await page.getByRole('button', { name: 'Save scan log' }).click();
  await expect(page.getByText('Saved on this computer:')).toBeHidden();

  const folder = join(userData, 'stick');
  mkdirSync(folder);
  await chooses(electronApp, folder);
  await page.getByRole('button', { name: 'Save scan log' }).click();
  await expect(part(page, 'Scan log')).toContainText(folder);
  const files = readdirSync(folder).toSorted();
  expect(files.map((file) => file.split('.').at(-1))).toEqual(['csv', 'jsonl']);
  for (const file of files) {
    await expect(part(page, 'Scan log')).toContainText(file);
    expect(readFileSync(join(folder, file), 'utf8')).toContain(barcode);
  }

  await page.getByRole('button', { name: 'Save diagnostics' }).click();
  await expect(part(page, 'Scan log')).toContainText(/-diagnostics-\S*\.json/u);
  const diagnostics = readdirSync(folder).find((file) => file.includes('diagnostics'));
  const said = readFileSync(join(folder, diagnostics ?? ''), 'utf8');
  expect(said).toContain('versions');
  expect(said).not.toContain(barcode);
  expect(said).not.toContain(sandbox.demo.token);
});

test('a folder that cannot be written to: what happened, and nothing is shown as saved', async ({
  electronApp,
  page,
  sandbox,
  userData,
}) => {
  await openEvent(page, sandbox);
  await page.keyboard.press('F8');
  await chooses(electronApp, join(userData, 'not-there'));
  await page.getByRole('button', { name: 'Save scan log' }).click();
  await expect(part(page, 'Scan log')).toContainText('The file cannot be written');
  await expect(page.getByText('Saved on this computer:')).toBeHidden();
});

test('copies go to a folder of one’s choice until somebody stops them', async ({ launchApp, sandbox, userData }) => {
  const app = await launchApp();
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  await page.keyboard.press('F8');
  const backup = part(page, 'Backup');
  await expect(backup).toContainText('No backup is made.');
  const folder = join(userData, 'stick');
  mkdirSync(folder);
  await chooses(app, folder);
  await backup.getByRole('button', { name: 'Choose folder' }).click();
  await expect(backup).toContainText(folder);
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect.poll(() => received(sandbox)).toHaveLength(1);
  await closeApp(app);
  expect(readdirSync(folder, { recursive: true })).not.toEqual([]);

  const again = await pageOf(await launchApp());
  await expect(verdictOf(again)).toHaveAttribute('data-result', 'idle');
  await again.keyboard.press('F8');
  await expect(part(again, 'Backup')).toContainText(folder);
  await part(again, 'Backup').getByRole('button', { name: 'Stop' }).click();
  await expect(part(again, 'Backup')).toContainText('No backup is made.');
});

test('an event is deleted when everything is sent, and not before', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  sandbox.control.addFault({ fault: { kind: 'reset' } });
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(page.getByText('1 unsent')).toBeVisible();
  await page.keyboard.press('F8');
  const remove = page.getByRole('button', { name: /^Delete Sommerfest/u });
  await expect(remove).toBeDisabled();
  await expect(part(page, 'Events on this computer')).toContainText('1 scan is not sent yet, so nothing is deleted.');

  sandbox.control.clearFaults();
  await expect.poll(() => received(sandbox), { timeout: 20_000 }).toHaveLength(1);
  await expect(remove).toBeEnabled();
  await remove.click();
  const question = page.getByRole('dialog', { name: /^Delete this event/u });
  await expect(question).toContainText('300 tickets with the names on them');
  await question.getByRole('button', { name: 'Keep' }).click();
  await expect(question).toBeHidden();
  await remove.click();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Which event is this door for?' })).toBeVisible();

  await page.getByRole('button', { name: /Sommerfest/u }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  await expect(page.getByText('The scans of this door appear here.')).toBeVisible();
  await expect(page.getByRole('region', { name: /Inside now/u })).toContainText(/Inside now[^0-9]*0/u);
});

test('a training has nothing to back up or to delete', async ({ page }) => {
  await page.getByRole('button', { name: 'Start training' }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  await page.keyboard.press('F8');
  await expect(part(page, 'Events on this computer')).toContainText(/2,\d{3} tickets|1,\d{3} tickets/u);
  await expect(part(page, 'Backup')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Delete/u })).toBeHidden();
});

test('a damaged file of scans is told of until somebody has read it, also after a restart', async ({
  launchApp,
  sandbox,
  userData,
}) => {
  const first = await launchApp();
  const before = await pageOf(first);
  await openEvent(before, sandbox);
  await wedge(before, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(before)).toHaveAttribute('data-result', 'in');
  await expect.poll(() => received(sandbox)).toHaveLength(1);
  await closeApp(first);
  const [seller = ''] = readdirSync(join(userData, 'sellers'));
  const files = join(userData, 'sellers', seller);
  damage(join(files, 'journal.sqlite'));

  const notice = (page: Page) => page.locator('[data-notice="journal_recovered"]');
  const second = await launchApp();
  const damaged = await pageOf(second);
  await expect(notice(damaged)).toContainText('The file of the scans was damaged');
  await expect(notice(damaged)).toContainText(files);
  await wedge(damaged, barcodeOf(sandbox, /VIP/u));
  await expect(verdictOf(damaged)).toHaveAttribute('data-result', 'in');
  await closeApp(second);

  const third = await launchApp();
  const page = await pageOf(third);
  await expect(notice(page)).toContainText(files);
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(notice(page)).toBeHidden();
  await closeApp(third);
  const last = await pageOf(await launchApp());
  await expect(verdictOf(last)).toHaveAttribute('data-result', 'idle');
  await expect(notice(last)).toBeHidden();
});

test('a guest whom nobody saw admitted before the station broke off is not simply a repeat', async ({
  launchApp,
  sandbox,
}) => {
  const first = await launchApp();
  const before = await pageOf(first);
  await openEvent(before, sandbox);
  const barcode = barcodeOf(sandbox, /Standing/u);
  await wedge(before, barcode);
  await expect(verdictOf(before)).toHaveAttribute('data-result', 'in');
  await killApp(first);

  const page = await pageOf(await launchApp());
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'repeat');
  await expect(verdictOf(page)).toContainText(/Admitted here at \d\d:\d\d:\d\d.*, just before a restart/u);
});
