import type { ScannerRead } from '#shared/scanners.ts';
import { hexOf } from './capture.ts';
import type { ScannerEvent } from './scanner-event.ts';

/** The last readings, for the bench: what a scanner sent before somebody opened it is often what they want to see. */
interface Reads {
  keep(scannerId: string, kind: 'hid' | 'serial', event: ScannerEvent): void;
  newestFirst(nameOf: (id: string) => string): readonly ScannerRead[];
}

const KEPT = 20;

export function createReads(now: () => number): Reads {
  let last = 0;
  let reads: readonly Omit<ScannerRead, 'scannerName'>[] = [];
  return {
    keep(scannerId, kind, event) {
      last += 1;
      const { outcome, barcode, raw, symbology, aim, encoding, durationMs } = event;
      const read = { id: last, at: now(), scannerId, kind, outcome, barcode, symbology, aim, encoding, durationMs };
      reads = [{ ...read, raw: raw.map(hexOf), gapMs: null }, ...reads].slice(0, KEPT);
    },
    newestFirst: (nameOf) => reads.map((read) => ({ ...read, scannerName: nameOf(read.scannerId) })),
  };
}
