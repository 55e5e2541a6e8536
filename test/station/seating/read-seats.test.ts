import { describe, expect, it } from 'vitest';
import { decodeSeats, readSeats } from '../../../electron/station/seating/read-seats.ts';
import { countTurns } from './objects.ts';

const header = 'objectId,kind,area,row,seat,capacity';

async function read(...lines: readonly string[]) {
  const result = await readSeats(lines.join('\n'));
  if (result === null) return null;
  return { objects: [...result.objects.values()], skipped: result.skipped, moreSkipped: result.moreSkipped };
}

const one = { objectId: 'a', kind: 'seat', area: 'Süd', row: '1', seat: '2', capacity: null };

describe('a file of seats', () => {
  it.each([
    ['commas', `${header}\na,seat,Süd,1,2,\n`],
    ['semicolons', `${header.replaceAll(',', ';')}\na;seat;Süd;1;2;\n`],
    ['tabs', `${header.replaceAll(',', '\t')}\na\tseat\tSüd\t1\t2\t\n`],
    ['a mark and CRLF', `\uFEFF${header}\r\na,seat,Süd,1,2,\r\n`],
    ['CR alone', `${header}\ra,seat,Süd,1,2,`],
    ['no line break at the end', `${header}\na,seat,Süd,1,2,`],
    ['quotes', `"objectId","kind","area","row","seat","capacity"\n"a","seat","Süd","1","2",""\n`],
    ['blank lines', `${header}\n\n,,,,,\na,seat,Süd,1,2,\n\n`],
    ['names in any case', `OBJECTID , Kind,AREA,row,Seat,capacity\na,SEAT,Süd,1,2,`],
    ['other columns, in another order', `x,seat,row,area,kind,objectId\nnote,2,1,Süd,seat,a`],
    ['a capacity of a seat, which says nothing', `${header}\na,seat,Süd,1,2,1`],
  ])('is read with %s', async (_, text) => {
    expect(await read(text)).toEqual({ objects: [one], skipped: [], moreSkipped: 0 });
  });

  it('keeps what quotes hold: separators, quotes, line breaks', async () => {
    const result = await read(header, '"a","seat","Süd, oben","""1""","2\r\nlinks",', 'b,seat,x,1,2');
    expect(result?.objects).toEqual([{ ...one, area: 'Süd, oben', row: '"1"', seat: '2\r\nlinks' }]);
    expect(result?.skipped).toEqual([{ line: 4, why: 'columns' }]);
  });

  it('has areas with what they hold', async () => {
    const result = await read(header, 'lawn,area,Lawn,,,1500', 'hall,area,,,,');
    expect(result?.objects).toEqual([
      { objectId: 'lawn', kind: 'area', area: 'Lawn', row: null, seat: null, capacity: 1_500 },
      { objectId: 'hall', kind: 'area', area: null, row: null, seat: null, capacity: null },
    ]);
  });

  it.each([
    ['a,seat,A,1', 'columns'],
    ['a,seat,A,1,1,,', 'columns'],
    ['a,seat,"A,1,1,', 'columns'],
    ['a,seat,A"B,1,1,', 'columns'],
    [',seat,A,1,1,', 'noId'],
    ['..,seat,A,1,1,', 'noId'],
    [`${'x'.repeat(257)},seat,A,1,1,`, 'noId'],
    ['a,chair,A,1,1,', 'kind'],
    ['a,,A,1,1,', 'kind'],
    ['a,seat,,,,', 'place'],
    ['a,area,Lawn,1,,', 'place'],
    [`a,seat,${'x'.repeat(121)},1,1,`, 'place'],
    ['a,area,Lawn,,,-1', 'capacity'],
    ['a,area,Lawn,,,1.5', 'capacity'],
    ['a,area,Lawn,,,many', 'capacity'],
    ['a,area,Lawn,,,1000001', 'capacity'],
    ['first,seat,A,1,2,', 'twice'],
  ])('leaves out "%s": %s', async (line, why) => {
    const result = await read(header, 'first,seat,A,1,1,', line, 'last,seat,A,1,3,');
    expect(result?.objects.map(({ objectId }) => objectId)).toEqual(['first', 'last']);
    expect(result?.objects[0]).toMatchObject({ seat: '1' });
    expect(result?.skipped).toEqual([{ line: 3, why }]);
  });

  it.each([
    ['nothing', ''],
    ['another file', 'barcode,name\n1,2'],
    ['no kind', 'objectId,area\na,A'],
    ['a column twice', 'objectId,kind,kind\na,seat,seat'],
    ['bytes that are letters by chance', '\u0000\u0001"'],
  ])('is refused with %s', async (_, text) => {
    expect(await read(text)).toBeNull();
  });

  it('names the first hundred lines that say nothing, and counts the others', async () => {
    const result = await read(header, ...Array.from({ length: 130 }, () => 'x,y,,,,'));
    expect(result).toMatchObject({ objects: [], moreSkipped: 30 });
    expect(result?.skipped).toHaveLength(100);
    expect(result?.skipped.at(-1)).toEqual({ line: 101, why: 'kind' });
  });

  it('has 100,000 lines, and lets others have their turn meanwhile', async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, index) => `seat-${index},seat,"Block A",${index % 100},${index},`,
    );
    const turns = countTurns();
    const result = await read(header, ...lines);
    expect(turns()).toBeGreaterThanOrEqual(200);
    expect(result?.objects).toHaveLength(100_000);
  });
});

describe('the bytes of a file', () => {
  const text = `${header}\na,seat,Süd,1,2,`;
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('are read as %s', (_, bytes) => {
    expect(decodeSeats(bytes)).toBe(text);
  });

  it('are not guessed: what is no UTF-8 would be other letters', () => {
    expect(decodeSeats(Buffer.from(text, 'latin1'))).toBeNull();
  });
});
