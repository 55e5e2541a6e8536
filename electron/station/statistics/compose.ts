import type { Dashboard, DashboardGroup, DashboardQuestion, TicketTypeFigures } from '#shared/dashboard.ts';
import { ownOf } from '#shared/own.ts';
import type { SoldType } from '../ledger/sold.ts';
import { peakOf, rangeOf, seriesOf, type Range } from './series.ts';
import type { Group, Tally } from './tally.ts';

/** What this station calls its entries. */
export type EntryNames = Readonly<Record<string, string>>;

/** What the tally does not know. */
export interface Beside {
  readonly now: number;
  readonly perMinute: number;
  readonly capacity: number | null;
  /** Null where the tickets cannot be counted. */
  readonly sold: readonly SoldType[] | null;
  readonly entryNames: EntryNames;
}

/** As many as a chart has room for. */
const SHOWN_BUCKETS = 150;

const noSeries = { bucketMs: 60_000, insideBefore: 0, buckets: [] } as const;

export function composeDashboard(tally: Tally, { period, group }: DashboardQuestion, beside: Beside): Dashboard {
  const { everyone } = tally;
  const { now, perMinute, capacity, sold, entryNames } = beside;
  const range = rangeOf(everyone, period, now, SHOWN_BUCKETS);
  const charted = groupOf(tally, group);
  return {
    at: now,
    occupancy: { in: everyone.in, out: everyone.out, inside: everyone.inside },
    capacity,
    perMinute,
    peak: range === null ? null : peakOf(everyone, range, now),
    arrived: everyone.arrived,
    sold: sold === null ? null : sold.reduce((sum, type) => sum + type.sold, 0),
    refused: [...tally.refusals.values()].reduce((sum, count) => sum + count, 0),
    overridden: tally.overridden(),
    undone: tally.undone(),
    series: range === null ? noSeries : seriesOf(charted, range, now),
    hasEarlier: range?.hasEarlier ?? false,
    ticketTypes: ticketTypesOf(tally, sold),
    entries: [...tally.entries]
      .map(([id, figures]) => ({ id, name: ownOf(entryNames, id) ?? null, ...figuresOf(figures) }))
      .toSorted(byArrivals),
    refusals: [...tally.refusals]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || compare(a.reason, b.reason)),
  };
}

/** The series of one group, for the export. */
export interface GroupSeries {
  readonly group: DashboardGroup;
  readonly series: ReturnType<typeof seriesOf>;
}

/** Everyone, each ticket type, each entry, over the whole log. */
export function composeAllSeries(tally: Tally, now: number, most: number): readonly GroupSeries[] {
  const range = rangeOf(tally.everyone, 'all', now, most);
  if (range === null) return [];
  const of = (group: DashboardGroup, figures: Group, within: Range): GroupSeries => ({
    group,
    series: seriesOf(figures, within, now),
  });
  return [
    of({ kind: 'everyone' }, tally.everyone, range),
    ...[...tally.ticketTypes].map(([id, figures]) => of({ kind: 'ticketType', id }, figures, range)),
    ...[...tally.entries].map(([id, figures]) => of({ kind: 'entry', id }, figures, range)),
  ];
}

const emptyGroup: Group = { in: 0, out: 0, inside: 0, arrived: 0, minutes: new Map() };

function groupOf(tally: Tally, group: DashboardGroup): Group {
  switch (group.kind) {
    case 'everyone':
      return tally.everyone;
    case 'ticketType':
      return tally.ticketTypes.get(group.id) ?? emptyGroup;
    case 'entry':
      return tally.entries.get(group.id) ?? emptyGroup;
  }
}

const figuresOf = ({ in: entries, out, inside, arrived }: Group) => ({ in: entries, out, inside, arrived });

/** Every type that was sold, and every other one of which somebody came. */
function ticketTypesOf({ ticketTypes }: Tally, sold: readonly SoldType[] | null): readonly TicketTypeFigures[] {
  const known = new Map((sold ?? []).map((type) => [type.id, type]));
  const ids = new Set([...known.keys(), ...ticketTypes.keys()]);
  return [...ids]
    .map((id) => ({
      id,
      name: known.get(id)?.name ?? null,
      ...figuresOf(ticketTypes.get(id) ?? emptyGroup),
      sold: sold === null ? null : (known.get(id)?.sold ?? 0),
    }))
    .filter((type) => (type.sold ?? 0) > 0 || type.in > 0 || type.out > 0)
    .toSorted((a, b) => (b.sold ?? 0) - (a.sold ?? 0) || byArrivals(a, b));
}

interface Arrivals {
  readonly id: string | null;
  readonly arrived: number;
}

const byArrivals = (a: Arrivals, b: Arrivals): number => b.arrived - a.arrived || compare(a.id ?? '', b.id ?? '');
/** The same on every computer. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
