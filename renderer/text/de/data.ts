import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

export const data: Texts['data'] = {
  close: 'Schließen',
  loading: 'Einen Moment',

  unsent: {
    title: 'Noch nicht gesendet',
    none: 'Alle Scans sind gesendet.',
    some: (n, since) =>
      `${count(n, 'Scan wartet', 'Scans warten')}, der älteste von ${since}. Sie sind auf diesem Computer sicher und werden von selbst der Reihe nach gesendet.`,
  },

  rejected: {
    title: 'Von vivenu abgelehnt',
    none: 'vivenu hat keinen Scan abgelehnt.',
    some: (n) =>
      `${count(n, 'Scan, den', 'Scans, die')} vivenu ablehnt. Wer eingelassen wurde, bleibt drinnen: Nur der Eintrag bei vivenu fehlt. Bitte dem Veranstalter sagen, was hier steht.`,
    first: (shown, n) =>
      `Die ersten ${formats.number(shown)} von ${formats.number(n)}; alle stehen im gespeicherten Scanprotokoll.`,
    list: 'Abgelehnte Scans',
    columns: { at: 'Zeit', barcode: 'Barcode', said: 'Was vivenu sagt' },
    silent: 'Kein Grund angegeben',
    sendAgain: 'Alle erneut senden',
    queued: 'Sie werden noch einmal gesendet. Was vivenu wieder ablehnt, kommt in diese Liste zurück.',
  },

  log: {
    title: 'Scanprotokoll',
    lead: 'Jeder Scan dieses Computers, für eine Tabelle (CSV) und für ein Programm (JSON Lines). Es enthält die Barcodes und Ihre Notizen: so sicher aufbewahren wie eine Gästeliste.',
    save: 'Protokoll speichern',
    diagnostics: 'Diagnose speichern',
    diagnosticsLead:
      'Die Diagnose sagt, wie es der Station geht. Sie enthält keinen Token, keine Namen und keine Barcodes.',
    saved: 'Auf diesem Computer gespeichert:',
    writing: 'Das Protokoll wird geschrieben',
  },

  doorList: {
    title: 'Einlassliste auf Papier',
    lead: 'Alle Tickets nach Namen, mit einem Kästchen zum Abhaken: für den Abend, an dem alles andere ausfällt. Vor dem Einlass drucken und so sicher aufbewahren wie eine Gästeliste.',
    save: 'Einlassliste speichern (PDF)',
    drawing: 'Die Einlassliste wird erstellt',
    saved: 'Auf diesem Computer gespeichert. Zum Drucken öffnen:',
  },

  backup: {
    title: 'Backup',
    lead: 'Während Sie scannen, kommt eine Kopie des Scanprotokolls in einen Ordner Ihrer Wahl, am besten auf eine andere Festplatte oder einen USB-Stick.',
    none: 'Es wird kein Backup gemacht.',
    folder: 'Ordner',
    last: 'Letzte Kopie',
    waiting: 'Seit dem Start noch keine: Die erste ist unterwegs.',
    choose: 'Ordner wählen',
    chooseAnother: 'Anderen Ordner wählen',
    stop: 'Beenden',
  },

  events: {
    title: 'Events auf diesem Computer',
    none: 'Von keinem Event ist etwas gespeichert.',
    tickets: (n) => count(n, 'Ticket', 'Tickets'),
    scans: (n) => count(n, 'Scan', 'Scans'),
    unsent: (n) => `${formats.number(n)} nicht gesendet`,
    rejected: (n) => `${formats.number(n)} abgelehnt`,
    delete: 'Löschen…',
    deleteOf: (name) => `${name} von diesem Computer löschen`,
    keptBecause: (n) => `${count(n, 'Scan ist', 'Scans sind')} noch nicht gesendet, darum wird nichts gelöscht.`,
  },

  purge: {
    title: 'Dieses Event von diesem Computer löschen?',
    goes: 'Was gelöscht wird',
    tickets: (n) =>
      n === 0
        ? 'Wer drinnen ist, und die Zahlen am Eingang'
        : `${count(n, 'Ticket', 'Tickets')} mit den Namen darauf, wer drinnen ist, und die Zahlen am Eingang`,
    scans: (n) => `Barcode, Ticket und Notiz von ${count(n, 'Scan', 'Scans')}`,
    oneOfSeveral: 'Das Event selbst, an diesem Eingang: Mit den anderen geht das Scannen weiter',
    theOnlyOne: 'Das Event selbst, an diesem Eingang: Das Scannen endet, bis jemand ein Event wählt',
    stays: 'Was bleibt',
    server: 'Die Scans, die vivenu erhalten hat',
    log: 'Nummer, Zeit und Ergebnis jedes Scans, damit das Scanprotokoll vollständig bleibt',
    files: 'Backups und gespeicherte Dateien: Bitte selbst löschen, wo sie liegen',
    rejected: (n) =>
      `${count(n, 'abgelehnter Scan hat', 'abgelehnte Scans haben')} vivenu nie erreicht und ${formats.isOne(n) ? 'wäre' : 'wären'} für immer weg. Zuerst das Scanprotokoll speichern.`,
    cancel: 'Behalten',
    confirm: 'Löschen',
  },
};
