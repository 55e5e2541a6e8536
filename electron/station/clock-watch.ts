/** Compares the station's clock with the server's, as its answers tell it. */
export interface ClockWatch {
  heard(serverTime: number): void;
  /** How far this clock is ahead (ms, negative: behind), where that is a minute or more; else null. */
  aheadMs(): number | null;
}

/** A Date header counts whole seconds, and an answer may be under way for a while. */
const MATTERS_MS = 60_000;

export function createClockWatch(now: () => number): ClockWatch {
  let ahead = 0;
  return {
    heard(serverTime) {
      ahead = now() - serverTime;
    },
    aheadMs: () => (Math.abs(ahead) < MATTERS_MS ? null : ahead),
  };
}
