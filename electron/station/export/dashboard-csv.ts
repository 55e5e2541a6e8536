import type { Dashboard, DashboardBucket, DashboardGroup } from '#shared/dashboard.ts';
import type { Outcome } from '#shared/problem.ts';
import type { GroupSeries } from '../statistics/compose.ts';
import type { Report } from '../statistics/statistics.ts';
import { CSV_MARK, csvLineOf, moment, text } from './csv-fields.ts';
import { writeWhole } from './whole-file.ts';

/** The dashboard as two tables: what happened when, and the sums. `docs/dashboard.md` explains the columns. */

type Field = string | number | null;

const seriesColumns = ['time', 'minutes', 'group', 'id', 'name', 'in', 'out', 'inside', 'refused'];
const sumColumns = ['group', 'id', 'name', 'in', 'out', 'inside', 'arrived', 'sold', 'refused'];

/** Writes what happened to everyone, to each ticket type and at each entry, in stretches of time. */
export function exportSeries({ dashboard, series }: Report, file: string): Promise<Outcome<void>> {
  return writeWhole(file, async (handle) => {
    await handle.appendFile(CSV_MARK + lineOf(seriesColumns));
    for (const each of series) {
      const lines = each.series.buckets.map((bucket) => seriesLine(dashboard, each, bucket));
      // Here the scans have their turn.
      await handle.appendFile(lines.join(''));
    }
  });
}

export function exportSums({ dashboard }: Report, file: string): Promise<Outcome<void>> {
  return writeWhole(file, (handle) =>
    handle.appendFile(CSV_MARK + [sumColumns, ...sums(dashboard)].map(lineOf).join('')),
  );
}

function seriesLine(dashboard: Dashboard, { group, series }: GroupSeries, bucket: DashboardBucket): string {
  return lineOf([
    moment(bucket.at),
    series.bucketMs / 60_000,
    groupWords[group.kind],
    group.kind === 'everyone' ? null : group.id,
    nameOf(dashboard, group),
    bucket.in,
    bucket.out,
    bucket.inside,
    bucket.refused,
  ]);
}

function sums(dashboard: Dashboard): readonly (readonly Field[])[] {
  const { occupancy, arrived, sold, refused, ticketTypes, entries, refusals } = dashboard;
  return [
    [groupWords.everyone, null, null, occupancy.in, occupancy.out, occupancy.inside, arrived, sold, refused],
    ...ticketTypes.map((type) => [groupWords.ticketType, type.id, type.name, ...counts(type), type.sold, null]),
    ...entries.map((entry) => [groupWords.entry, entry.id, entry.name, ...counts(entry), null, null]),
    ...refusals.map(({ reason, count }) => ['refusal', reason, null, null, null, null, null, null, count]),
  ];
}

const groupWords: Readonly<Record<DashboardGroup['kind'], string>> = {
  everyone: 'everyone',
  ticketType: 'ticket type',
  entry: 'entry',
};

type Counts = Pick<Dashboard['entries'][number], 'in' | 'out' | 'inside' | 'arrived'>;
const counts = (figures: Counts): readonly number[] => [figures.in, figures.out, figures.inside, figures.arrived];

function nameOf({ ticketTypes, entries }: Dashboard, group: DashboardGroup): string | null {
  if (group.kind === 'everyone') return null;
  const list = group.kind === 'ticketType' ? ticketTypes : entries;
  return list.find(({ id }) => id === group.id)?.name ?? null;
}

/** Numbers as they are; what is a text was written by somebody else. */
const lineOf = (fields: readonly Field[]): string =>
  csvLineOf(fields.map((field) => (typeof field === 'number' ? String(field) : text(field))));
