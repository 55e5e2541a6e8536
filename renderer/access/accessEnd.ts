/** How near an end is. */

/** From then on a sign says so at the door. */
const warnFromMs = 7 * 24 * 60 * 60_000;
/** From then on it stands across the screen. */
const alertFromMs = 24 * 60 * 60_000;

export type Nearness = 'none' | 'far' | 'days' | 'hours' | 'ended';

export function nearnessOf(expires: number | null, now: number): Nearness {
  if (expires === null) return 'none';
  const left = expires - now;
  if (left <= 0) return 'ended';
  if (left <= alertFromMs) return 'hours';
  return left <= warnFromMs ? 'days' : 'far';
}
