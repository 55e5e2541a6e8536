import { t } from '../text/texts.ts';
import type { Chip } from './statusChips.ts';
import type { Battery } from './useBattery.ts';

/** Percent. Below, it is time to look for the charger. */
const LOW = 30;
/** Below, the evening may end. */
const NEARLY_EMPTY = 15;

/** Only where the computer runs on its battery: what is plugged in needs no word. */
export function batteryChip(battery: Battery | null): Chip | null {
  if (battery === null || battery.charging) return null;
  const percent = Math.round(battery.level * 100);
  const label = t.battery.label(percent);
  const chip = { id: 'battery', label, trouble: null, actions: [] } as const;
  if (percent < NEARLY_EMPTY) {
    return { ...chip, level: 'alert', title: t.battery.plugIn, body: t.battery.nearlyEmpty(percent) };
  }
  if (percent < LOW) return { ...chip, level: 'attention', title: t.battery.plugIn, body: t.battery.low };
  return { ...chip, level: 'fine', title: t.battery.title, body: t.battery.body };
}
