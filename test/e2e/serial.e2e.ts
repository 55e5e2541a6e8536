import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCable, noSocat, type Cable } from '../station/scanners/serial/cable.ts';
import { barcodeOf, expect, openEvent, received, test as base, untilScanning, verdictOf } from './steps.ts';

/** A serial scanner in the built app: the real serialport on a real terminal. */

const test = base.extend<{ cable: Cable }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  cable: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-cable-'));
    const undoings: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
    await use(await createCable({ folder: () => folder, onEnd: (undo) => void undoings.push(undo) }));
    for (const undo of undoings.toReversed()) await undo();
  },
});
const missing = noSocat();
test.skip(missing !== null, missing ?? '');

test('is chosen on the bench, admits nobody there, scans at the door, and is found again', async ({
  page,
  sandbox,
  cable,
}) => {
  await openEvent(page, sandbox);
  await page.keyboard.press('F9');
  const bench = page.getByRole('dialog', { name: 'Scanners' });
  await bench.getByLabel('Port that is not listed', { exact: true }).fill(cable.path);
  await bench.getByRole('button', { name: 'Read this port', exact: true }).click();
  await expect(page.locator('[data-chip="scanner"]')).toHaveText('Scanner');
  const barcode = barcodeOf(sandbox, /Standing/u);
  cable.send(`${barcode}\r`);
  await expect(bench.getByText(barcode, { exact: true })).toBeVisible();
  expect(received(sandbox)).toEqual([]);

  await page.keyboard.press('Escape');
  await untilScanning(page);
  // Another one: the same code a moment later would be the scanner's second reading.
  cable.send(`${barcodeOf(sandbox, /VIP/u)}\r\n`);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');

  await cable.pull();
  await expect(page.locator('[data-chip="scanner"]')).toHaveText('Scanner unplugged');
  await cable.plugIn();
  await expect(page.locator('[data-chip="scanner"]')).toHaveText('Scanner');
  cable.send(`${barcode}\r`);
  await expect(verdictOf(page)).toHaveAttribute('data-seq', '2');
  await expect.poll(() => received(sandbox).length).toBe(2);
});
