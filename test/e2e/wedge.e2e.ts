import type { Page } from '@playwright/test';
import type { WedgeSettings } from '#shared/scanners.ts';
import { endOfKeys, inOrder, settingsWith, typed, typedByNumbers, type KeyEvent } from '../renderer/wedge/hands.ts';
import { layoutNames } from '../renderer/wedge/layouts.ts';
import { keyboardOf, type Keyboard } from './keyboard.ts';
import { barcodeOf, expect, openEvent, test as base, verdictOf } from './steps.ts';

/** Longer than all that lasts after a scan. */
const pace = { aheadMs: 1_000, restMs: 1_200 };

const test = base.extend<{ keyboard: Keyboard }>({
  // As it comes, before anybody calibrates it.
  wedgeSettings: {},
  keyboard: async ({ page, sandbox }, use) => {
    await openEvent(page, sandbox);
    await use(keyboardOf(await page.context().newCDPSession(page), pace));
  },
});

/** The window has the settings when they are on the screen's next picture, not when they are kept. */
const calibrate = (page: Page, changes: Partial<WedgeSettings>): Promise<void> =>
  page.evaluate(
    (settings) =>
      new Promise<void>((resolve, reject) => {
        window.station.on.view((view) => {
          if (view.phase !== 'scanning' || view.station.scanners.wedge.calibratedAt !== settings.calibratedAt) return;
          requestAnimationFrame(() => setTimeout(resolve));
        });
        void window.station.call.setWedge(settings).then((set) => set.ok || reject(new Error(set.problem.code)));
      }),
    { ...settingsWith(changes), calibratedAt: 4_711 },
  );
const at0 = { from: 0 };
const person = { gap: 125, hold: 90 };

/** What the field of the search has shown, one text after the other. */
const watchSearch = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  const shown = await page.getByRole('searchbox').evaluateHandle((field: HTMLInputElement) => {
    const values: string[] = [];
    field.addEventListener('input', () => values.push(field.value));
    return values;
  });
  return () => shown.evaluate((values) => values);
};

for (const computer of layoutNames) {
  test(`a scanner set to a US keyboard, on a computer set to ${computer}, from 1 to 40 ms a key`, async ({
    page,
    keyboard,
  }) => {
    for (const gap of [1, 6, 10, 19, 30, 40]) {
      const code = `AZqwYM=\`${gap}-/:^`;
      await keyboard.press(typed(code, gap === 19 ? 'Tab' : 'Enter', { ...at0, gap, hold: gap / 2, computer }));
      await expect(verdictOf(page)).toContainText(code);
    }
  });
}

test('a scanner and a computer that are both set to German, once they are calibrated', async ({ page, keyboard }) => {
  await calibrate(page, { decode: 'key', end: 'Enter' });
  await keyboard.press(typed('zy-0123-ß', 'Enter', { ...at0, computer: 'de', keyboard: 'de' }));
  await expect(verdictOf(page)).toContainText('zy-0123-ß');
});

test('a scanner in Alt mode, and one with a prefix', async ({ page, keyboard }) => {
  const numbers = Array.from('AZ-0123/:', (character) => `0${character.charCodeAt(0)}`);
  await keyboard.press(typedByNumbers(numbers, 'Enter', { ...at0, gap: 10 }));
  await expect(verdictOf(page)).toContainText('AZ-0123/:');
  await calibrate(page, { prefix: '~' });
  await keyboard.press(typed('~Z-1', 'Enter', { ...at0, computer: 'de' }));
  await expect(verdictOf(page)).toContainText('Z-1');
  await expect(verdictOf(page)).not.toContainText('~');
});

test('a scanner that sends no end: the silence is one, and a late Enter presses no button', async ({
  page,
  keyboard,
  sandbox,
}) => {
  await page.getByRole('button', { name: 'Settings' }).focus();
  const scan = typed(barcodeOf(sandbox, /Standing/u), null, { ...at0, computer: 'fr' });
  const from = await keyboard.press(scan);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  const enter = typed('', 'Enter', { from: endOfKeys(scan) + 400 });
  await keyboard.press(enter, from);
  // Later it is a person's.
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  await keyboard.press(enter, from + 60_000);
  await expect(page.getByRole('dialog', { name: 'Admission' })).toBeVisible();
});

test('a busy page cuts no code in two', async ({ page, keyboard }) => {
  const code = 'gh7k2m0042az';
  await page.evaluate(() =>
    window.addEventListener('keydown', ({ key }) => {
      const until = performance.now() + (key === '0' ? 400 : 0);
      while (performance.now() < until);
    }),
  );
  await keyboard.press(typed(code, null, at0), Date.now());
  await expect(verdictOf(page)).toContainText(code);
});

test('a scanner is heard while the search has the focus, and what is half typed stays', async ({ page, keyboard }) => {
  await page.keyboard.press('F2');
  const shown = await watchSearch(page);
  const name = typed('anna w', null, { ...at0, ...person });
  const scan = typed('GH-7K2M-0042', 'Enter', { from: endOfKeys(name) + 150, gap: 10, computer: 'de' });
  await keyboard.press([...name, ...scan]);
  await expect(verdictOf(page)).toContainText('GH-7K2M-0042');
  const values = await shown();
  expect(values).toContain('anna w');
  expect(values.at(-1)).toBe('anna w');
});

for (const gap of [6, 40]) {
  test(`somebody types a name while the scanner types a code, with a key each ${gap} ms`, async ({
    page,
    keyboard,
  }) => {
    await page.keyboard.press('F2');
    const shown = await watchSearch(page);
    const name = typed('anna weber', null, { ...at0, ...person });
    const scan = typed('GH-7K2M-0042', 'Enter', { from: 440, gap, hold: gap / 2 });
    await keyboard.press(inOrder(name, scan).filter(({ at }) => at <= endOfKeys(scan)));
    await expect(verdictOf(page)).toContainText('GH-7K2M-0042');
    const values = await shown();
    expect('anna weber'.startsWith(values.at(-1)!)).toBe(true);
    expect(values.at(-1)!.length).toBeGreaterThan(3);
  });
}

test('a person types a code by hand: it is what the computer writes', async ({ page, keyboard }) => {
  await page.getByLabel('Barcode').focus();
  await keyboard.press(typed('zy-12', 'Enter', { ...at0, ...person, computer: 'de', keyboard: 'de' }));
  await expect(verdictOf(page)).toContainText('zy-12');
});

test('a key that is held down is one key; Space and F keys are for the window', async ({ page, keyboard }) => {
  const held = [500, 530, 560].map((at): KeyEvent => ({ type: 'down', at, key: 'q', code: 'KeyQ', repeat: true }));
  await keyboard.press(
    inOrder(typed('q', null, { ...at0, hold: 600 }), held, typed('x', 'Enter', { from: 800, gap: 150 })),
  );
  await expect(verdictOf(page)).toContainText('qx');
  await expect(verdictOf(page)).not.toContainText('qq');
  await page.getByRole('button', { name: 'Search' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('says so when keys go to another window', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const hint = page.getByText('the scanner types into another window');
  await expect(hint).toBeHidden();
  // A page of its own always has the focus here.
  await page.evaluate(() => {
    document.hasFocus = () => false;
    window.dispatchEvent(new Event('blur'));
  });
  await expect(hint).toBeVisible();
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'hasFocus');
    window.dispatchEvent(new Event('focus'));
  });
  await expect(hint).toBeHidden();
  // Without an event, as where a menu of the system is open.
  await page.evaluate(() => void (document.hasFocus = () => false));
  await expect(hint).toBeVisible();
});
