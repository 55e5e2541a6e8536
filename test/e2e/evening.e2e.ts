import type { Page } from '@playwright/test';
import { exitOf, killApp, onPreviewHost, pageOf } from './app.ts';
import { scan, scanAll, scannersOf, untilShown, type Door } from './evening-door.ts';
import { nobodyYet, scansOf, withScan } from './evening-scans.ts';
import { answer, closeDialogs, part, question, test, textsOn } from './printers.ts';
import {
  barcodeOf,
  choose,
  chooseDirection,
  chooseOwnServer,
  closeWindow,
  expect,
  openSettings,
  received,
  typePin,
  untilScanning,
  verdictOf,
  wedge,
} from './steps.ts';
import { usbEnv } from './usb/scanner.ts';

/** One evening at one door, from the first start to the end, in one run of the built app. */

test.use({ appEnv: usbEnv, sandboxOptions: { tickets: 900 } });
test.skip(!onPreviewHost, 'Real Electron reads real scanners only.');

const [pin, wrongPin] = ['2580', '1379'];

async function leave(page: Page): Promise<void> {
  await closeDialogs(page);
  await untilScanning(page);
}

const lastScans = (page: Page): Promise<readonly string[]> => page.locator('.last ol li').allInnerTexts();
const frame = (page: Page) => page.locator('.station-header');

