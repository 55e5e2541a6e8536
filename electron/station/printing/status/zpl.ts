import type { PrinterStatus } from '#shared/printing.ts';
import { readinessOf, when } from './readiness.ts';

/** What ZPL printers say of themselves: ~HS, in Zebra's ZPL programming guide. */

/** Not answered while media or ribbon are out, or the head is open or too hot. */
export const HOST_STATUS_QUESTION: Uint8Array = Buffer.from('~HS');

interface HostStatus {
  readonly isPaperOut: boolean;
  readonly isPaused: boolean;
  readonly isHeadUp: boolean;
  readonly isRibbonOut: boolean;
  readonly isTooHot: boolean;
  /** It prints what it receives as hexadecimal numbers. */
  readonly isDiagnosing: boolean;
  readonly isBufferFull: boolean;
  /** A format has begun and not ended. */
  readonly isInFormat: boolean;
  readonly formatsWaiting: number;
  readonly labelsRemaining: number;
}

const STX = '\u0002';
const ETX = '\u0003';

/** aaa,b,c,dddd,eee,f,g,h,iii,j,k,l then mmm,n,o,p,q,r,s,t,uuuuuuuu,v,www then xxxx,y. */
const STRINGS = [/^\d{3}(?:,\d+){11}$/u, /^\d{3}(?:,\d+){10}$/u, /^[^,]*,[^,]*$/u] as const;

/** The newest whole answer since `from`. */
export function hostStatus(received: Uint8Array, from: number): HostStatus | null {
  const text = Buffer.from(received.subarray(from)).toString('latin1');
  const strings = text
    .split(STX)
    .slice(1)
    .flatMap((piece) => (piece.includes(ETX) ? [piece.slice(0, piece.indexOf(ETX))] : []));
  for (let at = strings.length - STRINGS.length; at >= 0; at -= 1) {
    const isWhole = STRINGS.every((pattern, index) => pattern.test(strings[at + index] ?? ''));
    if (isWhole) return statusOf(strings[at] ?? '', strings[at + 1] ?? '');
  }
  return null;
}

function statusOf(first: string, second: string): HostStatus {
  const one = first.split(',').map(Number);
  const two = second.split(',').map(Number);
  const isSet = (numbers: readonly number[], index: number): boolean => numbers[index] === 1;
  return {
    isPaperOut: isSet(one, 1),
    isPaused: isSet(one, 2),
    formatsWaiting: one[4] ?? 0,
    isBufferFull: isSet(one, 5),
    isDiagnosing: isSet(one, 6),
    isInFormat: isSet(one, 7),
    isTooHot: isSet(one, 11),
    isHeadUp: isSet(two, 2),
    isRibbonOut: isSet(two, 3),
    labelsRemaining: two[8] ?? 0,
  };
}

/** A head that is too cold only prints faintly: it is no hindrance. */
export function zplStatus(status: HostStatus): PrinterStatus {
  return readinessOf([
    when(status.isHeadUp, 'head_open'),
    when(status.isPaperOut, 'paper_out'),
    when(status.isRibbonOut, 'ribbon_out'),
    when(status.isTooHot, 'printer_error', 'print head too hot'),
    when(status.isDiagnosing, 'printer_error', 'diagnostics mode'),
    when(status.isPaused, 'printer_paused'),
    when(status.isBufferFull, 'printer_error', 'memory full'),
  ]);
}

/** All that it received has been printed. */
export const isIdle = (status: HostStatus): boolean =>
  status.formatsWaiting === 0 &&
  status.labelsRemaining === 0 &&
  !status.isInFormat &&
  zplStatus(status).is !== 'notReady';
