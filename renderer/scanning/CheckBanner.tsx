import type { ReactNode } from 'react';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { en } from '../text/en.ts';

/** Over everything that is only looked at, so that nobody takes it for an admission. */
export function CheckBanner({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  return (
    <div className="check-banner">
      <ResultIcon sign="check" />
      <p>{en.check.banner}</p>
      <button type="button" onClick={onEnd}>
        {en.check.end} <kbd aria-hidden="true">{en.scan.clearKey}</kbd>
      </button>
    </div>
  );
}