test('a whole evening', async ({ launchApp, sandbox, printer }) => {
  test.setTimeout(300_000);
  const app = await launchApp();
  const page = await pageOf(app);
  // Two hundred lines that run out cost a core where there is no graphics card.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const usb = await scannersOf(app);
  const door: Door = { page, ...usb, tally: nobodyYet };
  const scans = scansOf(sandbox, 10);
  expect(scans).toHaveLength(200);

  /** With the PIN, once it is set. */
  const settingsAt = async (section: string): Promise<void> => {
    await page.keyboard.press('F10');
    await expect(page.getByRole('dialog')).toBeVisible();
    await typePin(page, pin);
    await page.getByRole('tab', { name: section }).click();
  };

  await test.step('first start: server, token by scanner, event, tickets', async () => {
    await chooseOwnServer(page);
    await page.getByLabel('Server address').fill(sandbox.url);
    await page.getByLabel('Token', { exact: true }).focus();
    await wedge(page, sandbox.demo.token);
    await page.getByRole('button', { name: /Sommerfest/u }).click();
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
    await expect(page.getByRole('button', { name: /^900 tickets/u })).toBeVisible();
  });

  await test.step('set-up: name, PIN, rules, scanners, wristbands', async () => {
    await openSettings(page, 'This station');
    await page.getByRole('textbox', { name: 'Name of this station' }).fill('North gate');
    await page.locator('[data-setting=pin]').getByRole('button', { name: 'Set a PIN' }).click();
    await typePin(page, pin);
    await expect(page.getByText('The new PIN once more')).toBeVisible();
    await typePin(page, pin);
    await expect(page.getByRole('button', { name: 'Change the PIN' })).toBeVisible();

    await page.getByRole('tab', { name: 'Admission' }).click();
    await page.getByRole('switch', { name: 'Out only after in' }).click({ force: true });
    await expect(page.getByRole('switch', { name: 'Out only after in' })).toBeChecked();
    await page.getByRole('tab', { name: 'Tickets and entries' }).click();
    await page.getByRole('checkbox', { name: 'Attention: VIP weekend' }).click({ force: true });
    await expect(page.getByRole('checkbox', { name: 'Attention: VIP weekend' })).toBeChecked();

    await page.getByRole('tab', { name: 'Scanners' }).click();
    const ways = page.getByRole('radiogroup', { name: 'Direction of Exit scanner' });
    await ways.getByRole('radio', { name: 'Out', exact: true }).click({ force: true });
    await expect(ways.getByRole('radio', { name: 'Out', exact: true })).toBeChecked();

    await page.getByRole('tab', { name: 'Printers' }).click();
    await page.getByRole('button', { name: 'Add by address' }).click();
    const form = page.getByRole('dialog', { name: 'Add a printer' });
    await form.getByLabel('Address').fill(`127.0.0.1:${printer.port}`);
    await form.getByLabel('Name').fill('Wristbands');
    await choose(form, 'Language', 'ZPL: Zebra, for wristbands and labels');
    await form.getByRole('button', { name: 'Add printer' }).click();
    await choose(part(page, 'Wristbands'), 'Printer, wristbands', 'Wristbands');
    await expect(part(page, 'Printers').getByRole('listitem')).toContainText('Prints wristbands');
    await leave(page);
  });

  await test.step('guests come and go, some of them are refused', () => scanAll(door, scans.slice(0, 60)));

  await test.step('offline: the frame says so, and nobody waits', async () => {
    await expect(frame(page)).toHaveAttribute('data-online', 'true');
    await expect.poll(() => received(sandbox)).toEqual(door.tally.sent);
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    await scanAll(door, scans.slice(60, 120));
    await expect(frame(page)).toHaveAttribute('data-online', 'false');
    await expect(page.getByText('Offline, scanning goes on')).toBeVisible();
    // All but those that cannot be read.
    await expect(page.getByRole('button', { name: '57 unsent' })).toBeVisible();
    expect(received(sandbox)).toHaveLength(57);
  });

  await test.step('online again by itself, while scanning goes on', async () => {
    sandbox.control.clearFaults();
    await scanAll(door, scans.slice(120));
    await expect.poll(() => received(sandbox), { timeout: 30_000 }).toEqual(door.tally.sent);
    await expect(frame(page)).toHaveAttribute('data-online', 'true');
    await expect(page.getByRole('button', { name: /unsent/u })).toHaveCount(0);
    expect(door.tally).toMatchObject({ seq: 200, in: 70, out: 30, refused: 100 });
  });

  await test.step('each guest has got one wristband', async () => {
    await printer.when(() => printer.printed.length === 60);
  });

  await test.step('AUTO: out when inside', async () => {
    await chooseDirection(page, 'Auto');
    const barcode = barcodeOf(sandbox, /^Crew/u);
    for (const [result, way] of [
      ['in', 'IN'],
      ['out', 'OUT'],
      ['in', 'IN'],
    ] as const) {
      await scan(door, { scanner: 'left', barcode, result, says: 'Мария' }, way);
    }
    await chooseDirection(page, 'In');
  });

  await test.step('a guest without a barcode is found by name', async () => {
    await page.keyboard.press('F2');
    await page.getByRole('searchbox').fill('lukasz zol');
    await page.getByRole('button', { name: 'Check in: Łukasz Żółć' }).click();
    door.tally = withScan(door.tally, { barcode: barcodeOf(sandbox, /^Seat/u), result: 'in' }, 'IN');
    expect(await untilShown(door, 'in')).toContain('Block A');
  });

  await test.step('undo: it counts as if it had not happened', async () => {
    // Crew and he have theirs; a wristband that has not begun would be taken back, too.
    await printer.when(() => printer.printed.length === 62);
    await page.getByRole('button', { name: 'Undo: Łukasz Żółć' }).click();
    await page.getByRole('button', { name: 'Wrong person' }).click();
    const barcode = barcodeOf(sandbox, /^Seat/u);
    const { tally } = door;
    door.tally = {
      ...tally,
      seq: tally.seq + 1,
      in: tally.in - 1,
      arrived: tally.arrived.filter((each) => each !== barcode),
      sent: [...tally.sent, `${barcode} OK OUT`],
    };
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
    await expect(page.locator('.inside')).toHaveText(String(door.tally.in - door.tally.out));
  });

  await test.step('against the rules: with the PIN alone', async () => {
    const barcode = barcodeOf(sandbox, /^Cancelled/u);
    await scan(door, { scanner: 'wedge', barcode, result: 'refused', says: 'Cancelled ticket' });
    await page.getByRole('button', { name: 'Let in anyway' }).click();
    await page.getByRole('button', { name: 'Box office confirmed' }).click();
    const pad = page.getByRole('dialog', { name: 'Supervisor’s PIN' });
    await expect(pad).toBeVisible();
    await typePin(page, wrongPin);
    await expect(pad).toContainText('Wrong PIN. 4 tries are left');
    await typePin(page, pin);
    door.tally = withScan(door.tally, { barcode, result: 'in' }, 'IN');
    expect(await untilShown(door, 'in')).toContain('Admitted by override: Box office confirmed');
  });

  await test.step('a wristband that was cut off: a person says what became of it', async () => {
    await printer.when(() => printer.printed.length === 63);
    printer.during(400, () => printer.cutOff());
    await scan(door, { scanner: 'wedge', barcode: barcodeOf(sandbox, /^VIP/u), result: 'in', says: 'Siobhán O’Brien' });
    await expect(question(page)).toContainText('Did the wristband of Siobhán O’Brien come out?');
    await answer(page, /^Print again/u);
    await printer.when(() => printer.printed.length === 64);
    expect(textsOn(printer.printed.at(-1) ?? new Uint8Array())).toContain('DUPLICATE');
  });

  await test.step('guests see a welcome, and no more than a first name', async () => {
    const [guests] = await Promise.all([
      app.waitForEvent('window'),
      settingsAt('Screen and sound').then(() =>
        page.locator('[data-setting=display]').getByRole('switch').click({ force: true }),
      ),
    ]);
    await leave(page);
    await scan(door, { scanner: 'left', barcode: barcodeOf(sandbox, /^Standing/u), result: 'in', says: 'Zoë Müller' });
    await expect(guests.locator('.guest-screen')).toHaveAttribute('data-face', 'welcome');
    await expect(guests.locator('.guest-name')).toHaveText('Zoë');
    await expect(guests.locator('body')).not.toContainText('Müller');
  });

  await test.step('the figures of the evening', async () => {
    await page.keyboard.press('F3');
    const dashboard = page.getByRole('dialog', { name: 'Dashboard' });
    const figure = (name: string) => dashboard.locator(`[data-figure="${name}"] strong`);
    await expect(figure('inside')).toHaveText(String(door.tally.in - door.tally.out));
    await expect(figure('arrived')).toHaveText(String(door.tally.arrived.length));
    await expect(figure('refused')).toHaveText(String(door.tally.refused));
    await leave(page);
  });

  await test.step('in German, and back', async () => {
    const language = page.locator('[data-setting=language]');
    await settingsAt('Screen and sound');
    await choose(language, 'Language', 'Deutsch');
    await expect(page.getByRole('dialog', { name: 'Bildschirm und Ton' })).toBeVisible();
    await leave(page);
    await expect(page.getByRole('heading', { name: /^Jetzt drinnen/u })).toBeVisible();
    await scan(door, { scanner: 'left', barcode: barcodeOf(sandbox, /^Blank/u), result: 'refused', says: 'STOPP' });
    await settingsAt('Bildschirm und Ton');
    await choose(language, 'Sprache', 'English');
    await expect(page.getByRole('dialog', { name: 'Screen and sound' })).toBeVisible();
    await leave(page);
    await expect(page.getByRole('heading', { name: /^Inside now/u })).toBeVisible();
  });

  const again = await test.step('the power fails while a scan is unsent: nothing is lost', async () => {
    await expect.poll(() => received(sandbox)).toEqual(door.tally.sent);
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    await scan(door, { scanner: 'wedge', barcode: barcodeOf(sandbox, /^Child/u), result: 'in', says: '山田 太郎' });
    const before = await lastScans(page);
    await killApp(app);
    sandbox.control.clearFaults();
    const next = await launchApp();
    door.page = await pageOf(next);
    Object.assign(door, await scannersOf(next));
    await expect(verdictOf(door.page)).toHaveAttribute('data-result', 'idle');
    await expect(door.page.locator('.inside')).toHaveText(String(door.tally.in - door.tally.out));
    expect(await lastScans(door.page)).toEqual(before);
    await expect.poll(() => received(sandbox), { timeout: 30_000 }).toEqual(door.tally.sent);
    return next;
  });

  await test.step('who was inside is inside, and what was set is set', async () => {
    const { page: after } = door;
    await expect(after.getByRole('button', { name: '2 scanners', exact: true })).toBeVisible();
    await expect(after.getByRole('button', { name: 'Printer', exact: true })).toBeVisible();
    const barcode = barcodeOf(sandbox, /^Standing/u);
    await scan(door, { scanner: 'wedge', barcode, result: 'repeat', says: 'ALREADY IN' });
    await scan(door, { scanner: 'right', barcode, result: 'out', says: 'OUT' });
    await scan(door, { scanner: 'right', barcode, result: 'refused', says: 'Not inside' });
    await after.keyboard.press('F10');
    await expect(after.getByRole('dialog', { name: 'Supervisor’s PIN' })).toBeVisible();
    await typePin(after, pin);
    await after.getByRole('tab', { name: 'This station' }).click();
    await expect(after.getByRole('textbox', { name: 'Name of this station' })).toHaveValue('North gate');
    await leave(after);
  });

  await test.step('the end: everything is sent, so nobody is asked', async () => {
    await expect.poll(() => received(sandbox)).toEqual(door.tally.sent);
    await closeWindow(again);
    expect(await exitOf(again)).toBe(0);
    expect(received(sandbox)).toEqual(door.tally.sent);
  });
});
