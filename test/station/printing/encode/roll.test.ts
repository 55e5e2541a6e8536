import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PrintLanguage } from '#shared/printing.ts';
import type { TextToDraw } from '../../../../electron/station/printing/paper.ts';
import { encodeRoll } from '../../../../electron/station/printing/encode/roll.ts';
import { atBothEnds } from '../../../../electron/station/printing/encode/roll/bitmap.ts';
import { characterOf, codePages, runsOf } from '../../../../electron/station/printing/encode/roll/pages.ts';
import { qrSize } from '../../../../electron/station/printing/encode/roll/qr.ts';
import { rollMetrics } from '../../../../electron/station/printing/encode/roll/metrics.ts';
import { wrapped } from '../../../../electron/station/printing/encode/roll/wrap.ts';
import { commandsOf, shapeOf, type Command } from './roll-commands.ts';
import { drawBoxes, encoded, fieldsOf, noMarks, paperOf, rollLanguages, templateOf } from './roll-support.ts';

const name = [{ kind: 'text', text: '{ticket.name}' }];
const qr = [{ kind: 'qr', data: '{ticket.barcode}' }];
const bars = [{ kind: 'barcode', data: '{ticket.barcode}', heightMm: 10 }];

/** The commands between the beginning and the end that all receipts have. */
function between(bytes: Uint8Array, language: PrintLanguage): readonly Command[] {
  const commands = commandsOf(bytes, language);
  const last = language === 'escpos' ? 'cut 66 0' : 'cut 3';
  expect(shapeOf(commands).slice(-3)).toEqual(['feed', 'feed', last]);
  const first = language === 'escpos' ? ['initialise', 'one byte letters', 'font 0'] : ['initialise', 'cancel'];
  expect(shapeOf(commands).slice(0, first.length + 1)).toEqual([...first, 'country 0']);
  return commands.slice(first.length + 1, -3);
}

const latin1 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

/** What a reader sees: text and the commands' names, a line of paper a line. */
const readable = (commands: readonly Command[]): readonly string[] =>
  commands
    .map(({ name: command, data }) =>
      command === 'text' ? latin1(data) : command === 'feed' ? '\n' : command === 'picture' ? '[picture]' : '',
    )
    .join('')
    .split('\n')
    .slice(0, -1);

describe('the bytes of a short receipt', () => {
  const lines = [
    { kind: 'text', text: '{ticket.name}', align: 'center', size: 2, bold: true },
    { kind: 'qr', data: '{ticket.barcode}', sizeMm: 20 },
    { kind: 'barcode', data: '{ticket.barcode}', heightMm: 10, align: 'right' },
  ];

  test.for([
    [
      'escpos',
      [
        '1b40 1c2e 1b4d00 1b5200',
        // Half of the columns that three letters of double width leave; page 19 is cp858.
        `${'20'.repeat(21)} 1b4501 1d2111 1b7413 5a6f89 1b4500 1d2100 0a`,
        '0a 1b6100 1d286b 0400 31413200 1d286b 0300 314307 1d286b 0300 314531',
        '1d286b 0600 315030 417b25 1d286b 0300 315130 1b6100 0a',
        '1b6102 1d6850 1d7703 1d4800 1d6b4906 7b42417b7b25 1b6100',
        '0a0a 1d564200',
      ],
    ],
    [
      'starprnt',
      [
        '1b4018 1b5200',
        `${'20'.repeat(21)} 1b45 1b690101 1b1d7404 5a6f89 1b46 1b690000 0a`,
        '0a 1b1d6100 1b1d79533002 1b1d79533101 1b1d79533207',
        '1b1d79443100 0300 417b25 1b1d7950 1b1d6100 0a',
        '1b1d6102 1b6206010250 417b2530 1e 1b1d6100',
        '0a0a 1b6403',
      ],
    ],
  ] as const)('%s', ([language, wanted]) => {
    const bytes = encoded(lines, { 'ticket.name': 'Zoë', 'ticket.barcode': 'A{%' }, paperOf(language));
    expect(Buffer.from(bytes).toString('hex')).toBe(wanted.join('').replaceAll(' ', ''));
  });

  it('is the same for both of Star’s languages', () => {
    const given = { 'ticket.name': 'Zoë 東京', 'ticket.barcode': 'A{%' } as const;
    expect(encoded(lines, given, paperOf('starline'))).toEqual(encoded(lines, given, paperOf('starprnt')));
  });

  it('is refused in a language of other printers', () => {
    expect(() => encoded(name, {}, paperOf('zpl'))).toThrow('zpl');
  });
});

