import { errorMessage } from '#shared/error-message.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { Problem } from '#shared/problem.ts';
import { isDiskFull, type WritableJournal } from '../ledger/databases.ts';
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
import { createBell } from './bell.ts';
import { nextStep } from './classify.ts';
import { createObstacles } from './obstacles.ts';

export interface Uploader {
  /** There may be something to send. */
  poke(): void;
  /** The network or the token may be good again: do not wait any longer. */
  retryNow(): void;
  /** Sends what is unsent until nothing is left or `deadlineMs` have passed; returns how many remain. */
  drain(deadlineMs: number): Promise<number>;
  /** Ends after the request that is under way, if any. */
  stop(): Promise<void>;
  /** Why nothing gets through at the moment, or nothing of one event. */
  problem(): Problem | null;
}

interface Parts {
  readonly journal: WritableJournal;
  readonly client: VivenuClient;
  /** How many scans a batch has at most. */
  readonly batchSize: () => number;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

/** Marking a batch costs flushes of its own: they come after the verdict, and once for the scans of a moment. */
const GATHER_MS = 100;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/** A 409 may pass. One that does not, as for rows that the server has already, must not stand in the way of the evening. */
const CONFLICTS = 5;

/** Drains the outbox in frozen batches, one at a time, each event's in the order of its scans. */
export function createUploader({ journal, client, batchSize, waiting, now, log, onChange }: Parts): Uploader {
  const obstacles = createObstacles();
  /** Events whose pause is not over. */
  const held = new Set<string>();
  /** There is something to send, or a pause is over. */
  const bell = createBell();
  /** How often the server spoke of a conflict, by batch; halves inherit it. */
  const conflicts = new Map<number, number>();
  /** The server takes no longer batches, as far as this run has seen. */
  let longest = Infinity;
  let stopped = false;
  let running: Promise<void> | null = null;
  let wake = new AbortController();

  function poke(): void {
    if (stopped) return;
    bell.ring();
    running ??= sendAll();
  }

  async function sendAll(): Promise<void> {
    // A scan that is committed while the last look finds nothing must not wait for the next one.
    while (!stopped && (held.size > 0 || bell.hasRung())) {
      await bell.rung();
      await waiting.sleep(GATHER_MS, wake.signal);
      while (!stopped) {
        const size = Math.min(batchSize(), longest);
        const batch = await written(() => nextBatch(journal, size, now(), [...held]));
        if (batch === null) break;
        await send(batch);
      }
    }
    running = null;
  }

  async function send(batch: Batch): Promise<void> {
    // Before the request: after a crash everybody knows that the batch may have arrived.
    await written(() => countAttempt(journal, batch.id));
    if (stopped) return;
    const outcome = await client.sendScans(batch.eventId, batch.body);
    if (!outcome.ok) return stopped ? undefined : followUp(batch, outcome.problem);
    await written(() => markSent(journal, batch.id));
    settled(batch);
  }

  async function followUp(batch: Batch, answered: Problem): Promise<void> {
    const problem: Problem = answered.code === 'not_found' ? { ...answered, code: 'event_gone' } : answered;
    switch (nextStep(problem)) {
      case 'wait':
        await waitAfter(problem);
        break;
      case 'hold':
        void hold(batch.eventId, problem);
        break;
      case 'insist':
        if (countConflict(batch.id) < CONFLICTS) void hold(batch.eventId, problem);
        else await narrow(batch, problem);
        break;
      case 'shrink':
        // A single row is too long by itself, which says nothing of how many may go together.
        longest = batch.scans === 1 ? Infinity : Math.min(longest, Math.ceil(batch.scans / 2));
        await narrow(batch, problem);
        break;
      case 'narrow':
        await narrow(batch, problem);
    }
  }

  function countConflict(batchId: number): number {
    const count = (conflicts.get(batchId) ?? 0) + 1;
    conflicts.set(batchId, count);
    return count;
  }

  async function narrow(batch: Batch, refusal: Problem): Promise<void> {
    if (batch.scans === 1) return reject(batch, refusal);
    const halves = await written(() => splitBatch(journal, batch.id, now()));
    for (const half of halves ?? []) conflicts.set(half.id, conflicts.get(batch.id) ?? 0);
    settled(batch);
  }

  async function reject(batch: Batch, refusal: Problem): Promise<void> {
    // A token that is not good any more may be answered with 400, too: then no scan is to blame.
    const seller = await client.sellerId();
    if (!seller.ok) return stopped ? undefined : waitAfter(asDoubt(seller.problem));
    const said = refusal.detail ?? refusal.code;
    await written(() => markRejected(journal, batch.id, said));
    log.warn(`vivenu refused a scan; it is kept on the station (${said})`);
    settled(batch);
  }

  function settled(batch: Batch): void {
    conflicts.delete(batch.id);
    clear(batch.eventId);
  }

  /** Nothing is sent for a while. */
  async function waitAfter(problem: Problem): Promise<void> {
    await waiting.sleep(pauseAfter(null, problem), wake.signal);
  }

  /** Nothing of this event is sent for a while. Nobody waits for that: other events go on. */
  async function hold(eventId: string, problem: Problem): Promise<void> {
    held.add(eventId);
    await waiting.sleep(pauseAfter(eventId, problem), wake.signal);
    held.delete(eventId);
    bell.ring();
  }

  function pauseAfter(eventId: string | null, problem: Problem): number {
    if (obstacles.problemOf(eventId)?.code !== problem.code) log.warn(`upload: ${problemLine(problem)}`);
    const failures = obstacles.met(eventId, problem);
    onChange();
    return Math.max(problem.retryAfterMs ?? 0, pause(failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS, waiting.random));
  }

  /** What cannot be written is tried again before anything else: a batch that arrived and is not marked would be sent twice. */
  async function written<T>(write: () => T): Promise<T | null> {
    for (let failed = false; ; failed = true) {
      try {
        const value = write();
        if (failed) clear(null);
        return value;
      } catch (error) {
        if (stopped) return null;
        const code = isDiskFull(error) ? 'disk_nearly_full' : 'cannot_record';
        await waitAfter({ code, detail: errorMessage(error) });
      }
    }
  }

  function clear(eventId: string | null): void {
    obstacles.passed(eventId);
    onChange();
  }

  function retryNow(): void {
    obstacles.forgetFailures();
    wake.abort();
    wake = new AbortController();
    poke();
  }

  return {
    poke,
    retryNow,
    problem: obstacles.problem,

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

const asDoubt = (problem: Problem): Problem =>
  problem.code === 'bad_request' ? { ...problem, code: 'unauthorized' } : problem;
