/** Records read straight from pages, where the way to them through the tree is broken. */

export type Value = number | string | Buffer | null;

export interface PageRecord {
  /** Null in a table without row numbers, or in an index. */
  readonly rowid: number | null;
  readonly payload: Buffer;
}

/** https://sqlite.org/fileformat2.html#b_tree_pages */
const INTERIOR = [2, 5];
const INDEX_LEAF = 10;
/** Nothing of the station's is longer; a damaged length may be anything. */
const LONGEST = 4_000_000;

/** Every record of a leaf that can be read. A page with an unknown type is tried as a leaf of a table. */
export function* recordsOf(
  page: Buffer,
  isFirst: boolean,
  pageAt: (number: number) => Buffer | null,
): Generator<PageRecord> {
  const start = isFirst ? 100 : 0;
  const type = page[start] ?? 0;
  if (INTERIOR.includes(type) || page.length < start + 8) return;
  const isIndex = type === INDEX_LEAF;
  const cells = page.readUInt16BE(start + 3);
  for (let index = 0; index < cells; index++) {
    const pointer = start + 8 + 2 * index;
    if (pointer + 2 > page.length) return;
    const record = readCell(page, page.readUInt16BE(pointer), isIndex, pageAt);
    if (record !== null) yield record;
  }
}

function readCell(
  page: Buffer,
  at: number,
  isIndex: boolean,
  pageAt: (number: number) => Buffer | null,
): PageRecord | null {
  const length = readVarint(page, at);
  if (length === null || length.value < 2 || length.value > LONGEST) return null;
  const rowid = isIndex ? { value: null, next: length.next } : readVarint(page, length.next);
  if (rowid === null) return null;
  const payload = readPayload(page, rowid.next, length.value, isIndex, pageAt);
  return payload === null ? null : { rowid: rowid.value, payload };
}

/** https://sqlite.org/fileformat2.html#cell_payload_overflow_pages */
function readPayload(
  page: Buffer,
  at: number,
  length: number,
  isIndex: boolean,
  pageAt: (number: number) => Buffer | null,
): Buffer | null {
  const usable = page.length;
  const most = isIndex ? Math.floor(((usable - 12) * 64) / 255) - 23 : usable - 35;
  if (length <= most) return at + length <= usable ? page.subarray(at, at + length) : null;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  const local = wanted <= most ? wanted : least;
  if (at + local + 4 > usable) return null;
  const parts = [page.subarray(at, at + local)];
  let left = length - local;
  let next = page.readUInt32BE(at + local);
  while (left > 0) {
    const more = pageAt(next);
    if (more === null || more.length < usable) return null;
    parts.push(more.subarray(4, 4 + Math.min(left, usable - 4)));
    left -= usable - 4;
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** How many values a record says that it has. */
export function countValues(payload: Buffer): number {
  const header = readVarint(payload, 0);
  if (header === null || header.value > payload.length) return 0;
  // Each type is one number; the last byte of a number has no high bit.
  return payload.subarray(header.next, header.value).reduce((count, byte) => count + (byte < 128 ? 1 : 0), 0);
}

/** https://sqlite.org/fileformat2.html#record_format */
export function readRecord(payload: Buffer): readonly Value[] | null {
  const header = readVarint(payload, 0);
  if (header === null || header.value > payload.length) return null;
  const values: Value[] = [];
  let body = header.value;
  for (let at = header.next; at < header.value;) {
    const type = readVarint(payload, at);
    if (type === null) return null;
    const length = lengthOf(type.value);
    if (length === null || body + length > payload.length) return null;
    values.push(readValue(payload.subarray(body, body + length), type.value));
    body += length;
    at = type.next;
  }
  return values;
}

const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;
const REAL = 7;

const lengthOf = (type: number): number | null =>
  type < FIXED.length ? (FIXED[type] ?? 0) : type < 12 ? null : Math.floor((type - 12) / 2);

function readValue(bytes: Buffer, type: number): Value {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === REAL) return bytes.readDoubleBE(0);
  if (type >= 12) return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8');
  return bytes.length === 8 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);
}

/** Up to nine bytes, seven bits each and all eight of the ninth. What is beyond JavaScript's whole numbers is no number of ours. */
function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let index = at; index < bytes.length && index < at + 8; index++) {
    const byte = bytes[index] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return Number.isSafeInteger(value) ? { value, next: index + 1 } : null;
  }
  return null;
}
