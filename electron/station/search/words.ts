import type { Ticket } from '#shared/domain.ts';

/**
 * Words as they stand in the search index and as they are looked up. Both sides fold the same way, so that it does not matter how
 * somebody writes a name. The index splits at spaces: words hold ASCII letters and digits, and letters beyond ASCII.
 */

/** In front of every word that is not part of the holder's name. No folded word contains it. */
export const OTHER = '§';

/** Letters that have no accent to take off: as they are typed without them, and as they are spelled out where that differs. */
const LETTERS: Readonly<Record<string, readonly [plain: string, spelled?: string]>> = {
  ß: ['ss'],
  æ: ['ae'],
  œ: ['oe'],
  ø: ['o', 'oe'],
  ł: ['l'],
  đ: ['d', 'dj'],
  ð: ['d', 'dh'],
  þ: ['th'],
  ħ: ['h'],
  ŧ: ['t'],
  ŋ: ['n', 'ng'],
  ı: ['i'],
  ə: ['e', 'a'],
  // The end of a Greek word; Arabic letters that keyboards and writers mix up; the stroke that only stretches a word.
  ς: ['σ'],
  ی: ['ي'],
  ى: ['ي'],
  ک: ['ك'],
  ة: ['ه'],
  ـ: [''],
};
const ASCII = /^[\0-\u007f]*$/u;
const ASCII_SEPARATORS = /[^0-9a-z]+/gu;
const APOSTROPHE = /['`´‘’ʹʻʼʽˈ′＇]/gu;
const INVISIBLE = /\p{Cf}/u;
const SEPARATOR = /[\p{P}\p{Z}\p{C}\0-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]/gu;
/** Scripts without spaces, where the given name stands somewhere inside: each character is a word. Symbols stand alone, too. */
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{S}]/u;

/** A text or a letter without case, accents and signs. */
interface Folded {
  readonly plain: string;
  /** Spelled out: ü is ue. */
  readonly spelled: string;
}

/** Words separated by spaces. Apostrophes have to be gone already. */
function fold(text: string): Folded {
  if (ASCII.test(text)) {
    const plain = text.toLowerCase().replace(ASCII_SEPARATORS, ' ');
    return { plain, spelled: plain };
  }
  let plain = '';
  let spelled = '';
  for (const letter of text.normalize('NFC')) {
    const folded = foldLetter(letter);
    plain += folded.plain;
    spelled += folded.spelled;
  }
  return { plain, spelled };
}

const foldedLetters = new Map<string, Folded>();
/** More than any event's names have; names come from the internet. */
const MOST_LETTERS = 20_000;

/** A sync folds a thousand names a page, so each letter is worked out once. */
function foldLetter(letter: string): Folded {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = workOutLetter(letter);
  if (foldedLetters.size < MOST_LETTERS) foldedLetters.set(letter, folded);
  return folded;
}

function workOutLetter(letter: string): Folded {
  if (INVISIBLE.test(letter)) return { plain: '', spelled: '' };
  const parts = letter.normalize('NFKD').toLowerCase();
  const spelledParts = parts.replace(/(?<=[aou])\u0308/gu, 'e').replace(/(?<=a)\u030a/gu, 'a');
  const around = ALONE.test(letter) ? ' ' : '';
  const finish = (text: string, which: 0 | 1): string => {
    const letters = Array.from(
      text.replace(/\p{M}/gu, ''),
      (each) => LETTERS[each]?.[which] ?? LETTERS[each]?.[0] ?? each,
    );
    return around + letters.join('').replace(KATAKANA, toHiragana).replace(SEPARATOR, ' ') + around;
  };
  return { plain: finish(parts, 0), spelled: finish(spelledParts, 1) };
}

const KATAKANA = /[\u30a1-\u30f6]/gu;
const toHiragana = (kana: string): string => String.fromCharCode(kana.charCodeAt(0) - 0x60);

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** A name as it is ordered and compared. */
export function foldName(name: string): Folded {
  const { plain, spelled } = fold(name.replace(APOSTROPHE, ''));
  return { plain: plain.trimStart(), spelled: spelled.trimStart() };
}

/** The words under which a holder's name is found, separated by spaces. */
export function nameWords(name: string | null): string {
  if (name === null) return '';
  const joined = name.replace(APOSTROPHE, '');
  const { plain, spelled } = fold(joined);
  if (plain === spelled && joined === name) return plain;
  // Müller is muller and mueller; O’Brien is obrien and brien.
  const parts = joined === name ? { plain: '', spelled: '' } : fold(name.replace(APOSTROPHE, ' '));
  return [...new Set(wordsOf(`${plain} ${spelled} ${parts.plain} ${parts.spelled}`))].join(' ');
}

/** The words under which a ticket is found besides its holder's name: its own name and the seat. */
export function otherWords(...texts: readonly (string | null)[]): string {
  return texts.map((text) => (text === null ? '' : asOther(text))).join(' ');
}

const others = new Map<string, string>();
/** Areas, rows and seats are few, and come again with each ticket. */
const MOST_OTHERS = 20_000;

function asOther(text: string): string {
  const known = others.get(text);
  if (known !== undefined) return known;
  const words = wordsOf(nameWords(text)).map((word) => OTHER + word);
  if (others.size < MOST_OTHERS) others.set(text, words.join(' '));
  return words.join(' ');
}

/** The word that all tickets of an event have. */
export const eventWord = (eventId: string): string => `${OTHER}${OTHER}${Buffer.from(eventId).toString('hex')}`;

/** All under which a ticket is found. */
export const ticketWords = ({ name, ticketName, area, row, seat, eventId }: Ticket): string =>
  `${nameWords(name)} ${otherWords(ticketName, area, row, seat)} ${eventWord(eventId)}`;

/** A typed word, in the ways in which the index may have it. */
export type TypedWord = readonly string[];

/** What somebody typed, word by word. */
export function typedWords(text: string): readonly TypedWord[] {
  const { plain, spelled } = fold(text.replace(APOSTROPHE, ''));
  const spelledWords = wordsOf(spelled);
  return wordsOf(plain).map((word, index) => [...new Set([word, spelledWords[index] ?? word])]);
}
