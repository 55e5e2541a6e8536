import type { ReactNode } from 'react';
import type { Result } from '#shared/verdict.ts';
import { ResultIcon } from './ResultIcon.tsx';

/** A small square in the colour of the result with its sign, for lists. */
export function ResultMark({ result }: { readonly result: Result }): ReactNode {
  return (
    <span className="mark" data-mark={result}>
      <ResultIcon sign={result} />
    </span>
  );
}
