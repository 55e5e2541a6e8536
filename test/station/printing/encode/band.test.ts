import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { encodeBand } from '../../../../electron/station/printing/encode/band.ts';
import { graphic } from '../../../../electron/station/printing/encode/zpl-graphic.ts';
import { fillText } from '../../../../electron/station/printing/templates/fill.ts';
import { printResolutions, type PrintFields } from '../../../../shared/printing.ts';
import {
  bandOf,
  commandsIn,
  fakeDraw,
  fieldsWith,
  ink,
  likeness,
  noMarks,
  openDecoder,
  paperOf,
  part,
  printed,
  readCodes,
  textOf,
  trimmed,
  turnedBack,
  unpacked,
} from './band-support.ts';

beforeAll(openDecoder);

const encode = (template: Parameters<typeof encodeBand>[0], fields: Partial<PrintFields>, marks = noMarks) =>
  encodeBand(template, fieldsWith(fields), paperOf(203), marks, fakeDraw);
const namesIn = (bytes: Uint8Array) => commandsIn(bytes).map(({ name }) => name);

describe('the codes', () => {
  const barcodes = [
    'GH-7K2M-0042',
    '^XZ~JA_5E^FS',
    '>;>8>0\\&<>:',
    'Zoë Müller 東京 🎟',
    'x'.repeat(100),
    '1234567890'.repeat(5),
    '\u0000\u001D\u00FF\u0080',
    ' ',
  ];
  const names = ['ticket.barcode', 'ticket.id', 'ticket.name', 'ticket.row', 'ticket.seat', 'ticket.area', 'ticket.type', 'ticket.place'] as const; // prettier-ignore
  const fields = fieldsWith(Object.fromEntries(barcodes.map((barcode, index) => [names[index], barcode])));
  const placeOf = (index: number) => ({ xMm: 2 + (index % 4) * 25, yMm: 2 + Math.floor(index / 4) * 25 });

  test.for(printResolutions)('at %i dpi are what was sold, whatever it is', async (dpi) => {
    const qr = barcodes.map((_, index) => ({ kind: 'qr', data: `{${names[index]}}`, ...placeOf(index), sizeMm: 24 }));
    const bars = [0, 1, 2].map((index) => ({
      kind: 'barcode',
      data: `{${names[index]}}`,
      xMm: 2,
      yMm: 60 + index * 12,
      lengthMm: 96,
      heightMm: 10,
    }));
    const dots = await printed(bandOf(104, 100, [...qr, ...bars]), fields, dpi);
    for (const [index, barcode] of barcodes.entries()) {
      const { xMm, yMm } = placeOf(index);
      expect(await readCodes(part(dots, xMm, yMm, 24, 24))).toEqual([barcode]);
    }
    for (const [index, { yMm }] of bars.entries()) {
      expect(await readCodes(part(dots, 2, yMm, 96, 10))).toEqual([barcodes[index]]);
    }
  });

  const codesFor = (barcode: string, sizeMm: number) => {
    const elements = [
      { kind: 'qr', data: '{ticket.barcode}', xMm: 0, yMm: 0, sizeMm },
      { kind: 'barcode', data: '{ticket.barcode}', xMm: 0, yMm: 30, heightMm: 10, lengthMm: sizeMm },
    ];
    return commandsIn(encode(bandOf(50, 100, elements), { 'ticket.barcode': barcode }))
      .filter(({ name }) => name === '^GF' || name === '^FD')
      .map(({ name, rest }) => (name === '^FD' ? textOf(rest) : name));
  };
  test.for([
    ['both, where there is room', 'A1', 40, ['^GF', '^GF']],
    ['no bars that are too fine', 'GH-7K2M-0042', 25, ['^GF']],
    ['no bars of what has no bars', 'Müller', 40, ['^GF']],
    ['words for a QR code that would be too fine', 'x'.repeat(500), 20, ['Barcode too long']],
    ['words for what nobody would scan', 'x'.repeat(65_536), 40, ['Barcode too long']],
    ['nothing where there is no barcode', '', 40, []],
  ] as const)('are %s', ([, barcode, sizeMm, expected]) => {
    expect(codesFor(barcode, sizeMm)).toEqual(expected);
  });
});

