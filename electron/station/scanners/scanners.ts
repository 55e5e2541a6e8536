import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage } from '#shared/error-message.ts';
import { ownOf } from '#shared/own.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import {
  cameraId,
  keyboardId,
  type BenchDevice,
  type BenchView,
  type ScannerChanges,
  type ScannerSettings,
  type ScannerState,
  type ScannerSummary,
  type ScannersView,
  type SerialScanner,
  type WedgeSettings,
} from '#shared/scanners.ts';
import type { FolderPurpose } from '#shared/text/folder-titles.ts';
import type { Log } from '../log.ts';
import type { SettingsFile } from '../session/settings-file.ts';
import type { Waiting } from '../vivenu/retry.ts';
import type { HidPort } from './hid/hid-port.ts';
import { createHidScanners } from './hid/hid-scanners.ts';
import { makerOf } from './makers.ts';
import { namesOf } from './names.ts';
import { createReads } from './reads.ts';
import { createRecorder } from './recorder.ts';
import type { ScannerEvent } from './scanner-event.ts';
import type { SerialPorts } from './serial/serial-port.ts';
import { createSerialScanners } from './serial/serial-scanners.ts';

/** What a USB or serial scanner sent. */
export interface Heard {
  /** Of the scanner. */
  readonly id: string;
  readonly source: 'hid' | 'serial';
  /** As it came; null where the code did not come whole. */
  readonly barcode: string | null;
}

/** All scanners that this computer reads by itself: USB HID POS and serial. Keyboard and camera come through the window. */
export interface Scanners {
  start(): void;
  stop(): Promise<void>;
  view(): ScannersView;
  bench(): BenchView;
  /** What the scanner is called; null where there is only one. */
  nameAmongSeveral(id: string): string | null;
  configure(id: string, changes: ScannerChanges): Outcome<null>;
  addSerial(path: string, baudRate: SerialScanner['baudRate']): Outcome<null>;
  removeSerial(id: string): Outcome<null>;
  startCapture(id: string): Outcome<null>;
  /** Writes the recording where somebody chooses; without a choice it goes on. */
  saveCapture(): Promise<Outcome<readonly string[]>>;
  dropCapture(): Outcome<null>;
  setWedge(wedge: WedgeSettings): Outcome<null>;
}

