import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import bwip from 'bwip-js/node';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { encodeRoll } from '../../../../electron/station/printing/encode/roll.ts';
import { rollMetrics } from '../../../../electron/station/printing/encode/roll/metrics.ts';
import { qrSize } from '../../../../electron/station/printing/encode/roll/qr.ts';
import type { Paper } from '../../../../electron/station/printing/paper.ts';
import type { Picture } from '../../../../electron/station/printing/preview/picture.ts';
import { previewRoll } from '../../../../electron/station/printing/preview/roll.ts';
import { parseRoll } from '../../../../electron/station/printing/preview/roll/parse.ts';
import type { Printed } from '../../../../electron/station/printing/preview/roll/printed.ts';
import { drawBoxes, encoded, fieldsOf, noMarks, paperOf, rollLanguages, templateOf } from '../encode/roll-support.ts';

beforeAll(() => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } });
});

/** The paper goes on at the sides of what can be printed on. */
async function pixelsOf({ png }: Picture): Promise<ImageData> {
  const image = await loadImage(Buffer.from(png));
  const [width, height] = [image.width + 64, image.height];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 32, 0);
  const data = new Uint8ClampedArray(context.getImageData(0, 0, width, height).data);
  return { width, height, data, colorSpace: 'srgb' };
}

/** What a scanner reads from the paper. */
async function scanned(bytes: Uint8Array, paper: Paper): Promise<readonly string[]> {
  const image = await pixelsOf(await previewRoll(bytes, paper));
  const found = await readBarcodes(image, { formats: ['QRCode', 'Code128'] });
  return found.map((code) => `${code.format} ${new TextDecoder().decode(code.bytes)}`).toSorted();
}

const codes = [
  { kind: 'text', text: '{ticket.name}', align: 'center' },
  { kind: 'qr', data: '{ticket.barcode}', align: 'center' },
  { kind: 'text', text: '{ticket.name}', align: 'center' },
  { kind: 'barcode', data: '{ticket.barcode}', align: 'center' },
  { kind: 'text', text: '{ticket.barcode}', align: 'center' },
];

const papers: readonly Paper[] = rollLanguages.flatMap((language) => [
  paperOf(language),
  paperOf(language, { paperMm: 58 }),
  paperOf(language, { dpi: 300 }),
]);

describe.for(papers)('on $paperMm mm at $dpi dpi, $language', (paper) => {
  const print = (barcode: string) => encoded(codes, { 'ticket.name': 'Zoë Müller', 'ticket.barcode': barcode }, paper);

  test.for(['GH-7K2M-0042', '{B%0%{{', '0123456789', 'a b~^$', ' ! '])('%j is read twice', async (barcode) => {
    expect(await scanned(print(barcode), paper)).toEqual([`Code128 ${barcode}`, `QRCode ${barcode}`]);
  });

  test.for([
    ['umlauts and the like', 'Zoë Müller 東京 🎟'],
    ['commands', '\u001B@\u001DV\0\u0010\u0001\u0004\r\n\u001E'],
    ['marks of direction', '\u202Eabc\u2066'],
    ['200 characters', 'x'.repeat(200)],
    ['1500 characters', `{"ticket":"${'é7'.repeat(500)}"}`],
  ] as const)('%s are read from the QR code', async ([, barcode]) => {
    expect(await scanned(print(barcode), paper)).toEqual([`QRCode ${barcode}`]);
  });
});

it('whatever the barcode is, it is read', async () => {
  const barcode = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((each) => each.isWellFormed());
  await fc.assert(
    fc.asyncProperty(barcode, fc.constantFrom(...papers), async (text, paper) => {
      const bytes = encoded([{ kind: 'qr', data: '{ticket.barcode}' }], { 'ticket.barcode': text }, paper);
      expect(await scanned(bytes, paper)).toEqual([`QRCode ${text}`]);
    }),
    { numRuns: 25 },
  );
});

it('a QR code is as many modules wide as is reckoned', () => {
  const boundaries = [14, 287, 1_190, 2_331, 2_563].flatMap((most) => [most, most + 1]);
  const lengths = [...boundaries, 2_953, ...Array.from({ length: 20 }, (_, at) => 40 + at * 140)];
  for (const bytes of lengths) {
    const options = {
      bcid: 'qrcode',
      text: '\u00FF'.repeat(bytes),
      binarytext: true,
      eclevel: bytes <= 2_331 ? 'M' : 'L',
    };
    const [drawn] = bwip.raw(options);
    const modules = drawn !== undefined && 'pixx' in drawn ? drawn.pixx : 0;
    // The module is two dots as long as two of them fit on the paper for each module of the code.
    const moduleOn = (width: number) =>
      qrSize(bytes, 1, 'escpos', { ...rollMetrics(paperOf('escpos')), width })?.module;
    expect([bytes, moduleOn(2 * modules), moduleOn(2 * modules - 1)]).toEqual([bytes, 2, 1]);
  }
});

