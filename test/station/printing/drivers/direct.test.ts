import type { PrinterStatus } from '#shared/printing.ts';
import { describe, expect, test } from 'vitest';
import type { EmulatorState } from '../emulator/emulator.ts';
import { driverOf, jobOf, orderOf, receipts, spoken, startEmulator } from './direct-support.ts';

const never = new AbortController().signal;

describe('a driver', () => {
  test.each(spoken)('%s: prints one job after the other, and is asked between', async (language) => {
    const emulator = await startEmulator(language);
    const driver = driverOf(language, emulator.port);
    const jobs = Array.from({ length: 10 }, (_, number) => jobOf(language, `job ${number}`));
    for (const job of jobs) {
      expect(await driver.status(never)).toEqual({ is: 'ready', problem: null });
      expect(await driver.print(orderOf(job).order)).toEqual({ is: 'printed' });
    }
    expect(emulator.printed).toEqual(jobs.map((job) => Uint8Array.from(job)));
    expect(emulator.partial).toEqual([]);
  });

  test.each(spoken)('%s: sends nothing where that cannot be noted', async (language) => {
    const emulator = await startEmulator(language);
    const { order } = orderOf(jobOf(language, 'one'), {
      onSending() {
        throw new Error('disk full');
      },
    });
    expect(await driverOf(language, emulator.port).print(order)).toEqual({
      is: 'notSent',
      problem: { code: 'cannot_record', detail: 'disk full' },
      retry: true,
    });
    await emulator.when(emulator.isIdle);
    expect(emulator.begun).toEqual([]);
  });

  test('sends no pages', async () => {
    const document = { kind: 'page', html: '', widthMm: 80, heightMm: 80 } as const;
    const { order, sendings } = orderOf(new Uint8Array(), { document });
    expect(await driverOf('escpos', 1).print(order)).toMatchObject({ is: 'notSent', retry: false });
    expect(sendings()).toBe(0);
  });

  test.each(spoken)('%s: sends nothing that nobody waits for any longer', async (language) => {
    const emulator = await startEmulator(language);
    for (const answers of [true, false]) {
      const { order, sendings } = orderOf(jobOf(language, 'one'), { signal: AbortSignal.abort() });
      const outcome = await driverOf(language, emulator.port, { answers }).print(order);
      expect(outcome).toMatchObject({ is: 'notSent', problem: { code: 'printer_offline' }, retry: true });
      expect(sendings()).toBe(0);
    }
    expect(emulator.begun).toEqual([]);
  });

  test.each(spoken)('%s: ends at once where a silent printer is not waited for any longer', async (language) => {
    const emulator = await startEmulator(language);
    emulator.set({ silent: true });
    const breaking = new AbortController();
    const { order, sendings } = orderOf(jobOf(language, 'one'), { signal: breaking.signal });
    const printing = driverOf(language, emulator.port, { timings: { answerMs: 60_000 } }).print(order);
    await emulator.when(() => emulator.connections === 1);
    breaking.abort();
    expect(await printing).toMatchObject({ is: 'notSent', problem: { code: 'printer_offline' }, retry: true });
    expect(sendings()).toBe(0);
  });

  test.each(spoken)('%s: does not know where it was broken off in the middle', async (language) => {
    const emulator = await startEmulator(language);
    const breaking = new AbortController();
    const bytes = jobOf(language, 'one');
    emulator.during(bytes.length / 2, () => {
      emulator.set({ paused: true });
      breaking.abort();
    });
    const { order } = orderOf(bytes, { signal: breaking.signal });
    const outcome = await driverOf(language, emulator.port).print(order);
    expect(outcome).toEqual({ is: 'unknown', problem: { code: 'print_interrupted' } });
  });

  test.each(spoken)('%s: hands over a large job, and stops where the printer takes nothing more', async (language) => {
    const large = jobOf(language, 'x'.repeat(2_000), 6_000);
    const emulator = await startEmulator(language, { memoryBytes: 4_096 });
    emulator.set({ deaf: false });
    const driver = driverOf(language, emulator.port, { timings: { stallMs: 300 } });
    const { order } = orderOf(large, { onSending: () => emulator.set({ deaf: true }) });
    expect(await driver.print(order)).toEqual({
      is: 'unknown',
      problem: { code: 'print_cut_off', detail: 'it takes nothing more' },
    });
    emulator.set({ deaf: false });
  });

  test.each(receipts)('%s: waits for new paper in the middle of a job, and says so meanwhile', async (language) => {
    const emulator = await startEmulator(language);
    const bytes = jobOf(language, 'one');
    emulator.during(bytes.length / 2, () => emulator.set({ paperOut: true }));
    const said = Promise.withResolvers<PrinterStatus>();
    const onStatus = (status: PrinterStatus): void => void (status.is === 'ready' || said.resolve(status));
    const { order } = orderOf(bytes, { onStatus });
    // Its own word is given up at once; what it lacks is waited for.
    const printing = driverOf(language, emulator.port, { timings: { completionMs: 20, troubleMs: 60_000 } }).print(
      order,
    );
    expect(await said.promise).toMatchObject({ is: 'notReady', problem: { code: 'paper_out' } });
    emulator.set({ paperOut: false });
    expect(await printing).toEqual({ is: 'printed' });
    expect(emulator.printed).toHaveLength(1);
  });

  test.each(spoken)('%s: takes no sign of an earlier job for one of this job', async (language) => {
    const emulator = await startEmulator(language);
    const driver = driverOf(language, emulator.port, { timings: { completionMs: 30 } });
    emulator.set({ bytesPerSecond: 400 });
    const jobs = [0, 1, 2, 3].map((number) => jobOf(language, `job ${number}`));
    for (const job of jobs) {
      const { is } = await driver.print(orderOf(job).order);
      const isPrinted = emulator.printed.some((bytes) => Buffer.from(job).equals(bytes));
      expect(is === 'printed' && !isPrinted).toBe(false);
    }
    emulator.set({ bytesPerSecond: null });
    await emulator.when(emulator.isIdle);
  });
});

