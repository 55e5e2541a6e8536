import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const battery: Texts['battery'] = {
  label: (percent) => `Akku ${formats.number(percent)} %`,
  title: 'Dieser Computer läuft mit Akku',
  body: 'Das Scannen geht weiter wie immer. Den Computer anschließen, bevor der Akku leer ist.',
  plugIn: 'Ladekabel anschließen',
  low: 'Der Akku wird schwach. Das Scannen geht weiter wie immer; bald das Ladekabel anschließen.',
  nearlyEmpty: (percent) =>
    `Der Akku ist bei ${formats.number(percent)} %. Ist er leer, geht der Computer aus: Gespeicherte Scans sind sicher, aber niemand kann gescannt werden. Jetzt das Ladekabel anschließen.`,
};
