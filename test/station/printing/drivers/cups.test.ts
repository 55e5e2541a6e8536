import { createServer, connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createCupsDriver } from '../../../../electron/station/printing/drivers/cups.ts';
import type { PrinterDriver, PrintOutcome } from '../../../../electron/station/printing/drivers/driver.ts';
import { createCups } from '../../../../electron/station/printing/spooler/cups.ts';
import type { IppServer } from '../../../../electron/station/printing/spooler/ipp.ts';
import { createCupsServer, createSink, waiting, whyNoCups, type CupsServer, type Sink } from '../cups-server.ts';

/** The driver at a real CUPS, which sends to a printer that the test switches on and off. */

const whyNot = whyNoCups();
const timings = { requestMs: 5_000, pollMs: 20, patienceMs: 400, settleMs: 500 };
/** A test would rather end than this patience. */
const patient = { ...timings, patienceMs: 600_000 };
const never = new AbortController().signal;

let count = 0;

interface Bench {
  readonly cups: CupsServer;
  readonly queue: string;
  readonly sink: Sink;
  readonly driver: PrinterDriver;
}

/** A printer that is off, and its queue. */
async function bench(cups: CupsServer): Promise<Bench> {
  const sink = await createSink();
  onTestFinished(() => sink.off());
  count += 1;
  const queue = `Queue${count}`;
  await cups.addQueue(queue, sink.device);
  return { cups, queue, sink, driver: createCupsDriver({ queue, server: () => cups.server, timings }) };
}

function print(driver: PrinterDriver, text: string, onSending = (): void => {}, signal = never): Promise<PrintOutcome> {
  const bytes = Buffer.from(text, 'latin1');
  return driver.print({ name: `job-${text}`, document: { kind: 'raw', bytes }, onSending, signal });
}

/** The next job prints, and is all that prints: CUPS gives a printer one job after the other, oldest first. */
async function expectOnlyNext({ sink, queue, cups }: Bench): Promise<void> {
  if (sink.got.length === 0) await sink.on();
  const driver = createCupsDriver({ queue, server: () => cups.server, timings: patient });
  expect(await print(driver, 'the next one')).toEqual({ is: 'printed' });
  expect(sink.got).toEqual(['the next one']);
}

