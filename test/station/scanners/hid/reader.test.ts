import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHidReader, type HidReader } from '../../../../electron/station/scanners/hid/reader.ts';
import type { ScannerEvent } from '../../../../electron/station/scanners/scanner-event.ts';
import {
  bytesOf,
  concat,
  descriptorA,
  descriptorB,
  encodeKnown,
  encodeSpec,
  feature,
  fromHex,
  knownReport,
  padded,
  reportCount,
  reportId,
  reportItems,
  reportSize,
  scannerCollection,
  usage,
  usagePage,
  type Encode,
  type FieldSpec,
  type ReportSpec,
  type Style,
} from './support.ts';

const HONEYWELL = 0x0c2e;
const NEWLAND = 0x1eab;
const OTHER = 0x1234;

interface Sent {
  readonly report: Uint8Array;
  readonly atMs: number;
}

function heard(reader: HidReader, sent: readonly Sent[]): readonly ScannerEvent[] {
  const events = sent.flatMap(({ report, atMs }) => reader.report(report, atMs));
  return [...events, ...reader.expire((sent.at(-1)?.atMs ?? 0) + 10_000)];
}

const barcodes = (events: readonly ScannerEvent[]): readonly string[] => events.flatMap(({ barcode }) => barcode ?? []);
const each8Ms = (reports: readonly Uint8Array[]): readonly Sent[] =>
  reports.map((report, index) => ({ report, atMs: 8 * index }));

describe('a HID POS scanner', () => {
  test('a boarding pass of 60 bytes arrives as 56 and 4', () => {
    const text = 'M1MUSTER/ERIKA        EABC123 FRAMUCLH 0123 321Y012A0042 100';
    const reports = encodeKnown('A')(bytesOf(text), ']L0');
    expect(reports.map((report) => [report[1], report[63]])).toEqual([
      [56, 1],
      [4, 0],
    ]);
    const reader = createHidReader({ vendorId: HONEYWELL, descriptor: null });
    expect(heard(reader, each8Ms(reports))).toEqual([
      {
        outcome: 'barcode',
        barcode: text,
        raw: reports,
        symbology: 'PDF417',
        aim: ']L0',
        encoding: 'UTF-8',
        durationMs: 8,
        endedAtMs: 8,
      },
    ]);
    expect(reader.layout()).toBe('A');
  });

  test('without an AIM id the code id of Honeywell names the symbology', () => {
    const report = knownReport('A', bytesOf('4006381333931'), false);
    report[61] = 'd'.charCodeAt(0);
    const reader = createHidReader({ vendorId: HONEYWELL, descriptor: null });
    expect(heard(reader, each8Ms([report]))).toMatchObject([
      { barcode: '4006381333931', symbology: 'EAN-13', aim: null },
    ]);
  });

  test('a character in two reports is decoded once, whole', () => {
    const text = `${'x'.repeat(55)}ü`;
    const reader = createHidReader({ vendorId: NEWLAND, descriptor: null });
    expect(heard(reader, each8Ms(encodeKnown('B')(bytesOf(text))))).toMatchObject([
      { barcode: text, encoding: 'UTF-8', symbology: null },
    ]);
    expect(reader.layout()).toBe('B');
  });

  test('the CR at the end is taken off; a code of a CR alone is none', () => {
    const reader = createHidReader({ vendorId: NEWLAND, descriptor: null });
    const reports = [...encodeKnown('B')(bytesOf('CODE\r')), ...encodeKnown('B')(bytesOf('\r'))];
    expect(heard(reader, each8Ms(reports))).toMatchObject([
      { outcome: 'barcode', barcode: 'CODE' },
      { outcome: 'unreadable', barcode: null },
    ]);
  });

  test("the layout of a code is that of its first report: its other reports may look like another's", () => {
    const [first, last] = encodeKnown('B')(bytesOf(`${'x'.repeat(56)}]Q1`));
    // Old bytes behind the data leave nothing but the identifier to go by.
    last?.fill(0x2a, 5, 61);
    const reader = createHidReader({ vendorId: OTHER, descriptor: null });
    expect(barcodes(heard(reader, each8Ms([first!, last!])))).toEqual([`${'x'.repeat(56)}]Q1`]);
    expect(reader.layout()).toBe('B');
  });

  test('a descriptor counts more than the maker', () => {
    const reader = createHidReader({ vendorId: HONEYWELL, descriptor: descriptorB });
    expect(reader.layout()).toBe('descriptor');
    expect(barcodes(heard(reader, each8Ms(encodeKnown('B')(bytesOf(']Q1x')))))).toEqual([']Q1x']);
  });

  test('a descriptor that says nothing of codes counts for nothing', () => {
    const reader = createHidReader({ vendorId: OTHER, descriptor: fromHex('0501 0906 a101 c0') });
    expect(reader.layout()).toBeNull();
    expect(barcodes(heard(reader, each8Ms(encodeKnown('A')(bytesOf('CODE'), ']Q1'))))).toEqual(['CODE']);
    expect(reader.layout()).toBe('A');
  });

  test('reports with other ids are no codes, and do not disturb one', () => {
    const [first, last] = encodeKnown('A')(bytesOf('x'.repeat(60)), ']Q1');
    const other = knownReport('A', bytesOf('other'), false, ']C0').fill(9, 0, 1);
    for (const descriptor of [descriptorA, null]) {
      const reader = createHidReader({ vendorId: HONEYWELL, descriptor });
      expect(barcodes(heard(reader, each8Ms([other, first!, other, last!])))).toEqual(['x'.repeat(60)]);
    }
  });

  test('a report that nobody understands', () => {
    const reader = createHidReader({ vendorId: OTHER, descriptor: null });
    expect(heard(reader, each8Ms([Uint8Array.of(9, 1, 2)]))).toEqual([]);
    expect(reader.layout()).toBe('unknown');
    const broken = knownReport('B', bytesOf('x'), false).fill(57, 1, 2);
    expect(heard(reader, each8Ms([broken]))).toMatchObject([{ outcome: 'unreadable', barcode: null, raw: [broken] }]);
  });

  test('unplugged in the middle of a code', () => {
    const reader = createHidReader({ vendorId: HONEYWELL, descriptor: null });
    const [first, second, last] = encodeKnown('A')(bytesOf('x'.repeat(150)), ']Q1');
    expect([...reader.report(first!, 0), ...reader.report(second!, 8)]).toEqual([]);
    expect(reader.pendingUntilMs()).toBe(508);
    expect(reader.reset(20)).toMatchObject([
      { outcome: 'incomplete', barcode: null, aim: ']Q1', symbology: 'QR Code', durationMs: 8, endedAtMs: 20 },
    ]);
    expect(reader.pendingUntilMs()).toBeNull();
    expect(barcodes(reader.report(last!, 5_000))).toHaveLength(1);
  });
});

