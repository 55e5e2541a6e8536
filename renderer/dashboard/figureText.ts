import type { Dashboard, DashboardBucket, DashboardGroup, Refusals } from '#shared/dashboard.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';

/** The figures in words. */

export interface Figure {
  readonly name: 'inside' | 'arrived' | 'rate' | 'refused';
  readonly title: string;
  readonly value: string;
  /** What it is measured against. */
  readonly about: string | null;
  /** How much of it is reached, from 0 to 1; null where there is nothing to reach. */
  readonly share: number | null;
}

/** Rounded down: 100 % is said only of all. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(formats.language, { style: 'percent' }).format(Math.floor(share * 100) / 100);

export function keyFigures(dashboard: Dashboard): readonly Figure[] {
  const { at, occupancy, capacity, arrived, sold, perMinute, peak, refused, overridden, undone } = dashboard;
  const words = t.dashboard;
  const free = (capacity ?? 0) - occupancy.inside;
  return [
    {
      name: 'inside',
      title: words.inside.title,
      value: formats.number(occupancy.inside),
      about:
        capacity === null
          ? words.inside.uncounted
          : free > 0
            ? words.inside.of(capacity, free)
            : words.inside.full(capacity),
      share: capacity === null ? null : shareOf(occupancy.inside, capacity),
    },
    {
      name: 'arrived',
      title: words.arrived.title,
      value: formats.number(arrived),
      about: sold === null ? words.arrived.uncounted : words.arrived.of(sold, percent(shareOf(arrived, sold))),
      share: sold === null ? null : shareOf(arrived, sold),
    },
    {
      name: 'rate',
      title: words.rate.title,
      value: formats.number(perMinute),
      about: peak === null ? words.rate.none : words.rate.peak(peak.perMinute, formats.moment(peak.at, at)),
      share: null,
    },
    {
      name: 'refused',
      title: words.refused.title,
      value: formats.number(refused),
      about:
        [
          ...(overridden === 0 ? [] : [words.refused.overridden(overridden)]),
          ...(undone === 0 ? [] : [words.refused.undone(undone)]),
        ].join(', ') || null,
      share: null,
    },
  ];
}

/** From 0 to 1. What was admitted against the rules may be more than was sold. */
export const shareOf = (part: number, whole: number): number =>
  whole > 0 ? Math.min(Math.max(part / whole, 0), 1) : 0;

export function occupancySummary(buckets: readonly DashboardBucket[], bucketMs: number, now: number): string {
  const last = buckets.at(-1)?.inside ?? 0;
  const most = buckets.reduce((best, bucket) => (bucket.inside > best.inside ? bucket : best), {
    inside: -1,
    at: now,
  });
  const at = Math.min(most.at + bucketMs, now);
  return t.dashboard.occupancy.summary(last, Math.max(most.inside, 0), formats.moment(at, now));
}

export function flowSummary(buckets: readonly DashboardBucket[]): string {
  const sum = (of: (bucket: DashboardBucket) => number): number => buckets.reduce((all, each) => all + of(each), 0);
  return t.dashboard.flow.summary(
    sum((bucket) => bucket.in),
    sum((bucket) => bucket.out),
    sum((bucket) => bucket.refused),
  );
}

export const ticketTypeName = ({ id, name }: { readonly id: string | null; readonly name: string | null }): string =>
  cleanName(name) ?? cleanName(id) ?? t.dashboard.types.none;

export const entryName = ({ id, name }: { readonly id: string; readonly name: string | null }): string =>
  cleanName(name) ?? cleanName(id) ?? '?';

export const reasonName = (reason: Refusals['reason']): string =>
  reason === 'already_in' ? t.scan.marks.repeat : t.scan.refusals[reason].headline;

interface GroupOption {
  readonly group: DashboardGroup;
  readonly value: string;
  readonly label: string;
}

/** Whose scans the charts can show. */
export const groupOptions = ({ ticketTypes, entries }: Dashboard): readonly GroupOption[] => {
  const option = (group: DashboardGroup, label: string): GroupOption => ({
    group,
    value: JSON.stringify(group),
    label,
  });
  const words = t.dashboard.group;
  return [
    option({ kind: 'everyone' }, words.everyone),
    ...ticketTypes.map((type) => option({ kind: 'ticketType', id: type.id }, words.ticketType(ticketTypeName(type)))),
    ...entries.map((entry) => option({ kind: 'entry', id: entry.id }, words.entry(entryName(entry)))),
  ];
};
