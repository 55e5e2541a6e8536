import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDescriptor } from '../../../../electron/station/scanners/hid/descriptor.ts';
import {
  collection,
  concat,
  descriptorOfTrial,
  extendedUsage,
  feature,
  fromHex,
  input,
  item,
  output,
  pop,
  push,
  reportCount,
  reportId,
  reportSize,
  usage,
  usagePage,
  usageRange,
} from './support.ts';

const page = (number: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  concat([usagePage(number), usage(0x02), collection(1, parts)]);
const bytes = (count: number): Uint8Array => concat([reportSize(8), reportCount(count)]);

/** `usage@bit size x count`, in hexadecimal usages. */
const fieldsOf = (...parts: readonly Uint8Array[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    parseDescriptor(concat(parts)).map(({ reportId: id, fields }) => [
      String(id),
      fields.map(
        ({ usagePage: number, usage: each, bitOffset, bitSize, count }) =>
          `${number.toString(16)}:${each.toString(16)}@${bitOffset} ${bitSize}x${count}`,
      ),
    ]),
  );

describe('a report descriptor', () => {
  test('of a real kind of scanner', () => {
    expect(parseDescriptor(descriptorOfTrial).map(({ reportId: id, bits }) => [id, bits])).toEqual([[2, 504]]);
    expect(fieldsOf(descriptorOfTrial)).toEqual({
      '2': [
        '1:3b@0 8x1',
        '8c:fb@8 8x1',
        '8c:fc@16 8x1',
        '8c:fd@24 8x1',
        '8c:fe@32 8x56',
        'ff66:4@480 8x1',
        'ff66:0@488 8x1',
        '8c:ff@496 8x1',
      ],
    });
  });

  test('a mouse, as the standard has it (USB HID 1.11, appendix E.10)', () => {
    const mouse = fromHex(
      `0501 0902 a101 0901 a100
       0509 1901 2903 1500 2501 9503 7501 8102 9501 7505 8101
       0501 0930 0931 1581 257f 7508 9502 8106 c0 c0`,
    );
    expect(fieldsOf(mouse)).toEqual({
      null: ['9:1@0 1x1', '9:2@1 1x1', '9:3@2 1x1', '1:30@8 8x1', '1:31@16 8x1'],
    });
    expect(parseDescriptor(mouse)[0]?.fields.every(({ application }) => application.usage === 0x02)).toBe(true);
  });

  test.each([
    ['the last usage is that of all the rest', [bytes(3), usage(1), usage(2), input()], ['8c:1@0 8x1', '8c:2@8 8x2']],
    ['a range of usages', [bytes(4), usageRange(5, 7), input()], ['8c:5@0 8x1', '8c:6@8 8x1', '8c:7@16 8x2']],
    ['a range longer than the inputs', [bytes(2), usageRange(5, 0xffff), input()], ['8c:5@0 8x1', '8c:6@8 8x1']],
    ['a range backwards', [bytes(2), usageRange(7, 5), input()], []],
    ['a maximum alone', [bytes(2), item('local', 0x2, 5), input()], []],
    ['a usage with its own page', [bytes(1), extendedUsage(0x01, 0x3b), input()], ['1:3b@0 8x1']],
    ['a page named behind the usage', [bytes(1), usage(0x3b), usagePage(0x01), input()], ['1:3b@0 8x1']],
    [
      'a page for each usage',
      [bytes(2), usage(0xfe), usagePage(0x01), usage(0x3b), input()],
      ['8c:fe@0 8x1', '1:3b@8 8x1'],
    ],
    ['constants are padding', [bytes(1), usage(9), input(0x03), usage(1), input()], ['8c:1@8 8x1']],
    ['inputs without a usage are padding', [bytes(1), input(), usage(1), input()], ['8c:1@8 8x1']],
    [
      'outputs and features have bits of their own',
      [bytes(9), usage(1), output(), usage(1), feature(), bytes(1), usage(1), input()],
      ['8c:1@0 8x1'],
    ],
    [
      'push and pop keep size, count and page',
      [bytes(1), push, reportSize(3), reportCount(2), usagePage(0x01), usage(1), input(), pop, usage(2), input()],
      ['1:1@0 3x2', '8c:2@6 8x1'],
    ],
    ['pop without push', [bytes(1), pop, usage(1), input()], ['8c:1@0 8x1']],
    [
      'single bits',
      [reportSize(1), reportCount(1), usage(1), input(), usage(2), input()],
      ['8c:1@0 1x1', '8c:2@1 1x1'],
    ],
    ['usages do not outlive their item', [bytes(1), usage(1), input(), input()], ['8c:1@0 8x1']],
    ['nor a collection', [bytes(1), usage(9), collection(2, [input(), usage(1), input()])], ['8c:1@8 8x1']],
    [
      'of alternatives the first counts',
      [bytes(1), item('local', 0xa, 1), usage(1), usage(2), item('local', 0xa, 0), input()],
      ['8c:1@0 8x1'],
    ],
    ['a long item is stepped over', [bytes(1), fromHex('fe 03 70 010203'), usage(1), input()], ['8c:1@0 8x1']],
    [
      'limits and units say nothing',
      [fromHex('1500 26ff00 3500 4501 5500 6500'), bytes(1), usage(1), input()],
      ['8c:1@0 8x1'],
    ],
    ['inputs of no size', [reportSize(0), reportCount(5), usage(1), input(), bytes(0), usage(1), input()], []],
  ])('%s', (_what, parts, fields) => {
    expect(fieldsOf(page(0x8c, ...parts))).toEqual({ null: fields });
  });

  test('each report id counts from its own beginning, also when it comes again', () => {
    expect(
      fieldsOf(
        page(
          0x8c,
          bytes(2),
          reportId(1),
          usage(1),
          input(),
          reportId(2),
          usage(2),
          input(),
          reportId(1),
          usage(3),
          input(),
        ),
      ),
    ).toEqual({ '1': ['8c:1@0 8x2', '8c:3@16 8x2'], '2': ['8c:2@0 8x2'] });
  });

  test('each field knows its application', () => {
    const other = concat([usagePage(0xff8c), usage(0x01), collection(1, [bytes(1), reportId(9), usage(1), input()])]);
    const nested = page(
      0x8c,
      reportId(2),
      bytes(1),
      usage(0x12),
      collection(2, [usage(1), input()]),
      usage(2),
      input(),
    );
    const applications = parseDescriptor(concat([other, nested])).map(({ fields }) =>
      fields.map(({ application: { usagePage: number, usage: each } }) => [number, each]),
    );
    expect(applications).toEqual([
      [[0xff8c, 1]],
      [
        [0x8c, 2],
        [0x8c, 2],
      ],
    ]);
  });

  test.each([
    ['nothing', '', {}],
    ['half an item', '058c 0902 a101 7508 9501 0901 81', {}],
    ['what stands before half an item', '058c 0902 a101 7508 9501 0901 8102 26ff', { null: ['8c:1@0 8x1'] }],
    ['half a long item', '058c 0902 a101 7508 9501 0901 8102 fe20', { null: ['8c:1@0 8x1'] }],
    ['no collection', '058c 7508 9501 0901 8102', { null: ['8c:1@0 8x1'] }],
    ['no end', '058c 0902 a101 7508 9501 0901 8102', { null: ['8c:1@0 8x1'] }],
    ['too many ends', 'c0c0 058c 7508 9501 0901 8102', { null: ['8c:1@0 8x1'] }],
    ['a report beyond all bounds', '058c 7508 97ffffffff 0901 8102', {}],
    ['an item of a reserved type', '058c 7508 9501 0901 8102 0c 0901 8102', { null: ['8c:1@0 8x1'] }],
  ])('%s', (_what, hex, fields) => {
    expect(fieldsOf(fromHex(hex))).toEqual(fields);
  });

  test('any bytes are read without an error, and give no more than a device can send', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 6_000 }),
      fc
        .array(
          fc.constantFrom(...'7508 75ff 9501 96ffff 0901 1900 2affff 8102 8100 a101 c0 a4 b4 8502 058c'.split(' ')),
          {
            maxLength: 2_000,
          },
        )
        .map((items) => fromHex(items.join(''))),
    );
    fc.assert(
      fc.property(anything, (descriptor) => {
        const reports = parseDescriptor(descriptor);
        const fields = reports.flatMap((report) => report.fields.map((field) => ({ ...field, end: report.bits })));
        expect(fields.length).toBeLessThanOrEqual(4_096);
        expect(reports.every(({ bits }) => bits <= 131_072)).toBe(true);
        expect(fields.every(({ bitOffset, bitSize, count, end }) => bitOffset + bitSize * count <= end)).toBe(true);
      }),
    );
  });

  test('the same words again and again do not take long', () => {
    // A hundred thousand fields, each a bit, would be possible.
    const greedy = concat(Array.from({ length: 500 }, () => fromHex('058c 7501 96ffff 1900 2affff 8102')));
    expect(parseDescriptor(greedy)[0]?.fields.length).toBeLessThanOrEqual(4_096);
    const deep = concat(Array.from({ length: 4_000 }, () => fromHex('a4')));
    expect(parseDescriptor(deep)).toEqual([]);
  });
});
