import type { ReactNode } from 'react';
import type { PolicyKey } from '#shared/station-settings.ts';
import { Setting } from './Setting.tsx';
import { Source } from './Source.tsx';
import type { SettingsControl } from './useSettings.ts';

interface Props {
  readonly control: SettingsControl;
  readonly rule: PolicyKey;
  readonly words: { readonly title: string; readonly about: string };
  readonly children: ReactNode;
}

/** A setting that the organiser may have set, too: it says whose it is. */
export function Rule({ control, rule, words: { title, about }, children }: Props): ReactNode {
  return (
    <Setting name={rule} title={title} about={about} source={<Source control={control} rule={rule} title={title} />}>
      {children}
    </Setting>
  );
}
