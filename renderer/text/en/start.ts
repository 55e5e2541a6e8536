import { formats } from '../format.ts';
import { count } from '../words.ts';

/** Of a time that is rounded already. */
function left(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes === 0) return 'A few seconds left';
  if (minutes < 1) return 'About half a minute left';
  return minutes <= 90 ? `About ${formats.number(minutes)} min left` : `About ${formats.number(minutes / 60)} h left`;
}

/** What every screen says, and those before the door opens. */
export const start = {
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
    lead: 'For your own events, with the token of an access user.',
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
};
