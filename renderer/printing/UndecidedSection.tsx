import type { ReactNode } from 'react';
import type { PrintJob } from '#shared/printing.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { useCall } from '../useCall.ts';
import { DecideButtons } from './DecideButtons.tsx';
import { questionOf } from './jobText.ts';
import { QuestionText } from './QuestionText.tsx';

/** What nobody knows, or what surely did not come out: each is asked about, the newest first. */
export function UndecidedSection({ undecided }: { readonly undecided: readonly PrintJob[] }): ReactNode {
  const { call } = useStation();
  const dropping = useCall();
  const dropAll = async (): Promise<Outcome<null>> => {
    for (const { id } of undecided) {
      const outcome = await call.cancelPrint({ job: id });
      // Somebody else may have decided on it meanwhile.
      if (!outcome.ok && outcome.problem.code !== 'job_settled') return outcome;
    }
    return success(null);
  };
  return (
    <div className="undecided">
      <Section
        name="undecided"
        title={t.printing.decide.title}
        actions={
          undecided.length > 1 && (
            <Button busy={dropping.busy === null ? null : t.common.wait} onPress={() => dropping.run('all', dropAll)}>
              {t.printing.decide.dropAll}
            </Button>
          )
        }
      >
        <p>{t.printing.decide.lead}</p>
        {dropping.trouble !== null && <TroubleBox trouble={dropping.trouble} />}
        <ul>
          {undecided.toReversed().map((job) => (
            <Asked key={job.id} job={job} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Asked({ job }: { readonly job: PrintJob }): ReactNode {
  const deciding = useCall();
  const now = useNow(60_000);
  return (
    <li data-print={job.id}>
      <QuestionText question={questionOf(job)} />
      <time>{formats.moment(job.createdAt, now)}</time>
      <DecideButtons job={job} deciding={deciding} />
      {deciding.trouble !== null && <TroubleBox trouble={deciding.trouble} />}
    </li>
  );
}
