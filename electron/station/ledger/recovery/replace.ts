import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { flushFolder, setAside } from './set-aside.ts';

/** While it is filled; worth nothing. */
export const building = (file: string): string => `${file}.building`;
/** Whole, and about to take the place of the damaged one. */
export const finished = (file: string): string => `${file}.new`;
/** Of a damaged file, for SQLite to read: it must not touch the original. */
export const readingCopy = (file: string): string => `${file}.reading`;

/** Makes room for a new file. SQLite would take a log that was left for its own. */
export function clear(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(file + part, { force: true });
}

/**
 * Puts the file that was built in the place of the damaged one, which is set aside. A crash at any point leaves the damaged one or
 * the new one: `finishRecovery` goes on. Returns where the damaged one is.
 */
export function replaceWithBuilt(file: string, at: number): string {
  const built = openSync(building(file), 'r+');
  try {
    fsyncSync(built);
  } finally {
    closeSync(built);
  }
  renameSync(building(file), finished(file));
  flushFolder(dirname(file));
  const asideAs = setAside(file, at);
  renameSync(finished(file), file);
  flushFolder(dirname(file));
  return asideAs;
}
