import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const battery: Texts['battery'] = {
  label: (percent) => `Accu ${formats.number(percent)}%`,
  title: 'Deze computer werkt op de accu',
  body: 'Scannen gaat gewoon door. Sluit de computer aan voordat de accu leeg is.',
  plugIn: 'Sluit de computer aan',
  low: 'De accu raakt leeg. Scannen gaat gewoon door; sluit binnenkort de oplader aan.',
  nearlyEmpty: (percent) =>
    `De accu is nog ${formats.number(percent)}%. Is hij leeg, dan gaat de computer uit: opgeslagen scans zijn veilig, maar niemand kan worden gescand. Sluit nu de oplader aan.`,
};
