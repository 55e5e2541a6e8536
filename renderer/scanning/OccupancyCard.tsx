import type { ReactNode } from 'react';
import type { Occupancy } from '#shared/domain.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { CapacityBar } from './CapacityBar.tsx';

interface Props {
  readonly occupancy: Occupancy;
  readonly capacity: number | null;
  readonly perMinute: number;
}

/** People through this door. */
export function OccupancyCard({ occupancy, capacity, perMinute }: Props): ReactNode {
  const figures = [
    [t.occupancy.in, occupancy.in],
    [t.occupancy.out, occupancy.out],
    [t.occupancy.perMinute, perMinute],
  ] as const;
  return (
    <section className="card occupancy" aria-labelledby="occupancy-title">
      <h2 id="occupancy-title">
        {t.occupancy.title} <span>{t.occupancy.scope}</span>
      </h2>
      <p className="inside" data-figure="inside">
        {formats.number(occupancy.inside)}
      </p>
      {capacity !== null && <CapacityBar inside={occupancy.inside} capacity={capacity} />}
      <dl>
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formats.number(figure)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
