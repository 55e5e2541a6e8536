import type { Page } from '@playwright/test';
import { settingsAt } from './settingsShots.ts';
import { button, type Shot } from './shot.ts';

type Act = (page: Page) => Promise<void>;

const at = (...acts: readonly Act[]): Act => settingsAt('More stations', ...acts);
const withToken: Act = async (page) => {
  await page.locator('.segment', { hasText: 'With token' }).click();
  await page.getByLabel('Passphrase, at least 10 characters').fill('four green bottles');
};
const showCode: Act = async (page) => {
  await button('Show set-up code')(page);
  await page.locator('.setup-code-body img').waitFor();
};

/** One station's set-up for the next. */
export const setupShots: readonly Shot[] = [
  { name: 'setup', query: 'view=idle', act: at() },
  { name: 'setup-with', query: 'view=idle', act: at(withToken) },
  { name: 'setup-saved', query: 'view=idle', act: at(button('Save set-up')) },
  { name: 'setup-code', query: 'view=idle', act: at(showCode) },
  { name: 'setup-code-sealed', query: 'view=idle&code=shortened', act: at(withToken, showCode) },
  { name: 'setup-code-long', query: 'view=idle&code=long', act: at(button('Show set-up code')) },
  { name: 'setup-waits', query: 'view=idle&sealed&setupProblem=setup_unsent', act: at() },
  { name: 'setup-training', query: 'view=training', act: at() },
  ...Object.entries({ de: 'Weitere Stationen', fr: 'Autres postes', es: 'Más puestos', nl: 'Meer stations' }).map(
    ([language, section]) => ({
      name: `setup-${language}`,
      query: `view=idle&language=${language}&sealed`,
      act: settingsAt(section),
    }),
  ),
  { name: 'connect-problem', query: 'view=connect&setupProblem=setup_unreadable' },
  { name: 'connect-sealed', query: 'view=connect&sealed', act: (page) => page.locator('.dialog.unseal').waitFor() },
  {
    name: 'connect-sealed-wrong',
    query: 'view=connect&sealed',
    async act(page) {
      await page.getByLabel('Passphrase', { exact: true }).fill('four green bottle');
      await page.keyboard.press('Enter');
      await page.locator('.dialog.unseal .trouble').waitFor();
    },
  },
  {
    name: 'connect-sealed-later',
    query: 'view=connect&sealed',
    act: button('Not now'),
  },
  {
    name: 'connect-wrong-file',
    query: 'view=connect',
    async act(page) {
      await button('Open set-up file')(page);
      await page.locator('.trouble').waitFor();
    },
  },
  ...['de', 'fr', 'es', 'nl'].flatMap((language) => [
    { name: `connect-${language}`, query: `view=connectPlain&language=${language}` },
    { name: `connect-problem-${language}`, query: `view=connect&setupProblem=setup_unreadable&language=${language}` },
  ]),
];
