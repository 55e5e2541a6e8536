import type { ReactNode } from 'react';
import type { Problem } from '#shared/problem.ts';
import { describeProblem } from './text/problems.ts';
import { TroubleBox } from './controls/TroubleBox.tsx';
import { Wordmark } from './controls/Wordmark.tsx';
import { t } from './text/texts.ts';

/** Nothing can be done at this door: say so, large, and what to do instead. */
export function UnusableScreen({ problem }: { readonly problem: Problem }): ReactNode {
  return (
    <main className="quiet">
      <Wordmark />
      <h1>{t.unusable.lead}</h1>
      <TroubleBox trouble={describeProblem(problem)} />
    </main>
  );
}
