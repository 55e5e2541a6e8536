import { undoRow } from '../../upload/row.ts';
import type { Saved } from './choose.ts';
import { rowOf, waitingUpload } from './new-upload.ts';
import { isPurged, type Row, type SavedScan, type SavedUpload } from './rows.ts';

type SavedBatch = Row<'batch'>;

/** The upload of each scan that has one. Where none was found it is made anew: vivenu may get it twice, but never not at all. */
export function completeUploads(chosen: ReadonlyMap<number, Saved>): readonly SavedUpload[] {
  const takenBackBy = new Map<number, Saved>();
  for (const saved of chosen.values()) {
    if (saved.scan.undoes !== null) takenBackBy.set(saved.scan.undoes, saved);
  }
  const uploads = new Map<number, SavedUpload>();
  for (const [seq, saved] of chosen) {
    const upload = saved.upload ?? newUpload(saved, uploads);
    if (upload === null) continue;
    const isWithdrawn = upload.state === 'waiting' && leavesNothing(takenBackBy.get(seq));
    uploads.set(seq, isWithdrawn ? { ...upload, state: 'withdrawn' } : upload);
  }
  return [...uploads.values()];
}

/** A scan was taken back before vivenu knew of it: there is nothing that would make it good there. */
const leavesNothing = (undo: Saved | undefined): boolean => undo?.isProven === true && undo.upload === null;

function newUpload({ scan, isProven }: Saved, before: ReadonlyMap<number, SavedUpload>): SavedUpload | null {
  if (isProven || isPurged(scan)) return null;
  const row = scan.result === 'undo' ? correctionOf(scan, before) : rowOf(scan);
  return row === null ? null : waitingUpload(scan, row);
}

function correctionOf({ undoes, scanned_at: at }: SavedScan, before: ReadonlyMap<number, SavedUpload>): string | null {
  const undone = undoes === null ? undefined : before.get(undoes);
  return undone === undefined || undone.state === 'withdrawn' ? null : undoRow(undone.row, at);
}

export interface Settled {
  readonly uploads: readonly SavedUpload[];
  readonly batches: readonly SavedBatch[];
}

/** What was on its way is sent again with the same bytes where all of it is here; else its scans go back to the queue. */
export function settleBatches(
  uploads: readonly SavedUpload[],
  batchesOf: (id: number) => Iterable<SavedBatch>,
): Settled {
  const batches: SavedBatch[] = [];
  const settled = uploads.filter(({ batch_id: id }) => id === null).map((upload) => outside(upload));
  for (const [id, rows] of Map.groupBy(uploads, ({ batch_id: batchId }) => batchId)) {
    const batch = id === null ? null : batchFor(rows, batchesOf(id));
    if (batch !== null) batches.push(batch);
    if (id !== null) settled.push(...rows.map((row) => (batch === null ? outside(row) : row)));
  }
  return { uploads: settled.toSorted((a, b) => a.seq - b.seq), batches };
}

const outside = (upload: SavedUpload): SavedUpload => ({
  ...upload,
  batch_id: null,
  state: upload.state === 'in_flight' ? 'waiting' : upload.state,
});

function batchFor(rows: readonly SavedUpload[], found: Iterable<SavedBatch>): SavedBatch | null {
  const states = new Set(rows.map(({ state }) => state));
  const [first] = rows;
  if (first === undefined || states.size > 1 || states.has('waiting')) return null;
  const isOpen = states.has('in_flight');
  const body = `[${rows.map(({ row }) => row).join(',')}]`;
  const fits = (batch: SavedBatch): boolean =>
    isOpen ? batch.state === 'in_flight' && batch.body === body : batch.state !== 'in_flight';
  const batch = [...found].find(fits);
  return batch === undefined ? null : { ...batch, first_seq: first.seq, event_id: first.event_id };
}