describe('letters', () => {
  test.for(['windows1252', 'cp866'] as const)('of %s are those that the standard has', (page) => {
    const bytes = Array.from({ length: 224 }, (_, at) => at + 0x20).filter(
      (byte) => characterOf(page, byte) !== '\uFFFD',
    );
    const decoder = new TextDecoder(page === 'cp866' ? 'ibm866' : 'windows-1252');
    const characters = bytes.map((byte) => characterOf(page, byte)).join('');
    expect(characters).toBe(decoder.decode(Uint8Array.from(bytes)));
  });

  test.for([
    // Pages are 19 cp858, 16 windows1252, 18 cp852, 17 cp866.
    ['Zoë 12 €', [[19, 'Zo\x89 12 \xD5']]],
    ['„Büro“ – ’tis', [[16, '\x84B\xFCro\x93 \x96 \x92tis']]],
    ['Łódź', [[18, '\x9D\xA2d\xAB']]],
    ['Škoda', [[16, '\x8Akoda']]],
    [
      'Příliš žluťoučký',
      [
        [19, 'P'],
        [18, '\xFD\xA1li\xE7 \xA7lu\x9Cou\x9Fk\xEC'],
      ],
    ],
    ['Жанна Ёлкина', [[17, '\x86\xA0\xAD\xAD\xA0 \xF0\xAB\xAA\xA8\xAD\xA0']]],
    [
      'Zoë Жук',
      [
        [19, 'Zo\x89 '],
        [17, '\x86\xE3\xAA'],
      ],
    ],
    // In cp858 they are bytes 0x14 and 0x15, too, and those are commands.
    ['§ 5 ¶', [[16, '\xA7 5 \xB6']]],
  ] as const)('%s', ([text, wanted]) => {
    const commands = between(encoded(name, { 'ticket.name': text }), 'escpos');
    const pages = commands.filter((each) => each.name === 'page').map(({ parameters: [page] }) => page);
    const texts = commands.filter((each) => each.name === 'text').map(({ data }) => latin1(data));
    expect(pages.map((page, at) => [page, texts[at]])).toEqual(wanted);
  });

  it('are those of the page that was chosen, also for Star', () => {
    const commands = between(encoded(name, { 'ticket.name': 'Łódź Жук €' }, paperOf('starprnt')), 'starprnt');
    expect(shapeOf(commands)).toEqual(['page 5', 'text', 'page 10', 'text', 'page 4', 'text', 'feed']);
  });

  it('that are arrows, hearts and the like are never printed as the bytes that they were on a PC', () => {
    const pictures = Array.from('☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼▬↨↑↓→←∟↔▲▼⌂\u007F\u0081\uFFFD');
    expect(pictures.filter((picture) => runsOf(picture) !== null)).toEqual(['•']);
    expect(runsOf('•')).toEqual([{ page: 'windows1252', text: '•' }]);
  });

  test.for(codePages)('of %s are one byte each', (page) => {
    const all = Array.from({ length: 128 }, (_, at) => characterOf(page, at + 0x80)).join('');
    const text = all.replaceAll(/[\uFFFD\u00A0]/gu, '');
    for (let at = 0; at < text.length; at += 40) {
      const part = text.slice(at, at + 40);
      const commands = between(encoded(name, { 'ticket.name': part }), 'escpos');
      const texts = commands.filter((each) => each.name === 'text').map(({ data }) => latin1(data));
      expect(texts.join('')).toMatch(new RegExp(`^[\\x80-\\xff]{${part.length}}$`, 'u'));
    }
  });
});

