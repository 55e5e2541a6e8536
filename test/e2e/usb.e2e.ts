import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Device } from 'node-hid';
import { readCapture } from '../../electron/station/scanners/capture.ts';
import { replayCapture } from '../../electron/station/scanners/replay.ts';
import { pageOf, onPreviewHost } from './app.ts';
import { barcodeOf, chooses, expect, openEvent, received, test as base, untilScanning, verdictOf } from './steps.ts';
import { plugIn, reportsOf, usbEnv } from './usb/scanner.ts';

/** USB scanners in the built app. The HID lab has a real kernel and the real node-hid; here is what staff see of them. */

const test = base;
test.use({ appEnv: usbEnv });
test.skip(
  !onPreviewHost,
  'Real Electron reads real scanners only; node-hid can be replaced on the preview host alone.',
);

const long = 'https://tickets.example/'.padEnd(150, 'x0123456789');

test('a scanner is found without a restart, also when it comes back', async ({ electronApp, page, sandbox }) => {
  await openEvent(page, sandbox);
  const first = await plugIn(electronApp);
  await expect(page.getByRole('button', { name: 'Scanner', exact: true })).toBeVisible();
  await first.scan(barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');

  await first.unplug();
  await expect(page.getByRole('button', { name: /unplugged/u })).toBeVisible();
  const again = await plugIn(electronApp, { serialNumber: 'SN1' });
  await expect(page.getByRole('button', { name: 'Scanner', exact: true })).toBeVisible();
  await again.scan(barcodeOf(sandbox, /VIP/u));
  await expect(verdictOf(page)).toHaveAttribute('data-seq', '2');
  await expect.poll(() => received(sandbox).length).toBe(2);
});

test('a code that does not come whole admits nobody, and says so', async ({ electronApp, page, sandbox }) => {
  await openEvent(page, sandbox);
  const scanner = await plugIn(electronApp);
  await expect(page.getByRole('button', { name: 'Scanner', exact: true })).toBeVisible();
  await scanner.send(reportsOf(long).slice(0, 2));
  await scanner.unplug();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'fault');
  await expect(verdictOf(page)).toContainText('The code did not arrive whole');
  expect(received(sandbox)).toEqual([]);
});

test('check only holds for USB scanners, too', async ({ electronApp, page, sandbox }) => {
  await openEvent(page, sandbox);
  const scanner = await plugIn(electronApp);
  await expect(page.getByRole('button', { name: 'Scanner', exact: true })).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByText('Check only: nothing is recorded')).toBeVisible();
  await scanner.scan(barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-check', 'true');
  await page.keyboard.press('Escape');
  await scanner.scan(barcodeOf(sandbox, /VIP/u));
  await expect(verdictOf(page)).toHaveAttribute('data-seq', '1');
});

test('two scanners have names and directions of their own', async ({ electronApp, page, sandbox }) => {
  await openEvent(page, sandbox);
  const [left, right] = [await plugIn(electronApp), await plugIn(electronApp)];
  await expect(page.getByRole('button', { name: '2 scanners', exact: true })).toBeVisible();
  await page.evaluate(async () => {
    const bench = await window.station.call.bench();
    if (!bench.ok) throw new Error(bench.problem.code);
    const [first, second] = bench.value.devices;
    const configure = window.station.call.configureScanner;
    await configure({ id: first!.id, changes: { name: 'Left', direction: 'IN' } });
    await configure({ id: second!.id, changes: { name: 'Right', direction: 'OUT' } });
  });
  await expect(verdictOf(page)).toContainText('Right');
  const barcode = barcodeOf(sandbox, /Standing/u);
  await left.scan(barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(verdictOf(page)).toContainText('Left');
  await right.scan(barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'out');
  await expect(verdictOf(page)).toContainText('Right');
});

test('a name and a direction that are given in one breath are both kept', async ({ electronApp, page, sandbox }) => {
  await openEvent(page, sandbox);
  await plugIn(electronApp);
  await expect(page.getByRole('button', { name: 'Scanner', exact: true })).toBeVisible();
  await page.keyboard.press('F9');
  await page.getByRole('textbox', { name: /^Name of/u }).fill('Left gate');
  await page
    .locator('li.scanner')
    .first()
    .evaluate((row) => {
      row.querySelector('form')!.requestSubmit();
      row.querySelector<HTMLInputElement>('[data-value="IN"] input')!.click();
    });
  const kept = () =>
    page.evaluate(async () => {
      const bench = await window.station.call.bench();
      return bench.ok ? bench.value.devices.map(({ ownName, direction }) => [ownName, direction]) : null;
    });
  await expect.poll(kept).toEqual([['Left gate', 'IN']]);
});

test('the token can be scanned', async ({ electronApp, page, sandbox }) => {
  const scanner = await plugIn(electronApp);
  await expect
    .poll(async () => {
      await scanner.scan(sandbox.demo.token);
      return page.getByLabel('Token', { exact: true }).inputValue();
    })
    .toBe(sandbox.demo.token);
});

test('the bench shows what comes, admits nobody, and saves a recording that can be replayed', async ({
  electronApp,
  page,
  sandbox,
  userData,
}) => {
  await openEvent(page, sandbox);
  const scanner = await plugIn(electronApp, { product: 'Voyager <b>1450g</b>' });
  await expect(page.getByRole('button', { name: 'Scanner', exact: true })).toBeVisible();
  await page.keyboard.press('F9');
  const bench = page.getByRole('dialog', { name: 'Scanners' });
  await expect(bench).toContainText('Voyager <b>1450g</b>');
  await bench.getByRole('button', { name: /^Record/u }).click();
  await scanner.scan(long);
  await expect(bench).toContainText(long);
  await expect(bench).toContainText('QR Code');
  await chooses(electronApp, userData);
  await bench.getByRole('button', { name: /^Save/u }).click();
  await expect(bench).toContainText('.jsonl');
  const name = readdirSync(userData).find((file) => file.startsWith('gatehouse-scanner-'))!;
  const capture = readCapture(readFileSync(join(userData, name), 'utf8'));
  if (!capture.ok) throw new Error(capture.problem.detail);
  expect(replayCapture(capture.value)).toMatchObject({
    ok: true,
    value: { source: 'hid', events: [{ outcome: 'barcode', barcode: long }] },
  });
  expect(received(sandbox)).toEqual([]);

  await page.keyboard.press('Escape');
  await untilScanning(page);
  await expect(bench).toBeHidden();
  await scanner.scan(barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
});

const broken: Partial<Device> = { usagePage: 0x01, usage: 0x06, product: 'Keyboard scanner' };

test('a scanner in keyboard mode is listed with what to do about it', async ({ electronApp, page, sandbox }) => {
  await openEvent(page, sandbox);
  await plugIn(electronApp, broken);
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog', { name: 'Scanners' })).toContainText('USB HID POS');
});

test('without libusb the screen says so in a sentence', async ({ launchApp, sandbox }) => {
  const app = await launchApp({ env: { GATEHOUSE_TEST_NO_LIBUSB: '1' } });
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  const chip = page.getByRole('button', { name: 'USB scanners off' });
  await chip.click();
  await expect(
    page.getByText(/Scanners in keyboard mode, serial scanners, the camera and typing still work/u),
  ).toBeVisible();
});
