import bwip from 'bwip-js/generic';
import type { Bitmap } from '../paper.ts';

/** Codes as the squares and bars of their standards, a dot a module, without the white around them. */

/** White modules that a code needs at each side (ISO/IEC 18004 and 15417). */
export const QR_QUIET = 4;
export const BARS_QUIET = 10;
/** Finer lines, or smaller squares, are not read at once by every scanner at a door. */
export const LEAST_MODULE_MM = 0.25;

/** M: a seventh of the code may be scratched or dirty; L: half as much. */
export type QrCorrection = 'M' | 'L';

/** Bytes. A barcode may be what a page of text is; drawing that would hold up the scans. */
const MOST_IN_QR = 1_000;

/** Its bytes are the UTF-8 of the data, whatever they are; null where there are too many. */
export function qrModules(data: string, eclevel: QrCorrection): Bitmap | null {
  const bytes = new TextEncoder().encode(data);
  if (bytes.length > MOST_IN_QR) return null;
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  // With `binarytext` a character is a byte, and nothing in the text is an instruction.
  const drawn = raw({ bcid: 'qrcode', text, binarytext: true, eclevel });
  if (drawn === null || !('pixs' in drawn)) return null;
  const { pixs, pixx: width, pixy: height } = drawn;
  return bitmapOf(width, height, (x, y) => pixs[y * width + x] === 1);
}

const printable = /^[ -~]+$/u;
/** Twice of what any band has room for; drawing takes longer with each. */
const MOST_IN_BARS = 200;

/** Code 128, one dot high; null where it has other characters than those of a keyboard. */
export function barModules(data: string): Bitmap | null {
  if (!printable.test(data) || data.length > MOST_IN_BARS) return null;
  const drawn = raw({ bcid: 'code128', text: data });
  if (drawn === null || 'pixs' in drawn) return null;
  // Widths of bars and of the spaces between them, in turn.
  const line = drawn.sbs.flatMap((width, index) => Array<boolean>(width).fill(index % 2 === 0));
  return bitmapOf(line.length, 1, (x) => line[x] === true);
}

function raw(options: Parameters<typeof bwip.render>[0] & { eclevel?: QrCorrection }) {
  try {
    return bwip.raw(options)[0] ?? null;
  } catch (error) {
    // BWIPP's way to say that it is too much, or nothing.
    if (String(error).includes('bwipp.') || options.text === '') return null;
    throw error;
  }
}

export function bitmapOf(width: number, height: number, isBlack: (x: number, y: number) => boolean): Bitmap {
  const rowBytes = Math.ceil(width / 8);
  const bytes = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isBlack(x, y)) bytes[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return { width, height, bytes };
}

export const isBlackAt = ({ width, bytes }: Bitmap, x: number, y: number): boolean =>
  (bytes[y * Math.ceil(width / 8) + (x >> 3)]! & (0x80 >> (x & 7))) !== 0;
