import type { Page } from '@playwright/test';
import { button, type Shot } from './shot.ts';

type Act = (page: Page) => Promise<void>;

/** Somebody lets a repeated ticket in, and the pad asks for the PIN. */
const override: Act = async (page) => {
  await page.getByRole('button', { name: 'Let in anyway' }).click();
  await page.locator('.reasons button').first().click();
  await page.locator('.pin').waitFor();
};
const typed =
  (pin: string): Act =>
  async (page) => {
    await page.locator('.pin input').pressSequentially(pin);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(80);
  };
const acts =
  (...all: readonly Act[]): Act =>
  async (page) => {
    for (const act of all) await act(page);
  };
const reset: Act = button('PIN forgotten?');
const token = (text: string): Act => acts((page) => page.getByLabel('Token').fill(text), button('Next'));

/** From the settings of the station. */
const changing =
  (name: string): Act =>
  async (page) => {
    await page.keyboard.press('F10');
    if (page.url().includes('pin')) await typed('2580')(page);
    await page.getByRole('tab', { name: 'This station' }).click();
    await page.getByRole('button', { name, exact: true }).last().click();
    await page.locator('.pin').waitFor();
  };

const repeat = 'view=idle&verdict=repeat&pin';

/** The PIN: asked, wrong, locked out, forgotten; and the end of the day under the kiosk lock. */
export const supervisorShots: readonly Shot[] = [
  { name: 'pin-override', query: repeat, act: override },
  {
    name: 'pin-typed',
    query: repeat,
    act: acts(override, (page) => page.locator('.pin input').pressSequentially('25')),
  },
  { name: 'pin-wrong', query: repeat, act: acts(override, typed('1111')) },
  { name: 'pin-locked', query: `${repeat}&pinLocked`, act: override },
  { name: 'pin-forgotten', query: repeat, act: acts(override, reset) },
  { name: 'pin-new', query: repeat, act: acts(override, reset, token('token')) },
  { name: 'pin-new-unfit', query: repeat, act: acts(override, reset, token('token'), typed('1234')) },
  { name: 'pin-repeat', query: repeat, act: acts(override, reset, token('token'), typed('2468')) },
  {
    name: 'pin-token-wrong',
    query: repeat,
    act: acts(override, reset, token('guess'), typed('2468'), typed('2468')),
  },
  { name: 'pin-settings', query: 'view=idle&pin', act: (page) => page.keyboard.press('F10') },
  { name: 'pin-set', query: 'view=idle', act: changing('Set a PIN') },
  { name: 'pin-change', query: 'view=idle&pin', act: changing('Change the PIN') },
  { name: 'pin-close', query: 'view=idle&pin&kiosk&unsent=0', act: (page) => page.locator('.pin').waitFor() },
  {
    name: 'pin-close-unsent',
    query: 'view=rejected&pin&kiosk&unsent=12',
    act: acts(button('Close anyway'), (page) => page.locator('.pin').waitFor()),
  },
  ...['de', 'fr', 'es', 'nl'].map((language) => ({
    name: `pin-${language}`,
    query: `view=idle&pin&kiosk&unsent=0&language=${language}`,
    act: (page: Page) => page.locator('.pin').waitFor(),
  })),
];
