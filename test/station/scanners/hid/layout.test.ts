import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  knownLayoutOf,
  knownLayouts,
  layoutsOf,
  readReport,
  type HidLayout,
} from '../../../../electron/station/scanners/hid/layout.ts';
import {
  bytesOf,
  concat,
  descriptorA,
  descriptorB,
  descriptorOfTrial,
  fromHex,
  input,
  knownReport,
  reportCount,
  reportId,
  reportItems,
  reportSize,
  scannerCollection,
  usage,
  usagePage,
  type KnownLayout,
} from './support.ts';

const HONEYWELL = 0x0c2e;
const NEWLAND = 0x1eab;
const OTHER = 0x1234;

const only = (descriptor: Uint8Array): HidLayout => {
  const [layout, ...more] = layoutsOf(descriptor);
  if (layout === undefined || more.length > 0) throw new Error('not one layout');
  return layout;
};

const textOf = (layout: HidLayout, report: Uint8Array): string | null => {
  const { data } = readReport(layout, report);
  return data === null ? null : new TextDecoder().decode(data);
};

describe('the layout that a descriptor says', () => {
  test.each([
    ['A', descriptorA],
    ['A', descriptorOfTrial],
    ['B', descriptorB],
  ] as const)('is that of layout %s', (name, descriptor) => {
    const { name: _name, honeywellCode: _code, continuation, ...described } = only(descriptor);
    const { name: _ours, honeywellCode: _ourCode, continuation: _flag, ...known } = knownLayouts[name];
    expect(described).toEqual(known);
    expect(continuation?.at).toBe(63 * 8);
  });

  const counted = { kind: 'count', bits: 8 } as const;
  const data = { kind: 'data', bytes: 4 } as const;

  test('without report ids the data begin at the first byte, or behind a 0 that the system adds', () => {
    const layout = only(scannerCollection([reportItems({ reportId: null, fields: [counted, data] })]));
    expect(textOf(layout, fromHex('02 4142 0000'))).toBe('AB');
    expect(textOf(layout, fromHex('00 02 4142 0000'))).toBe('AB');
    expect(textOf(layout, fromHex('00 02 4142 0000 00'))).toBe('');
  });

  test('several reports may carry codes, and others none', () => {
    const described = scannerCollection([
      reportItems({ reportId: 1, fields: [counted, data] }),
      reportItems({ reportId: 7, fields: [data, counted] }),
      reportItems({ reportId: 9, fields: [counted] }),
    ]);
    expect(layoutsOf(described).map(({ reportId: id }) => id)).toEqual([1, 7]);
  });

  test('usages of the page outside a scanner collection say nothing', () => {
    const [items] = [reportItems({ reportId: 2, fields: [counted, data] })];
    const elsewhere = concat([usagePage(0x01), usage(0x06), fromHex('a101'), items, fromHex('c0')]);
    expect(layoutsOf(elsewhere)).toEqual([]);
    expect(layoutsOf(scannerCollection([items]))).toHaveLength(1);
  });

  test('bits anywhere: a count of 16 bits, a flag of one, data on no byte', () => {
    const fields = [
      { kind: 'pad', bits: 3, isConstant: true },
      { kind: 'count', bits: 16 },
      { kind: 'more', bits: 1 },
      { kind: 'data', bytes: 2 },
      { kind: 'pad', bits: 4, isConstant: true },
    ] as const;
    const layout = only(scannerCollection([reportItems({ reportId: null, fields })]));
    // 0x02 << 3, the flag at bit 19, 'A' and 'B' from bit 20.
    const bits = (2n << 3n) | (1n << 19n) | (0x41n << 20n) | (0x42n << 28n);
    const report = Uint8Array.from({ length: 5 }, (_, index) => Number((bits >> BigInt(8 * index)) & 0xffn));
    expect(readReport(layout, report)).toMatchObject({ data: bytesOf('AB'), isContinued: true });
  });

  test('symbology identifiers apart from each other, and only all three', () => {
    const aim = (index: 0 | 1 | 2) => ({ kind: 'aim', index }) as const;
    const apart = { reportId: 2, fields: [aim(2), counted, aim(0), data, aim(1)] };
    expect(readReport(only(scannerCollection([reportItems(apart)])), fromHex('02 31 01 5d 41000000 51')).aim).toBe(
      ']Q1',
    );
    const two = { reportId: 2, fields: [aim(0), aim(1), counted, data] };
    expect(readReport(only(scannerCollection([reportItems(two)])), fromHex('02 5d 51 01 41000000')).aim).toBeNull();
  });

  test('one wide value holds all bytes', () => {
    const wide = concat([reportId(2), reportSize(32), reportCount(2), usage(0xfe), input()]);
    expect(textOf(only(scannerCollection([wide])), fromHex('02 4142434445464748'))).toBe('ABCDEFGH');
  });

  test('without a count the NULs at the end are padding', () => {
    const layout = only(scannerCollection([reportItems({ reportId: 2, fields: [data] })]));
    expect(textOf(layout, fromHex('02 41004200'))).toBe('A\u0000B');
    expect(textOf(layout, fromHex('02 00000000'))).toBe('');
  });

  test.each([
    ['a count beyond the data', '02 05 41424344', null],
    ['a report that is too short', '02 01 41', null],
    ['a longer one, as Windows gives it where another report is longer', '02 02 41424344 0000', 'AB'],
  ])('%s', (_what, report, text) => {
    const layout = only(scannerCollection([reportItems({ reportId: 2, fields: [counted, data] })]));
    expect(textOf(layout, fromHex(report))).toBe(text);
  });

  test('a report that ends before its flag goes on, as far as anybody knows', () => {
    expect(readReport(knownLayouts.A, fromHex('02 01 5d5131 41')).isContinued).toBe(true);
  });
});