describe('what is printed', () => {
  /** The lines' letters, and other things by their kind. */
  const shown = (printed: readonly Printed[]): readonly string[] =>
    printed.map((each) =>
      each.kind === 'line'
        ? each.pieces
            .map((piece) => (piece.kind === 'letter' ? piece.character : '#'))
            .join('')
            .trim()
        : `[${each.kind} ${'align' in each ? each.align : ''}]`,
    );

  test.for(rollLanguages)('by %s', (language) => {
    const lines = [
      { kind: 'text', text: '{ticket.name}', size: 3, bold: true },
      { kind: 'pair', left: '€ 12', right: 'Škoda' },
      { kind: 'rule' },
      { kind: 'qr', data: 'X', align: 'right', sizeMm: 10 },
      { kind: 'barcode', data: 'X' },
    ];
    const given = { 'ticket.name': 'Łódź Жук' } as const;
    const marks = { duplicate: true, test: false };
    const paper = paperOf(language);
    const printed = parseRoll(encodeRoll(templateOf(...lines), fieldsOf(given), paper, marks, drawBoxes), paper);
    expect(shown(printed)).toEqual([
      'DUPLICATE',
      'Łódź Жук',
      `€ 12${' '.repeat(39)}Škoda`,
      '─'.repeat(48),
      '',
      '[qr right]',
      '',
      '[barcode left]',
      'DUPLICATE',
      '',
      '',
      '[cut ]',
    ]);
    const [, name] = printed;
    const letters = name?.kind === 'line' ? name.pieces.map((piece) => piece.kind === 'letter' && piece.letters) : [];
    expect(new Set(letters)).toEqual(new Set([{ bold: true, across: 3, down: 3 }]));
  });

  test.for(rollLanguages)('by %s as pictures is what was drawn', async (language) => {
    const paper = paperOf(language);
    const bar = { width: 80, height: 24, bytes: new Uint8Array(240).fill(0xff) };
    const lines = [{ kind: 'text', text: '東', align: 'right' }];
    const bytes = encodeRoll(templateOf(...lines), fieldsOf({}), paper, noMarks, () => bar);
    const { data, width } = await pixelsOf(await previewRoll(bytes, paper));
    const isBlack = (x: number, y: number): boolean => (data[(y * width + x + 32) * 4] ?? 0) < 128;
    const [first, last] = [32, 32 + 23];
    expect([isBlack(496, first), isBlack(575, first), isBlack(496, last), isBlack(575, last)]).not.toContain(false);
    expect([isBlack(495, first), isBlack(496, first - 1), isBlack(496, last + 1)]).not.toContain(true);
  });

  it('is as large as the paper', async () => {
    const lines = [{ kind: 'space', lines: 4 }];
    // 4 mm above and below, and the six lines between.
    expect(await previewRoll(encoded(lines), paperOf('escpos'))).toMatchObject({ widthMm: 72, heightMm: 8 + 6 * 3.75 });
    const narrow = paperOf('starline', { paperMm: 58 });
    expect(await previewRoll(encoded(lines, {}, narrow), narrow)).toMatchObject({ widthMm: 48, heightMm: 8 + 6 * 4 });
  });
});

describe('what we never send is refused', () => {
  test.for([
    ['a cash drawer', 'escpos', [0x1b, 0x70, 0, 25, 250]],
    ['a beep', 'escpos', [0x07]],
    ['a status request', 'escpos', [0x10, 0x04, 1]],
    ['another font', 'escpos', [0x1b, 0x4d, 1]],
    ['another code page', 'escpos', [0x1b, 0x74, 0]],
    ['text of no code page', 'escpos', [0x41]],
    ['a picture cut short', 'escpos', [0x1d, 0x76, 0x30, 0, 8, 0, 8, 0, 1]],
    ['a code cut short', 'escpos', [0x1d, 0x28, 0x6b, 9, 0, 0x31, 0x50]],
    ['another function of codes', 'escpos', [0x1d, 0x28, 0x6b, 3, 0, 0x30, 0x43, 3]],
    ['another code set', 'escpos', [0x1d, 0x6b, 0x49, 3, 0x7b, 0x43, 0x41]],
    ['a command in bars', 'escpos', [0x1d, 0x6b, 0x49, 4, 0x7b, 0x42, 0x7b, 0x31]],
    ['a cash drawer', 'starprnt', [0x07]],
    ['ESC/POS', 'starprnt', [0x1d, 0x21, 0]],
    ['another code page', 'starline', [0x1b, 0x1d, 0x74, 1]],
    ['bars without an end', 'starline', [0x1b, 0x62, 6, 1, 1, 80, 0x41]],
    ['a command in bars', 'starline', [0x1b, 0x62, 6, 1, 1, 80, 0x25, 0x31, 0x1e]],
  ] as const)('%s of %s', ([, language, bytes]) => {
    expect(() => parseRoll(Uint8Array.from(bytes), paperOf(language))).toThrow(Error);
  });

  it('and so is what is wider than the paper', async () => {
    const bytes = encoded([{ kind: 'rule' }]);
    await expect(previewRoll(bytes, paperOf('escpos', { paperMm: 58 }))).rejects.toThrow('do not fit');
  });
});
