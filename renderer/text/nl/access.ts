import type { Texts } from '../model.ts';

export const access: Texts['access'] = {
  title: 'Toegang bij vivenu',
};
