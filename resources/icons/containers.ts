/** The two files that hold an icon in several sizes. */

export interface Picture {
  /** Of an edge, in pixels: all are squares. */
  readonly size: number;
  readonly png: Buffer;
  /** Red, green, blue, opacity; row by row from the top. */
  readonly pixels: Uint8ClampedArray;
}

const headerSize = 6;
const entrySize = 16;

/** For Windows: the largest as PNG, the others as bitmaps, which every program that reads icons understands. */
export function icoFile(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(headerSize + entrySize * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  const bodies = pictures.map((picture) => (picture.size < 256 ? bitmap(picture) : picture.png));
  let start = header.length;
  for (const [index, { size }] of pictures.entries()) {
    const entry = headerSize + entrySize * index;
    const { length } = bodies[index] ?? Buffer.alloc(0);
    // 256 does not fit in a byte and is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(length, entry + 8);
    header.writeUInt32LE(start, entry + 12);
    start += length;
  }
  return Buffer.concat([header, ...bodies]);
}

/** A BITMAPINFOHEADER of twice the height, blue green red opacity from the bottom row up, and the mask of old: all of it shown. */
function bitmap({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    const row = Buffer.from(pixels.subarray(y * size * 4, (y + 1) * size * 4));
    for (let x = 0; x < row.length; x += 4) row.subarray(x, x + 3).reverse();
    row.copy(colours, (size - 1 - y) * size * 4);
  }
  const maskRow = Math.ceil(size / 32) * 4;
  return Buffer.concat([header, colours, Buffer.alloc(maskRow * size)]);
}

/** Names of Apple's for PNGs, by the size of an edge. 16 alone has none that is shown properly; macOS makes it of 32. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** For macOS. */
export function icnsFile(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => icnsPart(type, png)));
  return icnsPart('icns', Buffer.concat(parts));
}

function icnsPart(type: string, content: Buffer): Buffer {
  const header = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