describe('characters that the printer does not have', () => {
  const drawnLines = (lines: readonly object[], given: Parameters<typeof fieldsOf>[0], language: PrintLanguage) => {
    const asked: TextToDraw[] = [];
    const bytes = encodeRoll(templateOf(...lines), fieldsOf(given), paperOf(language), noMarks, (line) => {
      asked.push(line);
      return drawBoxes(line);
    });
    return { asked, commands: between(bytes, language) };
  };

  test.for(['Ελένη', 'محمد', 'דנה', '東京', 'प्रिया', 'สมชาย', '🎟', 'Zoë 🎟', '←', 'ﬁ'])('%s', (text) => {
    const { asked, commands } = drawnLines(name, { 'ticket.name': text }, 'escpos');
    expect(asked).toEqual([{ text, height: 30, maxWidth: 576, bold: false }]);
    expect(shapeOf(commands)).toEqual([expect.stringMatching(/^picture 0 \d+ 0 32 0$/u)]);
  });

  it('stand where the line stands, as large as it is', () => {
    const lines = [{ kind: 'text', text: '東京', size: 2, align: 'center', bold: true }];
    const { asked, commands } = drawnLines(lines, {}, 'escpos');
    expect(asked).toEqual([{ text: '東京', height: 60, maxWidth: 576, bold: true }]);
    expect(shapeOf(commands)).toEqual(['align 1', 'picture 0 8 0 64 0', 'align 0']);
  });

  it('are strips of 24 rows for Star', () => {
    const { commands } = drawnLines([{ kind: 'text', text: '東京', align: 'right' }], {}, 'starline');
    expect(shapeOf(commands)).toEqual([
      'align 2',
      'close lines',
      'picture 32 0',
      'feed',
      'return',
      'picture 32 0',
      'feed',
      'return',
      'lines 1',
      'align 0',
    ]);
  });

  it('take the other side of a pair with them', () => {
    const lines = [{ kind: 'pair', left: 'Row 1', right: '東京' }];
    const { asked, commands } = drawnLines(lines, {}, 'escpos');
    expect(asked.map(({ text }) => text)).toEqual(['Row 1', '東京']);
    expect(shapeOf(commands)).toEqual(['picture 0 72 0 32 0']);
  });

  it('stand at both ends of a pair', () => {
    const black = (width: number, height: number) => ({ width, height, bytes: new Uint8Array(height).fill(0xff) });
    expect(atBothEnds(black(3, 1), black(5, 2), 24)).toEqual({
      width: 24,
      height: 2,
      bytes: Uint8Array.of(0b11100000, 0, 0b00011111, 0, 0, 0b00011111),
    });
  });

  it('make two lines of a pair that does not fit', () => {
    const lines = [{ kind: 'pair', left: 'Row 1 '.repeat(7), right: '東京' }];
    const { commands } = drawnLines(lines, {}, 'escpos');
    expect(shapeOf(commands)).toEqual(['page 19', 'text', 'feed', 'align 2', 'picture 0 4 0 32 0', 'align 0']);
  });

  it('have one more dot where their dots are commands that printers obey wherever they stand', () => {
    const drawn = [0x10, 0x04, 0x01, 0x10, 0x05, 0x02, 0x10, 0x14, 0x01, 0x10, 0x10, 0x04];
    const sent = [0x30, 0x04, 0x01, 0x30, 0x05, 0x02, 0x30, 0x14, 0x01, 0x10, 0x30, 0x04];
    const picture = { width: 16, height: 8, bytes: Uint8Array.from([...drawn, 0, 0, 0, 0]) };
    const fields = fieldsOf({ 'ticket.name': '東' });
    const bytes = encodeRoll(templateOf(...name), fields, paperOf('escpos'), noMarks, () => picture);
    expect([...(between(bytes, 'escpos')[0]?.data ?? [])]).toEqual([...sent, 0, 0, 0, 0]);
  });

  it('have one more dot also for Star, whose bytes are columns', () => {
    const column = [0x1b, 0x06, 0x18];
    const rows = Array.from({ length: 24 }, (_, y) => ((column[y >> 3] ?? 0) & (0x80 >> (y & 7)) ? 0x80 : 0));
    const picture = { width: 8, height: 24, bytes: Uint8Array.from(rows) };
    const fields = fieldsOf({ 'ticket.name': '東' });
    const bytes = encodeRoll(templateOf(...name), fields, paperOf('starline'), noMarks, () => picture);
    const sent = between(bytes, 'starline').find((each) => each.name === 'picture');
    expect([...(sent?.data.subarray(0, 4) ?? [])]).toEqual([0x3b, 0x06, 0x18, 0]);
  });

  it('that nothing is drawn for leave nothing', () => {
    const empty = () => ({ width: 0, height: 30, bytes: new Uint8Array() });
    const bytes = encodeRoll(templateOf(...name), fieldsOf({ 'ticket.name': '東' }), paperOf('escpos'), noMarks, empty);
    expect(between(bytes, 'escpos')).toEqual([]);
  });
});

