import { inflateSync } from 'node:zlib';

/** What stands in one place of a page; `y` counts down from the top, in points. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The texts on each page of a PDF that the canvas made: its objects are not packed, its fonts say which letters their glyphs are. */
export function pagesOfPdf(pdf: Buffer): readonly (readonly Words[])[] {
  const objects = objectsOf(pdf);
  const object = (number: string | undefined): string => objects.get(number ?? '')?.head ?? '';
  const kids = [...objects.values()]
    .flatMap(({ head }) => (/\/Type \/Pages\b/u.test(head) ? [/\/Kids \[(.*?)\]/su.exec(head)?.[1] ?? ''] : []))
    .join(' ');
  const isPage = (number: string): boolean => /\/Type \/Page\b(?!s)/u.test(object(number));
  return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, number = '']) => {
    if (!isPage(number)) return [];
    const page = object(number);
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', font]) => {
        const letters = /\/ToUnicode (\d+) 0 R/u.exec(object(font))?.[1];
        return [name, lettersOf(objects.get(letters ?? '')?.stream ?? '')];
      }),
    );
    const content = objects.get(/\/Contents (\d+) 0 R/u.exec(page)?.[1] ?? '')?.stream ?? '';
    return [wordsOf(content, fonts)];
  });
}

function objectsOf(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, number = '', body = ''] of text.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gsu)) {
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const packed = at < 0 ? '' : body.slice(at + 'stream\n'.length, body.lastIndexOf('\nendstream'));
    const stream = packed === '' ? '' : inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    objects.set(number, { head, stream });
  }
  return objects;
}

const hex = (text: string): number => Number.parseInt(text, 16);
const decoded = (code: string): string => String.fromCharCode(...(code.match(/.{4}/gu) ?? []).map((each) => hex(each)));

function lettersOf(cmap: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, part = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gsu))
    for (const [, glyph = '', letter = ''] of part.matchAll(/<(\w+)> <(\w+)>/gu))
      letters.set(hex(glyph), decoded(letter));
  for (const [, part = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gsu))
    for (const [, first = '', last = '', letter = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu))
      for (let glyph = hex(first); glyph <= hex(last); glyph++)
        letters.set(glyph, String.fromCodePoint((decoded(letter).codePointAt(0) ?? 0) + glyph - hex(first)));
  return letters;
}

/** Each text has its place; what follows it from the same place belongs to it. */
function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): readonly Words[] {
  const words = new Map<string, Words>();
  for (const [, block = ''] of content.matchAll(/\nBT\n(.*?)\nET/gsu)) {
    const [, font = ''] = /\/(F\d+) /u.exec(block) ?? [];
    const [, x = '', y = ''] = /1 0 0 -1 ([\d.-]+) ([\d.-]+) Tm/u.exec(block) ?? [];
    const glyphs = [...block.matchAll(/<([\dA-F]+)> Tj/giu)].flatMap(([, code = '']) => glyphCodes(code));
    const text = glyphs.map((glyph) => fonts.get(font)?.get(glyph) ?? '').join('');
    const before = words.get(`${x} ${y}`)?.text ?? '';
    words.set(`${x} ${y}`, { x: Number(x), y: Number(y), text: before + text });
  }
  return [...words.values()];
}

/** Fonts of drawn glyphs have one byte for each, all others two. */
const glyphCodes = (code: string): number[] => (code.length === 2 ? [code] : (code.match(/.{4}/gu) ?? [])).map(hex);

/** The lines of a page from top to bottom, each as its texts from left to right. */
export function linesOf(page: readonly Words[]): readonly (readonly string[])[] {
  const lines = Map.groupBy(page, ({ y }) => y);
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([, words]) => words.toSorted((a, b) => a.x - b.x).map(({ text }) => text));
}
