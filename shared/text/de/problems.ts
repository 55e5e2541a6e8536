import type { ProblemCode } from '../../problem.ts';
import { accessWordings } from './access-problems.ts';
import { printingWordings } from './printing-problems.ts';
import { seatingWordings } from './seating-problems.ts';
import { setupWordings } from './setup-problems.ts';
import { supervisorWordings } from './supervisor-problems.ts';
import { updatesWordings } from './updates-problems.ts';
import type { Wording } from '../wording.ts';

export const problems: Record<ProblemCode, Wording> = {
  ...printingWordings,
  ...supervisorWordings,
  ...accessWordings,
  ...seatingWordings,
  ...setupWordings,
  ...updatesWordings,
  server_invalid: {
    title: 'Das ist keine Serveradresse',
    advice: 'Zum Beispiel https://vivenu.com eingeben, ohne etwas hinter dem Hostnamen.',
  },
  token_missing: {
    title: 'Der Token fehlt',
    advice: 'Den Token des Access-Users scannen, einfügen oder eintippen. Er steht im vivenu-Dashboard.',
  },
  token_malformed: {
    title: 'Der Token hat Leerzeichen oder andere Zeichen, die kein Token hat',
    advice: 'Vielleicht wurde er abgeschnitten oder mit einem Zeilenumbruch kopiert. Erneut kopieren oder scannen.',
  },
  offline: {
    title: 'Der Server ist nicht erreichbar',
    advice: 'Netzwerkkabel oder WLAN prüfen. Ein geöffneter Eingang scannt weiter.',
  },
  timeout: {
    title: 'Der Server hat nicht rechtzeitig geantwortet',
    advice:
      'Das Netzwerk ist vielleicht langsam. Die Station versucht es erneut; ein geöffneter Eingang scannt weiter.',
  },
  certificate: {
    title: 'Der Server kann sich nicht ausweisen',
    advice:
      'Es wurde ihm nichts gesendet. Datum und Uhrzeit dieses Computers prüfen; ein Gäste-WLAN verlangt vielleicht erst eine Anmeldung. Bleibt es so, ein anderes Netz verwenden und der Technik Bescheid geben. Ein geöffneter Eingang scannt weiter.',
  },
  unauthorized: {
    title: 'Der Server nimmt diesen Token nicht an',
    advice:
      'Scans bleiben hier und werden später gesendet. Beim Veranstalter fragen, ob der Access-User noch aktiv ist, dann dessen Token eingeben.',
  },
  forbidden: {
    title: 'Dieser Token darf das nicht',
    advice:
      'Scans bleiben hier und werden später gesendet. Den Veranstalter bitten, dem Access-User dieses Event freizugeben.',
  },
  not_found: {
    title: 'Der Server kennt das nicht',
    advice: 'Serveradresse prüfen, und ob es das Event noch gibt. Auf dieser Station wird nichts gelöscht.',
  },
  bad_request: {
    title: 'Der Server hat die Anfrage abgelehnt',
    advice: 'Nichts ist verloren. Passiert es wieder, den Text oben an den Veranstalter schicken.',
  },
  payload_too_large: {
    title: 'Der Server nimmt weniger Scans auf einmal',
    advice: 'Die Station sendet von selbst kleinere Pakete. Nichts ist verloren.',
  },
  conflict: {
    title: 'Der Server sagt, dass etwas gegen diese Scans spricht',
    advice:
      'Die Station versucht es von selbst erneut; ein Scan, der abgelehnt bleibt, wird behalten und aufgelistet. Nichts ist verloren.',
  },
  event_gone: {
    title: 'vivenu kennt dieses Event nicht mehr',
    advice:
      'Das Scannen geht weiter, und die Scans bleiben hier, bis vivenu sie annimmt. Beim Veranstalter fragen, ob das Event gelöscht oder der Token geändert wurde.',
  },
  too_many_requests: {
    title: 'Der Server bittet um eine Pause',
    advice: 'Die Station wartet und versucht es von selbst erneut. Ein geöffneter Eingang scannt weiter.',
  },
  server_error: {
    title: 'Der Server hat eine Störung',
    advice: 'Die Station versucht es von selbst erneut. Ein geöffneter Eingang scannt weiter.',
  },
  not_vivenu: {
    title: 'Die Antwort kommt nicht von vivenu',
    advice: 'Adresse prüfen. In einem Gäste-WLAN zuerst im Browser dessen Bedingungen annehmen.',
  },
  too_large: {
    title: 'Die Antwort ist größer als alles, was vivenu sendet',
    advice: 'Serveradresse prüfen. Nichts wurde übernommen.',
  },
  redirected: {
    title: 'Der Server schickt uns an eine andere Adresse',
    advice:
      'Der Token wurde nicht dorthin gesendet. Adresse prüfen; in einem Gäste-WLAN zuerst im Browser dessen Bedingungen annehmen.',
  },
  no_events: {
    title: 'Dieser Token hat keine Events',
    advice: 'Den Veranstalter bitten, dem Access-User ein Event freizugeben, dann erneut versuchen.',
  },
  event_not_accessible: {
    title: 'Dieser Token hat keinen Zugriff auf das Event',
    advice:
      'Nichts wird gelöscht, und ein geöffneter Eingang scannt mit den Tickets weiter, die hier sind. Den Veranstalter bitten, dem Access-User dieses Event freizugeben, oder ein anderes wählen.',
  },
  list_unstable: {
    title: 'Die Ticketliste hat sich beim Laden geändert',
    advice: 'Die Station lädt sie von selbst erneut. Ein geöffneter Eingang scannt weiter.',
  },
  list_emptied: {
    title: 'vivenu listet plötzlich keine Tickets dieses Events mehr',
    advice:
      'Hier wurde nichts gelöscht, und das Scannen geht mit den Tickets weiter, die hier sind. Beim Veranstalter fragen, ob mit dem Event etwas passiert ist.',
  },
  list_shrunk: {
    title: 'Mehr als ein Viertel der Tickets fehlt in der Liste von vivenu',
    advice:
      'Hier wurde keines davon entfernt, und das Scannen geht mit allen weiter. Beim Veranstalter fragen, ob sie wirklich entfernt wurden.',
  },
  catalogue_unusable: {
    title: 'Neue Tickets lassen sich nicht speichern',
    advice:
      'Ein geöffneter Eingang scannt mit den Tickets weiter, die hier sind; ein ab jetzt verkauftes ist vielleicht unbekannt. Prüfen, ob die Festplatte voll ist.',
  },
  catalogue_damaged: {
    title: 'Die Datei der Tickets ist beschädigt',
    advice:
      'Alle Scans sind sicher in einer anderen Datei. Die Einlassleitung holen: Die Tickets müssen neu geladen werden. Bis dahin mit Vorsicht scannen, denn ein Ticket kann fehlen oder falsch sein.',
  },
  other_seller: {
    title: 'Der Token gehört zu einem anderen Verkäufer als die Tickets hier',
    advice:
      'Nichts wird gelöscht oder aktualisiert, und ein geöffneter Eingang scannt mit den Tickets weiter, die hier sind. Einen Token ihres Verkäufers oder einen anderen Ordner verwenden.',
  },
  ledger_unusable: {
    title: 'Die Station kann ihre eigenen Daten nicht öffnen',
    advice:
      'Hier kann niemand eingelassen werden, bis das gelöst ist. Eine andere Station benutzen und den Ordner so lassen, wie er ist.',
  },
  ledger_in_use: {
    title: 'Ein anderes Gatehouse benutzt diese Daten',
    advice: 'Das verwenden, das schon offen ist, oder es schließen und neu starten. Nichts ist verloren.',
  },
  disk_nearly_full: {
    title: 'Die Festplatte ist voll',
    advice:
      'Die Station nutzt ihre Reserve, und das Scannen geht noch eine Weile weiter. Jetzt etwas anderes von diesem Computer löschen oder eine andere Station benutzen.',
  },
  journal_recovered: {
    title: 'Die Datei der Scans war beschädigt und wurde repariert',
    advice:
      'Das Scannen geht weiter. Was lesbar war, ist noch da; ein Gast, dessen Scan fehlt, gilt als noch nicht drinnen. Die alte Datei behalten und der Einlassleitung Bescheid geben.',
  },
  journal_missing: {
    title: 'Die Datei der Scans ist weg',
    advice:
      'Das Scannen geht mit einer leeren weiter: Gäste, die hier eingelassen wurden, gelten als noch nicht drinnen. Der Leitung Bescheid geben, bevor jemand die alte Datei sucht.',
  },
  journal_older: {
    title: 'Die Datei der Scans ist eine ältere Kopie',
    advice:
      'Das Scannen geht weiter, aber spätere Scans fehlen hier: Gäste, die seitdem eingelassen wurden, gelten als noch nicht drinnen. Wurde sie versehentlich zurückgespielt, der Einlassleitung Bescheid geben.',
  },
  counters_mended: {
    title: 'Die Zahlen an diesem Eingang waren falsch',
    advice: 'Sie wurden aus den Scans neu gezählt und stimmen jetzt. Es ist nichts zu tun.',
  },
  catalogue_recovered: {
    title: 'Die Datei der Tickets war beschädigt und wurde ersetzt',
    advice: 'Alle Scans sind sicher. Was lesbar war, ist noch da, und die Tickets werden neu von vivenu geladen.',
  },
  backup_failed: {
    title: 'Das Backup kann nicht geschrieben werden',
    advice:
      'Das Scannen geht weiter, und hier geht nichts verloren. Prüfen, ob Festplatte oder USB-Stick eingesteckt und nicht voll ist.',
  },
  export_failed: {
    title: 'Die Datei kann nicht geschrieben werden',
    advice:
      'Auf der Station hat sich nichts geändert. Einen anderen Ordner wählen, oder prüfen, ob Festplatte oder USB-Stick voll ist.',
  },
  door_list_failed: {
    title: 'Die Einlassliste konnte nicht erstellt werden',
    advice:
      'Das Scannen geht weiter. Noch einmal versuchen; wenn auch das nicht gelingt, Gatehouse neu starten, sobald niemand am Einlass wartet.',
  },
  unsent_scans: {
    title: 'vivenu hat noch nicht alle Scans dieses Events erhalten',
    advice:
      'Nichts wurde gelöscht. Die Station mit dem Netzwerk verbinden, warten, bis alle gesendet sind, dann erneut versuchen.',
  },
  policy_invalid: {
    title: 'Die Regeln lassen sich nicht lesen',
    advice:
      'Nichts wurde gestartet, damit niemand nach anderen Regeln als gewollt eingelassen wird. Die Datei verbessern und neu starten.',
  },
  nothing_to_undo: {
    title: 'Es gibt nichts zurückzunehmen',
    advice:
      'Das geht nur bei einem Einlass oder Ausgang, der gewährt und noch nicht zurückgenommen wurde. Auf die letzten Scans schauen.',
  },
  undo_later_first: {
    title: 'Dieses Ticket wurde später noch einmal gescannt',
    advice: 'Zuerst den späteren Scan zurücknehmen.',
  },
  scan_incomplete: {
    title: 'Der Code kam nicht ganz an',
    advice:
      'Nichts wurde erfasst. Das Ticket erneut scannen. Passiert es oft, das Kabel des Scanners prüfen oder unter „Scanner“ nachsehen.',
  },
  hid_unavailable: {
    title: 'USB-Scanner lassen sich auf diesem Computer nicht lesen',
    advice:
      'Scanner im Tastaturmodus, serielle Scanner, Kamera und Tippen funktionieren noch. Unter Linux libusb-1.0 und libudev installieren, dann Gatehouse neu starten.',
  },
  scanner_refused: {
    title: 'Der Scanner lässt sich nicht öffnen',
    advice:
      'Andere Scanner und Tippen funktionieren noch. Andere Programme schließen, die ihn benutzen, dann abziehen und wieder einstecken. Unter Linux braucht er die udev-Regel von Gatehouse.',
  },
  port_refused: {
    title: 'Der serielle Anschluss lässt sich nicht öffnen',
    advice:
      'Andere Scanner und Tippen funktionieren noch; die Station versucht es weiter. Andere Programme schließen, die den Anschluss benutzen. Unter Linux muss Ihr Konto in der Gruppe des Anschlusses sein, meist dialout.',
  },
  ports_unlisted: {
    title: 'Die seriellen Anschlüsse dieses Computers lassen sich nicht auflisten',
    advice:
      'Bereits gewählte Scanner werden weiter gelesen. Den Namen des Anschlusses eintippen, etwa COM3 oder /dev/ttyACM0.',
  },
  capture_unreadable: {
    title: 'Das ist keine Aufzeichnung eines Scanners',
    advice: 'Nichts wurde gescannt. Unter „Scanner“ neu aufzeichnen, oder eine andere Datei angeben.',
  },
  override_unreadable: {
    title: 'Das ist kein Barcode',
    advice:
      'Den Barcode des Tickets scannen oder eintippen, oder das Ticket über den Namen suchen und von dort einlassen.',
  },
  settings_not_kept: {
    title: 'Die Einstellung gilt jetzt, konnte aber nicht gespeichert werden',
    advice: 'Nach einem Neustart wäre die alte wieder da. Platz auf der Festplatte schaffen, dann noch einmal ändern.',
  },
  training_open: {
    title: 'Das ist ein Training',
    advice:
      'Die Regeln gehören zum echten Event und bleiben, wie sie sind. Das Training beenden, dann die Regeln ändern.',
  },
  cannot_record: {
    title: 'Die Station kann keine Scans erfassen',
    advice:
      'Hier niemanden einlassen: Dieser Scan ist nicht gespeichert. Prüfen, ob die Festplatte voll ist, dann erneut scannen, oder eine andere Station benutzen.',
  },
};
