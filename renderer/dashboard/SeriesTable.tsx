import type { ReactNode } from 'react';
import type { Dashboard } from '#shared/dashboard.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';

/** All that the charts show, in figures. */
export function SeriesTable({ dashboard: { series, at: now } }: { readonly dashboard: Dashboard }): ReactNode {
  const { columns, table } = t.dashboard;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too
    <section className="series-table" aria-label={table(series.bucketMs / 60_000)} tabIndex={0}>
      <table>
        <caption>{table(series.bucketMs / 60_000)}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.buckets.toReversed().map((bucket) => (
            <tr key={bucket.at}>
              <th scope="row">{formats.moment(bucket.at, now)}</th>
              <td>{formats.number(bucket.in)}</td>
              <td>{formats.number(bucket.out)}</td>
              <td>{formats.number(bucket.inside)}</td>
              <td>{formats.number(bucket.refused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