describe.skipIf(whyNot !== null)(`CUPS${whyNot === null ? '' : ` (skipped: ${whyNot})`}`, { concurrent: false }, () => {
  let cups: CupsServer;
  beforeAll(async () => {
    cups = createCupsServer();
    await cups.start();
  });
  afterAll(() => cups.remove());

  test('a job goes to the printer as it is, and is printed when CUPS is done with it', async () => {
    const { driver, sink } = await bench(cups);
    await sink.on();
    const onSending = vi.fn<() => void>(() => expect(sink.got).toEqual([]));
    const raw = '\u001b@\0\xff^XA\r\n%!PS';
    expect(await print(driver, raw, onSending)).toEqual({ is: 'printed' });
    expect(sink.got).toEqual([raw]);
    expect(onSending).toHaveBeenCalledOnce();
    expect(await driver.status(never)).toEqual({ is: 'unknown', problem: { code: 'printer_mute' } });
  });

  test('the printer is off: the job is taken back, surely did not come out, and never does', async () => {
    const at = await bench(cups);
    const outcome = await print(at.driver, 'too late');
    expect(outcome).toMatchObject({ is: 'notSent', retry: true, problem: { code: 'printer_offline' } });
    await expectOnlyNext(at);
  });

  test('the printer takes the connection and nothing more: nobody knows', async () => {
    const { driver, sink } = await bench(cups);
    await sink.on('stalls');
    const outcome = await print(driver, 'half of it');
    expect(outcome).toMatchObject({ is: 'unknown', problem: { code: 'print_unconfirmed' } });
  });

  test('the printer hangs up in the middle: CUPS would send it once more, and is kept from that', async () => {
    const at = await bench(cups);
    await at.sink.on('stalls');
    const driver = createCupsDriver({ queue: at.queue, server: () => cups.server, timings: patient });
    const document = { kind: 'raw', bytes: new Uint8Array(8_000_000) } as const;
    const outcome = driver.print({ name: 'job-x', document, onSending: () => {}, signal: never });
    await untilJob(at, 'job-x', ({ impressions }) => impressions === 1);
    await at.sink.off();
    expect(await outcome).toMatchObject({ is: 'unknown', problem: { code: 'print_unconfirmed' } });
    // Put aside by CUPS it would come out half a minute later.
    expect(await createCups(() => cups.server, 5_000).named(at.queue, 'job-x', 'unfinished')).toEqual({
      is: 'ok',
      value: [],
    });
    await expectOnlyNext(at);
  });

  test('another job is at the printer all the time: this one was never begun', async () => {
    const at = await bench(cups);
    await at.sink.on('stalls');
    const { value: first } = await submit(at, 'the first');
    const outcome = await print(at.driver, 'the second');
    expect(outcome).toMatchObject({ is: 'notSent', retry: true, problem: { code: 'printer_silent' } });
    await createCups(() => cups.server, 5_000).cancel(at.queue, first);
    await at.sink.off();
    await expectOnlyNext(at);
  });

  test('nobody waits any longer: the job is taken back at once', async () => {
    const at = await bench(cups);
    const driver = createCupsDriver({ queue: at.queue, server: () => cups.server, timings: patient });
    const aborter = new AbortController();
    const outcome = print(driver, 'unwanted', undefined, aborter.signal);
    await untilJob(at, 'job-unwanted', ({ state }) => state === 'processing');
    aborter.abort();
    expect(await outcome).toMatchObject({ is: 'notSent', retry: true });
    await expectOnlyNext(at);
  });

  test('somebody cancels it at the computer: it is not tried again', async () => {
    const at = await bench(cups);
    const driver = createCupsDriver({ queue: at.queue, server: () => cups.server, timings: patient });
    const outcome = print(driver, 'cancelled');
    await untilJob(at, 'job-cancelled', ({ state }) => state === 'processing');
    await cups.administer('cancel', '-a', at.queue);
    expect(await outcome).toEqual({ is: 'notSent', retry: false, problem: { code: 'print_unwanted' } });
  });

  test.each([
    { program: 'cupsdisable', says: 'Paused' },
    { program: 'cupsreject', says: 'Rejecting Jobs' },
  ])('$program: nothing is sent', async ({ program, says }) => {
    const { driver, queue, sink } = await bench(cups);
    await sink.on();
    await cups.administer(program, queue);
    const problem = { code: 'printer_paused', detail: says };
    const onSending = vi.fn<() => void>();
    expect(await driver.status(never)).toEqual({ is: 'notReady', problem });
    expect(await print(driver, 'no', onSending)).toEqual({ is: 'notSent', problem, retry: true });
    expect(onSending).not.toHaveBeenCalled();
    expect(sink.got).toEqual([]);
  });

  test('the queue is stopped while the job waits', async () => {
    const at = await bench(cups);
    const driver = createCupsDriver({
      queue: at.queue,
      server: () => cups.server,
      timings: { ...timings, patienceMs: 1_500 },
    });
    const outcome = print(driver, 'stopped');
    await untilJob(at, 'job-stopped', ({ state }) => state === 'processing');
    await cups.administer('cupsdisable', at.queue);
    // CUPS does not tell whether its backend had come to an end.
    expect(await outcome).toMatchObject({ is: 'unknown', problem: { code: 'print_unconfirmed' } });
    await cups.administer('cupsenable', at.queue);
    await expectOnlyNext(at);
  });

  test('a queue that CUPS does not know', async () => {
    const driver = createCupsDriver({ queue: 'No/body #1', server: () => cups.server, timings });
    expect(await driver.status(never)).toMatchObject({ is: 'notReady', problem: { code: 'queue_unknown' } });
    expect(await print(driver, 'no')).toMatchObject({ is: 'notSent', retry: true, problem: { code: 'queue_unknown' } });
  });

  test('what cannot be noted is not sent', async () => {
    const { driver, sink } = await bench(cups);
    await sink.on();
    const outcome = await print(driver, 'no', () => {
      throw new Error('the disk is full');
    });
    expect(outcome).toMatchObject({ is: 'notSent', retry: true });
    expect(sink.got).toEqual([]);
  });

  test('what an earlier run left behind is discarded, and nothing else', async () => {
    const at = await bench(cups);
    await submit(at, 'left behind');
    await submit(at, 'left behind');
    const { value: kept } = await submit(at, 'kept');
    await at.driver.discard('left behind');
    await at.sink.on();
    await untilJob(at, kept, ({ state }) => state === 'completed');
    expect(at.sink.got).toEqual(['kept']);
  });

  test('the answer of CUPS is lost on its way: the job is found by its name, and followed', async () => {
    const at = await bench(cups);
    // The first question is how the queue is, the second brings the job.
    const server = await droppingAnswer(cups.server, 2);
    const driver = createCupsDriver({ queue: at.queue, server: () => server, timings });
    expect(await print(driver, 'found again')).toMatchObject({ is: 'notSent', problem: { code: 'printer_offline' } });
    await expectOnlyNext(at);
  });

  test('the answer of CUPS is lost, and the job is done meanwhile', async () => {
    const at = await bench(cups);
    await at.sink.on();
    const server = await droppingAnswer(cups.server, 2, () => eventually(() => expect(at.sink.got).toEqual(['done'])));
    const driver = createCupsDriver({ queue: at.queue, server: () => server, timings: patient });
    expect(await print(driver, 'done')).toEqual({ is: 'printed' });
    expect(at.sink.got).toEqual(['done']);
  });

  test('CUPS is not there', async () => {
    const server = { socketPath: '/nowhere/cups.sock' };
    const driver = createCupsDriver({ queue: 'Q', server: () => server, timings });
    expect(await driver.status(never)).toMatchObject({ is: 'notReady', problem: { code: 'spooler_unavailable' } });
    const outcome = await print(driver, 'no');
    expect(outcome).toMatchObject({ is: 'notSent', retry: true, problem: { code: 'spooler_unavailable' } });
    await driver.discard('no');
  });

  test('CUPS is restarted in the middle of a job: nobody knows, and the rest of it is cancelled as soon as CUPS is back', async () => {
    const own = createCupsServer();
    onTestFinished(() => own.remove());
    await own.start();
    const at = await bench(own);
    const driver = createCupsDriver({ queue: at.queue, server: () => own.server, timings: patient });
    const outcome = print(driver, 'in between');
    await untilJob(at, 'job-in between', ({ state }) => state === 'processing');
    await own.stop();
    expect(await outcome).toMatchObject({ is: 'unknown', problem: { code: 'print_cut_off' } });
    await own.start();
    await driver.status(never);
    await expectOnlyNext(at);
  });
});

