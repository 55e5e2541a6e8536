import { errorMessage } from '#shared/error-message.ts';
import type { PrinterSettings, PrinterStatus } from '#shared/printing.ts';
import { success, type Outcome, type Problem } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import type { QueuedPrintJob } from '../ledger/print-jobs.ts';
import type { Log } from '../log.ts';
import type { Waiting } from '../vivenu/retry.ts';
import type { PrinterDriver, PrintOutcome } from './drivers/driver.ts';
import type { PrintJobs } from './jobs.ts';
import type { PrintDocument } from './paper.ts';

/** What one printer has to do, one job after the other. Scans never wait for it. */
export interface PrintQueue {
  readonly printer: PrinterSettings;
  /** There may be something to print, or somebody has seen to the printer. */
  poke(): void;
  status(): PrinterStatus;
  /** A job that is under way may come to its end for so long; then it is broken off, and is unknown. */
  stop(graceMs: number): Promise<void>;
}

interface Parts {
  readonly printer: PrinterSettings;
  readonly driver: PrinterDriver;
  readonly jobs: PrintJobs;
  readonly render: (job: QueuedPrintJob, printer: PrinterSettings) => Promise<Outcome<PrintDocument>>;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  readonly onChange: () => void;
}

/** How often a printer is asked how it is when nothing is to be printed, so that staff know before the next guest. */
const IDLE_MS = 10_000;
/** And when it is not ready, until somebody has seen to it. */
const TROUBLE_MS = 1_500;

export function createPrintQueue(parts: Parts): PrintQueue {
  const { printer, driver, jobs, render, waiting, now, log, onChange } = parts;
  const name = cleanName(printer.name) ?? printer.id;
  const stopping = new AbortController();
  let isClosing = false;
  let wake = new AbortController();
  let status: PrinterStatus = { is: 'unknown', problem: null };
  let rendered: { readonly id: number; readonly document: PrintDocument } | null = null;
  /** What became of the last job, until that is on the disk. */
  let unsaid: (() => Promise<void>) | null = null;
  const ended = work();

  function setStatus(next: PrinterStatus): void {
    const { code, detail } = next.problem ?? {};
    const isSame = next.is === status.is && code === status.problem?.code && detail === status.problem?.detail;
    status = next;
    if (isSame) return;
    log.info(`printer ${name}: ${next.problem === null ? next.is : problemLine(next.problem)}`);
    onChange();
  }

  async function work(): Promise<void> {
    await discardLeftovers();
    while (!isClosing) {
      // Who pokes from here on is heard.
      if (wake.signal.aborted) wake = new AbortController();
      await orTell(async () => {
        await say();
        const job = jobs.next(printer.id);
        if (job === null) await idle(wake.signal);
        else await take(job);
      });
    }
    await orTell(say);
  }

  async function say(): Promise<void> {
    await unsaid?.();
    unsaid = null;
  }

  /** Where the journal cannot be written; the scans say so, too. */
  async function orTell(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      log.warn(`printer ${name}: ${errorMessage(error)}`);
      if (!isClosing) await waiting.sleep(TROUBLE_MS, wake.signal);
    }
  }

  /** What was under way when the station ended must not come out behind its back. */
  async function discardLeftovers(): Promise<void> {
    for (const job of jobs.interrupted(printer.id)) await driver.discard(nameOf(job));
  }

  async function idle(signal: AbortSignal): Promise<void> {
    const found = await driver.status(AbortSignal.any([signal, stopping.signal]));
    if (signal.aborted) return;
    setStatus(found);
    await waiting.sleep(found.is === 'notReady' ? TROUBLE_MS : IDLE_MS, signal);
  }

  async function take(job: QueuedPrintJob): Promise<void> {
    if (jobs.isTooLate(job, now())) return settle(job, 'failed', { code: 'print_too_late' });
    const document = await documentOf(job);
    if (!document.ok) return settle(job, 'failed', document.problem);
    const outcome = await send(job, document.value);
    unsaid = () => conclude(job, outcome);
  }

  async function send(job: QueuedPrintJob, document: PrintDocument): Promise<PrintOutcome> {
    let isBegun = false;
    const onSending = (): void => {
      jobs.begin(job);
      isBegun = true;
    };
    try {
      const { signal } = stopping;
      return await driver.print({ name: nameOf(job), document, onSending, onStatus: setStatus, signal });
    } catch (error) {
      // A driver that breaks leaves nobody the wiser.
      const detail = errorMessage(error);
      return isBegun
        ? { is: 'unknown', problem: { code: 'print_unconfirmed', detail } }
        : { is: 'notSent', problem: { code: 'print_failed', detail }, retry: false };
    }
  }

  /** A job that waits for its printer is made once. */
  async function documentOf(job: QueuedPrintJob): Promise<Outcome<PrintDocument>> {
    if (rendered?.id === job.id) return success(rendered.document);
    const made = await render(job, printer);
    rendered = made.ok ? { id: job.id, document: made.value } : null;
    return made;
  }

  async function conclude(job: QueuedPrintJob, outcome: PrintOutcome): Promise<void> {
    if (outcome.is === 'printed') {
      settle(job, 'printed', null);
      if (status.is === 'notReady') setStatus(await driver.status(stopping.signal));
    } else if (outcome.is === 'unknown') settle(job, 'unknown', outcome.problem);
    else if (outcome.retry) await tryLater(job, outcome.problem);
    else settle(job, 'failed', outcome.problem);
  }

  async function tryLater(job: QueuedPrintJob, problem: Problem): Promise<void> {
    // Somebody cancelled it in the last moment: then nothing is wrong with the printer.
    if (!jobs.putBack(job) || isClosing) return;
    setStatus({ is: 'notReady', problem });
    await waiting.sleep(TROUBLE_MS, wake.signal);
  }

  function settle(job: QueuedPrintJob, state: 'printed' | 'unknown' | 'failed', problem: Problem | null): void {
    jobs.settle(job, state, problem);
    const why = problem === null ? '' : `: ${problemLine(problem)}`;
    log.info(`print ${job.id} (${job.role}, scan ${job.seq ?? 'none'}) ${state}${why}`);
    onChange();
  }

  return {
    printer,
    poke: () => wake.abort(),
    status: () => status,
    async stop(graceMs) {
      isClosing = true;
      wake.abort();
      const inTime = new AbortController();
      await Promise.race([ended, waiting.sleep(graceMs, inTime.signal)]);
      inTime.abort();
      stopping.abort();
      await ended;
    },
  };
}

/** The same after a restart, and never that of another job: numbers may come again in a journal that was mended. */
const nameOf = ({ id, createdAt }: QueuedPrintJob): string => `gatehouse-${createdAt}-${id}`;
