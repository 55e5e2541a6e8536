import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScannerRead } from '#shared/scanners.ts';
import { hexLines, hintsOf, mergeReads, readKey, readRow } from '../../renderer/scanners/readText.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { scanners as words } from '../../renderer/text/en/scanners.ts';
import { at } from './preview/verdicts.ts';

const formats = createFormats('en-GB');
const { hints } = words.reads;

const read: ScannerRead = {
  id: 1,
  at,
  scannerId: 'hid:1',
  scannerName: 'Left',
  kind: 'hid',
  outcome: 'barcode',
  barcode: '4006381333931',
  raw: ['0201', '0202'],
  symbology: 'EAN-13',
  aim: ']E0',
  encoding: 'UTF-8',
  durationMs: 12.4,
  gapMs: null,
};
const none = { barcode: null, symbology: null, aim: null, encoding: null } as const;

describe('the last reads', () => {
  it('are newest first, whichever way they came', () => {
    const window = [
      { ...read, id: 2, kind: 'keyboard', at: at + 5 },
      { ...read, id: 1, kind: 'keyboard', at: at + 1 },
    ] as const;
    const main = [
      { ...read, id: 3, at: at + 3 },
      { ...read, id: 2, at: at + 3 },
      { ...read, id: 1, at },
    ];
    expect(mergeReads(main, window).map(readKey)).toEqual(['keyboard 2', 'hid 3', 'hid 2', 'keyboard 1', 'hid 1']);
  });

  it('are so many as somebody looks through', () => {
    const many = Array.from({ length: 90 }, (_, index) => ({ ...read, id: index, at: at + index }));
    const kept = mergeReads(many.slice(0, 45), many.slice(45));
    expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([30, 89, 60]);
  });
});

describe('a read in words', () => {
  it.each<[Partial<ScannerRead>, string, string]>([
    [{}, '4006381333931', 'EAN-13 ]E0 · UTF-8 · 2 reports · 12 ms'],
    [
      { barcode: 'A\u001d\u202eB', raw: ['02'], durationMs: 0 },
      'A‹GS›‹202E›B',
      'EAN-13 ]E0 · UTF-8 · 1 report · under 1 ms',
    ],
    [{ ...none, outcome: 'incomplete', durationMs: 500 }, 'Incomplete', '2 reports · 500 ms'],
    [{ ...none, kind: 'serial', outcome: 'unreadable' }, 'Unreadable', '2 pieces · 12 ms'],
    [
      { ...none, kind: 'keyboard', barcode: 'TICKET', raw: ['KeyT', 'Enter'], durationMs: 71, gapMs: 6.14 },
      'TICKET',
      '2 keys · 71 ms · 6.1 ms a key',
    ],
    [{ kind: 'camera', raw: [], aim: null, symbology: 'QR Code' }, '4006381333931', 'QR Code · UTF-8'],
  ])('%o', (more, text, facts) => {
    expect(readRow({ ...read, ...more }, formats)).toMatchObject({ text, facts, scanner: 'Left', at: '19:58:41' });
  });

  it('a long code is cut in the middle, and whole behind the disclosure', () => {
    const barcode = Array.from({ length: 3_000 }, (_, index) => index % 10).join('');
    const row = readRow({ ...read, barcode });
    expect(row.text.length).toBe(96);
    expect(row.raw[0]).toEqual({ title: words.reads.whole, lines: barcode, flows: true });
    expect(row.raw).toHaveLength(3);
    expect(readRow(read).raw).toHaveLength(2);
  });
});

describe('what may be wrong with a read', () => {
  it.each<[Partial<ScannerRead>, readonly string[]]>([
    [{}, []],
    [{ barcode: '01\u001d21\u001e\u0004' }, []],
    [{ barcode: 'Müller 7' }, []],
    [{ barcode: '[Q1' }, []],
    [{ barcode: 'A]Q1' }, []],
    [{ barcode: ']C1400638' }, [hints.aim(']C1')]],
    [{ kind: 'keyboard', barcode: ']Q0A', aim: ']Q0' }, [hints.aim(']Q0')]],
    [{ kind: 'keyboard', raw: [] }, [hints.typed]],
    [{ kind: 'camera', raw: [] }, []],
    [{ barcode: 'A\rB' }, [hints.lineEnd]],
    [{ barcode: 'AB\t' }, [hints.lineEnd]],
    [{ barcode: ' AB' }, [hints.spaces]],
    [{ barcode: 'AB ' }, [hints.spaces]],
    [{ encoding: 'Latin-1' }, [hints.latin1]],
    [{ barcode: 'A\u0000B' }, [hints.controls]],
    [{ barcode: 'A\uFFFDB' }, [hints.controls]],
    [{ ...none, outcome: 'incomplete' }, [hints.incomplete]],
    [{ ...none, outcome: 'incomplete', kind: 'keyboard' }, [hints.incompleteKeyboard]],
    [{ ...none, outcome: 'unreadable' }, [hints.unreadable.hid]],
    [{ ...none, outcome: 'unreadable', kind: 'serial' }, [hints.unreadable.serial]],
  ])('%o', (more, expected) => {
    expect(hintsOf({ ...read, ...more })).toEqual(expected);
  });
});

describe('raw bytes', () => {
  it('are in groups of 16 with the place of the first one', () => {
    expect(hexLines('')).toBe('');
    expect(hexLines('020d5d')).toBe('0000  02 0d 5d');
    expect(hexLines(`${'ab'.repeat(16)}cd`)).toBe(`0000  ${'ab '.repeat(15)}ab\n0010  cd`);
  });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const hex = Buffer.from(bytes).toString('hex');
        const shown = hexLines(hex).split('\n');
        expect(shown.map((line) => line.slice(6).replaceAll(' ', '')).join('')).toBe(hex);
      }),
    );
  });

  it('of a keyboard are the names of the keys', () => {
    const keys = { ...read, ...none, kind: 'keyboard', barcode: 'A', raw: ['Shift+KeyA', 'Enter'] } as const;
    expect(readRow(keys).raw).toEqual([{ title: words.reads.rawKeys, lines: 'Shift+KeyA Enter', flows: true }]);
  });
});
