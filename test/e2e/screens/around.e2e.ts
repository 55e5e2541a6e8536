import { pageOf } from '../app.ts';
import { closeDialogs } from '../printers.ts';
import { barcodeOf, expect, openEvent, verdictOf, wedge } from '../steps.ts';
import { eachShot, resize, test } from './look.ts';

/** Training, the window for guests, the battery. */

eachShot(3, () => {
  test('a training', async ({ page, sandbox, look }) => {
    await openEvent(page, sandbox);
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    await wedge(page, barcodeOf(sandbox, /^Standing/u));
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
    await page.evaluate(() => window.station.call.openTraining());
    await expect(page.locator('.training-banner')).toContainText('1 real scan waits unsent');
    await look(page, 'training-waiting');
    await page.getByRole('button', { name: /^Seat/u }).click();
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
    await look(page, 'training-in');
    await page.keyboard.press('F2');
    await page.getByRole('searchbox').fill('mü');
    await expect(page.getByRole('button', { name: /^Check in: /u }).first()).toBeVisible();
    await look(page, 'training-search');
    await closeDialogs(page);
  });

  test('a training from the first screen', async ({ page, look }) => {
    await page.getByRole('button', { name: 'Start training' }).click();
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
    await look(page, 'training');
  });

  test('the window for guests', async ({ electronApp, page, sandbox, shot, look }) => {
    await openEvent(page, sandbox);
    await page.evaluate(() => window.station.call.changeScreen({ revealSeconds: 30 }));
    const [guests] = await Promise.all([
      electronApp.waitForEvent('window'),
      page.evaluate(() => window.station.call.setDisplay({ open: true })),
    ]);
    await guests.waitForSelector('.guest-screen');
    await guests.emulateMedia({ colorScheme: shot.theme });
    await resize(electronApp, guests, shot);
    const face = async (name: string, of: string): Promise<void> => {
      await expect(guests.locator('.guest-screen')).toHaveAttribute('data-face', of);
      await look(guests, name);
    };
    await face('guests-idle', 'idle');
    await wedge(page, barcodeOf(sandbox, /^Standing/u));
    await face('guests-welcome', 'welcome');
    await wedge(page, barcodeOf(sandbox, /^Cancelled/u));
    await face('guests-wait', 'wait');
    await page.evaluate(() => window.station.call.setDirection({ direction: 'OUT' }));
    await wedge(page, barcodeOf(sandbox, /^Standing/u));
    await face('guests-goodbye', 'goodbye');
  });

  test('the battery', async ({ electronApp, sandbox, staged, look }) => {
    const page = await pageOf(electronApp);
    await page.addInitScript(() => {
      const battery = Object.assign(new EventTarget(), { charging: false, level: 0.09 });
      Object.assign(globalThis, { battery });
      Object.assign(navigator, { getBattery: async () => battery });
    });
    await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await page.waitForFunction(() => 'battery' in globalThis);
    await staged(electronApp);
    await openEvent(page, sandbox);
    const chip = page.locator('[data-chip=battery]');
    await expect(chip).toHaveAttribute('data-level', 'alert');
    await chip.click();
    await expect(page.getByRole('dialog', { name: 'Plug in the computer' })).toBeVisible();
    await look(page, 'battery');
  });
});
