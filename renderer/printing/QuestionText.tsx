import type { ReactNode } from 'react';
import type { Question } from './jobText.ts';

/** What is asked, and why. */
export function QuestionText({ question }: { readonly question: Question }): ReactNode {
  const { before, guest, after, hint } = question;
  return (
    <div className="print-question">
      <p>
        <strong>
          {before}
          {guest !== null && <bdi>{guest}</bdi>}
          {after}
        </strong>
      </p>
      {hint !== '' && <p>{hint}</p>}
    </div>
  );
}
