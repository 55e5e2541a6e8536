import type { ReactNode } from 'react';
import type { Occupancy } from '#shared/domain.ts';
import { en } from '../text/en.ts';
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
    [en.occupancy.in, occupancy.in],
    [en.occupancy.out, occupancy.out],
    [en.occupancy.perMinute, perMinute],
  ] as const;
  return (
    <section className="card occupancy" aria-labelledby="occupancy-title">
      <h2 id="occupancy-title">
        {en.occupancy.title} <span>{en.occupancy.scope}</span>
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
