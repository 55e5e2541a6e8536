import { EventEmitter, once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import {
  createHidScanners,
  type HidFound,
  type HidScanners,
} from '../../../electron/station/scanners/hid/hid-scanners.ts';
import { nodeHidPort } from '../../../electron/station/scanners/hid/node-hid-port.ts';
import type { ScannerEvent } from '../../../electron/station/scanners/scanner-event.ts';
import { until } from './check.ts';

/** The station's own scanner code at work, with the real node-hid. */

interface Heard {
  readonly id: string;
  readonly event: ScannerEvent;
}

export interface Listening {
  readonly scanners: HidScanners;
  /** What came and was not taken yet, oldest first. */
  readonly heard: Heard[];
  /** Waits until so many scanners can be read, and nobody else is in the list but those that are gone. */
  ready(count?: number): Promise<readonly HidFound[]>;
  /** Waits until the list is empty of scanners that can be read. */
  gone(): Promise<void>;
  /** Takes the next reading. */
  next(): Promise<Heard>;
  stop(): Promise<void>;
}

/** A station looks for new scanners every two seconds; here ten times as often, so that the tests do not wait. */
const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  delay(ms >= 2_000 ? ms / 10 : ms, undefined, { signal }).catch(() => {});

export function listen(onHeard: (heard: Heard) => void = () => {}): Listening {
  const heard: Heard[] = [];
  const news = new EventEmitter();
  const scanners = createHidScanners({
    port: nodeHidPort(),
    waiting: { sleep },
    uptime: () => performance.now(),
    log: { info: () => {}, warn: () => {} },
    onEvent(id, event) {
      heard.push({ id, event });
      news.emit('heard');
      onHeard({ id, event });
    },
    onReport: () => {},
    onChange: () => {},
  });
  scanners.start();
  const readable = (): readonly HidFound[] => scanners.devices().filter(({ state }) => state === 'ready');
  return {
    scanners,
    heard,
    ready: (count = 1) => until(() => readable().length === count && readable()),
    async gone() {
      await until(() => readable().length === 0);
    },
    async next() {
      for (;;) {
        const first = heard.shift();
        if (first !== undefined) return first;
        await once(news, 'heard');
      }
    },
    stop: () => scanners.stop(),
  };
}

/** The HID devices that this process has open. */
export function openPaths(): readonly string[] {
  const links = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      // The folder's own.
      return '';
    }
  });
  return links.map((link) => link.replace(' (deleted)', '')).filter((link) => link.startsWith('/dev/hidraw'));
}
