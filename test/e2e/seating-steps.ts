import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import { chooses, expect, openEvent, openSettings } from './steps.ts';

/** What a supervisor does with seats. */

/** The sandbox's seats, as a supervisor would have them in a spreadsheet; one line says nothing usable. */
function seatsFile(sandbox: Sandbox, more: readonly string[] = []): string {
  const places = new Set(
    sandbox.control
      .tickets({ eventId: sandbox.demo.eventId })
      .filter(({ area, row, seat }) => [area, row, seat].every((part) => typeof part === 'string'))
      .map(({ area, row, seat }) => [area, row, seat].join(';')),
  );
  const idOf = (place: string): string => place.toLowerCase().replaceAll(/[ ;]/gu, '-');
  return [
    'objectId;kind;area;row;seat;capacity',
    ...['1', '2', '3'].map((seat) => `block-a-1-${seat};seat;Block A;1;${seat};`),
    ...[...places].map((place) => `${idOf(place)};seat;${place};`),
    'ga-lawn;area;Lawn;;;1200',
    ';seat;Block A;9;9;',
    ...more,
  ].join('\r\n');
}

interface Given {
  readonly page: Page;
  readonly sandbox: Sandbox;
  readonly electronApp: ElectronApplication;
  readonly userData: string;
}

/** From the first screen to the settings, with a seating plan, a key and a map. */
export async function setUp(
  { page, sandbox, electronApp, userData }: Given,
  more: readonly string[] = [],
): Promise<void> {
  await openEvent(page, sandbox);
  await openSettings(page, 'Seats');
  await page.getByRole('textbox', { name: 'Id at the seating server' }).fill(sandbox.demo.seatingEventId);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Look up seats' })).toBeVisible();
  await page.getByRole('radio', { name: 'Another key' }).check({ force: true });
  await page.getByLabel('API key', { exact: true }).fill(sandbox.demo.apiKey);
  await page.getByRole('button', { name: 'Use this key' }).click();
  await expect(page.getByText('A key is here until the sign-out.')).toBeVisible();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue('');
  const file = join(userData, 'seats.csv');
  writeFileSync(file, seatsFile(sandbox, more));
  await chooses(electronApp, file);
  await page.getByRole('button', { name: 'Import from a file' }).click();
  await expect(page.getByText(/^Imported: \d+ seats, 1 area\.$/u)).toBeVisible();
}

export async function openTicket(page: Page, name: string, type = ''): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('.dialog-overlay')).toHaveCount(0);
  await page.keyboard.press('F2');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('button', { name: `Show ticket: ${name} ${type}`.trim() }).click();
}

export const panel = (page: Page) => page.getByRole('region', { name: 'Seat at the seating server' });
export const asked = (page: Page) => page.getByRole('alertdialog');

/** Places on the map, chosen by their boxes. */
export async function pick(page: Page, text: string, ...names: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Area, row, seat or id' }).first().fill(text);
  for (const name of names)
    await page.getByRole('checkbox', { name: new RegExp(`^${name} `, 'u') }).check({ force: true });
}
