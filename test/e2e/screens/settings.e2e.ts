import { killApp } from '../app.ts';
import { closeDialogs } from '../printers.ts';
import { barcodeOf, closeWindow, expect, openEvent, openSettings, typePin, verdictOf, wedge } from '../steps.ts';
import { eachShot, test } from './look.ts';

/** The settings, section by section (scanners and printers have their own), and the supervisor's PIN. */

const [pin, wrongPin] = ['2580', '1379'];

eachShot(0, () => {
  test('settings', async ({ page, sandbox, look }) => {
    await openEvent(page, sandbox);
    await openSettings(page, 'Admission');
    await expect(page.getByText('As the organiser says').first()).toBeVisible();
    await look(page, 'settings-admission');
    await page.getByRole('tab', { name: 'Tickets and entries' }).click();
    await page.getByRole('checkbox', { name: 'Attention: VIP weekend' }).click({ force: true });
    await expect(page.getByRole('checkbox', { name: 'Attention: VIP weekend' })).toBeChecked();
    await look(page, 'settings-tickets');
    await page.getByRole('tab', { name: 'Screen and sound' }).click();
    await expect(page.getByText('Light or dark')).toBeVisible();
    await look(page, 'settings-screen');
    await page.locator('[data-setting=repeat]').evaluate((setting) => setting.scrollIntoView());
    await look(page, 'settings-colours');
    await page.locator('[data-setting=language]').scrollIntoViewIfNeeded();
    await page.locator('[data-setting=language]').getByRole('button').click();
    await expect(page.getByRole('option', { name: 'Deutsch' })).toBeVisible();
    await look(page, 'settings-language');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'This station' }).click();
    await page.getByRole('textbox', { name: 'Name of this station' }).fill('North gate');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Saved');
    await look(page, 'settings-station');
    await page.getByRole('tab', { name: 'More stations' }).click();
    await page.locator('.segment', { hasText: 'With token and PIN' }).click();
    await page.getByLabel('Passphrase, at least 10 characters').fill('four green bottles');
    await look(page, 'settings-setup');
    await page.getByRole('button', { name: 'Show set-up code' }).click();
    await expect(page.getByRole('img', { name: 'The set-up as a QR code' })).toBeVisible();
    await look(page, 'setup-code');
    await page.keyboard.press('Escape');
    // A program that nobody installed does not install another; what can be found is in test/renderer/preview.
    await page.getByRole('tab', { name: 'Updates' }).click();
    await expect(page.getByText(/^Version \S+ runs on this computer\.$/u)).toBeVisible();
    await look(page, 'settings-updates');
    await page.getByRole('tab', { name: 'Data and export' }).click();
    await expect(page.getByRole('button', { name: /^Delete Sommerfest/u })).toBeVisible();
    await look(page, 'settings-data');
    await page.getByRole('button', { name: /^Delete Sommerfest/u }).click();
    await expect(page.getByRole('dialog', { name: /^Delete this event/u })).toBeVisible();
    await look(page, 'delete-event');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('tab', { name: 'Changes' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'North gate' })).toBeVisible();
    await look(page, 'settings-changes');
    await closeDialogs(page);
  });

  test('the PIN', async ({ electronApp, page, sandbox, look }) => {
    await openEvent(page, sandbox);
    await openSettings(page, 'This station');
    await page.locator('[data-setting=pin]').getByRole('button', { name: 'Set a PIN' }).click();
    await page.keyboard.type(pin, { delay: 60 });
    await look(page, 'pin-set');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The new PIN once more')).toBeVisible();
    await typePin(page, pin);
    const lock = page.locator('[data-setting=kioskLock]').getByRole('switch');
    await expect(lock).toBeEnabled();
    await lock.click({ force: true });
    await expect(lock).toBeChecked();
    await look(page, 'settings-locked');
    await closeDialogs(page);

    const pad = page.getByRole('dialog', { name: 'Supervisor’s PIN' });
    await closeWindow(electronApp);
    await expect(pad).toContainText('only the supervisor may close');
    await look(page, 'pin-close');
    await pad.getByRole('button', { name: 'Cancel' }).click();

    await wedge(page, barcodeOf(sandbox, /Cancelled/u));
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'refused');
    await page.getByRole('button', { name: 'Let in anyway' }).click();
    await page.getByRole('button', { name: 'Box office confirmed' }).click();
    await expect(pad).toBeVisible();
    await look(page, 'pin');
    await typePin(page, wrongPin);
    await expect(pad).toContainText('4 tries are');
    await look(page, 'pin-wrong');
    for (const left of ['3 tries are', '2 tries are', '1 try is', 'Too many wrong PINs']) {
      await typePin(page, wrongPin);
      await expect(pad).toContainText(left);
    }
    await look(page, 'pin-locked');
    // The wait is half a minute.
    await page.evaluate(() => {
      const realNow = Date.now;
      Date.now = () => realNow() + 30_000;
    });
    await pad.getByRole('button', { name: 'PIN forgotten?' }).click();
    await expect(page.getByRole('dialog', { name: 'Set a new PIN' })).toBeVisible();
    await look(page, 'pin-forgotten');
    // Nobody closes it without the PIN, no test either.
    await killApp(electronApp);
  });
});
