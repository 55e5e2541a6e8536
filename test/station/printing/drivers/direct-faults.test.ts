import { describe, expect, test } from 'vitest';
import type { PrintOutcome } from '../../../../electron/station/printing/drivers/driver.ts';
import type { Timings } from '../../../../electron/station/printing/channels/timings.ts';
import type { PrinterEmulator } from '../emulator/emulator.ts';
import { driverOf, jobOf, orderOf, receipts, spoken, startEmulator } from './direct-support.ts';

interface Fault {
  readonly what: string;
  readonly languages?: readonly string[];
  /** Before the call. */
  readonly before?: (emulator: PrinterEmulator) => unknown;
  /** When half of the job is printed. */
  readonly during?: (emulator: PrinterEmulator) => void;
  /** What is over when the job has been given up. */
  readonly after?: (emulator: PrinterEmulator) => unknown;
  readonly timings?: Partial<Timings>;
  readonly answers?: boolean;
  readonly outcome: PrintOutcome['is'];
  readonly problem?: string;
  readonly isSent: boolean;
  /** In the end, once all is well again. */
  readonly copies: number;
}

const gaveUp: Partial<Timings> = { completionMs: 60 };

const faults: readonly Fault[] = [
  { what: 'nothing', outcome: 'printed', isSent: true, copies: 1 },
  {
    what: 'little paper',
    before: (emulator) => emulator.set({ nearEnd: true }),
    outcome: 'printed',
    isSent: true,
    copies: 1,
  },
  {
    what: 'no paper',
    languages: receipts,
    before: (emulator) => emulator.set({ paperOut: true }),
    outcome: 'notSent',
    problem: 'paper_out',
    isSent: false,
    copies: 0,
  },
  {
    what: 'an open cover',
    languages: receipts,
    before: (emulator) => emulator.set({ coverOpen: true }),
    outcome: 'notSent',
    problem: 'cover_open',
    isSent: false,
    copies: 0,
  },
  {
    what: 'a cutter that is stuck',
    languages: receipts,
    before: (emulator) => emulator.set({ fault: true }),
    outcome: 'notSent',
    problem: 'printer_error',
    isSent: false,
    copies: 0,
  },
  {
    what: 'no media, of which it says nothing',
    languages: ['zpl'],
    before: (emulator) => emulator.set({ paperOut: true }),
    timings: { answerMs: 60 },
    outcome: 'notSent',
    problem: 'printer_silent',
    isSent: false,
    copies: 0,
  },
  {
    what: 'a pause',
    languages: ['zpl', 'starprnt', 'starline'],
    before: (emulator) => emulator.set({ paused: true }),
    outcome: 'notSent',
    problem: 'printer_paused',
    isSent: false,
    copies: 0,
  },
  {
    what: 'silence',
    before: (emulator) => emulator.set({ silent: true }),
    timings: { answerMs: 60 },
    outcome: 'notSent',
    problem: 'printer_silent',
    isSent: false,
    copies: 0,
  },
  {
    what: 'a printer that reads nothing',
    before: (emulator) => emulator.set({ deaf: true }),
    after: (emulator) => emulator.set({ deaf: false }),
    timings: { answerMs: 60 },
    outcome: 'notSent',
    problem: 'printer_silent',
    isSent: false,
    copies: 0,
  },
  {
    what: 'a printer that is switched off',
    before: (emulator) => emulator.stop(),
    outcome: 'notSent',
    problem: 'printer_offline',
    isSent: false,
    copies: 0,
  },
  {
    what: 'paper that ends in the middle',
    languages: receipts,
    during: (emulator) => emulator.set({ paperOut: true }),
    after: (emulator) => emulator.set({ paperOut: false }),
    timings: gaveUp,
    outcome: 'unknown',
    problem: 'paper_out',
    isSent: true,
    copies: 1,
  },
  {
    what: 'a cover that is opened in the middle',
    languages: receipts,
    during: (emulator) => emulator.set({ coverOpen: true }),
    after: (emulator) => emulator.set({ coverOpen: false }),
    timings: gaveUp,
    outcome: 'unknown',
    problem: 'cover_open',
    isSent: true,
    copies: 1,
  },
  {
    what: 'media that end in the middle',
    languages: ['zpl'],
    during: (emulator) => emulator.set({ paperOut: true }),
    after: (emulator) => emulator.set({ paperOut: false }),
    timings: { ...gaveUp, answerMs: 400 },
    outcome: 'unknown',
    problem: 'print_unconfirmed',
    isSent: true,
    copies: 1,
  },
  {
    what: 'somebody who presses pause in the middle',
    languages: ['zpl', 'starprnt', 'starline'],
    during: (emulator) => emulator.set({ paused: true }),
    after: (emulator) => emulator.set({ paused: false }),
    timings: gaveUp,
    outcome: 'unknown',
    problem: 'printer_paused',
    isSent: true,
    copies: 1,
  },
  {
    what: 'paper that ends in the middle and is back in time',
    languages: receipts,
    during: (emulator) => {
      emulator.set({ paperOut: true });
      setImmediate(() => emulator.set({ paperOut: false }));
    },
    outcome: 'printed',
    isSent: true,
    copies: 1,
  },
  {
    what: 'silence from the middle on',
    during: (emulator) => emulator.set({ silent: true }),
    timings: { ...gaveUp, answerMs: 400 },
    outcome: 'unknown',
    problem: 'print_unconfirmed',
    isSent: true,
    copies: 1,
  },
  {
    what: 'a connection that breaks in the middle',
    during: (emulator) => emulator.cutOff(),
    outcome: 'unknown',
    problem: 'print_cut_off',
    isSent: true,
    copies: 0,
  },
  {
    what: 'a connection that breaks after the job',
    before: (emulator) => emulator.set({ hangsUpAfterJob: true }),
    outcome: 'unknown',
    problem: 'print_cut_off',
    isSent: true,
    copies: 1,
  },
  {
    what: 'somebody who switches it off in the middle',
    during: (emulator) => void emulator.stop(),
    outcome: 'unknown',
    problem: 'print_cut_off',
    isSent: true,
    copies: 0,
  },
  {
    what: 'nothing, where it is sent to blindly',
    answers: false,
    before: (emulator) => emulator.set({ silent: true }),
    outcome: 'printed',
    isSent: true,
    copies: 1,
  },
  {
    what: 'a connection that breaks in the middle, where it is sent to blindly',
    answers: false,
    before: (emulator) => emulator.set({ silent: true }),
    during: (emulator) => emulator.cutOff(),
    outcome: 'unknown',
    problem: 'print_cut_off',
    isSent: true,
    copies: 0,
  },
  {
    what: 'a printer that reads nothing, where it is sent to blindly',
    answers: false,
    before: (emulator) => emulator.set({ deaf: true }),
    after: (emulator) => emulator.set({ deaf: false }),
    timings: { stallMs: 200 },
    outcome: 'unknown',
    problem: 'print_cut_off',
    isSent: true,
    copies: 1,
  },
  {
    what: 'a printer that is switched off, where it is sent to blindly',
    answers: false,
    before: (emulator) => emulator.stop(),
    outcome: 'notSent',
    problem: 'printer_offline',
    isSent: false,
    copies: 0,
  },
];

