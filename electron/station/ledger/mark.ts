import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/**
 * How far the log has come, in a small file outside the station's folder. An older copy of the log that is put back does not know
 * of it, and so is found out. The file is written after each commit and never flushed: after a power cut it may be behind the
 * log or unreadable, but never ahead of it.
 */
export interface Mark {
  readonly stationId: string;
  /** Of the last scan; one less than its first number where the station has not scanned yet. */
  readonly seq: number;
  /** Of that scan, or of the chain's beginning, hex. */
  readonly hash: string;
}

const schema = z.object({ stationId: z.string().min(1), seq: z.int().nonnegative(), hash: z.hex() });

/** Null where there is none, or none that can be read. */
export function readMark(path: string): Mark | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

export interface MarkFile {
  write(mark: Mark): void;
  close(): void;
}

/** Every write has the same length, so that the file never needs room that a full disk does not have. */
const LENGTH = 256;

/** Nothing depends on the mark but what it warns of: where it cannot be written, the station goes on without. */
export function openMark(path: string): MarkFile {
  let file: number | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Neither emptied nor appended to: a mark that was read a moment ago must outlive a crash right now.
    file = openSync(path, 'a+');
    closeSync(file);
    file = openSync(path, 'r+');
  } catch {
    file = null;
  }
  return {
    write(mark) {
      if (file === null) return;
      try {
        writeSync(file, `${JSON.stringify(mark).padEnd(LENGTH - 1)}\n`, 0);
      } catch {
        // See above.
      }
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}
