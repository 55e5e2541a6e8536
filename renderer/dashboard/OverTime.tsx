import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Dashboard, DashboardQuestion } from '#shared/dashboard.ts';
import { Choice } from '../controls/Choice.tsx';
import { Segments } from '../controls/Segments.tsx';
import { t } from '../text/texts.ts';
import { groupOptions } from './figureText.ts';
import { SeriesTable } from './SeriesTable.tsx';

/** The library that draws is loaded when somebody first looks: the door opens without it. */
const Charts = lazy(() => import('./Charts.tsx'));

interface Props {
  readonly dashboard: Dashboard;
  readonly question: DashboardQuestion;
  readonly onAsk: (question: DashboardQuestion) => void;
}

const views = ['charts', 'table'] as const;

/** What happened when, drawn or as a table: of everyone, a ticket type or an entry. */
export function OverTime({ dashboard, question, onAsk }: Props): ReactNode {
  const [view, setView] = useState<(typeof views)[number]>('charts');
  const { group, period, view: viewWords } = t.dashboard;
  const groups = groupOptions(dashboard);
  return (
    <section className="over-time">
      <div className="over-time-choices">
        <Choice
          label={group.label}
          bare
          value={JSON.stringify(question.group)}
          options={groups}
          onChoose={(value) => {
            const chosen = groups.find((option) => option.value === value);
            if (chosen !== undefined) onAsk({ ...question, group: chosen.group });
          }}
        />
        {(dashboard.hasEarlier || question.period === 'all') && (
          <Segments
            label={period.label}
            bare
            value={question.period}
            options={(['evening', 'all'] as const).map((value) => ({ value, label: period.values[value] }))}
            onChoose={(value) => onAsk({ ...question, period: value })}
          />
        )}
        <Segments
          label={viewWords.label}
          bare
          value={view}
          options={views.map((value) => ({ value, label: viewWords.values[value] }))}
          onChoose={setView}
        />
      </div>
      {view === 'table' ? (
        <SeriesTable dashboard={dashboard} />
      ) : (
        <Suspense fallback={<p className="dashboard-wait">{t.dashboard.drawing}</p>}>
          <Charts dashboard={dashboard} withCapacity={question.group.kind === 'everyone'} />
        </Suspense>
      )}
    </section>
  );
}
