import type { ReactNode } from 'react';
import type { StationSettings } from '#shared/station-settings.ts';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { EntriesGroup } from './EntriesGroup.tsx';
import { TypesGroup } from './TypesGroup.tsx';
import type { SettingsControl } from './useSettings.ts';

interface Props {
  readonly control: SettingsControl;
  readonly settings: StationSettings;
}

/** Which ticket types and entries count at this door, by name. */
export function TicketsSection({ control, settings }: Props): ReactNode {
  const { call } = useStation();
  const { value: lists, trouble } = useLoaded(() => call.typesAndEntries(), '');
  if (lists === null)
    return trouble === null ? <p className="settings-wait">{t.settings.loading}</p> : <TroubleBox trouble={trouble} />;
  return (
    <>
      <TypesGroup control={control} policy={settings.policy} lists={lists} />
      <EntriesGroup control={control} settings={settings} lists={lists} />
    </>
  );
}
