import type { ReactNode } from 'react';
import { Meter } from 'react-aria-components';
import { t } from '../text/texts.ts';
import { capacityLevel } from './capacity.ts';

interface Props {
  readonly inside: number;
  readonly capacity: number;
}

/** How full the event is: by length, by colour and by word. */
export function CapacityBar({ inside, capacity }: Props): ReactNode {
  const level = capacityLevel(inside, capacity);
  const word = t.occupancy.levels[level];
  return (
    <div className="capacity" data-level={level}>
      <Meter
        className="progress-bar"
        aria-label={t.occupancy.capacity}
        value={Math.min(Math.max(inside, 0), capacity)}
        maxValue={Math.max(capacity, 1)}
      >
        {({ percentage }) => <span className="progress-done" style={{ inlineSize: `${percentage}%` }} />}
      </Meter>
      <p>
        <span>{t.occupancy.of(capacity)}</span>
        {word !== null && <strong>{word}</strong>}
      </p>
    </div>
  );
}