describe('a line', () => {
  const printed = (line: object, given: Parameters<typeof fieldsOf>[0] = {}, paperMm: 58 | 80 = 80) =>
    readable(between(encoded([line], given, paperOf('escpos', { paperMm })), 'escpos'));

  test.for([
    ['a b', 48, 3, ['a b']],
    ['aa bb cc', 5, 3, ['aa bb', 'cc']],
    ['aa bb cc', 2, 3, ['aa', 'bb', 'cc']],
    ['aaaaa b c', 4, 3, ['aaaa', 'a b', 'c']],
    ['Zoë Müller-Łukaszewicz', 16, 3, ['Zoë Müller-', 'Łukaszewicz']],
    ['a-b - c', 3, 3, ['a-b', '- c']],
    ['----', 3, 3, ['---', '-']],
    ['aaaaaaa', 3, 2, ['aaa', '...']],
    ['aaaa bbbb cccc', 4, 2, ['aaaa', 'b...']],
    ['x'.repeat(300), 48, 3, ['x'.repeat(48), 'x'.repeat(48), `${'x'.repeat(45)}...`]],
  ] as const)('%s in %i columns', ([text, columns, most, wanted]) => {
    expect(wrapped(text, columns, most)).toEqual(wanted);
  });

  it('of nothing but empty fields is left out', () => {
    for (const line of [...name, ...qr, ...bars, { kind: 'pair', left: '{ticket.row}', right: '{ticket.seat}' }]) {
      expect(between(encoded([line]), 'escpos')).toEqual([]);
    }
  });

  test.for([
    [{ kind: 'text', text: 'Left' }, 'Left'],
    [{ kind: 'text', text: 'Right', align: 'right' }, 'Right'.padStart(48)],
    [{ kind: 'text', text: 'Centre', align: 'center' }, `${' '.repeat(21)}Centre`],
    [{ kind: 'pair', left: 'Row 1', right: 'Seat 2' }, `Row 1${' '.repeat(37)}Seat 2`],
    [{ kind: 'pair', left: '{ticket.row}', right: 'Seat 2' }, 'Seat 2'.padStart(48)],
    [{ kind: 'pair', left: 'Row 1', right: '{ticket.seat}' }, 'Row 1'],
    [{ kind: 'rule' }, '\xC4'.repeat(48)],
  ] as const)('%o', ([line, wanted]) => {
    expect(printed(line)).toEqual([wanted]);
  });

  it('has 32 columns on 58 mm', () => {
    expect(printed({ kind: 'rule' }, {}, 58)).toEqual(['\xC4'.repeat(32)]);
    expect(printed({ kind: 'text', text: 'x'.repeat(40) }, {}, 58)).toEqual(['x'.repeat(32), 'x'.repeat(8)]);
  });

  it('that is a pair too long for one becomes two', () => {
    const lines = printed({ kind: 'pair', left: 'x'.repeat(24), right: 'y'.repeat(24) });
    expect(lines).toEqual(['x'.repeat(24), ' '.repeat(24) + 'y'.repeat(24)]);
    expect(printed({ kind: 'pair', left: 'x'.repeat(24), right: 'y'.repeat(23) })).toHaveLength(1);
  });

  it('is fed as often as the template says', () => {
    expect(printed({ kind: 'space', lines: 4 })).toEqual(['', '', '', '']);
  });
});

describe('marks', () => {
  test.for(rollLanguages)('of %s stand above and below everything, large', (language) => {
    const marks = { duplicate: true, test: true };
    const commands = between(encoded(name, { 'ticket.name': 'Zoë' }, paperOf(language), marks), language);
    const texts = commands.filter((each) => each.name === 'text').map(({ data }) => latin1(data).trim());
    expect(texts.filter((text) => text !== '')).toEqual(['DUPLICATE', 'TEST', 'Zo\x89', 'DUPLICATE', 'TEST']);
    const size = language === 'escpos' ? 'size 34' : 'size 2 2';
    expect(shapeOf(commands).filter((shape) => shape === size)).toHaveLength(4);
  });

  it('are not there otherwise', () => {
    expect(latin1(encoded(name, { 'ticket.name': 'Zoë' }))).not.toMatch(/DUPLICATE|TEST/u);
  });
});

