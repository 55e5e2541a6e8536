import { errorMessage } from '#shared/error-message.ts';
import { failure, type Outcome, type Problem } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { SyncProgress } from '#shared/view.ts';
import type { Log } from '../log.ts';
import { pause, type Waiting } from '../vivenu/retry.ts';
import type { Look, LookKind, SyncReport } from './look.ts';

export interface Sync {
  /** Looks for new and changed tickets now, the token included. Who asks while a look is under way gets the next one. */
  run(onProgress?: (progress: SyncProgress) => void): Promise<Outcome<SyncReport>>;
  /** Reads all tickets now, to find those that are gone. */
  sweep(): Promise<Outcome<SyncReport>>;
  /** Looks again and again from now on, later after failures. */
  start(): void;
  /** The network or the computer came back: the next look does not wait. */
  wake(): void;
  /** Ends after the look that is under way, if any. */
  stop(): Promise<void>;
  /** Why the last look failed. */
  problem(): Problem | null;
}

interface Parts {
  readonly look: Look;
  /** A part of what can wait until a look is over; says whether there is more. */
  readonly tidy: () => Promise<boolean>;
  /** The next look is to make sure of the token too. */
  readonly doubtAccess: () => void;
  readonly isSweepDue: (last: { readonly sweptAt: number | null; readonly missing: number }) => boolean;
  readonly intervalMs: () => number;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

const LONGEST_PAUSE_MS = 15 * 60_000;
/** Asking in vain costs a server that cannot be reached nothing. */
const LONGEST_OFFLINE_PAUSE_MS = 30_000;

/** Decides when to look for changed tickets. */
export function createSync(parts: Parts): Sync {
  const { look, tidy, doubtAccess, isSweepDue, intervalMs, waiting, now, log, onChange } = parts;
  const ending = new AbortController();
  let napping = new AbortController();
  let problem: Problem | null = null;
  let failures = 0;
  let lastSweep = { sweptAt: null as number | null, missing: 0 };
  /** Stays until a sweep comes to its end: other looks do not see what it saw. */
  let sweepProblem: Problem | null = null;
  let looking: Promise<unknown> = Promise.resolve();
  let next: Promise<Outcome<SyncReport>> | null = null;
  let loop: Promise<void> | null = null;

  /** Looks follow each other, never beside each other. */
  function enqueue(kind: LookKind, onProgress?: (progress: SyncProgress) => void): Promise<Outcome<SyncReport>> {
    const queued = looking.then(() => {
      if (next === queued) next = null;
      return lookOnce(kind, onProgress);
    });
    looking = queued.then(tidySafely);
    return queued;
  }

  async function lookOnce(kind: LookKind, onProgress?: (progress: SyncProgress) => void): Promise<Outcome<SyncReport>> {
    const outcome = await lookSafely(kind, onProgress);
    if (kind === 'sweep') {
      lastSweep = { sweptAt: now(), missing: outcome.ok ? outcome.value.missing : 0 };
      sweepProblem = outcome.ok ? null : outcome.problem;
    }
    if (outcome.ok) {
      problem = null;
      failures = 0;
      const { changed, gone } = outcome.value;
      if (changed > 0) log.info(`sync: ${changed} tickets new or changed`);
      if (gone > 0) log.warn(`sync: vivenu no longer has ${gone} tickets that were here`);
    } else {
      const isNews = problem?.code !== outcome.problem.code && !ending.signal.aborted;
      if (isNews) log.warn(`sync: ${problemLine(outcome.problem)}`);
      problem = outcome.problem;
      failures++;
      doubtAccess();
    }
    onChange();
    return outcome;
  }

  async function tidySafely(): Promise<void> {
    try {
      while (!ending.signal.aborted && (await tidy()));
    } catch (error) {
      log.warn(`sync: ${errorMessage(error)}`);
    }
  }

  /** Tickets that cannot be written are no reason to stop scanning. */
  async function lookSafely(...given: Parameters<Look>): Promise<Outcome<SyncReport>> {
    try {
      return await look(...given);
    } catch (error) {
      return failure('catalogue_unusable', errorMessage(error));
    }
  }

  function pauseMs(): number {
    const interval = intervalMs();
    if (failures === 0) return interval;
    const isOffline = problem?.code === 'offline' || problem?.code === 'timeout';
    const longest = isOffline ? LONGEST_OFFLINE_PAUSE_MS : LONGEST_PAUSE_MS;
    return Math.max(pause(failures, interval * 2, longest, waiting.random), problem?.retryAfterMs ?? 0);
  }

  async function lookAgainAndAgain(): Promise<void> {
    while (!ending.signal.aborted) {
      napping = new AbortController();
      await waiting.sleep(pauseMs(), AbortSignal.any([ending.signal, napping.signal]));
      if (!ending.signal.aborted) await enqueue(isSweepDue(lastSweep) ? 'sweep' : 'changes');
    }
  }

  return {
    run(onProgress) {
      doubtAccess();
      next ??= enqueue('changes', onProgress);
      return next;
    },
    sweep() {
      doubtAccess();
      return enqueue('sweep');
    },
    start() {
      loop ??= lookAgainAndAgain();
    },
    wake() {
      failures = 0;
      doubtAccess();
      napping.abort();
    },
    async stop() {
      ending.abort();
      await Promise.all([loop, looking]);
    },
    problem: () => problem ?? sweepProblem,
  };
}
