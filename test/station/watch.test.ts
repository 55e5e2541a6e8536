import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beat,
  ending,
  isSilent,
  patience,
  pauseMs,
  resting,
  tick,
  waiting,
  type Watch,
} from '../../electron/station/watch.ts';

const ticks = (watch: Watch, count: number): Watch => (count === 0 ? watch : ticks(tick(watch), count - 1));

describe('whether the page still runs', () => {
  it.each([
    ['silent for less than a second', ticks(beat(waiting), 9), false],
    ['silent for a second', ticks(beat(waiting), 10), true],
    ['a slow computer, still loading', ticks(waiting, 299), false],
    ['a page that never comes', ticks(waiting, 300), true],
    ['heard once more in time', ticks(beat(ticks(beat(waiting), 9)), 9), false],
    ['nobody expects anything', ticks(resting, 1_000), false],
    ['what comes while nobody expects anything', ticks(beat(resting), 1_000), false],
    ['the last words of a page that was judged', ticks(beat(ending), 299), false],
    ['one that was judged and does not end', ticks(ending, 300), true],
  ])('%s', (_name, watch, silent) => {
    expect(isSilent(watch, patience([], 0))).toBe(silent);
  });

  it('a page that is heard within ten of main’s own ticks is never taken for silent, however long they take', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (pauses) => {
        let watch = beat(waiting);
        for (const pause of pauses) {
          watch = ticks(watch, pause);
          expect(isSilent(watch, patience([], 0))).toBe(false);
          watch = beat(watch);
        }
      }),
    );
  });
});

it.each([
  [[], 10],
  [[1], 10],
  [[1, 2], 20],
  [[1, 2, 3], 40],
  [Array.from({ length: 30 }, () => 1), 160],
  [[-700_000, -700_000, -700_000], 10],
])('a page that was judged at %j may be silent for %d ticks', (earlier, most) => {
  expect(patience(earlier, 100)).toBe(most);
});

describe('when a page that was lost is loaded again', () => {
  const second = 1_000;
  const minute = 60 * second;
  it.each([
    ['for the first time', [], 0],
    ['three times in a minute: bad luck', [0, 1], 0],
    ['once more', [0, 1, 2], 2 * second],
    ['and again', [0, 1, 2, 3], 4 * second],
    ['without end', Array.from({ length: 40 }, (_, at) => at), minute],
    ['long ago', [-11 * minute, -12 * minute, -13 * minute], 0],
  ])('%s', (_name, earlier, pause) => {
    expect(pauseMs(earlier, 100)).toBe(pause);
  });

  it('one that is lost as soon as it is loaded costs at most twenty starts in ten minutes', () => {
    const lost: number[] = [];
    for (let now = 0; now < 10 * minute;) {
      const pause = pauseMs(lost, now);
      lost.push(now);
      now += pause;
      if (lost.length > 100) break;
    }
    expect(lost.length).toBeLessThanOrEqual(20);
  });
});
