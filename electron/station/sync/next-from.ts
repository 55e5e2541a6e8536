/** A ticket that was being written while the server answered may carry a moment shortly before. */
export const OVERLAP_MS = 5 * 60_000;
/** How far the clock of vivenu's tickets may be behind the one of its answers. */
const MOST_LAG_MS = 60 * 60_000;

/**
 * The moment from which the next look asks, on the server's clock; all in ms. `serverTime`: when the look began. `newest`: the latest
 * change that was seen. It is the better measure, since it comes from the clock that the windows are cut by; but in a quiet week it
 * would have the same tickets read again and again, and one ticket from the future must not hide all others.
 */
export function nextFrom(serverTime: number | null, newest: number | null): number {
  if (serverTime === null) return newest === null ? 0 : newest - OVERLAP_MS;
  const reached = Math.min(serverTime, newest ?? serverTime);
  return Math.max(reached, serverTime - MOST_LAG_MS) - OVERLAP_MS;
}