const cases = faults.flatMap((fault) =>
  (fault.languages ?? spoken).map((language) => ({ ...fault, language: language as (typeof spoken)[number] })),
);

describe('a job meets', () => {
  test.each(cases)('$language: $what', async (fault) => {
    const { language, timings = {}, answers = true } = fault;
    const emulator = await startEmulator(language);
    const bytes = jobOf(language, 'one');
    if (fault.during !== undefined) emulator.during(bytes.length / 2, () => fault.during?.(emulator));
    await fault.before?.(emulator);

    const { order, sendings } = orderOf(bytes);
    const outcome = await driverOf(language, emulator.port, { timings, answers }).print(order);
    const problem = outcome.is === 'printed' ? undefined : outcome.problem.code;
    expect({ is: outcome.is, problem, sendings: sendings() }).toEqual({
      is: fault.outcome,
      problem: fault.problem,
      sendings: fault.isSent ? 1 : 0,
    });
    // Whatever is wrong with a printer, the job is as good as before.
    expect(outcome).not.toMatchObject({ is: 'notSent', retry: false });

    await fault.after?.(emulator);
    await emulator.when(emulator.isIdle);
    expect(emulator.printed).toEqual(Array.from({ length: fault.copies }, () => Uint8Array.from(bytes)));
  });
});
