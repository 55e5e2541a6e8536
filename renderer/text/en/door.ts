import type { Direction } from '#shared/domain.ts';
import type { ScanDirection } from '#shared/policy.ts';
import type { Hint, Result } from '#shared/verdict.ts';
import { camera } from './camera.ts';
import { data } from './data.ts';
import { formats } from './format.ts';
import { printing } from './printing.ts';
import { refusals } from '#shared/text/refusals.ts';
import { scanners } from './scanners.ts';
import { status as statusWords } from './status.ts';
import { count, ordinal } from './words.ts';

/** Of a time that is rounded already. */
function left(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes === 0) return 'A few seconds left';
  if (minutes < 1) return 'About half a minute left';
  return minutes <= 90 ? `About ${formats.number(minutes)} min left` : `About ${formats.number(minutes / 60)} h left`;
}

/** Every word that the window shows, apart from the problems, which the main process words too. */
export const en = {
  product: 'Gatehouse',
  dot: ' · ',

  common: {
    backToScanning: 'Back to scanning',
    tryAgain: 'Try again',
    chooseAnotherEvent: 'Choose another event',
    otherToken: 'Other token',
    wait: 'Please wait',
    faultTitle: 'The station did not answer',
    faultAdvice: 'Try again. If it happens again, close Gatehouse and start it anew; recorded scans are kept.',
  },

  starting: 'Starting',

  unusable: {
    lead: 'This station cannot scan',
  },

  connect: {
    promise: 'Check-in for vivenu events, online and offline',
    title: 'Connect to vivenu',
    lead: 'For your own events. You need the token of an access user.',
    server: 'Server',
    servers: {
      production: { name: 'Production', host: 'vivenu.com' },
      staging: { name: 'Staging', host: 'vivenu.dev' },
      custom: { name: 'Custom', host: 'Your address' },
    },
    address: 'Server address',
    addressExample: 'https://',
    readableOnTheWay: 'With http, anyone on the network can read the token.',
    token: 'Token',
    tokenHint: 'Scan, paste or type it.',
    show: 'Show',
    hide: 'Hide',
    showToken: 'Show the token',
    hideToken: 'Hide the token',
    plainStorage: 'No keychain here: others with this account could read it.',
    keepReadable: 'Keep the token anyway',
    keepReadableOff: 'If not, enter it again after a restart.',
    noStorage: 'This computer cannot keep the token. Enter it again after a restart.',
    connect: 'Connect',
    connecting: 'Connecting',
    waiting: (n: number): string =>
      n === 1
        ? '1 scan waits on this station. It is sent as soon as a valid token is entered.'
        : `${formats.number(n)} scans wait on this station. They are sent as soon as a valid token is entered.`,
    demoTitle: 'Look around first',
    demoLead: 'A whole event to practise with, also for training.',
    demoFacts: ['2,000 tickets of every kind', 'Nothing to set up', 'Nothing leaves this computer'],
    demo: 'Open the demo event',
    demoOpening: 'Opening',
  },

  events: {
    title: 'Which event is this door for?',
    lead: (n: number): string => `This token has ${count(n, 'event', 'events')}.`,
    filter: 'Filter events',
    none: 'No event has this in its name.',
    nameless: 'Event without a name',
    opening: 'Opening',
    several: 'One press opens one event. For several at this door, tick them.',
    tick: (name: string): string => `Tick ${name}`,
    open: (n: number): string => `Open ${count(n, 'event', 'events')}`,
  },

  loading: {
    title: 'Loading tickets',
    lead: 'The door can open when all of them are on this station.',
    first: 'Asking for the list',
    left,
    figures: { tickets: 'Tickets', rate: 'Tickets per second', pages: 'Pages' },
    of: (tickets: number, total: number | null): string =>
      total === null ? formats.number(tickets) : `${formats.number(tickets)} of ${formats.number(total)}`,
    about: (rate: number): string => formats.number(Number(rate.toPrecision(2))),
    unknown: '–',
    stopped: 'Loading has stopped',
    kept: (tickets: number): string =>
      tickets === 0
        ? 'No ticket is on this station yet.'
        : `${tickets === 1 ? '1 ticket stays' : `${formats.number(tickets)} tickets stay`} on this station. The load goes on where it stopped, also after a restart.`,
  },

  header: {
    demo: 'Demo',
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
    readyFor: {
      IN: [{ way: 'in', text: 'Guests are checked in' }],
      OUT: [{ way: 'out', text: 'Guests are checked out' }],
      AUTO: [
        { way: 'in', text: 'Guests outside are checked in' },
        { way: 'out', text: 'Guests inside are checked out' },
      ],
    } satisfies Record<ScanDirection, readonly { readonly way: Result; readonly text: string }[]>,
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

  search: {
    title: 'Search guests',
    field: 'Name, ticket, seat or part of the barcode',
    close: 'Close',
    short: 'Type two characters or more. Scanning goes on meanwhile.',
    searching: 'Searching',
    none: 'Nobody found. Try fewer letters, the seat, or part of the barcode.',
    found: (n: number): string => count(n, 'ticket', 'tickets'),
    first: (n: number): string => `The first ${formats.number(n)} tickets: type more to find others`,
    checkIn: 'Check in',
    checkOut: 'Check out',
    checkOnly: 'Check only',
    insideSince: (moment: string): string => `Inside since ${moment}`,
    inside: 'Inside',
    entries: (n: number): string => count(n, 'entry', 'entries'),
    statuses: {
      INVALID: 'Cancelled',
      RESERVED: 'Reserved, not paid',
      DETAILSREQUIRED: 'Details missing',
      BLANK: 'Blank',
    } as Readonly<Record<string, string>>,
    statusless: 'No status',
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
    data: 'Station data',
    dataKey: 'F8',
    camera: 'Camera',
    cameraKey: 'F4',
    scanners: 'Scanners',
    scannersKey: 'F9',
    printers: 'Printers',
    printersKey: 'F7',
    chooseEvent: 'Choose event',
    changeToken: 'Change token',
    away: 'Click here: the scanner types into another window',
  },

  demo: {
    title: 'Try these',
    page: 'Printable barcodes',
    barcode: (label: string, mark: string): string => `${label}, first scan shows: ${mark}`,
  },

  status: statusWords,
  data,
  scanners,
  printing,
  camera,
} as const;