/** Without the driver: as an earlier run of the station left it. */
async function submit({ cups, queue }: Bench, name: string) {
  const asked = await createCups(() => cups.server, 5_000).printRaw(queue, name, Buffer.from(name));
  if (asked.is !== 'ok') throw new Error(asked.why);
  return asked;
}

type Job = Extract<Awaited<ReturnType<ReturnType<typeof createCups>['job']>>, { is: 'ok' }>['value'];

/** `which`: its number, or its name while it has not ended. */
async function untilJob({ cups, queue }: Bench, which: number | string, isSo: (job: Job) => boolean): Promise<void> {
  const client = createCups(() => cups.server, 5_000);
  let id = typeof which === 'number' ? which : undefined;
  await vi.waitFor(async () => {
    if (id === undefined) {
      const found = await client.named(queue, String(which), 'unfinished');
      id = found.is === 'ok' ? found.value[0] : undefined;
    }
    if (id === undefined) throw new Error(`there is no job ${which}`);
    const asked = await client.job(queue, id);
    if (asked.is !== 'ok' || !isSo(asked.value)) throw new Error(`the job is ${JSON.stringify(asked)}`);
  }, waiting);
}

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, waiting);

/** In front of CUPS: it hangs up where the answer to question `which` would come, as soon as `when` has come. */
async function droppingAnswer(
  server: IppServer,
  which: number,
  when = async (): Promise<void> => {},
): Promise<IppServer> {
  let questions = 0;
  const proxy = createServer((client) => {
    questions += 1;
    const isDropped = questions === which;
    const behind = connect('socketPath' in server ? { path: server.socketPath } : server);
    client.pipe(behind);
    client.on('error', () => {});
    behind.on('error', () => {});
    if (isDropped) behind.once('data', () => void when().then(() => client.destroy()));
    else behind.pipe(client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  return { host: '127.0.0.1', port: (proxy.address() as AddressInfo).port };
}
