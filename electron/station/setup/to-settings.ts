import type { Settings } from '#shared/settings.ts';
import { computerMark, type InnerSetup } from './form.ts';

/**
 * What a set-up changes of the settings. Lists and tables come whole; of the others (screen, printing, …) each key by itself. The
 * server and the events are not here: they hold once the token is known to be good. Pure.
 */

const longestName = 40;

export function settingsOf(setup: InnerSetup, now: Settings, computerName: string): Partial<Settings> {
  const { screen, display, printing, seating, updates, stationName } = setup;
  return {
    ...pick(setup, asTheyAre),
    ...(stationName === undefined ? {} : { stationName: nameOf(stationName, computerName) }),
    ...(screen === undefined ? {} : { screen: { ...now.screen, ...screen } }),
    ...(display === undefined ? {} : { display: { ...now.display, ...display } }),
    ...(printing === undefined ? {} : { printing: { ...now.printing, ...printing } }),
    ...(seating === undefined ? {} : { seating: { ...now.seating, ...seating } }),
    ...(updates === undefined
      ? {}
      : { updates: { ...now.updates, ...(updates === 'managed' ? { when: 'off' as const } : updates) } }),
  };
}

const asTheyAre = [
  'policy',
  'entryNames',
  'scanners',
  'serialScanners',
  'wedge',
  'kioskLock',
  'autoStart',
  'syncIntervalSeconds',
  'batchSize',
] as const satisfies readonly (keyof InnerSetup & keyof Settings)[];

/** Those of the keys that are there. */
function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const entries = keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]);
  return Object.fromEntries(entries) as Pick<T, K>;
}

function nameOf(name: string | null, computerName: string): string | null {
  if (name === null) return null;
  const whole = name.replaceAll(computerMark, computerName).trim();
  return Array.from(whole).slice(0, longestName).join('').trim() || null;
}
