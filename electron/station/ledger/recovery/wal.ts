/**
 * SQLite's write-ahead log (https://sqlite.org/fileformat2.html#walformat). SQLite reads it up to the first frame whose checksum
 * does not hold and drops the rest without a word: rightly after a crash, wrongly where a byte has changed.
 */

const HEADER = 32;
const FRAME_HEADER = 24;
/** The last bit says in which order the checksums read their words. */
const MAGIC = 0x377f0682;

type Sum = readonly [number, number];

interface Layout {
  readonly pageSize: number;
  readonly bigEndian: boolean;
  /** Every frame since the log was last begun anew carries them. */
  readonly salts: Buffer;
  readonly sum: Sum;
}

interface Frame {
  readonly page: number;
  /** Of a commit the pages that the database has after it, else 0. */
  readonly pagesAfter: number;
  readonly content: Buffer;
  /** Written since the log was last begun anew. */
  readonly isOwn: boolean;
  /** The checksum is the one that follows from the stored one of the frame before. */
  readonly holds: boolean;
}

interface Log {
  readonly pageSize: number;
  readonly isHeaderWhole: boolean;
  readonly frames: readonly Frame[];
}

/** Says where the log is damaged; null where SQLite's own reading loses nothing. */
export function walDamage(wal: Buffer): string | null {
  const log = readLog(wal);
  if (log === null) return null;
  if (!log.isHeaderWhole) return 'journal.sqlite-wal: the header is damaged';
  const end = firstUnreadable(log);
  // What was rolled back after it had been spilled lies behind the end too, but never with a commit.
  const isLost = log.frames.some((frame, index) => index > end && isCommit(frame));
  return isLost ? `journal.sqlite-wal: frame ${end + 1} of ${log.frames.length} is damaged` : null;
}

/** What a log puts in the place of a database's pages. */
export interface LoggedPages {
  readonly pageSize: number;
  /** Pages that the database has then. */
  readonly count: number;
  readonly pages: ReadonlyMap<number, Buffer>;
  /** How much of the log that takes. */
  readonly frames: number;
}

/**
 * The pages up to the last commit, damaged ones included: most of such a page is right, and the chain of the scans finds what is
 * not. With `untilDamage` only what SQLite itself would read. Null where no commit is found.
 */
export function loggedPages(wal: Buffer, { untilDamage }: { readonly untilDamage: boolean }): LoggedPages | null {
  const log = readLog(wal);
  if (log === null) return null;
  const readable = untilDamage ? log.frames.slice(0, log.isHeaderWhole ? firstUnreadable(log) : 0) : log.frames;
  const last = readable.findLastIndex(isCommit);
  const count = readable[last]?.pagesAfter ?? 0;
  if (count === 0) return null;
  const frames = readable.slice(0, last + 1).filter(({ isOwn, page }) => isOwn && page > 0 && page <= count);
  const pages = new Map(frames.map(({ page, content }) => [page, content]));
  return { pageSize: log.pageSize, count, pages, frames: last + 1 };
}

/** The database's bytes with the whole log applied, so that it can be opened without one. */
export function repairedImage(main: Buffer, wal: Buffer): Buffer {
  const logged = loggedPages(wal, { untilDamage: false });
  return logged === null ? main : applyPages(main, logged);
}

export function applyPages(main: Buffer, { pageSize, count, pages }: LoggedPages): Buffer {
  const image = Buffer.alloc(count * pageSize);
  main.copy(image);
  for (const [page, content] of pages) content.copy(image, (page - 1) * pageSize);
  return image;
}

/** Every page that the log holds, newest first; what was written before the log was last begun anew comes last. */
export function allLoggedPages(wal: Buffer): readonly { readonly page: number; readonly content: Buffer }[] {
  const frames = readLog(wal)?.frames.toReversed() ?? [];
  return [...frames.filter(({ isOwn }) => isOwn), ...frames.filter(({ isOwn }) => !isOwn)];
}

