import type { Problem } from '#shared/problem.ts';
import type { ReadableJournal, WritableJournal } from '../ledger/databases.ts';
import { movePrint, nextPrint, printJob, interruptedPrints, type QueuedPrintJob } from '../ledger/print-jobs.ts';
import type { Recorder } from '../station.ts';

/** The jobs as the printers see them. What is noted here is on the disk when the call returns. */
export interface PrintJobs {
  next(printerId: string): QueuedPrintJob | null;
  /** What was being printed when an earlier run ended, and nobody has decided on. */
  interrupted(printerId: string): readonly QueuedPrintJob[];
  /** A guest who has waited that long has gone on. */
  isTooLate(job: QueuedPrintJob, now: number): boolean;
  /** From now on nobody can be sure that it did not come out. Throws where somebody has cancelled it meanwhile. */
  begin(job: QueuedPrintJob): void;
  /** It surely did not come out, and its turn comes again. False where nobody wants it any more. */
  putBack(job: QueuedPrintJob): boolean;
  settle(job: QueuedPrintJob, state: 'printed' | 'unknown' | 'failed', problem: Problem | null): void;
}

/** Longer than it takes to change a roll. */
const LATEST_MS = 10 * 60_000;

export function createPrintJobs(journal: WritableJournal & ReadableJournal, record: Recorder): PrintJobs {
  return {
    next: (printerId) => nextPrint(journal, printerId),

    interrupted: (printerId) => interruptedPrints(journal, printerId),

    // A clock that was set back makes nothing too late.
    isTooLate: ({ createdAt }, now) => now - createdAt > LATEST_MS,

    begin({ id }) {
      const begun = record(() => movePrint(journal, id, ['waiting'], 'printing'));
      if (!begun) throw new Error(`print ${id} is not wanted any more`);
    },

    putBack({ id }) {
      const state = printJob(journal, id)?.state;
      return (
        state === 'waiting' || (state === 'printing' && record(() => movePrint(journal, id, ['printing'], 'waiting')))
      );
    },

    settle: ({ id }, state, problem) =>
      void record(() => movePrint(journal, id, ['waiting', 'printing'], state, problem)),
  };
}