describe('a QR code', () => {
  const dataOf = (bytes: Uint8Array, language: PrintLanguage) => {
    const commands = between(bytes, language);
    return language === 'escpos'
      ? commands
          .filter(({ name: each, data }) => each === 'code' && data[1] === 0x50)
          .map(({ data }) => data.subarray(3))
      : commands.filter(({ name: each }) => each === 'code data').map(({ data }) => data);
  };

  const barcodes = [
    'GH-7K2M-0042',
    'Zoë Müller 東京 🎟',
    '\u001B@\u001DV\u0000\u0010\u0001\u0004\n\r\0\u0010',
    ' \u202E x ',
    'x'.repeat(2_953),
  ];

  test.for(rollLanguages)('of %s has the very bytes of the barcode', (language) => {
    for (const barcode of barcodes) {
      const bytes = encoded(qr, { 'ticket.barcode': barcode }, paperOf(language));
      expect(dataOf(bytes, language)).toEqual([new TextEncoder().encode(barcode)]);
    }
  });

  test.for([
    ['escpos', '\u0010\u0004\u0001'],
    ['escpos', 'x\u0010\u0005\u0002'],
    ['escpos', '\u0010\u0010\u0014\u0001\0\u0001'],
    ['starprnt', '\u001B\u0006\u0018'],
    ['starline', 'x\u001B\u0006\u0001'],
  ] as const)('of %s is left out where the printer would obey the barcode as it comes: %j', ([language, barcode]) => {
    const commands = between(encoded(qr, { 'ticket.barcode': barcode }, paperOf(language)), language);
    expect(readable(commands)).toEqual(['Barcode cannot be printed']);
    const other = paperOf(language === 'escpos' ? 'starprnt' : 'escpos');
    const there = encoded(qr, { 'ticket.barcode': barcode }, other);
    expect(dataOf(there, other.language)).toEqual([new TextEncoder().encode(barcode)]);
  });

  test.for(rollLanguages)('of %s is left out where it cannot hold the barcode', (language) => {
    const commands = between(encoded(qr, { 'ticket.barcode': 'x'.repeat(2_954) }, paperOf(language)), language);
    expect(shapeOf(commands)).toEqual([language === 'escpos' ? 'page 19' : 'page 4', 'text', 'feed']);
    expect(readable(commands)).toEqual(['Barcode too long']);
  });

  test.for([
    // Version 1 has 21 modules, 2 has 25, 40 has 177; 8 dots are 1 mm.
    ['escpos', 14, 25, 80, { level: 'M', module: 9 }],
    ['escpos', 15, 25, 80, { level: 'M', module: 8 }],
    ['starprnt', 14, 25, 80, { level: 'M', module: 8 }],
    ['escpos', 14, 60, 80, { level: 'M', module: 16 }],
    ['escpos', 14, 3, 80, { level: 'M', module: 3 }],
    ['escpos', 2_331, 25, 80, { level: 'M', module: 3 }],
    ['escpos', 2_331, 25, 58, { level: 'M', module: 2 }],
    ['escpos', 2_332, 25, 80, { level: 'L', module: 3 }],
    ['escpos', 2_953, 60, 58, { level: 'L', module: 2 }],
    ['escpos', 2_954, 60, 80, null],
  ] as const)('%s, %i bytes, %i mm on %i mm', ([language, bytes, sizeMm, paperMm, wanted]) => {
    expect(qrSize(bytes, sizeMm, language, rollMetrics(paperOf(language, { paperMm })))).toEqual(wanted);
  });
});

describe('a barcode', () => {
  const barsOf = (barcode: string, paper = paperOf('escpos')) =>
    between(encoded(bars, { 'ticket.barcode': barcode }, paper), paper.language).filter(({ name: each }) =>
      each.startsWith('bar'),
    );

  test.for([
    [14, ['bar height 80', 'bar width 3', 'bar text 0', 'bars 73 16']],
    [15, ['bar height 80', 'bar width 2', 'bar text 0', 'bars 73 17']],
    [22, ['bar height 80', 'bar width 2', 'bar text 0', 'bars 73 24']],
    [24, []],
  ] as const)('of %i characters', ([length, wanted]) => {
    expect(shapeOf(barsOf('x'.repeat(length)))).toEqual(wanted);
  });

  test.for([
    [12, ['bars 6 1 2 80']],
    [22, ['bars 6 1 1 80']],
    [24, []],
  ] as const)('of Star, of %i characters', ([length, wanted]) => {
    expect(shapeOf(barsOf('x'.repeat(length), paperOf('starline')))).toEqual(wanted);
  });

  test.for(['Zoë', '東京', 'A\nB', '\u001B@', '\u007F', 'A\0'])('is left out for %j', (barcode) => {
    expect(barsOf(barcode)).toEqual([]);
  });

  it('writes the characters twice that are commands in it', () => {
    expect(latin1(barsOf('{C%{')[3]?.data)).toBe('{B{{C%{{');
    expect(latin1(barsOf('{C%{', paperOf('starprnt'))[0]?.data)).toBe('{C%0{\x1E');
  });
});

