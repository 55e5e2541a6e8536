import type { ReactNode } from 'react';
import { visibleBarcode } from '../text/untrusted.ts';
import type { Trouble } from '../useCall.ts';

interface Props {
  readonly trouble: Trouble;
  /** Inside something that announces itself. */
  readonly silent?: boolean;
}

const longestDetail = 240;

/** What happened, what to do, and what the other side said. */
export function TroubleBox({ trouble: { title, advice, detail }, silent = false }: Props): ReactNode {
  return (
    <div className="trouble" role={silent ? undefined : 'alert'}>
      <p>
        <strong>{title}</strong>{' '}
        {detail !== null && (
          <span className="trouble-detail">
            <bdi>{visibleBarcode(detail, longestDetail)}</bdi>
          </span>
        )}
      </p>
      <p>{advice}</p>
    </div>
  );
}
