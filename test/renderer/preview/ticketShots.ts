import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

/** From the last scans. */
async function open(page: Page): Promise<void> {
  await page.locator('.last li button').first().click();
  await page.locator('.dialog.ticket').waitFor();
  await page.waitForTimeout(80);
}

async function fromSearch(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await page.getByRole('searchbox').fill('Müller');
  await page.getByRole('button', { name: /^Show ticket: Zoë Müller/u }).click();
  await page.locator('.dialog.ticket').waitFor();
  await page.waitForTimeout(80);
}

const press =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await open(page);
    await page.locator('.dialog.ticket').getByRole('button', { name }).first().click();
  };

const kinds = ['scanned', 'new', 'left', 'cancelled', 'unknown', 'endless', 'arabic', 'waiting', 'fail'];

async function saveDoorList(page: Page): Promise<void> {
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Save door list (PDF)' }).click();
  await page.locator('[data-section=door-list] .progress-bar[aria-valuenow="57104"]').waitFor();
}

/** One ticket with its scans; all of them on paper. */
export const ticketShots: readonly Shot[] = [
  { name: 'door-list', query: 'view=idle', act: saveDoorList },
  {
    name: 'door-list-saved',
    query: 'view=idle',
    async act(page) {
      await saveDoorList(page);
      await page.locator('[data-section=door-list] .saved').waitFor();
    },
  },
  ...kinds.map((kind) => ({ name: `ticket-${kind}`, query: `view=prints&ticket=${kind}`, act: open })),
  { name: 'ticket-search', query: 'view=several', act: fromSearch },
  {
    name: 'ticket-check',
    query: 'view=idle&ticket=cancelled',
    async act(page) {
      await page.keyboard.press('F6');
      await open(page);
    },
  },
  { name: 'ticket-override', query: 'view=idle&ticket=cancelled', act: press('Let in anyway') },
  { name: 'ticket-undo', query: 'view=idle&ticket=scanned', act: press('Undo') },
  { name: 'ticket-print', query: 'view=prints&ticket=left', act: press('Print') },
];
