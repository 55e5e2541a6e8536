import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { boxFont } from './box-font.ts';
import { loadCanvas } from './canvas.ts';

/** A font file of Noto: it has the characters of some ranges. */
interface Subset {
  readonly file: (weight: Weight) => string;
  readonly has: (codePoint: number) => boolean;
}
export type Weight = 400 | 700;

/** The fonts that the program brings. */
export interface Fonts {
  /** For the canvas: the families that have the characters of this text, in the order in which they are asked. */
  familiesFor(text: string, weight: Weight): string;
  /** Without the accents that no font has: the letter below says more than a box. */
  withoutUnknownAccents(text: string): string;
}

/** Finds packages. The bundler has a `require` of its own in each file. */
const packages = createRequire(import.meta.url);

/** `U+0-FF,U+131`, as CSS has it. */
function parseRanges(text: string): Subset['has'] {
  const ranges = text.split(',').map((range) => {
    const [from = '', to = from] = range.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** Subsets in the order in which they are asked. Large fonts come in numbered parts, which their list calls `[1]`, `[2]`, …. */
function subsetsOf(name: string, wanted: readonly string[] | 'numbered'): readonly Subset[] {
  const ranges = packages(`${name}/unicode.json`) as Readonly<Record<string, string>>;
  const [scope = '', font = ''] = name.split('/');
  const keys = wanted === 'numbered' ? Object.keys(ranges).filter((key) => key.startsWith('[')) : wanted;
  return keys.map((key) => {
    const part = key.replaceAll(/[[\]]/gu, '');
    return {
      file: (weight) => `${name}/files/${font}-${part}-${scope.endsWith('-variable') ? 'wght' : weight}-normal.woff2`,
      has: parseRanges(ranges[key] ?? ''),
    };
  });
}

const BOX = 'box';
const accents = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20DC]/gu;
const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

const alphabets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'];

/** `common` goes first, and alone where it has all of a text. */
function subsets() {
  return {
    common: subsetsOf('@fontsource/noto-sans', alphabets),
    others: [
      ...subsetsOf('@fontsource/noto-sans-arabic', ['arabic']),
      ...subsetsOf('@fontsource/noto-sans-hebrew', ['hebrew']),
      ...subsetsOf('@fontsource/noto-sans-thai', ['thai']),
      ...subsetsOf('@fontsource/noto-sans-devanagari', ['devanagari']),
      ...subsetsOf('@fontsource/noto-emoji', 'numbered'),
      // Kana are here, too.
      ...subsetsOf('@fontsource-variable/noto-sans-sc', 'numbered'),
      ...subsetsOf('@fontsource-variable/noto-sans-kr', 'numbered'),
    ],
  };
}

/** All that may ever be read, by the name of its package. */
export function fontFiles(): readonly string[] {
  const { common, others } = subsets();
  const files = [...common, ...others].flatMap(({ file }) => [file(400), file(700)]);
  return [...new Set(files)].toSorted();
}

/** Files are read when a text first needs them. */
export function openFonts(): Fonts {
  const { common, others } = subsets();
  const { GlobalFonts } = loadCanvas();
  const inCommon = (codePoint: number): boolean => common.some((subset) => subset.has(codePoint));

  // Asked once for each: the canvas makes a list of all families for the answer, and keeps it.
  const registered = new Set<string>();
  function register(family: string, read: () => Buffer): void {
    if (registered.has(family)) return;
    if (!GlobalFonts.has(family) && GlobalFonts.register(read(), family) === null)
      throw new Error(`${family} is no font`);
    registered.add(family);
  }
  register(BOX, boxFont);

  return {
    familiesFor(text, weight) {
      const codePoints = Array.from(new Set(text), codePointOf);
      const rare = codePoints.filter((codePoint) => !inCommon(codePoint));
      const needed = [
        ...common.filter((subset) => codePoints.some(subset.has)),
        ...others.filter((subset) => rare.some(subset.has)),
      ];
      const files = needed.map((subset) => subset.file(weight));
      // Each file is a family of its own.
      for (const file of files) register(file, () => readFileSync(packages.resolve(file)));
      return [...files, BOX].map((family) => `"${family}"`).join(', ');
    },
    withoutUnknownAccents: (text) => text.replace(accents, (accent) => (inCommon(codePointOf(accent)) ? accent : '')),
  };
}
