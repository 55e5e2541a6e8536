import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { longestSetup } from '#shared/setup.ts';
import type { SetupPlace } from './places.ts';

export interface SetupText {
  /** SHA-256 of what stands in the file. */
  readonly hash: string;
  readonly text: string;
}

export interface FoundFile extends SetupPlace {
  readonly read: Outcome<SetupText>;
}

/** The first one that is there, also where it cannot be read; null where there is none. */
export function findSetup(places: readonly SetupPlace[]): FoundFile | null {
  for (const place of places) {
    const read = readSetupFile(place.path);
    if (!read.ok) return { ...place, read };
    if (read.value !== null) return { ...place, read: success(read.value) };
  }
  return null;
}

/** Null where there is none. */
export function readSetupFile(path: string): Outcome<SetupText | null> {
  let file;
  try {
    // Something else than a file must not hold up the start; Windows knows no such thing.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
    return isMissing ? success(null) : failure('setup_unreadable', errorMessage(error));
  }
  try {
    const about = fstatSync(file);
    if (!about.isFile() || about.size > 2 * longestSetup) return failure('setup_unreadable', path);
    const bytes = readFileSync(file);
    return success({ hash: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') });
  } catch (error) {
    return failure('setup_unreadable', errorMessage(error));
  } finally {
    closeSync(file);
  }
}
