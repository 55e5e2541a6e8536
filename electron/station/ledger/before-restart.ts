import type { Direction } from '#shared/domain.ts';
import type { Decision } from '#shared/verdict.ts';
import type { Ledger } from './open.ts';
import type { ScanRow } from './scan-row.ts';
import { lastScanOf, lastStandingScanOf } from './scans.ts';

/** A guest whose admission nobody saw, because the station ended a moment later, comes again: what staff and the rules should know. */

/** The moment of that admission or exit, where the ticket is not admitted now; else null. */
export function momentBeforeRestart(ledger: Ledger, { result, reason }: Decision, subject: string): number | null {
  if (ledger.interrupted === null || (result !== 'repeat' && reason !== 'not_inside')) return null;
  const last = lastStandingScanOf(ledger.journal, subject);
  return last !== null && isInterrupted(ledger, last) ? last.scannedAt : null;
}

/**
 * The way that the ticket went, where nothing has been asked of it since: it is the same guest on the same way, and where the station
 * finds the way by itself it must not turn them round. Null otherwise.
 */
export function directionBeforeRestart(ledger: Ledger, barcode: string): Direction | null {
  if (ledger.interrupted === null) return null;
  const last = lastScanOf(ledger.journal, barcode);
  const moved = last !== null && (last.result === 'in' || last.result === 'out');
  return moved && isInterrupted(ledger, last) ? last.direction : null;
}

const isInterrupted = ({ interrupted }: Ledger, { seq }: ScanRow): boolean =>
  interrupted !== null && seq >= interrupted.from && seq <= interrupted.to;
