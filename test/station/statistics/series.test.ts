import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peakOf, rangeOf, seriesOf } from '../../../electron/station/statistics/series.ts';
import { evening, entry, exit, minute, refusal, takesBack, tallyOf } from './rows.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

function shown(tally: ReturnType<typeof tallyOf>, now: number, period: 'evening' | 'all' = 'evening', most = 150) {
  const range = rangeOf(tally.everyone, period, now, most);
  return range === null ? null : { ...range, ...seriesOf(tally.everyone, range, now) };
}

test('nothing was scanned: nothing is shown', () => {
  expect(shown(tallyOf(), evening)).toBeNull();
  expect(shown(tallyOf(entry('a', evening), takesBack(entry('a', evening))), evening)).toBeNull();
});

test('each minute has what happened in it, and who is inside at its end', () => {
  const tally = tallyOf(
    entry('a', minute(0) + 1),
    entry('b', minute(0) + 59_999),
    refusal('unknown', minute(1)),
    exit('a', minute(2)),
  );
  expect(shown(tally, minute(3))?.buckets).toEqual([
    { at: minute(0), in: 2, out: 0, inside: 2, refused: 0 },
    { at: minute(1), in: 0, out: 0, inside: 2, refused: 1 },
    { at: minute(2), in: 0, out: 1, inside: 1, refused: 0 },
    { at: minute(3), in: 0, out: 0, inside: 1, refused: 0 },
  ]);
});

test.each([
  [0, 1],
  [2 * HOUR, 1],
  [149 - 1, 1],
  [149, 5],
  [5 * HOUR, 5],
  [13 * HOUR, 15],
])('an evening of %i minutes is shown in stretches of %i minutes, beginning on the clock', (length, minutes) => {
  const tally = tallyOf(entry('a', minute(3)), entry('b', minute(3 + length)));
  const range = shown(tally, minute(3 + length), 'all');
  expect(range?.bucketMs).toBe(minutes * 60_000);
  expect((range?.buckets[0]?.at ?? 0) % (minutes * 60_000)).toBe(0);
});

test('the evening begins after the last pause of six hours; what came before is still counted as inside', () => {
  const tally = tallyOf(entry('early', minute(0)), entry('late', minute(6 * HOUR)), exit('late', minute(6 * HOUR + 1)));
  const now = minute(6 * HOUR + 1);
  expect(shown(tally, now)).toMatchObject({
    hasEarlier: true,
    insideBefore: 1,
    buckets: [{ inside: 2 }, { inside: 1 }],
  });
  expect(shown(tally, now, 'all')).toMatchObject({ hasEarlier: false });
  expect(shown(tally, now, 'all')?.buckets[0]?.at).toBe(minute(0));
});

test('a pause of less than six hours ends no evening', () => {
  const tally = tallyOf(entry('a', minute(0)), entry('b', minute(6 * HOUR - 1)));
  expect(shown(tally, minute(6 * HOUR))).toMatchObject({ hasEarlier: false });
});

test('hours after the last scan the chart ends with it, not in an empty night', () => {
  const tally = tallyOf(entry('a', minute(0)), entry('b', minute(2)));
  expect(shown(tally, minute(10 * HOUR))?.buckets).toHaveLength(3);
});

test('what lies ahead of now, from before the clock was set back, counts as now', () => {
  const tally = tallyOf(entry('a', minute(0)), entry('b', minute(400 * DAY)));
  expect(shown(tally, minute(1))?.buckets).toMatchObject([
    { at: minute(0), in: 1, inside: 1 },
    { at: minute(1), in: 1, inside: 2 },
  ]);
});

test('the peak is the first of the minutes with the most entries that are shown', () => {
  const tally = tallyOf(
    ...['x', 'y', 'z'].map((subject) => entry(subject, minute(-DAY))),
    entry('a', minute(0)),
    entry('b', minute(1)),
    entry('c', minute(1)),
    entry('d', minute(2)),
    entry('e', minute(2)),
  );
  const peak = (period: 'evening' | 'all') => {
    const range = rangeOf(tally.everyone, period, minute(3), 150);
    return range === null ? null : peakOf(tally.everyone, range, minute(3));
  };
  expect(peak('evening')).toEqual({ at: minute(1), perMinute: 2 });
  expect(peak('all')).toEqual({ at: minute(-DAY), perMinute: 3 });
});

test('whatever the moments: never more stretches than there is room for, none missing, and all people are in them', () => {
  const moments = fc.array(fc.integer({ min: -500 * DAY, max: 500 * DAY }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: -500 * DAY, max: 500 * DAY }),
      fc.integer({ min: 2, max: 200 }),
      (all, at, most) => {
        const tally = tallyOf(...all.map((each, index) => entry(`s${index}`, minute(each))));
        const whole = shown(tally, minute(at), 'all', most);
        expect(whole?.buckets.length).toBeLessThanOrEqual(most);
        expect(whole?.buckets.reduce((sum, bucket) => sum + bucket.in, 0)).toBe(all.length);
        for (const period of ['evening', 'all'] as const) {
          const { buckets = [], bucketMs = 0 } = shown(tally, minute(at), period, most) ?? {};
          expect(buckets.at(-1)?.inside).toBe(all.length);
          expect(buckets.map((bucket) => bucket.at)).toEqual(
            buckets.map((_, n) => (buckets[0]?.at ?? 0) + n * bucketMs),
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});
