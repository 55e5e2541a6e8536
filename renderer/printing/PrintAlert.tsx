import { useEffect, useState, type ReactNode } from 'react';
import type { PrintJob } from '#shared/printing.ts';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useNow } from '../scanning/useNow.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { useCall } from '../useCall.ts';
import { DecideButtons } from './DecideButtons.tsx';
import { questionOf } from './jobText.ts';
import { QuestionText } from './QuestionText.tsx';

const settleMs = 700;

/** The newest print that nobody knows about: its guest still stands here. */
export function PrintAlert({ undecided }: { readonly undecided: readonly PrintJob[] }): ReactNode {
  const newest = undecided.at(-1);
  return newest === undefined ? null : <Asked key={newest.id} job={newest} of={undecided.length} />;
}

function Asked({ job, of }: { readonly job: PrintJob; readonly of: number }): ReactNode {
  const deciding = useCall();
  const now = useNow(60_000);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settleMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="alert" data-print={job.id}>
      <ResultIcon sign="printer" />
      <div className="alert-text" role="alert">
        <QuestionText question={questionOf(job)} />
        {deciding.trouble !== null && <TroubleBox trouble={deciding.trouble} silent />}
      </div>
      <p className="alert-place">
        <time>{formats.moment(job.createdAt, now)}</time>
        {of > 1 && <span>{t.status.oneOf(of)}</span>}
      </p>
      <DecideButtons job={job} deciding={deciding} settled={settled} />
    </div>
  );
}
