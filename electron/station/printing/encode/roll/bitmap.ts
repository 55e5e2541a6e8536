import type { Bitmap } from '../../paper.ts';

/** Of the dots of which this says so. */
export function bitmapOf(width: number, height: number, isInk: (x: number, y: number) => boolean): Bitmap {
  const stride = Math.ceil(width / 8);
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + (x >> 3);
      if (isInk(x, y)) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bytes };
}

/** False outside, too. */
function isBlack({ width, height, bytes }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || x >= width || y >= height) return false;
  const byte = bytes[y * Math.ceil(width / 8) + (x >> 3)] ?? 0;
  return (byte & (0x80 >> (x & 7))) !== 0;
}

/** Both on one line of this width, at its ends. */
export const atBothEnds = (left: Bitmap, right: Bitmap, width: number): Bitmap =>
  bitmapOf(
    width,
    Math.max(left.height, right.height),
    (x, y) => isBlack(left, x, y) || isBlack(right, x - width + right.width, y),
  );

/** As the encoder's library takes pictures: four bytes a dot. */
export function asPixels(bitmap: Bitmap): { width: number; height: number; data: Uint8ClampedArray } {
  const { width, height } = bitmap;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (isBlack(bitmap, x, y)) data.fill(0, at, at + 3);
    }
  }
  return { width, height, data };
}
