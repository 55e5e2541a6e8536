/**
 * An archive as the kernel unpacks it into its first file system: cpio, "newc" format
 * (Documentation/driver-api/early-userspace/buffer-format.rst in the kernel's sources).
 */

export interface Entry {
  /** Without a slash in front. */
  readonly path: string;
  readonly content: Buffer;
  readonly executable: boolean;
}

const FOLDER = 0o040_755;
const FILE = 0o100_644;
const PROGRAM = 0o100_755;

const padding = (length: number): Buffer => Buffer.alloc((4 - (length % 4)) % 4);

function record(path: string, mode: number, number: number, content: Buffer): readonly Buffer[] {
  const name = Buffer.from(`${path}\0`);
  // Inode, mode, owner, group, links, time, size, device and its node (major, minor), length of the name, check sum.
  const fields = [number, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length, 0];
  const header = Buffer.from(`070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`);
  return [header, name, padding(header.length + name.length), content, padding(content.length)];
}

/** `a/b/c` lies in `a` and `a/b`. */
function* foldersAbove(path: string): Generator<string> {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) yield path.slice(0, slash);
}

/** `folders`: empty ones. Those that files lie in come by themselves, before them. */
export function archive(files: readonly Entry[], folders: readonly string[]): Buffer {
  const all = new Set([...files.flatMap(({ path }) => [...foldersAbove(path)]), ...folders]);
  const sorted = [...all].toSorted();
  return Buffer.concat([
    ...sorted.flatMap((path, index) => record(path, FOLDER, index + 1, Buffer.alloc(0))),
    ...files.flatMap(({ path, content, executable }, index) =>
      record(path, executable ? PROGRAM : FILE, sorted.length + index + 1, content),
    ),
    ...record('TRAILER!!!', 0, 0, Buffer.alloc(0)),
  ]);
}
