import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ticketTypes } from '../../electron/station/sandbox/world/catalogue.ts';
import { awkwardNames } from '../../electron/station/sandbox/world/people.ts';
import { paperOf } from '../electron-host/pdf.ts';
import { onPreviewHost, pageOf } from './app.ts';
import { lettersIn } from './pdf-letters.ts';
import {
  answer,
  closeDialogs,
  openPrinters,
  part,
  printersDialog,
  printStates,
  question,
  setUpPrinter,
  test,
  textsOn,
} from './printers.ts';
import { barcodeOf, choose, closeWindow, expect, openEvent, verdictOf, wedge } from './steps.ts';

/** Printers of this computer, and templates of one's own. */

const office = 'Office <b>2nd floor</b> \u202Etfel\u202C';
const shownOffice = 'Office <b>2nd floor</b> tfel';

test('a receipt on a printer of this computer', async ({ launchApp, sandbox, userData }) => {
  test.skip(!onPreviewHost, 'Real Electron prints on real printers.');
  const prints = join(userData, 'prints');
  const app = await launchApp({ env: { GATEHOUSE_HOST_PRINTERS: office, GATEHOUSE_HOST_PRINTS: prints } });
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  await openPrinters(page);
  await printersDialog(page).getByRole('button', { name: 'Find printers' }).click();
  await printersDialog(page)
    .getByRole('button', { name: `Add ${shownOffice}` })
    .click();
  await page.getByRole('button', { name: 'Add printer' }).click();
  await choose(part(page, 'Receipts'), 'Printer, receipts', shownOffice);
  await expect(part(page, 'Printers')).toContainText('Prints receipts');
  await part(page, 'Receipts').getByRole('radio', { name: 'Each entry' }).check({ force: true });
  await expect(part(page, 'Receipts')).toContainText('Saved');
  await closeDialogs(page);

  sandbox.control.addFault({ fault: { kind: 'reset' } });
  await wedge(page, 'SF26-HTML-5T8R');
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await openPrinters(page);
  await expect(printStates(page)).toHaveText('Printed');
  const asked = JSON.parse(readFileSync(join(prints, '001.json'), 'utf8')) as {
    readonly deviceName: string;
    readonly pageSize: { readonly width: number; readonly height: number };
  };
  expect(asked.deviceName).toBe(office);
  // In points, 72 to the inch; the paper is 80 mm wide, its length that of the receipt.
  const [paper, ...others] = paperOf(join(prints, '001.pdf'));
  expect(others).toEqual([]);
  expect(asked.pageSize.width).toBe(80_000);
  expect(paper?.width).toBeCloseTo((asked.pageSize.width / 25_400) * 72, 0);
  expect(paper?.height).toBeCloseTo((asked.pageSize.height / 25_400) * 72, 0);
  expect(lettersIn(join(prints, '001.pdf')).join('\n').replaceAll(/\s/gu, '')).toContain(
    awkwardNames.markup.replaceAll(/\s/gu, ''),
  );
  expect(readdirSync(prints)).toHaveLength(2);

  // The window that drew the receipt is gone, and the station's is still the one that is asked.
  await closeWindow(app);
  await expect(page.getByRole('dialog', { name: /not sent yet/u })).toContainText('1 scan is not sent yet');
});

/** The first two templates and moments, chosen in turn faster than they are saved; returns what was shown meanwhile. */
const chooseQuickly = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const [radios, [, template]] = (['input', 'select'] as const).map((name) => [
      ...document.querySelectorAll<HTMLInputElement>(`[data-section='wristband'] .role-fields ${name}`),
    ]) as [HTMLInputElement[], HTMLInputElement[]];
    if (template === undefined) throw new Error('there is no choice of templates');
    const shown: string[] = [];
    const look = (): void => {
      const now = `${radios.findIndex(({ checked }) => checked)} ${template.value}`;
      if (now !== shown.at(-1)) shown.push(now);
    };
    const looking = setInterval(look);
    for (let round = 0; round < 8; round += 1) {
      radios[round % 2]?.click();
      look();
      await pause(round * 2);
      // As React hears it of a real choice.
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(
        template,
        round % 2 === 0 ? 'wristband-vip' : 'wristband',
      );
      template.dispatchEvent(new Event('change', { bubbles: true }));
      look();
      await pause(100);
    }
    clearInterval(looking);
    return shown;
  });

test('templates: of one’s own, with a mistake, and by ticket type', async ({ page, sandbox, printer, userData }) => {
  await openEvent(page, sandbox);
  await setUpPrinter(page, printer, 'wristband', 'Zebra');
  const file = join(userData, 'templates', 'wristband.json');

  await test.step('VIP has a template of its own', async () => {
    await openPrinters(page);
    await part(page, 'Wristbands').getByText('By ticket type').click();
    await choose(part(page, 'Wristbands'), `Template for ${ticketTypes.vip.name}, wristbands`, 'Wristband, VIP');
    await expect(part(page, 'Wristbands')).toContainText('1 differs');
    // What was chosen is never shown as it was before.
    const round = ['0 wristband', '0 wristband-vip', '1 wristband-vip', '1 wristband'];
    expect(await chooseQuickly(page)).toEqual([...round, ...round, ...round, ...round]);
    await printersDialog(page).getByRole('button', { name: 'Make a copy to change: Wristband', exact: true }).click();
    await expect(part(page, 'Templates')).toContainText('The copy is in the folder.');
    await closeDialogs(page);
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    expect(textsOn(await printer.nextJob())).toEqual(expect.arrayContaining(['VIP', 'VIP weekend']));
  });

  const own = readFileSync(file, 'utf8');
  await test.step('a mistake is named, and nobody stands there without knowing it', async () => {
    writeFileSync(file, own.replace('{ticket.name}', '{ticket.nmae}'));
    await openPrinters(page);
    for (const name of ['Wristbands', 'Templates']) {
      await expect(part(page, name)).toContainText('wristband.json: elements 2, text: there is no field {ticket.nmae}');
    }
    await closeDialogs(page);
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(question(page)).toContainText('The wristband of Zoë Müller did not come out');
  });

  await test.step('corrected, it holds from the next print on', async () => {
    writeFileSync(file, own.replace('{ticket.name}', 'Hello {ticket.name}'));
    await answer(page, /^Print again/u);
    const texts = textsOn(await printer.nextJob());
    expect(texts).toContain('Hello Zoë Müller');
    expect(texts).not.toContain('VIP');
    expect(printer.printed).toHaveLength(2);
  });
});
