import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Electron reads an app out of its asar archive; Node cannot, so the archive is laid out into a folder first. The format: two numbers, the
 * header's size, its JSON (a tree of names), and the files one after the other. What is unpacked lies in a folder beside the archive.
 */

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  /** From the end of the header. */
  readonly offset?: string;
  readonly unpacked?: boolean;
  readonly executable?: boolean;
  readonly integrity?: { readonly hash: string };
}

const prefix = `gatehouse-laid-out-${process.getuid?.() ?? 'own'}-`;
const keptMs = 24 * 60 * 60 * 1_000;

/** The folder that holds what the archive and the folder beside it hold; one that was made before and still does is used again. */
export function layOut(archive: string): string {
  removeOld();
  const file = openSync(archive, 'r');
  try {
    const { text, end } = readHeader(file);
    // It has a checksum of every file.
    const folder = join(tmpdir(), `${prefix}${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
    const read = (offset: number, size: number): Buffer => readAt(file, end + offset, size);
    const files = [...filesOf(JSON.parse(text) as Entry, '', `${archive}.unpacked`, read)];
    if (files.every(({ path, bytes }) => holds(join(folder, path), bytes))) return folder;
    rmSync(folder, { recursive: true, force: true });
    makeWhole(folder, (draft) => {
      for (const each of files) write(draft, each);
    });
    return folder;
  } finally {
    closeSync(file);
  }
}

function readHeader(file: number): { readonly text: string; readonly end: number } {
  const sizes = readAt(file, 0, 16);
  return { text: readAt(file, 16, sizes.readUInt32LE(12)).toString('utf8'), end: 8 + sizes.readUInt32LE(4) };
}

function readAt(file: number, position: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  if (readSync(file, bytes, 0, size, position) !== size) throw new Error('the archive ends too early');
  return bytes;
}

interface LaidOut {
  readonly path: string;
  readonly bytes: Buffer;
  readonly executable: boolean;
}

/** All files of a folder of the archive, looked through. */
function* filesOf(
  { files = {} }: Entry,
  folder: string,
  unpacked: string,
  read: (offset: number, size: number) => Buffer,
): Generator<LaidOut> {
  for (const [name, entry] of Object.entries(files)) {
    const path = join(folder, name);
    if (entry.files) {
      yield* filesOf(entry, path, unpacked, read);
      continue;
    }
    if (entry.size === undefined) throw new Error(`${name}: links are not known here`);
    const bytes = entry.unpacked ? readFileSync(join(unpacked, path)) : read(Number(entry.offset), entry.size);
    if (createHash('sha256').update(bytes).digest('hex') !== entry.integrity?.hash) {
      throw new Error(`${name} is not what the archive says it is`);
    }
    yield { path, bytes, executable: entry.executable === true };
  }
}

function write(folder: string, { path, bytes, executable }: LaidOut): void {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, bytes);
  if (executable) chmodSync(place, 0o755);
}

const holds = (place: string, bytes: Buffer): boolean => existsSync(place) && readFileSync(place).equals(bytes);

/** The folder appears whole, or not at all; who comes second finds the first one's. */
export function makeWhole(folder: string, fill: (draft: string) => void): void {
  const draft = mkdtempSync(`${folder}.`);
  try {
    fill(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Each package that was started leaves its folder behind. */
function removeOld(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - made > keptMs) rmSync(folder, { recursive: true, force: true });
  }
}
