import { crc32, deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A third of the bytes, without a difference that is seen: the repository carries some hundred pictures. */

const mostColours = 64;
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

interface Colour {
  readonly pixel: number;
  readonly count: number;
  /** To the nearest of the palette, and which one that is. */
  distance: number;
  index: number;
}

const channels = (pixel: number): readonly [number, number, number] => [
  pixel & 0xff,
  (pixel >> 8) & 0xff,
  (pixel >> 16) & 0xff,
];

/** As eyes see it: green counts most. */
function distanceOf(one: number, other: number): number {
  const [red, green, blue] = channels(one);
  const [otherRed, otherGreen, otherBlue] = channels(other);
  return 2 * (red - otherRed) ** 2 + 4 * (green - otherGreen) ** 2 + 3 * (blue - otherBlue) ** 2;
}

/** Each next colour is the one that is missing most: far from those before, and on many pixels. */
function paletteOf(colours: readonly Colour[]): number[] {
  const palette: number[] = [];
  let next = colours[0];
  while (next !== undefined && palette.length < mostColours) {
    const index = palette.push(next.pixel) - 1;
    const { pixel } = next;
    let worst = 0;
    next = undefined;
    for (const colour of colours) {
      const distance = distanceOf(colour.pixel, pixel);
      if (distance < colour.distance) Object.assign(colour, { distance, index });
      const weight = colour.distance * Math.sqrt(colour.count);
      if (weight > worst) [worst, next] = [weight, colour];
    }
  }
  return palette;
}

/** PNG, 5.3: length, name, data, and a sum over the last two. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The same picture with a palette (PNG, 11.2.2: eight bits, colour type 3). */
export async function smallPng(png: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(png));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);

  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts]
    .map(([pixel, count]): Colour => ({ pixel, count, distance: Infinity, index: 0 }))
    .toSorted((one, other) => other.count - one.count);
  const palette = paletteOf(colours);
  const indexOf = new Map(colours.map(({ pixel, index }) => [pixel, index]));

  // Each line begins with its filter; 0 is none, the best for flat colours.
  const lines = Buffer.alloc((width + 1) * height);
  for (const [at, pixel] of pixels.entries()) lines[at + Math.floor(at / width) + 1] = indexOf.get(pixel) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap((pixel) => [...channels(pixel)]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
