import { rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { ReadableJournal } from '../ledger/databases.ts';

/** A step takes less than a millisecond, and between two of them a scan has its turn. */
const PAGES_A_STEP = 64;
/** A copy must never take the room that the scans need. */
const ROOM_LEFT_BYTES = 64 * 1_048_576;

/**
 * Copies the journal, as it is at the end, to a file that needs no other one beside it. Through the journal's own connection: no
 * second one can open the file.
 */
export async function buildCopy(journal: ReadableJournal, file: string, closing: AbortSignal): Promise<void> {
  removeCopy(file);
  await lookForRoom(journal, dirname(file));
  await journal.backup(file, {
    progress() {
      closing.throwIfAborted();
      return PAGES_A_STEP;
    },
  });
  const copy = new Database(file);
  try {
    // The copy of a journal with a write-ahead log would ask for one, too.
    copy.pragma('journal_mode = DELETE');
    const said: unknown = copy.pragma('quick_check(1)', { simple: true });
    if (said !== 'ok') throw new Error(`the copy is damaged: ${String(said)}`);
  } finally {
    copy.close();
  }
}

export function removeCopy(file: string): void {
  for (const each of [file, `${file}-journal`]) {
    try {
      rmSync(each, { force: true });
    } catch {
      // Whatever keeps it there keeps the next copy from being built, and is told then.
    }
  }
}

/** The folder of the copies may be on the same disk, so that there would be two more of it. */
async function lookForRoom(journal: ReadableJournal, folder: string): Promise<void> {
  const size =
    Number(journal.pragma('page_count', { simple: true })) * Number(journal.pragma('page_size', { simple: true }));
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < 2 * size + ROOM_LEFT_BYTES) throw new Error('this computer’s disk is nearly full');
}