/** Not: what scanners cannot send, or what the station takes off again. */
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 3_000 }).map((any) =>
  any
    .toWellFormed()
    .replaceAll('\0', '0')
    .replace(/\r\n?$/u, 'x'),
);
const aim = fc.constantFrom(']Q1', ']C0', ']z0', ']E4');
const vendor = fc.constantFrom(HONEYWELL, NEWLAND, OTHER);

const style: fc.Arbitrary<Style> = fc.record({
  isExtended: fc.boolean(),
  isPushed: fc.boolean(),
  isLogical: fc.boolean(),
  isArray: fc.boolean(),
  isPageLast: fc.boolean(),
});

const pad = fc.record({ kind: fc.constant('pad'), bits: fc.integer({ min: 1, max: 20 }), isConstant: fc.boolean() });
const pieces: fc.Arbitrary<readonly FieldSpec[]> = fc
  .record({
    data: fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 3 }),
    countBits: fc.option(fc.constantFrom(8, 16)),
    moreBits: fc.integer({ min: 1, max: 9 }),
    hasAim: fc.boolean(),
    pads: fc.array(pad, { maxLength: 4 }),
  })
  .map(({ data, countBits, moreBits, hasAim, pads }) => [
    ...data.map((bytes) => ({ kind: 'data', bytes }) as const),
    ...(countBits === null ? [] : [{ kind: 'count', bits: countBits } as const]),
    { kind: 'more', bits: moreBits } as const,
    ...(hasAim ? ([0, 1, 2] as const).map((index) => ({ kind: 'aim', index }) as const) : []),
    ...pads,
  ]);

