import type { Language } from '#shared/language.ts';
import { sortKey, type Entry } from './entries.ts';

/** What stands above entries: the letter with which their names begin, or what they have instead. */
export type Heading = { readonly kind: 'letter'; readonly letter: string } | { readonly kind: 'other' | 'nameless' };

/** A line of a page, all of the same height. */
type Row = { readonly heading: Heading } | { readonly entry: Entry };
export type Page = readonly Row[];

/** Scripts that people look up by the first letter. */
const alphabet = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Says under which letter a name stands: Ä under A, but in Spanish Ñ under itself. */
export function headings(language: Language): (entry: Entry) => Heading {
  const letters = new Intl.Collator(language, { sensitivity: 'base' });
  return ({ name }) => {
    if (name === null) return { kind: 'nameless' };
    const [first = ''] = sortKey(name).normalize('NFKC');
    if (!alphabet.test(first)) return { kind: 'other' };
    const [plain = first] = first.normalize('NFKD');
    const letter = letters.compare(first, plain) === 0 ? plain : first;
    return { kind: 'letter', letter: letter.toLocaleUpperCase(language) };
  };
}

const isSame = (one: Heading, other: Heading): boolean =>
  one.kind === 'letter' ? other.kind === 'letter' && one.letter === other.letter : one.kind === other.kind;

/** Each page begins with a heading, and none ends with one. Where there is nothing to list, one page is empty. */
export function paginate(
  entries: readonly Entry[],
  headingOf: (entry: Entry) => Heading,
  rowsPerPage: number,
): readonly Page[] {
  const pages: Row[][] = [];
  let page: Row[] = [];
  let under: Heading | null = null;
  for (const entry of entries) {
    const heading = headingOf(entry);
    const changes = under === null || !isSame(under, heading);
    if (pages.length === 0 || page.length + (changes ? 2 : 1) > rowsPerPage) {
      page = [{ heading }];
      pages.push(page);
    } else if (changes) page.push({ heading });
    page.push({ entry });
    under = heading;
  }
  return pages.length > 0 ? pages : [[]];
}
