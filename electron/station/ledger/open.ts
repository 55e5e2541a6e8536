import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

declare const file: unique symbol;
declare const mode: unique symbol;

/** Types say which file a function needs and whether it writes. */
export type ReadableCatalogue = Database.Database & { readonly [file]: 'catalogue' };
export type WritableCatalogue = ReadableCatalogue & { readonly [mode]: 'write' };
export type ReadableJournal = Database.Database & { readonly [file]: 'journal' };
export type WritableJournal = ReadableJournal & { readonly [mode]: 'write' };

export interface Ledger {
  /** vivenu's tickets; sync and the look-up write them. */
  readonly catalogue: WritableCatalogue;
  /** What happened here; the scan path and the uploader alone write it. */
  readonly journal: WritableJournal;
  close(): void;
}

/** Opens the station's two files, creates what is missing, and makes sure that a commit is on the disk when it returns. */
export function openLedger(folder: string): Outcome<Ledger> {
  const opened: Database.Database[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of ['catalogue', 'journal'] as const) opened.push(openFile(join(folder, `${name}.sqlite`), name));
  } catch (error) {
    for (const db of opened) db.close();
    return failure('ledger_unusable', `${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [catalogue, journal] = opened as [WritableCatalogue, WritableJournal];
  return success({
    catalogue,
    journal,
    close() {
      catalogue.close();
      journal.close();
    },
  });
}

function openFile(path: string, name: keyof typeof migrations): Database.Database {
  const db = new Database(path);
  try {
    makeDurable(db, name);
    const check: unknown = db.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw new Error(`${name}.sqlite is damaged: ${String(check)}`);
    migrate(db, migrations[name]);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * FULL: each commit is flushed before it returns. It has to be set and looked at, because better-sqlite3 is compiled to run
 * WAL at NORMAL, which loses acknowledged rows in a power cut. The catalogue can be loaded again, so NORMAL will do there.
 */
function makeDurable(db: Database.Database, name: keyof typeof migrations): void {
  const wanted = name === 'journal' ? { word: 'FULL', level: 2 } : { word: 'NORMAL', level: 1 };
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${wanted.word}`);
  // On macOS a flush reaches the disk only with these; elsewhere they change nothing.
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  const journalMode: unknown = db.pragma('journal_mode', { simple: true });
  const synchronous: unknown = db.pragma('synchronous', { simple: true });
  if (journalMode !== 'wal' || synchronous !== wanted.level) {
    throw new Error(
      `${name}.sqlite cannot be made durable (${String(journalMode)}, synchronous ${String(synchronous)})`,
    );
  }
}
