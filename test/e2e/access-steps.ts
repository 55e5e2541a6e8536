import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import { expect, openEvent, openSettings } from './steps.ts';

/** What a supervisor does with access users, and what somebody does with them elsewhere. */

export const section = 'Access at vivenu';
export const hour = 3_600_000;

export type Wire = Readonly<Record<string, unknown>> & {
  readonly _id: string;
  readonly name: string;
  readonly token: string;
};

/** As somebody does in vivenu's dashboard. */
export async function dashboard<T>({ url, demo }: Sandbox, path = '', method = 'GET', body?: unknown): Promise<T> {
  const answer = await fetch(`${url}/api/accessusers${path}`, {
    method,
    headers: { authorization: `Bearer ${demo.apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as T;
}

export async function userAt(sandbox: Sandbox, name: string): Promise<Wire> {
  const users = await dashboard<readonly Wire[]>(sandbox);
  const found = users.find((user) => user.name === name);
  if (found === undefined) throw new Error(`no access user ${name}`);
  return found;
}

export async function change(sandbox: Sandbox, name: string, more: object): Promise<void> {
  const { _id, ...user } = await userAt(sandbox, name);
  await dashboard(sandbox, `/${_id}`, 'PUT', { ...user, ...more });
}

export const users = (page: Page): Locator => page.getByRole('region', { name: 'Access users' });
export const rowOf = (page: Page, name: string): Locator =>
  users(page).getByRole('button', { name: new RegExp(`^${name}`) });
export const keyField = (page: Page): Locator => page.getByLabel('API key', { exact: true });

export async function signIn(page: Page, key: string): Promise<void> {
  await keyField(page).fill(key);
  await keyField(page).press('Enter');
}

export async function signedIn(page: Page, sandbox: Sandbox): Promise<void> {
  await openEvent(page, sandbox);
  await openSettings(page, section);
  await signIn(page, sandbox.demo.apiKey);
  await expect(rowOf(page, 'Main gate')).toContainText('This station');
}

/** A new one that may use the events of this station. */
export async function create(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New access user' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create it' }).click();
  await expect(page.getByRole('dialog', { name: `Who uses “${name}”?` })).toBeVisible();
  await page.getByRole('button', { name: 'Give it the events of this station' }).click();
  await expect(page.getByText('It may scan the events of this station.')).toBeVisible();
}

export async function adopt(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Use it for this station/u }).click();
  await expect(page.getByRole('dialog', { name: `This station uses “${name}” now` })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
}

export async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('.dialog-overlay')).toHaveCount(0);
}
