import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { printerSchema, type PrintState } from '#shared/printing.ts';
import { failure, success } from '#shared/problem.ts';
import { movePrint, printJob, queuePrint, type NewPrintJob } from '../../../electron/station/ledger/print-jobs.ts';
import { createPrintJobs } from '../../../electron/station/printing/jobs.ts';
import { createPrintQueue, type PrintQueue } from '../../../electron/station/printing/queue.ts';
import {
  memoryLog,
  openTestLedger,
  recorderOf,
  temporaryFolder,
  temporaryLedger,
  type TestLedger,
} from '../support.ts';
import { memoryPrinter, somePrint } from './support.ts';

const printer = printerSchema.parse({
  id: 'p',
  name: 'Zebra',
  connection: { kind: 'tcp', host: 'h' },
  language: 'zpl',
});

type Render = Parameters<typeof createPrintQueue>[0]['render'];

interface Given {
  readonly ledger?: TestLedger;
  readonly driver?: ReturnType<typeof memoryPrinter>;
  readonly now?: number;
  readonly render?: Render;
}

function start(given: Given = {}) {
  const ledger = given.ledger ?? temporaryLedger();
  const driver = given.driver ?? memoryPrinter();
  const log = memoryLog();
  const queue: PrintQueue = createPrintQueue({
    printer,
    driver,
    jobs: createPrintJobs(ledger.journal, recorderOf(ledger)),
    render: given.render ?? (async () => success({ kind: 'raw', bytes: new Uint8Array() })),
    waiting: {
      random: () => 0.5,
      // Nobody waits for the clock: only a poke ends an idle rest.
      sleep: (ms, signal) =>
        new Promise((done) => {
          if (ms < 10_000) setImmediate(done);
          else signal?.addEventListener('abort', () => done(), { once: true });
        }),
    },
    now: () => given.now ?? 2_000,
    log,
    onChange: () => undefined,
  });
  onTestFinished(() => queue.stop(0));
  const add = (job: Partial<NewPrintJob> = {}): number => {
    const id = recorderOf(ledger)(() => queuePrint(ledger.journal, somePrint(job)));
    queue.poke();
    return id;
  };
  const stateOf = (id: number) => printJob(ledger.journal, id)?.state;
  const until = (id: number, state: PrintState) => vi.waitFor(() => expect(stateOf(id)).toBe(state), 10_000);
  return { ledger, driver, queue, add, stateOf, until, log };
}