const isCommit = ({ isOwn, holds, pagesAfter }: Frame): boolean => isOwn && holds && pagesAfter > 0;

/** Where SQLite stops. */
function firstUnreadable({ frames }: Log): number {
  const index = frames.findIndex(({ isOwn, holds }) => !isOwn || !holds);
  return index === -1 ? frames.length : index;
}

/** Null where nothing can be read, which is also where there is nothing. */
function readLog(wal: Buffer): Log | null {
  if (wal.length < HEADER + FRAME_HEADER) return null;
  const layout = readHeader(wal);
  if (layout !== null) return { pageSize: layout.pageSize, isHeaderWhole: true, frames: readFrames(wal, layout) };
  for (const guess of guessedLayouts(wal)) {
    const frames = readFrames(wal, guess);
    if (frames.some(isCommit)) return { pageSize: guess.pageSize, isHeaderWhole: false, frames };
  }
  return null;
}

const PAGE_SIZES = [4096, 512, 1024, 2048, 8192, 16384, 32768, 65536] as const;

function readHeader(wal: Buffer): Layout | null {
  const magic = wal.readUInt32BE(0);
  const bigEndian = magic === MAGIC + 1;
  const pageSize = PAGE_SIZES.find((size) => size === wal.readUInt32BE(8));
  if ((magic !== MAGIC && !bigEndian) || pageSize === undefined) return null;
  const sum = storedSum(wal, 24);
  const computed = checksum(wal.subarray(0, 24), bigEndian, [0, 0]);
  return isSame(sum, computed) ? { pageSize, bigEndian, salts: wal.subarray(16, 24), sum } : null;
}

/** What the damaged header may have said. Frames tell whether it did: their checksums hold, or not. */
function guessedLayouts(wal: Buffer): readonly Layout[] {
  return PAGE_SIZES.flatMap((pageSize) =>
    [false, true].flatMap((bigEndian) =>
      [0, 1].flatMap((frame) => {
        const salts = HEADER + frame * (FRAME_HEADER + pageSize) + 8;
        if (salts + 8 > wal.length) return [];
        return { pageSize, bigEndian, salts: wal.subarray(salts, salts + 8), sum: storedSum(wal, 24) };
      }),
    ),
  );
}

function readFrames(wal: Buffer, { pageSize, bigEndian, salts, sum }: Layout): readonly Frame[] {
  const size = FRAME_HEADER + pageSize;
  const frames: Frame[] = [];
  // What the frame before says, and where that is not so what it should say: the damage may be there.
  let before: readonly Sum[] = [sum];
  for (let start = HEADER; start + size <= wal.length; start += size) {
    const content = wal.subarray(start + FRAME_HEADER, start + size);
    const isOwn = wal.subarray(start + 8, start + 16).equals(salts);
    const page = wal.readUInt32BE(start);
    const stored = storedSum(wal, start + 16);
    const computed = before.map((from) =>
      checksum(content, bigEndian, checksum(wal.subarray(start, start + 8), bigEndian, from)),
    );
    const holds = page > 0 && computed.some((each) => isSame(stored, each));
    frames.push({ page, pagesAfter: wal.readUInt32BE(start + 4), content, isOwn, holds });
    before = holds ? [stored] : [stored, ...computed.slice(0, 1)];
  }
  return frames;
}

const storedSum = (wal: Buffer, at: number): Sum => [wal.readUInt32BE(at), wal.readUInt32BE(at + 4)];
const isSame = (a: Sum, b: Sum): boolean => a[0] === b[0] && a[1] === b[1];

function checksum(bytes: Buffer, bigEndian: boolean, [first, second]: Sum): Sum {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let a = first;
  let b = second;
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + view.getUint32(at, !bigEndian) + b) >>> 0;
    b = (b + view.getUint32(at + 4, !bigEndian) + a) >>> 0;
  }
  return [a, b];
}
