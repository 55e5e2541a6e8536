import { errorMessage } from '#shared/error-message.ts';
import type { Problem } from '#shared/problem.ts';
import type { BenchDevice } from '#shared/scanners.ts';
import type { Log } from '../../log.ts';
import type { Waiting } from '../../vivenu/retry.ts';
import { captureHeader } from '../capture.ts';
import { groupDevices } from '../makers.ts';
import type { ScannerEvent } from '../scanner-event.ts';
import { connect, type Connection } from './connection.ts';
import type { HidDevice, HidPort } from './hid-port.ts';
import { cleaned, identify, type IdentifiedScanner } from './ids.ts';

/** A scanner on USB, as long as it is plugged in, and those that were read before also when they are not. */
export interface HidFound extends Pick<BenchDevice, 'id' | 'mode' | 'product' | 'state' | 'layout' | 'problem'> {
  readonly vendorId: number;
  readonly productId: number;
  readonly usagePage: number;
  readonly usage: number;
}

/** Finds and reads all HID POS scanners, and sees those in other modes. */
export interface HidScanners {
  start(): void;
  stop(): Promise<void>;
  devices(): readonly HidFound[];
  /** Why no scanner can be found at all. */
  problem(): Problem | null;
  /** The first line of a recording of this scanner; null where it was never open. */
  header(id: string): string | null;
}

interface Parts {
  readonly port: HidPort;
  readonly waiting: Pick<Waiting, 'sleep'>;
  /** A clock (ms) that nobody sets. */
  readonly uptime: () => number;
  readonly log: Log;
  readonly onEvent: (id: string, event: ScannerEvent) => void;
  /** Each report as it came. */
  readonly onReport: (id: string, report: Uint8Array, atMs: number) => void;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

interface Entry {
  readonly id: string;
  device: HidDevice;
  mode: BenchDevice['mode'];
  state: BenchDevice['state'];
  problem: Problem | null;
  connection: Connection | null;
  /** Of the last connection. */
  descriptor: Uint8Array | null;
  wasReady: boolean;
  /** How often it could not be opened, one after the other. */
  failures: number;
}

/** node-hid has no hot-plug. A scanner that is plugged in should be there before somebody wonders. */
const LOOK_MS = 2_000;
/** Where nothing can be listed somebody has to install something first. */
const LOOK_IN_VAIN_MS = 10_000;
/**
 * Just plugged in, a device may not be this user's yet (udev sets its rights a moment later); just unplugged, it may still be
 * listed. So one failure says nothing, and the next look comes soon.
 */
const SECOND_TRY_MS = 300;
const LONGEST_NAME = 80;

export function createHidScanners(parts: Parts): HidScanners {
  const { port, waiting, log, onEvent, onReport, onChange } = parts;
  const entries = new Map<string, Entry>();
  const closing = new Set<Promise<void>>();
  let problem: Problem | null = null;
  let isStopped = false;
  let isAsked = false;
  let nap = new AbortController();
  let running: Promise<void> = Promise.resolve();

  function lookNow(): void {
    isAsked = true;
    nap.abort();
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      isAsked = false;
      nap = new AbortController();
      const pauseMs = await look();
      if (!isAsked && !isStopped) await waiting.sleep(pauseMs, nap.signal);
    }
  }

  /** One look; gives the pause until the next. */
  async function look(): Promise<number> {
    const before = shown();
    const list = await listed();
    if (list === null) return LOOK_IN_VAIN_MS;
    const attached = await identify(groupDevices(list), idInUse, (path) => port.location(path));
    if (isStopped) return 0;
    settle(attached);
    for (const entry of entries.values()) {
      if (entry.mode === 'hidPos' && entry.connection === null && isAttached(entry, attached)) await open(entry);
    }
    if (shown() !== before) onChange();
    return [...entries.values()].some(({ failures }) => failures === 1) ? SECOND_TRY_MS : LOOK_MS;
  }

  const shown = (): string => JSON.stringify([devices(), problem]);

  async function listed(): Promise<readonly HidDevice[] | null> {
    try {
      const list = await port.list();
      problem = null;
      return list;
    } catch (error) {
      const detail = errorMessage(error);
      if (problem?.detail === detail) return null;
      log.warn(`USB scanners cannot be read: ${detail}`);
      problem = { code: 'hid_unavailable', detail };
      onChange();
      return null;
    }
  }

  function idInUse(device: HidDevice): string | null {
    const entry = [...entries.values()].find(
      ({ connection }) => connection !== null && isSame(connection.device, device),
    );
    return entry?.id ?? null;
  }

