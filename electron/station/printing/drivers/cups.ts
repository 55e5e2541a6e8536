import { setTimeout as sleep } from 'node:timers/promises';
import { errorMessage } from '#shared/error-message.ts';
import type { Problem } from '#shared/problem.ts';
import { problem, readinessOf } from '../spooler/cups-readiness.ts';
import { createCups, type Asked, type CupsJob } from '../spooler/cups.ts';
import type { IppServer } from '../spooler/ipp.ts';
import type { PrinterDriver, PrintOrder, PrintOutcome } from './driver.ts';

interface Timings {
  /** For one answer of CUPS. */
  readonly requestMs: number;
  /** Between two looks at a job. */
  readonly pollMs: number;
  /** For a job, until it is taken back. */
  readonly patienceMs: number;
  /** For a job that was taken back, until its end. */
  readonly settleMs: number;
}

interface Parts {
  readonly queue: string;
  readonly server: () => IppServer;
  readonly timings?: Timings;
}

const USUAL: Timings = { requestMs: 5_000, pollMs: 100, patienceMs: 20_000, settleMs: 2_000 };

/**
 * These backends tell CUPS of a page before they send the first byte of a raw file (`PAGE: 1 1` in backend/socket.c, usb-libusb.c and
 * usb-darwin.c), and CUPS reads all that a backend has said before it calls a cancelled job ended (`update_job` in scheduler/job.c).
 */
const COUNTS_FIRST = /^(?:socket|usb):/u;
/** So CUPS marks a cancelled job whose backend still runs; and for ever one that waited, whose backend was stopped with the queue. */
const STOPPING = 'processing-to-stop-point';

/**
 * A queue of CUPS. A printer that cannot be reached is nothing to CUPS but a job that takes long: it stays `processing`, and comes out
 * whenever the printer is back. So each job is watched to its end, and cancelled where that does not come.
 */
export function createCupsDriver({ queue, server, timings = USUAL }: Parts): PrinterDriver {
  const { pollMs, patienceMs, settleMs } = timings;
  const cups = createCups(server, timings.requestMs);
  /** Names of jobs that CUPS may still have: it did not answer when they were to be cancelled. */
  const leftBehind = new Set<string>();

  async function send({ name, document, onSending, signal }: PrintOrder): Promise<PrintOutcome> {
    if (document.kind !== 'raw') return notSent({ code: 'template_unfit' }, false);
    const asked = await cups.queue(queue, signal);
    if (asked.is !== 'ok') return notSent(problemOf(asked), true);
    const { is, problem: why } = readinessOf(asked.value);
    if (is === 'notReady' && why !== null) return notSent(why, true);
    try {
      onSending();
    } catch (error) {
      return notSent(problem('cannot_record', errorMessage(error)), true);
    }
    const countsFirst = COUNTS_FIRST.test(asked.value.deviceUri);
    const printed = await cups.printRaw(queue, name, document.bytes, signal);
    if (printed.is === 'ok') return follow({ id: printed.value, name, countsFirst }, signal);
    if (printed.is === 'refused') return notSent(problemOf(printed), isPassing(printed.status));
    if (!printed.sent) return notSent(problemOf(printed), true);
    // Nobody knows whether CUPS has it.
    const id = await newest(name, 'unfinished');
    if (id !== null) return follow({ id, name, countsFirst }, signal);
    if (await isPrinted(name)) return { is: 'printed' };
    leftBehind.add(name);
    return unknown('print_cut_off', printed.why);
  }

  async function newest(name: string, which: 'unfinished' | 'ended'): Promise<number | null> {
    const named = await cups.named(queue, name, which);
    return (named.is === 'ok' ? named.value[0] : null) ?? null;
  }

  /** An earlier try of the same name was not: then there would be no other. */
  async function isPrinted(name: string): Promise<boolean> {
    const id = await newest(name, 'ended');
    const asked = id === null ? null : await cups.job(queue, id);
    return asked?.is === 'ok' && asked.value.state === 'completed';
  }

  async function follow(job: Sent, signal: AbortSignal): Promise<PrintOutcome> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const asked = await cups.job(queue, job.id);
      if (asked.is !== 'ok') return lose(job, asked);
      const outcome = outcomeOf(asked.value, job);
      if (outcome !== null) return outcome;
      if (isStuck(asked.value) || signal.aborted || performance.now() > until) return takeBack(job);
      await sleep(pollMs, undefined, { signal }).catch(() => {});
    }
  }

  /** Cancels it, and finds out what came of it. */
  async function takeBack(job: Sent): Promise<PrintOutcome> {
    const cancelled = await cups.cancel(queue, job.id);
    if (cancelled.is !== 'ok') return lose(job, cancelled);
    const until = performance.now() + settleMs;
    for (;;) {
      const asked = await cups.job(queue, job.id);
      if (asked.is !== 'ok') return lose(job, asked);
      const outcome = outcomeOf(asked.value, job);
      if (outcome?.is === 'notSent') return notSent(await reasonOf(asked.value), true);
      if (outcome !== null) return outcome;
      if (performance.now() > until) return unknown('print_unconfirmed', asked.value.message);
      await sleep(pollMs);
    }
  }

  function lose({ name }: Sent, { is, why }: Failed): PrintOutcome {
    // Where CUPS keeps no history, a job that it does not know has ended.
    if (is === 'refused') return unknown('print_unconfirmed', why);
    leftBehind.add(name);
    return unknown('print_cut_off', why);
  }

  /** Why nothing of it came out in time. */
  async function reasonOf(job: CupsJob): Promise<Problem> {
    const asked = await cups.queue(queue);
    if (asked.is !== 'ok') return problemOf(asked);
    const now = readinessOf(asked.value);
    if (now.is === 'notReady' && now.problem !== null) return now.problem;
    return problem(job.hasBegun ? 'printer_offline' : 'printer_silent', job.message);
  }

  async function discard(name: string): Promise<void> {
    const unfinished = await cups.named(queue, name, 'unfinished');
    const ids = unfinished.is === 'ok' ? unfinished.value : [];
    const cancelled = await Promise.all(ids.map((id) => cups.cancel(queue, id)));
    const isLeft = [unfinished, ...cancelled].some(({ is }) => is === 'lost');
    if (isLeft) leftBehind.add(name);
    else leftBehind.delete(name);
  }

  return {
    async status(signal) {
      const asked = await cups.queue(queue, signal);
      if (asked.is !== 'ok') return { is: 'notReady', problem: problemOf(asked) };
      for (const name of leftBehind) await discard(name);
      return readinessOf(asked.value);
    },

    async print(order) {
      for (const name of leftBehind) await discard(name);
      const outcome = await send(order);
      return outcome.is === 'unknown' && order.signal.aborted ? unknown('print_interrupted', '') : outcome;
    },

    discard,
  };
}

