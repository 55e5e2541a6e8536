import type { ElectronApplication, Page } from '@playwright/test';
import { expect, openEvent, test, verdictOf, wedge } from './steps.ts';

/** Names of tickets are anybody's text: whoever buys one types it. And who asks the main process is not always who they say they are. */

const NAME = '<img src=x onerror="globalThis.pwned=1"><b class="pwned">Eve</b> <script>pwned=1</script>';
const TYPE = '"><svg onload="globalThis.pwned=1"><p class="pwned">VIP {{7*7}} ${7*7}';

async function guestsWindow(app: ElectronApplication, page: Page): Promise<Page> {
  const [guests] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.station.call.setDisplay({ open: true, firstName: true })),
  ]);
  await guests.waitForSelector('.guest-screen');
  return guests;
}

test('markup in the names of a ticket is text, on every screen', async ({ page, electronApp, sandbox }) => {
  const barcode = 'MARKUP-1';
  sandbox.control.putTickets([
    {
      barcode,
      name: NAME,
      firstname: '<i>Eve</i>',
      lastname: NAME,
      ticketName: TYPE,
      seatingInfo: { rowName: NAME },
    },
  ]);
  await openEvent(page, sandbox);
  const guests = await guestsWindow(electronApp, page);
  const untouched = async (): Promise<void> => {
    for (const each of [page, guests]) {
      expect(await each.evaluate(() => Reflect.get(globalThis, 'pwned') as unknown)).toBeUndefined();
      await expect(each.locator('.pwned, img[src="x"], [onerror], [onload], #root script')).toHaveCount(0);
    }
  };

  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect(verdictOf(page)).toContainText('<b class="pwned">Eve</b>');
  await expect(verdictOf(page)).toContainText('{{7*7}} ${7*7}');
  await expect(guests.locator('.guest-screen')).toHaveAttribute('data-face', 'welcome');
  await untouched();

  // The figures, the printing, what is kept, the settings.
  for (const key of ['F3', 'F7', 'F8', 'F10']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog').first()).toBeVisible();
    await untouched();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('F2');
  await page.getByRole('searchbox').fill('MARKUP-1');
  await expect(page.getByRole('button', { name: /^Show ticket: /u }).first()).toBeVisible();
  await untouched();
  await page
    .getByRole('button', { name: /^Show ticket: /u })
    .first()
    .click();
  await expect(page.getByRole('dialog').last()).toContainText('<b class="pwned">Eve</b>');
  await untouched();
});

test('only our page in our window is answered', async ({ page, electronApp }) => {
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  const asked = (preload: string, url: string, code: string): Promise<unknown> =>
    electronApp.evaluate(
      async ({ app, BrowserWindow }, given) => {
        const { join } = process.getBuiltinModule('node:path');
        const preloadFile = join(app.getAppPath(), 'out/preload', given.preload);
        const other = new BrowserWindow({ show: false, webPreferences: { preload: preloadFile } });
        await other.loadURL(given.url);
        const said: unknown = await other.webContents.executeJavaScript(given.code);
        other.destroy();
        return said;
      },
      { preload, url, code },
    );
  const view = `window.station.call.view().then(() => 'answered', (error) => String(error))`;
  for (const url of ['app://gatehouse/index.html', 'app://gatehouse/display.html']) {
    expect(await asked('preload.cjs', url, view)).toContain('unknown sender');
  }
  expect(await asked('display-preload.cjs', 'app://gatehouse/display.html', `Object.keys(window.display).join()`)).toBe(
    'onContent',
  );
  expect(await page.evaluate(() => window.station.call.view().then(({ ok }) => ok))).toBe(true);
});
