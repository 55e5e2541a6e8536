import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { closeApp, pageOf } from './app.ts';
import { barcodeOf, expect, openEvent, openSettings, test, verdictOf, wedge } from './steps.ts';

const setting = (page: Page, name: string): Locator => page.locator(`[data-setting=${name}]`);

/** Slower than any scanner. */
const byHand = { delay: 150 };

/** The lines of the durable history, in short. */
const history = (userData: string): string[] =>
  readFileSync(join(userData, 'changes.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly what: readonly string[] })
    .map(({ what }) => what.join('.'));

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('.dialog-overlay')).toHaveCount(0);
}

test('a ticket type is left out by its name, for the next scan on, and it is written down', async ({
  page,
  sandbox,
  userData,
}) => {
  await openEvent(page, sandbox);
  const standing = barcodeOf(sandbox, /^Standing/u);
  await test.step('chosen by name', async () => {
    await openSettings(page, 'Tickets and entries');
    await page.getByRole('radiogroup', { name: 'Let in' }).getByText('Only chosen ones').click();
    await page.getByRole('checkbox', { name: 'Let in: Standing' }).click({ force: true });
    await expect(page.getByRole('checkbox', { name: 'Let in: Standing' })).not.toBeChecked();
    await expect(page.getByRole('dialog')).toContainText('Saved');
    await leave(page);
  });
  await test.step('the next scan is refused', async () => {
    await wedge(page, standing);
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'refused');
  });
  await test.step('it is in the list of changes, and in the file', async () => {
    await openSettings(page, 'Changes');
    const changes = page.getByRole('row').filter({ hasText: 'Ticket types that are let in' });
    await expect(changes.first()).toBeVisible();
    expect(history(userData)).toContain('policy.allowedTicketTypeIds');
  });
  await test.step('given back, the next scan is let in', async () => {
    await page.getByRole('tab', { name: 'Tickets and entries' }).click();
    await page.getByRole('button', { name: 'Let in: back to the standard' }).click();
    await expect(page.getByRole('checkbox', { name: 'Let in: Standing' })).toHaveCount(0);
    await leave(page);
    await wedge(page, standing);
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  });
});

test('a rule of the organiser is marked as theirs, and comes back', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await openSettings(page, 'Admission');
  const reentry = setting(page, 'reentry');
  await expect(reentry).toContainText('As the organiser says');
  await reentry.getByText('Never', { exact: true }).click();
  await expect(reentry).toContainText('Set at this station');
  await reentry.getByRole('button', { name: 'Coming back in: as the organiser says' }).click();
  await expect(reentry).not.toContainText('Set at this station');
  await expect(reentry.getByRole('radio', { name: 'After leaving' })).toBeChecked();
});

test('the doors open at a moment of the place; the screen says so to who comes before', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await openSettings(page, 'Admission');
  const opens = setting(page, 'opensAt');
  await opens.getByRole('spinbutton').first().focus();
  // Whatever the order of day and month is on this computer.
  await page.keyboard.type('121220991130', byHand);
  const meridiem = opens.getByRole('spinbutton', { name: /AM\/PM/u });
  if ((await meridiem.count()) > 0) await page.keyboard.type('p', byHand);
  await page.keyboard.press('Tab');
  await expect(opens.getByRole('button', { name: 'Doors open: At any time' })).toBeVisible();
  await leave(page);
  await wedge(page, barcodeOf(sandbox, /^Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'refused');
});

test('green stays as long as is set', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await openSettings(page, 'Screen and sound');
  const seconds = setting(page, 'reveal').getByRole('textbox');
  await seconds.fill('30');
  await seconds.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Saved');
  await leave(page);
  await wedge(page, barcodeOf(sandbox, /^Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(page.locator('.countdown')).toHaveCSS('animation-duration', '30s');

  await openSettings(page, 'Screen and sound');
  await seconds.fill('1');
  // For a moment after a scan Enter is the scanner's.
  await seconds.blur();
  await expect(page.getByRole('dialog')).toContainText('Saved');
  await leave(page);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle', { timeout: 5_000 });
});

test('the language is the whole window’s at once, and outlives a restart', async ({ launchApp, sandbox, userData }) => {
  const app = await launchApp();
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  await openSettings(page, 'Screen and sound');
  await setting(page, 'language').getByRole('button').click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await expect(page.getByRole('dialog', { name: 'Bildschirm und Ton' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Einstellungen' })).toBeVisible();
  await wedge(page, barcodeOf(sandbox, /Cancelled/u));
  await expect(page.getByRole('region', { name: 'Ergebnis' })).toHaveAttribute('data-result', 'refused');
  await closeApp(app);

  const again = await pageOf(await launchApp());
  await expect(again.getByRole('button', { name: 'Einstellungen' })).toBeVisible();
  expect(history(userData)).toContain('screen.language');
});

test('the repeat gets another colour, and the sounds fall silent', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await page.evaluate(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      document.body.dataset['heard'] = 'yes';
      return start.apply(this, when);
    };
  });
  await wedge(page, barcodeOf(sandbox, /Cancelled/u));
  await expect(page.locator('body')).toHaveAttribute('data-heard');
  await openSettings(page, 'Screen and sound');
  await setting(page, 'repeat').getByText('Violet', { exact: true }).click();
  await setting(page, 'sounds').locator('.toggle').click();
  await expect(setting(page, 'sounds').getByRole('switch')).not.toBeChecked();
  await leave(page);
  await page.evaluate(() => delete document.body.dataset['heard']);
  const standing = barcodeOf(sandbox, /^Standing/u);
  await wedge(page, standing);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await wedge(page, standing);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'repeat');
  await expect(verdictOf(page)).toHaveCSS('background-color', 'rgb(107, 47, 179)');
  await expect(page.locator('body')).not.toHaveAttribute('data-heard');
});

test('staff see to prints without the PIN; what is set up is behind it', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await page.evaluate(() => window.station.call.setPin({ pin: '2580' }));
  await page.evaluate(() => window.station.call.lock());
  await page.keyboard.press('F7');
  const prints = page.getByRole('dialog', { name: 'Prints' });
  await expect(prints).toContainText('Last prints');
  await prints.getByRole('button', { name: 'Set up printers' }).click();
  await expect(page.getByLabel('PIN', { exact: true })).toBeVisible();
  await page.keyboard.type('2580');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Printers', exact: true })).toBeVisible();
});
