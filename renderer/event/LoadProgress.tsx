import { useState, type ReactNode } from 'react';
import type { SyncProgress } from '#shared/view.ts';
import { Progress } from '../controls/Progress.tsx';
import { t } from '../text/texts.ts';
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
  const figures = [
    ['tickets', progress === null ? null : t.loading.of(tickets, total)],
    ['rate', stopped || progress?.rate == null ? null : t.loading.about(progress.rate)],
    ['pages', progress === null ? null : formats.number(progress.pages)],
  ] as const;
  return (
    <div className="progress" data-stopped={stopped}>
      <div className="progress-words">
        <span>{stopped ? t.loading.stopped : t.loading.title}</span>
        <output>
          {remaining !== null && t.loading.left(remaining)}
          {progress === null && !stopped && t.loading.first}
        </output>
      </div>
      <Progress
        label={stopped ? t.loading.stopped : t.loading.title}
        done={tickets}
        total={total === null ? (stopped ? 1 : null) : Math.max(total, 1)}
        stopped={stopped}
      />
      <dl>
        {figures.map(([id, figure]) => (
          <div key={id}>
            <dt>{t.loading.figures[id]}</dt>
            <dd data-figure={id}>{figure ?? t.loading.unknown}</dd>
          </div>
        ))}
      </dl>
      <p>{stopped ? t.loading.kept(tickets) : t.loading.lead}</p>
    </div>
  );
}
