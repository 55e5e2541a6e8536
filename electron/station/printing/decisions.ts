import type { PrintingSettings, PrintFields, PrintRole } from '#shared/printing.ts';
import { failure, success, type Outcome, type Problem, type ProblemCode } from '#shared/problem.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { Ledger } from '../ledger/open.ts';
import {
  isPrintedFor,
  movePrint,
  printJob,
  printsOfScan,
  queuePrint,
  type NewPrintJob,
  type QueuedPrintJob,
} from '../ledger/print-jobs.ts';
import type { ScanRow } from '../ledger/scan-row.ts';
import { scanBySeq } from '../ledger/scans.ts';
import { verdictOfScan } from '../ledger/verdicts.ts';
import type { Recorder } from '../station.ts';
import { templateFor } from './plan.ts';

/** What a person decides about prints. What may be on paper already says DUPLICATE when it is printed again. */
export interface PrintDecisions {
  /** Prints what belongs to an admitted scan; returns the job's number. */
  printScan(seq: number, role: PrintRole): Outcome<number>;
  printAgain(id: number): Outcome<number>;
  /** Somebody has seen it come out. */
  confirmPrinted(id: number): Outcome<null>;
  /** Nobody wants it. */
  cancelPrint(id: number): Outcome<null>;
}

interface Parts {
  readonly ledger: Ledger;
  readonly record: Recorder;
  readonly settings: () => PrintingSettings;
  readonly fieldsOf: (verdict: Verdict) => PrintFields;
  readonly now: () => number;
  readonly onDecided: () => void;
}

/** A cancelled job with one of these surely never came near the paper; one with another had been unknown. */
const neverSent: readonly ProblemCode[] = ['print_unwanted', 'print_undone', 'print_again'];

const mayBeOnPaper = ({ state, problem, duplicate }: QueuedPrintJob): boolean =>
  duplicate ||
  state === 'printed' ||
  state === 'unknown' ||
  (state === 'cancelled' && problem !== null && !neverSent.includes(problem.code));

const isComing = ({ state }: QueuedPrintJob): boolean => state === 'waiting' || state === 'printing';

export function createDecisions({ ledger, record, settings, fieldsOf, now, onDecided }: Parts): PrintDecisions {
  const { journal } = ledger;

  const printerOf = (role: PrintRole): string | null => {
    const { printer } = settings()[role];
    return settings().printers.some(({ id }) => id === printer) ? printer : null;
  };

  function decide<T>(act: () => Outcome<T>): Outcome<T> {
    const outcome = record(act);
    if (outcome.ok) onDecided();
    return outcome;
  }

  /** In the place of what is open of `before`; what is on its way already is not asked for twice. */
  function printOnce(before: readonly QueuedPrintJob[], job: Omit<NewPrintJob, 'createdAt'>): Outcome<number> {
    const coming = before.find(isComing);
    if (coming !== undefined) return success(coming.id);
    for (const { id, problem } of before) {
      movePrint(journal, id, ['unknown'], 'cancelled', problem);
      movePrint(journal, id, ['failed'], 'cancelled', { code: 'print_again' });
    }
    return success(queuePrint(journal, { ...job, createdAt: now() }));
  }

  const printsOf = (seq: number, role: PrintRole): readonly QueuedPrintJob[] =>
    printsOfScan(journal, seq).filter((job) => job.role === role);

  /** What is out there of this scan, or of another entry of its ticket. */
  const isDuplicate = (before: readonly QueuedPrintJob[], scan: ScanRow | null, role: PrintRole): boolean =>
    before.some(mayBeOnPaper) || (scan?.result === 'in' && isPrintedFor(journal, scan.barcode, role));

  function printOfScan(seq: number, role: PrintRole): Outcome<number> {
    const scan = scanBySeq(journal, seq);
    if (scan === null || scan.result !== 'in' || scan.undone) return failure('nothing_to_print', `scan ${seq}`);
    const printerId = printerOf(role);
    if (printerId === null) return failure('no_printer');
    const verdict = verdictOfScan(ledger, scan);
    const before = printsOf(seq, role);
    return printOnce(before, {
      seq,
      eventId: scan.eventId,
      role,
      printerId,
      template: templateFor(verdict, settings(), role),
      fields: fieldsOf(verdict),
      duplicate: isDuplicate(before, scan, role),
    });
  }

  function printOfJob(id: number): Outcome<number> {
    const job = printJob(journal, id);
    if (job === null) return failure('nothing_to_print', `print ${id}`);
    const { seq, eventId, role, template, fields } = job;
    const scan = seq === null ? null : scanBySeq(journal, seq);
    if (seq !== null && (scan === null || scan.undone)) return failure('nothing_to_print', `scan ${seq}`);
    const printerId = seq === null ? job.printerId : printerOf(role);
    if (printerId === null) return failure('no_printer');
    const before = seq === null ? [job] : printsOf(seq, role);
    const duplicate = isDuplicate(before, scan, role);
    return printOnce(before, { seq, eventId, role, printerId, template, fields, duplicate });
  }

  function settle(id: number, act: (job: QueuedPrintJob) => boolean): Outcome<null> {
    return decide(() => {
      const job = printJob(journal, id);
      return job !== null && act(job) ? success(null) : failure('job_settled', `print ${id}`);
    });
  }

  return {
    printScan: (seq, role) => decide(() => printOfScan(seq, role)),
    printAgain: (id) => decide(() => printOfJob(id)),
    confirmPrinted: (id) => settle(id, () => movePrint(journal, id, ['unknown'], 'printed')),
    cancelPrint: (id) =>
      settle(id, ({ state, problem }) =>
        movePrint(journal, id, ['waiting', 'unknown', 'failed'], 'cancelled', state === 'unknown' ? problem : unwanted),
      ),
  };
}

const unwanted: Problem = { code: 'print_unwanted' };
