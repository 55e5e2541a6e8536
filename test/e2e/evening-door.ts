import type { ElectronApplication, Page } from '@playwright/test';
import { withScan, type Scan, type Tally } from './evening-scans.ts';
import { expect, wedge } from './steps.ts';
import { plugIn, type UsbScanner } from './usb/scanner.ts';

/** A door at which two hundred are scanned, each of them looked at. */

/** What stands on the screen of the last scan, and of the door. */
interface OnScreen {
  readonly seq: number;
  readonly result: string | undefined;
  readonly inside: string;
  readonly in: string;
  readonly out: string;
}

/** Waits for it in the window itself: asked again and again from here, two hundred scans would take minutes. */
async function shows(page: Page, expected: OnScreen): Promise<string> {
  const look = async ({ wanted, patience }: { wanted: OnScreen; patience: number }) => {
    const text = (selector: string, index = 0): string => document.querySelectorAll(selector)[index]?.textContent ?? '';
    const now = (): OnScreen => {
      const { seq, result } = document.querySelector<HTMLElement>('.verdict')?.dataset ?? {};
      const [entries, exits] = [text('.occupancy dd'), text('.occupancy dd', 1)];
      return { seq: Number(seq), result, inside: text('.inside'), in: entries, out: exits };
    };
    const until = performance.now() + patience;
    const isThere = (): boolean => JSON.stringify(now()) === JSON.stringify(wanted);
    while (!isThere() && performance.now() < until) await new Promise(requestAnimationFrame);
    return { seen: now(), words: text('.verdict') };
  };
  const { seen, words } = await page.evaluate(look, { wanted: expected, patience: 15_000 });
  expect(seen).toEqual(expected);
  return words;
}

/** The door as the person in front of it knows it. */
export interface Door {
  page: Page;
  left: UsbScanner;
  right: UsbScanner;
  tally: Tally;
}

export const scannersOf = async (app: ElectronApplication) => ({
  left: await plugIn(app, { product: 'Entry scanner', serialNumber: 'L' }),
  right: await plugIn(app, { product: 'Exit scanner', serialNumber: 'R' }),
});

export async function untilShown({ page, tally }: Door, result: string): Promise<string> {
  const { seq } = tally;
  const [entries, exits, inside] = [tally.in, tally.out, tally.in - tally.out].map(String) as [string, string, string];
  return shows(page, { seq, result, inside, in: entries, out: exits });
}

export async function scan(door: Door, { scanner, barcode, result, says }: Scan, way?: 'IN' | 'OUT'): Promise<void> {
  door.tally = withScan(door.tally, { barcode, result }, way ?? (scanner === 'right' ? 'OUT' : 'IN'));
  await (scanner === 'wedge' ? wedge(door.page, barcode) : door[scanner].scan(barcode));
  expect(await untilShown(door, result)).toContain(says);
}

export async function scanAll(door: Door, scans: readonly Scan[]): Promise<void> {
  for (const each of scans) await scan(door, each);
}
