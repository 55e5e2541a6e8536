import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** The database itself comes first: what is left of a broken off renaming is found by it. */
const PARTS = ['', '-wal', '-shm'] as const;

const withoutEnding = (file: string): string => basename(file, extname(file));

/**
 * Renames a database that is damaged, with its log, so that SQLite's tools still open the parts together. Nothing is deleted and
 * nothing is written over. Returns the new path.
 */
export function setAside(file: string, at: number): string {
  const moment = new Date(at).toISOString().replaceAll(/[:.]/gu, '-');
  const path = freePath(join(dirname(file), `${withoutEnding(file)}.damaged-${moment}`), extname(file));
  moveParts(file, path);
  return path;
}

/** A setting aside may have broken off after the first part: the rest follows it. */
export function setAsideRest(file: string, at: number): void {
  if (!PARTS.some((part) => existsSync(file + part))) return;
  const folder = dirname(file);
  const begun = readdirSync(folder)
    .filter((name) => name.startsWith(`${withoutEnding(file)}.damaged-`) && name.endsWith(extname(file)))
    .toSorted()
    .at(-1);
  const path = begun === undefined ? null : join(folder, begun);
  if (path !== null && PARTS.every((part) => !existsSync(file + part) || !existsSync(path + part)))
    moveParts(file, path);
  else setAside(file, at);
}

/** A renaming is on the disk only when its folder is. */
export function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows cannot, and need not.
  }
}

function moveParts(file: string, path: string): void {
  for (const part of PARTS) {
    if (existsSync(file + part)) renameSync(file + part, path + part);
  }
  flushFolder(dirname(file));
}

function freePath(wanted: string, ending: string): string {
  for (let count = 1; ; count++) {
    const path = `${wanted}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!PARTS.some((part) => existsSync(path + part))) return path;
  }
}
