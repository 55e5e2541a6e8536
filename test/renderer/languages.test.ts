import { describe, expect, it } from 'vitest';
import { languages, type Language } from '#shared/language.ts';
import { problemCodes } from '#shared/problem.ts';
import { closingWords } from '#shared/text/closing.ts';
import { displayWords } from '#shared/text/display.ts';
import { doorListWords } from '#shared/text/door-list.ts';
import { placeWords } from '#shared/text/places.ts';
import { describeProblem } from '#shared/text/problems.ts';
import { refusalsIn } from '#shared/text/refusals.ts';
import { formats } from '../../renderer/text/format.ts';
import { speak, t } from '../../renderer/text/texts.ts';

type Leaf = string | null | ((...given: unknown[]) => string);

/** All words of a language, as the parts of the station ask for them. */
function catalogue(language: Language): unknown {
  speak(language, [language]);
  return {
    window: t,
    problems: Object.fromEntries(problemCodes.map((code) => [code, wording(describeProblem({ code }, language))])),
    refusals: refusalsIn(language),
    closing: [0, 1, 1_000_000].map((unsent) => closingWords(unsent, language)),
    display: displayWords[language],
    doorList: doorListWords[language],
    places: placeWords[language],
  };
}

const wording = ({ title, advice }: { title: string; advice: string }): object => ({ title, advice });

/** Each text by the path of its key. */
function leavesOf(value: unknown, path: string, found = new Map<string, Leaf>()): Map<string, Leaf> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) leavesOf(inner, path === '' ? key : `${path}.${key}`, found);
  else found.set(path, value as Leaf);
  return found;
}

const english = leavesOf(catalogue('en'), '');

const markers = ['⟦first⟧', '⟦second⟧', '⟦third⟧'];
const numbers = [0, 1, 2, 1_000_000];
/** What texts are given beside numbers and names. */
const choices = ['wristband', 'receipt', 'IN', 'OUT', 'AUTO', 'zebra', ['wristband'], ['receipt', 'wristband'], null];

/** Every mixture of arguments for so many parameters. */
function mixtures(parameters: number): readonly (readonly unknown[])[] {
  if (parameters === 0) return [[]];
  return mixtures(parameters - 1).flatMap((before) =>
    [...numbers, markers[before.length], ...choices].map((next) => [...before, next]),
  );
}

const senseless = /\b(?:undefined|null|object)\b|NaN|=>/u;

/** What a text says to these arguments; null where they are none for it. */
function said(text: (...given: unknown[]) => string, given: readonly unknown[]): string | null {
  try {
    const answer: unknown = text(...given);
    return typeof answer === 'string' && !senseless.test(answer) ? answer : null;
  } catch {
    return null;
  }
}

interface Sample {
  readonly path: string;
  readonly given: readonly unknown[];
  readonly english: string;
}

/** What only stands in the text as any name would, or counts as no number does, is tried once: as a marker, as a nought. */
const isPlain = (text: (...given: unknown[]) => string, given: readonly unknown[], answer: string): boolean =>
  given.some((each, index) => {
    const marker = markers[index] ?? '';
    const named = said(text, given.with(index, marker))?.replaceAll(marker, String(each));
    return each !== marker && (named === answer || (each === null && said(text, given.with(index, 0)) === answer));
  });

/** Each text as it stands in English, those with gaps for every mixture of arguments that English makes sense of. */
function samplesOf([path, leaf]: readonly [string, Leaf]): readonly Sample[] {
  if (leaf === null) return [];
  if (typeof leaf === 'string') return [{ path, given: [], english: leaf }];
  return mixtures(leaf.length).flatMap((given) => {
    const answer = said(leaf, given);
    return answer === null || isPlain(leaf, given, answer) ? [] : [{ path, given, english: answer }];
  });
}

speak('en', ['en']);
const samples = [...english].flatMap(samplesOf);

interface Told extends Sample {
  readonly text: string | null;
}

/** The same in another language. */
function toldIn(language: Language): readonly Told[] {
  const leaves = leavesOf(catalogue(language), '');
  return samples.map((sample) => {
    const leaf = leaves.get(sample.path) ?? null;
    return { ...sample, text: typeof leaf === 'function' ? said(leaf, sample.given) : leaf };
  });
}

const digits = (text: string): string => text.replace(/\D/gu, '').split('').toSorted().join('');
const ending = (text: string): string => (/[.?!:…]$/u.exec(text) ?? [''])[0];
const times = (text: string, character: string): number => text.split(character).length - 1;

/** Every text for which a rule does not hold, as one line to read. */
const against = (told: readonly Told[], holds: (text: string, sample: Told) => boolean): readonly string[] =>
  told.flatMap((each) =>
    each.text !== null && holds(each.text, each)
      ? []
      : [`${each.path}(${JSON.stringify(each.given).slice(1, -1)}): ${each.text ?? 'nothing'} <- ${each.english}`],
  );

