import type { HidDevice, HidPort } from '../../../../electron/station/scanners/hid/hid-port.ts';

/** A plugged-in device of the test's own. */
interface MemoryDevice {
  send(...reports: readonly Uint8Array[]): void;
  isOpen(): boolean;
  /** An open handle hears of it, as a rule. */
  unplug(isHeard?: boolean): void;
  /** Now the handle hears of it, also one that was closed meanwhile. */
  lose(): void;
}

interface Plugged {
  readonly device: HidDevice;
  readonly location: string | null;
  readonly descriptor: Uint8Array | null;
  onReport: (report: Uint8Array) => void;
  onGone: (why: string) => void;
  isOpen: boolean;
  lose(): void;
}

export interface MemoryPort extends HidPort {
  plugIn(given: Partial<HidDevice> & { readonly location?: string; readonly descriptor?: Uint8Array }): MemoryDevice;
  /** While there is a reason, nothing can be listed, or this path not be opened. */
  failList(why: string | null): void;
  refuse(path: string, why: string | null): void;
  /** While so, no device knows the report that it is sent. */
  refuseFeatures(refused: boolean): void;
  readonly count: {
    lists: number;
    running: number;
    mostRunning: number;
    opened: string[];
    closed: number;
    /** What was sent to devices, in hex. */
    features: string[];
  };
}

/** HID devices in memory. */
export function memoryPort(): MemoryPort {
  let plugged: readonly Plugged[] = [];
  let listFault: string | null = null;
  let refusesFeatures = false;
  const refused = new Map<string, string>();
  const count = { lists: 0, running: 0, mostRunning: 0, opened: [] as string[], closed: 0, features: [] as string[] };
  const at = (path: string): Plugged | undefined => plugged.find(({ device }) => device.path === path);
  return {
    count,
    async list() {
      count.lists++;
      count.running++;
      count.mostRunning = Math.max(count.mostRunning, count.running);
      await Promise.resolve();
      count.running--;
      if (listFault !== null) throw new Error(listFault);
      return plugged.map(({ device }) => device);
    },
    async open(path) {
      await Promise.resolve();
      const why = refused.get(path);
      if (why !== undefined) throw new Error(why);
      const found = at(path);
      if (found === undefined) throw new Error(`no device at ${path}`);
      found.isOpen = true;
      count.opened.push(path);
      return {
        onReport: (listener) => (found.onReport = listener),
        onGone: (listener) => (found.onGone = listener),
        async sendFeature(report) {
          if (refusesFeatures) throw new Error('could not send feature report');
          count.features.push(Buffer.from(report).toString('hex'));
        },
        async close() {
          found.isOpen = false;
          count.closed++;
        },
      };
    },
    descriptor: async (path) => at(path)?.descriptor ?? null,
    location: async (path) => at(path)?.location ?? null,
    plugIn({ location, descriptor, ...given }) {
      const device: HidDevice = {
        path: `/dev/hidraw${plugged.length}`,
        vendorId: 0x0c2e,
        productId: 0x0b61,
        serialNumber: 'SN1',
        manufacturer: 'Honeywell',
        product: 'Xenon 1900',
        usagePage: 0x8c,
        usage: 0x02,
        ...given,
      };
      const entry: Plugged = {
        device,
        location: location ?? null,
        descriptor: descriptor ?? null,
        onReport: () => {},
        onGone: () => {},
        isOpen: false,
        lose: () => entry.onGone('could not read from HID device'),
      };
      plugged = [...plugged, entry];
      return {
        isOpen: () => entry.isOpen,
        send: (...reports) => {
          for (const report of reports) entry.onReport(report);
        },
        unplug: (isHeard = true) => {
          plugged = plugged.filter((each) => each !== entry);
          if (isHeard && entry.isOpen) entry.lose();
        },
        lose: entry.lose,
      };
    },
    refuseFeatures(isRefused) {
      refusesFeatures = isRefused;
    },
    failList(why) {
      listFault = why;
    },
    refuse(path, why) {
      if (why === null) refused.delete(path);
      else refused.set(path, why);
    },
  };
}

/** Time that passes when the test says so. */
export function handClock() {
  let now = 0;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  /** All that can happen now has happened. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const sleeper = { until: now + ms, wake: () => (sleepers.delete(sleeper), resolve()) };
      sleepers.add(sleeper);
      if (signal?.aborted === true) sleeper.wake();
      signal?.addEventListener('abort', sleeper.wake);
    });
  const nextDue = () => [...sleepers].toSorted((one, other) => one.until - other.until)[0];
  return {
    uptime: () => now,
    waiting: { sleep },
    sleepers: () => sleepers.size,
    settle,
    /** Everybody wakes at their time. */
    async pass(ms: number): Promise<void> {
      const end = now + ms;
      await settle();
      for (let due = nextDue(); due !== undefined && due.until <= end; due = nextDue()) {
        now = Math.max(now, due.until);
        due.wake();
        await settle();
      }
      now = end;
    },
    /** This program did nothing for a while: timers and what came meanwhile wait. */
    holdUp: (ms: number) => (now += ms),
  };
}
