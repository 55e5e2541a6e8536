import type { Bitmap } from '../paper.ts';
import { bitmapOf, isBlackAt } from './codes.ts';

/** Degrees, clockwise. */
export type Rotation = 0 | 90 | 180 | 270;

/** Each dot as a rectangle of so many. */
export const enlarged = (bitmap: Bitmap, timesX: number, timesY: number): Bitmap =>
  bitmapOf(bitmap.width * timesX, bitmap.height * timesY, (x, y) =>
    isBlackAt(bitmap, Math.floor(x / timesX), Math.floor(y / timesY)),
  );

export function turned(bitmap: Bitmap, rotate: Rotation): Bitmap {
  const { width, height } = bitmap;
  switch (rotate) {
    case 0:
      return bitmap;
    case 90:
      return bitmapOf(height, width, (x, y) => isBlackAt(bitmap, y, height - 1 - x));
    case 180:
      return bitmapOf(width, height, (x, y) => isBlackAt(bitmap, width - 1 - x, height - 1 - y));
    case 270:
      return bitmapOf(height, width, (x, y) => isBlackAt(bitmap, width - 1 - y, x));
  }
}

/** The command that prints it at the field's origin. */
export function graphic({ width, height, bytes }: Bitmap): string {
  const rowBytes = Math.ceil(width / 8);
  const rows = Array.from({ length: height }, (_, y) => hexOf(bytes.subarray(y * rowBytes, (y + 1) * rowBytes)));
  const packed = rows.map((row, y) => (row === rows[y - 1] ? ':' : packedRow(row)));
  return `^GFA,${bytes.length},${bytes.length},${rowBytes},${packed.join('')}`;
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('');

/**
 * Zebra's run lengths: a comma fills the row with white, letters say how often what follows comes. The exclamation mark, which would fill
 * it with black, is left alone: it saves a byte or two, and zpl-renderer-js takes it for something else.
 */
const packedRow = (row: string): string =>
  row.replace(/0+$/u, ',').replace(/([0-9A-F])\1+/gu, (run, digit: string) => times(run.length) + digit);

/** G to Y: 1 to 19; g to z: 20 to 400, by twenties. */
function times(count: number): string {
  const [most, rest] = [Math.floor(count / 400), count % 400];
  const twenties = Math.floor(rest / 20);
  const ones = rest % 20;
  return (
    'z'.repeat(most) +
    (twenties === 0 ? '' : String.fromCharCode('g'.charCodeAt(0) + twenties - 1)) +
    (ones === 0 ? '' : String.fromCharCode('G'.charCodeAt(0) + ones - 1))
  );
}
