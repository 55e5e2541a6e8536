import { useState, type ReactNode } from 'react';
import { describeProblem } from '../text/problems.ts';
import type { Notice, StationView } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { PrintAlert } from '../printing/PrintAlert.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { useCall } from '../useCall.ts';
import { alertsOf, type Alert } from './statusChips.ts';
import { useNow } from './useNow.ts';

/** A sentence with the path of a file. */
const longestDetail = 600;

/** What somebody has to see to, across the whole screen; the verdict keeps its room, so that of several one is shown. */
export function Alerts({ station: { status, printing } }: { readonly station: StationView }): ReactNode {
  const { notices } = status;
  const { undecided } = printing;
  const now = useNow(10_000);
  const { shown, hide } = useShown(alertsOf(status, now, formats));
  return (
    <div>
      {shown.length + notices.length + undecided.length > 0 && (
        <section aria-label={t.status.attention}>
          <Condition alerts={shown} onHide={hide} />
          {/* A guest waits for an answer; what the station found can be read later. */}
          {undecided.length > 0 ? <PrintAlert undecided={undecided} /> : <Newest notices={notices} />}
        </section>
      )}
    </div>
  );
}

/** Hidden, an alert stays in the status line; when it comes again, it is said again. */
function useShown(alerts: readonly Alert[]): {
  readonly shown: readonly Alert[];
  readonly hide: (title: string) => void;
} {
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const still = hidden.filter((title) => alerts.some(({ trouble }) => trouble.title === title));
  if (still.length < hidden.length) setHidden(still);
  return {
    shown: alerts.filter(({ trouble }) => !still.includes(trouble.title)),
    hide: (title) => setHidden([...still, title]),
  };
}

/** Which of several this is. */
function Place({ of }: { readonly of: number }): ReactNode {
  return of > 1 && <span>{t.status.oneOf(of)}</span>;
}

interface ConditionProps {
  readonly alerts: readonly Alert[];
  readonly onHide: (title: string) => void;
}

/** What is so now, the worst first; those behind it are signs of the status line, too. */
function Condition({ alerts, onHide }: ConditionProps): ReactNode {
  const [first] = alerts;
  if (first === undefined) return null;
  const { trouble, lasting } = first;
  return (
    <div key={trouble.title} className="alert" data-lasting={lasting}>
      <ResultIcon sign="exclamation" />
      <TroubleBox trouble={trouble} />
      <p className="alert-place">
        <Place of={alerts.length} />
      </p>
      {!lasting && <Button onPress={() => onHide(trouble.title)}>{t.status.hideAlert}</Button>}
    </div>
  );
}

/** What the station found or did by itself; each stays until somebody says to have read it, also after a restart. */
function Newest({ notices }: { readonly notices: readonly Notice[] }): ReactNode {
  const { call } = useStation();
  const dismissing = useCall();
  const now = useNow(60_000);
  const newest = notices.at(-1);
  if (newest === undefined) return null;
  const { id, at, problem } = newest;
  return (
    <div key={id} className="alert" data-notice={problem.code}>
      <ResultIcon sign="exclamation" />
      <div className="alert-text">
        <TroubleBox trouble={describeProblem(problem)} longestDetail={longestDetail} />
        {dismissing.trouble !== null && <TroubleBox trouble={dismissing.trouble} />}
      </div>
      <p className="alert-place">
        <time>{formats.moment(at, now)}</time>
        <Place of={notices.length} />
      </p>
      <Button
        busy={dismissing.busy === null ? null : t.common.wait}
        onPress={() => dismissing.run('dismiss', () => call.dismissNotice({ id }))}
      >
        {t.status.understood}
      </Button>
    </div>
  );
}
