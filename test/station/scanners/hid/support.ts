/** Scanners made of bytes: descriptors and reports, built apart from the code that reads them. Also for the HID lab. */

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s+/gu, ''), 'hex'));

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** The reports of a code, in a device's way. */
export type Encode = (data: Uint8Array, aim?: string) => readonly Uint8Array[];

/** Pieces of the given size; one empty piece for an empty code. */
function piecesOf(data: Uint8Array, size: number): readonly Uint8Array[] {
  const count = Math.max(1, Math.ceil(data.length / size));
  return Array.from({ length: count }, (_, index) => data.slice(index * size, (index + 1) * size));
}

export type KnownLayout = 'A' | 'B' | 'C';

const knownPlaces = { A: { aim: 2, data: 5 }, B: { aim: null, data: 2 }, C: { aim: 3, data: 6 } } as const;

/** One report of 64 bytes with id 2. Without an AIM id its three bytes stay NUL. */
export function knownReport(layout: KnownLayout, data: Uint8Array, isContinued: boolean, aim = ''): Uint8Array {
  const report = new Uint8Array(64);
  const places = knownPlaces[layout];
  report[0] = 0x02;
  report[1] = data.length;
  if (places.aim !== null) report.set(bytesOf(aim), places.aim);
  report.set(data, places.data);
  report[63] = isContinued ? 1 : 0;
  return report;
}

/** A code in layout A, B or C. */
export const encodeKnown =
  (layout: KnownLayout): Encode =>
  (data, aim = '') => {
    const pieces = piecesOf(data, 56);
    return pieces.map((piece, index) => knownReport(layout, piece, index < pieces.length - 1, aim));
  };

/** One item of a report descriptor; the value in as many bytes as given, or as it needs. */
export function item(type: 'main' | 'global' | 'local', tag: number, value: number, size?: 0 | 1 | 2 | 4): Uint8Array {
  const bytes = size ?? (value > 0xffff ? 4 : value > 0xff ? 2 : 1);
  const code = bytes === 4 ? 3 : bytes;
  const types = { main: 0, global: 1, local: 2 };
  const prefix = tag * 16 + types[type] * 4 + code;
  return Uint8Array.from([prefix, ...Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff)]);
}

export const usagePage = (page: number): Uint8Array => item('global', 0x0, page);
export const usage = (id: number): Uint8Array => item('local', 0x0, id);
/** A usage with its page, in 32 bits. */
export const extendedUsage = (page: number, id: number): Uint8Array => item('local', 0x0, page * 0x1_0000 + id, 4);
export const usageRange = (first: number, last: number): Uint8Array =>
  concat([item('local', 0x1, first), item('local', 0x2, last)]);
export const reportSize = (bits: number): Uint8Array => item('global', 0x7, bits);
export const reportCount = (count: number): Uint8Array => item('global', 0x9, count);
export const reportId = (id: number): Uint8Array => item('global', 0x8, id);
export const push = item('global', 0xa, 0, 0);
export const pop = item('global', 0xb, 0, 0);
export const input = (flags = 0x02): Uint8Array => item('main', 0x8, flags);
export const output = (flags = 0x02): Uint8Array => item('main', 0x9, flags);
export const feature = (flags = 0x02): Uint8Array => item('main', 0xb, flags);

/** 1: application, 2: logical. */
export const collection = (type: 1 | 2, parts: readonly Uint8Array[]): Uint8Array =>
  concat([item('main', 0xa, type), ...parts, item('main', 0xc, 0, 0)]);

export const scannerCollection = (parts: readonly Uint8Array[]): Uint8Array =>
  concat([usagePage(0x8c), usage(0x02), collection(1, parts)]);

/** Some bits of a report, in their order. */
export type FieldSpec =
  | { readonly kind: 'data'; readonly bytes: number }
  | { readonly kind: 'count'; readonly bits: 8 | 16 }
  | { readonly kind: 'aim'; readonly index: 0 | 1 | 2 }
  | { readonly kind: 'more'; readonly bits: number }
  /** Padding, or inputs that have nothing to do with codes. */
  | { readonly kind: 'pad'; readonly bits: number; readonly isConstant: boolean };

export interface ReportSpec {
  readonly reportId: number | null;
  readonly fields: readonly FieldSpec[];
}

/** How the same is said in a descriptor. */
export interface Style {
  readonly isExtended: boolean;
  readonly isPushed: boolean;
  /** Around the scanner's fields. */
  readonly isLogical: boolean;
  /** Array instead of variable: `81 00`. */
  readonly isArray: boolean;
  /** The page is named behind the usage. */
  readonly isPageLast: boolean;
}

const plainStyle: Style = {
  isExtended: false,
  isPushed: false,
  isLogical: false,
  isArray: false,
  isPageLast: false,
};

const usageOf = {
  data: [0x8c, 0xfe],
  count: [0x01, 0x3b],
  more: [0x8c, 0xff],
  pad: [0xff66, 0x04],
} as const;

