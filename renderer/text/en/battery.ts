import { formats } from '../format.ts';

/** The battery, while the computer runs on it. */
export const battery = {
  label: (percent: number): string => `Battery ${formats.number(percent)}%`,
  title: 'This computer runs on its battery',
  body: 'Scanning goes on as usual. Plug in the computer before the battery is empty.',
  plugIn: 'Plug in the computer',
  low: 'The battery is getting low. Scanning goes on as usual; plug in the charger soon.',
  nearlyEmpty: (percent: number): string =>
    `The battery is at ${formats.number(percent)}%. When it is empty, the computer goes off: recorded scans are safe, but nobody can be scanned. Plug in the charger now.`,
};
