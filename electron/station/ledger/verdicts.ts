import type { Verdict } from '#shared/verdict.ts';
import type { Ledger } from './open.ts';
import { recentScans } from './scans.ts';
import type { ScanRow } from './scan-row.ts';
import { ticketById } from './tickets.ts';

/** A scan of the log as it was shown. */
export function verdictOfScan({ catalogue }: Ledger, scan: ScanRow): Verdict {
  const { seq, barcode, ticketId, direction, result, reason, source, scannedAt, entries, firstEntryAt } = scan;
  const { beforeRestartAt, dataAsOf, attention, hint, note, against, undone } = scan;
  return {
    seq,
    barcode,
    ticketId,
    direction,
    result,
    reason,
    source,
    at: scannedAt,
    entries,
    firstEntryAt,
    beforeRestartAt,
    dataAsOf,
    attention,
    hint,
    undone,
    override: note === null ? null : { note, against },
    ticket: ticketId === null ? null : ticketById(catalogue, ticketId),
  };
}

/** The last verdicts, newest first. */
export function recentVerdicts(ledger: Ledger, eventIds: readonly string[], count: number): readonly Verdict[] {
  return recentScans(ledger.journal, eventIds, count).map((scan) => verdictOfScan(ledger, scan));
}
