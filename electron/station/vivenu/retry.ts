import type { Outcome, Problem } from '#shared/problem.ts';

export interface Waiting {
  /** Resolves after `ms`, or at once when the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to 1, for jitter: stations that lost the same network must not all return at the same moment. */
  readonly random: () => number;
}

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 300;
/** A longer Retry-After is left to the caller: nobody waits for that in front of a screen. */
const LONGEST_PAUSE_MS = 10_000;

/** Whether the same request may succeed a moment later. */
export function isPassing({ code }: Problem): boolean {
  return ['offline', 'timeout', 'too_many_requests', 'server_error', 'not_vivenu'].includes(code);
}

/** The pause before attempt `attempt` (from 1): doubling, capped, between half and whole of it by chance. */
export function pause(attempt: number, firstMs: number, longestMs: number, random: () => number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return whole / 2 + (whole / 2) * random();
}

/** Tries a request that changes nothing on the server up to three times. */
export async function withRetry<T>(
  attempt: () => Promise<Outcome<T>>,
  { sleep, random }: Waiting,
): Promise<Outcome<T>> {
  for (let count = 1; ; count++) {
    const outcome = await attempt();
    if (outcome.ok || count === ATTEMPTS || !isPassing(outcome.problem)) return outcome;
    const asked = outcome.problem.retryAfterMs ?? 0;
    if (asked > LONGEST_PAUSE_MS) return outcome;
    await sleep(Math.max(asked, pause(count, FIRST_PAUSE_MS, LONGEST_PAUSE_MS, random)));
  }
}
