import type { HidLayoutName } from '#shared/scanners.ts';
import { isAim } from '../symbology.ts';
import { parseDescriptor, type InputField, type InputReport } from './descriptor.ts';

/** Where a scanner's report holds what. All places are bits from the first byte as node-hid gives it. */
export interface HidLayout {
  readonly name: Exclude<HidLayoutName, 'unknown'>;
  /** The first byte; null where reports have no ids. */
  readonly reportId: number | null;
  /** Length of a report, with its id. */
  readonly bytes: number;
  /** One place for each byte of the code: devices may put them anywhere, on any bit. */
  readonly data: readonly Bits[];
  /** How many of them count; null: all but the NULs at the end. */
  readonly byteCount: Bits | null;
  /** The three characters of the AIM symbology identifier. */
  readonly aim: readonly Bits[] | null;
  /** Whether the code goes on in the next report: its lowest bit. */
  readonly continuation: Bits | null;
  readonly honeywellCode: Bits | null;
}

interface Bits {
  readonly at: number;
  readonly size: number;
}

/** What a report says; `data` is null where it contradicts its layout. */
export interface ScanReport {
  readonly data: Uint8Array | null;
  /** Three characters; null where the report has none. */
  readonly aim: string | null;
  readonly honeywellCode: number | null;
  readonly isContinued: boolean;
}

// USB-IF HID Point of Sale Usage Tables 1.02, page 0x8C.
const POS_PAGE = 0x8c;
const SYMBOLOGY = [0xfb, 0xfc, 0xfd] as const;
const DECODED_DATA = 0xfe;
const DECODE_DATA_CONTINUED = 0xff;
// USB-IF HID Usage Tables, generic desktop page: Byte Count.
const DESKTOP_PAGE = 0x01;
const BYTE_COUNT = 0x3b;

/** The layouts of all reports that carry codes, as the device describes them; none where it does not. */
export function layoutsOf(descriptor: Uint8Array): readonly HidLayout[] {
  return parseDescriptor(descriptor).flatMap((report) => layoutOf(report) ?? []);
}

function layoutOf({ reportId, bits, fields }: InputReport): HidLayout | null {
  const start = reportId === null ? 0 : 8;
  const inScanner = fields.filter(({ application }) => application.usagePage === POS_PAGE);
  const placesOf = (usagePage: number, usage: number): readonly Bits[] =>
    inScanner
      .filter((field) => field.usagePage === usagePage && field.usage === usage)
      .flatMap((field) => placesIn(field, start));
  const data = placesOf(POS_PAGE, DECODED_DATA).flatMap(bytesOf);
  if (data.length === 0) return null;
  const aim = SYMBOLOGY.flatMap((usage) => placesOf(POS_PAGE, usage).slice(0, 1));
  return {
    name: 'descriptor',
    reportId,
    bytes: Math.ceil((start + bits) / 8),
    data,
    byteCount: placesOf(DESKTOP_PAGE, BYTE_COUNT)[0] ?? null,
    aim: aim.length === SYMBOLOGY.length ? aim : null,
    continuation: placesOf(POS_PAGE, DECODE_DATA_CONTINUED)[0] ?? null,
    honeywellCode: null,
  };
}

const placesIn = ({ bitOffset, bitSize, count }: InputField, start: number): readonly Bits[] =>
  Array.from({ length: count }, (_, index) => ({ at: start + bitOffset + index * bitSize, size: bitSize }));

/** A field may also be one wide value that holds all bytes. */
const bytesOf = ({ at, size }: Bits): readonly Bits[] =>
  size <= 8 ? [{ at, size }] : Array.from({ length: Math.floor(size / 8) }, (_, index) => byte(at / 8 + index));

const byte = (index: number): Bits => ({ at: index * 8, size: 8 });
const byteRun = (first: number, count: number): readonly Bits[] =>
  Array.from({ length: count }, (_, index) => byte(first + index));

const KNOWN_REPORT_ID = 0x02;
const KNOWN_BYTES = 64;
const KNOWN_DATA_BYTES = 56;

const known = (name: HidLayout['name'], aimAt: number | null, dataAt: number, codeAt: number | null): HidLayout => ({
  name,
  reportId: KNOWN_REPORT_ID,
  bytes: KNOWN_BYTES,
  data: byteRun(dataAt, KNOWN_DATA_BYTES),
  byteCount: byte(1),
  aim: aimAt === null ? null : byteRun(aimAt, SYMBOLOGY.length),
  continuation: byte(63),
  honeywellCode: codeAt === null ? null : byte(codeAt),
});

