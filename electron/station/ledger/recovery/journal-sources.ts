import { existsSync, readFileSync } from 'node:fs';
import { openImage, pageSizeOf, withWholeHeader } from './image.ts';
import { fromDatabase, fromPages, type JournalSource, type Page } from './journal-source.ts';
import { allLoggedPages, applyPages, loggedPages, repairedImage } from './wal.ts';

/** A record of the scan log and its upload never take less. */
const SMALLEST_SCAN_BYTES = 64;

export interface Sources {
  /** What SQLite itself would read of the file comes first: behind a damage of its log there may be what was never committed. */
  readonly forScans: readonly JournalSource[];
  /** Newest first: an older state of an upload would send again what has been sent. */
  readonly byAge: readonly JournalSource[];
  /** More scans than this are not in files of their size. */
  readonly capacity: number;
  close(): void;
}

/** All that a damaged journal and its copies can be read by. The files are only read. */
export function openSources(file: string, backups: readonly string[]): Sources {
  const [main, wal] = [readIfThere(file), readIfThere(`${file}-wal`)];
  const logged = loggedPages(wal, { untilDamage: false });
  const readable = loggedPages(wal, { untilDamage: true });
  const pageSize = logged?.pageSize ?? pageSizeOf(main);
  const whole = repairedImage(main, wal);

  const newest = openSource(whole, pageSize);
  // What the log had brought into the journal already the journal alone knows too.
  const alone = logged === null ? [] : [openSource(main, pageSize)];
  const isCut = readable !== null && readable.frames !== logged?.frames;
  const asSqlite = isCut ? [openSource(applyPages(main, readable), pageSize)] : [];
  const pages = fromPages(pagesOf(main, wal, pageSize), (number) => pageOf(whole, number, pageSize));
  const own = [newest, ...asSqlite, ...alone, pages];
  const images = backups.map(readCopy);
  const copies = images.flatMap((image) => openCopy(image, own) ?? []);
  const bytes = [main, wal, ...images].reduce((sum, { length }) => sum + length, 0);
  return {
    forScans: [...asSqlite, newest, ...alone, ...copies, pages],
    byAge: [...own, ...copies],
    capacity: bytes / SMALLEST_SCAN_BYTES,
    close() {
      for (const source of [...own, ...copies]) source.close();
    },
  };
}

const readIfThere = (path: string): Buffer => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));

const nothing: JournalSource = { find: () => [], keys: () => [], all: () => [], close: () => undefined };

function openSource(image: Buffer, pageSize: number): JournalSource {
  const db = openImage(withWholeHeader(image, pageSize));
  return db === null ? nothing : fromDatabase(db);
}

/** A copy may lie on a stick that is gone. */
function readCopy(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Null where the copy is of another station. */
function openCopy(image: Buffer, own: readonly JournalSource[]): JournalSource | null {
  const copy = openSource(image, pageSizeOf(image));
  const idsOf = (source: JournalSource) => source.all('station_id').map(({ id }) => id);
  const [ours, theirs] = [new Set(own.flatMap(idsOf)), idsOf(copy)];
  if (ours.size === 0 || theirs.length === 0 || theirs.some((id) => ours.has(id))) return copy;
  copy.close();
  return null;
}

/** Newest first. */
function* pagesOf(main: Buffer, wal: Buffer, pageSize: number): Generator<Page> {
  for (const { page, content } of allLoggedPages(wal)) yield { number: page, content };
  for (let number = 1; number * pageSize <= main.length; number++) {
    yield { number, content: main.subarray((number - 1) * pageSize, number * pageSize) };
  }
}

function pageOf(image: Buffer, number: number, pageSize: number): Buffer | null {
  const page = number < 1 ? null : image.subarray((number - 1) * pageSize, number * pageSize);
  return page?.length === pageSize ? page : null;
}
