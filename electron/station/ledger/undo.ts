import { absent } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { occupancyChange, presenceAfter } from '../admission/presence.ts';
import { undoRow } from '../upload/row.ts';
import { addToOccupancy } from './occupancy.ts';
import type { WritableJournal } from './open.ts';
import { queueScan, uploadOf, withdrawScan } from './outbox.ts';
import { storePresence } from './presence.ts';
import { appendUndo, freeMoment, scanBySeq, standingScansOf, type ScanRow } from './scans.ts';

/**
 * Takes an admitted scan back, in one transaction with all that follows: the compensating row, the presence, the counters, the
 * upload. Returns the number of the new row. Only the last standing scan of a ticket can be taken back, so that what remains is
 * a story that could have happened.
 */
export function undoScan(journal: WritableJournal, seq: number, note: string, at: number): Outcome<number> {
  const scan = scanBySeq(journal, seq);
  if (scan === null || scan.subject === null || scan.undone) return failure('nothing_to_undo', `scan ${seq}`);
  const earlier = standingScansOf(journal, scan.subject).filter((each) => each.seq !== seq);
  if (earlier.some((each) => each.seq > seq)) return failure('undo_later_first', `scan ${seq}`);

  const before = earlier.reduce((presence, each) => presenceAfter(presence, each.result, each.scannedAt), absent);
  const change = occupancyChange(before, scan.result);
  storePresence(journal, scan.subject, before);
  addToOccupancy(journal, scan, { in: -change.in, out: -change.out, inside: -change.inside });
  const scannedAt = freeMoment(journal, at);
  const undoSeq = appendUndo(journal, scan, scannedAt, note);
  correctUpload(journal, scan, undoSeq, scannedAt);
  return success(undoSeq);
}

/** What vivenu has not been sent is not sent; what it has, or may have, is made good by the opposite. */
function correctUpload(journal: WritableJournal, scan: ScanRow, undoSeq: number, scannedAt: number): void {
  const upload = uploadOf(journal, scan.seq);
  if (upload?.state === 'waiting') withdrawScan(journal, scan.seq);
  // Whatever vivenu has refused it need not make good.
  if (upload?.state === 'in_flight' || upload?.state === 'sent') {
    queueScan(journal, { seq: undoSeq, eventId: scan.eventId, row: undoRow(upload.row, scannedAt) });
  }
}
