import type { Texts } from '../model.ts';

export const seating: Texts['seating'] = {
  title: 'Places',
};