  /** Brings the entries in line with what is attached. */
  function settle(attached: readonly IdentifiedScanner[]): void {
    for (const entry of entries.values()) {
      if (!isAttached(entry, attached)) detach(entry);
    }
    for (const { id, mode, device } of attached) {
      const entry = entries.get(id);
      if (entry === undefined) entries.set(id, { ...fresh, id, mode, device });
      else if (entry.connection === null || mode !== 'hidPos') change(entry, mode, device);
    }
  }

  function change(entry: Entry, mode: Entry['mode'], device: HidDevice): void {
    if (mode !== 'hidPos') {
      close(entry);
      Object.assign(entry, { state: 'unused', problem: null, failures: 0, wasReady: false });
    }
    Object.assign(entry, { mode, device });
  }

  /** What was never read is forgotten. */
  function detach(entry: Entry): void {
    close(entry);
    if (!entry.wasReady) entries.delete(entry.id);
    else if (entry.state !== 'gone') log.info(`scanner unplugged: ${nameOf(entry.device)}`);
    Object.assign(entry, { state: 'gone', problem: null, failures: 0 });
  }

  function close(entry: Entry): void {
    const { connection } = entry;
    if (connection === null) return;
    entry.connection = null;
    const closed = connection
      .close()
      .catch((error: unknown) => log.warn(`a scanner could not be closed: ${errorMessage(error)}`))
      .finally(() => closing.delete(closed));
    closing.add(closed);
  }

  async function open(entry: Entry): Promise<void> {
    const { id, device } = entry;
    try {
      const connection = await connect({ ...parts, ...listenersOf(entry), device });
      if (isStopped) {
        await connection.close();
        return;
      }
      const { descriptor } = connection;
      Object.assign(entry, { connection, descriptor, state: 'ready', problem: null, failures: 0, wasReady: true });
      log.info(`scanner ready: ${nameOf(device)} (${id})`);
    } catch (error) {
      entry.failures++;
      if (entry.failures < 2) return;
      const detail = errorMessage(error);
      if (entry.problem?.detail !== detail) log.warn(`a scanner cannot be opened: ${nameOf(device)}: ${detail}`);
      Object.assign(entry, { state: 'refused', problem: { code: 'scanner_refused', detail } });
    }
  }

  function listenersOf(entry: Entry) {
    let layout: HidFound['layout'] = null;
    return {
      onEvents(events: readonly ScannerEvent[]): void {
        for (const event of events) onEvent(entry.id, event);
        const next = entry.connection?.layout() ?? null;
        if (next === layout) return;
        layout = next;
        onChange();
      },
      onReport: (report: Uint8Array, atMs: number): void => onReport(entry.id, report, atMs),
      onGone(why: string): void {
        log.info(`scanner gone: ${nameOf(entry.device)}: ${why}`);
        close(entry);
        entry.state = 'gone';
        onChange();
        lookNow();
      },
    };
  }

  const devices = (): readonly HidFound[] =>
    [...entries.values()].filter(isShown).map(({ id, mode, device, state, problem: own, connection }) => ({
      id,
      mode,
      product: nameOf(device),
      vendorId: device.vendorId,
      productId: device.productId,
      usagePage: device.usagePage,
      usage: device.usage,
      state,
      layout: connection?.layout() ?? null,
      problem: own,
    }));

  return {
    start() {
      running = run();
    },

    async stop() {
      isStopped = true;
      lookNow();
      await running;
      for (const entry of entries.values()) close(entry);
      await Promise.all(closing);
    },

    devices,
    problem: () => problem,

    header(id) {
      const entry = entries.get(id);
      return entry?.wasReady === true ? captureHeader({ ...entry.device, reportDescriptor: entry.descriptor }) : null;
    },
  };
}

const fresh = {
  state: 'unused',
  problem: null,
  connection: null,
  descriptor: null,
  wasReady: false,
  failures: 0,
} as const;

/** A HID POS scanner that nobody tried to open twice is not worth a word yet. */
const isShown = ({ mode, state }: Entry): boolean => mode !== 'hidPos' || state !== 'unused';

const isAttached = ({ id, connection }: Entry, attached: readonly IdentifiedScanner[]): boolean =>
  attached.some((each) => each.id === id && (connection === null || isSame(connection.device, each.device)));

/** Paths are given again; what is there now may be another scanner. */
const isSame = (one: HidDevice, other: HidDevice): boolean =>
  one.path === other.path &&
  one.vendorId === other.vendorId &&
  one.productId === other.productId &&
  one.serialNumber === other.serialNumber;

const nameOf = ({ product, manufacturer }: HidDevice): string =>
  cleaned(product, LONGEST_NAME) || cleaned(manufacturer, LONGEST_NAME);
