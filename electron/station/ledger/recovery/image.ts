import Database from 'better-sqlite3';

/** https://sqlite.org/fileformat2.html#the_database_header */
const HEADER = 100;
const PAGE_SIZES = [512, 1024, 2048, 4096, 8192, 16384, 32768] as const;
const USUAL_PAGE_SIZE = 4096;

/** The page size that a database's header says; the usual one where it is damaged. */
export function pageSizeOf(main: Buffer): number {
  const said = main.length < HEADER ? 0 : main.readUInt16BE(16);
  return PAGE_SIZES.find((size) => size === said) ?? USUAL_PAGE_SIZE;
}

/** A copy that SQLite opens without a log. */
export function withWholeHeader(image: Buffer, pageSize: number): Buffer {
  const count = Math.max(1, Math.ceil(image.length / pageSize));
  const whole = Buffer.alloc(count * pageSize);
  image.copy(whole);
  mendHeader(whole, pageSize, count);
  return whole;
}

/** Writes a header anew: little of it is about the content. */
export function mendHeader(firstPage: Buffer, pageSize: number, count: number): void {
  firstPage.write('SQLite format 3\0', 0, 'latin1');
  firstPage.writeUInt16BE(pageSize, 16);
  // No log; nothing reserved at the end of pages; the only fractions there are.
  firstPage.set([1, 1, 0, 64, 32, 32], 18);
  // The size is right for this change counter.
  firstPage.writeUInt32BE(1, 24);
  firstPage.writeUInt32BE(count, 28);
  firstPage.writeUInt32BE(1, 92);
  // Free pages: nothing is written.
  firstPage.fill(0, 32, 40);
  // Schema format 4, no largest root page, UTF-8, no incremental vacuum.
  firstPage.writeUInt32BE(4, 44);
  firstPage.writeUInt32BE(0, 52);
  firstPage.writeUInt32BE(1, 56);
  firstPage.writeUInt32BE(0, 64);
}

/** In memory, so that nothing damaged is ever written to. Null where SQLite makes nothing of it. */
export function openImage(image: Buffer): Database.Database | null {
  try {
    const db = new Database(image);
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    return db;
  } catch {
    return null;
  }
}
