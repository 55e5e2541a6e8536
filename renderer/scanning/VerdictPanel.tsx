import type { ReactNode } from 'react';
import type { Direction } from '#shared/domain.ts';
import { en } from '../text/en.ts';
import { formats } from '../text/format.ts';
import { ReadyFace } from './ReadyFace.tsx';
import { staysBriefly, type Shown } from './useVerdict.ts';
import { VerdictFace } from './VerdictFace.tsx';
import { faultText, verdictText } from './verdictText.ts';

interface Props {
  readonly shown: Shown;
  readonly direction: Direction;
  readonly onClear: () => void;
}

function faceOf({ shown, direction, onClear }: Props): ReactNode {
  if (shown.kind === 'nothing') return <ReadyFace direction={direction} />;
  if (shown.kind === 'fault') {
    const text = faultText(shown.trouble);
    return <VerdictFace key={shown.key} sign="refused" text={text} at={null} brief={false} onClear={onClear} />;
  }
  const { verdict } = shown;
  return (
    <VerdictFace
      key={verdict.seq}
      sign={verdict.result}
      text={verdictText(verdict, formats)}
      at={verdict.at}
      brief={staysBriefly(verdict)}
      onClear={onClear}
    />
  );
}

/** The answer, readable from three metres. */
export function VerdictPanel(props: Props): ReactNode {
  const { shown, direction } = props;
  const verdict = shown.kind === 'verdict' ? shown.verdict : null;
  return (
    <section
      className="verdict"
      aria-label={en.scan.verdict}
      data-result={verdict?.result ?? (shown.kind === 'fault' ? 'fault' : 'idle')}
      data-seq={verdict?.seq}
      data-direction={direction}
    >
      {faceOf(props)}
    </section>
  );
}