describe('the state of a printer', () => {
  const states: readonly [string, Partial<EmulatorState>, readonly string[], string | null][] = [
    ['ready', {}, spoken, null],
    ['attention', { nearEnd: true }, receipts, 'paper_low'],
    ['notReady', { paperOut: true }, receipts, 'paper_out'],
    ['notReady', { coverOpen: true }, receipts, 'cover_open'],
    ['notReady', { coverOpen: true, paperOut: true, nearEnd: true, fault: true }, receipts, 'cover_open'],
    ['notReady', { fault: true, nearEnd: true }, receipts, 'printer_error'],
    ['notReady', { paused: true }, ['zpl', 'starprnt', 'starline'], 'printer_paused'],
    ['notReady', { silent: true }, spoken, 'printer_silent'],
    ['notReady', { deaf: true }, spoken, 'printer_silent'],
  ];
  const asked = states.flatMap(([is, state, languages, problem]) =>
    languages.map((language) => ({ language: language as (typeof spoken)[number], is, state, problem })),
  );

  test.each(asked)('$language: $state is $is', async ({ language, is, state, problem }) => {
    const emulator = await startEmulator(language);
    emulator.set(state);
    const isQuiet = state.silent === true || state.deaf === true;
    const driver = driverOf(language, emulator.port, { timings: isQuiet ? { answerMs: 60 } : {} });
    const status = await driver.status(never);
    expect([status.is, status.problem?.code ?? null]).toEqual([is, problem]);
  });

  test('is not known of one that is sent to blindly', async () => {
    const emulator = await startEmulator('escpos');
    emulator.set({ paperOut: true });
    const driver = driverOf('escpos', emulator.port, { answers: false });
    expect(await driver.status(never)).toEqual({ is: 'unknown', problem: { code: 'printer_mute' } });
    await emulator.stop();
    expect(await driver.status(never)).toMatchObject({ is: 'notReady', problem: { code: 'printer_offline' } });
  });
});
