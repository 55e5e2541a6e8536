import { formats } from '../format.ts';
import { count } from '../words.ts';

/** Guests and tickets by name, seat and barcode. */
export const search = {
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
  /** One ticket with its scans. */
  ticket: {
    /** Before the name of the guest. */
    show: 'Show ticket:',
    unknown: 'Barcode without a ticket',
    loading: 'One moment',
    fields: {
      ticket: 'Ticket',
      category: 'Price category',
      discount: 'Ask for proof',
      seat: 'Seat',
      event: 'Event',
      status: 'Status',
      barcode: 'Barcode',
    },
    now: 'A scan now',
    never: 'Not inside, never came in here',
    outside: 'Not inside',
    outsideSince: (moment: string): string => `Not inside, left at ${moment}`,
    scans: 'Scans at this station',
    none: 'Not scanned at this station yet.',
    newest: (n: number): string => `The newest ${formats.number(n)}; all of them are in the saved scan log.`,
    sources: {
      hid: 'USB scanner',
      serial: 'Serial scanner',
      wedge: 'Keyboard scanner',
      camera: 'Camera',
      typed: 'Typed in',
      manual: 'By hand',
      demo: 'On the screen',
      headless: 'Without a window',
    },
    takenBack: (moment: string): string => `Taken back at ${moment}`,
    uploads: { unsent: 'Not sent yet', sent: 'Sent to vivenu', rejected: 'Refused by vivenu' },
    print: 'Print',
    said: (words: string): string => `vivenu says: ${words}`,
  },
};
