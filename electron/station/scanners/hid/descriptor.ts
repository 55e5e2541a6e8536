/**
 * Reads a HID report descriptor (USB HID 1.11, section 6.2.2) as far as a station needs it: where each input stands.
 * Descriptors come from whatever is plugged in: anything may stand in them, and reading one never throws nor takes long.
 */

interface Usage {
  readonly usagePage: number;
  readonly usage: number;
}

/** One or more inputs of the same usage, one behind the other. */
export interface InputField extends Usage {
  /** From the first bit of the report, not counting its id. */
  readonly bitOffset: number;
  readonly bitSize: number;
  readonly count: number;
  /** The outermost application collection around it. */
  readonly application: Usage;
}

export interface InputReport {
  /** Null: the device's reports have no ids. */
  readonly reportId: number | null;
  /** Length, without the id. */
  readonly bits: number;
  readonly fields: readonly InputField[];
}

/** Linux reads no longer ones (HID_MAX_DESCRIPTOR_SIZE, HID_MAX_BUFFER_SIZE). */
const MAX_DESCRIPTOR_BYTES = 4_096;
const MAX_REPORT_BITS = 16_384 * 8;
const MAX_FIELDS = 4_096;
const MAX_DEPTH = 256;

const LONG_ITEM = 0xfe;
const MAIN = 0;
const GLOBAL = 1;
const LOCAL = 2;

interface Item {
  readonly type: number;
  readonly tag: number;
  readonly value: number;
  /** In bytes. */
  readonly size: number;
}