/** Any order of fields, with any id, or without. */
const spec: fc.Arbitrary<ReportSpec> = pieces
  .chain((fields) => fc.shuffledSubarray([...fields], { minLength: fields.length }))
  .chain((fields) => fc.record({ fields: fc.constant(fields), reportId: fc.option(fc.integer({ min: 1, max: 200 })) }))
  .map(padded);

/** A device is often more than one thing. */
const around = (id: number | null): readonly [Uint8Array, Uint8Array] => {
  const settings = concat([reportSize(8), reportCount(7), usage(0x20), feature()]);
  const inputs = concat([reportId(250), reportSize(3), reportCount(9), usage(0x04), fromHex('8102')]);
  return [
    concat([
      usagePage(0xff8c),
      usage(0x02),
      fromHex('a101'),
      ...(id === null ? [settings] : [inputs, settings]),
      fromHex('c0'),
    ]),
    concat([usagePage(0x01), usage(0x06), fromHex('a101'), settings, fromHex('c0')]),
  ];
};

interface Kind {
  readonly encode: Encode;
  readonly descriptor: Uint8Array | null;
  readonly hasAim: boolean;
}

const known: fc.Arbitrary<Kind> = fc
  .constantFrom('A', 'B', 'C')
  .map((name) => ({ encode: encodeKnown(name), descriptor: null, hasAim: name !== 'B' }));
const described: fc.Arbitrary<Kind> = fc.record({ spec, style, isAmongOthers: fc.boolean() }).map((given) => {
  const [before, behind] = around(given.spec.reportId);
  const own = scannerCollection([reportItems(given.spec, given.style)]);
  return {
    encode: encodeSpec(given.spec),
    descriptor: given.isAmongOthers ? concat([before, own, behind]) : own,
    hasAim: given.spec.fields.some(({ kind }) => kind === 'aim'),
  };
});

