import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { endOfKeys, typed, type KeyEvent } from '../renderer/wedge/hands.ts';

/** Keys of real keyboards in Chromium. Each carries its moment, so that a slow machine changes nothing. */
export interface Keyboard {
  /** What hands do, from a moment (ms since 1970) on; without one, when all before has passed. Says which it was. */
  readonly press: (events: readonly KeyEvent[], from?: number) => Promise<number>;
  /** Until the moments of all that was pressed are over, as they are for a person who types after a scanner. */
  readonly passed: () => Promise<void>;
}

interface Pace {
  /** How far the keys are ahead of the clock: those that come late on a busy machine are no silence then. */
  readonly aheadMs: number;
  /** Between what is pressed and what is pressed next. */
  readonly restMs: number;
}

const virtualKeys: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, Shift: 16, Control: 17, Alt: 18 };

function sent({ type, at, key, code, shift, ctrl, alt, repeat }: KeyEvent, from: number) {
  const isText = key.length === 1 && ctrl !== true && alt !== true;
  const text = type === 'up' ? '' : key === 'Enter' ? '\r' : isText ? key : '';
  return {
    type: type === 'up' ? 'keyUp' : text === '' ? 'rawKeyDown' : 'keyDown',
    key,
    code,
    ...(text === '' ? {} : { text }),
    modifiers: (alt === true ? 1 : 0) + (ctrl === true ? 2 : 0) + (shift === true ? 8 : 0),
    windowsVirtualKeyCode: virtualKeys[key] ?? key.toUpperCase().charCodeAt(0),
    autoRepeat: repeat === true,
    isKeypad: code.startsWith('Numpad'),
    timestamp: (from + at) / 1_000,
  } as const;
}

export function keyboardOf(cdp: CDPSession, { aheadMs, restMs }: Pace): Keyboard {
  let next = 0;
  return {
    async press(events, from = Math.max(Date.now() + aheadMs, next)) {
      next = from + endOfKeys(events) + restMs;
      await Promise.all(events.map((event) => cdp.send('Input.dispatchKeyEvent', sent(event, from))));
      return from;
    },
    async passed() {
      await delay(Math.max(0, next - Date.now()));
    },
  };
}

const scanners = new WeakMap<Page, Promise<Keyboard>>();

async function plugIn(page: Page): Promise<Keyboard> {
  return keyboardOf(await page.context().newCDPSession(page), { aheadMs: 250, restMs: 200 });
}

/** A code as a scanner in keyboard mode sends it: fast, with Enter at the end, whatever has the focus. */
export async function wedge(page: Page, barcode: string): Promise<void> {
  const scanner = scanners.get(page) ?? plugIn(page);
  scanners.set(page, scanner);
  await (await scanner).press(typed(barcode, 'Enter', { from: 0 }));
}

/** A person types digits and Enter, once the scanner is done: an Enter right behind a code is the scanner's own. */
export async function typePin(page: Page, digits: string): Promise<void> {
  await (await scanners.get(page))?.passed();
  await page.keyboard.type(digits, { delay: 60 });
  await page.keyboard.press('Enter');
}
