import type { Occupancy, Presence } from '#shared/domain.ts';
import type { Result } from '#shared/verdict.ts';

/** Where a ticket stands after a scan. Only an admitted entry or exit moves it. */
export function presenceAfter(before: Presence, result: Result, at: number): Presence {
  switch (result) {
    case 'in':
      return { inside: true, entries: before.entries + 1, firstEntryAt: before.firstEntryAt ?? at, lastAt: at };
    case 'out':
      return { ...before, inside: false, lastAt: at };
    default:
      return before;
  }
}

/** What a scan with this result adds to the counters, for a ticket that stood like this before. */
export function occupancyChange(before: Presence, result: Result): Occupancy {
  const after = presenceAfter(before, result, 0);
  return {
    in: Number(result === 'in'),
    out: Number(result === 'out'),
    inside: Number(after.inside) - Number(before.inside),
  };
}
