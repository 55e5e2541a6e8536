import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { catalogueFile, journalFile } from '../databases.ts';
import { building, clear, finished, readingCopy } from './replace.ts';
import { flushFolder, setAsideRest } from './set-aside.ts';

/** Ends a recovery that broke off. To be called before anything is opened. */
export function finishRecovery(folder: string): void {
  for (const file of [journalFile(folder), catalogueFile(folder)]) finish(file);
  flushFolder(folder);
}

function finish(file: string): void {
  clear(building(file));
  clear(readingCopy(file));
  if (!existsSync(finished(file))) return;
  // The damaged one is still in its place, and is dealt with again.
  if (existsSync(file)) return rmSync(finished(file));
  setAsideRest(file, statSync(finished(file)).mtimeMs);
  renameSync(finished(file), file);
}
