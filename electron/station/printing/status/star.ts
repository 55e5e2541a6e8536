import type { PrinterStatus } from '#shared/printing.ts';
import { readinessOf, when } from './readiness.ts';

/**
 * What Star printers say of themselves: the automatic status (ASB), the same in Star Line mode and StarPRNT. Only bits that have one
 * meaning on all models are read. Star Line Mode Command Specifications, appendix 2.
 */

/** ESC ACK SOH: answered at once with an automatic status. */
export const ASB_QUESTION: Uint8Array = Uint8Array.of(0x1b, 0x06, 0x01);

/** The counter runs from 0 to 31. */
const MOST_COUNTED = 31;

export interface StarStatus {
  readonly isCoverOpen: boolean;
  readonly isOffline: boolean;
  readonly isOfflineBySwitch: boolean;
  readonly isTooHot: boolean;
  readonly hasCutterError: boolean;
  readonly hasError: boolean;
  readonly isPaperOut: boolean;
  readonly isPaperLow: boolean;
  /** An ETB has been worked off since the last status was sent. */
  readonly isDone: boolean;
  /** How many ETB have been worked off; null on models that do not count. */
  readonly done: number | null;
}

/** The first byte gives the length of the block, itself included, in bits 1 to 3 and 5: 0x0f is 7, 0x21 is 8, 0x23 is 9. */
const isHeader = (byte: number): boolean => (byte & 0x91) === 0x01;
const lengthOf = (header: number): number => ((header >> 1) & 0x07) | ((header >> 2) & 0x08);
const SHORTEST = 7;
const isInside = (byte: number): boolean => (byte & 0x11) === 0;

/** The newest whole status that began at `from` or later. */
export function starStatus(received: Uint8Array, from: number): StarStatus | null {
  let newest: StarStatus | null = null;
  for (let at = 0; at < received.length;) {
    const block = blockAt(received, at);
    if (block === null) {
      at += 1;
    } else {
      if (at >= from) newest = statusOf(block);
      at += block.length;
    }
  }
  return newest;
}

function blockAt(received: Uint8Array, at: number): Uint8Array | null {
  const header = received[at] ?? 0;
  const length = lengthOf(header);
  if (!isHeader(header) || length < SHORTEST || at + length > received.length) return null;
  const block = received.subarray(at, at + length);
  return block.subarray(1).every(isInside) ? block : null;
}

function statusOf(block: Uint8Array): StarStatus {
  const isSet = (index: number, bits: number): boolean => ((block[index] ?? 0) & bits) !== 0;
  const counter = block[7];
  return {
    isCoverOpen: isSet(2, 0x20),
    isOffline: isSet(2, 0x08),
    isOfflineBySwitch: isSet(2, 0x40),
    isDone: isSet(2, 0x02),
    isTooHot: isSet(3, 0x40),
    hasCutterError: isSet(3, 0x08),
    hasError: isSet(3, 0x24),
    isPaperOut: isSet(5, 0x08),
    isPaperLow: isSet(5, 0x04),
    // Bits 1 to 3, then 5 and 6.
    done: counter === undefined ? null : ((counter >> 1) & 0x07) | ((counter >> 2) & 0x18),
  };
}

export function starReadiness(status: StarStatus): PrinterStatus {
  const readiness = readinessOf([
    when(status.isCoverOpen, 'cover_open'),
    when(status.isPaperOut, 'paper_out'),
    when(status.hasCutterError, 'printer_error', 'cutter'),
    when(status.hasError, 'printer_error'),
    when(status.isTooHot, 'printer_error', 'print head too hot'),
    when(status.isPaperLow, 'paper_low'),
  ]);
  if (!status.isOffline || readiness.is === 'notReady') return readiness;
  return readinessOf([
    status.isOfflineBySwitch ? when(true, 'printer_paused') : when(true, 'printer_error', 'offline'),
  ]);
}

const ETB = 0x17;

/** What makes the printer say that it has worked off all before, and how that is seen. */
export interface StarMark {
  readonly bytes: Uint8Array;
  readonly isReached: (status: StarStatus) => boolean;
}

/**
 * ETB waits until all before it is printed, and counts. The counter is set to 0 (ESC RS E 0) and counted to a number that it does not
 * have now. `turn` counts the jobs: marks of earlier jobs, which the printer may only come to now, have other numbers.
 */
export function markAfter(before: StarStatus | null, turn: number): StarMark {
  const counted = before?.done ?? null;
  if (counted === null) return { bytes: Uint8Array.of(ETB), isReached: ({ isDone }) => isDone };
  const next = (turn % (MOST_COUNTED - 1)) + 1;
  const target = next < counted || counted === 0 ? next : next + 1;
  const bytes = Uint8Array.of(0x1b, 0x1e, 0x45, 0x00, ...Array.from({ length: target }, () => ETB));
  return { bytes, isReached: ({ done }) => done === target };
}
