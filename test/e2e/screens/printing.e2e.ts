import { createPrinterEmulator } from '../../station/printing/emulator/emulator.ts';
import { closeDialogs, openPrinters, printersDialog, setUpPrinter } from '../printers.ts';
import { barcodeOf, choose, expect, openEvent, verdictOf, wedge } from '../steps.ts';
import { eachShot, test } from './look.ts';

eachShot(3, () => {
  test('printing', async ({ page, sandbox, look }) => {
    await openEvent(page, sandbox);
    const [wristbands, receipts] = [
      await createPrinterEmulator({ language: 'zpl' }),
      await createPrinterEmulator({ language: 'escpos' }),
    ];
    const dialog = printersDialog(page);
    await setUpPrinter(page, wristbands, 'wristband', 'Wristbands, left gate');
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(verdictOf(page)).toContainText('Wristband printed');
    await look(page, 'print-printed');

    await openPrinters(page);
    await dialog.getByRole('button', { name: 'Add by address' }).click();
    const form = page.getByRole('dialog', { name: 'Add a printer' });
    await form.getByLabel('Address').fill(`127.0.0.1:${receipts.port}`);
    await form.getByLabel('Name').fill('Receipts, box office');
    await choose(form, 'Language', 'ESC/POS: Epson and most receipt printers');
    await look(page, 'printer-form');
    await form.getByRole('button', { name: 'Add printer' }).click();
    await choose(dialog, 'Printer, receipts', 'Receipts, box office');
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Prints receipts' })).toContainText('Ready');
    const receiptsPart = dialog.getByRole('region', { name: 'Receipts' });
    await receiptsPart.getByRole('radio', { name: 'Each entry' }).check({ force: true });
    await expect(receiptsPart).toContainText('Saved');
    await dialog.locator('.bench-settings').evaluate((settings) => settings.scrollTo(0, 0));
    await look(page, 'settings-printers');
    await closeDialogs(page);

    wristbands.set({ paperOut: true });
    receipts.set({ nearEnd: true });
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await expect(page.getByRole('button', { name: 'Wristbands: no answer' })).toBeVisible();
    await wedge(page, barcodeOf(sandbox, /Seat/u));
    await expect(verdictOf(page)).toContainText('Wristband waits: no answer');
    await expect(verdictOf(page)).toContainText('Receipt printed');
    await look(page, 'print-waits');
    await page.getByRole('button', { name: 'Wristbands: no answer' }).click();
    await look(page, 'printer-trouble');
    await page.keyboard.press('Escape');

    wristbands.during(400, () => wristbands.cutOff());
    wristbands.set({ paperOut: false });
    await expect(page.locator('[data-print]')).toBeVisible();
    await expect(page.getByRole('button', { name: '1 print to check' })).toBeVisible();
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    await expect(verdictOf(page)).toContainText('Wristband printed');
    await expect(verdictOf(page)).toContainText('Receipt printed');
    await look(page, 'print-question');
    await page
      .getByRole('button', { name: /^Print: / })
      .first()
      .click();
    await look(page, 'print-scan');
    await closeDialogs(page);
    await page.keyboard.press('F7');
    await expect(page.getByRole('dialog', { name: 'Prints' })).toContainText('To decide');
    await look(page, 'prints');
    await closeDialogs(page);

    await openPrinters(page);
    for (const [role, title] of [
      ['wristband', 'Wristband'],
      ['receipt', 'Receipt'],
    ] as const) {
      await dialog.getByRole('button', { name: `Preview of ${role}` }).click();
      await expect(page.getByRole('img', { name: `How “${title}” looks on paper` })).toBeVisible();
      await look(page, `preview-${role}`);
      await page.getByRole('dialog', { name: 'Preview' }).getByRole('button', { name: 'Close' }).click();
    }
    await Promise.all([wristbands.close(), receipts.close()]);
  });
});
