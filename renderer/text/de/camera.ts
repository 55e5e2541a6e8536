import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const camera: Texts['camera'] = {
  title: 'Kamera',
  close: 'Schließen',
  closeCamera: 'Kamera schließen',
  picture: 'Bild der Kamera',
  choose: 'Welche Kamera',
  nameless: (n) => `Kamera ${formats.number(n)}`,
  hint: 'Code vor die Kamera halten',
  asking: 'Die Kamera startet',
  several: 'Mehrere Codes im Bild: bitte nur einen zeigen',
  tryAgain: 'Erneut versuchen',
  troubles: {
    none: {
      title: 'Keine Kamera gefunden.',
      advice: 'Scanner und Tippen gehen weiter. Kamera einstecken: Sie startet von selbst.',
    },
    unplugged: {
      title: 'Die Kamera ist weg.',
      advice: 'Scanner und Tippen gehen weiter. Wieder einstecken: Sie startet von selbst.',
    },
    busy: {
      title: 'Die Kamera startet nicht.',
      advice:
        'Scanner und Tippen gehen weiter. Andere Programme schließen, die die Kamera benutzen, dann erneut versuchen.',
    },
    failed: {
      title: 'Die Kamera kann nicht benutzt werden.',
      advice: 'Scanner und Tippen gehen weiter. Abziehen und wieder einstecken, oder den Computer neu starten.',
    },
    unreadable: {
      title: 'Das Bild kann nicht gelesen werden.',
      advice: 'Scanner und Tippen gehen weiter. Erneut versuchen; passiert es wieder, Gatehouse neu starten.',
    },
  },
  denied: {
    title: 'Die Kamera ist nicht erlaubt.',
    windows:
      'Scanner und Tippen gehen weiter. Einstellungen, Datenschutz und Sicherheit, Kamera öffnen: Kamerazugriff einschalten, auch für Desktop-Apps.',
    mac: 'Scanner und Tippen gehen weiter. Systemeinstellungen, Datenschutz & Sicherheit, Kamera öffnen: Gatehouse einschalten, dann neu starten.',
    other:
      'Scanner und Tippen gehen weiter. Wer diesen Computer betreut, muss die Kamera erlauben: bitte Bescheid geben.',
  },
};
