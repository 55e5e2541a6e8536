import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { ticketTypes } from '../../electron/station/sandbox/world/catalogue.ts';
import { createPrinterEmulator } from '../station/printing/emulator/emulator.ts';
import { closeApp, killApp, onPreviewHost, pageOf } from './app.ts';
import {
  barcodeOf,
  chooseDirection,
  closeWindow,
  connect,
  damage,
  expect,
  openEvent,
  test,
  untilScanning,
  verdictOf,
  wedge,
} from './steps.ts';
import { setUpPrinter } from './printers.ts';
import { plugIn, reportsOf, usbEnv } from './usb/scanner.ts';

/**
 * Every screen and every state of the scan screen, from a real run: looked at by axe here, and by people in docs/screens/,
 * where `npm run screens` puts the pictures.
 */

const folder = process.env['GATEHOUSE_SCREENS'] ?? 'test-results/screens';

const keyboardMode = { usagePage: 0x01, usage: 0x06 };

const looks = [
  { width: 1366, height: 768, colorScheme: 'dark', suffix: '' },
  { width: 1920, height: 1080, colorScheme: 'light', suffix: '-1920-light' },
] as const;

async function look(page: Page, name: string, suffix: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  const scrolls = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { right, bottom } = element.getBoundingClientRect();
        return right > clientWidth + 0.5 || bottom > clientHeight + 0.5;
      })
      .map((element) => element.outerHTML.slice(0, 80));
  });
  expect([name, scrolls]).toEqual([name, []]);
  await page.screenshot({ path: join(folder, `${name}${suffix}.png`), animations: 'disabled' });
}

async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    {
      width,
      height,
    },
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

test.use({
  policy: {
    repeatWindowSeconds: 0,
    exitRequiresEntry: true,
    highlightTicketTypeIds: [ticketTypes.vip.id],
    capacity: { limit: 6, onFull: 'warn' },
  },
});

