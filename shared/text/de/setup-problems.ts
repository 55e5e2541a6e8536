import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const setupWordings = {
  setup_unreadable: {
    title: 'Diese Einrichtung ist nicht brauchbar',
    advice:
      'Nichts davon wurde übernommen. Bei einer Datei steht oben der falsche Schlüssel: berichtigen lassen. Einen Code noch einmal und näher scannen.',
  },
  setup_newer: {
    title: 'Diese Einrichtung ist für ein neueres Gatehouse',
    advice:
      'Nichts davon wurde übernommen, alles bleibt, wie es war. Die neuere Version installieren oder die Einrichtung mit dieser speichern.',
  },
  setup_no_file: {
    title: 'Die Einrichtung ist nicht mehr da',
    advice: 'Alles bleibt, wie es war. Die Datei noch einmal öffnen oder den Code noch einmal scannen.',
  },
  setup_passphrase_wrong: {
    title: 'Die Passphrase ist falsch, oder die Einrichtung wurde verändert',
    advice:
      'Nichts davon wurde übernommen. Die Passphrase noch einmal eingeben, mit Großbuchstaben und Leerzeichen. Bleibt sie falsch, die Einrichtung an der ersten Station neu speichern.',
  },
  setup_passphrase_short: {
    title: 'Die Passphrase ist zu kurz',
    advice: 'Mindestens 10 Zeichen nehmen: Eine kürzere ist schnell erraten, wenn jemand die Datei findet.',
  },
  setup_code_too_long: {
    title: 'Diese Einrichtung ist zu lang für einen Code',
    advice: 'Als Datei speichern und die Datei an der nächsten Station öffnen.',
  },
  setup_event_gone: {
    title: 'Dieser Token hat das Event der Einrichtung nicht',
    advice:
      'Der Rest der Einrichtung gilt. Das Event selbst wählen oder den Veranstalter bitten, es dem Access-User zu geben.',
  },
  setup_no_token: {
    title: 'Die Einrichtung ist für einen anderen Server und hat keinen Token',
    advice:
      'Der Rest davon gilt, und diese Station behält ihren Server. Die Einrichtung mit Token speichern oder den Server von Hand ändern.',
  },
  setup_unsent: {
    title: 'Token und Event der Einrichtung warten: Scans sind noch nicht gesendet',
    advice:
      'Der Rest davon gilt, und das Scannen geht weiter. Sind alle Scans gesendet, Gatehouse neu starten oder die Einrichtung noch einmal übernehmen.',
  },
  setup_at_door: {
    title: 'An einem offenen Einlass wird kein Einrichtungscode übernommen',
    advice:
      'Nichts wurde geändert, und das Scannen geht weiter. Die Einrichtungsdatei lässt sich in den Einstellungen unter „Weitere Stationen“ öffnen.',
  },
  auto_start_refused: {
    title: 'Gatehouse kann nicht mit diesem Computer starten',
    advice:
      'Das Scannen geht weiter. Nur das installierte Programm kann das: zuerst installieren. Ist es installiert, hat es vielleicht verboten, wer diesen Computer betreut.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
