import { refusals } from '#shared/text/nl/refusals.ts';
import { formats } from '../format.ts';
import type { Texts } from '../model.ts';

/** 2e */
const ordinal = (n: number): string => `${formats.number(n)}e`;

export const door: Pick<
  Texts,
  'header' | 'scan' | 'check' | 'undo' | 'override' | 'reason' | 'occupancy' | 'last' | 'bar'
> = {
  header: {
    direction: 'Richting',
    directions: { IN: 'In', OUT: 'Uit', AUTO: 'Auto' },
    more: (n) => `+ ${formats.number(n)} andere`,
    status: 'Toestand van het station',
  },

  scan: {
    words: {
      in: 'IN',
      out: 'UIT',
      repeat: 'AL BINNEN',
      refused: 'STOP',
      refusedExit: 'GEEN UITGANG',
      idle: 'GEREED',
    },
    marks: { in: 'In', out: 'Uit', repeat: 'Al binnen', refused: 'Geweigerd' },
    verdict: 'Uitslag',
    ready: 'Scan een ticket',
    readyFor: {
      IN: { in: 'Gasten worden ingecheckt', out: null },
      OUT: { in: null, out: 'Gasten worden uitgecheckt' },
      AUTO: { in: 'Wie buiten is, wordt ingecheckt', out: 'Wie binnen is, wordt uitgecheckt' },
    },
    refusals,
    beforeRestart: {
      IN: (at) =>
        `Hier ingecheckt om ${at}, vlak voor een herstart: misschien heeft niemand het gezien. Laat de gast binnen als die nog niet naar binnen is gegaan.`,
      OUT: (at) =>
        `Hier uitgecheckt om ${at}, vlak voor een herstart: misschien heeft niemand het gezien. Laat de gast naar buiten als die nog niet is vertrokken.`,
    },
    repeatAdvice: 'Laat de gast alleen binnen als u zeker weet dat die eerder naar buiten is gegaan.',
    nameless: 'Geen naam op het ticket',
    hints: {
      case: 'Er is een ticket met bijna deze barcode: alleen hoofdletters en kleine letters verschillen. Scan in plaats van te typen, of zoek de gast.',
      composition:
        'Er is een ticket met bijna deze barcode: alleen accenten verschillen. Scan in plaats van te typen, of zoek de gast.',
    },
    attention: {
      highlight: (type) => `Let op: ${type ?? 'bijzonder ticket'}`,
      capacity: 'Het evenement is vol',
      details_required: 'Persoonlijke gegevens ontbreken',
    },
    proof: (discount) => `Vraag om bewijs: ${discount}`,
    overridden: (note, direction) => (direction === 'OUT' ? `Toch uitgecheckt: ${note}` : `Toch ingecheckt: ${note}`),
    notInList: (from) => (from === null ? 'Niet in de lijst' : `Niet in de lijst, gegevens van ${from}`),
    letAnyway: { IN: 'Toch inchecken', OUT: 'Toch uitchecken' },
    seat: { area: 'Vak', row: 'Rij', seat: 'Stoel' },
    status: (status) => `Status: ${status}`,
    barcode: 'Barcode',
    entry: (n) => `${ordinal(n)} keer binnen`,
    laterEntry: (n, first) => `${ordinal(n)} keer binnen, eerste keer: ${first}`,
    enteredAt: (first, minutes) =>
      minutes < 1
        ? `Ingecheckt: ${first}, zojuist`
        : minutes < 120
          ? `Ingecheckt: ${first}, ${formats.number(minutes)} min geleden`
          : `Ingecheckt: ${first}`,
    entriesSoFar: (n, first) => `Tot nu toe ${formats.number(n)} keer binnen, eerste keer: ${first}`,
    clear: 'Verder',
    clearKey: 'Esc',
  },

  check: {
    words: {
      in: 'MAG IN',
      out: 'MAG UIT',
      repeat: 'IS AL BINNEN',
      refused: 'MAG NIET',
      idle: 'CHECKEN',
    },
    ready: 'Scan een ticket om te zien wat het is',
    banner: 'Alleen checken: er wordt niets geregistreerd',
    end: 'Stoppen',
  },

  undo: {
    title: 'Deze scan terugdraaien?',
    lead: 'De scan telt alsof hij niet is gebeurd, hier en op de server. De lijst bewaart hem, met de reden.',
    reasons: {
      IN: ['Verkeerde persoon', 'Per ongeluk gescand', 'Gast ging niet naar binnen'],
      OUT: ['Verkeerde persoon', 'Per ongeluk gescand', 'Gast ging niet naar buiten'],
    },
    confirm: 'Terugdraaien',
  },

  override: {
    title: { IN: 'Deze gast toch inchecken?', OUT: 'Deze gast toch uitchecken?' },
    lead: 'Het wordt geregistreerd als toegelaten tegen de regels in, met de reden.',
    reasons: ['Kassa heeft bevestigd', 'Organisator heeft beslist', 'Tickets verwisseld'],
    confirm: { IN: 'Inchecken', OUT: 'Uitchecken' },
  },

  reason: {
    presets: 'Reden',
    other: 'Andere reden',
    cancel: 'Annuleren',
  },

  occupancy: {
    title: 'Nu binnen',
    scope: 'op dit station',
    in: 'In',
    out: 'Uit',
    perMinute: 'Per minuut',
    of: (capacity) => `van ${formats.number(capacity)}`,
    levels: { free: null, nearly: 'Bijna vol', full: 'Vol' },
    capacity: 'Bezette plaatsen',
  },

  last: {
    title: 'Laatste scans',
    none: 'Hier verschijnen de scans van deze ingang.',
    undo: 'Terugdraaien',
    undoOf: (who) => `Terugdraaien: ${who}`,
    undone: 'Teruggedraaid',
  },

  bar: {
    field: 'Barcode',
    placeholder: 'Barcode scannen of typen',
    scan: 'Scannen',
    search: 'Zoeken',
    searchKey: 'F2',
    check: 'Alleen checken',
    checkKey: 'F6',
    dataKey: 'F8',
    camera: 'Camera',
    cameraKey: 'F4',
    scannersKey: 'F9',
    printersKey: 'F7',
    chooseEvent: 'Evenement kiezen',
    changeToken: 'Token wijzigen',
    away: 'Klik hier: de scanner typt in een ander venster',
  },
};
