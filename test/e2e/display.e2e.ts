import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DisplayApi, DisplayContent } from '#shared/display.ts';
import { closeApp, onPreviewHost, pageOf } from './app.ts';
import { violationsOf } from './axe.ts';
import { barcodeOf, expect, openEvent, test as base, verdictOf, wedge } from './steps.ts';

/** The window that guests see. */

const test = base.extend({
  userData: async ({ userData }, use) => {
    const file = join(userData, 'settings.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...settings, screen: { revealSeconds: 2 } }));
    await use(userData);
  },
});

const setDisplay = (page: Page, changes: { open?: boolean; firstName?: boolean }) =>
  page.evaluate((given) => window.station.call.setDisplay(given), changes);

async function guestsWindow(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [guests] = await Promise.all([app.waitForEvent('window'), act()]);
  await guests.waitForSelector('.guest-screen');
  return guests;
}

const isOpen = (page: Page) =>
  page.evaluate(async () => {
    const view = await window.station.call.view();
    return view.ok ? view.value.common.display.open : null;
  });

/** What of the app's second window the main process knows. */
const secondWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('display'));
    return window === undefined ? null : { full: window.isFullScreen(), bounds: window.getBounds() };
  });

test('guests are greeted by their first name, and nobody is shown why somebody waits', async ({
  page,
  electronApp,
  sandbox,
}) => {
  await openEvent(page, sandbox);
  const guests = await guestsWindow(electronApp, () => setDisplay(page, { open: true }));
  const face = guests.locator('.guest-screen');
  await expect(face).toHaveAttribute('data-face', 'idle');
  await expect(face).toContainText('Welcome');
  await expect(face).toContainText('Sommerfest 2026');
  await expect(face).toContainText('Please have your ticket ready');

  await wedge(page, barcodeOf(sandbox, /^Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(face).toHaveAttribute('data-face', 'welcome');
  const holder = (await verdictOf(page).locator('.headline').textContent()) ?? '';
  const [first = '', ...others] = holder.split(' ');
  await expect(guests.locator('.guest-name')).toHaveText(first);
  for (const other of others) await expect(face).not.toContainText(other);
  // It stays as long as the staff's does.
  await expect(face).toHaveAttribute('data-face', 'idle');

  for (const barcode of [barcodeOf(sandbox, /^Standing/u), barcodeOf(sandbox, /^Cancelled/u), 'NOT-A-TICKET']) {
    await wedge(page, barcode);
    await expect(face).toHaveAttribute('data-face', 'wait');
    await expect(face).toHaveText(/^One moment, pleaseOur staff will help you$/u);
  }
  expect(await violationsOf(guests)).toEqual([]);

  await setDisplay(page, { firstName: false });
  await wedge(page, barcodeOf(sandbox, /^VIP/u));
  await expect(face).toHaveAttribute('data-face', 'welcome');
  await expect(guests.locator('.guest-name')).toHaveCount(0);
});

test.describe('where there is a camera', () => {
  test.use({ withCamera: true });

  test('the window hears one thing, can say nothing, and goes nowhere', async ({ page, electronApp, sandbox }) => {
    await openEvent(page, sandbox);
    const guests = await guestsWindow(electronApp, () => setDisplay(page, { open: true }));
    const seen = await guests.evaluate(async () => {
      const { display } = window as unknown as { display: DisplayApi };
      const content = await new Promise<DisplayContent>((resolve) => display.onContent(resolve));
      return {
        content: Object.keys(content).toSorted(),
        api: Object.keys(display),
        station: 'station' in window,
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => 'open',
          (error: Error) => error.name,
        ),
        fetched: await fetch('https://example.com').then(
          () => 'fetched',
          () => 'refused',
        ),
      };
    });
    expect(seen).toEqual({
      content: ['eventName', 'face', 'firstName', 'language', 'theme', 'training'],
      api: ['onContent'],
      station: false,
      camera: 'NotAllowedError',
      fetched: 'refused',
    });
    const before = guests.url();
    await guests.evaluate(() => {
      location.href = 'index.html';
    });
    expect(guests.url()).toBe(before);
  });
});

test('it is open again after a restart, and closed by hand it stays closed', async ({
  page,
  electronApp,
  sandbox,
  launchApp,
  userData,
}) => {
  await openEvent(page, sandbox);
  await page.keyboard.press('F10');
  await page.getByRole('tab', { name: 'Screen and sound' }).click();
  const show = page.getByRole('switch', { name: /^Show it/u });
  await guestsWindow(electronApp, () => show.click({ force: true }));
  await expect(show).toBeChecked();
  await closeApp(electronApp);
  const kept = (): unknown => {
    const settings = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')) as { display: unknown };
    return settings.display;
  };
  expect(kept()).toEqual({ open: true, firstName: true });

  const again = await launchApp();
  const staff = await pageOf(again);
  await expect.poll(() => again.windows().length).toBe(2);
  await expect.poll(() => secondWindow(again)).not.toBeNull();
  await again.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('display'))
      ?.close();
  });
  await expect.poll(() => isOpen(staff)).toBe(false);
  expect(kept()).toEqual({ open: false, firstName: true });
  // Staff go on.
  await expect(verdictOf(staff)).toHaveAttribute('data-result', 'idle');
});

test('a training is marked there, too', async ({ page, electronApp }) => {
  await page.getByRole('button', { name: 'Start training' }).click();
  const guests = await guestsWindow(electronApp, () => setDisplay(page, { open: true }));
  await expect(guests.getByText('Training: nobody is really let in')).toBeVisible();
  await page.getByRole('button', { name: 'End training' }).click();
  await expect(guests.getByText('Training: nobody is really let in')).toBeHidden();
});

test('it fills a screen of its own as long as there is one', async ({ page, electronApp, sandbox }) => {
  test.skip(!onPreviewHost, 'screens are plugged in on the preview host alone');
  await openEvent(page, sandbox);
  const plug = (screens: number) =>
    electronApp.evaluate(({ screen }, count) => {
      const first = screen.getPrimaryDisplay();
      const bounds = { x: 1920, y: 0, width: 1280, height: 720 };
      screen.getAllDisplays = () => (count === 1 ? [first] : [first, { ...first, id: 2, bounds }]);
      screen.emit(count === 1 ? 'display-removed' : 'display-added');
    }, screens);
  await plug(2);
  await guestsWindow(electronApp, () => setDisplay(page, { open: true }));
  const second = { full: true, bounds: { x: 1920, y: 0, width: 1280, height: 720 } };
  expect(await secondWindow(electronApp)).toEqual(second);
  await plug(1);
  expect(await secondWindow(electronApp)).toMatchObject({ full: false, bounds: { width: 960, height: 600 } });
  await plug(2);
  expect(await secondWindow(electronApp)).toEqual(second);
});
