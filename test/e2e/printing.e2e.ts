import type { Page } from '@playwright/test';
import { createPrinterEmulator } from '../station/printing/emulator/emulator.ts';
import { killApp, pageOf } from './app.ts';
import {
  answer,
  closeDialogs,
  openPrinters,
  part,
  printersDialog,
  printLines,
  printStates,
  question,
  setUpPrinter,
  test,
  textsOn,
} from './printers.ts';
import { barcodeOf, choose, chooseDirection, expect, openEvent, verdictOf, wedge } from './steps.ts';

/** Wristbands and receipts from the built app, and what staff do when they do not come out. */

const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('from nothing to a wristband, and to another one', async ({ page, sandbox, printer }) => {
  await openEvent(page, sandbox);
  const standing = barcodeOf(sandbox, /Standing/u);

  await test.step('a printer is added by its address', async () => {
    await openPrinters(page);
    await printersDialog(page).getByRole('button', { name: 'Add by address' }).click();
    const form = page.getByRole('dialog', { name: 'Add a printer' });
    await form.getByLabel('Address').fill(`127.0.0.1:${printer.port}`);
    await form.getByLabel('Name').fill('Left gate');
    await choose(form, 'Language', 'ZPL: Zebra, for wristbands and labels');
    await choose(form, 'Resolution', '300 dpi');
    await form.getByRole('button', { name: 'Add printer' }).click();
    await expect(part(page, 'Printers').getByRole('listitem')).toContainText('Ready');
    await choose(part(page, 'Wristbands'), 'Printer, wristbands', 'Left gate');
    await expect(part(page, 'Printers').getByRole('listitem')).toContainText('Prints wristbands');
  });

  await test.step('its picture is there', async () => {
    await printersDialog(page).getByRole('button', { name: 'Preview of wristband' }).click();
    const picture = page.getByRole('img', { name: 'How “Wristband” looks on paper' });
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
      // Dots: 25.4 by 279.4 mm at 12 dots to the millimetre, as Zebra counts 300 dpi.
      .toEqual([305, 3353]);
    await page.getByRole('dialog').last().getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a test print says TEST', async () => {
    await printersDialog(page).getByRole('button', { name: 'Test print: wristband' }).click();
    expect(textsOn(await printer.nextJob())).toContain('TEST');
    await expect(part(page, 'Last prints').locator('[data-state="printed"]')).toContainText('Test print');
    await closeDialogs(page);
  });

  await test.step('an admission prints', async () => {
    await wedge(page, standing);
    const texts = textsOn(await printer.nextJob());
    expect(texts).toEqual(expect.arrayContaining(['Zoë Müller', 'Standing', 'Sommerfest 2026']));
    expect(texts).not.toContain('TEST');
    await expect(printLines(page)).toHaveText('Wristband printed');
    await expect(chip(page, 'Printer')).toBeVisible();
  });

  await test.step('a refusal, an exit and a second entry do not', async () => {
    await wedge(page, barcodeOf(sandbox, /Cancelled/u));
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'refused');
    await chooseDirection(page, 'Out');
    await wedge(page, standing);
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'out');
    await chooseDirection(page, 'In');
    await wedge(page, standing);
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
    await expect(printLines(page)).toHaveText('');
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    expect(textsOn(await printer.nextJob())).toContain('Crew');
  });

  await test.step('printed again, it says so', async () => {
    // The first of her entries; what can be done about older scans shows under the pointer.
    const row = page.getByRole('listitem').filter({ hasText: 'Zoë Müller' }).last();
    await row.hover();
    await row.getByRole('button', { name: 'Print: Zoë Müller' }).click();
    const dialog = page.getByRole('dialog', { name: 'Print for this guest' });
    await expect(dialog).toContainText('Printed');
    await dialog.getByRole('button', { name: 'Print wristband again' }).click();
    expect(textsOn(await printer.nextJob())).toEqual(expect.arrayContaining(['Zoë Müller', 'DUPLICATE']));
    await closeDialogs(page);
    expect(printer.printed).toHaveLength(4);
  });
});