/** The short items; long ones are stepped over, since none is defined. */
function* itemsOf(descriptor: Uint8Array): Generator<Item> {
  const bytes = descriptor.subarray(0, MAX_DESCRIPTOR_BYTES);
  let at = 0;
  while (at < bytes.length) {
    const prefix = bytes[at] ?? 0;
    if (prefix === LONG_ITEM) {
      at += 3 + (bytes[at + 1] ?? 0);
      continue;
    }
    const size = (prefix & 3) === 3 ? 4 : prefix & 3;
    if (at + 1 + size > bytes.length) return;
    let value = 0;
    for (let index = size; index > 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
    yield { type: (prefix >> 2) & 3, tag: prefix >> 4, value, size };
    at += 1 + size;
  }
}

interface Globals {
  readonly usagePage: number;
  readonly reportSize: number;
  readonly reportCount: number;
  readonly reportId: number | null;
}

/** Usages that were named one by one are ranges of one. */
interface UsageRange extends Usage {
  readonly last: number;
  /** It named its page itself, with 32 bits. */
  readonly isExtended: boolean;
}

interface Locals {
  usages: UsageRange[];
  minimum: UsageRange | null;
  /** Inside a set of alternatives only the first, which the device prefers, counts. */
  alternatives: 'none' | 'first' | 'further';
}

interface Report {
  bits: number;
  readonly fields: InputField[];
}

interface Parser {
  globals: Globals;
  readonly pushed: Globals[];
  locals: Locals;
  readonly collections: { readonly isApplication: boolean; readonly usage: Usage }[];
  readonly reports: Map<number | null, Report>;
  fields: number;
}

const nothingSaid = (): Locals => ({ usages: [], minimum: null, alternatives: 'none' });
const noUsage: Usage = { usagePage: 0, usage: 0 };

/** The input reports that a descriptor promises: all that was understood until something was not. */
export function parseDescriptor(descriptor: Uint8Array): readonly InputReport[] {
  const parser: Parser = {
    globals: { usagePage: 0, reportSize: 0, reportCount: 0, reportId: null },
    pushed: [],
    locals: nothingSaid(),
    collections: [],
    reports: new Map(),
    fields: 0,
  };
  for (const item of itemsOf(descriptor)) {
    if (!take(parser, item)) break;
  }
  return [...parser.reports].map(([reportId, { bits, fields }]) => ({ reportId, bits, fields }));
}

/** Says whether what follows can be understood. */
function take(parser: Parser, item: Item): boolean {
  switch (item.type) {
    case MAIN: {
      const isFine = takeMain(parser, item);
      parser.locals = nothingSaid();
      return isFine;
    }
    case GLOBAL:
      return takeGlobal(parser, item);
    case LOCAL:
      return takeLocal(parser, item);
    default:
      return false;
  }
}

function takeGlobal(parser: Parser, { tag, value }: Item): boolean {
  const { globals, pushed } = parser;
  switch (tag) {
    case 0x0:
      parser.globals = { ...globals, usagePage: value & 0xffff };
      return true;
    case 0x7:
      parser.globals = { ...globals, reportSize: value };
      return true;
    case 0x8:
      parser.globals = { ...globals, reportId: value === 0 ? null : value };
      return value < 256;
    case 0x9:
      parser.globals = { ...globals, reportCount: value };
      return true;
    case 0xa:
      pushed.push(globals);
      return pushed.length <= MAX_DEPTH;
    case 0xb:
      parser.globals = pushed.pop() ?? globals;
      return true;
    default:
      return true; // limits and units
  }
}

function takeLocal(parser: Parser, item: Item): boolean {
  const { locals, globals } = parser;
  const range = rangeOf(item, globals.usagePage);
  switch (item.tag) {
    case 0x0:
      if (locals.alternatives !== 'further') locals.usages.push(range);
      if (locals.alternatives === 'first') locals.alternatives = 'further';
      return true;
    case 0x1:
      locals.minimum = range;
      return true;
    case 0x2: {
      // The page of a maximum is that of its minimum.
      if (locals.minimum !== null) locals.usages.push({ ...locals.minimum, last: range.usage });
      locals.minimum = null;
      return true;
    }
    case 0xa:
      locals.alternatives = item.value === 1 ? 'first' : 'none';
      return true;
    default:
      return true; // designators and strings
  }
}

function rangeOf({ value, size }: Item, usagePage: number): UsageRange {
  const usage = value & 0xffff;
  const isExtended = size === 4;
  return { usagePage: isExtended ? value >>> 16 : usagePage, usage, last: usage, isExtended };
}

function takeMain(parser: Parser, item: Item): boolean {
  const { collections } = parser;
  switch (item.tag) {
    case 0x8:
      return takeInput(parser, item.value);
    case 0xa: {
      const usage = usagesInForce(parser)[0] ?? noUsage;
      collections.push({ isApplication: item.value === 1, usage });
      return collections.length <= MAX_DEPTH;
    }
    case 0xc:
      collections.pop();
      return true;
    default:
      return true; // outputs and features have bits of their own
  }
}

/**
 * A usage counts with the page that was in force when it was named. Only where a page was named behind the last usage does
 * it count for those before it that had another: the standard has it so, and Linux and Windows read both (hid-core.c,
 * hid_concatenate_last_usage_page).
 */
function usagesInForce({ locals, globals }: Parser): readonly UsageRange[] {
  const { usagePage } = globals;
  const usages = [...locals.usages];
  for (let index = usages.length - 1; index >= 0; index--) {
    const range = usages[index];
    if (range === undefined || range.isExtended) continue;
    if (range.usagePage === usagePage) break;
    usages[index] = { ...range, usagePage };
  }
  return usages;
}

function takeInput(parser: Parser, flags: number): boolean {
  const { reportId, reportSize, reportCount } = parser.globals;
  const report = parser.reports.get(reportId) ?? { bits: 0, fields: [] };
  const bits = reportSize * reportCount;
  if (report.bits + bits > MAX_REPORT_BITS) return false;
  parser.reports.set(reportId, report);
  const isConstant = (flags & 1) !== 0;
  if (!isConstant && bits > 0) addFields(parser, report);
  report.bits += bits;
  return parser.fields < MAX_FIELDS;
}

/** Gives each input its usage, in order; the last usage is that of all the rest. Arrays are read alike: each place its usage. */
function addFields(parser: Parser, report: Report): void {
  const { reportSize, reportCount } = parser.globals;
  const { collections } = parser;
  const application = (collections.find((each) => each.isApplication) ?? collections[0])?.usage ?? noUsage;
  const ranges = usagesInForce(parser);
  let placed = 0;
  const place = ({ usagePage, usage }: Usage, count: number): void => {
    const bitOffset = report.bits + placed * reportSize;
    report.fields.push({
      usagePage,
      usage,
      bitOffset,
      bitSize: reportSize,
      count,
      application: { usagePage: application.usagePage, usage: application.usage },
    });
    parser.fields++;
    placed += count;
  };
  for (const [index, range] of ranges.entries()) {
    const isLastRange = index === ranges.length - 1;
    for (let usage = range.usage; usage <= range.last && placed < reportCount; usage++) {
      const isLast = isLastRange && usage === range.last;
      if (parser.fields >= MAX_FIELDS) return;
      place({ usagePage: range.usagePage, usage }, isLast ? reportCount - placed : 1);
    }
  }
}
