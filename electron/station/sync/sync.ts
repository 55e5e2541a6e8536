import type { Outcome, Problem } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { Log } from '../log.ts';
import { pause, type Waiting } from '../vivenu/retry.ts';
import type { Progress, SyncReport } from './load-changes.ts';

export interface Sync {
  /** Looks for new and changed tickets now. Calls that overlap share one look. */
  run(onProgress?: (progress: Progress) => void): Promise<Outcome<SyncReport>>;
  /** Looks again and again from now on, later after failures. */
  start(): void;
  /** Ends after the look that is under way, if any. */
  stop(): Promise<void>;
  /** Why the last look failed. */
  problem(): Problem | null;
}

interface Parts {
  readonly load: (onProgress?: (progress: Progress) => void) => Promise<Outcome<SyncReport>>;
  readonly intervalMs: () => number;
  readonly waiting: Waiting;
  readonly log: Log;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

const LONGEST_PAUSE_MS = 15 * 60_000;

/** Decides when to look for changed tickets. */
export function createSync({ load, intervalMs, waiting, log, onChange }: Parts): Sync {
  const ending = new AbortController();
  let problem: Problem | null = null;
  let failures = 0;
  let looking: Promise<Outcome<SyncReport>> | null = null;
  let loop: Promise<void> | null = null;

  function run(onProgress?: (progress: Progress) => void): Promise<Outcome<SyncReport>> {
    looking ??= look(onProgress).finally(() => {
      looking = null;
    });
    return looking;
  }

  async function look(onProgress?: (progress: Progress) => void): Promise<Outcome<SyncReport>> {
    const outcome = await load(onProgress);
    if (outcome.ok) {
      problem = null;
      failures = 0;
      if (outcome.value.changed > 0) log.info(`sync: ${outcome.value.changed} tickets new or changed`);
    } else {
      if (problem?.code !== outcome.problem.code) log.warn(`sync: ${problemLine(outcome.problem)}`);
      problem = outcome.problem;
      failures++;
    }
    onChange();
    return outcome;
  }

  async function lookAgainAndAgain(): Promise<void> {
    while (!ending.signal.aborted) {
      const interval = intervalMs();
      const usual = failures === 0 ? interval : pause(failures, interval * 2, LONGEST_PAUSE_MS, waiting.random);
      await waiting.sleep(Math.max(usual, problem?.retryAfterMs ?? 0), ending.signal);
      if (!ending.signal.aborted) await run();
    }
  }

  return {
    run,
    start() {
      loop ??= lookAgainAndAgain();
    },
    async stop() {
      ending.abort();
      await Promise.all([loop, looking]);
    },
    problem: () => problem,
  };
}
