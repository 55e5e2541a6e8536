import type { ReactNode } from 'react';
import type { Direction } from '#shared/domain.ts';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { en } from '../text/en.ts';

/** Nothing to decide: wait for a ticket, and say which way the door works. */
export function ReadyFace({ direction }: { readonly direction: Direction }): ReactNode {
  return (
    <div className="face">
      <div className="face-top">
        <ResultIcon sign="idle" />
        <p className="word" data-length="short">
          {en.scan.words.idle}
        </p>
      </div>
      <div className="face-who">
        <p className="headline">{en.scan.ready}</p>
        <p className="ready-way">
          <span className="mark" data-mark={direction === 'IN' ? 'in' : 'out'}>
            <ResultIcon sign={direction === 'IN' ? 'in' : 'out'} />
          </span>
          {en.scan.readyFor[direction]}
        </p>
      </div>
    </div>
  );
}
