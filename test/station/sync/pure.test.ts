import { describe, expect, test } from 'vitest';
import { nextFrom } from '../../../electron/station/sync/next-from.ts';
import { createMeter } from '../../../electron/station/sync/progress.ts';
import { isSweepDue } from '../../../electron/station/sync/sweep-due.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('nextFrom', () => {
  const now = 100 * hour;
  test.each<[string, number | null, number | null, number]>([
    ['the newest change counts, with an overlap', now, now - minute, now - 6 * minute],
    ['after a quiet week the server’s clock does, with room for a lag', now, now - 168 * hour, now - 65 * minute],
    ['a ticket from the future hides no others', now, now + 900 * hour, now - 5 * minute],
    ['tickets without moments', now, null, now - 5 * minute],
    ['a server without a clock', null, now, now - 5 * minute],
    ['nothing to go by: all of it again', null, null, 0],
  ])('%s', (_what, serverTime, newest, expected) => {
    expect(nextFrom(serverTime, newest)).toBe(expected);
  });
});

describe('isSweepDue', () => {
  const now = 100 * hour;
  test.each([
    [
      'nobody scanned for a while, and the last sweep is long ago',
      { lastScanAt: now - hour, sweptAt: now - 7 * hour },
      true,
    ],
    ['no scan at all', { lastScanAt: null, sweptAt: now - 7 * hour }, true],
    ['people are coming in', { lastScanAt: now - minute, sweptAt: now - 70 * hour }, false],
    ['swept not long ago', { lastScanAt: null, sweptAt: now - hour }, false],
    ['a ticket was missed: sooner', { lastScanAt: null, sweptAt: now - hour, missing: 1 }, true],
    ['nothing was ever loaded', { lastScanAt: null, sweptAt: null }, false],
  ])('%s', (_what, given, expected) => {
    expect(isSweepDue({ now, missing: 0, ...given })).toBe(expected);
  });
});

describe('createMeter', () => {
  test('tells rate and remaining time of the last while, a few times a second, once it takes time', () => {
    let now = 0;
    const meter = createMeter(() => now);
    expect(meter({ pages: 1, tickets: 0, total: 100_000 })).toBeNull();
    now = 499;
    expect(meter({ pages: 2, tickets: 1_000, total: 100_000 })).toBeNull();
    now = 1_000;
    expect(meter({ pages: 10, tickets: 10_000, total: 100_000 })).toEqual({
      pages: 10,
      tickets: 10_000,
      total: 100_000,
      rate: 10_000,
      remainingMs: 9_000,
    });
    now = 1_100;
    expect(meter({ pages: 11, tickets: 11_000, total: 100_000 })).toBeNull();
    // The network is slow from here on.
    for (now = 2_000; now <= 21_000; now += 1_000) meter({ pages: 11, tickets: 10_000 + now / 10, total: 100_000 });
    expect(meter({ pages: 12, tickets: 12_200, total: 100_000 })).toMatchObject({ rate: 100 });
  });

  test('no rate without a gain, and no remaining time without a total', () => {
    let now = 0;
    const meter = createMeter(() => now);
    meter({ pages: 1, tickets: 5, total: null });
    now = 1_000;
    expect(meter({ pages: 2, tickets: 5, total: 10 })).toMatchObject({ rate: 0, remainingMs: null });
    now = 2_000;
    expect(meter({ pages: 2, tickets: 15, total: null })).toMatchObject({ rate: 5, remainingMs: null });
  });
});
