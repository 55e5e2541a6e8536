import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvHeader, csvLine } from '../../../electron/station/export/csv.ts';
import type { LogRow } from '../../../electron/station/ledger/log-pages.ts';
import { scanRow } from '../support.ts';

function row(given: Partial<LogRow['scan']> = {}, about: Partial<LogRow> = {}): LogRow {
  const scan = { ...scanRow({ scannedAt: 1_784_403_727_001 }), seq: 7, stationId: 'station', ...given };
  return {
    scan,
    hash: Buffer.alloc(32, 0xab),
    chained: true,
    purged: false,
    uploadState: 'sent',
    serverSaid: null,
    ...about,
  };
}

/** RFC 4180, with any separator. */
function read(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const field = new RegExp(`("(?:[^"]|"")*"[^${separator}\\r\\n]*|[^${separator}\\r\\n]*)(${separator}|\\r\\n)`, 'gu');
  for (const [, value = '', end] of csv.matchAll(field)) {
    rows
      .at(-1)
      ?.push(
        value.startsWith('"')
          ? value.replace(/^"((?:[^"]|"")*)"/u, (_, inner: string) => inner.replaceAll('""', '"'))
          : value,
      );
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const columns = read(csvHeader.slice(1), ',')[0]!;
const fieldsOf = (given: LogRow): Record<string, string> =>
  Object.fromEntries(read(csvLine(given), ',')[0]!.map((value, index) => [columns[index], value]));

const looksLikeFormula = /^[\s\p{C}"]*[=+\-@＝＋－＠]/u;
/** As somebody writes who means harm. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '＝', ';', ',', '"', "'", '\t', '\r', '\n', ' ', '\0', '\u202e', '\u2028'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('the CSV of the log', () => {
  test('begins with the mark by which Excel knows UTF-8, and names its columns', () => {
    expect(csvHeader).toBe(
      '\uFEFFstation,seq,time,event,barcode,ticket,direction,result,reason,asked,source,entries,"first entry",note,against,undoes,upload,"server said",purged,hash\r\n',
    );
  });

  test('writes numbers and moments as they are', () => {
    expect(csvLine(row({ ticketId: 't', entries: 2, firstEntryAt: 0, result: 'in', undoes: 3 }))).toBe(
      `station,7,2026-07-18T19:42:07.001Z,event,B,t,IN,in,,IN,wedge,2,1970-01-01T00:00:00.000Z,,,3,sent,,no,${'ab'.repeat(32)}\r\n`,
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\\u0009=1"],
    ['\r=1', "'\\u000d=1"],
    ['＝1', "'＝1"],
    ['\u200b=1', "'\u200b=1"],
    ["x;=cmd|' /C calc'!A0", "x;'=cmd|' /C calc'!A0"],
    ['a\r\nb', 'a\\u000d\\u000ab'],
    ['a\0b', 'a\\u0000b'],
    ['\u202eabc', '\\u202eabc'],
    ['a=b-c', 'a=b-c'],
    ['say "x", y', 'say "x", y'],
    ['Zoë 🎟️', 'Zoë 🎟️'],
  ])('the text %j is read as %j', (given, expected) => {
    const fields = fieldsOf(row({ barcode: given, note: given }, { serverSaid: given }));
    expect([fields['barcode'], fields['note'], fields['server said']]).toEqual([expected, expected, expected]);
  });

  test('is one row with all its columns and no formula, whatever is in it, and whatever separates columns there', () => {
    fc.assert(
      fc.property(hostile, hostile, (barcode, words) => {
        const csv = csvLine(row({ barcode, eventId: words, ticketId: words, note: words }, { serverSaid: words }));
        const [asMeant, ...more] = read(csv, ',');
        expect(more).toEqual([]);
        expect(asMeant).toHaveLength(columns.length);
        for (const separator of [',', ';', '\t']) {
          const cells = read(csv, separator).flat();
          expect(cells.filter((cell) => looksLikeFormula.test(cell))).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('says nothing where nothing is known, and what became of the upload', () => {
    const purged = fieldsOf(row({ barcode: '' }, { purged: true, uploadState: null, hash: null }));
    expect(purged).toMatchObject({ barcode: '', 'first entry': '', upload: 'none', purged: 'yes', hash: '' });
  });
});
