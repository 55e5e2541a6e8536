import type { Ticket } from '#shared/domain.ts';
import type { Verdict } from '#shared/verdict.ts';
import { en } from '../text/en.ts';
import type { Formats } from '../text/format.ts';
import { cleanName, visibleBarcode } from '../text/untrusted.ts';
import type { Trouble } from '../useCall.ts';

const longestDetail = 120;

/** A verdict in words, in the order in which they are read from the screen. */
export interface VerdictText {
  readonly word: string;
  /** The name; of a refusal, why. */
  readonly headline: string;
  /** Ticket type, price category and discount; of a refusal, the name first. */
  readonly ticket: readonly string[];
  readonly seat: readonly { readonly label: string; readonly value: string }[];
  /** The barcode, where no ticket speaks for it. */
  readonly barcode: string | null;
  readonly advice: string | null;
  readonly detail: string | null;
}

const present = (texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.map(cleanName).filter((text) => text !== null)),
];

const typeOf = (ticket: Ticket | null): string[] =>
  ticket === null ? [] : present([ticket.ticketName, ticket.priceCategory, ticket.discount]);

function seatOf(ticket: Ticket | null): VerdictText['seat'] {
  return (['area', 'row', 'seat'] as const).flatMap((place) => {
    const value = cleanName(ticket?.[place] ?? null);
    return value === null ? [] : [{ label: en.scan.seat[place], value }];
  });
}

function entriesOf({ result, entries, firstEntryAt, at }: Verdict, formats: Formats): string | null {
  if (entries === 0 || firstEntryAt === null) return null;
  const first = formats.moment(firstEntryAt, at);
  if (result === 'in') return entries === 1 ? en.scan.entry(1) : en.scan.laterEntry(entries, first);
  if (entries > 1) return en.scan.entriesSoFar(entries, first);
  return en.scan.enteredAt(first, Math.max(0, Math.floor((at - firstEntryAt) / 60_000)));
}

function refusedText(verdict: Verdict, formats: Formats): VerdictText {
  const { reason, ticket, direction } = verdict;
  const { headline, advice } = en.scan.refusals[reason === null || reason === 'already_in' ? 'status_unknown' : reason];
  const status = reason === 'status_unknown' ? cleanName(ticket?.status ?? null) : null;
  return {
    word: direction === 'OUT' ? en.scan.words.refusedExit : en.scan.words.refused,
    headline,
    ticket: [...present([ticket?.name ?? null]), ...typeOf(ticket)],
    seat: seatOf(ticket),
    barcode: ticket === null ? visibleBarcode(verdict.barcode) : null,
    advice,
    detail: status === null ? entriesOf(verdict, formats) : en.scan.status(status),
  };
}

export function verdictText(verdict: Verdict, formats: Formats): VerdictText {
  const { result, ticket } = verdict;
  if (result === 'refused') return refusedText(verdict, formats);
  const name = cleanName(ticket?.name ?? null);
  const types = typeOf(ticket);
  return {
    word: en.scan.words[result],
    headline: name ?? types[0] ?? en.scan.nameless,
    ticket: name === null ? types.slice(1) : types,
    seat: seatOf(ticket),
    barcode: ticket === null ? visibleBarcode(verdict.barcode) : null,
    advice: result === 'repeat' ? en.scan.repeatAdvice : null,
    detail: entriesOf(verdict, formats),
  };
}

/** The station could not record a scan: whatever the ticket is, it admits nobody. */
export function faultText({ title, advice, detail }: Trouble): VerdictText {
  const said = detail === null ? null : visibleBarcode(detail, longestDetail);
  return { word: en.scan.words.refused, headline: title, ticket: [], seat: [], barcode: null, advice, detail: said };
}

/** The same as one sentence after the other, for those who hear it. */
export function spokenVerdict({ word, headline, ticket, seat, barcode, advice, detail }: VerdictText): string {
  const places = seat.map(({ label, value }) => `${label} ${value}`);
  const parts = [word, headline, ticket.join(', '), places.join(', '), barcode, advice, detail];
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (/[.!?]$/u.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

/** A scan on one line of the list: who, or why not; then what. */
export function scanLine(verdict: Verdict): { readonly main: string; readonly small: string } {
  const name = cleanName(verdict.ticket?.name ?? null);
  const types = typeOf(verdict.ticket);
  const barcode = visibleBarcode(verdict.barcode, 28);
  if (verdict.result === 'refused' && verdict.reason !== null && verdict.reason !== 'already_in') {
    return { main: en.scan.refusals[verdict.reason].headline, small: name ?? types[0] ?? barcode };
  }
  if (name === null) return { main: types[0] ?? barcode, small: types[0] === undefined ? '' : barcode };
  return { main: name, small: types[0] ?? barcode };
}
