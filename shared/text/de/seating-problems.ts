import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of seats and areas. */
export const seatingWordings = {
  seating_no_event: {
    title: 'Niemand hat gesagt, welchen Saalplan dieses Event hat',
    advice:
      'Zum Scannen ist er nicht nötig. Die ID des Events beim Saalplan-Server in den Einstellungen unter „Plätze“ eingeben.',
  },
  seating_key_refused: {
    title: 'Der Saalplan-Server nimmt den Schlüssel nicht an',
    advice:
      'Nichts wurde geändert, das Scannen geht weiter. Anmelden oder in den Einstellungen unter „Plätze“ einen anderen Schlüssel wählen.',
  },
  seating_unknown: {
    title: 'Der Saalplan-Server kennt diesen Platz oder dieses Event nicht',
    advice:
      'Nichts wurde geändert, das Scannen geht weiter. Die ID, und die des Events in den Einstellungen unter „Plätze“, mit dem vivenu-Dashboard vergleichen.',
  },
  seating_refused: {
    title: 'Der Saalplan-Server lehnt das ab',
    advice:
      'Nichts wurde geändert, das Scannen geht weiter. Was er sagt, steht oben: das berichtigen oder dem Veranstalter sagen.',
  },
  object_id_invalid: {
    title: 'Das kann nicht die ID eines Platzes sein',
    advice: 'Nichts wurde gesendet. Die ID noch einmal aus dem Saalplan kopieren.',
  },
  seat_kinds_mixed: {
    title: 'Plätze und Bereiche lassen sich nicht zusammen ändern',
    advice: 'Nichts wurde gesendet. Die Bereiche aus der Auswahl nehmen und für sich ändern.',
  },
  seat_is_area: {
    title: 'Das ist ein Bereich ohne Plätze',
    advice: 'Nichts wurde gesendet. Stattdessen ändern, wie viele dort gebucht sind.',
  },
  seat_is_no_area: {
    title: 'Das ist ein Platz, kein Bereich',
    advice:
      'Nichts wurde gesendet. Nur ein Bereich hat eine Zahl gebuchter Plätze: stattdessen den Status des Platzes ändern.',
  },
  booked_change_invalid: {
    title: 'Das ist keine Zahl von Plätzen',
    advice: 'Nichts wurde gesendet. Eine ganze Zahl außer 0 eingeben, zum Beispiel 2 oder -2.',
  },
  booked_below_zero: {
    title: 'Weniger als keiner kann nicht gebucht sein',
    advice: 'Nichts wurde gesendet. Höchstens so viele abziehen, wie gebucht sind.',
  },
  booked_above_capacity: {
    title: 'So viele fasst der Bereich nicht',
    advice:
      'Nichts wurde gesendet. Weniger buchen oder in den Einstellungen unter „Plätze“ berichtigen, wie viele er fasst.',
  },
  seat_not_free: {
    title: 'Der neue Platz ist nicht frei',
    advice: 'Nichts wurde geändert: Der Gast behält den alten Platz. Einen anderen wählen.',
  },
  seat_not_taken: {
    title: 'Der alte Platz ist nicht gebucht',
    advice: 'Nichts wurde geändert. Den Platz noch einmal ansehen: Vielleicht hat ihn schon jemand freigegeben.',
  },
  seat_already_so: {
    title: 'Es ist schon so',
    advice: 'Nichts wurde gesendet, und es bleibt nichts zu tun.',
  },
  guest_inside: {
    title: 'Dieser Gast ist drin',
    advice: 'Der Platz gehört ihm noch, nichts wurde geändert. Ist er wirklich gegangen, zuerst den Ausgang buchen.',
  },
  seat_work_open: {
    title: 'Was aus einer früheren Änderung hier wurde, ist noch nicht klar',
    advice:
      'Nichts wurde gesendet. Zuerst entscheiden, was aus ihr wurde: Sie steht in den Einstellungen unter „Plätze“ ganz oben.',
  },
  seats_file_invalid: {
    title: 'Aus dieser Datei lassen sich keine Plätze lesen',
    advice:
      'Was vorher da war, gilt weiter. Die erste Zeile einer CSV-Datei nennt die Spalten: objectId, kind, area, row, seat, capacity.',
  },
  seats_not_kept: {
    title: 'Die Plätze konnten auf diesem Computer nicht gespeichert werden',
    advice:
      'Was vorher galt, gilt weiter, nichts wurde gesendet, das Scannen geht weiter. Auf der Festplatte Platz schaffen, dann noch einmal versuchen.',
  },
  seating_unreached: {
    title: 'Der Saalplan-Server ist nicht erreichbar',
    advice:
      'Dort wurde nichts geändert, und nichts wird von selbst noch einmal gesendet. Das Scannen geht weiter. Das Netzwerk prüfen, dann noch einmal versuchen.',
  },
  seating_busy: {
    title: 'Der Saalplan-Server kann das gerade nicht',
    advice:
      'Nichts wurde geändert, und nichts wird von selbst noch einmal gesendet. Das Scannen geht weiter. In einer Minute noch einmal versuchen.',
  },
  seating_key_readable: {
    title: 'An diese Adresse wird kein Schlüssel gesendet',
    advice:
      'Mit http könnte ihn jeder im Netzwerk mitlesen, darum wurde nichts gesendet. Das Scannen geht weiter. Eine Adresse mit https eingeben oder als Schlüssel „Keiner“ wählen.',
  },
  seat_given: {
    title: 'Dieser Platz wurde einem anderen Gast gegeben',
    advice: 'Nichts wurde geändert. Diesem Gast einen anderen Platz geben: beim Ticket „Anderen Platz geben“ wählen.',
  },
  seat_no_ticket: {
    title: 'Diese Station hat kein Ticket mit diesem Barcode',
    advice:
      'Nichts wurde geändert, der Saalplan-Server wurde nicht gefragt. Den Barcode vergleichen oder den Platz über seine ID in den Einstellungen unter „Plätze“ ändern.',
  },
  seat_not_mapped: {
    title: 'Dieser Platz ist nicht mehr in der Liste',
    advice:
      'Nichts wurde geändert. Noch einmal nachsehen und einen anderen wählen oder ihn in den Einstellungen unter „Plätze“ eintragen.',
  },
  seats_file_encoding: {
    title: 'Die Buchstaben dieser Datei lassen sich nicht lesen',
    advice:
      'Was vorher da war, gilt weiter. Als „CSV UTF-8“ neu speichern (in Excel: Speichern unter) und diese Datei einlesen.',
  },
  seat_works_lost: {
    title: 'Welche Platz-Änderungen noch unklar waren, ist nicht mehr bekannt',
    advice:
      'Ihre Liste war beschädigt. Sie liegt in der hier genannten Datei. Das Scannen geht weiter. Die letzten Änderungen mit dem vivenu-Dashboard vergleichen, dann bestätigen, dass das gelesen ist; bis dahin lässt sich bei Bereichen nichts buchen.',
  },
  seat_map_lost: {
    title: 'Die Liste der Plätze war beschädigt und ist jetzt leer',
    advice:
      'Die alte Datei liegt unter dem Namen, der hier steht, und das Scannen geht weiter. Die Plätze des Events noch einmal einlesen.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
