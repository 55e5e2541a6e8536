import type { Texts } from '../model.ts';

export const setup: Texts['setup'] = {
  title: 'Meer stations',
};
