import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Longer than a station that is being closed takes. */
const PATIENCE_MS = 5_000;

/**
 * One station a folder: nobody may look at the files, least of all mend them, while another one is using them. SQLite's own lock on
 * an empty file, which the system takes back however a process ends. Throws where somebody else has it.
 */
export function lockFolder(folder: string): { close(): void } {
  const db = new Database(join(folder, 'station.lock'), { timeout: PATIENCE_MS });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('begin exclusive; commit');
  } catch (error) {
    db.close();
    throw error;
  }
  return { close: () => void db.close() };
}
