import { foldName, nameWords, OTHER, otherWords, type TypedWord } from './words.ts';

/** As much of a found ticket as its place among the others depends on. */
export interface Candidate {
  readonly id: string;
  readonly barcode: string;
  readonly name: string | null;
  readonly ticketName: string | null;
  readonly area: string | null;
  readonly row: string | null;
  readonly seat: string | null;
}

/**
 * Names and barcodes that begin as was typed come first, then those that have it letter by letter (müller before mueller, 山田
 * before 田山); then by name.
 */
export function rank(
  candidates: readonly Candidate[],
  typed: string,
  words: readonly TypedWord[],
): readonly Candidate[] {
  const [first = []] = words;
  const literal = lower(typed);
  const placed = candidates.map((candidate) => {
    const { plain, spelled } = foldName(candidate.name ?? '');
    const begins =
      first.some((way) => plain.startsWith(way) || spelled.startsWith(way)) || candidate.barcode.startsWith(typed);
    const place = (begins ? 0 : 2) + (lower(candidate.name ?? '').includes(literal) ? 0 : 1);
    return { candidate, place, nameless: candidate.name === null, plain };
  });
  placed.sort(
    (a, b) =>
      a.place - b.place ||
      Number(a.nameless) - Number(b.nameless) ||
      order(a.plain, b.plain) ||
      order(a.candidate.id, b.candidate.id),
  );
  return placed.map(({ candidate }) => candidate);
}

/** Whether each word begins a word of the ticket, as the index would say. */
export function hasWords(candidate: Candidate, words: readonly TypedWord[]): boolean {
  const own = ` ${nameWords(candidate.name)}`;
  const others = ` ${otherWords(candidate.ticketName, candidate.area, candidate.row, candidate.seat)}`;
  return words.every((ways) => ways.some((way) => own.includes(` ${way}`) || others.includes(` ${OTHER}${way}`)));
}

const lower = (text: string): string => text.normalize('NFC').toLowerCase();
const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
