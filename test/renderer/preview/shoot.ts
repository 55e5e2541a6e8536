/**
 * Pictures of every screen, and axe on each: `npx node test/renderer/preview/shoot.ts [name...]`.
 * They land in build/preview-pictures.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { accessShots } from './accessShots.ts';
import { dashboardShots } from './dashboardShots.ts';
import { guestShots } from './guestShots.ts';
import { printShots } from './printShots.ts';
import { button, type Shot } from './shot.ts';
import { seatingShots } from './seatingShots.ts';
import { settingsShots } from './settingsShots.ts';
import { setupShots } from './setupShots.ts';
import { openSite } from './site.ts';
import { supervisorShots } from './supervisorShots.ts';
import { ticketShots } from './ticketShots.ts';
import { trainingShots } from './trainingShots.ts';
import { updatesShots } from './updatesShots.ts';
import { at, verdicts } from './verdicts.ts';
import { views } from './views.ts';

const pictures = resolve(import.meta.dirname, '../../../build/preview-pictures');
const sizes = {
  small: { width: 1366, height: 768 },
  large: { width: 1920, height: 1080 },
  least: { width: 1024, height: 640 },
} as const;

async function scan(page: Page, barcode: string): Promise<void> {
  await page.keyboard.type(barcode);
  await page.keyboard.press('Enter');
}
const check =
  (barcode: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('F6');
    await scan(page, barcode);
  };
const search =
  (text: string, then: readonly string[] = []) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('F2');
    await page.getByRole('searchbox').fill(text);
    await page.waitForTimeout(250);
    for (const key of then) await page.keyboard.press(key);
  };

const acted: readonly Shot[] = [
  { name: 'check', query: 'view=auto', act: (page) => page.keyboard.press('F6') },
  ...['in', 'out', 'repeat', 'cancelled', 'everyNote'].flatMap((verdict) => [
    { name: `check-${verdict}`, query: 'view=idle', act: check(verdict) },
    { name: `check-d-${verdict}`, query: 'view=trainingFull', act: check(verdict) },
  ]),
  { name: 'search', query: 'view=auto', act: search('') },
  { name: 'search-found', query: 'view=auto', act: search('Müller', ['ArrowDown', 'ArrowDown']) },
  { name: 'search-some', query: 'view=several', act: search('Clara') },
  { name: 'search-none', query: 'view=idle', act: search('Xaver') },
  { name: 'search-fail', query: 'view=idle', act: search('fail') },
  { name: 'undo', query: 'view=several', act: (page) => page.getByRole('button', { name: /^Undo/u }).first().click() },
  {
    name: 'undo-problem',
    query: 'view=idle',
    async act(page) {
      await page.getByRole('button', { name: /^Undo/u }).first().click();
      await page.getByRole('button', { name: 'Wrong person' }).click();
    },
  },
  {
    name: 'override-dialog',
    query: 'view=training&verdict=repeat',
    async act(page) {
      await page.getByRole('button', { name: 'Let in anyway' }).click();
      await page.getByRole('textbox', { name: 'Another reason' }).fill('Her friend has the other ticket');
    },
  },
];

const alertShots: readonly Shot[] = [
  ...['in', 'repeat', 'everyNote'].map((verdict) => ({
    name: `alert-${verdict}`,
    query: `view=otherSeller&verdict=${verdict}`,
  })),
  {
    name: 'alert-hidden',
    query: 'view=listEmptied',
    async act(page) {
      await page.getByRole('button', { name: 'Hide' }).click();
      await page.getByRole('button', { name: 'No tickets listed' }).click();
    },
  },
];

const data =
  (then?: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('F8');
    await page.waitForTimeout(60);
    await then?.(page);
  };
const dataShots: readonly Shot[] = [
  { name: 'data', query: 'view=rejected', act: data() },
  { name: 'data-empty', query: 'view=idle', act: data() },
  { name: 'data-training', query: 'view=training', act: data() },
  { name: 'data-saved', query: 'view=backupFailed', act: data(button('Save scan log')) },
  { name: 'data-not-saved', query: 'view=idle', act: data(button('Save diagnostics')) },
  { name: 'data-sent-again', query: 'view=rejected', act: data(button('Send all again')) },
  {
    name: 'data-end',
    query: 'view=rejected',
    act: data((page) => page.locator('.sections-panel').evaluate((body) => body.scrollTo(0, body.scrollHeight))),
  },
  {
    name: 'purge',
    query: 'view=idle',
    act: data((page) => page.getByRole('button', { name: /^Delete Inter/u }).click()),
  },
  {
    name: 'purge-refused',
    query: 'view=idle',
    act: data(async (page) => {
      await button('Delete Open Air am See from this computer')(page);
      await button('Delete')(page);
    }),
  },
  ...['1,213 unsent', '12 rejected', 'Clock 3 h behind', 'No backup'].map((name) => ({
    name: `chip-${name.split(' ').at(-1)}`,
    query: 'view=manyChips',
    act: button(name),
  })),
  {
    name: 'show-rejected',
    query: 'view=rejected',
    async act(page) {
      await button('312 rejected')(page);
      await button('Show them')(page);
    },
  },
  {
    name: 'notice-understood',
    query: 'view=notices',
    async act(page) {
      await button('Understood')(page);
    },
  },
  ...['idle', 'rejected', 'loading', 'connect', 'starting'].map((view) => ({
    name: `close-${view}`,
    query: `view=${view}&unsent=1213`,
  })),
  ...['in', 'repeatSeated', 'everyNote', 'beforeRestartLong'].map((verdict) => ({
    name: `everything-${verdict}`,
    query: `view=everything&verdict=${verdict}`,
  })),
];

const scrolledTo =
  (section: string) =>
  (page: Page): Promise<void> =>
    page.locator(`[data-section=${section}]`).evaluate((part) => part.scrollIntoView());
const calibrateWith =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await button('Calibrate')(page);
    await scan(page, text);
    await page.getByRole('button', { name: 'Scan again' }).waitFor();
  };
const benchShots: readonly Shot[] = [
  { name: 'bench-ports', query: 'view=bench', act: scrolledTo('ports') },
  { name: 'bench-keyboard', query: 'view=benchCalibrated', act: scrolledTo('keyboard') },
  {
    name: 'bench-raw',
    query: 'view=bench',
    async act(page) {
      await page.locator('.read summary').first().click();
      await page.locator('.read summary').nth(2).click();
    },
  },
  {
    name: 'bench-saved',
    query: 'view=bench',
    async act(page) {
      await page.getByRole('textbox', { name: 'Name of Right gate' }).fill('Exit');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(60);
    },
  },
  { name: 'bench-captured', query: 'view=benchCapture', act: button('Save recording') },
  { name: 'bench-typed', query: 'view=bench', act: (page) => scan(page, 'TICKET-0042') },
  { name: 'calibrate', query: 'view=bench', act: button('Calibrate') },
  { name: 'calibrated', query: 'view=bench', act: calibrateWith('AZQWYM0123-/:') },
  { name: 'calibrate-failed', query: 'view=bench', act: calibrateWith('4006381333931') },
  { name: 'scanner-chip', query: 'view=scanner', act: button('NLS-FM420 unplugged') },
];

/** Chromium's own camera, which shows a pattern; an error's name stands for one that does not start. */
const camera =
  (error: string | null = null) =>
  async (page: Page): Promise<void> => {
    if (error !== null) {
      await page.evaluate((name) => {
        navigator.mediaDevices.getUserMedia = async () => {
          throw new DOMException('', name);
        };
      }, error);
    }
    await page.keyboard.press('F4');
    await page.locator(error === null ? 'video' : '.camera-trouble').waitFor();
    await page.waitForTimeout(500);
  };
