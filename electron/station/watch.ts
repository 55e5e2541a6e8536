/** Whether the window's page still runs, and when one that ended is loaded again. Pure: the shell counts and acts. */

/** How often main counts. */
export const TICK_MS = 100;

/**
 * A page that beats five times a second and is not heard for a second hangs: hardly any work of its own takes it as long, and of the
 * two seconds in which it should be back, another is left to load it again.
 */
const SILENT_TICKS = 10;

/** A page that is judged over and over may only be slow, on a computer that has too much to do: patience doubles, up to this. */
const LONGEST_SILENCE = 160;
const HANGS_AT_ONCE = 2;

/** Until the first beat: a slow computer that has just started needs some seconds to load a page. */
const FIRST_TICKS = 300;

/**
 * Silence is counted in main's own ticks, not in time: where main is busy, or the computer sleeps, it does not count either, and
 * the page's beats wait to be heard. `waiting`: for the first beat. `ending`: it was judged; what it still says does not count.
 * `resting`: nobody expects anything.
 */
export interface Watch {
  readonly state: 'waiting' | 'beating' | 'ending' | 'resting';
  /** Since something was heard. */
  readonly ticks: number;
}

const REMEMBERED_MS = 10 * 60_000;
const countLately = (moments: readonly number[], now: number): number =>
  moments.filter((at) => now - at < REMEMBERED_MS).length;

export const resting: Watch = { state: 'resting', ticks: 0 };
/** A page is being loaded, or the computer woke up. */
export const waiting: Watch = { state: 'waiting', ticks: 0 };
export const ending: Watch = { state: 'ending', ticks: 0 };

export const beat = (watch: Watch): Watch =>
  watch.state === 'ending' || watch.state === 'resting' ? watch : { state: 'beating', ticks: 0 };

export const tick = (watch: Watch): Watch => (watch.state === 'resting' ? watch : { ...watch, ticks: watch.ticks + 1 });

/** `mostTicks`: how long a page that was heard may be silent. */
export const isSilent = ({ state, ticks }: Watch, mostTicks: number): boolean =>
  state !== 'resting' && ticks >= (state === 'beating' ? mostTicks : FIRST_TICKS);

/** How many ticks a page may be silent, by the moments (ms) at which it was judged before. */
export function patience(earlier: readonly number[], now: number): number {
  const lately = countLately(earlier, now);
  return lately < HANGS_AT_ONCE
    ? SILENT_TICKS
    : Math.min(LONGEST_SILENCE, SILENT_TICKS * 2 ** (lately - HANGS_AT_ONCE + 1));
}

/** So many losses in ten minutes are bad luck; more are a page that does not work. */
const AT_ONCE = 3;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** How long to wait before a page that was lost now is loaded again, by the moments (ms) at which pages were lost before. */
export function pauseMs(earlier: readonly number[], now: number): number {
  const lately = countLately(earlier, now);
  return lately < AT_ONCE ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (lately - AT_ONCE));
}
