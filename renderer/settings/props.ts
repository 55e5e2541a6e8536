import type { Policy } from '#shared/policy.ts';
import type { ScreenSettings } from '#shared/screen.ts';
import type { SettingsControl } from './useSettings.ts';

/** What the rules at the door need. */
export interface RulesProps {
  readonly control: SettingsControl;
  readonly policy: Policy;
}

/** What the groups of screen and sound need. */
export interface ScreenProps {
  readonly control: SettingsControl;
  readonly screen: ScreenSettings;
}
