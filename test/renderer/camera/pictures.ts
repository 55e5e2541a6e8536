import bwip, { type RawOptions } from 'bwip-js/node';

/** What a camera would see: codes drawn by bwip-js, another hand than the decoder's. */

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, black to white, row by row. */
  readonly luma: Uint8Array;
}

export interface DrawnCode {
  /** bwip-js's name of the symbology. */
  readonly bcid: string;
  readonly text: string;
  readonly options?: Partial<RawOptions> & { readonly binarytext?: boolean };
  /** Pixels of its left upper corner; its quiet zone lies around it. */
  readonly left?: number;
  readonly top?: number;
  /** Pixels a module. */
  readonly size?: number;
}

interface Modules {
  readonly columns: number;
  readonly rows: number;
  readonly isBlack: (column: number, row: number) => boolean;
}

const black = 25;
const white = 235;
const quiet = 10;
const barRows = 30;

function modulesOf({ bcid, text, options }: DrawnCode): Modules {
  const [drawn] = bwip.raw({ bcid, text, ...options } as RawOptions);
  if (drawn === undefined) throw new Error(`no ${bcid}`);
  if ('pixs' in drawn) {
    const { pixs, pixx: columns, pixy: rows } = drawn;
    return { columns, rows, isBlack: (column, row) => pixs[row * columns + column] === 1 };
  }
  // Widths of bars and of the spaces between them, in turn.
  const line = drawn.sbs.flatMap((width: number, index: number) => Array<boolean>(width).fill(index % 2 === 0));
  return { columns: line.length, rows: barRows, isBlack: (column) => line[column] === true };
}

function draw({ width, height, luma }: Grey, code: DrawnCode): void {
  const { columns, rows, isBlack } = modulesOf(code);
  const { left = 200, top = 150, size = 5 } = code;
  for (let y = -quiet * size; y < (rows + quiet) * size; y++) {
    for (let x = -quiet * size; x < (columns + quiet) * size; x++) {
      const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
      const inside = column >= 0 && row >= 0 && column < columns && row < rows;
      const [atX, atY] = [left + x, top + y];
      if (atX < 0 || atY < 0 || atX >= width || atY >= height) continue;
      luma[atY * width + atX] = inside && isBlack(column, row) ? black : white;
    }
  }
}

/** A door in the background: light from one side, and the grain of a cheap camera. The same every time. */
function background(width: number, height: number): Grey {
  const luma = new Uint8Array(width * height);
  let seed = 1;
  for (let index = 0; index < luma.length; index++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    luma[index] = 110 + ((index % width) / width) * 60 + ((seed >>> 16) % 24);
  }
  return { width, height, luma };
}

export function picture(codes: readonly DrawnCode[], width = 1280, height = 720): Grey {
  const grey = background(width, height);
  for (const code of codes) draw(grey, code);
  return grey;
}

export function turned({ width, height, luma }: Grey): Grey {
  const out = new Uint8Array(luma.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = luma[y * width + x] ?? 0;
  }
  return { width: height, height: width, luma: out };
}

/** Node has no ImageData; the decoder needs no more of it than this. */
export function asImage({ width, height, luma }: Grey): ImageData {
  const data = new Uint8ClampedArray(luma.length * 4).fill(255);
  for (const [index, value] of luma.entries()) data.fill(value, index * 4, index * 4 + 3);
  return { width, height, data, colorSpace: 'srgb' };
}

/** A film for Chromium's camera (YUV4MPEG2, 4:2:0); it plays it over and over. */
export function film(frames: readonly Grey[]): Buffer {
  const [first] = frames;
  if (first === undefined) throw new Error('no frame');
  const colourless = Buffer.alloc((first.width * first.height) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${first.width} H${first.height} F10:1 Ip A1:1 C420mpeg2\n`),
    ...frames.flatMap(({ luma }) => [Buffer.from('FRAME\n'), luma, colourless]),
  ]);
}
