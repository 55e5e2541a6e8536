import type { ReactNode } from 'react';
import { useCommon } from '../common.ts';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { OnOff } from './OnOff.tsx';
import { Setting } from './Setting.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';

/** The window that guests see: whether it is there, and whether it says their first names. */
export function GuestsGroup(): ReactNode {
  const { call } = useStation();
  const { open, firstName, ownScreen } = useCommon().display;
  const { trouble, run } = useCall();
  const words = t.guests;
  const about = ownScreen ? words.open.own : words.open.none;
  return (
    <SettingsGroup title={words.title}>
      <Setting name="display" title={words.open.title} about={about}>
        <OnOff label={words.open.title} on={open} onChange={(on) => run('open', () => call.setDisplay({ open: on }))} />
      </Setting>
      <Setting name="firstName" {...words.firstName}>
        <OnOff
          label={words.firstName.title}
          on={firstName}
          onChange={(on) => run('firstName', () => call.setDisplay({ firstName: on }))}
        />
      </Setting>
      {trouble !== null && <TroubleBox trouble={trouble} />}
    </SettingsGroup>
  );
}
