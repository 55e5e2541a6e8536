import type { Page } from '@playwright/test';
import { button, type Shot } from './shot.ts';

type Act = (page: Page) => Promise<void>;

/** Opens the settings at a section by its name, in English. */
export const settingsAt =
  (section: string | null, ...acts: readonly Act[]): Act =>
  async (page) => {
    await page.keyboard.press('F10');
    if (section !== null) await page.getByRole('tab', { name: section, exact: true }).click();
    await page.waitForTimeout(120);
    for (const act of acts) await act(page);
    await page.waitForTimeout(80);
  };
const toEnd: Act = (page) => page.locator('.sections-panel').evaluate((panel) => panel.scrollTo(0, 100_000));
const toggle =
  (setting: string): Act =>
  (page) =>
    page.locator(`[data-setting=${setting}] .toggle`).click();
const segment =
  (name: string): Act =>
  (page) =>
    page.locator('.segment', { hasText: name }).first().click();

export const settingsShots: readonly Shot[] = [
  { name: 'settings-admission', query: 'view=idle', act: settingsAt(null) },
  { name: 'settings-admission-pin', query: 'view=idle&pin&unlocked', act: settingsAt(null) },
  {
    name: 'settings-admission-full',
    query: 'view=idle',
    act: settingsAt(null, toggle('capacity'), segment('Never'), toEnd),
  },
  { name: 'settings-admission-de', query: 'view=idle&language=de', act: (page) => page.keyboard.press('F10') },
  { name: 'settings-admission-fr', query: 'view=idle&language=fr', act: (page) => page.keyboard.press('F10') },
  { name: 'settings-tickets', query: 'view=idle', act: settingsAt('Tickets and entries') },
  {
    name: 'settings-tickets-chosen',
    query: 'view=idle',
    act: settingsAt('Tickets and entries', segment('Only chosen ones')),
  },
  {
    name: 'settings-entries',
    query: 'view=idle',
    act: settingsAt(
      'Tickets and entries',
      (page) => page.locator('.segment', { hasText: 'Only chosen ones' }).last().click(),
      toEnd,
    ),
  },
  { name: 'settings-training', query: 'view=training', act: settingsAt(null) },
  { name: 'settings-screen', query: 'view=idle', act: settingsAt('Screen and sound') },
  {
    name: 'settings-colours',
    query: 'view=idle',
    act: settingsAt('Screen and sound', segment('Violet'), segment('Cyan'), toEnd),
  },
  {
    name: 'settings-colours-yellow',
    query: 'view=idle',
    act: settingsAt(
      'Screen and sound',
      segment('Yellow'),
      (page) => page.locator('.segment', { hasText: 'Yellow' }).last().click(),
      toEnd,
    ),
  },
  { name: 'settings-station', query: 'view=idle', act: settingsAt('This station') },
  { name: 'settings-station-end', query: 'view=idle&pin&unlocked', act: settingsAt('This station', toEnd) },
  {
    name: 'settings-not-kept',
    query: 'view=idle',
    act: settingsAt('This station', async (page) => {
      const field = page.locator('[data-setting=batchSize] input');
      await field.fill('13');
      await field.press('Enter');
    }),
  },
  { name: 'settings-changes', query: 'view=idle', act: settingsAt('Changes') },
  { name: 'settings-changes-de', query: 'view=idle&language=de', act: settingsAt('Änderungen') },
  { name: 'settings-data', query: 'view=rejected', act: settingsAt('Data and export') },
  { name: 'settings-printers', query: 'view=printSetUp', act: settingsAt('Printers') },
  { name: 'settings-scanners', query: 'view=bench' },
  { name: 'prints-staff', query: 'view=printUndecided', act: (page) => page.keyboard.press('F7') },
  { name: 'prints-staff-none', query: 'view=idle', act: (page) => page.keyboard.press('F7') },
  {
    name: 'prints-to-printers',
    query: 'view=printSetUp',
    async act(page) {
      await page.keyboard.press('F7');
      await button('Set up printers')(page);
      await page.waitForTimeout(120);
    },
  },
];