for (const { width, height, colorScheme, suffix } of looks) {
  test(`every screen at ${width} x ${height}, ${colorScheme}`, async ({ electronApp, page, sandbox }) => {
    test.setTimeout(120_000);
    mkdirSync(folder, { recursive: true });
    await page.emulateMedia({ colorScheme });
    await resize(electronApp, page, width, height);
    const verdict = verdictOf(page);
    const state = async (name: string, result: string): Promise<void> => {
      await expect(verdict).toHaveAttribute('data-result', result);
      await look(page, name, suffix);
    };

    await look(page, 'connect', suffix);
    await connect(page, sandbox.url, 'wrong');
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, 'connect-problem', suffix);

    await connect(page, sandbox.url, sandbox.demo.token);
    await expect(page.getByRole('button', { name: /Sommerfest/u })).toBeVisible();
    await look(page, 'choose-event', suffix);

    const list = { path: '/api/accessusers/tickets' };
    sandbox.control.addFault({ match: list, skip: 2, fault: { kind: 'answer', status: 403 } });
    await page.getByRole('button', { name: /Sommerfest/u }).click();
    await expect(page.getByText('Loading has stopped')).toBeVisible();
    await look(page, 'loading-stopped', suffix);

    sandbox.control.clearFaults();
    sandbox.control.addFault({ match: list, times: 8, fault: { kind: 'delay', ms: 1_500 } });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(/^[\d,]+ of [\d,]+$/u)).toBeVisible();
    await look(page, 'loading', suffix);

    await expect(verdict).toBeVisible({ timeout: 15_000 });
    await state('idle', 'idle');
    await chooseDirection(page, 'Auto');
    await state('idle-auto', 'idle');
    await chooseDirection(page, 'In');
    for (const label of [/Standing/u, /Cancelled/u, /Details/u, /Unknown/u])
      await wedge(page, barcodeOf(sandbox, label));
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await expect(verdict).toContainText('Attention: VIP weekend');
    await state('in-attention', 'in');
    await chooseDirection(page, 'Out');
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await state('out', 'out');
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    await state('refused-not-inside', 'refused');
    await chooseDirection(page, 'In');
    await wedge(page, barcodeOf(sandbox, /Seat/u));
    await state('in', 'in');
    await wedge(page, barcodeOf(sandbox, /Seat/u));
    await state('repeat', 'repeat');
    await wedge(page, barcodeOf(sandbox, /Cancelled/u));
    await state('refused-cancelled', 'refused');
    await page.getByRole('button', { name: 'Let in anyway' }).click();
    await look(page, 'override', suffix);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await wedge(page, barcodeOf(sandbox, /Other event/u));
    await state('refused-other-event', 'refused');
    await wedge(page, barcodeOf(sandbox, /Unknown/u));
    await state('refused-unknown', 'refused');
    await wedge(page, 'x'.repeat(600));
    await state('refused-unreadable', 'refused');
    await page.keyboard.press('F6');
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    await expect(verdict).toHaveAttribute('data-check', 'true');
    await state('check-only', 'in');
    await page.keyboard.press('F6');
    await page.keyboard.press('F2');
    await page.getByRole('searchbox').fill('mul');
    await expect(page.getByRole('button', { name: /^Check in: /u }).first()).toBeVisible();
    await look(page, 'search', suffix);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Undo: /u })
      .first()
      .click();
    await look(page, 'undo', suffix);
    await page.getByRole('button', { name: 'Cancel' }).click();

    const unknown = barcodeOf(sandbox, /Unknown/u);
    sandbox.control.addFault({ fault: { kind: 'poison', barcodes: [unknown] } });
    await wedge(page, unknown);
    await page.getByRole('button', { name: '1 rejected' }).click();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect(page.getByRole('row').filter({ hasText: unknown })).toBeVisible();
    await look(page, 'rejected', suffix);
    sandbox.control.clearFaults();
    await page.getByRole('button', { name: 'Send all again' }).click();
    await expect(page.getByRole('button', { name: '1 rejected' })).toBeHidden();
    await page.keyboard.press('Escape');
    // Gone, not only closed: until then the next key would open what is closed a moment later.
    await expect(page.locator('dialog.dialog')).toHaveCount(0);
    await page.keyboard.press('F8');
    await expect(page.getByRole('button', { name: /^Delete Sommerfest/u })).toBeVisible();
    await look(page, 'station-data', suffix);
    await page.keyboard.press('Escape');

    sandbox.control.addFault({ fault: { kind: 'reset' } });
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    await expect(page.getByText('Offline, scanning goes on')).toBeVisible();
    await state('in-offline', 'in');
    await page.getByRole('button', { name: /unsent/u }).click();
    await look(page, 'status-unsent', suffix);
    await page.keyboard.press('Escape');
    await closeWindow(electronApp);
    await expect(page.getByRole('dialog', { name: /not sent yet/u })).toBeVisible();
    await look(page, 'close-warning', suffix);
  });

  test(`what a restart tells at ${width} x ${height}, ${colorScheme}`, async ({ launchApp, sandbox, userData }) => {
    test.setTimeout(120_000);
    const open = async (): Promise<readonly [ElectronApplication, Page]> => {
      const app = await launchApp();
      const page = await pageOf(app);
      await page.emulateMedia({ colorScheme });
      await resize(app, page, width, height);
      return [app, page];
    };
    const seated = barcodeOf(sandbox, /Seat/u);
    const [broken, before] = await open();
    await openEvent(before, sandbox);
    await wedge(before, seated);
    await expect(verdictOf(before)).toHaveAttribute('data-result', 'in');
    await killApp(broken);

    const [closed, after] = await open();
    await expect(verdictOf(after)).toHaveAttribute('data-result', 'idle');
    await wedge(after, seated);
    await expect(verdictOf(after)).toContainText('just before a restart');
    await look(after, 'before-restart', suffix);
    await closeApp(closed);

    const [seller = ''] = readdirSync(join(userData, 'sellers'));
    damage(join(userData, 'sellers', seller, 'journal.sqlite'));
    const [, told] = await open();
    await expect(told.getByRole('button', { name: 'Understood' })).toBeVisible();
    await look(told, 'notice', suffix);
  });
}

for (const { width, height, colorScheme, suffix } of looks) {
  test.describe('scanners', () => {
    test.use({ appEnv: usbEnv });
    test.skip(!onPreviewHost, 'Real Electron reads real scanners only.');

    test(`at ${width} x ${height}, ${colorScheme}`, async ({ electronApp, page, sandbox }) => {
      await page.emulateMedia({ colorScheme });
      await resize(electronApp, page, width, height);
      await openEvent(page, sandbox);
      const left = await plugIn(electronApp, { product: 'Voyager 1450g' });
      const right = await plugIn(electronApp, { product: 'FM420', vendorId: 0x1eab, productId: 0x0d10 });
      await plugIn(electronApp, {
        product: 'Symbol Bar Code Scanner',
        vendorId: 0x05e0,
        productId: 0x1200,
        ...keyboardMode,
      });
      await expect(page.locator('[data-chip="scanner"]')).toHaveText('2 scanners');
      await page.keyboard.press('F9');
      const bench = page.getByRole('dialog', { name: 'Scanners' });
      for (const [index, name, direction] of [
        [0, 'Left gate', 'In'],
        [1, 'Right gate', 'Out'],
      ] as const) {
        await bench
          .getByRole('textbox', { name: /^Name of/u })
          .nth(index)
          .fill(name);
        await page.keyboard.press('Enter');
        await bench
          .getByRole('group', { name: /^Direction of/u })
          .nth(index)
          .getByRole('radio', { name: direction, exact: true })
          .click({ force: true });
        await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
      }
      await left.scan(barcodeOf(sandbox, /Standing/u));
      await left.send(reportsOf('A'.repeat(140)).slice(0, 2));
      await expect(bench).toContainText('Its end never came');
      await left.scan(`WRISTBAND/${'0123456789'.repeat(8)}`);
      await expect(bench).toContainText('WRISTBAND');
      await look(page, 'bench', suffix);
      await bench.getByRole('button', { name: 'Calibrate' }).click();
      await expect(page.getByRole('dialog', { name: /Calibrate/u })).toBeVisible();
      await look(page, 'calibrate', suffix);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await untilScanning(page);
      await expect(verdictOf(page)).toContainText('Left gate: In');
      await expect(verdictOf(page)).toContainText('Right gate: Out');
      await look(page, 'idle-two-scanners', suffix);
      await left.scan(barcodeOf(sandbox, /Seat/u));
      await expect(verdictOf(page)).toContainText('Left gate');
      await look(page, 'in-two-scanners', suffix);
      await right.unplug();
      const chip = page.locator('[data-chip="scanner"]');
      await expect(chip).toHaveText('Right gate unplugged');
      await chip.click();
      await look(page, 'scanner-unplugged', suffix);
      await page.keyboard.press('Escape');
      await page.keyboard.press('F4');
      await expect(page.getByText('Hold the code in front of the camera')).toBeVisible();
      await look(page, 'camera', suffix);
    });
  });
}

