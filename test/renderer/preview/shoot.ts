/**
 * Pictures of every screen, and axe on each: `npx node test/renderer/preview/shoot.ts [name...]`.
 * They land in build/preview-pictures.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { openSite } from './site.ts';
import { at, verdicts } from './verdicts.ts';
import { views } from './views.ts';

const pictures = resolve(import.meta.dirname, '../../../build/preview-pictures');
const sizes = {
  small: { width: 1366, height: 768 },
  large: { width: 1920, height: 1080 },
  least: { width: 1024, height: 640 },
} as const;
const shots = [
  ...Object.keys(views).map((view) => ({ name: view, query: `view=${view}` })),
  ...Object.keys(verdicts).map((verdict) => ({ name: `v-${verdict}`, query: `view=idle&verdict=${verdict}` })),
  ...Object.keys(verdicts).map((verdict) => ({ name: `d-${verdict}`, query: `view=demo&verdict=${verdict}` })),
];

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.querySelector('.page, .scan-screen, .quiet') ?? document.body;
    const cut = [...document.querySelectorAll('.face-end, .advice, .face-foot, .word, .seat, .ticket-line')].filter(
      (part) => {
        const panel = part.closest('.verdict')?.getBoundingClientRect();
        const box = part.getBoundingClientRect();
        return panel !== undefined && (box.bottom > panel.bottom + 1 || box.right > panel.right + 1);
      },
    );
    const overlap = [...document.querySelectorAll('.face-who')].filter((who) => {
      const end = who.parentElement?.querySelector('.face-end')?.getBoundingClientRect();
      const last = who.lastElementChild?.getBoundingClientRect();
      return end !== undefined && last !== undefined && last.bottom > end.top + 1;
    });
    return [
      ...(scrollHeight > clientHeight + 1 ? [`scrolls: ${scrollHeight} > ${clientHeight}`] : []),
      ...cut.map((part) => `cut: ${part.className}`),
      ...overlap.map(() => 'overlap: who over end'),
    ];
  });
}

const wanted = process.argv.slice(2);
const { url, server } = await openSite();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
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
    for (const { name, query } of shots) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await page.goto(`${url}?${query}`);
      await page.waitForSelector('.app[data-phase]');
      await page.waitForTimeout(60);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: resolve(pictures, `${name}-${size}-${colorScheme}.png`) });
      const violations =
        size === 'small' ? (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations : [];
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