const sizeOf = (field: FieldSpec): { readonly size: number; readonly count: number } => {
  if (field.kind === 'data') return { size: 8, count: field.bytes };
  return { size: field.kind === 'aim' ? 8 : field.bits, count: 1 };
};

function fieldItems(field: FieldSpec, style: Style): Uint8Array {
  const { size, count } = sizeOf(field);
  const [page, id] = field.kind === 'aim' ? [0x8c, 0xfb + field.index] : usageOf[field.kind];
  const isConstant = field.kind === 'pad' && field.isConstant;
  const named = style.isExtended
    ? [extendedUsage(page, id)]
    : style.isPageLast
      ? [usage(id), usagePage(page)]
      : [usagePage(page), usage(id)];
  return concat([
    ...(style.isPushed ? [push] : []),
    reportSize(size),
    reportCount(count),
    ...(isConstant ? [] : named),
    input(isConstant ? 0x01 : style.isArray ? 0x00 : 0x02),
    ...(style.isPushed ? [pop] : []),
  ]);
}

const bitsOf = ({ fields }: ReportSpec): number =>
  fields.reduce((bits, field) => bits + sizeOf(field).size * sizeOf(field).count, 0);

/** The spec with padding up to a whole byte. */
export function padded(spec: ReportSpec): ReportSpec {
  const missing = (8 - (bitsOf(spec) % 8)) % 8;
  return missing === 0 ? spec : { ...spec, fields: [...spec.fields, { kind: 'pad', bits: missing, isConstant: true }] };
}

/** The inputs of a report, for use inside a collection. */
export function reportItems(spec: ReportSpec, style: Style = plainStyle): Uint8Array {
  const fields = concat(spec.fields.map((field) => fieldItems(field, style)));
  return concat([
    ...(spec.reportId === null ? [] : [reportId(spec.reportId)]),
    style.isLogical ? concat([usagePage(0x8c), usage(0x12), collection(2, [fields])]) : fields,
  ]);
}

/** A code in the reports of a spec, which has to be padded. Without a field for an AIM id it is left out. */
export const encodeSpec =
  (spec: ReportSpec): Encode =>
  (data, aim = '') => {
    const room = spec.fields.reduce((bytes, field) => bytes + (field.kind === 'data' ? field.bytes : 0), 0);
    const pieces = piecesOf(data, room);
    return pieces.map((piece, index) => specReport(spec, piece, index < pieces.length - 1, bytesOf(aim)));
  };

function specReport(spec: ReportSpec, data: Uint8Array, isContinued: boolean, aim: Uint8Array): Uint8Array {
  const bits: number[] = [];
  const write = (value: number, size: number): void => {
    for (let bit = 0; bit < size; bit++) bits.push((value >>> bit) & 1);
  };
  let next = 0;
  if (spec.reportId !== null) write(spec.reportId, 8);
  for (const field of spec.fields) {
    if (field.kind === 'data') for (let index = 0; index < field.bytes; index++) write(data[next++] ?? 0, 8);
    if (field.kind === 'count') write(data.length, field.bits);
    if (field.kind === 'aim') write(aim[field.index] ?? 0, 8);
    if (field.kind === 'more') write(isContinued ? 1 : 0, field.bits);
    if (field.kind === 'pad') write(0, field.bits);
  }
  return Uint8Array.from({ length: bits.length / 8 }, (_, byte) =>
    bits.slice(byte * 8, byte * 8 + 8).reduce((value, bit, index) => value + bit * 2 ** index, 0),
  );
}

const layoutASpec: ReportSpec = {
  reportId: 2,
  fields: [
    { kind: 'count', bits: 8 },
    { kind: 'aim', index: 0 },
    { kind: 'aim', index: 1 },
    { kind: 'aim', index: 2 },
    { kind: 'data', bytes: 56 },
    { kind: 'pad', bits: 16, isConstant: false },
    { kind: 'more', bits: 8 },
  ],
};

const layoutBSpec: ReportSpec = {
  reportId: 2,
  fields: [
    { kind: 'count', bits: 8 },
    { kind: 'data', bytes: 56 },
    { kind: 'pad', bits: 40, isConstant: false },
    { kind: 'more', bits: 1 },
    { kind: 'pad', bits: 7, isConstant: true },
  ],
};

/** What a scanner with layout A or B says of itself. */
export const descriptorA = scannerCollection([reportItems(layoutASpec)]);
export const descriptorB = scannerCollection([reportItems(layoutBSpec)]);

/**
 * Descriptor of a Honeywell-like scanner in another hand, as the HID lab's first trial had it: layout A, with the data as
 * buffered bytes.
 */
export const descriptorOfTrial = fromHex(
  `058c 0902 a101 8502 1500 26ff00 7508
   0501 093b 9501 8102
   058c 09fb 09fc 09fd 9503 8102
   09fe 9538 820201
   0666ff 0904 0900 9502 8102
   058c 09ff 9501 8102
   c0`,
);