for (const { width, height, colorScheme, suffix } of looks) {
  test(`printing at ${width} x ${height}, ${colorScheme}`, async ({ electronApp, page, sandbox }) => {
    await page.emulateMedia({ colorScheme });
    await resize(electronApp, page, width, height);
    await openEvent(page, sandbox);
    const [wristbands, receipts] = [
      await createPrinterEmulator({ language: 'zpl' }),
      await createPrinterEmulator({ language: 'escpos' }),
    ];
    const dialog = page.getByRole('dialog', { name: 'Printers', exact: true });
    const gone = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog.dialog')).toHaveCount(0);
    };
    await setUpPrinter(page, wristbands, 'wristband', 'Wristbands, left gate');
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(verdictOf(page)).toContainText('Wristband printed');
    await look(page, 'print-printed', suffix);

    await page.keyboard.press('F7');
    await dialog.getByRole('button', { name: 'Add by address' }).click();
    const form = page.getByRole('dialog', { name: 'Add a printer' });
    await form.getByLabel('Address').fill(`127.0.0.1:${receipts.port}`);
    await form.getByLabel('Name').fill('Receipts, box office');
    await form.getByLabel('Language').selectOption('escpos');
    await look(page, 'printer-form', suffix);
    await form.getByRole('button', { name: 'Add printer' }).click();
    await dialog.getByLabel('Printer, receipts').selectOption({ label: 'Receipts, box office' });
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Prints receipts' })).toContainText('Ready');
    const receiptsPart = dialog.getByRole('region', { name: 'Receipts' });
    await receiptsPart.getByRole('radio', { name: 'Each entry' }).check({ force: true });
    await expect(receiptsPart).toContainText('Saved');
    await dialog.locator('.bench-settings').evaluate((settings) => settings.scrollTo(0, 0));
    await look(page, 'printers', suffix);
    await gone();

    wristbands.set({ paperOut: true });
    receipts.set({ nearEnd: true });
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await expect(page.getByRole('button', { name: 'Wristbands: no answer' })).toBeVisible();
    await wedge(page, barcodeOf(sandbox, /Seat/u));
    await expect(verdictOf(page)).toContainText('Wristband waits: no answer');
    await expect(verdictOf(page)).toContainText('Receipt printed');
    await look(page, 'print-waits', suffix);
    await page.getByRole('button', { name: 'Wristbands: no answer' }).click();
    await look(page, 'printer-trouble', suffix);
    await page.keyboard.press('Escape');

    wristbands.during(400, () => wristbands.cutOff());
    wristbands.set({ paperOut: false });
    await expect(page.locator('[data-print]')).toBeVisible();
    await expect(page.getByRole('button', { name: '1 print to check' })).toBeVisible();
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    await expect(verdictOf(page)).toContainText('Wristband printed');
    await expect(verdictOf(page)).toContainText('Receipt printed');
    await look(page, 'print-question', suffix);
    await page
      .getByRole('button', { name: /^Print: / })
      .first()
      .click();
    await look(page, 'print-scan', suffix);
    await gone();

    await page.keyboard.press('F7');
    await expect(dialog.getByRole('region', { name: 'Receipts' })).toBeVisible();
    await look(page, 'printers-question', suffix);
    for (const [role, title] of [
      ['wristband', 'Wristband'],
      ['receipt', 'Receipt'],
    ] as const) {
      await dialog.getByRole('button', { name: `Preview of ${role}` }).click();
      await expect(page.getByRole('img', { name: `How “${title}” looks on paper` })).toBeVisible();
      await look(page, `preview-${role}`, suffix);
      await page.getByRole('button', { name: 'Close' }).click();
    }
    await Promise.all([wristbands.close(), receipts.close()]);
  });
}

test('the demo event', async ({ electronApp, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(electronApp, page, 1_366, 768);
  await page.getByRole('button', { name: 'Open the demo event' }).click();
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  await look(page, 'demo', '');
});
