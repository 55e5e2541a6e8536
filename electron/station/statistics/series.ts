import type { DashboardBucket, DashboardPeriod, DashboardSeries } from '#shared/dashboard.ts';
import { MINUTE_MS, type Group, type MinuteFigures } from './tally.ts';

/** The stretch of time that the charts show, in minutes since 1970; null where nothing was scanned. */
export interface Range {
  readonly from: number;
  /** The first minute that is no longer shown. */
  readonly until: number;
  readonly bucketMinutes: number;
  /** There are scans before it. */
  readonly hasEarlier: boolean;
}

/** Who tried the scanners in the morning did not begin the evening. */
const PAUSE_MINUTES = 6 * 60;
const DAY_MINUTES = 24 * 60;
/** People read these off an axis. */
const BUCKET_MINUTES = [1, 5, 15, 30, 60, 120, 240, 720];

/**
 * From the first scan, or the first after the last long pause, until now, or until the last scan where that was long ago. At most
 * `most` buckets.
 */
export function rangeOf(everyone: Group, period: DashboardPeriod, now: number, most: number): Range | null {
  const minutes = minutesUntil(everyone, now).map(([minute]) => minute);
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (first === undefined || last === undefined) return null;
  const begin = period === 'all' ? first : afterLastPause(minutes);
  const present = minuteOf(now);
  const until = (present - last < PAUSE_MINUTES ? present : last) + 1;
  const bucketMinutes = bucketFor(until - begin, most);
  return { from: begin - (begin % bucketMinutes), until, bucketMinutes, hasEarlier: begin > first };
}

/** What happened to a group within the range, without gaps. */
export function seriesOf(group: Group, range: Range, now: number): DashboardSeries {
  const { from, until, bucketMinutes } = range;
  const sums = Array.from({ length: Math.ceil((until - from) / bucketMinutes) }, nothing);
  let inside = 0;
  for (const [minute, figures] of minutesUntil(group, now)) {
    const sum = sums[Math.floor((minute - from) / bucketMinutes)];
    if (sum === undefined) inside += figures.change;
    else add(sum, figures);
  }
  const insideBefore = inside;
  const buckets: DashboardBucket[] = sums.map((sum, index) => {
    inside += sum.change;
    const at = (from + index * bucketMinutes) * MINUTE_MS;
    return { at, in: sum.in, out: sum.out, inside, refused: sum.refused };
  });
  return { bucketMs: bucketMinutes * MINUTE_MS, insideBefore, buckets };
}

/** The minute of the range with the most entries, the first of several. */
export function peakOf(
  group: Group,
  range: Range,
  now: number,
): { readonly at: number; readonly perMinute: number } | null {
  let best: { readonly at: number; readonly perMinute: number } | null = null;
  for (const [minute, figures] of minutesUntil(group, now)) {
    if (minute < range.from || figures.in <= (best?.perMinute ?? 0)) continue;
    best = { at: minute * MINUTE_MS, perMinute: figures.in };
  }
  return best;
}

const nothing = (): MinuteFigures => ({ in: 0, out: 0, change: 0, refused: 0 });
const isNothing = (figures: MinuteFigures): boolean => Object.values(figures).every((figure) => figure === 0);
const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

function add(sum: MinuteFigures, figures: MinuteFigures): void {
  sum.in += figures.in;
  sum.out += figures.out;
  sum.change += figures.change;
  sum.refused += figures.refused;
}

/** In the order of time. What lies ahead of now, from before the clock was set back, counts as now. */
function minutesUntil({ minutes }: Group, now: number): readonly (readonly [number, MinuteFigures])[] {
  const present = minuteOf(now);
  const ordered: [number, MinuteFigures][] = [];
  const ahead = nothing();
  for (const [minute, figures] of minutes) {
    if (isNothing(figures)) continue;
    if (minute >= present) add(ahead, figures);
    else ordered.push([minute, figures]);
  }
  ordered.sort(([a], [b]) => a - b);
  return isNothing(ahead) ? ordered : [...ordered, [present, ahead]];
}

function afterLastPause(minutes: readonly number[]): number {
  const pause = minutes.findLastIndex((minute, index) => minute - (minutes[index - 1] ?? minute) >= PAUSE_MINUTES);
  return minutes[Math.max(pause, 0)] ?? 0;
}

function bucketFor(minutes: number, most: number): number {
  // Aligning the first bucket may add one.
  const fits = BUCKET_MINUTES.find((size) => minutes / size <= most - 1);
  return fits ?? Math.ceil(minutes / (most - 1) / DAY_MINUTES) * DAY_MINUTES;
}
