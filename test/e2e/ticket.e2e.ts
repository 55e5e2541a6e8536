import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { linesOf, pagesOfPdf } from '../station/door-list/pdf-text.ts';
import { barcodeOf, chooses, expect, openEvent, openSettings, received, test, verdictOf, wedge } from './steps.ts';

const ticketOf = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const lastScans = (page: Page) => page.getByRole('region', { name: 'Last scans' });

test('by keyboard alone: found, looked at, checked in, and seen among its scans', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await page.keyboard.press('F2');
  await page.getByRole('searchbox').fill('lukasz zol');
  await expect(page.getByRole('button', { name: /^Show ticket: Łukasz Żółć/u }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const ticket = ticketOf(page, 'Łukasz Żółć');
  await expect(ticket).toContainText('Not inside, never came in here');
  await expect(ticket).toContainText('WOULD BE IN');
  await expect(ticket).toContainText('Not scanned at this station yet.');
  // Esc goes back to what was found, with the focus where it was.
  await page.keyboard.press('Escape');
  await expect(ticket).toBeHidden();
  await expect(page.getByRole('searchbox')).toHaveValue('lukasz zol');
  await expect(page.getByRole('button', { name: /^Show ticket: Łukasz Żółć/u }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await ticket.getByRole('button', { name: 'Check in' }).press('Enter');
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(page.locator('.dialog-overlay')).toHaveCount(0);

  await lastScans(page)
    .getByRole('button', { name: /Łukasz Żółć/u })
    .first()
    .press('Enter');
  await expect(ticket).toContainText('INSIDE ALREADY');
  await expect(ticket.getByRole('listitem')).toHaveCount(1);
  await expect(ticket.getByRole('listitem')).toContainText(/In.*By hand/u);
  await expect(ticket.getByRole('listitem')).toContainText('Sent to vivenu');
});

test('a scan is taken back from the ticket, which then says so', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const barcode = barcodeOf(sandbox, /Standing/u);
  await wedge(page, barcode);
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'repeat');
  await lastScans(page)
    .getByRole('button', { name: /Zoë Müller/u })
    .first()
    .click();
  const ticket = ticketOf(page, 'Zoë Müller');
  await expect(ticket.getByRole('listitem')).toHaveCount(2);
  await ticket.getByRole('button', { name: /^Undo: In/u }).click();
  await page.getByRole('button', { name: 'Wrong person' }).click();
  await expect(ticket.getByRole('listitem').last()).toContainText(/Taken back at .*Wrong person/u);
  await expect(ticket).toContainText('Not inside, never came in here');
  await expect(ticket.getByRole('button', { name: /^Undo/u })).toHaveCount(0);
});

test('override from the ticket: a cancelled one is let in on somebody’s word', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const barcode = barcodeOf(sandbox, /Cancelled/u);
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'refused');
  await lastScans(page).getByRole('button').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Let in anyway' }).click();
  await page.getByRole('button', { name: 'Box office confirmed' }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect.poll(() => received(sandbox)).toEqual([`${barcode} FAIL IN`, `${barcode} OK IN`]);
});

test('an unknown barcode has its history; a scan closes what is open', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await wedge(page, 'NOBODY-KNOWS-ME');
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'refused');
  await lastScans(page)
    .getByRole('button', { name: /NOBODY-KNOWS-ME/u })
    .click();
  const ticket = ticketOf(page, 'Barcode without a ticket');
  await expect(ticket).toContainText('NOBODY-KNOWS-ME');
  await expect(ticket.getByRole('listitem')).toContainText('Refused: Unknown barcode');
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(page.locator('.dialog-overlay')).toHaveCount(0);
});

test('the door list goes to a folder, with who is inside', async ({ electronApp, page, sandbox, userData }) => {
  await openEvent(page, sandbox);
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  const folder = join(userData, 'paper');
  mkdirSync(folder);
  await chooses(electronApp, folder);
  await openSettings(page, 'Data and export');
  await page.getByRole('button', { name: 'Save door list (PDF)' }).click();
  const saved = page.locator('[data-section=door-list] .saved bdi');
  await expect(saved).toHaveCount(1);
  const pages = pagesOfPdf(readFileSync(await saved.innerText())).map(linesOf);
  expect(pages[0]?.[0]?.[0]).toMatch(/^Sommerfest/u);
  const inside = pages
    .flat()
    .filter(([name, ...more]) => name === 'Zoë Müller' && /^\d\d:\d\d$/u.test(more.at(-1) ?? ''));
  expect(inside).toHaveLength(1);
});
