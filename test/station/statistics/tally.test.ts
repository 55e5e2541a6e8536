import type { DashboardQuestion } from '#shared/dashboard.ts';
import { describe, expect, test } from 'vitest';
import { composeDashboard } from '../../../electron/station/statistics/compose.ts';
import { entry, exit, minute, refusal, row, takesBack, tallyOf, type Counting } from './rows.ts';

const everyone: DashboardQuestion = { period: 'evening', group: { kind: 'everyone' } };
const beside = { now: minute(10), perMinute: 0, capacity: null, sold: [], entryNames: {} };

type Rows = readonly Counting[];
const dashboardOf = (...rows: Rows) => composeDashboard(tallyOf(...rows), everyone, beside);

describe('what is counted', () => {
  const override = { against: 'unknown' as const, ticketTypeId: null };

  test.each<[string, Rows, object]>([
    ['an entry', [entry('a', minute(0))], { occupancy: { in: 1, out: 0, inside: 1 }, arrived: 1 }],
    [
      'in, out and in again: one who arrived, twice in',
      [entry('a', minute(0)), exit('a', minute(1)), entry('a', minute(2))],
      { occupancy: { in: 2, out: 1, inside: 1 }, arrived: 1 },
    ],
    [
      'in twice without having left is one person',
      [entry('a', minute(0)), entry('a', minute(1))],
      { occupancy: { in: 2, out: 0, inside: 1 }, arrived: 1 },
    ],
    ['an exit without an entry', [exit('a', minute(0))], { occupancy: { in: 0, out: 1, inside: 0 }, arrived: 0 }],
    [
      'refused and repeated scans, by reason, the most frequent first',
      [refusal('unknown', minute(0)), refusal('already_in', minute(0)), refusal('already_in', minute(1))],
      {
        occupancy: { in: 0, out: 0, inside: 0 },
        refused: 3,
        refusals: [
          { reason: 'already_in', count: 2 },
          { reason: 'unknown', count: 1 },
        ],
      },
    ],
    [
      'somebody whom a person admits',
      [entry('a', minute(0), override)],
      { occupancy: { in: 1, out: 0, inside: 1 }, arrived: 1, overridden: 1 },
    ],
    [
      'an entry that was taken back',
      [entry('a', minute(0), override), takesBack(entry('a', minute(0), override))],
      { occupancy: { in: 0, out: 0, inside: 0 }, arrived: 0, overridden: 0, undone: 1 },
    ],
    [
      'an exit that was taken back: still inside',
      [entry('a', minute(0)), exit('a', minute(1)), takesBack(exit('a', minute(1)))],
      { occupancy: { in: 1, out: 0, inside: 1 }, arrived: 1, undone: 1 },
    ],
    [
      'a second entry that was taken back: still arrived',
      [entry('a', minute(0)), exit('a', minute(1)), entry('a', minute(2)), takesBack(entry('a', minute(2)))],
      { occupancy: { in: 1, out: 1, inside: 0 }, arrived: 1, undone: 1 },
    ],
    [
      'taken back, and admitted once more',
      [entry('a', minute(0)), takesBack(entry('a', minute(0))), entry('a', minute(3))],
      { occupancy: { in: 1, out: 0, inside: 1 }, arrived: 1, undone: 1 },
    ],
    [
      'nothing of another event, nor of a deleted one',
      [
        entry('a', minute(0), { eventId: 'other' }),
        refusal('unknown', minute(0), { eventId: 'other' }),
        row(entry('b', minute(0), { subject: null }), { purged: true }),
        row(refusal('unknown', minute(0)), { purged: true }),
      ],
      { occupancy: { in: 0, out: 0, inside: 0 }, arrived: 0, refused: 0, overridden: 0 },
    ],
  ])('%s', (_what, rows, expected) => {
    expect(dashboardOf(...rows)).toMatchObject(expected);
  });

  test('what was taken back is missing at its own moment', () => {
    const { series } = dashboardOf(
      entry('a', minute(0)),
      entry('b', minute(2)),
      takesBack(entry('b', minute(2)), minute(5)),
    );
    expect(series.buckets.map(({ in: entries }) => entries)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('ticket types and entries', () => {
  const sold = [
    { id: 'vip', name: 'VIP', sold: 5 },
    { id: 'standing', name: 'Standing', sold: 40 },
    { id: 'cancelled', name: 'Cancelled', sold: 0 },
  ];
  const tally = tallyOf(
    entry('a', minute(0), { entryIds: ['north', 'south'] }),
    entry('b', minute(1), { ticketTypeId: 'vip', entryIds: ['north'] }),
    exit('b', minute(2), { ticketTypeId: 'vip', entryIds: ['north'] }),
    entry('c', minute(1), { ticketTypeId: null, against: 'unknown' }),
    refusal('unknown', minute(2), { ticketTypeId: null }),
  );

  test('who arrived of whom was sold, the largest first; nobody is left out', () => {
    const { ticketTypes, ...whole } = composeDashboard(tally, everyone, { ...beside, sold });
    expect(whole).toMatchObject({ arrived: 3, sold: 45 });
    expect(ticketTypes).toEqual([
      { id: 'standing', name: 'Standing', in: 1, out: 0, inside: 1, arrived: 1, sold: 40 },
      { id: 'vip', name: 'VIP', in: 1, out: 1, inside: 0, arrived: 1, sold: 5 },
      { id: null, name: null, in: 1, out: 0, inside: 1, arrived: 1, sold: 0 },
    ]);
  });

  test('tickets that cannot be counted are unknown, not zero', () => {
    const { ticketTypes, sold: total } = composeDashboard(tally, everyone, { ...beside, sold: null });
    expect(total).toBeNull();
    expect(ticketTypes.map((type) => type.sold)).toEqual([null, null, null]);
  });

  test('who may use two entries counts at both', () => {
    const { entries } = composeDashboard(tally, everyone, { ...beside, entryNames: { north: 'North gate' } });
    expect(entries).toEqual([
      { id: 'north', name: 'North gate', in: 2, out: 1, inside: 1, arrived: 2 },
      { id: 'south', name: null, in: 1, out: 0, inside: 1, arrived: 1 },
    ]);
  });

  test.each<[DashboardQuestion['group'], readonly number[]]>([
    [{ kind: 'everyone' }, [1, 3, 2]],
    [{ kind: 'ticketType', id: 'vip' }, [0, 1, 0]],
    [{ kind: 'ticketType', id: null }, [0, 1, 1]],
    [{ kind: 'entry', id: 'south' }, [1, 1, 1]],
    [{ kind: 'entry', id: 'nowhere' }, [0, 0, 0]],
  ])('the charts can show the people of %j alone, over the same time', (group, inside) => {
    const { series } = composeDashboard(tally, { period: 'evening', group }, { ...beside, now: minute(2) });
    expect(series.buckets.map((bucket) => bucket.inside)).toEqual(inside);
  });
});
