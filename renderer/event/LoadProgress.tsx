import { useState, type ReactNode } from 'react';
import type { SyncProgress } from '#shared/view.ts';
import { en } from '../text/en.ts';
import { formats } from '../text/format.ts';
import { steadyRemaining } from './remaining.ts';

interface Props {
  /** Null until the first answer. */
  readonly progress: SyncProgress | null;
  readonly stopped: boolean;
}

function useSteadyRemaining(ms: number | null): number | null {
  const [shown, setShown] = useState<number | null>(null);
  const next = steadyRemaining(shown, ms);
  if (next !== shown) setShown(next);
  return next;
}

/** How far the first load is, how fast it goes and how long it takes. What is not known yet keeps its place. */
export function LoadProgress({ progress, stopped }: Props): ReactNode {
  const remaining = useSteadyRemaining(stopped ? null : (progress?.remainingMs ?? null));
  const tickets = progress?.tickets ?? 0;
  // Tickets are sold while the list is read.
  const total = progress?.total == null ? null : Math.max(progress.total, tickets);
  const measured = total === null ? null : { value: tickets, max: Math.max(total, 1) };
  const figures = [
    ['tickets', progress === null ? null : en.loading.of(tickets, total)],
    ['rate', stopped || progress?.rate == null ? null : en.loading.about(progress.rate)],
    ['pages', progress === null ? null : formats.number(progress.pages)],
  ] as const;
  return (
    <div className="progress" data-stopped={stopped}>
      <div className="progress-words">
        <span id="loading-title">{stopped ? en.loading.stopped : en.loading.title}</span>
        <output>
          {remaining !== null && en.loading.left(remaining)}
          {progress === null && !stopped && en.loading.first}
        </output>
      </div>
      <progress
        aria-labelledby="loading-title"
        data-stopped={stopped}
        {...(measured ?? (stopped ? { value: 0 } : {}))}
      />
      <dl>
        {figures.map(([id, figure]) => (
          <div key={id}>
            <dt>{en.loading.figures[id]}</dt>
            <dd data-figure={id}>{figure ?? en.loading.unknown}</dd>
          </div>
        ))}
      </dl>
      <p>{stopped ? en.loading.kept(tickets) : en.loading.lead}</p>
    </div>
  );
}
