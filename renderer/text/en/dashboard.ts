import { formats } from '../format.ts';
import { count } from '../words.ts';

/** The evening in figures. */
export const dashboard = {
  title: 'Dashboard',
  key: 'F3',
  scope: 'Scans of this station',
  close: 'Close',
  loading: 'Adding up the scans',
  drawing: 'Drawing the charts',
  emptyTitle: 'No scans yet',
  empty: 'The figures begin with the first scan at this station.',
  save: 'Save as CSV',
  saved: 'Saved on this computer:',

  group: {
    label: 'Show',
    everyone: 'Everyone',
    ticketType: (name: string): string => `Ticket type: ${name}`,
    entry: (name: string): string => `Entry: ${name}`,
  },
  period: { label: 'Time', values: { evening: 'Since the last break', all: 'From the first scan' } },
  view: { label: 'View', values: { charts: 'Charts', table: 'Table' } },

  figures: 'Key figures',
  inside: {
    title: 'Inside now',
    uncounted: 'No capacity is set',
    of: (capacity: number, free: number): string =>
      `of ${formats.number(capacity)}, ${count(free, 'place', 'places')} free`,
    full: (capacity: number): string => `of ${formats.number(capacity)}: full`,
  },
  arrived: {
    title: 'Arrived',
    of: (sold: number, share: string): string => `of ${formats.number(sold)} sold, ${share}`,
    uncounted: 'The tickets sold cannot be counted now',
  },
  rate: {
    title: 'In per minute',
    peak: (n: number, at: string): string => `Most: ${formats.number(n)} at ${at}`,
    none: 'Nobody has come in yet',
  },
  refused: {
    title: 'Refused',
    overridden: (n: number): string => `${formats.number(n)} let in anyway`,
    undone: (n: number): string => `${count(n, 'scan', 'scans')} taken back`,
  },

  occupancy: {
    title: 'Inside over time',
    summary: (inside: number, most: number, at: string): string =>
      `${formats.number(inside)} inside at the end. Most: ${formats.number(most)} at ${at}.`,
    capacity: (n: number): string => `Capacity ${formats.number(n)}`,
  },
  flow: {
    title: (minutes: number): string => `In and out per ${span(minutes)}`,
    summary: (entries: number, exits: number, refused: number): string =>
      `${formats.number(entries)} in, ${formats.number(exits)} out, ${formats.number(refused)} refused.`,
  },
  columns: { from: 'From', in: 'In', out: 'Out', inside: 'Inside', refused: 'Refused' },
  table: (minutes: number): string => `Per ${span(minutes)}, the newest first`,

  types: {
    title: 'Ticket types',
    about: 'Arrived of the tickets sold',
    none: 'Without a ticket type',
    of: (arrived: number, sold: number): string => `${formats.number(arrived)} of ${formats.number(sold)}`,
    more: (inside: number): string => `${formats.number(inside)} inside`,
  },
  entries: {
    title: 'Entries',
    about: 'A ticket that is valid at several entries counts at each.',
    arrived: (n: number): string => `${formats.number(n)} arrived`,
  },
  refusals: { title: 'Refused, by reason', none: 'No scan was refused.' },
};

/** minute, 5 minutes, 2 hours, day: what stands behind `per`. */
function span(minutes: number): string {
  if (minutes === 1) return 'minute';
  if (minutes < 60) return `${formats.number(minutes)} minutes`;
  const hours = minutes / 60;
  if (hours < 24) return hours === 1 ? 'hour' : `${formats.number(hours)} hours`;
  return hours === 24 ? 'day' : `${formats.number(hours / 24)} days`;
}
