import type { Ticket } from '#shared/domain.ts';
import { foldBarcode, isReadable } from '../admission/barcode.ts';
import type { ReadableCatalogue } from '../ledger/databases.ts';
import { statement } from '../ledger/statement.ts';
import { ticketById } from '../ledger/tickets.ts';
import { matchesOf, matchOfParts, within, type Vocabulary } from './query.ts';
import { hasWords, rank, type Candidate } from './rank.ts';
import { eventWord, typedWords, type TypedWord } from './words.ts';

/** Tickets of the chosen events, best match first; null where somebody typed on meanwhile. */
export type Find = (text: string, eventIds: readonly string[], isOvertaken: () => boolean) => readonly Ticket[] | null;

const MOST = 50;
/** Nobody types more; each word is one more list to read. */
const LONGEST = 200;
const MOST_WORDS = 12;
/** The best 50 are chosen from as many: reading and ordering all 25,000 Annas would take too long. */
const CANDIDATES = 400;
/** So many tickets are looked at, at most, for those of the chosen events that have a part of a barcode. */
const LOOKED_AT = 20_000;
/** Of a million barcodes with 18 digits, 1,500 have the same four somewhere. */
const LOOKED_AT_FOR_WORDS = 5_000;
/** Where more words begin so, the index joins their lists itself. */
const MOST_NAMED = 24;
/** With other words, a part of three characters would fit too many tickets. */
const PART_BESIDE_WORDS = 4;
const MOST_PARTS = 3;

export function createFind(db: ReadableCatalogue): Find {
  db.exec('create virtual table if not exists temp.indexed_word using fts5vocab(main, ticket_words, instance)');
  return (text, eventIds, isOvertaken) => {
    if (eventIds.length === 0) return [];
    const typed = text.slice(0, LONGEST).trim();
    const words = typedWords(typed).slice(0, MOST_WORDS);
    const found = new Map<string, Candidate>();
    for (const candidates of tiers(db, typed, words, eventIds)) {
      for (const each of rank(candidates, typed, words)) if (found.size < MOST) found.set(each.id, each);
      if (found.size >= MOST) break;
      if (isOvertaken()) return null;
    }
    return [...found.keys()].flatMap((id) => ticketById(db, id) ?? []).filter(({ goneAt }) => goneAt === null);
  };
}

/** From the best matches to the widest; each is read only when it is asked for. */
function* tiers(
  db: ReadableCatalogue,
  typed: string,
  words: readonly TypedWord[],
  eventIds: readonly string[],
): Generator<readonly Candidate[]> {
  const maybeBarcode = isReadable(typed);
  // A name hardly has digits, a barcode hardly has none.
  const barcodeFirst = /\d/u.test(typed) && typed.length >= PART_BESIDE_WORDS;
  if (maybeBarcode) yield withBarcode(db, typed, eventIds);
  if (maybeBarcode && barcodeFirst) yield barcodesThatBegin(db, typed, eventIds);
  for (const match of matchesOf(words, vocabularyOf(db))) yield withWords(db, match, eventIds);
  if (maybeBarcode && !barcodeFirst) yield barcodesThatBegin(db, typed, eventIds);
  if (maybeBarcode) yield withParts(db, [foldBarcode(typed)], eventIds, CANDIDATES);
  if (maybeBarcode) yield withPartsAndWords(db, typed, eventIds);
}

const columns = 't.id, t.name, t.barcode, t.ticket_name "ticketName", t.area, t."row", t.seat';
const isChosen = 't.gone_at is null and t.event_id in (select value from json_each(@events))';

type Given = Readonly<Record<string, string>>;

const withEvents = (given: Given, eventIds: readonly string[]): Given => ({
  ...given,
  events: JSON.stringify(eventIds),
});

const read = (db: ReadableCatalogue, sql: string, given: Given, eventIds: readonly string[]): readonly Candidate[] =>
  statement<[Given], Candidate>(db, sql).all(withEvents(given, eventIds));

/**
 * Where other events' tickets came first, the index is asked again for those of the chosen events: one more list to read, which
 * most searches do without.
 */
function withWords(db: ReadableCatalogue, match: string, eventIds: readonly string[]): readonly Candidate[] {
  const first = indexed(db, match, eventIds);
  const chosen = first.filter((each) => each.chosen === 1);
  if (first.length < CANDIDATES || chosen.length >= MOST) return chosen;
  return indexed(db, within(match, eventIds.map(eventWord)), eventIds).filter((each) => each.chosen === 1);
}

