const secondMs = 1_000;
const minuteMs = 60_000;

/** How exactly a remaining time is said, in milliseconds: the longer, the coarser. */
function rounded(ms: number): number {
  if (ms <= 15 * secondMs) return 0;
  if (ms <= 45 * secondMs) return 30 * secondMs;
  const minutes = Math.max(1, Math.round(ms / minuteMs));
  if (minutes <= 10) return minutes * minuteMs;
  if (minutes <= 90) return Math.round(minutes / 5) * 5 * minuteMs;
  return Math.round(minutes / 60) * 60 * minuteMs;
}

/** By how much an estimate has to grow before it is taken back. */
const doubt = 1.25;

/** The rounded remaining time that follows the one that is shown. It falls at once, and rises only when that is sure. */
export function steadyRemaining(shown: number | null, ms: number | null): number | null {
  if (ms === null) return null;
  const next = rounded(ms);
  return shown !== null && next > shown && rounded(ms / doubt) <= shown ? shown : next;
}
