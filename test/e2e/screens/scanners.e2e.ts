import { onPreviewHost } from '../app.ts';
import { closeDialogs } from '../printers.ts';
import { barcodeOf, expect, openEvent, untilScanning, verdictOf } from '../steps.ts';
import { plugIn, reportsOf, usbEnv } from '../usb/scanner.ts';
import { eachShot, test } from './look.ts';

const keyboardMode = { usagePage: 0x01, usage: 0x06 };

test.use({ appEnv: usbEnv, withCamera: true });
test.skip(!onPreviewHost, 'Real Electron reads real scanners only.');

eachShot(2, () => {
  test('scanners', async ({ electronApp, page, sandbox, look }) => {
    await openEvent(page, sandbox);
    const left = await plugIn(electronApp, { product: 'Voyager 1450g' });
    const right = await plugIn(electronApp, { product: 'FM420', vendorId: 0x1eab, productId: 0x0d10 });
    await plugIn(electronApp, {
      product: 'Symbol Bar Code Scanner',
      vendorId: 0x05e0,
      productId: 0x1200,
      ...keyboardMode,
    });
    await expect(page.locator('[data-chip="scanner"]')).toHaveText('2 scanners');
    await page.keyboard.press('F9');
    const bench = page.getByRole('dialog', { name: 'Scanners' });
    for (const [index, name, direction] of [
      [0, 'Left gate', 'In'],
      [1, 'Right gate', 'Out'],
    ] as const) {
      await bench
        .getByRole('textbox', { name: /^Name of/u })
        .nth(index)
        .fill(name);
      await page.keyboard.press('Enter');
      await bench
        .getByRole('radiogroup', { name: /^Direction of/u })
        .nth(index)
        .getByRole('radio', { name: direction, exact: true })
        .click({ force: true });
      await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
    }
    await left.scan(barcodeOf(sandbox, /Standing/u));
    await left.send(reportsOf('A'.repeat(140)).slice(0, 2));
    await expect(bench).toContainText('Its end never came');
    await left.scan(`WRISTBAND/${'0123456789'.repeat(8)}`);
    await expect(bench).toContainText('WRISTBAND');
    await look(page, 'settings-scanners');
    await bench.getByRole('button', { name: 'Calibrate' }).click();
    await expect(page.getByRole('dialog', { name: /Calibrate/u })).toBeVisible();
    await look(page, 'calibrate');
    await page.keyboard.press('Escape');
    await closeDialogs(page);
    await untilScanning(page);
    await expect(verdictOf(page)).toContainText('Left gate: In');
    await expect(verdictOf(page)).toContainText('Right gate: Out');
    await look(page, 'idle-two-scanners');
    await left.scan(barcodeOf(sandbox, /Seat/u));
    await expect(verdictOf(page)).toContainText('Left gate');
    await look(page, 'in-two-scanners');
    await right.unplug();
    const chip = page.locator('[data-chip="scanner"]');
    await expect(chip).toHaveText('Right gate unplugged');
    await chip.click();
    await look(page, 'scanner-unplugged');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F4');
    await expect(page.getByText('Hold the code in front of the camera')).toBeVisible();
    await look(page, 'camera');
  });
});
