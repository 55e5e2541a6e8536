import type { ReactNode } from 'react';
import { formats } from '../text/format.ts';
import { staysBriefly, type Shown } from './useVerdict.ts';
import { faultText, spokenVerdict, verdictText } from './verdictText.ts';

function spokenOf(shown: Shown): ReactNode {
  if (shown.kind === 'nothing') return null;
  if (shown.kind === 'fault') return <span key={shown.key}>{spokenVerdict(faultText(shown.trouble))}</span>;
  return <span key={shown.verdict.seq}>{spokenVerdict(verdictText(shown.verdict, formats))}</span>;
}

/** Says each answer once, also when it is the same as before; a refusal interrupts. */
export function Announcer({ shown }: { readonly shown: Shown }): ReactNode {
  const urgent = shown.kind === 'fault' || (shown.kind === 'verdict' && !staysBriefly(shown.verdict));
  const spoken = spokenOf(shown);
  return (
    <div className="hidden">
      <output>{urgent ? null : spoken}</output>
      <div role="alert">{urgent ? spoken : null}</div>
    </div>
  );
}
