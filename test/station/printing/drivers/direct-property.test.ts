import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrintOutcome } from '../../../../electron/station/printing/drivers/driver.ts';
import { createPrinterEmulator } from '../emulator/emulator.ts';
import type { EmulatorState, PrinterEmulator } from '../emulator/emulator.ts';
import { LONG_MS, rounds } from '../../../rounds.ts';
import { driverOf, emulated, jobOf, orderOf } from './direct-support.ts';

/** What a printer does to a job, and to those after it until it is well again. */
const states: readonly Partial<EmulatorState>[] = [
  {},
  { paperOut: true },
  { coverOpen: true },
  { paused: true },
  { fault: true },
  { nearEnd: true },
  { silent: true },
  { deaf: true },
  { hangsUpAfterJob: true },
  { bytesPerSecond: 1_500 },
];
const well: EmulatorState = {
  paperOut: false,
  coverOpen: false,
  paused: false,
  nearEnd: false,
  fault: false,
  ribbonOut: false,
  silent: false,
  deaf: false,
  hangsUpAfterJob: false,
  bytesPerSecond: null,
};

const step = fc.record({
  lines: fc.integer({ min: 1, max: 5 }),
  before: fc.constantFrom(...states),
  during: fc.constantFrom<Partial<EmulatorState> | 'cutOff' | 'off' | null>(null, 'cutOff', 'off', ...states),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  /** Somebody sees to the printer after this job. */
  isMended: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function mend(emulator: PrinterEmulator): Promise<void> {
  emulator.set(well);
  await emulator.start();
}

/** The job as the queue would have it printed: again while it was surely not sent, never again where nobody knows. */
async function printed(
  { before, during, at }: Step,
  bytes: Uint8Array,
  driver: ReturnType<typeof driverOf>,
  emulator: PrinterEmulator,
): Promise<PrintOutcome['is']> {
  emulator.set(before);
  emulator.during(bytes.length * at, () => {
    if (during === 'cutOff') emulator.cutOff();
    else if (during === 'off') void emulator.stop();
    else emulator.set(during ?? {});
  });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { order, sendings } = orderOf(bytes);
    const outcome = await driver.print(order);
    expect(sendings()).toBe(outcome.is === 'notSent' ? 0 : 1);
    if (outcome.is !== 'notSent') return outcome.is;
    if (attempt === 1) await mend(emulator);
  }
  return 'notSent';
}

test.each(['escpos', 'starprnt', 'zpl'] as const)(
  '%s: whatever happens, nothing is printed twice, and what is said of each job is true',
  { timeout: LONG_MS },
  async (language) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const emulator = await createPrinterEmulator({ language: emulated[language], memoryBytes: 256 });
        try {
          const timings = { answerMs: 25, completionMs: 25, stallMs: 25, closeMs: 20 };
          const driver = driverOf(language, emulator.port, { timings });
          const outcomes: PrintOutcome['is'][] = [];
          const jobs = steps.map(({ lines }, number) => jobOf(language, `job ${number}`, lines));
          const copies = (number: number): number =>
            emulator.printed.filter((bytes) => Buffer.from(jobs[number] ?? []).equals(bytes)).length;

          for (const [number, each] of steps.entries()) {
            const outcome = await printed(each, jobs[number] ?? new Uint8Array(), driver, emulator);
            outcomes.push(outcome);
            expect(outcome === 'printed' && copies(number) !== 1).toBe(false);
            if (each.isMended) await mend(emulator);
          }
          emulator.during(Infinity, () => {});
          await mend(emulator);
          await emulator.when(emulator.isIdle);

          for (const [number, outcome] of outcomes.entries()) {
            const possible = { printed: [1], notSent: [0], unknown: [0, 1] };
            expect(possible[outcome]).toContain(copies(number));
          }
        } finally {
          await emulator.close();
        }
      }),
      { numRuns: rounds(10, 500) },
    );
  },
);
