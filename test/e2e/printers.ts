import type { Page } from '@playwright/test';
import type { AutoPrint, PrintLanguage, PrintRole } from '#shared/printing.ts';
import { createPrinterEmulator, type PrinterEmulator } from '../station/printing/emulator/emulator.ts';
import { expect, openSettings, test as base, verdictOf } from './steps.ts';

/** A wristband printer of one's own for each test, and what staff see of printers. */
interface Fixtures {
  readonly printer: PrinterEmulator;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  printer: async ({}, use) => {
    const printer = await createPrinterEmulator({ language: 'zpl' });
    await use(printer);
    await printer.close();
  },
});

const usual: Readonly<Record<PrintRole, { readonly language: PrintLanguage; readonly autoPrint: AutoPrint }>> = {
  wristband: { language: 'zpl', autoPrint: 'firstEntry' },
  receipt: { language: 'escpos', autoPrint: 'always' },
};

/** As in the dialog, for whom the dialog is not the matter. */
export async function setUpPrinter(
  page: Page,
  { port }: PrinterEmulator,
  role: PrintRole,
  name: string,
): Promise<void> {
  const { language, autoPrint } = usual[role];
  const connection = { kind: 'tcp', host: '127.0.0.1', port } as const;
  const printer = { id: role, name, connection, language, dpi: 203, paperMm: 80, answers: true } as const;
  const settings = { printer: role, template: role, autoPrint, byTicketType: {}, onRefused: null };
  const outcomes = await page.evaluate(
    async ([added, chosen]) => [
      await window.station.call.savePrinter(added),
      await window.station.call.setPrintRole(chosen),
    ],
    [printer, { role, settings }] as const,
  );
  const done = { ok: true, value: null };
  expect(outcomes).toEqual([done, done]);
}

export const printersDialog = (page: Page) => page.getByRole('dialog', { name: 'Printers', exact: true });
export const part = (page: Page, name: string) => printersDialog(page).getByRole('region', { name, exact: true });
/** Beside the verdict, and only as long as it. */
export const printLines = (page: Page) => verdictOf(page).locator('.face-prints');
/** What became of the prints, the newest first. */
export const printStates = (page: Page) => part(page, 'Last prints').locator('.job .scanner-state');
export const question = (page: Page) => page.locator('.alert[data-print]');

export async function openPrinters(page: Page): Promise<void> {
  await openSettings(page, 'Printers');
  await expect(part(page, 'Wristbands')).toBeVisible();
}

/** Gone, not only closed: until then the next key would open what is closed a moment later. */
export async function closeDialogs(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('.dialog-overlay')).toHaveCount(0);
}

/** A press right after the question appeared is not for it, and does nothing. */
export async function answer(page: Page, name: RegExp): Promise<void> {
  const asked = question(page);
  await expect(async () => {
    await asked.getByRole('button', { name }).click({ timeout: 1_000 });
    await expect(asked).toBeHidden({ timeout: 500 });
  }).toPass();
}

/** The texts on a wristband that the printer has letters for. In a ZPL field all but letters and digits stands as hex. */
export function textsOn(job: Uint8Array): readonly string[] {
  const fields = Buffer.from(job)
    .toString('latin1')
    .matchAll(/\^FH_\^FD([^^]*)\^FS/gu);
  return [...fields].map(([, field = '']) => decodeURIComponent(field.replaceAll(/_([0-9a-f]{2})/gu, '%$1')));
}