const cameraShots: readonly Shot[] = [
  { name: 'camera', query: 'view=idle&verdict=in', act: camera() },
  { name: 'camera-full', query: 'view=trainingFull&verdict=repeat', act: camera() },
  { name: 'camera-alert', query: 'view=everything', act: camera() },
  ...['NotAllowedError', 'NotFoundError', 'NotReadableError'].map((error) => ({
    name: `camera-${error}`,
    query: 'view=full',
    act: camera(error),
  })),
  { name: 'camera-alert-denied', query: 'view=everything', act: camera('NotAllowedError') },
];

const shots: readonly Shot[] = [
  ...dashboardShots,
  ...settingsShots,
  ...setupShots,
  ...updatesShots,
  ...seatingShots,
  ...accessShots,
  ...printShots,
  ...guestShots,
  ...trainingShots,
  ...supervisorShots,
  ...ticketShots,
  ...cameraShots,
  ...benchShots,
  ...dataShots,
  ...alertShots,
  ...acted,
  ...['in', 'otherEvent', 'everyNote', 'repeatSeated'].map((verdict) => ({
    name: `s-${verdict}`,
    query: `view=trainingFull&verdict=${verdict}`,
  })),
  ...Object.keys(views).map((view) => ({ name: view, query: `view=${view}` })),
  ...Object.keys(verdicts).map((verdict) => ({ name: `v-${verdict}`, query: `view=idle&verdict=${verdict}` })),
  ...Object.keys(verdicts).map((verdict) => ({ name: `d-${verdict}`, query: `view=training&verdict=${verdict}` })),
];

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight } =
      document.querySelector('.page, .scan-screen, .quiet, .guest-screen') ?? document.body;
    const cut = [
      ...document.querySelectorAll('.face-end, .advice, .notes, .face-close, .word, .seat, .ticket-line'),
    ].filter((part) => {
      const panel = part.closest('.verdict')?.getBoundingClientRect();
      const box = part.getBoundingClientRect();
      return panel !== undefined && (box.bottom > panel.bottom + 1 || box.right > panel.right + 1);
    });
    const overlap = [...document.querySelectorAll('.face-who')].filter((who) => {
      const end = who.parentElement?.querySelector('.face-end')?.getBoundingClientRect();
      const last = who.lastElementChild?.getBoundingClientRect();
      return end !== undefined && last !== undefined && last.bottom > end.top + 1;
    });
    const covered = [...document.querySelectorAll('.face-print')].filter((print) => {
      const who = print.closest('.face')?.querySelector('.face-who')?.getBoundingClientRect();
      const word = print.closest('.face')?.querySelector('.word')?.getBoundingClientRect();
      const box = print.getBoundingClientRect();
      return (who !== undefined && box.bottom > who.top) || (word !== undefined && box.left < word.right);
    });
    return [
      ...covered.map(() => 'overlap: print over who or word'),
      ...(scrollHeight > clientHeight + 1 ? [`scrolls: ${scrollHeight} > ${clientHeight}`] : []),
      ...cut.map((part) => `cut: ${part.className}`),
      ...overlap.map(() => 'overlap: who over end'),
    ];
  });
}

