import type { Scan } from '#shared/domain.ts';
import type { Decision } from '#shared/verdict.ts';

/** A scan as vivenu's `POST scans/{eventId}` takes it. */
interface ScanUpload {
  readonly ticketId?: string;
  readonly barcode: string;
  readonly scanned_at: string;
  readonly type: 'OK' | 'FAIL';
  readonly direction: 'IN' | 'OUT';
}

/**
 * The upload of a decided scan as JSON text, or null where there is none: what cannot be read names no ticket, and a server
 * could only refuse it. A ticket of another event is told by its barcode alone, since the scan goes to this station's event.
 */
export function uploadRow(scan: Scan, decision: Decision, scannedAt: number): string | null {
  if (decision.reason === 'unreadable') return null;
  const ours = decision.ticketId !== null && decision.reason !== 'wrong_event';
  const row: ScanUpload = {
    ...(ours ? { ticketId: decision.ticketId } : {}),
    barcode: scan.barcode,
    scanned_at: new Date(scannedAt).toISOString(),
    type: decision.result === 'in' || decision.result === 'out' ? 'OK' : 'FAIL',
    direction: scan.direction,
  };
  return JSON.stringify(row);
}
