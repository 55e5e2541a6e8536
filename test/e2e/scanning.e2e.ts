import { closeApp, pageOf } from './app.ts';
import { barcodeOf, expect, openEvent, received, test, verdictOf, wedge } from './steps.ts';

test('hostile barcodes are refused with a sentence, and the next scan is taken', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const verdict = verdictOf(page);
  const scan = (barcode: string) =>
    page.evaluate((text) => window.station.call.scan({ barcode: text, source: 'wedge' }), barcode);

  for (const barcode of ['A\u0000B', '\u202eevil\n<b>', 'x'.repeat(4_096), '']) {
    expect(await scan(barcode)).toEqual({ ok: true, value: null });
    await expect(verdict).toHaveAttribute('data-result', 'refused');
    await expect(verdict).toContainText('Barcode cannot be read');
  }
  await scan('<img src=x onerror=alert(1)>');
  await expect(verdict).toContainText('Unknown barcode');
  await expect(verdict).toContainText('<img src=x onerror=alert(1)>');
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdict).toHaveAttribute('data-result', 'in');
  await expect.poll(() => received(sandbox).length).toBe(2);
});

test('a scanner is heard whatever has the focus, and presses no button', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  for (const name of ['Search', 'Settings']) {
    await page.getByRole('button', { name }).focus();
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(verdictOf(page)).toHaveAttribute('data-result', /in|repeat/u);
  }
  await expect.poll(() => received(sandbox).length).toBeGreaterThan(0);
});

test('green goes by itself, red stays until somebody has seen it', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await wedge(page, barcodeOf(sandbox, /Cancelled/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'refused');
  await page.keyboard.press('Escape');
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle', { timeout: 15_000 });
});

test('offline: scanning goes on, the screen says so, and the scans arrive when the network is back', async ({
  page,
  sandbox,
}) => {
  await openEvent(page, sandbox);
  sandbox.control.addFault({ fault: { kind: 'reset' } });
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(page.getByText('Offline, scanning goes on')).toBeVisible();
  await expect(page.getByText('1 unsent')).toBeVisible();
  await wedge(page, barcodeOf(sandbox, /VIP/u));
  await expect(page.getByText('2 unsent')).toBeVisible();
  expect(received(sandbox)).toEqual([]);

  // Nobody has to do anything when the network is back.
  sandbox.control.clearFaults();
  await expect.poll(() => received(sandbox).length, { timeout: 20_000 }).toBe(2);
  await expect(page.getByText('Online', { exact: true })).toBeVisible();
});

test('“Sync now” looks for changed tickets at once', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const looks = (): number => sandbox.control.requests().filter(({ target }) => target.includes('/tickets/v2/')).length;
  const before = looks();
  await page.getByRole('button', { name: /^\d+ tickets/u }).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect.poll(looks).toBeGreaterThan(before);
});

test('a computer that wakes up looks for changed tickets at once', async ({ launchApp, sandbox }) => {
  const app = await launchApp();
  await openEvent(await pageOf(app), sandbox);
  const looks = (): number => sandbox.control.requests().filter(({ target }) => target.includes('/tickets/v2/')).length;
  await expect.poll(looks).toBeGreaterThan(2);
  const before = looks();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect.poll(looks).toBeGreaterThan(before);
});

test('after a restart the station scans at once, and knows who is inside', async ({ launchApp, sandbox }) => {
  const first = await launchApp();
  const before = await pageOf(first);
  await openEvent(before, sandbox);
  await wedge(before, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(before)).toHaveAttribute('data-result', 'in');
  await closeApp(first);

  sandbox.control.addFault({ fault: { kind: 'reset' } });
  const page = await pageOf(await launchApp());
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  await expect(page.getByText(/Zoë Müller/u)).toBeVisible();
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'repeat');
});

test('a token that is revoked in the middle of the evening: scanning goes on, scans wait for the new one', async ({
  page,
  sandbox,
}) => {
  await openEvent(page, sandbox);
  sandbox.control.addFault({ fault: { kind: 'answer', status: 401 } });
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await page.getByRole('button', { name: 'Token needed' }).first().click();
  await page.getByRole('button', { name: 'Enter token' }).click();
  await expect(page.getByText('1 scan waits on this station')).toBeVisible();
  sandbox.control.clearFaults();
  await page.getByLabel('Token', { exact: true }).fill(sandbox.demo.token);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  await expect.poll(() => received(sandbox).length).toBe(1);
});