interface Sent {
  readonly id: number;
  readonly name: string;
  readonly countsFirst: boolean;
}

type Failed = Exclude<Asked<unknown>, { is: 'ok' }>;

/** Null while it has not come to its end. */
function outcomeOf(job: CupsJob, { countsFirst }: Sent): PrintOutcome | null {
  switch (job.state) {
    case 'completed':
      return { is: 'printed' };
    case 'canceled':
    case 'aborted':
      break;
    default:
      return null;
  }
  const failed = notSent(
    job.state === 'aborted' ? problem('print_failed', job.message) : { code: 'print_unwanted' },
    false,
  );
  if (!job.hasBegun) return failed;
  if (!countsFirst || job.impressions !== 0) return unknown('print_unconfirmed', job.message);
  return job.reasons.includes(STOPPING) ? null : failed;
}

/** CUPS has put it aside, to try again later. */
const isStuck = ({ state }: CupsJob): boolean => state === 'pending-held' || state === 'processing-stopped';

/** What CUPS may take when it is offered again. */
const isPassing = (status: string): boolean =>
  status.startsWith('server-error-') || problemCodeOf(status) !== 'print_failed';

function problemOf(failed: Failed): Problem {
  return problem(failed.is === 'lost' ? 'spooler_unavailable' : problemCodeOf(failed.status), failed.why);
}

function problemCodeOf(status: string) {
  switch (status) {
    case 'client-error-not-found':
      return 'queue_unknown';
    case 'server-error-not-accepting-jobs':
      return 'printer_paused';
    case 'client-error-not-authenticated':
    case 'client-error-not-authorized':
    case 'client-error-forbidden':
    case 'http-401':
    case 'http-403':
      return 'printer_refused';
    default:
      return status.startsWith('client-error-') ? 'print_failed' : 'spooler_unavailable';
  }
}

const notSent = (why: Problem, retry: boolean) => ({ is: 'notSent', problem: why, retry }) as const;
const unknown = (code: Problem['code'], detail: string) => ({ is: 'unknown', problem: problem(code, detail) }) as const;
