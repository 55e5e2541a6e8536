import { absent, type EventSummary, type Presence } from '#shared/domain.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import type { TicketScan, TicketView } from '#shared/ticket-view.ts';
import type { Verdict } from '#shared/verdict.ts';
import { eventOfTicket } from '../scanning/events.ts';
import { verdictText } from '../scanning/verdictText.ts';
import type { Formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { presenceOf, seatOf, statusOf } from './found.ts';

/** A ticket in words. */
export interface TicketText {
  readonly title: string;
  readonly fields: readonly { readonly name: string; readonly value: string; readonly isBarcode: boolean }[];
  readonly presence: string;
  /** What a scan would say now. */
  readonly word: string;
  /** Why, and what to do or to look at. */
  readonly why: readonly string[];
}

const longestBarcode = 120;

export function ticketText(
  { expected, presence }: TicketView,
  events: readonly EventSummary[],
  now: number,
  formats: Formats,
): TicketText {
  const { ticket, barcode } = expected;
  const names = t.search.ticket.fields;
  const fields = [
    [names.ticket, ticket?.ticketName],
    [names.category, ticket?.priceCategory],
    [names.discount, ticket?.discount],
    [names.seat, ticket === null ? null : seatOf(ticket)],
    [names.event, eventOfTicket(ticket, events)],
    [names.status, ticket === null ? null : statusOf(ticket.status)],
  ] as const;
  const written = fields.flatMap(([name, value]) => {
    const clean = cleanName(value ?? null);
    return clean === null ? [] : [{ name, value: clean, isBarcode: false }];
  });
  return {
    title: ticket === null ? t.search.ticket.unknown : (cleanName(ticket.name) ?? t.scan.nameless),
    fields: [...written, { name: names.barcode, value: visibleBarcode(barcode, longestBarcode), isBarcode: true }],
    presence: whereabouts(presence, now, formats),
    ...expectation(expected, events, formats),
  };
}

function whereabouts(presence: Presence, now: number, formats: Formats): string {
  const { inside, entries, lastAt } = presence;
  const words = t.search.ticket;
  if (entries === absent.entries) return words.never;
  const said = presenceOf(presence, now, formats) ?? '';
  if (inside) return said;
  const gone = lastAt === null ? words.outside : words.outsideSince(formats.moment(lastAt, now));
  return said === '' ? gone : `${gone}, ${said}`;
}

function expectation(
  verdict: Verdict,
  events: readonly EventSummary[],
  formats: Formats,
): Pick<TicketText, 'word' | 'why'> {
  const { word, headline, notes, advice } = verdictText(verdict, formats, { events, checked: true });
  // How often somebody came in the presence says already.
  const why = verdict.result === 'refused' ? [headline, advice] : [...notes.map(({ text }) => text), advice];
  return { word, why: why.filter((text) => text !== null) };
}

/** One scan of a ticket in words. */
export interface ScanText {
  readonly moment: string;
  /** What it was, and why it was refused. */
  readonly what: string;
  /** How it came in, and the barcode where that is another one. */
  readonly how: readonly string[];
  /** What people decided. */
  readonly notes: readonly string[];
  readonly upload: string | null;
}

export function scanText(scan: TicketScan, ticketBarcode: string, now: number, formats: Formats): ScanText {
  const { verdict, takenBack, upload, serverSaid } = scan;
  const { result, reason, source, barcode, override, direction } = verdict;
  const words = t.search.ticket;
  const mark = t.scan.marks[result];
  const why =
    result === 'refused' && reason !== null && reason !== 'already_in' ? t.scan.refusals[reason].headline : null;
  const note = cleanName(override?.note ?? null);
  const said = cleanName(serverSaid);
  const undoNote = cleanName(takenBack?.note ?? null);
  const back = takenBack === null ? null : words.takenBack(formats.moment(takenBack.at, now));
  return {
    moment: formats.moment(verdict.at, now),
    what: why === null ? mark : `${mark}: ${why}`,
    how: [words.sources[source], ...(barcode === ticketBarcode ? [] : [visibleBarcode(barcode, 28)])],
    notes: [
      note === null ? null : t.scan.overridden(note, direction),
      back === null || undoNote === null ? back : `${back}. ${undoNote}`,
      said === null ? null : words.said(said),
    ].filter((text) => text !== null),
    upload: upload === 'none' ? null : words.uploads[upload],
  };
}
