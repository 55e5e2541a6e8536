import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDrawText } from '../../../../electron/station/printing/draw/draw-text.ts';
import type { Bitmap, TextToDraw } from '../../../../electron/station/printing/paper.ts';

const draw = createDrawText();
const line = (text: string, more: Partial<TextToDraw> = {}): Bitmap =>
  draw({ text, height: 48, maxWidth: 600, bold: true, ...more });

const rowBytes = ({ width }: Bitmap): number => Math.ceil(width / 8);
const isBlack = (bitmap: Bitmap, x: number, y: number): boolean =>
  ((bitmap.bytes[y * rowBytes(bitmap) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;

/** Numbers of black dots in each row or column. */
const inkOfRows = (bitmap: Bitmap): number[] =>
  Array.from({ length: bitmap.height }, (_, y) =>
    Array.from({ length: bitmap.width }, (__, x) => Number(isBlack(bitmap, x, y))).reduce((a, b) => a + b, 0),
  );
const inkOfColumns = (bitmap: Bitmap): number[] =>
  Array.from({ length: bitmap.width }, (_, x) =>
    Array.from({ length: bitmap.height }, (__, y) => Number(isBlack(bitmap, x, y))).reduce((a, b) => a + b, 0),
  );
const ink = (bitmap: Bitmap): number => inkOfRows(bitmap).reduce((a, b) => a + b, 0);
const heightOfInk = (bitmap: Bitmap): number => {
  const rows = inkOfRows(bitmap);
  return rows.findLastIndex((count) => count > 0) - rows.findIndex((count) => count > 0) + 1;
};

const names = {
  Latin: 'Łukasz Þórsson ğı',
  Vietnamese: 'Nguyễn Thị Ế ợ',
  Cyrillic: 'Юлия Щёлкина',
  Greek: 'Ελένη Ἀθηνᾶ',
  Arabic: 'محمد بن عبد الله',
  Hebrew: 'שלום ירושלים',
  Devanagari: 'अनुष्का राष्ट्रीय',
  Thai: 'สมชาย ปิ่นน้ำผึ้ง',
  Hangul: '김민준 뷁',
  Han: '李小龍 国际 漢字',
  Kana: 'さくら カタカナ',
  emoji: '🎉😀👩‍👩‍👧🏳️‍🌈',
};

describe('a line of text', () => {
  it.each(Object.entries(names))('is drawn in %s: each letter, in both weights', (_script, name) => {
    const letters = [...new Set(name)].filter((letter) => /[\p{L}\p{Extended_Pictographic}]/u.test(letter));
    const box = line('\uE000').bytes;
    expect(letters.filter((letter) => Buffer.from(line(letter).bytes).equals(box))).toEqual([]);
    expect(ink(line(name))).toBeGreaterThan(ink(line(name, { bold: false })));
  });

  it('differs from script to script', () => {
    const pictures = Object.values(names).map((name) => Buffer.from(line(name).bytes).toString('hex'));
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('shapes Arabic, and draws it from right to left', () => {
    // Joined letters take less room than letters on their own.
    expect(line('محمد').width).toBeLessThan(line('م ح م د').width);
    // The alef, a stroke, comes first: it is at the right.
    const columns = inkOfColumns(line('ابب'));
    expect(Math.max(...columns.slice(-12))).toBe(Math.max(...columns));
  });

  it('draws Han characters bold where bold is asked for', () => {
    expect(ink(line('國'))).toBeGreaterThan(1.2 * ink(line('國', { bold: false })));
  });

  it('gives all unknown characters one box, and asks no font of the computer', () => {
    const box = line('\uE000').bytes;
    expect(ink(line('\uE000'))).toBeGreaterThan(0);
    // Unassigned, and in scripts that fonts of Linux, Windows and macOS have: Runic, Georgian, Armenian, Ethiopic, Cherokee, Braille.
    const unknown = ['\u0378', '\u{10FFFF}', 'ᚠ', 'ა', 'Ա', 'አ', 'Ꭰ', '⠿'];
    expect(unknown.filter((character) => !Buffer.from(line(character).bytes).equals(box))).toEqual([]);
  });

  it('leaves out accents that no font has, and keeps the letter', () => {
    expect(line('z\u0337\u0322').bytes).toEqual(line('z').bytes);
    expect(line('n\u0303').bytes).toEqual(line('ñ').bytes);
    expect(line('q\u0301').bytes).not.toEqual(line('q').bytes);
  });
});

describe('the room that a line has', () => {
  const towers = ['ÅẤẬỆ ợ̣̣̣', 'ปิ่นน้ำผึ้งฤๅฏุ', 'رًٌٍَُِّْ جٍّ', 'श्र्कृ', 'q̣́̄', 'Äÿgj|()'];

  it.each(towers)('holds all of %s', (text) => {
    const roomy = line(text, { height: 400, maxWidth: 10_000 });
    const tight = line(text);
    expect(tight.height).toBe(48);
    // What is cut would be lower than the same picture made smaller.
    const change = ((heightOfInk(tight) / tight.width) * roomy.width) / heightOfInk(roomy);
    expect(Math.abs(change - 1)).toBeLessThan(0.06);
    const columns = inkOfColumns(tight);
    expect(columns.at(0)).toBeGreaterThan(0);
    expect(columns.at(-1)).toBeGreaterThan(0);
  });

  it('is filled: letters that fit are not made smaller, and stand on one baseline', () => {
    const lowest = (text: string): number => inkOfRows(line(text)).findLastIndex((count) => count > 0);
    expect(heightOfInk(line('Hxl'))).toBeGreaterThan(28);
    expect(lowest('H')).toBe(lowest('Harm'));
    expect(lowest('g')).toBeGreaterThan(lowest('H'));
  });

  const long = 'Maximiliane Wilhelmina Alexandra von und zu Hohenstein-Sternbergtal';

  it('makes a long text smaller, down to half, before it cuts it', () => {
    const whole = line(long, { maxWidth: 10_000 }).width;
    const smaller = line(long, { maxWidth: Math.ceil(whole * 0.6) });
    expect(smaller.width).toBeGreaterThan(whole * 0.55);
    const half = line(long, { maxWidth: Math.ceil(whole * 0.3) });
    const end = Math.ceil(heightOfInk(line('H')) / 2);
    expect(half.width).toBeGreaterThan(whole * 0.25);
    expect(heightOfInk(half)).toBeGreaterThan(end);
    expect(hasEllipsis(half, 'right')).toBe(true);
    expect(hasEllipsis(smaller, 'right')).toBe(false);
  });

  it('has the ellipsis at the left where the text runs to the left', () => {
    const arabic = line('محمد بن عبد الله الشريف '.repeat(8));
    expect(hasEllipsis(arabic, 'left')).toBe(true);
    expect(hasEllipsis(arabic, 'right')).toBe(false);
  });

  it('cuts between characters as people see them', () => {
    const family = '👩‍👩‍👧';
    const cut = line(family.repeat(60));
    const shorter = Array.from({ length: 60 }, (_, count) => `${family.repeat(count)}…`);
    const half = shorter.map((text) => line(text, { height: 24, maxWidth: 10_000 }).width);
    expect(half.some((width) => Math.abs(width - cut.width) <= 2)).toBe(true);
  });
});

/** Three dots on the baseline with white above: the outermost columns that have ink have little of it. */
function hasEllipsis(bitmap: Bitmap, side: 'left' | 'right'): boolean {
  const columns = inkOfColumns(bitmap);
  const outer = side === 'left' ? columns : columns.toReversed();
  const first = outer.slice(0, 14);
  return Math.max(...first) <= 6 && first.some((count) => count === 0);
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc
        .constantFrom([0x61, 0x7a], [0x300, 0x36f], [0x600, 0x6ff], [0xe00, 0xe7f], [0x900, 0x97f])
        .chain(([min, max]) => fc.integer({ min: min ?? 0, max: max ?? 0 })),
      { maxLength: 40 },
    )
    .map((codePoints) => String.fromCodePoint(...codePoints)),
  fc.string({
    unit: fc.constantFrom('x', '\uD800', '\u202E', '\u0000', '\n', '\u200D', '\uFE0F', '\u0301', 'ﷺ', '𒐫', '꧅'),
  }),
);

it('whatever the text, the bitmap keeps to its line', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 1, max: 900 }),
      fc.boolean(),
      (text, height, maxWidth, bold) => {
        const bitmap = draw({ text, height, maxWidth, bold });
        expect(bitmap.height).toBe(height);
        expect(bitmap.width).toBeGreaterThan(0);
        expect(bitmap.width).toBeLessThanOrEqual(maxWidth);
        expect(bitmap.bytes.length).toBe(rowBytes(bitmap) * height);
        const beyond = (1 << (rowBytes(bitmap) * 8 - bitmap.width)) - 1;
        for (let y = 1; y <= height; y++) expect((bitmap.bytes[y * rowBytes(bitmap) - 1] ?? 0) & beyond).toBe(0);
      },
    ),
  );
});

it('is the same in each process, whatever was drawn before and whatever language the computer has', () => {
  const module = new URL('../../../../electron/station/printing/draw/draw-text.ts', import.meta.url).href;
  const script = `
    import { createDrawText } from '${module}';
    const draw = createDrawText();
    const names = ${JSON.stringify(Object.values(names))};
    const bytes = names.map((text) => draw({ text, height: 48, maxWidth: 600, bold: true }).bytes);
    process.stdout.write(Buffer.concat(bytes).toString('base64'));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { LANG: 'zh_TW.UTF-8', LANGUAGE: 'ja', HOME: '/nowhere' },
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const here = Buffer.concat(Object.values(names).map((text) => line(text).bytes));
  expect(hash(Buffer.from(stdout, 'base64'))).toBe(hash(here));
});
