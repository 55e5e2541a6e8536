import type { ReactNode } from 'react';
import type { PolicyKey } from '#shared/station-settings.ts';
import { Button } from '../controls/Button.tsx';
import { t } from '../text/texts.ts';
import type { SettingsControl } from './useSettings.ts';

interface Props {
  readonly control: SettingsControl;
  readonly rule: PolicyKey;
  /** Of the setting. */
  readonly title: string;
}

/** From whom a rule is, with the way back where the station has set its own. */
export function Source({ control: { settings, resetPolicy }, rule, title }: Props): ReactNode {
  const isOwn = settings?.own.includes(rule) === true;
  const isOrganisers = settings?.organiser.includes(rule) === true;
  if (!isOwn && !isOrganisers) return null;
  const { source } = t.settings;
  return (
    <p className="setting-source" data-own={isOwn}>
      <span>{isOwn ? source.own : source.organiser}</span>
      {isOwn && (
        <Button
          look="link"
          aria-label={isOrganisers ? source.giveBackOf(title) : source.resetOf(title)}
          onPress={() => resetPolicy(rule)}
        >
          {isOrganisers ? source.giveBack : source.reset}
        </Button>
      )}
    </p>
  );
}
