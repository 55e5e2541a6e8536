import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';

/** A gate whose bars are a barcode. */
export function Wordmark(): ReactNode {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M3 30V14a13 13 0 0 1 26 0v16" fill="none" stroke="currentColor" strokeWidth="3.5" />
        <path d="M10 30V15M15 30V11M18.5 30V11M22.5 30V15" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span>{t.product}</span>
    </span>
  );
}