/** `cross join` keeps the order of the tables: first the index, then the tickets that it names. */
function indexed(db: ReadableCatalogue, match: string, eventIds: readonly string[]) {
  const sql = `select ${columns}, ${isChosen} chosen
    from (select rowid as number from ticket_words where ticket_words match @match limit ${CANDIDATES}) w
    cross join ticket t on t.number = w.number`;
  return statement<[Given], Candidate & { readonly chosen: 0 | 1 }>(db, sql).all(withEvents({ match }, eventIds));
}

function withBarcode(db: ReadableCatalogue, barcode: string, eventIds: readonly string[]): readonly Candidate[] {
  const sql = `select ${columns} from ticket t where t.barcode in (@barcode, @folded) and ${isChosen} limit ${MOST}`;
  const folded = foldBarcode(barcode);
  const same = `select ${columns} from ticket t where t.folded = @folded and ${isChosen} limit ${MOST}`;
  return [...read(db, sql, { barcode, folded }, eventIds), ...read(db, same, { folded }, eventIds)];
}

function barcodesThatBegin(db: ReadableCatalogue, text: string, eventIds: readonly string[]): readonly Candidate[] {
  const folded = foldBarcode(text);
  const begin = (column: 'barcode' | 'folded', from: string): readonly Candidate[] => {
    const sql = `select ${columns}
      from (select number from ticket where ${column} >= @from and ${column} < @until limit ${LOOKED_AT}) w
      cross join ticket t on t.number = w.number where ${isChosen} limit ${CANDIDATES}`;
    return read(db, sql, { from, until: afterAll(from) }, eventIds);
  };
  return [...begin('barcode', text), ...(folded === text ? [] : begin('barcode', folded)), ...begin('folded', folded)];
}

/** Three letters at a time say where to look; what is found has to hold each part as a whole. Parts are folded. */
function withParts(
  db: ReadableCatalogue,
  parts: readonly string[],
  eventIds: readonly string[],
  most: number,
): readonly Candidate[] {
  const match = matchOfParts(parts);
  if (match === null) return [];
  const holds = parts.map((_, index) => `instr(coalesce(t.folded, t.barcode), @part${index}) > 0`).join(' and ');
  const given = Object.fromEntries(parts.map((part, index) => [`part${index}`, part]));
  const sql = `select ${columns}
    from (select rowid as number from ticket_barcode_parts where ticket_barcode_parts match @match limit ${LOOKED_AT}) w
    cross join ticket t on t.number = w.number
    where ${holds} and ${isChosen} limit ${most}`;
  return read(db, sql, { ...given, match }, eventIds);
}

/** A name and the last digits of the barcode, say. */
function withPartsAndWords(db: ReadableCatalogue, typed: string, eventIds: readonly string[]): readonly Candidate[] {
  const texts = typed.split(/\s+/u);
  const isPart = (text: string): boolean => /\d/u.test(text) && text.length >= PART_BESIDE_WORDS;
  const words = typedWords(texts.filter((text) => !isPart(text)).join(' '));
  const parts = texts.filter(isPart).slice(0, MOST_PARTS).map(foldBarcode);
  if (words.length === 0 || parts.length === 0) return [];
  return withParts(db, parts, eventIds, LOOKED_AT_FOR_WORDS).filter((candidate) => hasWords(candidate, words));
}

const afterAll = (beginning: string): string => `${beginning}\u{10ffff}`;

/** One after another, each found by its place: the index's own list of words would count the tickets of each. */
const vocabularyOf = (db: ReadableCatalogue): Vocabulary => ({
  beginning(prefix) {
    const next = (from: string): string => `(select term from temp.indexed_word where term >= ${from} limit 1)`;
    const sql = `with recursive named (term) as (
        select ${next('@prefix')}
        union all select ${next('named.term || char(1)')} from named where named.term < @until
      )
      select term from named where term < @until limit ${MOST_NAMED + 1}`;
    const named = statement<[Given], { term: string }>(db, sql).all({
      prefix,
      until: afterAll(prefix),
    });
    return named.length > MOST_NAMED ? null : named.map(({ term }) => term);
  },
});
