import type { TypedWord } from './words.ts';
import { OTHER } from './words.ts';

/** What the index can say about a word before it is searched. */
export interface Vocabulary {
  /** The words that begin so, in the index's spelling; null where they are too many to name each. */
  beginning(prefix: string): readonly string[] | null;
}

/** Shorter beginnings have too many words. */
const NAMED_FROM = 3;

/** For one typed word: what it may be in the index, as FTS5 phrases. */
interface Choices {
  readonly whole: readonly string[];
  readonly beginning: readonly string[];
}

/**
 * FTS5 expressions, best first: every word a whole word of the name, every word the beginning of one, the same with the ticket's
 * name and the seat. An expression that can find nothing, or nothing more than the one before, is left out.
 */
export function matchesOf(words: readonly TypedWord[], vocabulary: Vocabulary): readonly string[] {
  if (words.length === 0) return [];
  const names = words.map((word) => choicesOf(word, vocabulary));
  const others = words.map((word) =>
    choicesOf(
      word.map((way) => OTHER + way),
      vocabulary,
    ),
  );
  const any = words.map((_, index) => join(names[index], others[index]));
  const all = [
    every(names.map(({ whole }) => whole)),
    every(names.map(({ beginning }) => beginning)),
    every(any.map(({ whole }) => whole)),
    every(any.map(({ beginning }) => beginning)),
  ];
  return [...new Set(all.filter((match) => match !== null))];
}

/** The same, within some events: for a catalogue that holds others, too. */
export function within(match: string, eventWords: readonly string[]): string {
  return `(${match}) AND (${eventWords.map(phrase).join(' OR ')})`;
}

/**
 * Words are named where they are few. The index keeps the tickets of each short beginning in one list (its `prefix` option), but for
 * a longer one FTS5 first copies the lists of all its words into one, which takes 75 ms where 600,000 tickets are "Standing".
 * The lists of named words are read only as far as needed.
 */
function choicesOf(ways: TypedWord, vocabulary: Vocabulary): Choices {
  const each = ways.map((way): Choices => {
    const named = Array.from(way).length < NAMED_FROM ? null : vocabulary.beginning(way);
    if (named === null) return { whole: [phrase(way)], beginning: [`${phrase(way)}*`] };
    return { whole: named.includes(way) ? [phrase(way)] : [], beginning: named.map(phrase) };
  });
  return { whole: each.flatMap(({ whole }) => whole), beginning: each.flatMap(({ beginning }) => beginning) };
}

const join = (one: Choices | undefined, other: Choices | undefined): Choices => ({
  whole: [...(one?.whole ?? []), ...(other?.whole ?? [])],
  beginning: [...(one?.beginning ?? []), ...(other?.beginning ?? [])],
});

function every(words: readonly (readonly string[])[]): string | null {
  if (words.some((choices) => choices.length === 0)) return null;
  return words.map((choices) => `(${choices.join(' OR ')})`).join(' AND ');
}

/** Quoted, nothing is syntax. */
const phrase = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const TRIGRAM = 3;

/** Finds barcodes that have all of these parts, and some more; null where a part is too short. Parts are folded. */
export function matchOfParts(parts: readonly string[]): string | null {
  const trigrams = parts.map(trigramsThatCover);
  if (trigrams.some((each) => each.length === 0)) return null;
  return [...new Set(trigrams.flat())].map(phrase).join(' AND ');
}

/** Not those in between: each is one more list to read, and what was found is looked at anyway. */
function trigramsThatCover(part: string): string[] {
  const letters = Array.from(part);
  if (letters.length < TRIGRAM) return [];
  const starts = letters.flatMap((_, at) => (at % TRIGRAM === 0 ? Math.min(at, letters.length - TRIGRAM) : []));
  return starts.map((at) => letters.slice(at, at + TRIGRAM).join(''));
}