interface Parts {
  readonly hid: HidPort;
  readonly serial: SerialPorts;
  readonly settings: SettingsFile;
  readonly waiting: Waiting;
  readonly now: () => number;
  /** A clock (ms) that nobody sets: what time-outs are measured by. */
  readonly uptime: () => number;
  readonly log: Log;
  /** Null where somebody changed their mind. */
  readonly askForFolder: (purpose: FolderPurpose) => Promise<string | null>;
  readonly onHeard: (heard: Heard) => void;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

/** A Bluetooth port that is just being opened takes its time; nobody who closes the station waits for it. */
const STOPPING_MS = 1_000;

type Device = Omit<BenchDevice, 'name' | 'ownName' | 'direction'>;

export function createScanners(parts: Parts): Scanners {
  const { settings, waiting, now, askForFolder, onHeard, onChange } = parts;
  const reads = createReads(now);
  const recorder = createRecorder(now, onChange);
  const hid = createHidScanners({
    ...parts,
    port: parts.hid,
    onEvent: (id, event) => hear(id, 'hid', event),
    onReport: (id, report, atMs) => recorder.report(id, report, atMs),
  });
  const serial = createSerialScanners({
    ...parts,
    ports: parts.serial,
    chosen: () => settings.read().serialScanners,
    onEvent: (id, event) => hear(id, 'serial', event),
    onBytes: (id, bytes, atMs) => recorder.bytes(id, bytes, atMs),
  });

  function hear(id: string, source: Heard['source'], event: ScannerEvent): void {
    reads.keep(id, source, event);
    // Nothing that could be a code: the bench shows it, and nobody waits for a verdict.
    if (event.outcome !== 'unreadable') onHeard({ id, source, barcode: event.barcode });
    onChange();
  }

  /** Everything that is plugged in and could be a scanner. */
  const devices = (): readonly Device[] => [
    ...hid.devices().map(({ id, product, mode, vendorId, productId, state, layout, problem }) => ({
      id,
      product,
      maker: makerOf(vendorId),
      mode,
      vendorId,
      productId,
      state,
      layout,
      baudRate: null,
      problem,
    })),
    ...serial.devices().map(({ id, path, product, vendorId, productId, baudRate, state, problem }) => ({
      id,
      product: product === '' ? path : product,
      maker: makerOf(vendorId),
      mode: 'serial' as const,
      vendorId,
      productId,
      state,
      layout: null,
      baudRate,
      problem,
    })),
  ];

  const own = (id: string): ScannerSettings => ownOf(settings.read().scanners, id) ?? { name: null, direction: null };

  function bench(): BenchView {
    const found = devices();
    const names = namesOf(found, settings.read().scanners);
    const chosen = new Set(settings.read().serialScanners.map(({ id }) => id));
    return {
      devices: found.map((device) => {
        const { name, direction } = own(device.id);
        return { ...device, name: names(device.id), ownName: name, direction };
      }),
      ports: serial.ports().map(({ path, product }) => {
        const id = serial.identify(path);
        return { id, path, product: product ?? '', chosen: chosen.has(id) };
      }),
      reads: reads.newestFirst(names),
      capture: recorder.state(),
      portsProblem: serial.portsProblem(),
    };
  }

  /** Those that the station reads, or did. */
  function attached(): readonly ScannerSummary[] {
    const found = devices();
    const names = namesOf(found, settings.read().scanners);
    const isRead = (device: Device): device is Device & { readonly state: ScannerState } => device.state !== 'unused';
    return found.filter(isRead).map(({ id, mode, state, problem }) => ({
      id,
      name: names(id),
      kind: mode === 'serial' ? ('serial' as const) : ('hid' as const),
      state,
      direction: own(id).direction,
      problem,
    }));
  }

  /** Worth a word at the door only where they have a direction of their own. */
  function throughTheWindow(): readonly ScannerSummary[] {
    const { scanners } = settings.read();
    const names = namesOf([], scanners);
    return ([keyboardId, cameraId] as const)
      .filter((id) => own(id).direction !== null)
      .map((id) => ({
        id,
        name: names(id),
        kind: id,
        state: 'ready' as const,
        direction: own(id).direction,
        problem: null,
      }));
  }

  function view(): ScannersView {
    return {
      scanners: [...attached(), ...throughTheWindow()],
      problem: hid.problem(),
      wedge: settings.read().wedge,
    };
  }

  return {
    start() {
      hid.start();
      serial.start();
    },

    async stop() {
      const timeUp = new AbortController();
      await Promise.race([Promise.all([hid.stop(), serial.stop()]), waiting.sleep(STOPPING_MS, timeUp.signal)]);
      timeUp.abort();
    },

    view,
    bench,

    nameAmongSeveral(id) {
      const { scanners } = view();
      const isAlone = scanners.every((scanner) => scanner.id === id);
      return isAlone ? null : (scanners.find((scanner) => scanner.id === id)?.name ?? null);
    },

    configure(id, changes) {
      const { scanners } = settings.read();
      settings.change({ scanners: { ...scanners, [id]: { ...own(id), ...changes } } });
      onChange();
      return success(null);
    },

    addSerial(path, baudRate) {
      const id = serial.identify(path);
      const others = settings.read().serialScanners.filter((each) => each.id !== id);
      settings.change({ serialScanners: [...others, { id, path, baudRate }] });
      serial.settle();
      onChange();
      return success(null);
    },

    removeSerial(id) {
      settings.change({ serialScanners: settings.read().serialScanners.filter((each) => each.id !== id) });
      serial.settle();
      onChange();
      return success(null);
    },

    startCapture(id) {
      const header = hid.header(id) ?? serial.header(id);
      if (header === null) return failure('scanner_refused', id);
      recorder.start(id, header);
      return success(null);
    },

    async saveCapture() {
      const folder = await askForFolder('recording');
      const file = recorder.file();
      if (folder === null || file === null) return success([]);
      const path = join(folder, file.name);
      try {
        await writeFile(path, file.text);
      } catch (error) {
        return failure('export_failed', errorMessage(error));
      }
      recorder.drop();
      return success([path]);
    },

    setWedge(wedge) {
      settings.change({ wedge });
      onChange();
      return success(null);
    },

    dropCapture() {
      recorder.drop();
      return success(null);
    },
  };
}
