import type { ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { staysBriefly, type Shown } from './useVerdict.ts';
import { faultText, spokenVerdict, verdictText } from './verdictText.ts';

interface Props {
  readonly shown: Shown;
  readonly events: readonly EventSummary[];
}

function spokenOf({ shown, events }: Props): ReactNode {
  if (shown.kind === 'nothing') return null;
  if (shown.kind === 'fault') return <span key={shown.key}>{spokenVerdict(faultText(shown.trouble))}</span>;
  const { verdict, checked, key } = shown;
  const spoken = spokenVerdict(verdictText(verdict, formats, { events, checked }));
  return <span key={key}>{checked ? `${t.check.banner}. ${spoken}` : spoken}</span>;
}

/** Says each answer once, also when it is the same as before; a refusal interrupts. A dialog over the window hides it from nobody. */
export function Announcer({ shown, events }: Props): ReactNode {
  const urgent = shown.kind === 'fault' || (shown.kind === 'verdict' && !shown.checked && !staysBriefly(shown));
  const spoken = spokenOf({ shown, events });
  return (
    <div className="hidden" data-live-announcer="true">
      <output>{urgent ? null : spoken}</output>
      <div role="alert">{urgent ? spoken : null}</div>
    </div>
  );
}
