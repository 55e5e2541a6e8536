import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { film, picture, type DrawnCode } from '../renderer/camera/pictures.ts';
import { pageOf } from './app.ts';
import { barcodeOf, expect, openEvent, openSettings, received, test as base, verdictOf, wedge } from './steps.ts';

/** The camera as a scanner: Chromium films what the test has drawn, and the built app reads it. */

type Scene = readonly [pictures: number, ...codes: DrawnCode[]];

const qr = (text: string, more: Partial<DrawnCode> = {}): DrawnCode => ({ bcid: 'qrcode', text, left: 450, ...more });

const test = base.extend<{ filmed: (...scenes: Scene[]) => Promise<Page> }>({
  /** The app at an open event, with a camera that sees these scenes over and over, ten pictures a second. */
  filmed: async ({ launchApp, sandbox, userData }, use) => {
    await use(async (...scenes) => {
      const file = join(userData, 'camera.y4m');
      writeFileSync(file, film(scenes.flatMap(([pictures, ...codes]) => Array(pictures).fill(picture(codes)))));
      const args = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
      const page = await pageOf(await launchApp({ args }));
      await openEvent(page, sandbox);
      return page;
    });
  },
});

test.use({ withCamera: true });

const cameraOf = (page: Page) => page.getByRole('region', { name: 'Camera' });
const openCamera = (page: Page): Promise<void> => page.keyboard.press('F4');

/** How many pictures the camera has shown. */
const shown = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0);

async function decoderOf(page: Page): Promise<Worker> {
  await expect.poll(() => page.workers().length).toBe(1);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('no decoder');
  return worker;
}

test('one ticket after the other is checked in', async ({ filmed, sandbox }) => {
  const [first, second] = [barcodeOf(sandbox, /Standing/u), barcodeOf(sandbox, /VIP/u)];
  const page = await filmed([5], [10, qr(first)], [7], [10, { ...qr(second), bcid: 'azteccode' }]);
  await openCamera(page);
  await expect(cameraOf(page)).toContainText('Hold the code in front of the camera');
  for (const barcode of [first, second]) {
    await expect.poll(() => received(sandbox), { timeout: 20_000 }).toContain(`${barcode} OK IN`);
  }
});

test('a ticket that stays in front of the camera is checked in once', async ({ filmed, sandbox }) => {
  const barcode = barcodeOf(sandbox, /Standing/u);
  const page = await filmed([10, qr(barcode)]);
  await openCamera(page);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in', { timeout: 20_000 });
  // For longer than the same code is remembered out of sight.
  const before = await shown(page);
  await expect.poll(() => shown(page), { timeout: 20_000 }).toBeGreaterThan(before + 45);
  await expect.poll(() => received(sandbox)).toEqual([`${barcode} OK IN`]);
});

test('bars are read, too', async ({ filmed, sandbox }) => {
  const barcode = barcodeOf(sandbox, /Standing/u);
  const page = await filmed([3], [30, { bcid: 'code128', text: barcode, left: 200, size: 3 }]);
  await openCamera(page);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in', { timeout: 20_000 });
});

test('of two tickets at once none is taken, and the screen says why', async ({ filmed, sandbox }) => {
  const [first, second] = [barcodeOf(sandbox, /Standing/u), barcodeOf(sandbox, /VIP/u)];
  const page = await filmed([20, qr(first, { left: 150 }), qr(second, { left: 750 })]);
  await openCamera(page);
  await expect(cameraOf(page)).toContainText('Several codes in view: show one');
  expect(await verdictOf(page).getAttribute('data-result')).toBe('idle');
  expect(received(sandbox)).toEqual([]);
});

test('nothing is fetched from elsewhere, and the decoder could not', async ({ filmed, sandbox }) => {
  const page = await filmed([30, qr(barcodeOf(sandbox, /Standing/u))]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openCamera(page);
  const worker = await decoderOf(page);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in', { timeout: 20_000 });
  const origin = await page.evaluate(() => location.origin);
  expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);

  // Where the library would look for its module by itself.
  const refused = await worker.evaluate(async () => {
    const violation = new Promise<SecurityPolicyViolationEvent>((done) =>
      addEventListener('securitypolicyviolation', done as (event: Event) => void),
    );
    const fetched = await fetch('https://fastly.jsdelivr.net/npm/zxing-wasm').catch(() => null);
    return fetched === null ? (await violation).effectiveDirective : 'fetched';
  });
  expect(refused).toBe('connect-src');
});

test('camera and decoder run only while the view is on the screen', async ({ filmed }) => {
  const page = await filmed([5]);
  const light = (): Promise<string> =>
    page.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject as MediaStream | undefined;
      const kept = window as { stream?: MediaStream | undefined };
      kept.stream = stream ?? kept.stream;
      return kept.stream?.getTracks()[0]?.readyState ?? 'none';
    });
  const goesOff = async (): Promise<void> => {
    await expect.poll(() => page.workers().length).toBe(0);
    await expect.poll(light).toBe('ended');
  };
  const goesOn = async (): Promise<void> => {
    await decoderOf(page);
    await expect.poll(light).toBe('live');
  };
  expect(page.workers()).toEqual([]);
  expect(await light()).toBe('none');

  await openCamera(page);
  await goesOn();
  await page.keyboard.press('F4');
  await goesOff();

  await page.getByRole('button', { name: 'Camera', exact: false }).click();
  await goesOn();
  // A window that is minimised; the preview host cannot do that.
  const setHidden = (hidden: boolean): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await setHidden(true);
  await goesOff();
  await setHidden(false);
  await goesOn();

  await openSettings(page, 'This station');
  await page.getByRole('button', { name: 'Change token' }).click();
  await goesOff();
});

test('a decoder that does not start puts the light out, and the screen says so', async ({ filmed }) => {
  const page = await filmed([5]);
  await page.evaluate(() => {
    const Real = Worker;
    window.Worker = class extends Real {
      constructor() {
        super('/nothing.js', { type: 'module' });
      }
    };
  });
  await openCamera(page);
  await expect(cameraOf(page).getByRole('alert')).toContainText(
    'The picture cannot be read. Scanners and typing still work.',
  );
  await expect(page.locator('video')).toHaveCount(0);
});

test('where the camera is not allowed the screen says what to do, and scanning goes on', async ({
  launchApp,
  sandbox,
}) => {
  const app = await launchApp();
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  await app.evaluate(({ session }) =>
    session.defaultSession.setPermissionRequestHandler((_page, _what, answer) => answer(false)),
  );
  await openCamera(page);
  await expect(cameraOf(page).getByRole('alert')).toContainText(
    'The camera is not allowed. Scanners and typing still work.',
  );
  await expect(cameraOf(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await cameraOf(page).getByRole('button', { name: 'Close the camera' }).click();
  await expect(cameraOf(page)).toBeHidden();
});
