import type { Dashboard, DashboardBucket } from '#shared/dashboard.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryName,
  flowSummary,
  groupOptions,
  keyFigures,
  occupancySummary,
  percent,
  reasonName,
  shareOf,
  ticketTypeName,
} from '../../renderer/dashboard/figureText.ts';
import { timeTicks } from '../../renderer/dashboard/ticks.ts';
import { speak } from '../../renderer/text/texts.ts';

speak('en', ['en-GB']);

const at = new Date(2026, 10, 22, 21, 30).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function dashboard(given: Partial<Dashboard> = {}): Dashboard {
  return {
    at,
    occupancy: { in: 1_402, out: 118, inside: 1_284 },
    capacity: null,
    perMinute: 11,
    peak: { at: at - HOUR, perMinute: 34 },
    arrived: 1_310,
    sold: 2_000,
    refused: 23,
    overridden: 0,
    undone: 0,
    series: { bucketMs: MINUTE, insideBefore: 0, buckets: [] },
    hasEarlier: false,
    ticketTypes: [],
    entries: [],
    refusals: [],
    ...given,
  };
}

const bucket = (given: Partial<DashboardBucket>): DashboardBucket => ({
  at,
  in: 0,
  out: 0,
  inside: 0,
  refused: 0,
  ...given,
});

describe('the key figures', () => {
  const aboutOf = (name: string, given: Partial<Dashboard>) =>
    keyFigures(dashboard(given)).find((figure) => figure.name === name);

  test.each<[string, Partial<Dashboard>, object]>([
    ['inside', {}, { value: '1,284', about: 'No capacity is set', share: null }],
    ['inside', { capacity: 1_500 }, { about: 'of 1,500, 216 places free', share: 0.856 }],
    ['inside', { capacity: 1_285 }, { about: 'of 1,285, 1 place free' }],
    ['inside', { capacity: 1_284 }, { about: 'of 1,284: full', share: 1 }],
    ['inside', { capacity: 1_000 }, { about: 'of 1,000: full', share: 1 }],
    ['arrived', {}, { value: '1,310', about: 'of 2,000 sold, 65%', share: 0.655 }],
    ['arrived', { sold: null }, { about: 'The tickets sold cannot be counted now', share: null }],
    ['arrived', { arrived: 3, sold: 0 }, { about: 'of 0 sold, 0%', share: 0 }],
    ['arrived', { arrived: 1_999 }, { about: 'of 2,000 sold, 99%' }],
    ['rate', {}, { value: '11', about: 'Most: 34 at 20:30' }],
    ['rate', { peak: null, perMinute: 0 }, { value: '0', about: 'Nobody has come in yet' }],
    ['refused', {}, { value: '23', about: null }],
    ['refused', { overridden: 2 }, { about: '2 let in anyway' }],
    ['refused', { overridden: 2, undone: 1 }, { about: '2 let in anyway, 1 scan taken back' }],
  ])('%s with %j', (name, given, expected) => {
    expect(aboutOf(name, given)).toMatchObject(expected);
  });
});

test.each([
  [0, '0%'],
  [0.999, '99%'],
  [1, '100%'],
])('a share of %d is %s: 100%% is said only of all', (share, expected) => {
  expect(percent(share)).toBe(expected);
});

test('more than all is all, and of nothing it is nothing', () => {
  expect([shareOf(3, 2), shareOf(1, 0), shareOf(-1, 2)]).toEqual([1, 0, 0]);
});

test('the charts are summed up in words, at the end of the stretch and not after now', () => {
  const buckets = [
    bucket({ at: at - 10 * MINUTE, in: 5, inside: 5, refused: 1 }),
    bucket({ at: at - 5 * MINUTE, in: 1, out: 3, inside: 3 }),
  ];
  expect(occupancySummary(buckets, 5 * MINUTE, at)).toBe('3 inside at the end. Most: 5 at 21:25.');
  expect(occupancySummary([bucket({ at: at - MINUTE, inside: 2 })], 5 * MINUTE, at)).toContain('at 21:30.');
  expect(flowSummary(buckets)).toBe('6 in, 3 out, 1 refused.');
});

test('names of others are cleaned, and what has none is named by its id or by what it is', () => {
  expect(ticketTypeName({ id: 't', name: '\u202Eevil\u0000' })).toBe('evil');
  expect(ticketTypeName({ id: 't', name: null })).toBe('t');
  expect(ticketTypeName({ id: null, name: null })).toBe('Without a ticket type');
  expect(entryName({ id: 'gate', name: null })).toBe('gate');
  expect(entryName({ id: '\u200b', name: null })).toBe('?');
  expect([reasonName('already_in'), reasonName('unknown')]).toEqual(['Already in', 'Unknown barcode']);
});

test('each ticket type and each entry can be chosen, also two of the same name and the one without', () => {
  const figures = { in: 1, out: 0, inside: 1, arrived: 1 };
  const options = groupOptions(
    dashboard({
      ticketTypes: [
        { ...figures, id: 'a', name: 'VIP', sold: 1 },
        { ...figures, id: 'b', name: 'VIP', sold: 1 },
        { ...figures, id: null, name: null, sold: 0 },
      ],
      entries: [{ ...figures, id: 'a', name: 'North' }],
    }),
  );
  expect(options.map(({ label }) => label)).toEqual([
    'Everyone',
    'Ticket type: VIP',
    'Ticket type: VIP',
    'Ticket type: Without a ticket type',
    'Entry: North',
  ]);
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
});

describe('the moments on the axis', () => {
  test.each([
    ['an hour', HOUR, 10 * MINUTE],
    ['five hours', 5 * HOUR, HOUR],
    ['a day', 24 * HOUR, 3 * HOUR],
    ['five minutes', 5 * MINUTE, MINUTE],
    ['twenty days', 480 * HOUR, 72 * HOUR],
  ])('of %s are as round as a clock', (_what, length, step) => {
    const from = Date.UTC(2026, 10, 22, 18, 3);
    const ticks = timeTicks(from, from + length, 8, 0);
    expect(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0))).toEqual(ticks.slice(1).map(() => step));
  });

  test('are full hours on the wall, also where the clock is half an hour off', () => {
    const from = Date.UTC(2026, 10, 22, 18);
    expect(timeTicks(from, from + 5 * HOUR, 8, 5.5 * HOUR)[0]).toBe(from + 30 * MINUTE);
  });

  test('are within what is shown, and not too many', () => {
    fc.assert(
      fc.property(
        fc.nat(1e12),
        fc.integer({ min: 1, max: 1e11 }),
        fc.integer({ min: 2, max: 12 }),
        (from, length, most) => {
          const ticks = timeTicks(from, from + length, most, HOUR);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          for (const tick of ticks) expect(tick >= from && tick <= from + length).toBe(true);
        },
      ),
    );
  });
});
