import type { Reason, Result } from '#shared/verdict.ts';
import { formats } from './format.ts';

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (n: number): string => `${formats.number(n)}${endings[rules.select(n)] ?? 'th'}`;
const count = (n: number, one: string, many: string): string => `${formats.number(n)} ${n === 1 ? one : many}`;

/** Why a scan was refused and what the person at the door does next. */
const refusals: Record<Exclude<Reason, 'already_in'>, { readonly headline: string; readonly advice: string }> = {
  unreadable: {
    headline: 'Barcode cannot be read',
    advice: 'Scan again. If it stays so, type the number printed below the barcode.',
  },
  unknown: {
    headline: 'Unknown barcode',
    advice: 'Check that this is the barcode of a ticket and scan again. Then send the guest to the box office.',
  },
  ambiguous: {
    headline: 'Several tickets with this barcode',
    advice: 'Send the guest to the box office: only they can tell which ticket it is.',
  },
  wrong_event: {
    headline: 'Ticket of another event',
    advice: 'Ask for the ticket of this event. Otherwise send the guest to the box office.',
  },
  status_invalid: {
    headline: 'Cancelled ticket',
    advice: 'Keep the guest outside and send them to the box office.',
  },
  status_reserved: {
    headline: 'Reserved, not paid yet',
    advice: 'Send the guest to the box office to pay. The ticket works once it is paid.',
  },
  status_blank: {
    headline: 'Blank ticket',
    advice: 'This ticket has not been sold. Send the guest to the box office.',
  },
  details_required: {
    headline: 'Personal details missing',
    advice: 'The guest fills them in through the link in the ticket e-mail, then scans again.',
  },
  status_unknown: {
    headline: 'Unknown ticket status',
    advice: 'Send the guest to the box office. This station does not guess.',
  },
  not_inside: {
    headline: 'Not inside',
    advice: 'This station has not seen this ticket enter. If the guest wants to come in, switch to IN.',
  },
};

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
  },

  loading: {
    title: 'Loading tickets',
    lead: 'The door can open when all of them are on this station.',
    progress: (loaded: number, total: number | null): string =>
      total === null
        ? `${count(loaded, 'ticket', 'tickets')} so far`
        : `${formats.number(loaded)} of ${count(total, 'ticket', 'tickets')}`,
    first: 'Asking for the list',
  },

  header: {
    demo: 'Demo',
    direction: 'Direction',
    directions: { IN: 'In', OUT: 'Out' },
    status: 'Status of the station',
  },

  scan: {
    words: { in: 'IN', out: 'OUT', repeat: 'ALREADY IN', refused: 'NO ENTRY', refusedExit: 'NO EXIT', idle: 'READY' },
    marks: { in: 'In', out: 'Out', repeat: 'Already in', refused: 'Refused' } satisfies Record<Result, string>,
    verdict: 'Verdict',
    ready: 'Scan a ticket',
    readyFor: { IN: 'Guests are checked in', OUT: 'Guests are checked out' },
    refusals,
    repeatAdvice: 'Let the guest in only if you are sure that they left before.',
    nameless: 'No name on the ticket',
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

  occupancy: {
    title: 'Inside now',
    scope: 'at this station',
    in: 'In',
    out: 'Out',
    perMinute: 'Per minute',
  },

  last: {
    title: 'Last scans',
    none: 'The scans of this door appear here.',
  },

  bar: {
    field: 'Barcode',
    placeholder: 'Scan or type a barcode',
    scan: 'Scan',
    chooseEvent: 'Choose event',
    changeToken: 'Change token',
    away: 'Click here: the scanner types into another window',
  },

  demo: {
    title: 'Try these',
    page: 'Printable barcodes',
    barcode: (label: string, mark: string): string => `${label}, first scan shows: ${mark}`,
  },

  status: {
    online: 'Online',
    onlineTitle: 'Connected to the server',
    onlineBody: 'Scans are sent and tickets are updated by themselves.',
    offline: 'Offline, scanning goes on',
    offlineTitle: 'No connection to the server',
    offlineBody: 'Go on scanning. The station decides by itself and sends the scans when the connection is back.',
    tickets: (n: number, age: string): string => `${count(n, 'ticket', 'tickets')}, ${age} old`,
    ticketsFrom: (moment: string): string => `Tickets from ${moment}`,
    ticketsTitle: (n: number): string => `${count(n, 'ticket', 'tickets')} on this station`,
    ticketsBody: (moment: string): string =>
      `The list is complete up to ${moment}. A ticket sold or cancelled later is not known here yet.`,
    ticketsNever: 'No ticket list yet',
    seconds: (n: number): string => `${formats.number(n)} s`,
    minutes: (n: number): string => `${formats.number(n)} min`,
    unsent: (n: number): string => `${formats.number(n)} unsent`,
    unsentTitle: (n: number): string => `${count(n, 'scan waits', 'scans wait')} to be sent`,
    unsentBody: (since: string): string =>
      `The oldest is from ${since}. They are safe on this station, also after a restart, and are sent in order.`,
    rejected: (n: number): string => `${formats.number(n)} rejected`,
    rejectedTitle: (n: number): string => `The server refuses ${count(n, 'scan', 'scans')} for good`,
    rejectedBody:
      'They are kept on this station and never deleted. The other scans are sent as usual. Tell the organiser.',
    tokenNeeded: 'Token needed',
    noAccess: 'No access',
    syncProblem: 'Tickets not updated',
    uploadProblem: 'Scans not sent',
    enterToken: 'Enter token',
    syncNow: 'Sync now',
    chooseEvent: 'Choose event',
  },
} as const;
