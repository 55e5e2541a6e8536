import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import { exitOf, pageOf, type Fixtures } from './app.ts';
import { barcodeOf, closeWindow, expect, openEvent, received, test, typePin, verdictOf, wedge } from './steps.ts';

/** The supervisor's PIN at the door, and the kiosk lock. */

const [pin, newPin, wrongPin] = ['2580', '8520', '1379'];
const needsPin = { ok: false, problem: { code: 'pin_required' } };

const pad = (page: Page): Locator => page.getByRole('dialog', { name: 'Supervisor’s PIN' });

async function press(page: Page, digits: string, confirm = 'OK'): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: confirm, exact: true }).click();
}

/** The window knows it when it is on its next picture. */
const lockAndSee = (): Promise<void> =>
  new Promise((seen) => {
    const stop = window.station.on.view(({ common }) => {
      if (common.supervisor.unlocked) return;
      stop();
      requestAnimationFrame(() => setTimeout(seen));
    });
    void window.station.call.lock();
  });

/** A door with a PIN, locked. */
async function withPin(launchApp: Fixtures['launchApp'], sandbox: Sandbox) {
  const app = await launchApp();
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  expect(await page.evaluate((set) => window.station.call.setPin({ pin: set }), pin)).toEqual({
    ok: true,
    value: null,
  });
  await page.evaluate(lockAndSee);
  return { app, page };
}

/** A guest who was let in already. */
async function scannedTwice(page: Page, sandbox: Sandbox): Promise<void> {
  const barcode = barcodeOf(sandbox, /Standing/u);
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'repeat');
}

test('what only the supervisor may do is refused in the main process, whatever the window says', async ({
  launchApp,
  sandbox,
}) => {
  const { page } = await withPin(launchApp, sandbox);
  const tried = await page.evaluate(async () => {
    const { call } = window.station;
    return Promise.all([
      call.exportLog(),
      call.changeScreen({ theme: 'dark' }),
      call.changeStation({ kioskLock: true }),
      call.setPin({ pin: null }),
      call.purgeEvent({ eventId: 'any' }),
      call.connect({ server: 'https://vivenu.com', token: 'other', keepReadable: true }),
      call.openTraining(),
      call.override({ barcode: 'any', direction: 'IN', note: 'because' }),
    ]);
  });
  expect(tried).toEqual(tried.map(() => needsPin));
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
});

test('letting somebody in anyway asks for it, each time', async ({ launchApp, sandbox }) => {
  const { page } = await withPin(launchApp, sandbox);
  await scannedTwice(page, sandbox);

  await test.step('a wrong one says how many are left', async () => {
    await page.getByRole('button', { name: 'Let in anyway' }).click();
    await page.getByRole('button', { name: 'Ticket mix-up' }).click();
    await expect(pad(page)).toBeVisible();
    await typePin(page, wrongPin);
    await expect(pad(page)).toContainText('Wrong PIN. 4 tries are left');
  });

  await test.step('the right one lets in, and unlocks nothing', async () => {
    await press(page, pin);
    await expect(pad(page)).toBeHidden();
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
    await expect.poll(() => received(sandbox).length).toBe(3);
    expect(await page.evaluate(() => window.station.call.exportLog())).toEqual(needsPin);
  });

  await test.step('a guest who is scanned meanwhile goes before the pad', async () => {
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'repeat');
    await page.getByRole('button', { name: 'Let in anyway' }).click();
    await page.getByRole('button', { name: 'Ticket mix-up' }).click();
    await expect(pad(page)).toBeVisible();
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await expect(pad(page)).toBeHidden();
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  });
});

test('five wrong ones lock it, also after a restart; the token opens it', async ({ launchApp, sandbox, userData }) => {
  const { app, page } = await withPin(launchApp, sandbox);
  await scannedTwice(page, sandbox);
  await page.getByRole('button', { name: 'Let in anyway' }).click();
  await page.getByRole('button', { name: 'Ticket mix-up' }).click();
  await expect(pad(page)).toBeVisible();

  await test.step('the wait is counted down', async () => {
    for (const left of ['4 tries are', '3 tries are', '2 tries are', '1 try is']) {
      await typePin(page, wrongPin);
      await expect(pad(page)).toContainText(left);
    }
    await typePin(page, wrongPin);
    await expect(pad(page)).toContainText('Too many wrong PINs');
    await expect(pad(page).getByRole('timer')).toHaveText(/Next try in 0:[0-2]\d/u);
  });

  await test.step('scanning goes on', async () => {
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  });

  await closeWindow(app);
  expect(await exitOf(app)).toBe(0);
  const again = await pageOf(await launchApp());
  await expect(verdictOf(again)).toHaveAttribute('data-result', 'idle');

  await test.step('neither a restart nor the right PIN ends the wait', async () => {
    const outcome = await again.evaluate((right) => window.station.call.unlock({ pin: right }), pin);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'pin_locked' } });
  });

  await test.step('no file and no log has the PIN or the token', async () => {
    for (const file of ['supervisor.json', 'settings.json', 'changes.jsonl']) {
      if (!readdirSync(userData).includes(file)) continue;
      const text = readFileSync(join(userData, file), 'utf8');
      expect(text).not.toContain(pin);
      expect(text).not.toContain(sandbox.demo.token);
    }
  });
});

