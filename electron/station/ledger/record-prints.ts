import type { Verdict } from '#shared/verdict.ts';
import type { WritableJournal } from './databases.ts';
import { isPrintedFor, queuePrint, type NewPrintJob } from './print-jobs.ts';

/** A job for a scan that is being recorded. */
export interface ScanPrint extends Omit<NewPrintJob, 'seq' | 'eventId' | 'duplicate'> {
  /** Nothing is printed where the ticket has got one already. */
  readonly onlyOnce: boolean;
}

/** What is to be printed for a verdict that has its number. */
export type PlanPrints = (verdict: Verdict) => readonly ScanPrint[];

/** Queues what a scan prints, in the scan's own transaction. */
export function queuePrints(
  journal: WritableJournal,
  { seq, barcode }: Verdict,
  eventId: string,
  prints: readonly ScanPrint[],
): void {
  for (const { onlyOnce, ...print } of prints) {
    if (onlyOnce && isPrintedFor(journal, barcode, print.role)) continue;
    queuePrint(journal, { ...print, seq, eventId, duplicate: false });
  }
}
