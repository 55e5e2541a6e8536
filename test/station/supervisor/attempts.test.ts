import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byTheClock,
  failed,
  lockedUntil,
  noAttempts,
  triesLeft,
  waitAfter,
  type Attempts,
} from '../../../electron/station/supervisor/attempts.ts';

const minute = 60_000;
const noon = Date.UTC(2030, 5, 1, 12);
const after = (failures: number): Attempts => ({ failures, lastAt: noon });

describe('the wait', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 30_000],
    [6, minute],
    [7, 2 * minute],
    [8, 4 * minute],
    [9, 8 * minute],
    [10, 15 * minute],
    [11, 15 * minute],
    [100_000, 15 * minute],
  ])('after %i wrong ones in a row: %i ms', (failures, ms) => {
    expect(waitAfter(failures)).toBe(ms);
    expect(lockedUntil(after(failures), noon)).toBe(ms === 0 ? null : noon + ms);
    expect(lockedUntil(after(failures), noon + ms)).toBeNull();
  });

  test.each([
    [0, 5],
    [3, 2],
    [5, 0],
    [12, 0],
  ])('after %i wrong ones, %i are left', (failures, left) => {
    expect(triesLeft(after(failures))).toBe(left);
  });

  test('a clock that is put back makes it begin anew, and no longer', () => {
    const dayBefore = noon - 24 * 60 * minute;
    expect(lockedUntil(after(5), dayBefore)).toBe(dayBefore + 30_000);
    const settled = byTheClock(after(5), dayBefore);
    expect(lockedUntil(settled, dayBefore + 29_999)).toBe(dayBefore + 30_000);
    expect(lockedUntil(settled, dayBefore + 30_000)).toBeNull();
  });
});

/** Time that passes, and how far the clock is put back meanwhile. */
const moment = record({
  passed: nat(20 * minute),
  putBack: constantFrom(0, 0, 0, 1_000, 60 * minute),
  isRight: integer({ min: 0, max: 9 }).map((dice) => dice === 0),
});

test('whatever is tried and whenever, nobody gets more attempts than the waits allow', () => {
  assert(
    property(array(moment, { maxLength: 60 }), (moments) => {
      let [attempts, elapsed, behind]: [Attempts, number, number] = [noAttempts, 0, 0];
      /** True time of the last wrong one, and how many there were in a row. */
      let [wrongAt, wrong] = [0, 0];
      for (const { passed, putBack, isRight } of moments) {
        elapsed += passed;
        behind += putBack;
        const now = noon + elapsed - behind;
        attempts = byTheClock(attempts, now);
        const until = lockedUntil(attempts, now);
        // Never longer than the longest wait from now.
        expect((until ?? now) - now).toBeLessThanOrEqual(waitAfter(attempts.failures));
        if (until !== null) continue;
        expect(elapsed - wrongAt).toBeGreaterThanOrEqual(waitAfter(wrong));
        attempts = isRight ? noAttempts : failed(attempts, now);
        [wrongAt, wrong] = [elapsed, isRight ? 0 : wrong + 1];
        expect(attempts.failures).toBe(wrong);
      }
    }),
    { numRuns: 500 },
  );
});

test('to look at it changes nothing, as long as the clock only goes on', () => {
  assert(
    property(integer({ min: 0, max: 40 }), array(nat(minute), { maxLength: 30 }), (failures, looks) => {
      let [attempts, now] = [after(failures), noon];
      for (const passed of looks) attempts = byTheClock(attempts, (now += passed));
      expect(attempts).toEqual(after(failures));
      expect(lockedUntil(attempts, noon + waitAfter(failures))).toBeNull();
    }),
  );
});
