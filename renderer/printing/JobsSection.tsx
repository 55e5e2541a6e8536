import { useId, type ReactNode } from 'react';
import type { PrintJob, TemplateInfo } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { jobRow } from './jobText.ts';

interface Props {
  readonly recent: readonly PrintJob[];
  readonly templates: readonly TemplateInfo[];
}

/** What was printed, the newest first. */
export function JobsSection({ recent, templates }: Props): ReactNode {
  const titleId = useId();
  return (
    <section className="bench-reads" data-section="jobs" aria-labelledby={titleId}>
      <h3 id={titleId}>{t.printing.jobs.title}</h3>
      {recent.length === 0 && <p className="bench-wait">{t.printing.jobs.none}</p>}
      <ul className="jobs">
        {recent.map((job) => (
          <Job key={job.id} job={job} templates={templates} />
        ))}
      </ul>
    </section>
  );
}

function Job({ job, templates }: { readonly job: PrintJob; readonly templates: readonly TemplateInfo[] }): ReactNode {
  const { call } = useStation();
  const calling = useCall();
  const now = useNow(60_000);
  const { id, seq, role, state } = job;
  const { who, about, state: stateWord, level, why, at, action } = jobRow(job, templates, now);
  const busy = calling.busy === null ? null : t.common.wait;
  return (
    <li className="job" data-job={id} data-state={state}>
      <p className="scanner-text">
        <bdi className="scanner-name">{who}</bdi>
        <span className="scanner-about">
          <time>{at}</time>
          {t.dot}
          <bdi>{about}</bdi>
        </span>
      </p>
      <p className="scanner-state" data-level={level}>
        <i aria-hidden="true" />
        {stateWord}
      </p>
      {why !== null && <p className="job-why">{why}</p>}
      {action === 'cancel' && (
        <Button
          look="link"
          aria-label={t.printing.jobs.cancelOf(who)}
          busy={busy}
          onPress={() => calling.run('cancel', () => call.cancelPrint({ job: id }))}
        >
          {t.printing.jobs.cancel}
        </Button>
      )}
      {action === 'again' && seq !== null && (
        <Button
          look="link"
          aria-label={t.printing.jobs.againOf(who)}
          busy={busy}
          onPress={() => calling.run('again', () => call.printScan({ seq, role }))}
        >
          {t.printing.jobs.again}
        </Button>
      )}
      {calling.trouble !== null && <TroubleBox trouble={calling.trouble} />}
    </li>
  );
}
