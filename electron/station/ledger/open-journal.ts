import { existsSync, readFileSync } from 'node:fs';
import { journalDamage } from './check.ts';
import { EMPTY, isDamage, isEmptyFile, journalFile, openJournalFile, type WritableJournal } from './databases.ts';
import { readMark } from './mark.ts';
import { recoverJournal } from './recovery/salvage-journal.ts';
import { walDamage } from './recovery/wal.ts';

/** Where the station's files are. */
export interface LedgerPlace {
  readonly folder: string;
  /** Outside of the folder: see `mark.ts`. */
  readonly markFile: string;
  /** Copies of the journal, newest first. Asked for only when they are needed: their folder may not answer. */
  readonly backups: () => readonly string[];
}

export interface WholeJournal {
  readonly journal: WritableJournal;
  /** What had to be done about a damaged file, in words; null where it was whole. */
  readonly mended: string | null;
}

/** Opens the journal; a damaged one is set aside first, and what can be read of it is kept. */
export function openWholeJournal({ folder, markFile, backups }: LedgerPlace, at: number): WholeJournal {
  const opened = openUndamaged(folder);
  if (typeof opened !== 'string') return { journal: opened, mended: null };
  const highest = readMark(markFile)?.seq ?? 0;
  const { asideAs, kept, lost } = recoverJournal({ folder, at, backups: backups(), highest });
  const counts = `${kept} ${kept === 1 ? 'scan' : 'scans'} kept, ${lost} missing`;
  return { journal: openJournalFile(folder), mended: `${opened}; ${counts}; the old file is ${asideAs}` };
}

/** The journal, or what is wrong with it. */
function openUndamaged(folder: string): WritableJournal | string {
  const damage = damageBeforeOpening(journalFile(folder));
  if (damage !== null) return damage;
  try {
    const journal = openJournalFile(folder);
    const found = journalDamage(journal);
    if (found === null) return journal;
    journal.close();
    return found;
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  }
}

/** What SQLite would pass over without a word, and delete the log with it or drop its end. */
function damageBeforeOpening(file: string): string | null {
  const log = contentOf(`${file}-wal`);
  if (isEmptyFile(file)) return EMPTY;
  if (!existsSync(file)) return log.length === 0 ? null : 'the file is gone, its write-ahead log is here';
  return walDamage(log);
}

const contentOf = (path: string): Buffer => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
