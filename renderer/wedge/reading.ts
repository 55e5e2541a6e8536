import { keyboardId, type ScannerRead } from '#shared/scanners.ts';

/** How a scanner's keys came in. */
export interface ReadingKeys {
  /** Each by its name: `Shift+KeyA`, `KeyZ=y` where the computer makes a y of it, `Alt+065`. */
  readonly names: readonly string[];
  readonly durationMs: number;
  /** The median pause between two keys; null for a single key. */
  readonly gapMs: number | null;
}

export interface Reading {
  /** Empty where a person's keys lie between the scanner's and nobody can tell which: a verdict says that it is unreadable. */
  readonly barcode: string;
  readonly source: 'wedge' | 'typed';
  /** Only of a scanner. */
  readonly keys?: ReadingKeys;
}

/** For the bench. */
export function toScannerRead(
  { barcode, keys }: Reading,
  { id, at, scannerName }: Pick<ScannerRead, 'id' | 'at' | 'scannerName'>,
): ScannerRead {
  return {
    id,
    at,
    scannerId: keyboardId,
    scannerName,
    kind: 'keyboard',
    outcome: barcode === '' ? 'unreadable' : 'barcode',
    barcode: barcode === '' ? null : barcode,
    raw: keys?.names ?? [],
    symbology: null,
    aim: /^\][A-Za-z][0-9A-Za-z]/u.exec(barcode)?.[0] ?? null,
    encoding: null,
    durationMs: keys?.durationMs ?? 0,
    gapMs: keys?.gapMs ?? null,
  };
}
