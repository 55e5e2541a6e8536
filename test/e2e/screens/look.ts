import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { pageOf } from '../app.ts';
import { violationsOf } from '../axe.ts';
import { expect, test as base } from '../steps.ts';
import { smallPng } from './small-png.ts';

/**
 * Every screen and every state, from real runs: looked at by axe here, and by people in docs/screens/, where `npm run screens`
 * puts the pictures.
 */

const kept = process.env['GATEHOUSE_SCREENS'];

/** A laptop and a counter, each by day and by night. */
const shots = [
  { width: 1366, height: 768, theme: 'dark' },
  { width: 1920, height: 1080, theme: 'light' },
  { width: 1366, height: 768, theme: 'light' },
  { width: 1920, height: 1080, theme: 'dark' },
] as const;
type Shot = (typeof shots)[number];

interface Fixtures {
  readonly shot: Shot;
  /** An app that was just started: its page, in the size and the light that is wanted. */
  readonly staged: (app: ElectronApplication) => Promise<Page>;
  /** Looks with axe and for what is too large; takes the picture where pictures are kept. */
  readonly look: (page: Page, name: string) => Promise<void>;
}

/** The staff's window, or that for guests. */
export async function resize(app: ElectronApplication, page: Page, { width, height }: Pick<Shot, 'width' | 'height'>) {
  await app.evaluate(
    ({ BrowserWindow }, { forGuests, size }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('display') === forGuests)
        ?.setContentSize(size.width, size.height),
    { forGuests: page.url().includes('display'), size: { width, height } },
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

/** What is wider or higher than its window, seen from the outside in. */
const tooLarge = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { right, bottom } = element.getBoundingClientRect();
        return right > clientWidth || bottom > clientHeight;
      })
      .map((element) => element.outerHTML.slice(0, 80));
  });

export const test = base.extend<Fixtures>({
  shot: [shots[0], { option: true }],

  staged: async ({ shot }, use) => {
    await use(async (app) => {
      const page = await pageOf(app);
      // What moves is painted 60 times a second without a graphics card; only pictures have the line that runs out.
      const reducedMotion = kept === undefined ? 'reduce' : null;
      await page.emulateMedia({ colorScheme: shot.theme, reducedMotion });
      await resize(app, page, shot);
      return page;
    });
  },

  page: async ({ electronApp, staged }, use) => {
    await use(await staged(electronApp));
  },

  look: async ({ shot }, use) => {
    if (kept !== undefined) mkdirSync(kept, { recursive: true });
    await use(async (page, name) => {
      expect([name, await violationsOf(page)]).toEqual([name, []]);
      expect([name, await tooLarge(page)]).toEqual([name, []]);
      if (kept === undefined) return;
      await page.emulateMedia({ reducedMotion: null });
      const picture = await page.screenshot({ animations: 'disabled' });
      writeFileSync(join(kept, `${name}-${shot.width}-${shot.theme}.png`), await smallPng(picture));
    });
  },
});

/** With `npm run screens` in every size and light; else in one of them, each part in another. */
export function eachShot(part: number, define: () => void): void {
  const wanted = kept === undefined ? shots.slice(part % shots.length).slice(0, 1) : shots;
  for (const shot of wanted) {
    test.describe(`at ${shot.width} x ${shot.height}, ${shot.theme}`, () => {
      test.use({ shot });
      test.setTimeout(300_000);
      define();
    });
  }
}
