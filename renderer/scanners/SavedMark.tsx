import type { ReactNode } from 'react';
import { ResultIcon } from '../controls/ResultIcon.tsx';

/** Beside what was saved at once. Its place is there before, so that nothing moves. */
export function SavedMark({ saved, word }: { readonly saved: boolean; readonly word: string }): ReactNode {
  return (
    <output className="saved-mark">
      {saved && (
        <>
          <ResultIcon sign="in" />
          {word}
        </>
      )}
    </output>
  );
}
