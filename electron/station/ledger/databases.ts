import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { nameWords, otherWords } from '../search/words.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

declare const file: unique symbol;
declare const mode: unique symbol;

/** Types say which file a function needs and whether it writes. */
export type ReadableCatalogue = Database.Database & { readonly [file]: 'catalogue' };
export type WritableCatalogue = ReadableCatalogue & { readonly [mode]: 'write' };
export type ReadableJournal = Database.Database & { readonly [file]: 'journal' };
export type WritableJournal = ReadableJournal & { readonly [mode]: 'write' };

export const catalogueFile = (folder: string): string => join(folder, 'catalogue.sqlite');
export const journalFile = (folder: string): string => join(folder, 'journal.sqlite');

/** For the one thread that writes tickets. Throws where the file cannot be used. */
export function openCatalogue(folder: string): WritableCatalogue {
  return openFile(catalogueFile(folder), (db) => {
    makeDurable(db, 'NORMAL');
    // A page of tickets touches a leaf of the barcode index for nearly each of them: those are kept at hand. The checkpoints stay small
    // (SQLite's 4 MB): a scan that is to be flushed waits behind what the disk has to write already.
    db.pragma('cache_size = -32000');
    db.function('name_words', { deterministic: true }, (name: unknown) => nameWords(name as string | null));
    db.function('other_words', { deterministic: true, varargs: true }, (...texts: unknown[]) =>
      otherWords(...(texts as (string | null)[])),
    );
    migrate(db, migrations.catalogue);
  }) as WritableCatalogue;
}

/** For those who only look; the file has to be there. */
export function openToRead(path: string): ReadableCatalogue {
  return new Database(path, { readonly: true, fileMustExist: true }) as ReadableCatalogue;
}

/** For the scan path and the uploader, as the only connection: nobody else can even read the file meanwhile. */
export function openJournalFile(folder: string): WritableJournal {
  return openFile(journalFile(folder), (db) => {
    db.pragma('locking_mode = EXCLUSIVE');
    makeDurable(db, 'FULL');
    migrate(db, migrations.journal);
  }) as WritableJournal;
}

/** SQLite's own thousand would make one scan in a hundred wait until the log has been moved into the journal. */
const LOG_PAGES = 2_000;

/**
 * A commit that makes the write-ahead log longer waits for the file system to find room for it, longest beside a sync. So the log
 * gets its whole length here, and commits then only write over what is there.
 */
export function reserveLog(db: WritableJournal): void {
  db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  const cached: unknown = db.pragma('cache_size', { simple: true });
  const version: unknown = db.pragma('user_version', { simple: true });
  // What does not fit into the cache goes to the log before the commit. Here none comes: nobody ever sees the table.
  db.pragma('cache_size = 8');
  try {
    db.exec('begin immediate; create table reserve (bytes)');
    db.exec(`insert into reserve values (zeroblob(${LOG_PAGES * 4_096})); rollback`);
    // A commit that changes nothing, so that all this is flushed here and not with the first scan.
    db.pragma(`user_version = ${String(version)}`);
  } catch {
    // The disk is full. The station opens all the same: a scan may still find room.
    if (db.inTransaction) db.exec('rollback');
  }
  db.pragma(`cache_size = ${String(cached)}`);
}

function openFile(path: string, prepare: (db: Database.Database) => void): Database.Database {
  const db = new Database(path);
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const levels = { NORMAL: 1, FULL: 2 } as const;

/**
 * FULL: each commit is flushed before it returns. It has to be set and looked at, because better-sqlite3 is compiled to run
 * WAL at NORMAL, which loses acknowledged rows in a power cut. The catalogue can be loaded again, so NORMAL will do there.
 */
function makeDurable(db: Database.Database, wanted: keyof typeof levels): void {
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${wanted}`);
  // On macOS a flush reaches the disk only with these; elsewhere they change nothing.
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  const journalMode: unknown = db.pragma('journal_mode', { simple: true });
  const synchronous: unknown = db.pragma('synchronous', { simple: true });
  if (journalMode !== 'wal' || synchronous !== levels[wanted]) {
    throw new Error(`${db.name} cannot be made durable (${String(journalMode)}, synchronous ${String(synchronous)})`);
  }
}

export const EMPTY = 'the file is empty';
/** SQLite takes such a file for a new one. */
export const isEmptyFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.size === 0;

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Database.SqliteError && codes.some((code) => error.code.startsWith(code));

/** At open: the file is not what it was. A table that is missing or there twice is one that was written over. */
export const isDamage = (error: unknown): boolean => hasCode(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_ERROR');
export const isLocked = (error: unknown): boolean => hasCode(error, 'SQLITE_BUSY', 'SQLITE_LOCKED');
export const isDiskFull = (error: unknown): boolean => hasCode(error, 'SQLITE_FULL');
