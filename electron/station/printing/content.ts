import type { Ticket } from '#shared/domain.ts';
import type { Language } from '#shared/language.ts';
import type { PrintFields } from '#shared/printing.ts';
import { placeWords } from '#shared/text/places.ts';
import { cleanName } from '#shared/text/untrusted.ts';

/** What there is to print of a scan. */
export interface PrintContent {
  readonly ticket: Ticket;
  readonly eventName: string;
  readonly stationName: string;
  /** When it was scanned. */
  readonly at: number;
  /** Number of the scan; null for a test print. */
  readonly seq: number | null;
  /** How often the ticket has come in, this time included; null where that says nothing. */
  readonly entries: number | null;
  /** Of the labels and the date. */
  readonly language: Language;
  /** Why it was refused, in words for staff; empty where it was not. */
  readonly reason: string;
  /** IANA name; without it, the computer's own. */
  readonly timeZone?: string | undefined;
}

export function printFields(content: PrintContent): PrintFields {
  const { ticket, at, seq, entries, language, timeZone } = content;
  return {
    'ticket.name': ticket.name ?? '',
    'ticket.type': ticket.ticketName ?? '',
    'ticket.category': ticket.priceCategory ?? '',
    'ticket.discount': ticket.discount ?? '',
    'ticket.place': placeOf(ticket, language),
    'ticket.area': ticket.area ?? '',
    'ticket.row': ticket.row ?? '',
    'ticket.seat': ticket.seat ?? '',
    'ticket.barcode': ticket.barcode,
    'ticket.id': ticket.id,
    'event.name': content.eventName,
    'station.name': content.stationName,
    'scan.date': dateOf(at, language, timeZone),
    'scan.time': timeOf(at, timeZone),
    'scan.number': seq === null ? '' : String(seq),
    'scan.entries': entries === null ? '' : String(entries),
    'scan.reason': content.reason,
  };
}

/** "Block A, row 3, seat 14". */
function placeOf({ area, row, seat }: Ticket, language: Language): string {
  const words = placeWords[language];
  const labelled = [
    ['', area],
    [`${words.row} `, row],
    [`${words.seat} `, seat],
  ] as const;
  const parts = labelled.flatMap(([label, value]) => {
    const text = cleanName(value);
    return text === null ? [] : [`${label}${text}`];
  });
  const place = parts.join(', ');
  // Without an area the first word is a label.
  return cleanName(area) === null ? place.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : place;
}

/** "22 Nov 2026", in this order in every language. */
function dateOf(at: number, language: Language, timeZone: string | undefined): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['day']} ${parts['month']} ${parts['year']}`;
}

/** "19:42". */
const timeOf = (at: number, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
