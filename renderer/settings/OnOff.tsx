import type { ReactNode } from 'react';
import { Toggle } from '../controls/Toggle.tsx';
import { t } from '../text/texts.ts';

interface Props {
  /** Said, not shown: it stands beside the switch. */
  readonly label: string;
  readonly on: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A switch of a setting. */
export function OnOff({ label, on, isDisabled = false, onChange }: Props): ReactNode {
  return (
    <Toggle on={on} isDisabled={isDisabled} onChange={onChange}>
      <span className="hidden">{label}</span>
      <span aria-hidden="true">{on ? t.settings.on : t.settings.off}</span>
    </Toggle>
  );
}
