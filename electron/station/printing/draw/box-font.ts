/**
 * A font that has every character, each as the same box. Last in the list it keeps the canvas from looking for a character among the
 * fonts of the computer: what is unknown is a box everywhere.
 *
 * Numbers and tables are TrueType's: https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function boxFont(): Buffer {
  const glyph = boxGlyph();
  const tables: readonly (readonly [string, Buffer])[] = [
    ['cmap', everyCharacter],
    // The box twice: glyph 0 means that a character is missing.
    ['glyf', Buffer.concat([glyph, glyph])],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', words(ADVANCE, LEFT, ADVANCE, LEFT)],
    ['loca', longs(0, glyph.length, 2 * glyph.length)],
    ['maxp', maxp],
  ];
  return sfnt(tables);
}

const UNITS = 1_000;
const ADVANCE = 600;
const [LEFT, RIGHT, TOP, STROKE] = [60, 540, 714, 80];

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * at);
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at);
  return bytes;
}

/** Platform 3, encoding 10: all of Unicode; format 13: many characters to one glyph. */
const everyCharacter = Buffer.concat([
  words(0, 1, 3, 10),
  longs(12),
  words(13, 0),
  longs(28, 0, 1),
  longs(0, 0x10_ffff, 1),
]);

const head = Buffer.concat([
  longs(0x0001_0000, 0x0001_0000, 0, 0x5f0f_3cf5),
  words(0, UNITS),
  // When it was made and changed.
  longs(0, 0, 0, 0),
  words(LEFT, 0, RIGHT, TOP),
  // Style, smallest size, direction, long offsets, format.
  words(0, 8, 2, 1, 0),
]);

const hhea = Buffer.concat([
  longs(0x0001_0000),
  words(TOP, 0, 0, ADVANCE, LEFT, ADVANCE - RIGHT, RIGHT, 1, 0, 0, 0, 0, 0, 0, 0, 2),
]);

const maxp = Buffer.concat([longs(0x0001_0000), words(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]);

/** Two rectangles, the inner one turning the other way. */
function boxGlyph(): Buffer {
  const [left, right, bottom, top] = [LEFT + STROKE, RIGHT - STROKE, STROKE, TOP - STROKE];
  const points = [
    [LEFT, 0],
    [LEFT, TOP],
    [RIGHT, TOP],
    [RIGHT, 0],
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const;
  const steps = (axis: 0 | 1): number[] => points.map((point, at) => point[axis] - (points[at - 1]?.[axis] ?? 0));
  return Buffer.concat([
    words(2, LEFT, 0, RIGHT, TOP),
    words(3, 7, 0),
    // All are on the curve; steps take two bytes.
    Buffer.alloc(points.length, 1),
    words(...steps(0), ...steps(1)),
    Buffer.alloc(2),
  ]);
}

/** The file: a directory, then the tables, each at a multiple of four. Nobody looks at the checksums. */
function sfnt(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory: Buffer[] = [longs(0x0001_0000), words(tables.length, 64, 2, 16 * tables.length - 64)];
  const bodies: Buffer[] = [];
  let offset = 12 + 16 * tables.length;
  for (const [tag, body] of tables) {
    directory.push(Buffer.from(tag), longs(0, offset, body.length));
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([...directory, ...bodies]);
}
