import type { Page } from '@playwright/test';
import { button, type Shot } from './shot.ts';
import { settingsAt } from './settingsShots.ts';

type Act = (page: Page) => Promise<void>;

const section = 'Access at vivenu';
const at = (...acts: readonly Act[]): Act => settingsAt(section, ...acts);
const toUsers: Act = (page) =>
  page
    .locator('.sections-panel > .settings-group')
    .last()
    .evaluate((group) => group.scrollIntoView());
const user =
  (name: string): Act =>
  async (page) => {
    await page.locator('.user-row', { hasText: name }).click();
    await page.locator('.dialog.access-user').waitFor();
    await page.waitForTimeout(80);
  };
const typeName =
  (name: string): Act =>
  async (page) => {
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await button('Save')(page);
    await page.waitForTimeout(80);
  };
const withKey: Act = async (page) => {
  await page.getByLabel('API key', { exact: true }).fill('key_of_no_one');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(80);
};
const create =
  (name: string): Act =>
  async (page) => {
    await button('New access user')(page);
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await button('Create it')(page);
    await page.waitForTimeout(80);
  };
const handOver: Act = (page) => page.getByRole('button', { name: /^Hand it over/u }).click();
const press =
  (name: string): Act =>
  (page) =>
    button(name)(page);
const ask = (kind: string, more = ''): Pick<Shot, 'query' | 'act'> => ({
  query: `view=idle&ask=${kind}${more}`,
  async act(page) {
    await page.locator('.last li button').first().click();
    await page.locator('.server-head button').click();
    await page.locator('.server-says :is(.server-summary, .trouble)').waitFor();
    await page.locator('.server-says').evaluate((part) => part.scrollIntoView());
  },
});

const signedIn = 'view=several&signedIn';

/** This station's access, access users, and what vivenu says of a ticket. */
export const accessShots: readonly Shot[] = [
  { name: 'access', query: 'view=idle', act: at() },
  { name: 'access-settings', query: 'view=idle', act: at((page) => page.locator('.device-settings button').click()) },
  { name: 'access-ending', query: 'view=several&own=ending', act: at() },
  { name: 'access-inactive', query: 'view=idle&own=inactive', act: at() },
  { name: 'access-off', query: 'view=idle&own=off', act: at() },
  { name: 'access-offline', query: 'view=idle&own=offline', act: at() },
  { name: 'access-waiting', query: 'view=idle&own=waiting', act: at() },
  { name: 'access-training', query: 'view=training', act: at() },
  { name: 'access-refused', query: 'view=idle&signIn=refused', act: at(withKey, toUsers) },
  { name: 'access-signed-in', query: 'view=idle', act: at(withKey, toUsers) },
  {
    name: 'access-scanned-key',
    query: 'view=idle',
    act: at(toUsers, async (page) => {
      await page.getByLabel('API key', { exact: true }).focus();
      await page.keyboard.type('TICKET-0042');
      await page.keyboard.press('Enter');
    }),
  },
  { name: 'access-users', query: signedIn, act: at(toUsers) },
  { name: 'access-users-none', query: `${signedIn}&users=none`, act: at(toUsers) },
  { name: 'access-users-many', query: `${signedIn}&users=many`, act: at(toUsers) },
  {
    name: 'access-users-found',
    query: `${signedIn}&users=many`,
    act: at(toUsers, (page) => page.getByRole('searchbox').fill('device 12')),
  },
  { name: 'access-users-de', query: `${signedIn}&language=de`, act: settingsAt('Zugänge bei vivenu', toUsers) },
  { name: 'access-user', query: signedIn, act: at(user('Turnstile north')) },
  { name: 'access-user-own', query: signedIn, act: at(user('Main gate')) },
  {
    name: 'access-user-own-off',
    query: signedIn,
    act: at(user('Main gate'), (page) => page.locator('.dialog.access-user .toggle').click()),
  },
  {
    name: 'access-user-own-de',
    query: `${signedIn}&language=de`,
    act: settingsAt('Zugänge bei vivenu', user('Main gate')),
  },
  { name: 'access-user-hostile', query: `${signedIn}&users=many`, act: at(user('Maximiliane')) },
  { name: 'access-user-saved', query: signedIn, act: at(user('Main gate'), typeName('Main gate right')) },
  { name: 'access-user-half', query: signedIn, act: at(user('Main gate'), typeName('half')) },
  {
    name: 'access-user-leave',
    query: signedIn,
    act: at(user('Main gate'), async (page) => {
      await page.getByRole('textbox', { name: 'Name' }).fill('Main gate right');
      await page.keyboard.press('Escape');
    }),
  },
  { name: 'access-user-gone', query: signedIn, act: at(user('Main gate'), typeName('gone')) },
  { name: 'access-conflict', query: signedIn, act: at(user('Main gate'), typeName('conflict')) },
  { name: 'access-delete', query: signedIn, act: at(user('Phone of Kim'), press('Delete')) },
  {
    name: 'access-delete-wrong',
    query: signedIn,
    act: at(user('Phone of Kim'), press('Delete'), async (page) => {
      await page.getByRole('textbox', { name: 'Type its name' }).fill('Phone');
      await button('Delete it')(page);
    }),
  },
  { name: 'access-create', query: signedIn, act: at(press('New access user')) },
  { name: 'access-unclear', query: signedIn, act: at(create('unclear')) },
  { name: 'access-unclear-there', query: signedIn, act: at(create('Phone of Kim, unclear')) },
  { name: 'access-next', query: signedIn, act: at(create('Gate 4, left')) },
  {
    name: 'access-next-given',
    query: signedIn,
    act: at(create('Gate 4, left'), press('Give it the events of this station')),
  },
  {
    name: 'access-adopted',
    query: signedIn,
    act: at(create('Gate 4, left'), (page) => page.getByRole('button', { name: /^Use it for/u }).click()),
  },
  { name: 'access-qr', query: signedIn, act: at(create('Gate 4, left'), handOver) },
  {
    name: 'access-qr-ask',
    query: signedIn,
    act: at(create('Gate 4, left'), handOver, async (page) => {
      await page.locator('.hand-over img').waitFor();
      await page.keyboard.press('Escape');
    }),
  },
  { name: 'access-chip', query: 'view=accessDays', act: (page) => page.locator('[data-chip=accessEnd]').click() },
  { name: 'access-chip-signed', query: 'view=idle&signedIn', act: press('Signed in at vivenu') },
  ...['same', 'different', 'unknown', 'new', 'offline'].map((kind) => ({ name: `ask-${kind}`, ...ask(kind) })),
  { name: 'ask-different-de', ...ask('different', '&language=de') },
  {
    name: 'ask',
    query: 'view=idle',
    act: (page) => page.locator('.last li button').first().click(),
  },
];
