import type { PrinterStatus } from '#shared/printing.ts';
import type { Problem, ProblemCode } from '#shared/problem.ts';
import type { CupsQueue } from './cups.ts';

/** How a queue is, by what CUPS says of it. */

/** Of RFC 8011, section 5.4.12, and PWG 5100.9. The first one that is there counts. */
const CODES: readonly (readonly [reason: RegExp, code: ProblemCode])[] = [
  [/^(?:cover|door|interlock)-open/u, 'cover_open'],
  [/^media-(?:empty|needed)/u, 'paper_out'],
  [/^marker-supply-empty/u, 'ribbon_out'],
  [/^(?:offline|shutdown|timed-out|cups-waiting-for-device)/u, 'printer_offline'],
  [/^media-jam|-error$/u, 'printer_error'],
  [/^media-low/u, 'paper_low'],
];

/**
 * A queue is never called ready: what CUPS knows of the printer is as old as the last job, whatever the printer is doing now. For the
 * same reason what the printer said then stops nothing, unless a job is at the printer at this moment: a queue without a job would say
 * "no paper" for ever.
 */
export function readinessOf({ state, reasons, message, isAccepting }: CupsQueue): PrinterStatus {
  if (state === 'stopped' || !isAccepting) return { is: 'notReady', problem: problem('printer_paused', message) };
  const code = codeOf(reasons);
  if (code === null) return { is: 'unknown', problem: { code: 'printer_mute' } };
  const isFresh = state === 'processing' && code !== 'paper_low';
  return { is: isFresh ? 'notReady' : 'attention', problem: problem(code, message) };
}

function codeOf(reasons: readonly string[]): ProblemCode | null {
  return CODES.find(([pattern]) => reasons.some((reason) => pattern.test(reason)))?.[1] ?? null;
}

export const problem = (code: ProblemCode, detail: string): Problem => (detail === '' ? { code } : { code, detail });
