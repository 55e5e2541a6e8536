import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { failure, success, type Outcome } from '#shared/problem.ts';

/**
 * Writes a file that appears only when it is whole and on the disk. What stands in the way of that (a full disk, a stick that was
 * pulled out) is an expected outcome.
 */
export async function writeWhole<T>(file: string, write: (handle: FileHandle) => Promise<T>): Promise<Outcome<T>> {
  const part = `${file}.part`;
  try {
    const handle = await open(part, 'w');
    let written: T;
    try {
      written = await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
    return success(written);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (error instanceof Error && 'code' in error) return failure('export_failed', `${file}: ${String(error.code)}`);
    throw error;
  }
}
