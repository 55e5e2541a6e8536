import fc from 'fast-check';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { encodePage } from '../../../../electron/station/printing/encode/page.ts';
import { templateSchema, type RollTemplate } from '../../../../electron/station/printing/templates/schema.ts';
import type { PrintFields } from '../../../../shared/printing.ts';
import { bandOf, fieldsWith, noMarks, openDecoder, readCodes, type Dots } from './band-support.ts';

beforeAll(openDecoder);

function rollOf(lines: readonly object[]): RollTemplate {
  const template = templateSchema.parse({ layout: 'roll', title: 'Test', lines });
  if (template.layout !== 'roll') throw new Error('no roll');
  return template;
}

const roll = rollOf([
  { kind: 'text', text: '{event.name}', size: 2, align: 'center' },
  { kind: 'rule' },
  { kind: 'text', text: '{ticket.name}' },
  { kind: 'pair', left: 'Seat', right: '{ticket.seat}' },
  { kind: 'space', lines: 2 },
  { kind: 'qr', data: '{ticket.barcode}' },
]);
const band = bandOf(25, 200, [
  { kind: 'text', text: '{event.name}', xMm: 2, yMm: 2, heightMm: 5, lengthMm: 20 },
  { kind: 'text', text: '{ticket.name}', xMm: 2, yMm: 20, heightMm: 8, lengthMm: 90, rotate: 90 },
  { kind: 'text', text: 'Seat {ticket.seat}', xMm: 12, yMm: 20, heightMm: 8, lengthMm: 90, rotate: 270 },
  { kind: 'line', xMm: 0, yMm: 120, widthMm: 25, heightMm: 0.5 },
  { kind: 'qr', data: '{ticket.barcode}', xMm: 2, yMm: 130, sizeMm: 21 },
]);
const usual: Partial<PrintFields> = {
  'event.name': 'Open Air',
  'ticket.name': 'Ann',
  'ticket.seat': '12',
  'ticket.barcode': 'A1',
};
const htmlOf = (template: typeof roll | typeof band, fields: Partial<PrintFields>, marks = noMarks): string =>
  encodePage(template, fieldsWith(fields), 80, marks).html;

/** As a browser takes it apart: a tag from an opening angle bracket to the next closing one, text between. */
const tagsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<[^>]*>/gu)].map(([tag]) => tag.replaceAll(/ (?:style|d|viewBox)="[^"<>]*"/gu, ''));
const textIn = (html: string): string =>
  html
    .slice(html.indexOf('<body>'))
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(
      /&(lt|gt|quot|amp|#39);/gu,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'",
    );

describe('a page', () => {
  test.for([
    ['roll', roll],
    ['band', band],
  ] as const)('of a %s runs nothing and loads nothing', ([, template]) => {
    const html = htmlOf(template, usual);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
    expect(html).not.toMatch(/<script|src=|href=|url\(|@import| on\w+=/iu);
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('<script>', '</style>', '"', "'", '>', '&lt;', '<!--', '&', ' style=', '\u202E', 'ש', ' '),
        {
          minLength: 1,
          maxLength: 10,
        },
      )
      .map((pieces) => pieces.join('')),
  );
  test.for([
    ['roll', roll],
    ['band', band],
  ] as const)('of a %s has no tag that a guest brought', ([, template]) => {
    const harmless = tagsIn(htmlOf(template, usual));
    fc.assert(
      fc.property(hostile, hostile, (name, seat) => {
        const fields = { ...usual, 'ticket.name': `${name}.`, 'ticket.seat': `${seat}.`, 'event.name': `${seat}.` };
        expect(tagsIn(htmlOf(template, fields))).toEqual(harmless);
      }),
    );
  });

  it('shows the text itself', () => {
    expect(textIn(htmlOf(roll, { ...usual, 'ticket.name': `<b>"Ann" & 'Bo'</b>` }))).toContain(`<b>"Ann" & 'Bo'</b>`);
  });

  test.for([
    ['roll', roll],
    ['band', band],
  ] as const)('of a %s says DUPLICATE and TEST where it is one', ([, template]) => {
    expect(textIn(htmlOf(template, usual))).not.toMatch(/DUPLICATE|TEST/u);
    expect(textIn(htmlOf(template, usual, { duplicate: true, test: false }))).toContain('DUPLICATE');
    expect(textIn(htmlOf(template, usual, { duplicate: false, test: true }))).toContain('TEST');
  });

  it('of a band is as large as the band', () => {
    const { html, widthMm, heightMm } = encodePage(band, fieldsWith(usual), 80, noMarks);
    expect({ widthMm, heightMm }).toEqual({ widthMm: 25, heightMm: 200 });
    expect(html).toContain('@page { size: 25mm 200mm; margin: 0 }');
  });

  it('of a roll is as wide as the paper, and longer for more text', () => {
    const short = encodePage(roll, fieldsWith(usual), 58, noMarks);
    const long = encodePage(roll, fieldsWith({ ...usual, 'ticket.name': 'Ann '.repeat(90) }), 58, noMarks);
    expect(short.widthMm).toBe(58);
    expect(long.heightMm).toBeGreaterThan(short.heightMm + 40);
  });

  it('leaves out a line whose fields are empty', () => {
    const length = (fields: Partial<PrintFields>) => encodePage(roll, fieldsWith(fields), 80, noMarks).heightMm;
    expect(length({ ...usual, 'ticket.name': '' })).toBeLessThan(length(usual));
    expect(htmlOf(roll, { ...usual, 'ticket.barcode': '' })).not.toContain('<svg');
  });
});

describe('a code on a page', () => {
  /** The only path in it, a module enlarged to four dots. */
  function dotsOf(html: string): Dots {
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/u.exec(html) ?? [];
    const [, path = ''] = / d="([^"]+)"/u.exec(html) ?? [];
    const times = { x: 4, y: Number(height) === 1 ? 80 : 4 };
    const context = createCanvas(Number(width) * times.x, Number(height) * times.y).getContext('2d');
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
      context.fillRect(Number(x) * times.x, Number(y) * times.y, Number(run) * times.x, times.y);
    }
    const { width: across, height: down } = context.canvas;
    const { data } = context.getImageData(0, 0, across, down);
    const isBlack = (x: number, y: number) =>
      x >= 0 && y >= 0 && x < across && y < down && data[(y * across + x) * 4 + 3]! > 128;
    return { perMm: 8, width: across, height: down, isBlack };
  }
  const codeOf = (kind: 'qr' | 'barcode', barcode: string): string =>
    htmlOf(rollOf([{ kind, data: '{ticket.barcode}' }]), { 'ticket.barcode': barcode });

  test.for([
    ['qr', 'GH-7K2M-0042'],
    ['qr', '<b>&"^XZ'],
    ['qr', 'Zoë 東京 🎟'],
    ['qr', '1'.repeat(60)],
    ['barcode', 'GH-7K2M-0042'],
    ['barcode', '<&">^_'],
  ] as const)('as %s is what was sold: %s', async ([kind, barcode]) => {
    expect(await readCodes(dotsOf(codeOf(kind, barcode)))).toEqual([barcode]);
  });

  it('that is too long says so, or is left out', () => {
    expect(textIn(codeOf('qr', 'x'.repeat(1_500)))).toContain('Barcode too long');
    expect(codeOf('barcode', 'x'.repeat(60))).not.toContain('<svg');
    expect(codeOf('barcode', 'Müller')).not.toContain('<svg');
  });
});
