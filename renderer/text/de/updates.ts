import type { Texts } from '../model.ts';

export const updates: Texts['updates'] = {
  title: 'Updates',
};