describe('an element', () => {
  const rotations = [0, 90, 180, 270] as const;
  const kinds = [
    { kind: 'text', text: 'Ägyj {ticket.seat}', heightMm: 6, lengthMm: 20 },
    { kind: 'text', text: '東京', heightMm: 6, lengthMm: 20 },
    { kind: 'barcode', data: '12', heightMm: 6, lengthMm: 20 },
    { kind: 'qr', data: 'GH-0042', sizeMm: 12 },
  ];
  const boxOf = (kind: number, rotation: number) => {
    const [length, height] = kind === 3 ? [12, 12] : [20, 6];
    const upright = rotation % 2 === 1;
    return {
      x: 1 + rotation * 22,
      y: 1 + kind * 22,
      width: upright ? height : length,
      height: upright ? length : height,
    };
  };

  it('lies within its place, whichever way it is turned', async () => {
    const elements = kinds.flatMap((element, kind) =>
      rotations.map((rotate, rotation) => {
        const { x: xMm, y: yMm } = boxOf(kind, rotation);
        return { ...element, rotate, xMm, yMm };
      }),
    );
    const dots = await printed(bandOf(90, 90, elements), fieldsWith({ 'ticket.seat': '12' }), 203);
    let inPlace = 0;
    for (const kind of kinds.keys()) {
      const [upright, ...others] = rotations.map((_, rotation) => {
        const { x, y, width, height } = boxOf(kind, rotation);
        const shown = part(dots, x, y, width, height);
        inPlace += ink(shown);
        // Letters are set at the end of what they surely cover, and are drawn anew for each direction.
        return turnedBack(kind === 0 ? trimmed(shown) : shown, rotation);
      });
      for (const other of others) expect(likeness(upright!, other)).toBeGreaterThan(kind === 0 ? 0.85 : 0.99);
    }
    expect(inPlace).toBe(ink(dots));
    expect(inPlace).toBeGreaterThan(10_000);
  });

  it('that does not fit on the band ends at its edge, and none is put beside it', () => {
    const elements = [
      { kind: 'line', xMm: 10, yMm: 90, widthMm: 50, heightMm: 50 },
      { kind: 'line', xMm: 25, yMm: 10, widthMm: 5, heightMm: 5 },
      { kind: 'text', text: 'off', xMm: 1, yMm: 200, heightMm: 5, lengthMm: 20 },
    ];
    const fields = commandsIn(encode(bandOf(25, 100, elements), {})).filter(({ name }) => /\^(?:GB|FO)/u.test(name));
    expect(fields.map(({ name, rest }) => name + rest)).toEqual(['^FO80,720', '^GB120,80,80,B,0']);
  });
});

