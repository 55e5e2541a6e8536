import type { PrinterStatus } from '#shared/printing.ts';
import { readinessOf, silent, when } from './readiness.ts';

/** What ESC/POS printers say of themselves. Bits: Epson's ESC/POS reference, DLE EOT, GS a and GS r. */

/** DLE EOT n: answered at once, also in the middle of a job. 1 printer, 2 why it is offline, 3 its error, 4 its paper. */
export const realTimeQuestions: readonly Uint8Array[] = [1, 2, 3, 4].map((n) => Uint8Array.of(0x10, 0x04, n));

/** GS r 1: answered when all that was sent before has been worked off. */
export const COMPLETION_QUESTION: Uint8Array = Uint8Array.of(0x1d, 0x72, 0x01);

const ASB_BYTES = 4;

interface Answer {
  readonly kind: 'realTime' | 'processed' | 'automatic' | 'other';
  readonly byte: number;
  readonly at: number;
}

const isAutomatic = (byte: number): boolean => (byte & 0x93) === 0x10;
const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12;
/** So are bytes 2 to 4 of an automatic status, which therefore is taken whole. */
const isPlain = (byte: number): boolean => (byte & 0x90) === 0;

/** Takes apart what came. An automatic status of which only a part has come is not there yet. */
function answersIn(received: Uint8Array): readonly Answer[] {
  const answers: Answer[] = [];
  for (let at = 0; at < received.length;) {
    const byte = received[at] ?? 0;
    const rest = received.subarray(at + 1, at + ASB_BYTES);
    if (isAutomatic(byte) && rest.every(isPlain)) {
      if (rest.length < ASB_BYTES - 1) return answers;
      answers.push({ kind: 'automatic', byte, at });
      at += ASB_BYTES;
    } else {
      const kind = isRealTime(byte) ? 'realTime' : isPlain(byte) ? 'processed' : 'other';
      answers.push({ kind, byte, at });
      at += 1;
    }
  }
  return answers;
}

const answerOf =
  (kind: Answer['kind']) =>
  (received: Uint8Array, from: number): number | null =>
    answersIn(received).find((answer) => answer.kind === kind && answer.at >= from)?.byte ?? null;

/** The first answer to DLE EOT since `from`. */
export const realTimeAnswer = answerOf('realTime');

/** The first answer to GS r since `from`. */
export const completionAnswer = answerOf('processed');

/** Of the answers to the four questions; null where one did not come. */
export function escposStatus(answers: readonly (number | null)[]): PrinterStatus {
  if (answers.every((answer) => answer === null)) return silent;
  const [printer = 0, cause = 0, error = 0, paper = 0] = answers.map((answer) => answer ?? 0);
  const status = readinessOf([
    when((cause & 0x04) !== 0, 'cover_open'),
    when((cause & 0x20) !== 0 || (paper & 0x60) !== 0, 'paper_out'),
    when((error & 0x08) !== 0, 'printer_error', 'cutter'),
    when((error & 0x20) !== 0, 'printer_error', 'cannot be recovered'),
    when((error & 0x04) !== 0, 'printer_error', 'mechanical'),
    when((error & 0x40) !== 0, 'printer_error', 'print head too hot'),
    when((cause & 0x40) !== 0 || (printer & 0x20) !== 0, 'printer_error'),
    when((cause & 0x08) !== 0 || (printer & 0x40) !== 0, 'printer_paused', 'feed button'),
    when((paper & 0x0c) !== 0, 'paper_low'),
  ]);
  const isOffline = (printer & 0x08) !== 0;
  if (!isOffline || status.is === 'notReady') return status;
  return readinessOf([when(true, 'printer_error', 'offline')]);
}
