import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { encodeBand } from '../../../../electron/station/printing/encode/band.ts';
import type { Bitmap, DrawText, Paper, PrintMarks } from '../../../../electron/station/printing/paper.ts';
import { previewZpl } from '../../../../electron/station/printing/preview/zpl.ts';
import { templateSchema, type BandTemplate } from '../../../../electron/station/printing/templates/schema.ts';
import { decodeImage, provideDecoder } from '../../../../renderer/camera/decode.ts';
import { printFieldNames, type Dpi, type PrintFields } from '../../../../shared/printing.ts';

export const fieldsWith = (given: Partial<PrintFields>): PrintFields =>
  ({ ...Object.fromEntries(printFieldNames.map((field) => [field, ''])), ...given }) as PrintFields;

export const paperOf = (dpi: Dpi): Paper => ({ language: 'zpl', dpi, paperMm: 80 });
export const noMarks: PrintMarks = { duplicate: false, test: false };

export function bandOf(widthMm: number, lengthMm: number, elements: readonly object[]): BandTemplate {
  const template = templateSchema.parse({ layout: 'band', title: 'Test', widthMm, lengthMm, media: 'mark', elements });
  if (template.layout !== 'band') throw new Error('no band');
  return template;
}

/** A wedge, high at its beginning: it shows which way it was turned. A letter is as wide as half the line. */
export const fakeDraw: DrawText = ({ text, height, maxWidth }) => {
  const width = Math.min(maxWidth, Math.ceil((Array.from(text).length * height) / 2));
  const bytes = new Uint8Array(Math.ceil(width / 8) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (y / height >= x / width) bytes[y * Math.ceil(width / 8) + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return { width, height, bytes };
};

/** The band as its printer would print it, dot by dot. */
export async function printed(
  template: BandTemplate,
  fields: PrintFields,
  dpi: Dpi,
  marks: PrintMarks = noMarks,
): Promise<Dots> {
  const picture = await previewZpl(encodeBand(template, fields, paperOf(dpi), marks, fakeDraw), paperOf(dpi));
  const image = await loadImage(Buffer.from(picture.png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const perMm = dpi === 203 ? 8 : 12;
  return {
    perMm,
    width: image.width,
    height: image.height,
    isBlack: (x, y) =>
      x >= 0 && y >= 0 && x < image.width && y < image.height && data[(y * image.width + x) * 4]! < 128,
  };
}

export interface Dots {
  readonly perMm: number;
  readonly width: number;
  readonly height: number;
  readonly isBlack: (x: number, y: number) => boolean;
}

/** A part of it, in millimetres. */
export function part(dots: Dots, xMm: number, yMm: number, widthMm: number, heightMm: number): Dots {
  const [left, top] = [Math.round(xMm * dots.perMm), Math.round(yMm * dots.perMm)];
  const [width, height] = [Math.round(widthMm * dots.perMm), Math.round(heightMm * dots.perMm)];
  const isInside = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height;
  return { ...dots, width, height, isBlack: (x, y) => isInside(x, y) && dots.isBlack(left + x, top + y) };
}

export function ink(dots: Dots): number {
  let count = 0;
  for (let y = 0; y < dots.height; y++) for (let x = 0; x < dots.width; x++) count += dots.isBlack(x, y) ? 1 : 0;
  return count;
}

/** Only what is inked, without the white around it. */
export function trimmed(dots: Dots): Dots {
  let [left, top, right, bottom] = [dots.width, dots.height, -1, -1];
  for (let y = 0; y < dots.height; y++) {
    for (let x = 0; x < dots.width; x++) {
      if (!dots.isBlack(x, y)) continue;
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
    }
  }
  const isBlack = (x: number, y: number) => dots.isBlack(left + x, top + y);
  return { ...dots, width: right - left + 1, height: bottom - top + 1, isBlack };
}

/** Turned a quarter to the left, as often as asked. */
export function turnedBack(dots: Dots, quarters: number): Dots {
  if (quarters === 0) return dots;
  const { width, height, isBlack } = dots;
  const once = { ...dots, width: height, height: width, isBlack: (x: number, y: number) => isBlack(width - 1 - y, x) };
  return turnedBack(once, quarters - 1);
}

/** Of all dots, how many are the same: 0 to 1. */
export function likeness(a: Dots, b: Dots): number {
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  let same = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) same += a.isBlack(x, y) === b.isBlack(x, y) ? 1 : 0;
  }
  return same / (width * height);
}

export function openDecoder(): void {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  provideDecoder(new Uint8Array(readFileSync(file)));
}

/** What the camera of a station reads on it. */
export async function readCodes(dots: Dots): Promise<readonly string[]> {
  const edge = 20;
  const [width, height] = [dots.width + 2 * edge, dots.height + 2 * edge];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (dots.isBlack(x - edge, y - edge)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return (await decodeImage({ width, height, data, colorSpace: 'srgb' })).map(({ text }) => text);
}

/** Zebra's compressed graphics, read by its manual. */
export function unpacked(data: string, rowBytes: number): Bitmap['bytes'] {
  const rows: string[] = [];
  let row = '';
  let times = 0;
  const put = (digits: string): void => {
    row += digits;
    times = 0;
    if (row.length > rowBytes * 2) throw new Error('a row is too long');
    if (row.length === rowBytes * 2) {
      rows.push(row);
      row = '';
    }
  };
  for (const sign of data) {
    if (/[G-Y]/u.test(sign)) times += sign.charCodeAt(0) - 'F'.charCodeAt(0);
    else if (/[g-z]/u.test(sign)) times += (sign.charCodeAt(0) - 'f'.charCodeAt(0)) * 20;
    else if (sign === ',') put('0'.repeat(rowBytes * 2 - row.length));
    else if (sign === ':') put(rows.at(-1) ?? '');
    else put(sign.repeat(Math.max(1, times)));
  }
  return new Uint8Array(Buffer.from(rows.join(''), 'hex'));
}

export interface Command {
  readonly name: string;
  readonly rest: string;
}

/** How a printer takes it apart: each caret and each tilde begins a command, wherever it stands. */
export const commandsIn = (bytes: Uint8Array): readonly Command[] =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/(?=[\^~])/u)
    .map((each) => ({ name: each.slice(0, 3), rest: each.slice(3).replace(/\n$/u, '') }));

/** What a field of text says. */
export const textOf = (data: string): string =>
  Buffer.from(
    data.replaceAll(/_([0-9a-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
