import type { FoundTicket, Presence, Ticket } from '#shared/domain.ts';
import type { ScanDirection } from '#shared/policy.ts';
import { t } from '../text/texts.ts';
import type { Formats } from '../text/format.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';

/** A found ticket in words. */
export interface FoundText {
  readonly name: string;
  /** Ticket name, seat, and the event where there are several. */
  readonly about: readonly string[];
  /** What keeps it from being valid. */
  readonly status: string | null;
  readonly presence: string | null;
}

const shortestSearch = 2;
/** One of them may be a whole name. */
const syllable = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Characters as a person counts them. */
export const isTooShort = (text: string): boolean =>
  !syllable.test(text) && Array.from(text.trim()).length < shortestSearch;

export function seatOf(ticket: Ticket): string | null {
  const places = (['area', 'row', 'seat'] as const).flatMap((place) => {
    const value = cleanName(ticket[place]);
    return value === null ? [] : [place === 'area' ? value : `${t.scan.seat[place]} ${value}`];
  });
  return places.length === 0 ? null : places.join(', ');
}

export function statusOf(status: string | null): string | null {
  if (status === 'VALID') return null;
  const clean = cleanName(status);
  return clean === null ? t.search.statusless : (t.search.statuses[clean] ?? clean);
}

export function presenceOf({ inside, entries, lastAt }: Presence, now: number, formats: Formats): string | null {
  const times = entries > (inside ? 1 : 0) ? t.search.entries(entries) : null;
  if (!inside) return times;
  const since = lastAt === null ? t.search.inside : t.search.insideSince(formats.moment(lastAt, now));
  return times === null ? since : `${since}, ${times}`;
}

export function foundText(
  { ticket, presence }: FoundTicket,
  event: string | null,
  now: number,
  formats: Formats,
): FoundText {
  const name = cleanName(ticket.name);
  const about = [cleanName(ticket.ticketName), seatOf(ticket), event];
  return {
    name: name ?? t.scan.nameless,
    about: [...about, name === null ? visibleBarcode(ticket.barcode, 28) : null].filter((part) => part !== null),
    status: statusOf(ticket.status),
    presence: presenceOf(presence, now, formats),
  };
}

/** Which way a press on a result sends the guest. */
export function wayOf(direction: ScanDirection, { inside }: Presence): 'IN' | 'OUT' {
  if (direction !== 'AUTO') return direction;
  return inside ? 'OUT' : 'IN';
}