describe('a name', () => {
  const template = bandOf(25, 100, [
    { kind: 'text', text: '{ticket.name}', xMm: 5, yMm: 5, heightMm: 8, lengthMm: 60, rotate: 90 },
  ]);
  const heightOf = (name: string): number => {
    const font = commandsIn(encode(template, { 'ticket.name': name })).find((each) => each.name === '^A0');
    return Number(font?.rest.split(',')[1]);
  };

  it('is set smaller, down to half, then cut', () => {
    expect(heightOf('Zoë')).toBe(51);
    expect(heightOf('Zoë Müller-Lüdenscheidt of Berlin')).toBeLessThan(40);
    expect(heightOf('W'.repeat(300))).toBe(26);
    const data = commandsIn(encode(template, { 'ticket.name': 'W'.repeat(300) })).find(({ name }) => name === '^FD');
    expect(textOf(data?.rest ?? '')).toMatch(/^W{15,25}\.\.\.$/u);
  });

  it('never runs over its place, whatever letters it has', async () => {
    const long = [
      'W'.repeat(300),
      'MÄÅÇ@%&w'.repeat(9),
      'Zoë Müller-Lüdenscheidt',
      'iiiiiiiii----€€€€',
      '0123456789'.repeat(3),
    ];
    const elements = long.map((_, index) => ({
      kind: 'text',
      text: `{${(['ticket.name', 'ticket.row', 'ticket.seat', 'ticket.area', 'ticket.type'] as const)[index]}}`,
      xMm: 5,
      yMm: 5 + index * 8,
      heightMm: 7,
      lengthMm: 30,
      align: index % 2 === 0 ? 'left' : 'right',
    }));
    const names = { 'ticket.name': long[0], 'ticket.row': long[1], 'ticket.seat': long[2], 'ticket.area': long[3], 'ticket.type': long[4] } as PrintFields; // prettier-ignore
    const dots = await printed(bandOf(50, 50, elements), fieldsWith(names), 300);
    const inPlace = long.map((_, index) => part(dots, 5, 5 + index * 8, 30, 7));
    expect(inPlace.reduce((sum, each) => sum + ink(each), 0)).toBe(ink(dots));
    for (const each of inPlace) expect(trimmed(each).width / (30 * dots.perMm)).toBeGreaterThan(0.8);
  });
});

describe('what a guest brings', () => {
  const template = bandOf(50, 120, [
    { kind: 'text', text: 'Guest: {ticket.name}', xMm: 2, yMm: 2, heightMm: 5, lengthMm: 40 },
    { kind: 'text', text: '{ticket.seat}', xMm: 2, yMm: 10, heightMm: 5, lengthMm: 100, rotate: 90 },
    { kind: 'qr', data: '{ticket.barcode}', xMm: 20, yMm: 20, sizeMm: 25 },
    { kind: 'line', xMm: 0, yMm: 118, widthMm: 50, heightMm: 1 },
  ]);
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc
      .array(
        fc.constantFrom('^XZ', '~JA', '^FS', '_5E', '^FDx', '\\&', '>;', '>8', ':Z64:', '{', '}', '\n', 'ä', ' '),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((pieces) => pieces.join('')),
  );
  /** Text is sent as letters or as a picture: which of them is no matter here. */
  const shapeOf = (bytes: Uint8Array): string =>
    namesIn(bytes)
      .join('')
      .replaceAll(/\^A0\^FH\^FD|\^GF/gu, '^<text>');
  const harmless = shapeOf(encode(template, { 'ticket.name': 'Ann', 'ticket.seat': '1', 'ticket.barcode': 'A1' }));

  it('is no command', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, seat, barcode) => {
        const fields = { 'ticket.name': name, 'ticket.seat': `.${seat}`, 'ticket.barcode': barcode };
        const bytes = encode(template, fields);
        expect(shapeOf(bytes)).toBe(harmless);
        expect(Buffer.from(bytes).toString('latin1')).toMatch(/^[\n -~]+$/u);
        const restOf = (command: string) =>
          commandsIn(bytes).flatMap(({ name: each, rest }) => (each === command ? [rest] : []));
        for (const data of restOf('^FD')) expect(data).toMatch(/^(?:[A-Za-z0-9 ]|_[0-9a-f]{2})+$/u);
        for (const data of restOf('^GF')) expect(data).toMatch(/^A,\d+,\d+,\d+,[0-9A-Yg-z,:]+$/u);
      }),
    );
  });

  it('is printed as it is, where it has room', () => {
    const latin = fc.string({
      unit: fc.constantFrom(...Array.from('azAZ09 ^~_\\,>:;!äÖßñ€"{}')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(latin, (name) => {
        const expected = fillText('Guest: {ticket.name}', fieldsWith({ 'ticket.name': name })) ?? '';
        const data = commandsIn(encode(template, { 'ticket.name': name })).find((each) => each.name === '^FD');
        // The backslash is one of the characters that are drawn.
        expect(data === undefined ? null : textOf(data.rest)).toBe(expected.includes('\\') ? null : expected);
      }),
    );
  });
});

