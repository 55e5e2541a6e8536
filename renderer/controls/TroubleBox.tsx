import type { ReactNode } from 'react';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import type { Trouble } from '../useCall.ts';

interface Props {
  readonly trouble: Trouble;
  /** Inside something that announces itself. */
  readonly silent?: boolean;
  /** What the other side says may be endless; what the station itself says is short, and wanted whole. */
  readonly longestDetail?: number;
}

/** What happened, what to do, and what the other side said. */
export function TroubleBox({ trouble, silent = false, longestDetail = 240 }: Props): ReactNode {
  const { title, advice, detail } = trouble;
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
