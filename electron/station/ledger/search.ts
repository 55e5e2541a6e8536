import type { FoundTicket } from '#shared/domain.ts';
import type { Ledger, ReadableCatalogue } from './open.ts';
import { presenceOf, subjectOf } from './presence.ts';
import { statement } from './statement.ts';
import { ticketById } from './tickets.ts';

const MOST = 50;

/** Letters that have no accent to take off, but that people type without. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '’': '',
  "'": '',
};

/** Text as people search for it: without case, accents and apostrophes. */
function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßłøđæœı’']/gu, (letter) => PLAIN[letter] ?? letter);
}

/**
 * Tickets of the chosen events in which every word is part of the name, the ticket's name, the seat or the barcode; those
 * whose name begins with the first word come first. Looks at every ticket of the events.
 */
export function searchTickets(ledger: Ledger, text: string, eventIds: readonly string[]): readonly FoundTicket[] {
  const { catalogue, journal } = ledger;
  const words = foldText(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  teachFolding(catalogue);
  const haystack = `folded_text(coalesce(name, '') || ' ' || coalesce(ticket_name, '') || ' ' || coalesce(area, '') || ' ' ||
    coalesce("row", '') || ' ' || coalesce(seat, '') || ' ' || barcode)`;
  const sql = `select id from (select id, name, ${haystack} haystack from ticket where event_id in (select value from json_each(?)))
    where not exists (select 1 from json_each(?) word where instr(haystack, word.value) = 0)
    order by instr(haystack, ?) <> 1, name, id limit ${MOST}`;
  return statement<[string, string, string], { id: string }>(catalogue, sql)
    .all(JSON.stringify(eventIds), JSON.stringify(words), words[0] ?? '')
    .flatMap(({ id }) => ticketById(catalogue, id) ?? [])
    .map((ticket) => ({ ticket, presence: presenceOf(journal, subjectOf(journal, ticket.barcode, ticket)) }));
}

const taught = new WeakSet<ReadableCatalogue>();

function teachFolding(catalogue: ReadableCatalogue): void {
  if (taught.has(catalogue)) return;
  catalogue.function('folded_text', { deterministic: true }, (text: unknown) => foldText(String(text)));
  taught.add(catalogue);
}
