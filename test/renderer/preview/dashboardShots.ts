import type { Page } from '@playwright/test';
import { button, type Shot } from './shot.ts';

type Act = (page: Page) => Promise<void>;

const dashboard =
  (...acts: readonly Act[]): Act =>
  async (page) => {
    await page.keyboard.press('F3');
    await page.waitForTimeout(400);
    for (const act of acts) await act(page);
    await page.waitForTimeout(200);
  };
const radio =
  (name: string): Act =>
  (page) =>
    page.locator('.segment', { hasText: name }).click();
const shot = (name: string, query: string, ...acts: readonly Act[]): Shot => ({
  name: `dashboard-${name}`,
  query: `view=several&${query}`,
  act: dashboard(...acts),
});

/** The evening in figures. */
export const dashboardShots: readonly Shot[] = [
  ...['evening', 'begun', 'nobody', 'uncounted', 'many', 'loading', 'fail'].map((name) =>
    shot(name, `dashboard=${name}`),
  ),
  ...['de', 'fr', 'es', 'nl'].map((language) => shot(language, `dashboard=evening&language=${language}`)),
  shot('table', 'dashboard=evening', radio('Table')),
  shot('all', 'dashboard=many', radio('From the first scan')),
  shot('groups', 'dashboard=many', (page) => page.getByRole('button', { name: /Everyone/u }).click()),
  shot('type', 'dashboard=evening', async (page) => {
    await page.getByRole('button', { name: /Everyone/u }).click();
    await page.getByRole('option', { name: 'Ticket type: VIP weekend' }).click();
  }),
  shot('pointed', 'dashboard=evening', (page) => page.locator('.chart-picture').first().hover()),
  shot('saved', 'dashboard=evening', button('Save as CSV')),
  shot('not-saved', 'dashboard=many', button('Save as CSV')),
];
