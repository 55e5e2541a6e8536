import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const camera: Texts['camera'] = {
  title: 'Camera',
  close: 'Sluiten',
  closeCamera: 'Camera sluiten',
  picture: 'Beeld van de camera',
  choose: 'Welke camera',
  nameless: (n) => `Camera ${formats.number(n)}`,
  hint: 'Houd de code voor de camera',
  asking: 'De camera start',
  several: 'Meerdere codes in beeld: toon er één',
  tryAgain: 'Opnieuw proberen',
  troubles: {
    none: {
      title: 'Geen camera gevonden.',
      advice: 'Scanners en typen werken nog. Sluit een camera aan: hij start vanzelf.',
    },
    unplugged: {
      title: 'De camera is weg.',
      advice: 'Scanners en typen werken nog. Sluit hem weer aan: hij start vanzelf.',
    },
    busy: {
      title: 'De camera start niet.',
      advice: 'Scanners en typen werken nog. Sluit andere programma’s die de camera gebruiken en probeer het opnieuw.',
    },
    failed: {
      title: 'De camera kan niet worden gebruikt.',
      advice: 'Scanners en typen werken nog. Koppel hem los en sluit hem weer aan, of herstart de computer.',
    },
    unreadable: {
      title: 'Het beeld kan niet worden gelezen.',
      advice: 'Scanners en typen werken nog. Probeer het opnieuw; gebeurt het weer, start Gatehouse dan opnieuw.',
    },
  },
  denied: {
    title: 'De camera is niet toegestaan.',
    windows:
      'Scanners en typen werken nog. Open Instellingen, Privacy en beveiliging, Camera: zet cameratoegang aan, ook voor bureaublad-apps.',
    mac: 'Scanners en typen werken nog. Open Systeeminstellingen, Privacy en beveiliging, Camera: zet Gatehouse aan en start het opnieuw.',
    other: 'Scanners en typen werken nog. Vraag wie deze computer beheert om de camera toe te staan.',
  },
};
