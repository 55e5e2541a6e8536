import type { ScannerRead } from '#shared/scanners.ts';

/** One reading of a USB or serial scanner, whole or not, as its reader gives it. */
export interface ScannerEvent {
  readonly outcome: ScannerRead['outcome'];
  /** As it came: not cleaned, not cut. Null without a whole code. */
  readonly barcode: string | null;
  /** The reports or pieces that it came in; the first of them only where there are very many. */
  readonly raw: readonly Uint8Array[];
  readonly symbology: string | null;
  readonly aim: string | null;
  readonly encoding: ScannerRead['encoding'];
  /** From its first piece to its last, by the clock that the reader was given. */
  readonly durationMs: number;
  /** By the same clock: when its last piece came, or when it was given up. */
  readonly endedAtMs: number;
}
