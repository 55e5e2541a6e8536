/** The parts of the settings, in the order in which they are listed. */
export const settingsSections = [
  'admission',
  'tickets',
  'scanners',
  'printers',
  'screen',
  'station',
  'access',
  'seating',
  'setup',
  'updates',
  'data',
  'changes',
] as const;
export type SettingsSection = (typeof settingsSections)[number];
