import { settingsAt } from './settingsShots.ts';
import { button, type Shot } from './shot.ts';

const views = ['none', 'found', 'blocked', 'fetching', 'unsigned', 'quiet', 'managed', 'no_server'] as const;

export const updatesShots: readonly Shot[] = [
  ...views.map((name) => ({
    name: `updates-${name}`,
    query: `view=idle&updates=${name}`,
    act: settingsAt('Updates'),
  })),
  ...Object.entries({ de: 'Updates', fr: 'Mises à jour', es: 'Actualizaciones', nl: 'Updates' }).map(
    ([language, section]) => ({
      name: `updates-${language}`,
      query: `view=idle&language=${language}&updates=blocked`,
      act: settingsAt(section),
    }),
  ),
  { name: 'updates-install', query: 'view=idle&updates=found', act: settingsAt('Updates', button('Install…')) },
  {
    name: 'updates-back',
    query: 'view=idle&updates=current&newVersion=1.5.0',
    act: settingsAt(
      'Updates · 1.5.0',
      (page) => page.locator('.more-trigger').last().click(),
      button('Show its file'),
      (page) => page.locator('.sections-panel').evaluate((panel) => panel.scrollTo(0, 100_000)),
    ),
  },
  { name: 'updates-choose', query: 'view=events&newVersion=1.5.0' },
];