describe('the jobs of one printer', () => {
  test('come out one after the other, in the order of their scans', async () => {
    const { driver, add, until } = start();
    const ids = [add(), add(), add()];
    for (const id of ids) await until(id, 'printed');
    expect(driver.printed).toEqual(ids.map((id) => `gatehouse-1000-${id}`));
  });

  test('are begun on the disk before the first byte leaves', async () => {
    const { driver, add, until, stateOf } = start();
    const seen: unknown[] = [];
    driver.outcomes.push(async ({ onSending }) => {
      seen.push(stateOf(1));
      onSending();
      seen.push(stateOf(1));
      return { is: 'printed' };
    });
    await until(add(), 'printed');
    expect(seen).toEqual(['waiting', 'printing']);
  });

  test('wait for a printer that is not ready, and come out once when it is', async () => {
    const { driver, add, until, queue, log } = start();
    const out = { is: 'notSent', problem: { code: 'paper_out' }, retry: true } as const;
    driver.outcomes.push(out, out, out);
    await until(add(), 'printed');
    expect(log.lines.filter((line) => line.includes('The paper is out'))).toHaveLength(1);
    expect(driver.printed).toHaveLength(1);
    await vi.waitFor(() => expect(queue.status().is).toBe('ready'));
  });

  test('of which nobody knows are never tried again by themselves', async () => {
    const { driver, add, until, stateOf } = start();
    driver.outcomes.push({ is: 'unknown', problem: { code: 'print_cut_off' } });
    const first = add();
    const second = add();
    await until(second, 'printed');
    expect([stateOf(first), driver.printed]).toEqual(['unknown', [`gatehouse-1000-${second}`]]);
  });

  test('whose driver breaks are for a person, and hold nobody up', async () => {
    const { driver, add, until, stateOf } = start();
    driver.outcomes.push(async ({ onSending }) => {
      onSending();
      throw new Error('a mistake in the program');
    });
    const broken = add();
    await until(add(), 'printed');
    expect(stateOf(broken)).toBe('unknown');
  });

  test('whose driver breaks before it begins surely did not come out', async () => {
    const { driver, add, until, stateOf } = start();
    driver.outcomes.push(() => Promise.reject(new Error('a mistake in the program')));
    const broken = add();
    await until(add(), 'printed');
    expect(stateOf(broken)).toBe('failed');
  });

  test('whose end cannot be written down yet are written down when the disk is back, and are not printed twice', async () => {
    const { driver, add, until, ledger } = start();
    driver.outcomes.push(async ({ onSending }) => {
      onSending();
      ledger.journal.pragma('query_only = ON');
      setTimeout(() => ledger.journal.pragma('query_only = OFF'), 50);
      return { is: 'printed' };
    });
    const first = add();
    await until(first, 'printed');
    await until(add(), 'printed');
    expect(driver.printed).toHaveLength(1);
  });

  test('that cannot be rendered fail, and hold nobody up', async () => {
    const { add, until, stateOf } = start({
      render: async ({ template }) =>
        template === 'bad' ? failure('template_invalid', 'line 3') : success({ kind: 'raw', bytes: new Uint8Array() }),
    });
    const bad = add({ template: 'bad' });
    const good = add();
    await until(good, 'printed');
    expect([stateOf(bad), stateOf(good)]).toEqual(['failed', 'printed']);
  });

  test('are rendered once, however long they wait', async () => {
    const render = vi.fn<Render>(async () => success({ kind: 'raw', bytes: new Uint8Array() }));
    const { driver, add, until } = start({ render });
    const out = { is: 'notSent', problem: { code: 'cover_open' }, retry: true } as const;
    driver.outcomes.push(out, out);
    await until(add(), 'printed');
    expect(render).toHaveBeenCalledTimes(1);
  });

  test('that waited longer than ten minutes do not surprise anybody', async () => {
    const { driver, add, until, ledger } = start({ now: 10 * 60_000 + 1_001 });
    const id = add({ createdAt: 1_000 });
    await until(id, 'failed');
    expect(printJob(ledger.journal, id)?.problem?.code).toBe('print_too_late');
    expect(driver.printed).toEqual([]);
  });

  test('a clock that was set back makes nothing too late', async () => {
    const { add, until, driver } = start({ now: 0 });
    await until(add({ createdAt: 50_000_000 }), 'printed');
    expect(driver.printed).toHaveLength(1);
  });

  test('that somebody cancels in the last moment do not come out', async () => {
    const { driver, add, until, ledger, queue } = start();
    driver.outcomes.push(async ({ onSending }) => {
      movePrint(ledger.journal, 1, ['waiting'], 'cancelled', { code: 'print_unwanted' });
      expect(onSending).toThrow('not wanted');
      return { is: 'notSent', problem: { code: 'cannot_record' }, retry: true };
    });
    const cancelled = add();
    await until(add(), 'printed');
    expect(printJob(ledger.journal, cancelled)?.state).toBe('cancelled');
    expect(queue.status().is).not.toBe('notReady');
  });
});

describe('a station that ended in the middle', () => {
  test('asks a person about what was being printed, prints what had not begun, and calls back what it left behind', async () => {
    const folder = temporaryFolder();
    const before = openTestLedger(folder);
    const begun = queuePrint(before.journal, somePrint());
    const waiting = queuePrint(before.journal, somePrint());
    movePrint(before.journal, begun, ['waiting'], 'printing');
    before.close();

    const { driver, until, ledger } = start({ ledger: temporaryLedger(folder) });
    expect(printJob(ledger.journal, begun)).toMatchObject({
      state: 'unknown',
      problem: { code: 'print_interrupted' },
    });
    await until(waiting, 'printed');
    expect([driver.discarded, driver.printed]).toEqual([[`gatehouse-1000-${begun}`], [`gatehouse-1000-${waiting}`]]);
  });
});

describe('closing', () => {
  test('lets a job that is under way come to its end', async () => {
    const { driver, add, queue, stateOf } = start();
    let sent = (): void => undefined;
    const isSending = new Promise<void>((resolve) => {
      driver.outcomes.push(async ({ onSending }) => {
        onSending();
        resolve();
        await new Promise<void>((done) => (sent = done));
        return { is: 'printed' };
      });
    });
    const id = add();
    await isSending;
    const stopped = queue.stop(10_000);
    sent();
    await stopped;
    expect(stateOf(id)).toBe('printed');
  });

  test('breaks off what does not end', async () => {
    const { driver, add, queue, stateOf } = start();
    const isSending = new Promise<void>((resolve) => {
      driver.outcomes.push(async ({ onSending, signal }) => {
        onSending();
        resolve();
        await new Promise<void>((done) => signal.addEventListener('abort', () => done()));
        return { is: 'unknown', problem: { code: 'print_cut_off' } };
      });
    });
    const id = add();
    await isSending;
    await queue.stop(0);
    expect(stateOf(id)).toBe('unknown');
  });
});
