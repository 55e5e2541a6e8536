import { absent } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { occupancyChange, presenceAfter } from '../admission/presence.ts';
import { undoRow } from '../upload/row.ts';
import { addToOccupancy } from './occupancy.ts';
import type { WritableJournal } from './databases.ts';
import { uploadOf, withdrawScan } from './outbox.ts';
import { storePresence } from './presence.ts';
import { cancelPrintsOf } from './print-jobs.ts';
import { appendScan, freeMoment, scanBySeq, standingScansOf } from './scans.ts';
import type { ScanRow } from './scan-row.ts';

/**
 * Takes an admitted scan back, in one transaction with all that follows: the compensating row, the presence, the counters, the
 * prints that have not begun, the upload. Returns the number of the new row. Only the last standing scan of a ticket can be taken back, so that what remains is
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
  cancelPrintsOf(journal, seq, 'print_undone');
  const scannedAt = freeMoment(journal, at);
  const undoSeq = appendScan(journal, {
    ...scan,
    direction: scan.direction === 'IN' ? 'OUT' : 'IN',
    result: 'undo',
    reason: null,
    subject: null,
    scannedAt,
    firstEntryAt: null,
    beforeRestartAt: null,
    dataAsOf: null,
    attention: [],
    hint: null,
    note,
    against: null,
    undoes: seq,
    upload: correction(journal, scan, scannedAt),
  });
  return success(undoSeq);
}

/** What vivenu has not been sent is not sent; what it has, or may have, is made good by the opposite. */
function correction(journal: WritableJournal, scan: ScanRow, scannedAt: number): string | null {
  const upload = uploadOf(journal, scan.seq);
  if (upload === null) return null;
  if (upload.state === 'waiting') withdrawScan(journal, scan.seq);
  const { state, row, serverSaid } = upload;
  // What vivenu has refused it need not make good; only a conflict may mean that it has the scan already.
  const isThere =
    state === 'in_flight' || state === 'sent' || (state === 'rejected' && /^409\b/u.test(serverSaid ?? ''));
  return isThere ? undoRow(row, scannedAt) : null;
}