describe('whatever the ticket says', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\u001B\u0006\u0018',
      '\u001B@',
      '\u001D',
      '\u0010\u0004\u0001',
      '\u001BE',
      '{',
      '{B',
      '%',
      '^',
      '~',
      '\u202E',
      '\u2066',
    ),
    fc.constantFrom('←', '↔', '§', '¶', '►', '⌂', '\u007F', '\u0085', '\u001Bd\u0003', '\n', '\r\n', '\0', '\uD83D'),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.integer({ min: 0x20, max: 0x2600 }).map((codePoint) => String.fromCodePoint(codePoint)),
    fc.string({ unit: 'grapheme-ascii', minLength: 40, maxLength: 300 }),
  );
  const hostile = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const lines = [
    { kind: 'text', text: 'Name {ticket.name}', size: 2, align: 'center', bold: true },
    { kind: 'pair', left: '{ticket.row}', right: '{ticket.seat}' },
    { kind: 'text', text: '{ticket.type}', size: 3, align: 'right' },
    { kind: 'qr', data: '{ticket.barcode}', align: 'center' },
    { kind: 'barcode', data: '{ticket.barcode}', align: 'center', heightMm: 10 },
    { kind: 'text', text: '{ticket.barcode}' },
  ];

  /** All that a harmless receipt of these lines can be made of. */
  const harmless: Readonly<Record<'escpos' | 'star', RegExp>> = {
    escpos:
      /^(?:page (?:16|17|18|19)|bold [01]|size (?:0|17|34)|align [012]|picture 0 \d+ 0 (?:32|64|96) 0|code \d+ \d+|bar height 80|bar width [23]|bar text 0|bars 73 \d+|text|feed)$/u,
    star: /^(?:page (?:4|5|10|32)|bold|not bold|size (?:0 0|1 1|2 2)|align [012]|close lines|lines 1|picture \d+ [0-2]|code setting (?:48 2|49 [01]|50 [1-8])|code data 49 0 \d+ \d+|code|bars 6 1 [12] 80|text|feed|return)$/u,
  };

  /** Commands that are obeyed wherever they stand, in hexadecimal. */
  const realTime = {
    escpos: /^(?:..)*?10(?:04(?:0[1-8]|12)|050[0-2]|140[0-8])/u,
    star: /^(?:..)*?1b06/u,
  };

  test.for(rollLanguages)('%s prints text and nothing else', (language) => {
    const given = fc.record({ name: hostile, row: hostile, seat: hostile, type: hostile, barcode: hostile });
    const paperMm = fc.constantFrom(58 as const, 80 as const);
    fc.assert(
      fc.property(given, paperMm, (ticket, width) => {
        const fields = Object.fromEntries(Object.entries(ticket).map(([key, value]) => [`ticket.${key}`, value]));
        const bytes = encoded(lines, fields, paperOf(language, { paperMm: width }));
        const commands = between(bytes, language);
        expect(Buffer.from(bytes).toString('hex')).not.toMatch(realTime[language === 'escpos' ? 'escpos' : 'star']);
        for (const shape of shapeOf(commands))
          expect(shape).toMatch(harmless[language === 'escpos' ? 'escpos' : 'star']);
        const most = width === 58 ? 32 : 48;
        for (const line of linesOf(commands)) expect(line).toBeLessThanOrEqual(most);
      }),
    );
  });

  /** Columns of the lines of text. */
  function linesOf(commands: readonly Command[]): readonly number[] {
    const widths = [0];
    let across = 1;
    for (const { name: command, parameters, data } of commands) {
      if (command === 'feed') widths.push(0);
      if (command === 'size')
        across = parameters.length === 1 ? ((parameters[0] ?? 0) >> 4) + 1 : (parameters[1] ?? 0) + 1;
      if (command === 'text') widths.push((widths.pop() ?? 0) + across * data.length);
    }
    return widths;
  }
});
