import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

export const supervisor: Texts['supervisor'] = {
  title: 'PIN der Einlassleitung',
  why: {
    settings: 'Das darf nur die Einlassleitung.',
    override: 'Gegen die Regeln zu entscheiden braucht jedes Mal die PIN der Einlassleitung.',
    closeAnyway: 'Die Kiosksperre ist an: Nur die Einlassleitung darf Gatehouse schließen.',
  },
  pin: 'PIN',
  digits: 'Ziffern',
  erase: 'Letzte Ziffer löschen',
  confirm: 'OK',
  checking: 'Moment',
  wrong(left: number): string {
    if (left === 0) return 'Falsche PIN.';
    return left === 1
      ? 'Falsche PIN. Noch 1 Versuch bis zur Wartezeit.'
      : `Falsche PIN. Noch ${formats.number(left)} Versuche bis zur Wartezeit.`;
  },
  locked: 'Zu viele falsche PINs. Das Scannen geht weiter.',
  nextTry: (time: string): string => `Nächster Versuch in ${time}`,
  scanner: 'Das hat ein Scanner getippt. Die PIN von Hand eingeben.',
  forgotten: 'PIN vergessen?',
  cancel: 'Abbrechen',
  back: 'Zurück',
  about:
    'Wird vor Einstellungen verlangt, bevor Daten die Station verlassen, und jedes Mal, wenn gegen die Regeln entschieden wird.',
  set: 'PIN setzen',
  change: 'PIN ändern',
  choose: 'Neue PIN, 4 bis 12 Ziffern',
  repeat: 'Die neue PIN noch einmal',
  differs: 'Die beiden waren nicht gleich. Noch einmal wählen.',
  faults: {
    digits: 'Bitte nur Ziffern.',
    length: '4 bis 12 Ziffern nehmen.',
    same: 'Lauter gleiche Ziffern sind zu leicht zu erraten. Eine andere nehmen.',
    row: 'Ziffern der Reihe nach sind zu leicht zu erraten. Eine andere nehmen.',
  },
  next: 'Weiter',
  save: 'Speichern',
  saving: 'Wird gespeichert',
  remove: 'PIN entfernen',
  reset: 'Neue PIN setzen',
  resetLead:
    'Wer den Token des Access-Users hat, darf eine neue PIN setzen. Token einfügen oder eintippen; der Veranstalter findet ihn im vivenu-Dashboard.',
};