/** React Aria's announcer keeps the name of a busy button for seconds after the button has gone: what it names is no longer there. */
async function violationsOf(page: Page) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('[data-live-announcer]');
  return (await axe.analyze()).violations;
}

const wanted = process.argv.slice(2);
const { url, server } = await openSite();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-fake-device-for-media-stream=device-count=2', '--use-fake-ui-for-media-stream'],
});
await mkdir(pictures, { recursive: true });
for (const colorScheme of ['dark', 'light'] as const) {
  for (const [size, viewport] of Object.entries(sizes)) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') console.log(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => console.log(`page: ${error.message}`));
    await page.clock.setFixedTime(at);
    for (const { name, page: path = '', query, act } of shots) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await page.goto(`${url}${path}?${query}`);
      await page.waitForSelector('.app[data-phase], .guest-screen');
      await page.waitForTimeout(60);
      await page.evaluate(() => document.fonts.ready);
      await act?.(page);
      await page.waitForTimeout(act === undefined ? 0 : 80);
      await page.screenshot({ path: resolve(pictures, `${name}-${size}-${colorScheme}.png`) });
      const violations = size === 'small' ? await violationsOf(page) : [];
      const found = [
        ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
        ...(await overflow(page)),
      ];
      for (const line of found) console.log(`${name} ${size} ${colorScheme}: ${line}`);
    }
    await context.close();
  }
}
await browser.close();
server.close();
