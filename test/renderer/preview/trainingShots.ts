import { languages } from '#shared/language.ts';
import { button, type Shot } from './shot.ts';

/** What only a training has, and the battery. */
export const trainingShots: readonly Shot[] = [
  { name: 'training-search', query: 'view=training', act: (page) => page.keyboard.press('F2') },
  { name: 'training-prints', query: 'view=training', act: (page) => page.keyboard.press('F7') },
  { name: 'training-dashboard', query: 'view=training', act: (page) => page.keyboard.press('F3') },
  { name: 'training-settings', query: 'view=training', act: (page) => page.keyboard.press('F10') },
  { name: 'training-close', query: 'view=trainingUnsent&unsent=213' },
  { name: 'training-in', query: 'view=trainingUnsent&verdict=in' },
  ...['loading', 'unusable'].map((view) => ({ name: `training-${view}`, query: `view=${view}&training` })),
  ...languages.map((language) => ({
    name: `training-${language}`,
    query: `view=trainingUnsent&language=${language}`,
  })),
  ...[64, 29, 12].map((percent) => ({
    name: `battery-${percent}`,
    query: `view=idle&battery=${percent / 100}`,
    act: button(`Battery ${percent}%`),
  })),
];