describe('the marks', () => {
  const full = bandOf(25, 200, [
    { kind: 'text', text: '{ticket.name}', xMm: 2, yMm: 20, heightMm: 8, lengthMm: 160, rotate: 90 },
    { kind: 'text', text: '{event.name}', xMm: 15, yMm: 20, heightMm: 8, lengthMm: 100, rotate: 90 },
    { kind: 'qr', data: '{ticket.barcode}', xMm: 2, yMm: 120, sizeMm: 21 },
    { kind: 'text', text: 'end', xMm: 2, yMm: 145, heightMm: 20, lengthMm: 50, rotate: 90 },
  ]);
  const fields = { 'ticket.name': 'Zoë Müller', 'event.name': 'Open Air', 'ticket.barcode': 'GH-0042' };
  const wordsIn = (bytes: Uint8Array) =>
    commandsIn(bytes).flatMap(({ name, rest }) => (name === '^FD' ? [textOf(rest)] : []));

  test.for([
    [{ duplicate: true, test: false }, 'DUPLICATE'],
    [{ duplicate: false, test: true }, 'TEST'],
    [{ duplicate: true, test: true }, 'TEST DUPLICATE'],
  ] as const)('%o say %s', ([marks, words]) => {
    expect(wordsIn(encode(full, fields))).not.toContain(words);
    expect(wordsIn(encode(full, fields, marks)).at(-1)).toBe(words);
  });

  it('stand out, and leave the code alone', async () => {
    const dots = await printed(full, fieldsWith(fields), 203, { duplicate: true, test: false });
    expect(await readCodes(part(dots, 2, 120, 21, 21))).toEqual(['GH-0042']);
    const plain = await printed(full, fieldsWith(fields), 203);
    expect(ink(dots) - ink(plain)).toBeGreaterThan(40 * 7 * 64 * 0.5);
  });
});

describe('the whole', () => {
  test.for([
    ['mark', '^MNM'],
    ['gap', '^MNY'],
    ['continuous', '^MNN'],
  ] as const)('on media with %s', ([media, command]) => {
    const template = {
      ...bandOf(25.4, 279.4, [{ kind: 'text', text: 'A', xMm: 1, yMm: 1, heightMm: 5, lengthMm: 9 }]),
      media,
    };
    const bytes = encodeBand(template, fieldsWith({}), paperOf(300), noMarks, fakeDraw);
    expect(Buffer.from(bytes).toString('latin1')).toBe(
      `^XA\n^CI28^PON^PMN^LRN^LH0,0^LS0\n${command}^PW305^LL3353\n^FO12,25^A0N,48,48^FH_^FDA^FS\n^PQ1,0,0,N\n^XZ\n`,
    );
  });

  test('a picture is packed without loss', () => {
    const run = fc.record({ byte: fc.constantFrom(0, 0, 255, 15, 240, 7), times: fc.integer({ min: 1, max: 300 }) });
    const row = fc.array(run, { minLength: 1, maxLength: 4 });
    const rows = fc
      .tuple(row, row, row)
      .map((given) => given.map((runs) => runs.flatMap(({ byte, times }) => Array<number>(times).fill(byte))));
    fc.assert(
      fc.property(rows, fc.array(fc.nat(2), { minLength: 1, maxLength: 8 }), (given, order) => {
        const rowBytes = Math.max(...given.map(({ length }) => length));
        const bytes = Uint8Array.from(
          order.flatMap((index) => [...given[index]!, ...Array<number>(rowBytes).fill(0)].slice(0, rowBytes)),
        );
        const packed = graphic({ width: rowBytes * 8, height: order.length, bytes });
        const [, count, , across, data = ''] = /^\^GFA,(\d+),(\d+),(\d+),(.*)$/u.exec(packed) ?? [];
        expect([Number(count), Number(across)]).toEqual([bytes.length, rowBytes]);
        expect(unpacked(data, rowBytes)).toEqual(bytes);
      }),
    );
  });
});
