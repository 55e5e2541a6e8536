import type { EventSummary, Ticket } from '#shared/domain.ts';
import type { Reason, Verdict } from '#shared/verdict.ts';
import { t } from '../text/texts.ts';
import type { Formats } from '../text/format.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import type { Trouble } from '../useCall.ts';
import { eventOfVerdict } from './events.ts';
import { notesOf, type Note } from './notes.ts';

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
  readonly notes: readonly Note[];
  readonly advice: string | null;
  readonly detail: string | null;
}

/** What a verdict does not say itself. */
interface Setting {
  /** The chosen events. */
  readonly events: readonly EventSummary[];
  /** It says what would be; nothing was recorded. */
  readonly checked: boolean;
}
const plain: Setting = { events: [], checked: false };

const present = (texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.map(cleanName).filter((text) => text !== null)),
];

const typeOf = (ticket: Ticket | null): (string | null)[] =>
  ticket === null ? [] : [ticket.ticketName, ticket.priceCategory];

function seatOf(ticket: Ticket | null): VerdictText['seat'] {
  return (['area', 'row', 'seat'] as const).flatMap((place) => {
    const value = cleanName(ticket?.[place] ?? null);
    return value === null ? [] : [{ label: t.scan.seat[place], value }];
  });
}

function entriesOf({ result, entries, firstEntryAt, at }: Verdict, formats: Formats): string | null {
  if (entries === 0 || firstEntryAt === null) return null;
  const first = formats.moment(firstEntryAt, at);
  if (result === 'in') return entries === 1 ? t.scan.entry(1) : t.scan.laterEntry(entries, first);
  if (entries > 1) return t.scan.entriesSoFar(entries, first);
  return t.scan.enteredAt(first, Math.max(0, Math.floor((at - firstEntryAt) / 60_000)));
}

const refusalOf = (reason: Reason | null): { readonly headline: string; readonly advice: string } =>
  t.scan.refusals[reason === null || reason === 'already_in' ? 'status_unknown' : reason];

function refusedDetail(verdict: Verdict, formats: Formats): string | null {
  const { reason, ticket, dataAsOf, at } = verdict;
  if (reason === 'unknown') return t.scan.notInList(dataAsOf === null ? null : formats.moment(dataAsOf, at));
  const status = reason === 'status_unknown' ? cleanName(ticket?.status ?? null) : null;
  return status === null ? entriesOf(verdict, formats) : t.scan.status(status);
}

/** The answer to a scan that went through just before the station ended may never have been on the screen. */
const beforeRestart = ({ beforeRestartAt, direction }: Verdict, formats: Formats): string | null =>
  beforeRestartAt === null ? null : t.scan.beforeRestart[direction](formats.timeWithSeconds(beforeRestartAt));

function refusedText(verdict: Verdict, formats: Formats, { events, checked }: Setting): VerdictText {
  const { reason, ticket, direction, hint } = verdict;
  const { headline, advice } = refusalOf(reason);
  const word = direction === 'OUT' ? t.scan.words.refusedExit : t.scan.words.refused;
  return {
    word: checked ? t.check.words.refused : word,
    headline,
    ticket: present([
      ticket?.name ?? null,
      ...typeOf(ticket),
      ticket?.discount ?? null,
      eventOfVerdict(verdict, events),
    ]),
    seat: seatOf(ticket),
    barcode: ticket === null ? visibleBarcode(verdict.barcode) : null,
    notes: [],
    // What is known exactly goes before what holds for all.
    advice: beforeRestart(verdict, formats) ?? (hint === null ? advice : t.scan.hints[hint]),
    detail: refusedDetail(verdict, formats),
  };
}

export function verdictText(verdict: Verdict, formats: Formats, setting: Setting = plain): VerdictText {
  const { result, ticket } = verdict;
  if (result === 'refused') return refusedText(verdict, formats, setting);
  const name = cleanName(ticket?.name ?? null);
  // Of who comes in, a note asks for the proof of the discount.
  const discount = result === 'in' ? null : (ticket?.discount ?? null);
  const types = present([...typeOf(ticket), discount]);
  return {
    word: (setting.checked ? t.check.words : t.scan.words)[result],
    headline: name ?? types[0] ?? t.scan.nameless,
    ticket: present([...(name === null ? types.slice(1) : types), eventOfVerdict(verdict, setting.events)]),
    seat: seatOf(ticket),
    barcode: ticket === null ? visibleBarcode(verdict.barcode) : null,
    notes: notesOf(verdict),
    advice: result === 'repeat' ? (beforeRestart(verdict, formats) ?? t.scan.repeatAdvice) : null,
    detail: entriesOf(verdict, formats),
  };
}

/** The station could not record a scan: whatever the ticket is, it admits nobody. */
export function faultText({ title, advice, detail }: Trouble): VerdictText {
  const said = detail === null ? null : visibleBarcode(detail, longestDetail);
  return {
    word: t.scan.words.refused,
    headline: title,
    ticket: [],
    seat: [],
    barcode: null,
    notes: [],
    advice,
    detail: said,
  };
}

/** The same as one sentence after the other, for those who hear it. */
export function spokenVerdict(text: VerdictText): string {
  const { word, headline, ticket, seat, barcode, notes, advice, detail } = text;
  const places = seat.map(({ label, value }) => `${label} ${value}`);
  const parts = [
    word,
    headline,
    ticket.join(', '),
    places.join(', '),
    barcode,
    ...notes.map((note) => note.text),
    advice,
    detail,
  ];
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (/[.!?]$/u.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

/** A scan on one line of the list: who, or why not; then what. */
export function scanLine(
  verdict: Verdict,
  events: readonly EventSummary[] = [],
): { readonly main: string; readonly small: string } {
  const name = cleanName(verdict.ticket?.name ?? null);
  const type = present(typeOf(verdict.ticket))[0] ?? null;
  const event = eventOfVerdict(verdict, events);
  const barcode = visibleBarcode(verdict.barcode, 28);
  const withEvent = (text: string): string => (event === null ? text : `${text}${t.dot}${event}`);
  if (verdict.result === 'refused') {
    return { main: refusalOf(verdict.reason).headline, small: withEvent(name ?? type ?? barcode) };
  }
  if (name === null) return { main: type ?? barcode, small: type === null ? '' : withEvent(barcode) };
  return { main: name, small: withEvent(type ?? barcode) };
}
