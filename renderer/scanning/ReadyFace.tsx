import type { ReactNode } from 'react';
import type { ScanDirection } from '#shared/policy.ts';
import type { ScannersView } from '#shared/scanners.ts';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { ownDirections } from '../scanners/ownDirections.ts';
import { t } from '../text/texts.ts';
import { lengthOf } from './VerdictFace.tsx';

/** The ways that guests can go, and what becomes of them. */
function waysOf(direction: ScanDirection): readonly { readonly way: 'in' | 'out'; readonly text: string }[] {
  const texts = t.scan.readyFor[direction];
  return (['in', 'out'] as const).flatMap((way) => {
    const text = texts[way];
    return text === null ? [] : [{ way, text }];
  });
}

interface Props {
  readonly direction: ScanDirection;
  readonly scanners: ScannersView;
  /** Scans are only looked at. */
  readonly checking: boolean;
}

/** Nothing to decide: wait for a ticket, and say which way the door works. */
export function ReadyFace({ direction, scanners, checking }: Props): ReactNode {
  const word = checking ? t.check.words.idle : t.scan.words.idle;
  return (
    <div className="face">
      <div className="face-top">
        <ResultIcon sign={checking ? 'check' : 'idle'} />
        <p className="word" data-length={lengthOf(word)}>
          {word}
        </p>
      </div>
      <div className="face-who">
        <p className="headline">{checking ? t.check.ready : t.scan.ready}</p>
        {!checking &&
          waysOf(direction).map(({ way, text }) => (
            <p key={way} className="ready-way">
              <ResultMark result={way} />
              {text}
            </p>
          ))}
        {ownDirections(scanners).map(({ id, ways, text }) => (
          <p key={id} className="ready-way">
            {ways.map((way) => (
              <ResultMark key={way} result={way} />
            ))}
            <bdi>{text}</bdi>
          </p>
        ))}
      </div>
    </div>
  );
}
