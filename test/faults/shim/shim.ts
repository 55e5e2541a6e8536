import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Stage } from '../stage.ts';

/** Bad disks and wrong clocks for a process that runs; shim.c does it. */

const operations = { write: 1, sync: 2, truncate: 4, open: 8 } as const;
type Operation = keyof typeof operations;

/** Fields of shim.c's `struct control`, eight bytes each; the path follows. */
const fields = { clockMs: 0, clockAsked: 8, error: 16, operations: 24, left: 32, seen: 40, failed: 48, path: 56 };
const SIZE = 256;

const compiler = process.env['CC'] ?? 'cc';

export interface Shim {
  /** For the process that is to meet the faults. */
  readonly env: Readonly<Record<string, string>>;
  /** From now on calls on files with `path` in their name fail, `times` of them or all. */
  fail(error: 'EIO' | 'ENOSPC' | 'EROFS' | 'EACCES', path: string, which: readonly Operation[], times?: number): void;
  /** Nothing fails any more; calls on the files are still counted. */
  heal(): void;
  shiftClock(ms: number): void;
  /** Calls on the files, the ones of them that failed, and how often the wall clock was read. */
  counts(): { readonly seen: number; readonly failed: number; readonly clockAsked: number };
}

/** Why there can be none here; null where there can. */
export function noShim(): string | null {
  if (process.platform !== 'linux') return `LD_PRELOAD is Linux's, and this is ${process.platform}`;
  return spawnSync(compiler, ['--version']).status === 0 ? null : `there is no C compiler (${compiler})`;
}

/** Builds the library. */
export function buildShim(stage: Stage): Shim {
  const folder = stage.folder();
  const [library, file] = [join(folder, 'shim.so'), join(folder, 'control')];
  const source = join(import.meta.dirname, 'shim.c');
  const built = spawnSync(compiler, ['-shared', '-fPIC', '-O1', '-U_FORTIFY_SOURCE', '-o', library, source, '-ldl']);
  if (built.status !== 0) throw new Error(built.stderr.toString());

  const control = openSync(file, 'w+');
  stage.onEnd(() => closeSync(control));
  writeSync(control, Buffer.alloc(SIZE), 0, SIZE, 0);
  const put = (at: number, value: number): void => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    writeSync(control, bytes, 0, 8, at);
  };
  const get = (at: number): number => {
    const bytes = Buffer.alloc(8);
    readSync(control, bytes, 0, 8, at);
    return Number(bytes.readBigInt64LE());
  };

  return {
    env: { LD_PRELOAD: library, GATEHOUSE_SHIM: file },
    fail(error, path, which, times = -1) {
      put(fields.error, 0);
      const text = Buffer.alloc(SIZE - fields.path);
      text.write(path);
      writeSync(control, text, 0, text.length, fields.path);
      put(
        fields.operations,
        which.reduce((sum, name) => sum | operations[name], 0),
      );
      put(fields.left, times);
      put(fields.error, constants.errno[error]);
    },
    heal: () => put(fields.error, 0),
    shiftClock: (ms) => put(fields.clockMs, ms),
    counts: () => ({ seen: get(fields.seen), failed: get(fields.failed), clockAsked: get(fields.clockAsked) }),
  };
}
