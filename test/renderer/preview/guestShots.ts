import { languages } from '#shared/language.ts';
import { settingsAt } from './settingsShots.ts';
import type { Shot } from './shot.ts';

const shot = (name: string, query: string): Shot => ({ name: `guests-${name}`, page: 'display.html', query });

/** The window that guests see. */
export const guestShots: readonly Shot[] = [
  {
    name: 'settings-guests',
    query: 'view=idle',
    async act(page) {
      await settingsAt('Screen and sound')(page);
      await page.locator('[data-setting=firstName]').scrollIntoViewIfNeeded();
    },
  },
  shot('idle', 'face=idle&event=Sommerfest 2026'),
  shot('idle-nameless', 'face=idle'),
  shot('idle-long', 'face=idle&event=Internationales Musikfestival am Bodensee 2026, Eröffnungsabend mit Feuerwerk'),
  shot('welcome', 'face=welcome&name=Zoë'),
  shot('welcome-long', 'face=welcome&name=WolfeschlegelsteinhausenB…'),
  shot('welcome-nameless', 'face=welcome'),
  shot('welcome-arabic', 'face=welcome&name=محمد'),
  shot('goodbye', 'face=goodbye'),
  shot('wait', 'face=wait'),
  shot('training', 'face=welcome&name=Zoë&training'),
  ...languages.flatMap((language) => [
    shot(`wait-${language}`, `face=wait&language=${language}&training`),
    shot(`welcome-${language}`, `face=welcome&name=Zoë&language=${language}`),
  ]),
];
