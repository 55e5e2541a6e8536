import type { ReactNode } from 'react';
import type { Result } from '#shared/verdict.ts';

export type Sign = Result | 'idle';

const shapes: Record<Sign, string> = {
  in: 'M9 55 37 83 91 21',
  repeat: 'M83 29A39 39 0 1 0 89 55M88 8v24H64',
  refused: 'M12 12 88 88M88 12 12 88',
  out: 'M9 50h80M55 14l36 36-36 36',
  idle: 'M5 27V5h22M73 5h22v22M95 73v22H73M27 95H5V73M28 30v40M43 30v40M57 30v40M72 30v40',
};

/** The sign of a result. The word beside it says the same, so it is hidden from screen readers. */
export function ResultIcon({ sign }: { readonly sign: Sign }): ReactNode {
  return (
    <svg className="sign" viewBox="0 0 100 100" data-sign={sign} aria-hidden="true">
      <path d={shapes[sign]} />
    </svg>
  );
}
