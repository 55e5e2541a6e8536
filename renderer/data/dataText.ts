import type { KeptEvent, RejectedScan, Status } from '#shared/view.ts';
import { t } from '../text/texts.ts';
import { formats, type Formats } from '../text/format.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';

export function unsentWords(
  { unsent, unsentSince }: Pick<Status, 'unsent' | 'unsentSince'>,
  now: number,
  words: Formats = formats,
): string {
  return unsent === 0 ? t.data.unsent.none : t.data.unsent.some(unsent, words.moment(unsentSince ?? now, now));
}

/** A rejected scan as the list shows it. */
export interface RejectedRow {
  readonly seq: number;
  readonly at: string;
  readonly barcode: string;
  readonly said: string;
}

const longestBarcode = 40;
const longestAnswer = 300;

export function rejectedRow({ seq, at, barcode, serverSaid }: RejectedScan, words: Formats = formats): RejectedRow {
  const said = visibleBarcode(serverSaid.trim(), longestAnswer);
  return {
    seq,
    at: words.dayTimeWithSeconds(at),
    barcode: visibleBarcode(barcode, longestBarcode),
    said: said === '' ? t.data.rejected.silent : said,
  };
}

/** Whether an event can be deleted is the station's to decide; why it will not is said before. */
export interface EventRow {
  readonly name: string;
  readonly about: string;
  readonly keptBecause: string | null;
}

export function eventRow({ name, tickets, scans, unsent, rejected }: KeptEvent): EventRow {
  const words = t.data.events;
  const parts = [words.tickets(tickets), words.scans(scans)];
  if (unsent > 0) parts.push(words.unsent(unsent));
  if (rejected > 0) parts.push(words.rejected(rejected));
  return {
    name: cleanName(name) ?? t.events.nameless,
    about: parts.join(t.dot),
    keptBecause: unsent > 0 ? words.keptBecause(unsent) : null,
  };
}
