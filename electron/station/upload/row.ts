import type { Direction } from '#shared/domain.ts';
import type { Decision } from '#shared/verdict.ts';

/** A scan as vivenu's `POST scans/{eventId}` takes it. */
interface ScanUpload {
  readonly ticketId?: string;
  readonly barcode: string;
  readonly scanned_at: string;
  readonly type: 'OK' | 'FAIL';
  readonly direction: Direction;
}

/**
 * The upload of a decided scan as JSON text, or null where there is none: what cannot be read names no ticket, and a server
 * could only refuse it. `ticketId` is null where the ticket is not of the event to which the scan goes.
 */
export function uploadRow(
  barcode: string,
  ticketId: string | null,
  decision: Decision,
  scannedAt: number,
): string | null {
  const { result, reason, direction } = decision;
  if (reason === 'unreadable') return null;
  const row: ScanUpload = {
    ...(ticketId === null ? {} : { ticketId }),
    barcode,
    scanned_at: new Date(scannedAt).toISOString(),
    type: result === 'in' || result === 'out' ? 'OK' : 'FAIL',
    direction,
  };
  return JSON.stringify(row);
}

/** What makes good, at vivenu, an admitted scan that was taken back here: the same, the opposite way. */
export function undoRow(uploaded: string, scannedAt: number): string {
  const row = JSON.parse(uploaded) as ScanUpload;
  const opposite: ScanUpload = {
    ...row,
    scanned_at: new Date(scannedAt).toISOString(),
    direction: row.direction === 'IN' ? 'OUT' : 'IN',
  };
  return JSON.stringify(opposite);
}
