import { refusals } from '#shared/text/de/refusals.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count } from '../words.ts';

/** 2. */
const ordinal = (n: number): string => `${formats.number(n)}.`;

export const door: Pick<
  Texts,
  'header' | 'scan' | 'check' | 'undo' | 'override' | 'reason' | 'occupancy' | 'last' | 'bar'
> = {
  header: {
    direction: 'Richtung',
    directions: { IN: 'Einlass', OUT: 'Ausgang', AUTO: 'Auto' },
    more: (n) => `+ ${formats.number(n)} weitere`,
    status: 'Zustand der Station',
  },

  scan: {
    words: {
      in: 'EINLASS',
      out: 'AUSGANG',
      repeat: 'SCHON DRIN',
      refused: 'STOPP',
      refusedExit: 'KEIN AUSGANG',
      idle: 'BEREIT',
    },
    marks: { in: 'Einlass', out: 'Ausgang', repeat: 'Schon drin', refused: 'Abgewiesen' },
    verdict: 'Ergebnis',
    ready: 'Ticket scannen',
    readyFor: {
      IN: { in: 'Gäste werden eingelassen', out: null },
      OUT: { in: null, out: 'Gäste werden hinausgelassen' },
      AUTO: { in: 'Wer draußen ist, wird eingelassen', out: 'Wer drinnen ist, wird hinausgelassen' },
    },
    refusals,
    beforeRestart: {
      IN: (at) =>
        `Hier um ${at} eingelassen, kurz vor einem Neustart: Vielleicht hat es niemand gesehen. Gast einlassen, falls er noch nicht hineingegangen ist.`,
      OUT: (at) =>
        `Hier um ${at} hinausgelassen, kurz vor einem Neustart: Vielleicht hat es niemand gesehen. Gast hinauslassen, falls er noch nicht gegangen ist.`,
    },
    repeatAdvice: 'Nur einlassen, wenn der Gast sicher vorher hinausgegangen ist.',
    nameless: 'Kein Name auf dem Ticket',
    hints: {
      case: 'Es gibt ein Ticket mit fast diesem Barcode: Nur Groß- und Kleinschreibung sind anders. Scannen statt tippen, oder den Gast suchen.',
      composition:
        'Es gibt ein Ticket mit fast diesem Barcode: Nur Akzente sind anders. Scannen statt tippen, oder den Gast suchen.',
    },
    attention: {
      highlight: (type) => `Achtung: ${type ?? 'besonderes Ticket'}`,
      capacity: 'Das Event ist voll',
      details_required: 'Persönliche Angaben fehlen',
    },
    proof: (discount) => `Nachweis zeigen lassen: ${discount}`,
    overridden: (note, direction) =>
      direction === 'OUT' ? `Trotzdem hinausgelassen: ${note}` : `Trotzdem eingelassen: ${note}`,
    notInList: (from) => (from === null ? 'Nicht in der Liste' : `Nicht in der Liste, Stand: ${from}`),
    letAnyway: { IN: 'Trotzdem einlassen', OUT: 'Trotzdem hinauslassen' },
    seat: { area: 'Bereich', row: 'Reihe', seat: 'Platz' },
    status: (status) => `Status: ${status}`,
    barcode: 'Barcode',
    entry: (n) => `${ordinal(n)} Einlass`,
    laterEntry: (n, first) => `${ordinal(n)} Einlass, erster: ${first}`,
    enteredAt: (first, minutes) =>
      minutes < 1
        ? `Eingelassen: ${first}, gerade eben`
        : minutes < 120
          ? `Eingelassen: ${first}, vor ${formats.number(minutes)} min`
          : `Eingelassen: ${first}`,
    entriesSoFar: (n, first) => `Bisher ${count(n, 'Einlass', 'Einlässe')}, erster: ${first}`,
    clear: 'Weiter',
    clearKey: 'Esc',
  },

  check: {
    words: {
      in: 'DARF REIN',
      out: 'DARF RAUS',
      repeat: 'BEREITS DRIN',
      refused: 'DARF NICHT',
      idle: 'PRÜFEN',
    },
    ready: 'Ticket scannen und sehen, was es ist',
    banner: 'Nur prüfen: nichts wird erfasst',
    end: 'Beenden',
  },

  undo: {
    title: 'Diesen Scan zurücknehmen?',
    lead: 'Er zählt, als wäre er nie geschehen, hier und auf dem Server. Die Liste behält ihn, mit dem Grund.',
    reasons: {
      IN: ['Falsche Person', 'Versehentlich gescannt', 'Gast ging nicht hinein'],
      OUT: ['Falsche Person', 'Versehentlich gescannt', 'Gast ging nicht hinaus'],
    },
    confirm: 'Zurücknehmen',
  },

  override: {
    title: { IN: 'Diesen Gast trotzdem einlassen?', OUT: 'Diesen Gast trotzdem hinauslassen?' },
    lead: 'Es wird als Ausnahme von den Regeln erfasst, mit dem Grund.',
    reasons: ['Kasse hat bestätigt', 'Veranstalter hat entschieden', 'Tickets verwechselt'],
    confirm: { IN: 'Einlassen', OUT: 'Hinauslassen' },
  },

  reason: {
    presets: 'Grund',
    other: 'Anderer Grund',
    cancel: 'Abbrechen',
  },

  occupancy: {
    title: 'Jetzt drinnen',
    scope: 'an dieser Station',
    in: 'Einlass',
    out: 'Ausgang',
    perMinute: 'Pro Minute',
    of: (capacity) => `von ${formats.number(capacity)}`,
    levels: { free: null, nearly: 'Fast voll', full: 'Voll' },
    capacity: 'Belegte Plätze',
  },

  last: {
    title: 'Letzte Scans',
    none: 'Hier erscheinen die Scans dieses Eingangs.',
    undo: 'Zurücknehmen',
    undoOf: (who) => `Zurücknehmen: ${who}`,
    undone: 'Zurückgenommen',
  },

  bar: {
    field: 'Barcode',
    placeholder: 'Barcode scannen oder tippen',
    scan: 'Scannen',
    search: 'Suchen',
    searchKey: 'F2',
    check: 'Nur prüfen',
    checkKey: 'F6',
    dataKey: 'F8',
    camera: 'Kamera',
    cameraKey: 'F4',
    scannersKey: 'F9',
    printersKey: 'F7',
    chooseEvent: 'Event wählen',
    changeToken: 'Token ändern',
    away: 'Hier klicken: Der Scanner tippt in ein anderes Fenster',
  },
};
