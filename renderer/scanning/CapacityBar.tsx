import type { ReactNode } from 'react';
import { en } from '../text/en.ts';
import { capacityLevel } from './capacity.ts';

interface Props {
  readonly inside: number;
  readonly capacity: number;
}

/** How full the event is: by length, by colour and by word. */
export function CapacityBar({ inside, capacity }: Props): ReactNode {
  const level = capacityLevel(inside, capacity);
  const word = en.occupancy.levels[level];
  return (
    <div className="capacity" data-level={level}>
      <progress
        aria-label={en.occupancy.capacity}
        value={Math.min(Math.max(inside, 0), capacity)}
        max={Math.max(capacity, 1)}
      />
      <p>
        <span>{en.occupancy.of(capacity)}</span>
        {word !== null && <strong>{word}</strong>}
      </p>
    </div>
  );
}
