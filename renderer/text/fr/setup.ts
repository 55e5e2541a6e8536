import type { Texts } from '../model.ts';

export const setup: Texts['setup'] = {
  title: 'Autres stations',
};
