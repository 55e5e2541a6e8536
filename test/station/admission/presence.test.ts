import { absent, type Occupancy, type Presence } from '#shared/domain.ts';
import type { Result } from '#shared/verdict.ts';
import { describe, expect, test } from 'vitest';
import { occupancyChange, presenceAfter } from '../../../electron/station/admission/presence.ts';

const inside: Presence = { inside: true, entries: 1, firstEntryAt: 100, lastAt: 100 };
const gone: Presence = { inside: false, entries: 1, firstEntryAt: 100, lastAt: 200 };
const none: Occupancy = { in: 0, out: 0, inside: 0 };

const rows: readonly (readonly [string, Presence, Result, Presence, Occupancy])[] = [
  [
    'a first entry',
    absent,
    'in',
    { inside: true, entries: 1, firstEntryAt: 500, lastAt: 500 },
    { in: 1, out: 0, inside: 1 },
  ],
  [
    'a later entry keeps the first',
    gone,
    'in',
    { inside: true, entries: 2, firstEntryAt: 100, lastAt: 500 },
    { in: 1, out: 0, inside: 1 },
  ],
  [
    'an entry of one inside takes no place',
    inside,
    'in',
    { inside: true, entries: 2, firstEntryAt: 100, lastAt: 500 },
    { in: 1, out: 0, inside: 0 },
  ],
  [
    'an exit',
    inside,
    'out',
    { inside: false, entries: 1, firstEntryAt: 100, lastAt: 500 },
    { in: 0, out: 1, inside: -1 },
  ],
  ['an exit without an entry frees no place', absent, 'out', { ...absent, lastAt: 500 }, { in: 0, out: 1, inside: 0 }],
  ['a repeat changes nothing', inside, 'repeat', inside, none],
  ['a refusal changes nothing', gone, 'refused', gone, none],
];

describe('presence and counters', () => {
  test.each(rows)('%s', (_what, before, result, after, change) => {
    expect(presenceAfter(before, result, 500)).toEqual(after);
    expect(occupancyChange(before, result)).toEqual(change);
  });
});
