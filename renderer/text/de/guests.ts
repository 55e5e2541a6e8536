import type { Texts } from '../model.ts';

export const guests: Texts['guests'] = {
  title: 'Fenster für Gäste',
  open: {
    title: 'Anzeigen',
    own: 'Begrüßt die Gäste auf dem zweiten Bildschirm.',
    none: 'Begrüßt die Gäste in einem eigenen Fenster: Es ist kein zweiter Bildschirm angeschlossen. Ist einer da, füllt es ihn von selbst.',
  },
  firstName: {
    title: 'Vorname',
    about: 'Wer eingelassen wird, wird mit dem Vornamen begrüßt. Mehr vom Ticket wird nie gezeigt.',
  },
};