/** Honeywell; Access-IS LSR118 manual, page 68. */
const layoutA = known('A', 2, 5, 61);
/** Newland FM420 integration guide, page 47; also IDTech, Quio, Saveo. */
const layoutB = known('B', null, 2, null);
/** As A, all one byte later; as @point-of-sale/webhid-barcode-scanner reads it. */
const layoutC = known('C', 3, 6, null);

export const knownLayouts = { A: layoutA, B: layoutB, C: layoutC } as const;

const HONEYWELL = 0x0c2e;
const NEWLAND = 0x1eab;

/**
 * The layout of a device that does not describe itself: the one in which all is as it has to be, or, where no or several
 * are, the likeliest. Null: this report carries no code.
 */
export function knownLayoutOf(vendorId: number, report: Uint8Array): HidLayout | null {
  if (report[0] !== KNOWN_REPORT_ID) return null;
  const likely = likelyLayout(vendorId, report);
  return [likely, layoutA, layoutC, layoutB].find((layout) => fits(layout, report)) ?? likely;
}

function likelyLayout(vendorId: number, report: Uint8Array): HidLayout {
  if (vendorId === NEWLAND) return layoutB;
  if (vendorId === HONEYWELL) return layoutA;
  if (hasAim(layoutA, report)) return layoutA;
  if (hasAim(layoutC, report)) return layoutC;
  return areNul(report, 2, 5) && report[5] !== 0 ? layoutA : layoutB;
}

/**
 * Whether the Byte Count ends the data exactly: its last byte is one, and NULs follow up to the end of the field, and in B
 * up to the end of what is reserved. A report with data cannot do so in two layouts, since they hold the data in different
 * places.
 */
function fits(layout: HidLayout, report: Uint8Array): boolean {
  if (report.length !== KNOWN_BYTES) return false;
  const count = report[1] ?? 0;
  if (count > KNOWN_DATA_BYTES) return false;
  const dataAt = (layout.data[0]?.at ?? 0) / 8;
  const end = dataAt + count;
  const padded = layout.name === 'B' ? dataAt + KNOWN_DATA_BYTES + 4 : dataAt + KNOWN_DATA_BYTES;
  const isAimRight = layout.aim === null || hasAim(layout, report) || (layout.name === 'A' && areNul(report, 2, 5));
  return isAimRight && (count === 0 || report[end - 1] !== 0) && areNul(report, end, padded);
}

const hasAim = ({ aim }: HidLayout, report: Uint8Array): boolean =>
  aim !== null && isAim(String.fromCharCode(...aim.map((place) => valueAt(report, place))));

const areNul = (report: Uint8Array, from: number, to: number): boolean =>
  report.subarray(from, to).every((value) => value === 0);

/** Little-endian from the lowest bit, as HID has it (USB HID 1.11, section 8.4). */
function valueAt(report: Uint8Array, { at, size }: Bits): number {
  if (size === 8 && at % 8 === 0) return report[at / 8] ?? 0;
  let value = 0;
  for (let index = Math.min(size, 32) - 1; index >= 0; index--) {
    const bit = at + index;
    value = value * 2 + (((report[bit >> 3] ?? 0) >> (bit & 7)) & 1);
  }
  return value;
}

/** Reads a report as its layout says. A report with another id must not come here. */
export function readReport(layout: HidLayout, given: Uint8Array): ScanReport {
  const report = withoutEmptyId(layout, given);
  const { data, byteCount, aim, continuation, honeywellCode } = layout;
  const bytes = Uint8Array.from(data, (place) => valueAt(report, place));
  const count = byteCount === null ? lengthWithoutNuls(bytes) : valueAt(report, byteCount);
  const isWhole = report.length >= layout.bytes && count <= bytes.length;
  return {
    data: isWhole ? bytes.subarray(0, count) : null,
    aim: aim === null ? null : aimIn(aim.map((place) => valueAt(report, place))),
    honeywellCode: honeywellCode === null ? null : valueAt(report, honeywellCode),
    isContinued: continuation !== null && isSet(report, continuation),
  };
}

/** A report that ends before its flag may be any, also one in the middle. */
const isSet = (report: Uint8Array, flag: Bits): boolean =>
  flag.at >= report.length * 8 || (valueAt(report, flag) & 1) === 1;

/** Some systems put a 0 in front of reports without ids. */
const withoutEmptyId = ({ reportId, bytes }: HidLayout, report: Uint8Array): Uint8Array =>
  reportId === null && report.length === bytes + 1 && report[0] === 0 ? report.subarray(1) : report;

function lengthWithoutNuls(bytes: Uint8Array): number {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length--;
  return length;
}

const aimIn = (values: readonly number[]): string | null =>
  values.every((value) => value === 0) ? null : String.fromCharCode(...values);