describe('the layout of a device that does not describe itself', () => {
  const full = 'x'.repeat(56);
  const stale = (report: Uint8Array, from: number): Uint8Array => report.fill(0x2a, from, 61);
  const report = (name: KnownLayout, text: string, aim?: string) => knownReport(name, bytesOf(text), false, aim);

  test.each<readonly [string, number, Uint8Array, string]>([
    ['A by its identifier', OTHER, report('A', 'CODE', ']Q1'), 'A'],
    ['C by its identifier', OTHER, report('C', 'CODE', ']Q1'), 'C'],
    ['B without one', OTHER, report('B', 'CODE'), 'B'],
    ['A without one, by its NULs', OTHER, report('A', 'CODE'), 'A'],
    ['B whose data look like an identifier', OTHER, report('B', ']Q1'), 'B'],
    ['B whose data begin like one', OTHER, report('B', ']abc123'), 'B'],
    ['B whose data look like C', OTHER, report('B', 'x]Q1abc'), 'B'],
    ['A with one byte', OTHER, report('A', 'x', ']Q1'), 'A'],
    ['A, full', OTHER, report('A', full, ']Q1'), 'A'],
    ['B, full, like A', OTHER, report('B', `]Q1${full}`.slice(0, 56)), 'B'],
    ['B, full', OTHER, report('B', full), 'B'],
    ['C, full', OTHER, report('C', full, ']Q1'), 'C'],
    ['Newland: B', NEWLAND, report('B', 'CODE'), 'B'],
    ['Newland with layout A', NEWLAND, report('A', 'CODE', ']Q1'), 'A'],
    ['Newland with layout A, full', NEWLAND, report('A', full, ']Q1'), 'A'],
    ['Honeywell: A', HONEYWELL, report('A', 'CODE', ']Q1'), 'A'],
    ['Honeywell with layout B', HONEYWELL, report('B', 'CODE'), 'B'],
    ['Honeywell without identifiers', HONEYWELL, report('A', 'CODE'), 'A'],
    ['old bytes behind the data: by the maker', NEWLAND, stale(report('B', ']Q1abc'), 8), 'B'],
    ['old bytes behind the data: by the maker', HONEYWELL, stale(report('A', 'abc', ']Q1'), 8), 'A'],
    ['old bytes behind the data: by the identifier', OTHER, stale(report('A', 'abc', ']Q1'), 8), 'A'],
    ['old bytes behind the data: by the identifier', OTHER, stale(report('C', 'abc', ']Q1'), 9), 'C'],
    ['old bytes behind the data: without one', OTHER, stale(report('B', 'abc'), 5), 'B'],
    ['old bytes behind the data: by the NULs before them', OTHER, stale(report('A', 'abc'), 8), 'A'],
    ['nothing at all: by the maker', NEWLAND, report('B', ''), 'B'],
    ['nothing at all: by the maker', HONEYWELL, report('A', ''), 'A'],
  ])('%s', (_what, vendorId, given, name) => {
    expect(knownLayoutOf(vendorId, given)?.name).toBe(name);
  });

  test('another report id carries no code', () => {
    const other = report('A', 'CODE', ']Q1');
    other[0] = 3;
    expect(knownLayoutOf(HONEYWELL, other)).toBeNull();
    expect(knownLayoutOf(HONEYWELL, new Uint8Array())).toBeNull();
  });

  // Data that end with a NUL are no text; A with its identifier left empty is in doubt when its data begin with NULs.
  test('any text in any layout finds its layout, whoever made the device', () => {
    const text = fc.string({ minLength: 1, maxLength: 56, unit: 'grapheme-ascii' });
    const aim = fc.constantFrom(']Q1', ']C0', ']z0', ']X9');
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'B', 'C'),
        text,
        aim,
        fc.constantFrom(HONEYWELL, NEWLAND, OTHER),
        (name, data, id, vendor) => {
          const given = report(name, data, id);
          const found = knownLayoutOf(vendor, given);
          expect(found?.name).toBe(name);
          expect(textOf(found ?? knownLayouts.A, given)).toBe(data);
        },
      ),
    );
  });
});
