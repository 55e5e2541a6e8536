/** Moments on an axis of time, where a clock on the wall shows something round. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STEPS = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440].map((minutes) => minutes * MINUTE_MS);

/** `aheadMs`: how far the wall clock is ahead of UTC. Beyond some days, every so many days. */
export function timeTicks(from: number, until: number, most: number, aheadMs: number): readonly number[] {
  const fits = (step: number): boolean => (until - from) / step <= most;
  const days = Math.ceil((until - from) / (24 * HOUR_MS) / most);
  const step = STEPS.find(fits) ?? days * 24 * HOUR_MS;
  const first = Math.ceil((from + aheadMs) / step) * step - aheadMs;
  return Array.from(
    { length: Math.max(0, Math.floor((until - first) / step) + 1) },
    (_, index) => first + index * step,
  );
}

/** Of this computer, in summer and in winter. */
export const clockAheadMs = (at: number): number => -new Date(at).getTimezoneOffset() * MINUTE_MS;
