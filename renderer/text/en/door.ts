import type { Direction } from '#shared/domain.ts';
import type { Hint, Result } from '#shared/verdict.ts';
import { refusals } from '#shared/text/en/refusals.ts';
import { formats } from '../format.ts';
import { count } from '../words.ts';

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** 2nd */
const ordinal = (n: number): string => `${formats.number(n)}${endings[rules.select(n)] ?? 'th'}`;

/** The door: verdicts, counters, the last scans. */
export const door = {
  header: {
    direction: 'Direction',
    directions: { IN: 'In', OUT: 'Out', AUTO: 'Auto' },
    more: (n: number): string => `+ ${formats.number(n)} more`,
    status: 'Status of the station',
  },

  scan: {
    words: { in: 'IN', out: 'OUT', repeat: 'ALREADY IN', refused: 'NO ENTRY', refusedExit: 'NO EXIT', idle: 'READY' },
    marks: { in: 'In', out: 'Out', repeat: 'Already in', refused: 'Refused' } satisfies Record<Result, string>,
    verdict: 'Verdict',
    ready: 'Scan a ticket',
    /** The ways that a direction has, and what becomes of who goes them. */
    readyFor: {
      IN: { in: 'Guests are checked in', out: null },
      OUT: { in: null, out: 'Guests are checked out' },
      AUTO: { in: 'Guests outside are checked in', out: 'Guests inside are checked out' },
    },
    refusals,
    beforeRestart: {
      IN: (at: string): string =>
        `Admitted here at ${at}, just before a restart: perhaps nobody saw it. Let the guest in if they have not come in yet.`,
      OUT: (at: string): string =>
        `Let out here at ${at}, just before a restart: perhaps nobody saw it. Let the guest out if they have not left yet.`,
    } satisfies Record<Direction, (at: string) => string>,
    repeatAdvice: 'Let the guest in only if you are sure that they left before.',
    nameless: 'No name on the ticket',
    hints: {
      case: 'A ticket with almost this barcode exists: it differs only in upper and lower case. Scan it instead of typing, or search for the guest.',
      composition:
        'A ticket with almost this barcode exists: it differs only in accents. Scan it instead of typing, or search for the guest.',
    } satisfies Record<Hint, string>,
    attention: {
      highlight: (type: string | null): string => `Attention: ${type ?? 'special ticket'}`,
      capacity: 'The event is full',
      details_required: 'Personal details are missing',
    },
    proof: (discount: string): string => `Ask for proof: ${discount}`,
    overridden: (note: string, direction: Direction): string =>
      direction === 'OUT' ? `Let out by override: ${note}` : `Admitted by override: ${note}`,
    notInList: (from: string | null): string =>
      from === null ? 'Not in the list' : `Not in the list, data from ${from}`,
    letAnyway: { IN: 'Let in anyway', OUT: 'Let out anyway' },
    seat: { area: 'Area', row: 'Row', seat: 'Seat' },
    status: (status: string): string => `Status: ${status}`,
    barcode: 'Barcode',
    entry: (n: number): string => `${ordinal(n)} entry`,
    laterEntry: (n: number, first: string): string => `${ordinal(n)} entry, first at ${first}`,
    enteredAt: (first: string, minutes: number): string =>
      minutes < 1
        ? `Entered at ${first}, just now`
        : minutes < 120
          ? `Entered at ${first}, ${formats.number(minutes)} min ago`
          : `Entered at ${first}`,
    entriesSoFar: (n: number, first: string): string => `${count(n, 'entry', 'entries')} so far, first at ${first}`,
    clear: 'Clear',
    clearKey: 'Esc',
  },

  check: {
    words: {
      in: 'WOULD BE IN',
      out: 'WOULD BE OUT',
      repeat: 'INSIDE ALREADY',
      refused: 'WOULD BE REFUSED',
      idle: 'CHECK',
    },
    ready: 'Scan a ticket to see what it is',
    banner: 'Check only: nothing is recorded',
    end: 'End',
  },

  undo: {
    title: 'Take back this scan?',
    lead: 'It counts as if it had not happened, here and on the server. The list keeps it, with the reason.',
    reasons: {
      IN: ['Wrong person', 'Scanned by mistake', 'Guest did not enter'],
      OUT: ['Wrong person', 'Scanned by mistake', 'Guest did not leave'],
    },
    confirm: 'Take back',
  },

  override: {
    title: { IN: 'Let this guest in anyway?', OUT: 'Let this guest out anyway?' },
    lead: 'It is recorded as admitted against the rules, with the reason.',
    reasons: ['Box office confirmed', 'Organiser decided', 'Ticket mix-up'],
    confirm: { IN: 'Let in', OUT: 'Let out' },
  },

  reason: {
    presets: 'Reason',
    other: 'Another reason',
    cancel: 'Cancel',
  },

  occupancy: {
    title: 'Inside now',
    scope: 'at this station',
    in: 'In',
    out: 'Out',
    perMinute: 'Per minute',
    of: (capacity: number): string => `of ${formats.number(capacity)}`,
    levels: { free: null, nearly: 'Nearly full', full: 'Full' },
    capacity: 'Places taken',
  },

  last: {
    title: 'Last scans',
    none: 'The scans of this door appear here.',
    undo: 'Undo',
    undoOf: (who: string): string => `Undo: ${who}`,
    undone: 'Taken back',
  },

  bar: {
    field: 'Barcode',
    placeholder: 'Scan or type a barcode',
    scan: 'Scan',
    search: 'Search',
    searchKey: 'F2',
    check: 'Check only',
    checkKey: 'F6',
    dataKey: 'F8',
    camera: 'Camera',
    cameraKey: 'F4',
    scannersKey: 'F9',
    printersKey: 'F7',
    chooseEvent: 'Choose event',
    changeToken: 'Change token',
    away: 'Click here: the scanner types into another window',
  },
};
