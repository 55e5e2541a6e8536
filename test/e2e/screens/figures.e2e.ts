import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPreviewHost } from '../app.ts';
import { scansOf } from '../evening-scans.ts';
import { closeDialogs } from '../printers.ts';
import { chooses, expect, openEvent, openSettings, test as base, verdictOf } from '../steps.ts';
import { plugIn, usbEnv } from '../usb/scanner.ts';
import { eachShot, test } from './look.ts';

/** The dashboard after an evening, and the list on paper. */

declare global {
  /** How far the station's clock is ahead, ms (clock.ts). */
  var clockAheadMs: number;
}

test.use({
  sandboxOptions: { tickets: 900 },
  appEnv: usbEnv,
  appArgs: ['-r', join(import.meta.dirname, 'clock.ts')],
  policy: { repeatWindowSeconds: 0, exitRequiresEntry: true },
});
base.skip(!onPreviewHost, 'Only the preview host has a clock that can be set.');

const evening = 3 * 3_600_000;

eachShot(1, () => {
  test('figures', async ({ electronApp, page, sandbox, userData, look }) => {
    const setClock = (aheadMs: number): Promise<void> =>
      electronApp.evaluate((_, ahead) => {
        globalThis.clockAheadMs = ahead;
      }, aheadMs);
    await setClock(-evening);
    await openEvent(page, sandbox);
    await page.keyboard.press('F3');
    await expect(page.getByRole('dialog', { name: 'Dashboard' })).toContainText('No scans yet');
    await look(page, 'dashboard-empty');
    await closeDialogs(page);

    const scanner = await plugIn(electronApp);
    await expect(page.getByRole('button', { name: 'Scanner', exact: true })).toBeVisible();
    const scans = scansOf(sandbox, 8);
    for (const [index, { barcode, scanner: at }] of scans.entries()) {
      // Most come in the middle of it.
      const part = (index + 0.5) / scans.length;
      const passed = 0.5 + 0.5 * Math.sign(part - 0.5) * Math.abs(2 * part - 1) ** 1.7;
      await setClock(Math.round((passed - 1) * evening));
      await page.evaluate(
        (leaves) => window.station.call.setDirection({ direction: leaves ? 'OUT' : 'IN' }),
        at === 'right',
      );
      await scanner.scan(barcode);
      await expect(verdictOf(page)).toHaveAttribute('data-seq', `${index + 1}`);
    }
    await setClock(0);
    await page.keyboard.press('F3');
    const dashboard = page.getByRole('dialog', { name: 'Dashboard' });
    await expect(dashboard.locator('.recharts-area-curve')).toBeVisible();
    await look(page, 'dashboard');
    await page.getByRole('radio', { name: 'Table' }).click({ force: true });
    await expect(dashboard.getByRole('table')).toBeVisible();
    await look(page, 'dashboard-table');
    await closeDialogs(page);

    const folder = join(userData, 'stick');
    mkdirSync(folder);
    await chooses(electronApp, folder);
    await openSettings(page, 'Data and export');
    await page.getByRole('button', { name: 'Save door list (PDF)' }).click();
    await expect(page.getByRole('dialog')).toContainText('Open it to print it');
    await page.locator('[data-section="door-list"]').scrollIntoViewIfNeeded();
    await look(page, 'door-list-saved');
  });
});
