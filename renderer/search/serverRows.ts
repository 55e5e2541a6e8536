import type { EventSummary, Ticket } from '#shared/domain.ts';
import { ownOf } from '#shared/own.ts';
import type { ServerSays, ServerTicket } from '#shared/server-ticket.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import type { Formats } from '../text/format.ts';
import { t } from '../text/texts.ts';

/** What vivenu says of a ticket, beside what the station holds: field by field. */

/** `notSaid`: the station has something, and vivenu's answer nothing of the kind. `onlyThere`: the other way round. */
export type RowMark = 'same' | 'different' | 'notSaid' | 'onlyThere';

export interface ServerRow {
  readonly key: string;
  readonly name: string;
  readonly here: string | null;
  readonly there: string | null;
  readonly mark: RowMark;
}

type Key = keyof typeof t.access.ask.rows;

/** In the order of a person who looks for what is wrong. */
const compared = [
  'status',
  'name',
  'ticketName',
  'event',
  'priceCategory',
  'discount',
  'area',
  'row',
  'seat',
  'entry',
  'barcode',
  'id',
  'ticketTypeId',
  'updatedAt',
] as const satisfies readonly Key[];
type Compared = (typeof compared)[number];

/** What the station does not keep. */
const onlyThere = [
  'createdAt',
  'sellerId',
  'categoryRef',
  'priceCategoryId',
  'discountId',
] as const satisfies readonly Key[];

type Values = Readonly<Record<Compared, string | number | readonly string[] | null>>;

const valuesOf = (ticket: Ticket | ServerTicket | null): Values | null =>
  ticket === null ? null : { ...ticket, event: ticket.eventId };

const sameEntries = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

function isSame(a: Values[Compared], b: Values[Compared]): boolean {
  return Array.isArray(a) && Array.isArray(b) ? sameEntries(a, b) : a === b;
}

function markOf(here: Values[Compared], there: Values[Compared]): RowMark {
  if (isSame(here, there)) return 'same';
  if (there === null) return 'notSaid';
  return here === null ? 'onlyThere' : 'different';
}

/** Fields of which neither says anything are left out. */
export function comparedRows(
  { here, ticket }: ServerSays,
  events: readonly EventSummary[],
  formats: Formats,
): readonly ServerRow[] {
  const [mine, theirs] = [valuesOf(here), valuesOf(ticket)];
  return compared.flatMap((key) => {
    const [a, b] = [mine?.[key] ?? null, theirs?.[key] ?? null];
    if (a === null && b === null) return [];
    const [hereText, thereText] = [wordOf(key, a, events, formats), wordOf(key, b, events, formats)];
    return [{ key, name: t.access.ask.rows[key], here: hereText, there: thereText, mark: markOf(a, b) }];
  });
}

export const differences = (rows: readonly ServerRow[]): number =>
  rows.filter(({ mark }) => mark === 'different').length;

export function moreRows(
  ticket: ServerTicket,
  formats: Formats,
): readonly { readonly name: string; readonly value: string }[] {
  return onlyThere.flatMap((key) => {
    const value = ticket[key];
    if (value === null) return [];
    const text = typeof value === 'number' ? formats.dayTimeWithSeconds(value) : visibleBarcode(value);
    return [{ name: t.access.ask.rows[key], value: text }];
  });
}

const asIds: ReadonlySet<Compared> = new Set(['barcode', 'id', 'ticketTypeId']);

function wordOf(
  key: Compared,
  value: Values[Compared],
  events: readonly EventSummary[],
  formats: Formats,
): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return formats.dayTimeWithSeconds(value);
  if (typeof value !== 'string')
    return value.length === 0 ? t.access.ask.nothing : value.map((id) => visibleBarcode(id)).join(', ');
  if (asIds.has(key)) return visibleBarcode(value);
  if (key === 'event') return cleanName(events.find(({ id }) => id === value)?.name ?? null) ?? visibleBarcode(value);
  if (key === 'status') {
    const names = { VALID: t.access.ask.valid, ...t.search.statuses };
    return ownOf(names, value) ?? cleanName(value) ?? t.access.ask.nothing;
  }
  return cleanName(value) ?? t.access.ask.nothing;
}
