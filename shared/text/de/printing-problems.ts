import type { printingWordings as en } from '../en/printing-problems.ts';
import type { Wording } from '../wording.ts';

export const printingWordings: Record<keyof typeof en, Wording> = {
  printer_offline: {
    title: 'Der Drucker ist nicht erreichbar',
    advice: 'Das Scannen geht weiter, Ausdrucke warten. Prüfen, ob er eingeschaltet und sein Kabel eingesteckt ist.',
  },
  printer_refused: {
    title: 'Der Drucker lässt sich nicht öffnen',
    advice:
      'Das Scannen geht weiter, Ausdrucke warten. Andere Programme schließen, die ihn benutzen; unter Linux muss Ihr Konto in der Gruppe lp oder dialout sein.',
  },
  printer_silent: {
    title: 'Der Drucker antwortet nicht',
    advice:
      'Das Scannen geht weiter, Ausdrucke warten. Am Drucker nachsehen: Papier, Klappe, Lampen. Aus- und wieder einschalten.',
  },
  printer_mute: {
    title: 'Dieser Drucker kann nicht sagen, wie es ihm geht',
    advice:
      'Er bekommt die Ausdrucke trotzdem. Bitte im Auge behalten: Papier und Klappe sieht man nur am Drucker selbst.',
  },
  paper_out: {
    title: 'Das Papier ist leer',
    advice:
      'Das Scannen geht weiter. Neue Rolle einlegen und die Klappe schließen: Die wartenden Ausdrucke kommen dann heraus.',
  },
  paper_low: { title: 'Das Papier ist fast leer', advice: 'Er druckt noch. Neue Rolle bereitlegen.' },
  cover_open: {
    title: 'Die Klappe des Druckers ist offen',
    advice: 'Das Scannen geht weiter. Klappe schließen: Die wartenden Ausdrucke kommen dann heraus.',
  },
  head_open: {
    title: 'Der Druckkopf ist offen',
    advice: 'Das Scannen geht weiter. Schließen, bis er einrastet: Die wartenden Ausdrucke kommen dann heraus.',
  },
  ribbon_out: {
    title: 'Das Farbband ist leer',
    advice:
      'Das Scannen geht weiter. Neues Farbband einlegen, oder den Drucker auf Thermodirekt stellen, wo er keines braucht.',
  },
  printer_paused: {
    title: 'Der Drucker ist pausiert',
    advice:
      'Das Scannen geht weiter. Seine Pause- oder Vorschubtaste drücken oder seine Warteschlange fortsetzen: Die wartenden Ausdrucke kommen dann heraus.',
  },
  printer_error: {
    title: 'Der Drucker hat eine Störung',
    advice: 'Das Scannen geht weiter, Ausdrucke warten. Nach Papierstau sehen, dann aus- und wieder einschalten.',
  },
  printer_removed: {
    title: 'Der Drucker wurde aus den Einstellungen entfernt',
    advice: 'Nichts kam heraus. Einen Drucker wählen, dann aus der Liste erneut drucken.',
  },
  print_interrupted: {
    title: 'Die Station wurde beendet, während dies gedruckt wurde',
    advice: 'Es ist vielleicht herausgekommen. Am Drucker nachsehen, bevor Sie es erneut drucken.',
  },
  print_cut_off: {
    title: 'Die Verbindung zum Drucker brach mittendrin ab',
    advice: 'Es ist vielleicht herausgekommen, oder nur die Hälfte. Am Drucker nachsehen, bevor Sie es erneut drucken.',
  },
  print_unconfirmed: {
    title: 'Der Drucker nahm es an und meldete nie, dass es herauskam',
    advice: 'Am Drucker nachsehen, bevor Sie es erneut drucken.',
  },
  print_too_late: {
    title: 'Es hat zu lange auf den Drucker gewartet',
    advice: 'Nichts kam heraus, damit es jetzt niemanden überrascht. Erneut drucken, wenn der Gast da ist.',
  },
  print_failed: {
    title: 'Es konnte nicht gedruckt werden',
    advice:
      'Nichts kam heraus. Einen Testdruck versuchen; geht auch der nicht, eine andere Vorlage oder einen anderen Drucker wählen.',
  },
  print_undone: { title: 'Der Scan wurde zurückgenommen', advice: 'Nichts kam heraus, und es ist nichts zu tun.' },
  print_again: {
    title: 'Es wurde noch einmal gedruckt',
    advice: 'Es ist nichts zu tun: auf den neueren Ausdruck schauen.',
  },
  print_unwanted: { title: 'Jemand hat es abgebrochen', advice: 'Nichts kam heraus. Es kann erneut gedruckt werden.' },
  template_missing: {
    title: 'Es gibt keine Vorlage mit diesem Namen',
    advice:
      'Bis es eine gibt, wird damit nichts gedruckt. Eine andere Vorlage wählen oder die Datei zurück in den Ordner legen.',
  },
  template_invalid: {
    title: 'Die Datei der Vorlage hat einen Fehler',
    advice:
      'Bis er behoben ist, wird damit nichts gedruckt. Verbessern, was oben genannt ist, oder die Datei löschen: Dann gilt die Vorlage, die zur Station gehört.',
  },
  template_unfit: {
    title: 'Die Vorlage ist für eine andere Art Drucker',
    advice: 'Dort wird damit nichts gedruckt. Bons gehen an ESC/POS- und Star-Drucker, Bändchen an ZPL-Drucker.',
  },
  template_copy_failed: {
    title: 'Die Vorlage konnte nicht kopiert werden',
    advice:
      'Nichts wurde geändert. Platz auf der Festplatte schaffen, oder prüfen, wer in den oben genannten Ordner schreiben darf.',
  },
  queue_unknown: {
    title: 'Das Drucksystem kennt diese Warteschlange nicht',
    advice:
      'Das Scannen geht weiter, Ausdrucke warten. Den Drucker in der Liste neu suchen oder auf diesem Computer hinzufügen.',
  },
  spooler_unavailable: {
    title: 'Das Drucksystem dieses Computers antwortet nicht',
    advice:
      'Das Scannen geht weiter, Ausdrucke warten. Das Drucksystem neu starten (CUPS oder die Druckwarteschlange), oder den Computer.',
  },
  printers_unlisted: {
    title: 'Die Drucker dieses Computers lassen sich nicht auflisten',
    advice:
      'Bereits eingerichtete Drucker drucken weiter. Ein Netzwerkdrucker lässt sich mit seiner Adresse hinzufügen.',
  },
  job_settled: {
    title: 'Über diesen Ausdruck ist schon entschieden',
    advice: 'Nichts wurde geändert. Noch einmal in die Liste schauen.',
  },
  nothing_to_print: {
    title: 'Es gibt keinen Scan, für den dies gedruckt werden könnte',
    advice: 'Nichts kam heraus. Nur für ein eingelassenes Ticket lässt sich drucken; zuerst scannen.',
  },
  printing_invalid: {
    title: 'Die Datei der Drucker hat einen Fehler',
    advice: 'Die Station ist nicht gestartet. Verbessern, was oben genannt ist, oder ohne diese Datei starten.',
  },
  no_printer: {
    title: 'Dafür ist kein Drucker gewählt',
    advice: 'Nichts kam heraus. Unter „Drucker“ einen wählen.',
  },
};
