import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of what only the supervisor may do. */
export const supervisorWordings = {
  pin_required: {
    title: 'Dafür ist die PIN der Einlassleitung nötig',
    advice: 'Nichts wurde geändert, das Scannen geht weiter. Einlassleitung holen.',
  },
  pin_wrong: {
    title: 'Das ist nicht die PIN',
    advice: 'Nichts wurde geändert, das Scannen geht weiter. Noch einmal versuchen oder die Einlassleitung holen.',
  },
  pin_locked: {
    title: 'Zu viele falsche PINs',
    advice: 'Das Scannen geht weiter. Die Wartezeit abwarten, dann noch einmal versuchen.',
  },
  pin_unfit: {
    title: 'Diese PIN ist zu leicht zu erraten',
    advice: '4 bis 12 Ziffern nehmen, die weder alle gleich sind noch der Reihe nach kommen.',
  },
  pin_lost: {
    title: 'Die PIN dieser Station ist nicht mehr lesbar',
    advice:
      'Das Scannen geht weiter, die Einstellungen bleiben gesperrt. „Vergessen?“ wählen und mit dem Token des Access-Users eine neue PIN setzen.',
  },
  pin_unsaved: {
    title: 'Die PIN konnte nicht gespeichert werden',
    advice: 'Es gilt weiter, was vorher galt. Auf der Festplatte Platz schaffen, dann noch einmal versuchen.',
  },
  pin_token_wrong: {
    title: 'Das ist nicht der Token dieser Station',
    advice: 'Die PIN bleibt, wie sie war. Den Token des Access-Users einfügen oder eintippen, der hier verwendet wird.',
  },
  pin_token_missing: {
    title: 'Diese Station hat keinen Token zum Vergleichen',
    advice:
      'Die PIN bleibt, wie sie war. Erst den Token auf dem Startbildschirm eingeben, dann damit eine neue PIN setzen.',
  },
  kiosk_needs_pin: {
    title: 'Die Kiosksperre braucht eine PIN',
    advice: 'Ohne PIN könnte niemand die Station schließen. Zuerst eine PIN setzen.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