test('a forgotten PIN: whoever has the token sets a new one', async ({ launchApp, sandbox }) => {
  const { page } = await withPin(launchApp, sandbox);
  await page.keyboard.press('F10');
  await expect(pad(page)).toBeVisible();
  await page.getByRole('button', { name: 'PIN forgotten?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a new PIN' });

  await test.step('another token does not', async () => {
    await dialog.getByLabel('Token').fill('another-token');
    await dialog.getByRole('button', { name: 'Next' }).click();
    await typePin(page, newPin);
    await expect(dialog).toContainText('once more');
    await typePin(page, newPin);
    await expect(dialog.getByRole('alert')).toContainText('not the token of this station');
  });

  await test.step('the station’s own does, also when a scanner types it', async () => {
    await dialog.getByLabel('Token').fill('');
    await wedge(page, sandbox.demo.token);
    await expect(dialog.getByText('New PIN, 4 to 12 digits')).toBeVisible();
    await press(page, '1234', 'Next');
    await expect(dialog).toContainText('too easy to guess');
    await press(page, newPin, 'Next');
    await press(page, newPin, 'Save');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('dialog', { name: 'Admission' })).toBeVisible();
  });

  await test.step('closing the settings locks', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Admission' })).toBeHidden();
    await expect.poll(() => page.evaluate(() => window.station.call.exportLog())).toEqual(needsPin);
    const unlock = (text: string): Promise<unknown> =>
      page.evaluate((given) => window.station.call.unlock({ pin: given }), text);
    expect(await unlock(pin)).toMatchObject({ ok: false, problem: { code: 'pin_wrong' } });
    expect(await unlock(newPin)).toEqual({ ok: true, value: null });
  });
});

test('the kiosk lock fills the screen, and only the supervisor closes it', async ({ launchApp, sandbox }) => {
  const app = await launchApp();
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  const isKiosk = (): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk());
  const lockKiosk = (): Promise<unknown> => page.evaluate(() => window.station.call.changeStation({ kioskLock: true }));

  await test.step('without a PIN it cannot be switched on', async () => {
    expect(await lockKiosk()).toEqual({ ok: false, problem: { code: 'kiosk_needs_pin' } });
    expect(await isKiosk()).toBe(false);
  });

  await test.step('with one it holds at once', async () => {
    await page.evaluate((set) => window.station.call.setPin({ pin: set }), pin);
    expect(await lockKiosk()).toMatchObject({ ok: true });
    await expect.poll(isKiosk).toBe(true);
    await page.evaluate(() => window.station.call.lock());
  });

  await test.step('it is not put aside, and keys of a browser do nothing in it', async () => {
    const seen = await app.evaluate(({ BrowserWindow }) => {
      const opened = BrowserWindow.getAllWindows()[0]!;
      opened.minimize();
      opened.setFullScreen(false);
      opened.hide();
      const send = (key: string, code: string, control: boolean): boolean => {
        let kept = false;
        const event = { preventDefault: () => (kept = true) };
        const held = { type: 'keyDown', alt: false, shift: control, meta: false };
        opened.webContents.emit('before-input-event', event, { ...held, key, code, control });
        return kept;
      };
      return {
        aside: [opened.isMinimized(), !opened.isFullScreen(), !opened.isVisible()],
        blocked: [send('F5', 'F5', false), send('I', 'KeyI', true), send('F10', 'F10', false)],
      };
    });
    expect(seen).toEqual({ aside: [false, false, false], blocked: [true, true, false] });
  });

  await test.step('neither the window nor a quit closes it', async () => {
    await closeWindow(app);
    await expect(pad(page)).toContainText('only the supervisor may close');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await app.evaluate(({ app: electron }) => electron.quit());
    await expect(pad(page)).toBeVisible();
    expect(await page.evaluate(() => window.station.call.closeAnyway({}))).toEqual(needsPin);
  });

  await test.step('the PIN does', async () => {
    await press(page, pin);
    expect(await exitOf(app)).toBe(0);
  });

  await test.step('it holds from the start on, and never against the computer’s own end', async () => {
    const next = await launchApp();
    await pageOf(next);
    await expect
      .poll(() => next.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk()))
      .toBe(true);
    next.process().kill('SIGTERM');
    expect(await exitOf(next)).toBe(0);
  });
});
