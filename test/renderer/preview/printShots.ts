import type { Page } from '@playwright/test';
import { button, type Shot } from './shot.ts';

type Act = (page: Page) => Promise<void>;

const printers =
  (...acts: readonly Act[]): Act =>
  async (page) => {
    await page.keyboard.press('F10');
    await page.getByRole('tab', { name: 'Printers', exact: true }).click();
    await page.waitForTimeout(80);
    for (const act of acts) await act(page);
    await page.waitForTimeout(80);
  };
const section =
  (name: string): Act =>
  (page) =>
    page.locator(`[data-section=${name}]`).evaluate((part) => part.scrollIntoView());
const opened =
  (name: string, index: number): Act =>
  (page) =>
    page.locator(`[data-section=${name}] .more-trigger`).nth(index).click();

const doors = [
  'prints',
  'printPrinting',
  'printPaperOut',
  'printBothOut',
  'printUnknown',
  'printFailed',
  'printAndTraining',
];

/** Printing: at the door, and where it is set up. */
export const printShots: readonly Shot[] = [
  ...doors.map((view) => ({ name: `${view}-in`, query: `view=${view}&verdict=in` })),
  ...['everyNote', 'endless', 'highlight', 'arabic', 'out'].map((verdict) => ({
    name: `printBothOut-${verdict}`,
    query: `view=printBothOut&verdict=${verdict}`,
  })),
  { name: 'printEverything-everyNote', query: 'view=printEverything&verdict=everyNote' },
  { name: 'print-chip-out', query: 'view=printPaperOut', act: button('Wristbands: paper out') },
  { name: 'print-chip-fine', query: 'view=prints', act: button('2 printers') },
  { name: 'print-chip-undecided', query: 'view=printUndecided', act: button('3 prints to check') },
  {
    name: 'print-decided',
    query: 'view=printUndecided',
    async act(page) {
      await page.waitForTimeout(800);
      await page.getByRole('button', { name: /^It came out/u }).click();
    },
  },
  { name: 'print-scan', query: 'view=prints', act: button('Print: Zoë Müller') },
  {
    name: 'print-scan-problem',
    query: 'view=prints',
    async act(page) {
      await button('Print: Zoë Müller')(page);
      await page.getByRole('button', { name: /receipt/u }).click();
      await page.waitForTimeout(120);
    },
  },
  { name: 'printers-none', query: 'view=idle', act: printers() },
  { name: 'printers', query: 'view=printSetUp', act: printers() },
  { name: 'printers-roles', query: 'view=printSetUp', act: printers(section('wristband')) },
  {
    name: 'printers-rules',
    query: 'view=printSetUp',
    act: printers(opened('wristband', 0), section('wristband')),
  },
  {
    name: 'printers-refusal',
    query: 'view=printSetUp',
    act: printers(opened('receipt', 1), section('receipt')),
  },
  {
    name: 'printers-tested',
    query: 'view=printSetUp',
    act: printers(section('wristband'), button('Test print: wristband')),
  },
  { name: 'printers-templates', query: 'view=printSetUp', act: printers(section('templates')) },
  {
    name: 'printers-saved',
    query: 'view=printSetUp',
    act: printers(section('wristband'), (page) => page.locator('[data-section=wristband] .segment').first().click()),
  },
  { name: 'printers-undecided', query: 'view=printUndecided', act: printers() },
  {
    name: 'printers-found',
    query: 'view=printBroken',
    act: printers(button('Find printers'), (page) => page.waitForTimeout(500)),
  },
  { name: 'printers-finding', query: 'view=printBroken', act: printers(button('Find printers')) },
  { name: 'printers-broken', query: 'view=printBroken', act: printers(section('templates')) },
  { name: 'printers-broken-roles', query: 'view=printBroken', act: printers(section('wristband')) },
  { name: 'printer-add', query: 'view=printSetUp', act: printers(button('Add by address')) },
  {
    name: 'printer-wrong',
    query: 'view=printSetUp',
    act: printers(button('Add by address'), async (page) => {
      await page.getByRole('textbox', { name: 'Address' }).fill('192.168.1.50:99999');
      await page.getByRole('textbox', { name: 'Name' }).fill('Wristbands');
      await page.getByRole('button', { name: /Language/u }).click();
      await page.getByRole('option').last().click();
    }),
  },
  { name: 'printer-change', query: 'view=printSetUp', act: printers(button('Change Receipts')) },
  { name: 'printer-remove', query: 'view=printSetUp', act: printers(button('Remove Wristbands, left gate')) },
  {
    name: 'print-preview',
    query: 'view=printSetUp',
    act: printers(button('Preview of wristband'), (page) => page.waitForTimeout(150)),
  },
  {
    name: 'print-preview-receipt',
    query: 'view=printSetUp',
    act: printers(button('Preview of receipt'), (page) => page.waitForTimeout(150)),
  },
  { name: 'print-preview-broken', query: 'view=printBroken', act: printers(button('Preview of receipt')) },
];
