import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of access users and API keys. */
export const accessWordings = {
  key_missing: {
    title: 'Niemand ist bei vivenu angemeldet',
    advice:
      'Nichts wurde geändert, das Scannen geht weiter. Zuerst in den Einstellungen unter „Zugänge bei vivenu“ mit einem API-Schlüssel anmelden.',
  },
  key_malformed: {
    title: 'Das kann kein API-Schlüssel sein',
    advice: 'Nichts wurde gesendet. Den ganzen Schlüssel im vivenu-Dashboard kopieren und hier noch einmal einfügen.',
  },
  key_refused: {
    title: 'vivenu akzeptiert den API-Schlüssel nicht',
    advice:
      'Nichts wurde geändert, das Scannen geht weiter, und niemand ist jetzt angemeldet. Vielleicht ist der Schlüssel vertippt, gelöscht oder abgelaufen. Erneut oder mit einem anderen Schlüssel anmelden.',
  },
  key_not_allowed: {
    title: 'Dieser API-Schlüssel darf das nicht',
    advice:
      'Nichts wurde geändert, das Scannen geht weiter. Dem Schlüssel im vivenu-Dashboard dieses Recht geben oder mit einem anderen anmelden.',
  },
  not_in_training: {
    title: 'Nicht in einem Training',
    advice: 'Die echten Access-User bleiben, wie sie sind. Zuerst das Training beenden, dann noch einmal versuchen.',
  },
  access_user_gone: {
    title: 'vivenu hat diesen Access-User nicht mehr',
    advice: 'Jemand hat ihn gelöscht. Hier wurde nichts geändert. Dieses Fenster schließen und die Liste ansehen.',
  },
  access_user_refused: {
    title: 'vivenu lehnt diese Änderung ab',
    advice:
      'Nichts wurde geändert, das Scannen geht weiter. Korrigieren, was oben steht, oder kurz warten, dann noch einmal versuchen.',
  },
  access_user_unreached: {
    title: 'vivenu antwortet nicht, wie es sollte',
    advice:
      'Nichts wurde geändert, das Scannen geht weiter. Das Netz dieses Computers prüfen; in einem Gäste-WLAN einen Browser öffnen und die Bedingungen annehmen. Dann noch einmal versuchen.',
  },
  access_user_unclear: {
    title: 'Niemand weiß, ob vivenu das getan hat',
    advice:
      'Es kam keine klare Antwort. vivenu tut es vielleicht noch; von selbst wird nichts noch einmal gesendet, und das Scannen geht weiter. Eine Minute warten und die Liste ansehen, bevor es jemand wiederholt.',
  },
  access_user_name_wrong: {
    title: 'So heißt er nicht',
    advice: 'Nichts wurde gelöscht. Den Namen genau so eingeben, wie er oben steht.',
  },
  access_user_own: {
    title: 'Diese Station verwendet diesen Access-User',
    advice:
      'Nichts wurde geändert oder gelöscht, das Scannen geht weiter. Gelöscht, abgeschaltet, abgelaufen oder ohne die hier gescannten Events würde er diese Station aussperren. Zuerst die Station einen anderen verwenden lassen.',
  },
  token_handed_over: {
    title: 'Der Token dieses Access-Users ist nicht mehr hier',
    advice:
      'Er ist nur hier, bis ihn ein anderes Gerät hat, oder bis zur Abmeldung. Hat ihn kein Gerät, diesen Access-User löschen und einen neuen anlegen.',
  },
  adopt_event_missing: {
    title: 'Dieser Access-User darf die Events dieser Station nicht verwenden',
    advice:
      'Die Station behält ihren Zugang, das Scannen geht weiter. Dem Access-User diese Events geben, dann noch einmal versuchen.',
  },
  adopt_refused: {
    title: 'vivenu akzeptiert den neuen Access-User noch nicht',
    advice:
      'Die Station behält ihren Zugang, das Scannen geht weiter. Prüfen, ob der neue aktiv und nicht abgelaufen ist, dann noch einmal versuchen.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