describe('any text in any layout', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(known, described), vendor, text, aim, (kind, vendorId, sent, id) => {
        const reader = createHidReader({ vendorId, descriptor: kind.descriptor });
        const events = heard(reader, each8Ms(kind.encode(bytesOf(sent), id)));
        expect(events).toMatchObject([{ outcome: 'barcode', barcode: sent, aim: kind.hasAim ? id : null }]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever a device sends', () => {
  test('is read without an error', () => {
    const anyReport = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.uint8Array({ minLength: 63, maxLength: 63 }).map((rest) => Uint8Array.of(2, ...rest)),
      fc
        .tuple(fc.nat(56), fc.uint8Array({ minLength: 62, maxLength: 62 }))
        .map(([n, rest]) => Uint8Array.of(2, n, ...rest)),
    );
    const anyDescriptor = fc.oneof(
      fc.constantFrom(null, descriptorA, descriptorB),
      fc.uint8Array({ maxLength: 200 }),
      described.map(({ descriptor }) => descriptor),
    );
    fc.assert(
      fc.property(anyDescriptor, vendor, fc.array(fc.tuple(anyReport, fc.nat(700))), (descriptor, vendorId, sent) => {
        const reader = createHidReader({ vendorId, descriptor });
        let atMs = 0;
        for (const [report, pauseMs] of sent) {
          atMs += pauseMs;
          for (const { raw, outcome, barcode } of reader.report(report, atMs)) {
            expect(raw.length).toBeLessThanOrEqual(40);
            expect(barcode === null).toBe(outcome !== 'barcode');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/**
 * Of streams that something went wrong with. What no layout can tell, because reports have neither numbers nor a mark for
 * the first one: that a code's first report was lost (the rest looks like a code), or one in the middle; that one came
 * twice, or two in the wrong order; that a code lost its end, where one of the same kind begins within half a second; that
 * a report behind half a second of silence is a late tail, and not a new code. What can be told is below.
 */
describe('a barcode that was not sent never comes out', () => {
  const aims = [']Q1', ']C0', ']z0', ']L0', ']d1', ']A0'] as const;
  const letters = 'abcdef';
  /** Codes with an AIM id of their own, and letters of their own. */
  const codes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }).map((lengths) =>
    lengths.map((length, index) => {
      const sent = letters.charAt(index).repeat(length);
      return { sent, reports: encodeKnown('A')(bytesOf(sent), aims[index] ?? '') };
    }),
  );
  const readerA = fc
    .constantFrom(descriptorA, null)
    .map((descriptor) => () => createHidReader({ vendorId: HONEYWELL, descriptor }));

  /** One stream of several: `turns` says whose turn it is. */
  function merged<T>(streams: readonly (readonly T[])[], turns: readonly number[]): readonly T[] {
    const left = streams.map((stream) => [...stream]);
    const out: T[] = [];
    for (let turn = 0; left.some((stream) => stream.length > 0); turn++) {
      const open = left.filter((stream) => stream.length > 0);
      const next = open[(turns[turn % turns.length] ?? 0) % open.length]?.shift();
      if (next !== undefined) out.push(next);
    }
    return out;
  }

  const turns = fc.array(fc.nat(5), { minLength: 1, maxLength: 40 });
  const spaced = (reports: readonly Uint8Array[], pauses: readonly number[]): readonly Sent[] => {
    let atMs = 0;
    return reports.map((report, index) => ({ report, atMs: (atMs += pauses[index % pauses.length] ?? 0) }));
  };
  const pausesUpTo = (ms: number) => fc.array(fc.nat(ms), { minLength: 1, maxLength: 20 });

  test('codes of several kinds at the same time, each whole and in order: no mixture, no part', () => {
    fc.assert(
      fc.property(codes, turns, pausesUpTo(499), readerA, (given, order, pauses, reader) => {
        const stream = merged(
          given.map(({ reports }) => reports),
          order,
        );
        const sent = given.map((code) => code.sent);
        expect(sent).toEqual(expect.arrayContaining([...barcodes(heard(reader(), spaced(stream, pauses)))]));
      }),
      { numRuns: 500 },
    );
  });

  test('reports lost, twice, swapped, late: never the bytes of two codes in one', () => {
    type Fault = { readonly kind: 'lose' | 'double' | 'swap'; readonly at: number };
    const fault: fc.Arbitrary<Fault> = fc.record({ kind: fc.constantFrom('lose', 'double', 'swap'), at: fc.nat(100) });
    const broken = (reports: readonly Uint8Array[], faults: readonly Fault[]): readonly Uint8Array[] => {
      const stream = [...reports];
      for (const { kind, at } of faults) {
        const place = stream.length === 0 ? 0 : at % stream.length;
        const [here, next] = stream.slice(place, place + 2);
        if (here === undefined) continue;
        if (kind === 'lose') stream.splice(place, 1);
        if (kind === 'double') stream.splice(place, 0, here);
        if (kind === 'swap' && next !== undefined) stream.splice(place, 2, next, here);
      }
      return stream;
    };
    fc.assert(
      fc.property(
        codes,
        turns,
        pausesUpTo(900),
        fc.array(fault, { maxLength: 8 }),
        readerA,
        (given, order, pauses, faults, reader) => {
          const stream = broken(
            merged(
              given.map(({ reports }) => reports),
              order,
            ),
            faults,
          );
          for (const barcode of barcodes(heard(reader(), spaced(stream, pauses)))) {
            expect(new Set(barcode).size).toBe(1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('without AIM ids: codes that lose their ends, with half a second of silence behind each', () => {
    const code = fc.record({ length: fc.integer({ min: 1, max: 300 }), kept: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.array(code, { maxLength: 8 }), fc.constantFrom(descriptorB, null), (given, descriptor) => {
        const sent = given.map(({ length }, index) => letters.charAt(index % letters.length).repeat(length));
        let atMs = 0;
        const stream = given.flatMap(({ kept }, index) => {
          atMs += 500;
          const reports = encodeKnown('B')(bytesOf(sent[index] ?? ''));
          return reports.slice(0, kept).map((report) => ({ report, atMs: (atMs += 8) }));
        });
        const whole = sent.filter((each, index) => Math.ceil(each.length / 56) <= (given[index]?.kept ?? 0));
        expect(barcodes(heard(createHidReader({ vendorId: NEWLAND, descriptor }), stream))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});
