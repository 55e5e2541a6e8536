import { mkdirSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import {
  catalogueFile,
  isLocked,
  openToRead,
  reserveLog,
  type ReadableCatalogue,
  type WritableJournal,
} from './databases.ts';
import { interruptedScans, type Interrupted } from './last-end.ts';
import { lockFolder } from './lock.ts';
import { openMark, readMark, type MarkFile } from './mark.ts';
import { addNotice } from './notices.ts';
import { mendCatalogue } from './open-catalogue.ts';
import { openWholeJournal, type LedgerPlace } from './open-journal.ts';
import { doubtInterruptedPrints } from './print-jobs.ts';
import { rebuildCounters, recount } from './recount.ts';
import { finishRecovery } from './recovery/finish-recovery.ts';
import { openReserve, type Reserve } from './reserve.ts';
import { logMark } from './scans.ts';
import { forgetCatalogueDamage, isCatalogueDamaged, noteClosed, noteOpened } from './station-values.ts';
import { settleIdentity } from './whose-log.ts';

export interface Ledger {
  /** vivenu's tickets; the sync's thread writes them through a connection of its own. */
  readonly catalogue: ReadableCatalogue;
  /** What happened here; the scan path and the uploader alone write it. */
  readonly journal: WritableJournal;
  readonly reserve: Reserve;
  readonly mark: MarkFile;
  readonly interrupted: Interrupted | null;
  close(): void;
}

/**
 * Opens the station's two files, creates what is missing, mends what is damaged, and makes sure that a commit is on the disk when
 * it returns. What was found is noted for the screen.
 */
export function openLedger(place: LedgerPlace, at: number): Outcome<Ledger> {
  const opened: { close(): void }[] = [];
  const keep = <T extends { close(): void }>(each: T): T => {
    opened.unshift(each);
    return each;
  };
  const closeAll = (): void => {
    for (const each of opened.splice(0)) each.close();
  };
  try {
    return success(openAll(place, at, keep, closeAll));
  } catch (error) {
    closeAll();
    const words = `${place.folder}: ${errorMessage(error)}`;
    return isLocked(error) ? failure('ledger_in_use', place.folder) : failure('ledger_unusable', words);
  }
}

function openAll(
  place: LedgerPlace,
  at: number,
  keep: <T extends { close(): void }>(each: T) => T,
  closeAll: () => void,
): Ledger {
  const { folder, markFile } = place;
  mkdirSync(folder, { recursive: true });
  keep(lockFolder(folder));
  finishRecovery(folder);
  const { journal, mended } = openWholeJournal(place, at);
  keep(journal);
  const interrupted = interruptedScans(journal);
  const catalogueMended = mendCatalogue(folder, isCatalogueDamaged(journal), at);

  // Together, so that a crash right now leaves nothing settled of which nobody is told.
  const settle = journal.transaction(() => {
    noteOpened(journal);
    forgetCatalogueDamage(journal);
    doubtInterruptedPrints(journal);
    const settled = settleIdentity(journal, readMark(markFile), at);
    const found: readonly (Problem | null)[] = [
      // What was mended says itself what is missing.
      mended === null ? settled : { code: 'journal_recovered', detail: mended },
      mendCounters(journal),
      catalogueMended === null ? null : { code: 'catalogue_recovered', detail: catalogueMended },
    ];
    for (const problem of found) if (problem !== null) addNotice(journal, problem, at);
  });
  settle.immediate();

  reserveLog(journal);
  const mark = keep(openMark(markFile));
  mark.write(logMark(journal));
  return {
    catalogue: keep(openToRead(catalogueFile(folder))),
    journal,
    reserve: openReserve(folder),
    mark,
    interrupted,
    close() {
      if (journal.open) tryTo(() => noteClosed(journal));
      closeAll();
    },
  };
}

/** Counters are kept with each scan; where they do not agree with the log, the log is right. */
function mendCounters(journal: WritableJournal): Problem | null {
  const { agrees } = recount(journal, []);
  if (!agrees) rebuildCounters(journal);
  return agrees ? null : { code: 'counters_mended' };
}

/** What would only be nice to have done must not keep the files from being closed. */
function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // The disk is full, or gone. The next start then takes this end for a sudden one.
  }
}
