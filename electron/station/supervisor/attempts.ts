/** When a PIN is taken, after how many wrong ones. Pure. Moments are milliseconds since 1970. */

export interface Attempts {
  /** Wrong ones in a row. */
  readonly failures: number;
  /** Moment of the last of them. */
  readonly lastAt: number;
}

export const noAttempts: Attempts = { failures: 0, lastAt: 0 };

/** So many may be wrong before the first wait. */
const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;

/** What is waited after so many wrong ones: half a minute after the fifth, twice as long after each further one. */
export const waitAfter = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (failures - freeTries), longestWaitMs);

/** How many may be wrong before the next wait. */
export const triesLeft = ({ failures }: Attempts): number => Math.max(freeTries - failures, 0);

/** Where the clock was put back, the wait begins anew: it becomes neither shorter nor longer by it. */
export const byTheClock = (attempts: Attempts, now: number): Attempts =>
  now < attempts.lastAt ? { ...attempts, lastAt: now } : attempts;

/** Until when none is taken; null where one is taken now. */
export function lockedUntil(attempts: Attempts, now: number): number | null {
  const until = byTheClock(attempts, now).lastAt + waitAfter(attempts.failures);
  return until > now ? until : null;
}

export const failed = ({ failures }: Attempts, now: number): Attempts => ({ failures: failures + 1, lastAt: now });