test('without paper scanning goes on; with new paper each comes out once, in order', async ({
  page,
  sandbox,
  printer,
}) => {
  const receipts = await createPrinterEmulator({ language: 'escpos' });
  await openEvent(page, sandbox);
  await setUpPrinter(page, printer, 'wristband', 'Zebra');
  await setUpPrinter(page, receipts, 'receipt', 'Epson');
  await expect(chip(page, '2 printers')).toBeVisible();
  printer.set({ paperOut: true });
  receipts.set({ paperOut: true });

  const guests = [
    [/Standing/u, 'Standing'],
    [/VIP/u, 'VIP weekend'],
    [/Child/u, 'Child'],
  ] as const;
  const admits = async (label: RegExp, seq: string): Promise<void> => {
    await wedge(page, barcodeOf(sandbox, label));
    await expect(verdictOf(page)).toHaveAttribute('data-seq', seq, { timeout: 2_000 });
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  };
  await admits(guests[0][0], '1');
  await admits(guests[1][0], '2');
  // A ZPL printer says nothing without paper; one for receipts says what it is.
  await expect(chip(page, 'Wristbands: no answer')).toHaveAttribute('data-level', 'alert');
  await expect(chip(page, 'Receipts: paper out')).toHaveAttribute('data-level', 'alert');
  await admits(guests[2][0], '3');
  await expect(printLines(page)).toContainText('Wristband waits: no answer');
  await expect(printLines(page)).toContainText('Receipt waits: paper out');
  await expect(printLines(page)).toContainText('Put in a new roll.');
  await chip(page, 'Receipts: paper out').click();
  const explanation = page.getByRole('dialog', { name: 'Receipts: paper out' });
  await expect(explanation).toContainText('Printer: Epson. 3 prints wait for it.');
  await expect(explanation).toContainText('Put in a new roll and close the cover');
  await page.keyboard.press('Escape');
  expect([printer.printed, receipts.printed]).toEqual([[], []]);

  printer.set({ paperOut: false });
  receipts.set({ paperOut: false });
  for (const [, type] of guests) {
    expect(textsOn(await printer.nextJob())).toContain(type);
    expect(Buffer.from(await receipts.nextJob()).toString('latin1')).toContain(type);
  }
  await expect(chip(page, '2 printers')).toBeVisible();
  await openPrinters(page);
  await expect(printStates(page)).toHaveText(Array.from({ length: 6 }, () => 'Printed'));
  expect([printer.printed.length, receipts.printed.length]).toEqual([guests.length, guests.length]);
  await receipts.close();
});

test('of what was cut off in the middle a person says what became of it', async ({ page, sandbox, printer }) => {
  await openEvent(page, sandbox);
  await setUpPrinter(page, printer, 'wristband', 'Zebra');
  const cutOff = async (label: RegExp): Promise<void> => {
    printer.during(400, () => printer.cutOff());
    await wedge(page, barcodeOf(sandbox, label));
    await expect(printLines(page)).toContainText('Wristband: did it come out?');
    await expect(chip(page, '1 print to check')).toBeVisible();
    await expect(question(page)).toContainText('The connection to the printer broke in the middle.');
  };

  await cutOff(/Standing/u);
  await expect(question(page)).toContainText('Did the wristband of Zoë Müller come out?');
  expect(printer.printed).toEqual([]);
  await answer(page, /^Print again/u);
  expect(textsOn(await printer.nextJob())).toEqual(expect.arrayContaining(['Zoë Müller', 'DUPLICATE']));
  await cutOff(/VIP/u);
  await answer(page, /^It came out/u);
  await cutOff(/Crew/u);
  await answer(page, /^Not needed/u);

  await expect(chip(page, 'Printer')).toBeVisible();
  await wedge(page, barcodeOf(sandbox, /Child/u));
  expect(textsOn(await printer.nextJob())).toContain('Child');
  expect(printer.printed).toHaveLength(2);
  await openPrinters(page);
  await expect(printStates(page)).toHaveText(['Printed', 'Cancelled', 'Printed', 'Printed', 'Cancelled']);
});

test('an app that ended in the middle of a print asks, and prints nothing a second time', async ({
  launchApp,
  sandbox,
  printer,
}) => {
  const broken = await launchApp();
  const before = await pageOf(broken);
  await openEvent(before, sandbox);
  await setUpPrinter(before, printer, 'wristband', 'Zebra');
  printer.set({ bytesPerSecond: 1_000 });
  await wedge(before, '00000000000000000001');
  await printer.when(() => printer.begun.length === 1);
  await killApp(broken);
  // All of it was in the printer's memory already.
  printer.set({ bytesPerSecond: null });
  expect(textsOn(await printer.nextJob())).toContain('Standing');

  const page = await pageOf(await launchApp());
  await expect(question(page)).toContainText('Did the wristband of Eve gnirts desrever Smith come out?');
  await expect(question(page)).toContainText('The station ended while this was being printed.');
  await expect(chip(page, '1 print to check')).toBeVisible();
  await wedge(page, barcodeOf(sandbox, /Crew/u));
  expect(textsOn(await printer.nextJob())).toContain('Crew');
  await answer(page, /^It came out/u);
  expect(printer.printed).toHaveLength(2);
});
