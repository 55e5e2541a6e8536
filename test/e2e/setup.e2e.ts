import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { hashPin } from '../../electron/station/supervisor/pin-hash.ts';
import { decodeImage } from '../../renderer/camera/decode.ts';
import { openDecoder } from '../station/printing/encode/band-support.ts';
import { closeApp, pageOf } from './app.ts';
import { executablePath } from './launch.ts';
import { barcodeOf, chooses, expect, test, typePin, verdictOf, wedge } from './steps.ts';

/** A fleet of stations, of which nobody sets up more than the first. */

const [pin, passphrase] = ['482913', 'four green bottles'];

/** The text of the code on the screen, as a scanner reads it. */
async function codeOn(page: Page): Promise<string> {
  openDecoder();
  const address = await page.getByRole('img', { name: 'The set-up as a QR code' }).getAttribute('src');
  const picture = await loadImage(address ?? '');
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { width, height } = canvas;
  const data = new Uint8ClampedArray(context.getImageData(0, 0, width, height).data);
  const [code] = await decodeImage({ width, height, data, colorSpace: 'srgb' });
  return code?.text ?? '';
}

/** As the next computer is: nothing is on it yet. */
function emptied(folder: string): void {
  for (const each of readdirSync(folder)) rmSync(join(folder, each), { recursive: true, force: true });
  rmSync(`${folder}.marks`, { recursive: true, force: true });
}

async function unseal(page: Page): Promise<void> {
  const dialog = page.getByRole('alertdialog', { name: 'Passphrase of the set-up' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Take set-up' }).click();
}

test('a file beside the program, a sealed file, a sealed code: three stations for the same event, and no token typed', async ({
  launchApp,
  sandbox,
  userData,
}, info) => {
  test.skip(
    process.platform !== 'linux',
    'Elsewhere the place is beside the installed program, or only for administrators',
  );
  const place = info.outputPath('program');
  const stick = info.outputPath('stick');
  const file = join(place, 'gatehouse.json');
  await test.step('what is needed lies beside the AppImage', async () => {
    for (const folder of [place, stick]) mkdirSync(folder, { recursive: true });
    const { url: server, demo } = sandbox;
    const setup = { gatehouse: 1, server, token: demo.token, events: [demo.events[0]?.name] };
    writeFileSync(file, JSON.stringify({ ...setup, pinHash: await hashPin(pin), policy: { reentry: 'never' } }));
  });
  const env = { APPIMAGE: join(place, 'Gatehouse.AppImage'), APPDIR: dirname(executablePath) };
  const guest = barcodeOf(sandbox, /Standing/u);

  const first = await launchApp({ env });
  const one = await pageOf(first);
  let code = '';
  await test.step('the first station opens its event by itself', async () => {
    await expect(verdictOf(one)).toHaveAttribute('data-result', 'idle');
    await wedge(one, guest);
    await expect(verdictOf(one)).toHaveAttribute('data-result', 'in');
  });
  await test.step('its supervisor saves a sealed set-up, and shows its code', async () => {
    await one.keyboard.press('F10');
    await typePin(one, pin);
    await one.getByRole('tab', { name: 'More stations', exact: true }).click();
    await one.locator('.segment', { hasText: 'With token and PIN' }).click();
    await one.getByLabel('Passphrase, at least 10 characters').fill(passphrase);
    await chooses(first, stick);
    await one.getByRole('button', { name: 'Save set-up' }).click();
    await expect(one.getByText(join(stick, 'gatehouse.json'))).toBeVisible();
    await one.getByRole('button', { name: 'Show set-up code' }).click();
    code = await codeOn(one);
    expect(code).toMatch(/^GHSETUP[B-LNOPR-VX]+$/u);
    const written = readFileSync(join(stick, 'gatehouse.json'), 'utf8');
    for (const text of [written, await one.content()]) expect(text).not.toContain(sandbox.demo.token);
    await closeApp(first);
  });

  await test.step('the second station opens the file', async () => {
    emptied(userData);
    const second = await launchApp();
    const two = await pageOf(second);
    await chooses(second, join(stick, 'gatehouse.json'));
    await two.getByRole('button', { name: 'Open set-up file' }).click();
    await unseal(two);
    await expect(verdictOf(two)).toHaveAttribute('data-result', 'idle');
    await wedge(two, guest);
    await expect(verdictOf(two)).toHaveAttribute('data-result', 'in');
    // At a door a code is a ticket that nobody knows.
    await wedge(two, code.slice(0, 60));
    await expect(verdictOf(two)).toContainText('Unknown barcode');
    await two.keyboard.press('F10');
    await typePin(two, pin);
    await expect(two.getByRole('tab', { name: 'More stations', exact: true })).toBeVisible();
    await closeApp(second);
  });

  await test.step('the third scans the code with a keyboard scanner', async () => {
    emptied(userData);
    const three = await pageOf(await launchApp());
    await three.getByLabel('Token', { exact: true }).focus();
    await three.keyboard.type(code);
    await three.keyboard.press('Enter');
    await unseal(three);
    await expect(verdictOf(three)).toHaveAttribute('data-result', 'idle');
    await wedge(three, guest);
    await expect(verdictOf(three)).toHaveAttribute('data-result', 'in');
  });
});