it('every text with gaps is tried', () => {
  const tried = new Set(samples.map(({ path }) => path));
  expect([...english].filter(([path, leaf]) => leaf !== null && !tried.has(path)).map(([path]) => path)).toEqual([]);
  expect(samples.length).toBeGreaterThan(1_000);
});

describe.each(languages)('%s', (language) => {
  const told = toldIn(language);
  const { number } = formats;

  it('has the keys of English, and no others', () => {
    const kinds = (leaves: ReadonlyMap<string, Leaf>): unknown =>
      [...leaves].map(([path, leaf]) => `${path}: ${leaf === null ? 'none' : typeof leaf}`).toSorted();
    expect(kinds(leavesOf(catalogue(language), ''))).toEqual(kinds(english));
  });

  it('says something everywhere', () => {
    expect(against(told, (text) => text.trim() !== '')).toEqual([]);
  });

  it('says every name and number that English says', () => {
    const names = ({ english: model }: Sample): readonly string[] => markers.filter((name) => model.includes(name));
    expect(against(told, (text, sample) => names(sample).every((name) => text.includes(name)))).toEqual([]);
    const filled = told.filter(({ given }) => given.length > 0);
    expect(against(filled, (text, sample) => digits(text) === digits(sample.english))).toEqual([]);
  });

  it('writes numbers in its own manner', () => {
    const million = ({ english: model }: Sample): boolean => model.includes('1,000,000');
    expect(against(told.filter(million), (text) => text.includes(number(1_000_000)))).toEqual([]);
  });

  it('ends its sentences as English does', () => {
    expect(against(told, (text, sample) => text.endsWith(ending(sample.english)))).toEqual([]);
  });

  it('is typed with care', () => {
    expect(against(told, (text) => !/ {2}|\.\.\.|["']|\s[.,…]| \n/u.test(text))).toEqual([]);
    const pairs = [...(language === 'de' ? [['„', '“']] : [['“', '”']]), ['«', '»'], ['(', ')']] as const;
    expect(against(told, (text) => pairs.every(([open, close]) => times(text, open) === times(text, close)))).toEqual(
      [],
    );
    expect(against(told, (text) => language === 'de' || !text.includes('„'))).toEqual([]);
  });

  it('fills the screen with short words', () => {
    const words = told.filter(({ path }) => path.startsWith('window.scan.words.'));
    expect(against(words, (text) => text.length <= 12 && text === text.toLocaleUpperCase(language))).toEqual([]);
    expect(new Set(words.map(({ text }) => text)).size).toBe(words.length);
    const checks = told.filter(({ path }) => path.startsWith('window.check.words.'));
    expect(against(checks, (text) => text.length <= 16 && text === text.toLocaleUpperCase(language))).toEqual([]);
    expect(new Set(checks.map(({ text }) => text)).size).toBe(checks.length);
  });
});

/** Names, units, keys and what a person types. */
const everywhere =
  'Gatehouse vivenu com dev https Esc F Tab OK s min ms mm dpi USB HID POS ESC ZPL StarPRNT Star Line Auto PIN Tap Go';

/** Words that are the same in English and there. A text in which there are no others need not differ. */
const same = {
  de: 'Server Staging Token Ticket Tickets Status Barcode Online Backup Scanner Name Enter Training Event Events Orange Standard System Zone Vibration Signal updates version Passphrase',
  fr: 'Production Pages scan scans Mode Attention Volume Orange Violet Cyan Zone version',
  es: 'Token ticket tickets byte bytes No',
  nl: 'Log Server Staging Token ticket tickets scan scans In Status Barcode Online Camera Scanner Scanners Printer Printers Dashboard Enter Training Volume baud byte bytes access user users Zone updates',
};

const wordsOf = (text: string): readonly string[] => text.replace(/⟦.*?⟧/gu, '').match(/\p{L}+/gu) ?? [];

describe.each(['de', 'fr', 'es', 'nl'] as const)('%s is no English', (language) => {
  const told = toldIn(language);
  const known = new Set(`${everywhere} ${same[language]}`.toLowerCase().split(' '));

  it('says nothing as English does', () => {
    const isKnown = (text: string): boolean => wordsOf(text).every((word) => known.has(word.toLowerCase()));
    expect(against(told, (text, sample) => text !== sample.english || isKnown(text))).toEqual([]);
  });

  it('has no English word left', () => {
    expect(against(told, (text) => !/\b(?:the|and|with|this|your)\b/iu.test(text))).toEqual([]);
  });
});

it('Spanish questions begin with their mark', () => {
  const told = toldIn('es').map(({ text }) => text ?? '');
  const all = told.join('\n');
  expect(times(all, '?')).toBe(times(all, '¿'));
  expect(times(all, '!')).toBe(times(all, '¡'));
});
