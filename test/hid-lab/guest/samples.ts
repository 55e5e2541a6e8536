import type { Description } from './virtual-device.ts';

/** Scanners to plug in: each is described by what stands in its reports, in order; descriptor and reports are made of that. */

type Content = 'count' | 'aim' | 'data' | 'more' | 'vendor';

export interface Sample {
  readonly description: Description;
  /** The reports in which it sends a code. */
  reports(code: Uint8Array, aim?: string): readonly Uint8Array[];
}

interface Shape {
  readonly vendorId: number;
  readonly productId: number;
  /** Null: its reports have no ids. */
  readonly reportId: number | null;
  readonly fields: readonly (readonly [content: Content, bytes: number])[];
  /** Behind the scanner's own collection. */
  readonly furtherCollection?: readonly number[];
}

// Items of a report descriptor: USB HID 1.11, section 6.2.2.
const usagePage = (page: number): readonly number[] => (page > 0xff ? [0x06, page & 0xff, page >> 8] : [0x05, page]);
const usage = (id: number): readonly number[] => [0x09, id];
const reportCount = (count: number): readonly number[] => [0x95, count];
const VARIABLE_INPUT = [0x81, 0x02];
const BYTES_0_TO_255 = [0x15, 0x00, 0x26, 0xff, 0x00, 0x75, 0x08];
const APPLICATION = [0xa1, 0x01];
const END = [0xc0];

// Usages: USB-IF HID Point of Sale Usage Tables 1.02, and the generic desktop page's Byte Count.
const usagesOf: Readonly<Record<Content, readonly number[]>> = {
  count: [...usagePage(0x01), ...usage(0x3b)],
  aim: [...usagePage(0x8c), ...usage(0xfb), ...usage(0xfc), ...usage(0xfd)],
  data: [...usagePage(0x8c), ...usage(0xfe)],
  more: [...usagePage(0x8c), ...usage(0xff)],
  vendor: [...usagePage(0xff66), ...usage(0x04)],
};

function reportDescriptor({ reportId, fields, furtherCollection = [] }: Shape): Uint8Array {
  const inputs = fields.map(([content, bytes]) => [usagesOf[content], reportCount(bytes), VARIABLE_INPUT].flat());
  const id = reportId === null ? [] : [0x85, reportId];
  const scanner = [usagePage(0x8c), usage(0x02), APPLICATION, id, BYTES_0_TO_255, inputs.flat(), END];
  return Uint8Array.from([...scanner.flat(), ...furtherCollection]);
}

function report({ reportId, fields }: Shape, piece: Uint8Array, aim: string, isContinued: boolean): Uint8Array {
  const contents: Readonly<Record<Content, Uint8Array>> = {
    count: Uint8Array.of(piece.length),
    aim: Buffer.from(aim, 'latin1'),
    data: piece,
    more: Uint8Array.of(isContinued ? 1 : 0),
    vendor: new Uint8Array(0),
  };
  const padded = fields.map(([content, bytes]) => Buffer.concat([contents[content]], bytes));
  return Buffer.concat([Buffer.from(reportId === null ? [] : [reportId]), ...padded]);
}

export function sample(shape: Shape, serial = 'SN0001'): Sample {
  const { vendorId, productId, fields } = shape;
  const room = fields.find(([content]) => content === 'data')?.[1] ?? 0;
  return {
    description: { name: 'Lab scanner', serial, vendorId, productId, reportDescriptor: reportDescriptor(shape) },
    reports(code, aim = ']E0') {
      const pieces = Array.from({ length: Math.max(1, Math.ceil(code.length / room)) }, (_, index) =>
        code.subarray(index * room, (index + 1) * room),
      );
      return pieces.map((piece, index) => report(shape, piece, aim, index < pieces.length - 1));
    },
  };
}

/** Honeywell and Access-IS: Access-IS LSR118 manual, page 68. */
export const layoutA: Shape = {
  vendorId: 0x0c2e,
  productId: 0x0b61,
  reportId: 2,
  fields: [
    ['count', 1],
    ['aim', 3],
    ['data', 56],
    ['vendor', 2],
    ['more', 1],
  ],
};

/** Newland: FM420 manual, page 47. It has no AIM identifier. */
export const layoutB: Shape = {
  vendorId: 0x1eab,
  productId: 0x0010,
  reportId: 2,
  fields: [
    ['count', 1],
    ['data', 56],
    ['vendor', 5],
    ['more', 1],
  ],
};

/** Nobody's: everything stands elsewhere, and only the descriptor says where. */
export const unusual: Shape = {
  vendorId: 0x4242,
  productId: 0x0001,
  reportId: 7,
  fields: [
    ['more', 1],
    ['vendor', 4],
    ['data', 20],
    ['aim', 3],
    ['count', 1],
  ],
};

export const withoutIds: Shape = {
  vendorId: 0x4242,
  productId: 0x0002,
  reportId: null,
  fields: [
    ['aim', 3],
    ['count', 1],
    ['data', 30],
    ['more', 1],
  ],
};

/** A Honeywell that has a collection for its maker's tools beside the scanner's. */
export const twoCollections: Shape = {
  ...layoutA,
  furtherCollection: [
    [usagePage(0xff8c), usage(0x01), APPLICATION],
    [[0x85, 0x04], BYTES_0_TO_255, usage(0x02), reportCount(8), VARIABLE_INPUT, END],
  ].flat(2),
};

/** A scanner in keyboard mode: the boot keyboard of USB HID 1.11, appendix B.1, without its lamps. */
export const keyboard: Description = {
  name: 'Lab keyboard',
  serial: 'KB0001',
  vendorId: 0x05e0,
  productId: 0x1200,
  reportDescriptor: Uint8Array.from(
    [
      [usagePage(0x01), usage(0x06), APPLICATION],
      // Eight keys such as Shift, a bit each; a byte that means nothing; six other keys, a byte each.
      [usagePage(0x07), [0x19, 0xe0, 0x29, 0xe7, 0x15, 0x00, 0x25, 0x01, 0x75, 0x01], reportCount(8), VARIABLE_INPUT],
      [reportCount(1), [0x75, 0x08, 0x81, 0x01]],
      [reportCount(6), [0x75, 0x08, 0x15, 0x00, 0x25, 0x65], usagePage(0x07), [0x19, 0x00, 0x29, 0x65, 0x81, 0x00]],
      [END],
    ].flat(2),
  ),
};
