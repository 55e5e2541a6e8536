import type { Page } from '@playwright/test';
import { barcodeOf, chooseDirection, connect, expect, openEvent, received, test, verdictOf, wedge } from './steps.ts';

const inside = (page: Page, people: number): Promise<void> =>
  expect(page.locator('[data-figure=inside]')).toHaveText(String(people));

test.describe('as it is set by default', () => {
  test.use({ policy: {} });

  test('one trigger read twice shows the same green, and records one scan', async ({ page, sandbox }) => {
    await openEvent(page, sandbox);
    const barcode = barcodeOf(sandbox, /Standing/u);
    await wedge(page, barcode);
    await expect(verdictOf(page)).toHaveAttribute('data-seq', '1');
    await wedge(page, barcode);
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await expect(verdictOf(page)).toHaveAttribute('data-seq', '2');
    await expect.poll(() => received(sandbox).length).toBe(2);
    await inside(page, 2);
  });
});

test('AUTO: in when outside, out when inside', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await chooseDirection(page, 'Auto');
  for (const result of ['in', 'out', 'in']) {
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(verdictOf(page)).toHaveAttribute('data-result', result);
  }
});

test('undo: the scan is taken back, with a reason, and the ticket can enter again', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const barcode = barcodeOf(sandbox, /Standing/u);
  await wedge(page, barcode);
  await inside(page, 1);
  await expect.poll(() => received(sandbox)).toEqual([`${barcode} OK IN`]);

  await page.getByRole('button', { name: 'Undo: Zoë Müller' }).click();
  await page.getByRole('button', { name: 'Wrong person' }).click();
  await expect(page.getByText('Taken back')).toBeVisible();
  await inside(page, 0);
  await expect.poll(() => received(sandbox)).toEqual([`${barcode} OK IN`, `${barcode} OK OUT`]);

  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await inside(page, 1);
});

test('override: a cancelled ticket is let in on somebody’s word, and the screen says so', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const barcode = barcodeOf(sandbox, /Cancelled/u);
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'refused');
  await page.getByRole('button', { name: 'Let in anyway' }).click();
  await page.getByRole('button', { name: 'Box office confirmed' }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(verdictOf(page)).toContainText('Admitted by override: Box office confirmed');
  await inside(page, 1);
  await expect.poll(() => received(sandbox)).toEqual([`${barcode} FAIL IN`, `${barcode} OK IN`]);
});

test('check only: says what would be, and records nothing', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await page.keyboard.press('F6');
  await expect(page.getByText('Check only: nothing is recorded')).toBeVisible();
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-check', 'true');
  await expect(verdictOf(page)).toContainText('WOULD BE IN');
  await page.keyboard.press('Escape');
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-seq', '1');
  await inside(page, 1);
});

test('search: a guest without a barcode is found by name and checked in by the same rules', async ({
  page,
  sandbox,
}) => {
  await openEvent(page, sandbox);
  await page.keyboard.press('F2');
  const field = page.getByRole('searchbox');
  await field.fill('lukasz zol');
  await page.getByRole('button', { name: 'Check in: Łukasz Żółć' }).first().click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(verdictOf(page)).toContainText('Łukasz Żółć');
  await inside(page, 1);

  await page.keyboard.press('F2');
  await field.fill('nobody has this name');
  await expect(page.getByRole('dialog', { name: 'Search guests' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Check in: /u })).toHaveCount(0);
  // A scanner does not wait until somebody has closed the search.
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-seq', '2');
});

test('several events at one door: each ticket goes to its own', async ({ page, sandbox }) => {
  await connect(page, sandbox.url, sandbox.demo.token);
  await page.getByRole('checkbox', { name: /Sommerfest/u }).check({ force: true });
  await page.getByRole('checkbox', { name: /Herbstkonzert/u }).check({ force: true });
  await page.getByRole('button', { name: 'Open 2 events' }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  await wedge(page, barcodeOf(sandbox, /Other event/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await inside(page, 2);
  await expect
    .poll(() => sandbox.control.scans().rows.map(({ eventId }) => eventId))
    .toEqual([sandbox.demo.otherEventId, sandbox.demo.eventId]);
});
