/** A full sweep reads every ticket, so it waits until nobody has been scanned for a while. */
const QUIET_MS = 15 * 60_000;
const EVERY_MS = 6 * 60 * 60_000;
/** A ticket that was missed once is gone only when the next sweep misses it too. */
const AFTER_A_MISS_MS = 30 * 60_000;

interface State {
  readonly now: number;
  readonly lastScanAt: number | null;
  /** The last sweep, whether it came to its end or not. */
  readonly sweptAt: number | null;
  /** Tickets that the last sweep missed. */
  readonly missing: number;
}

/** Whether it is time for a full sweep. All times in ms, by the station's clock. */
export function isSweepDue({ now, lastScanAt, sweptAt, missing }: State): boolean {
  // Either way: a clock that was set back would hold the sweep up until it has caught up.
  const isQuiet = lastScanAt === null || Math.abs(now - lastScanAt) > QUIET_MS;
  const pause = missing > 0 ? AFTER_A_MISS_MS : EVERY_MS;
  return isQuiet && sweptAt !== null && Math.abs(now - sweptAt) > pause;
}
