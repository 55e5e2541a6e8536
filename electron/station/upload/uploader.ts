import { problemLine } from '#shared/text/problems.ts';
import type { Problem } from '#shared/problem.ts';
import type { WritableJournal } from '../ledger/open.ts';
import {
  countAttempt,
  countUnsent,
  markRejected,
  markSent,
  nextBatch,
  splitBatch,
  type Batch,
} from '../ledger/outbox.ts';
import type { Log } from '../log.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import { pause, type Waiting } from '../vivenu/retry.ts';
import { nextStep } from './classify.ts';

export interface Uploader {
  /** There may be something to send. */
  poke(): void;
  /** The network or the token may be good again: do not wait any longer. */
  retryNow(): void;
  /** Sends what is unsent until nothing is left or `deadlineMs` have passed; returns how many remain. */
  drain(deadlineMs: number): Promise<number>;
  /** Ends after the request that is under way, if any. */
  stop(): Promise<void>;
  /** Why nothing gets through at the moment. */
  problem(): Problem | null;
}

interface Parts {
  readonly journal: WritableJournal;
  readonly client: VivenuClient;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

const BATCH_SIZE = 50;
/** Marking a batch costs flushes of its own: they come after the verdict, and once for the scans of a moment. */
const GATHER_MS = 100;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** Drains the outbox in frozen batches, oldest first, one at a time. */
export function createUploader({ journal, client, waiting, now, log, onChange }: Parts): Uploader {
  let problem: Problem | null = null;
  let failures = 0;
  let stopped = false;
  let running: Promise<void> | null = null;
  let wake = new AbortController();

  function poke(): void {
    if (stopped || running !== null) return;
    running = sendAll().finally(() => {
      running = null;
      // A scan that was committed while the last look found nothing must not wait for the next one.
      if (countUnsent(journal) > 0) poke();
    });
  }

  async function sendAll(): Promise<void> {
    await waiting.sleep(GATHER_MS, wake.signal);
    while (!stopped) {
      const batch = nextBatch(journal, BATCH_SIZE, now());
      if (batch === null) return;
      await send(batch);
    }
  }

  async function send(batch: Batch): Promise<void> {
    countAttempt(journal, batch.id);
    const outcome = await client.sendScans(batch.eventId, batch.body);
    if (outcome.ok) markSent(journal, batch.id);
    else if (nextStep(outcome.problem) === 'narrow') narrow(batch, outcome.problem);
    else return waitAfter(outcome.problem);
    problem = null;
    failures = 0;
    onChange();
  }

  function narrow(batch: Batch, refusal: Problem): void {
    if (splitBatch(journal, batch.id, now())) return;
    markRejected(journal, batch.id, refusal.detail ?? refusal.code);
    log.warn(`vivenu refused a scan for good; it is kept on the station (${refusal.detail ?? refusal.code})`);
  }

  async function waitAfter(failed: Problem): Promise<void> {
    if (problem?.code !== failed.code) log.warn(`upload: ${problemLine(failed)}`);
    problem = failed;
    failures++;
    onChange();
    const ms = Math.max(failed.retryAfterMs ?? 0, pause(failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS, waiting.random));
    await waiting.sleep(ms, wake.signal);
  }

  function retryNow(): void {
    failures = 0;
    wake.abort();
    wake = new AbortController();
    poke();
  }

  return {
    poke,
    retryNow,
    problem: () => problem,

    async drain(deadlineMs) {
      retryNow();
      const deadline = new AbortController();
      const timeUp = waiting.sleep(deadlineMs, deadline.signal);
      while (running !== null && countUnsent(journal) > 0) {
        const late = await Promise.race([running.then(() => false), timeUp.then(() => true)]);
        if (late) break;
      }
      deadline.abort();
      return countUnsent(journal);
    },

    async stop() {
      stopped = true;
      wake.abort();
      await running;
    },
  };
}
