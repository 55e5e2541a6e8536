import { z } from 'zod';
import { scanDirections, type ScanDirection } from './policy.ts';
import type { Problem } from './problem.ts';

/** What the window and the station say to each other about scanners. */

/** How a scanner's codes come in. `hid`: USB HID POS. `keyboard`: every scanner in keyboard mode, they cannot be told apart. */
export type ScannerKind = 'hid' | 'serial' | 'keyboard' | 'camera';

/** The scanners that have no device of their own on this computer. */
export const keyboardId = 'keyboard';
export const cameraId = 'camera';

/** Null: as the device calls itself. */
const scannerName = z.string().trim().min(1).max(40).nullable();
/** Which way its scans go, whatever the station's switch says; null: as the switch says. */
const scannerDirection = z.enum(scanDirections).nullable();

/** What a person decided about one scanner. */
export const scannerSettingsSchema = z.object({
  name: scannerName.default(null),
  direction: scannerDirection.default(null),
});
/** What they decide now: the rest stays. */
export const scannerChangesSchema = z.object({
  name: scannerName.exactOptional(),
  direction: scannerDirection.exactOptional(),
});
export type ScannerSettings = z.infer<typeof scannerSettingsSchema>;
export type ScannerChanges = z.infer<typeof scannerChangesSchema>;

/** Speeds that serial scanners have; 9600 is what most come with. A scanner on a USB port ignores it. */
export const baudRates = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200] as const;
export const baudRate = z.literal(baudRates);

export const serialScannerSchema = z.object({
  /** `serial:…`, the same after a restart, and at another port where the device has a number of its own or is the only one of its model. */
  id: z.string().min(1).max(256),
  /** Where it was found when it was chosen. With `serial:` in front it fits into an id. */
  path: z.string().min(1).max(240),
  baudRate,
});
export type SerialScanner = z.infer<typeof serialScannerSchema>;

/** How the keys of a scanner in keyboard mode are read; the calibration finds it. */
export const wedgeSettingsSchema = z.object({
  /** `us`: by the place of the key, as a scanner set to a US keyboard means it. `key`: by what this computer makes of the key. */
  decode: z.enum(['us', 'key']).default('us'),
  /** What the scanner sends before each code; empty for none. */
  prefix: z.string().max(8).default(''),
  /** What ends a code: any of them, or only that which the calibration saw. `pause`: the scanner sends no key behind a code. */
  end: z.enum(['any', 'Enter', 'Tab', 'pause']).default('any'),
  /** When somebody calibrated it (ms); null before. */
  calibratedAt: z.number().nullable().default(null),
});
export type WedgeSettings = z.infer<typeof wedgeSettingsSchema>;

/** The makers whose manuals the bench can open; addresses are in the main process. */
export const makers = ['zebra', 'honeywell', 'datalogic', 'newland', 'opticon', 'netum', 'accessIs', 'other'] as const;
export type Maker = (typeof makers)[number];

/** `gone`: it was here since the start and is unplugged. `refused`: it is here and cannot be opened. */
export type ScannerState = 'ready' | 'gone' | 'refused';

/** A scanner that the station reads, for the door's screen. */
export interface ScannerSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: ScannerKind;
  readonly state: ScannerState;
  readonly direction: ScanDirection | null;
  readonly problem: Problem | null;
}

export interface ScannersView {
  /** USB and serial ones, and the keyboard and the camera where they have a direction of their own. */
  readonly scanners: readonly ScannerSummary[];
  /** Why no USB scanner can be read at all; null where that works. */
  readonly problem: Problem | null;
  readonly wedge: WedgeSettings;
}

/** In which mode a plugged-in scanner is. `other`: one that Gatehouse cannot read. */
export type ScannerMode = 'hidPos' | 'serial' | 'keyboard' | 'snapi' | 'other';

/** How the bytes of a HID POS scanner are understood: as it describes them itself, or as one of the known layouts (docs/scanners.md). */
export type HidLayoutName = 'descriptor' | 'A' | 'B' | 'C' | 'unknown';

/** One device on the bench. */
export interface BenchDevice {
  readonly id: string;
  /** As staff call it. */
  readonly name: string;
  /** As a person named it; null where nobody did. */
  readonly ownName: string | null;
  /** As it calls itself; empty where it does not. */
  readonly product: string;
  readonly maker: Maker;
  readonly mode: ScannerMode;
  readonly vendorId: number | null;
  readonly productId: number | null;
  /** `unused`: the station does not read it, because of its mode. */
  readonly state: ScannerState | 'unused';
  readonly direction: ScanDirection | null;
  /** HID POS only; null before the first report. */
  readonly layout: HidLayoutName | null;
  /** Serial only. */
  readonly baudRate: number | null;
  readonly problem: Problem | null;
}

/** A serial port that can be chosen. */
interface SerialPortView {
  readonly id: string;
  readonly path: string;
  /** As the device behind it calls itself; empty where it does not. */
  readonly product: string;
  readonly chosen: boolean;
}

/** One reading, whatever became of it. Text is as it came: hostile until escaped. */
export interface ScannerRead {
  /** Counts up; newer reads have larger ones. */
  readonly id: number;
  /** Moment (ms since 1970) of its end. */
  readonly at: number;
  readonly scannerId: string;
  readonly scannerName: string;
  readonly kind: ScannerKind;
  /** `incomplete`: its end never came. `unreadable`: nothing that could be a code. */
  readonly outcome: 'barcode' | 'incomplete' | 'unreadable';
  /** Null without a whole code. */
  readonly barcode: string | null;
  /** Reports or pieces as they came, in hex; keys by their names. */
  readonly raw: readonly string[];
  /** In words, such as `QR Code`. */
  readonly symbology: string | null;
  /** AIM symbology identifier, such as `]Q1`. */
  readonly aim: string | null;
  readonly encoding: 'UTF-8' | 'Latin-1' | null;
  /** From its first piece to its last. */
  readonly durationMs: number;
  /** Keyboard only: the median pause between two keys. */
  readonly gapMs: number | null;
}

/** Everything on the bench; the main process owns it and pushes it whole. */
export interface BenchView {
  readonly devices: readonly BenchDevice[];
  readonly ports: readonly SerialPortView[];
  /** Newest first; of USB and serial scanners. The window knows what came by keyboard and camera. */
  readonly reads: readonly ScannerRead[];
  /** The recording for support that is under way. */
  readonly capture: { readonly id: string; readonly lines: number } | null;
  /** Why the serial ports cannot be listed. */
  readonly portsProblem: Problem | null;
}
