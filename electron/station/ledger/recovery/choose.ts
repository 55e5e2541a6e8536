import { chainHash, chainStart } from '../chain.ts';
import type { ChainedScan } from '../chain.ts';
import { isPurged, sentAs, type Row, type SavedScan, type SavedUpload } from './rows.ts';
import { rowOf, waitingUpload } from './new-upload.ts';

/** A scan that is kept. */
export interface Saved {
  readonly scan: SavedScan;
  /** As it was read; null where none was found. */
  readonly upload: SavedUpload | null;
  /** Its hash covers the scan before it, the scan and the upload, and holds. */
  readonly isProven: boolean;
}

/** What was found under a number, the most credible first. */
export interface Candidates {
  scans(seq: number): Iterable<SavedScan>;
  uploads(seq: number): Iterable<SavedUpload>;
}

export type Stretch = Row<'station_id'>;

/** Of all that was found the scans that go into the new log: what the chain proves before what comes first. */
export function chooseScans(
  seqs: readonly number[],
  stretches: readonly Stretch[],
  candidates: Candidates,
): ReadonlyMap<number, Saved> {
  const chosen = new Map<number, Saved>();
  const moments = new Set<number>();
  for (const seq of seqs) {
    const stretch = stretches.findLast(({ first_seq: first }) => first <= seq);
    const before = stretch?.first_seq === seq ? chainStart(stretch.id) : (chosen.get(seq - 1)?.scan.hash ?? null);
    const saved = choose(seq, (scan, row) => proves(scan, row, stretch?.id, before), candidates);
    // A number that was misread shows a scan twice.
    if (saved === null || moments.has(saved.scan.scanned_at)) continue;
    moments.add(saved.scan.scanned_at);
    chosen.set(seq, saved);
  }
  return chosen;
}

type Proof = (scan: SavedScan, row: string | null) => boolean;

function choose(seq: number, isProof: Proof, candidates: Candidates): Saved | null {
  const scans: SavedScan[] = [];
  for (const scan of candidates.scans(seq)) {
    // Nothing is left that its hash could prove.
    if (isPurged(scan)) return { scan, upload: null, isProven: scan.hash !== null };
    scans.push(scan);
    if (scan.hash === null) continue;
    for (const upload of candidates.uploads(seq)) {
      if (isProof(scan, upload.row)) return { scan, upload, isProven: true };
    }
    if (isProof(scan, null)) return { scan, upload: null, isProven: true };
  }
  const uploads = [...candidates.uploads(seq)];
  return mended(scans, uploads, isProof) ?? mostCredible(scans, uploads);
}

/** Scan and upload say the same twice: where one is damaged, the other may prove what it was. */
function mended(scans: readonly SavedScan[], uploads: readonly SavedUpload[], isProof: Proof): Saved | null {
  for (const scan of scans) {
    for (const upload of uploads) {
      const asSent = withWordsOf(scan, upload);
      if (isProof(asSent, upload.row)) return { scan: asSent, upload, isProven: true };
    }
    const row = rowOf(scan);
    if (row === null || !isProof(scan, row)) continue;
    const upload: SavedUpload = uploads[0] ?? waitingUpload(scan, row);
    return { scan, upload: { ...upload, event_id: scan.event_id, row }, isProven: true };
  }
  return null;
}

function withWordsOf(scan: SavedScan, upload: SavedUpload): SavedScan {
  const { barcode, direction, scanned_at: scannedAt, ticketId = scan.ticket_id } = sentAs(upload);
  return {
    ...scan,
    event_id: upload.event_id,
    barcode,
    direction,
    ticket_id: ticketId,
    subject: scan.subject === null ? null : (ticketId ?? scan.subject),
    scanned_at: Date.parse(scannedAt),
  };
}

function mostCredible([scan]: readonly SavedScan[], uploads: readonly SavedUpload[]): Saved | null {
  if (scan !== undefined) {
    const upload = uploads.find((each) => belongsTo(each, scan)) ?? uploads[0] ?? null;
    return { scan, upload, isProven: false };
  }
  const [upload] = uploads;
  return upload === undefined ? null : { scan: scanOf(upload), upload, isProven: false };
}

const belongsTo = (upload: SavedUpload, scan: SavedScan): boolean =>
  Date.parse(sentAs(upload).scanned_at) === scan.scanned_at;

function proves(scan: SavedScan, row: string | null, stationId: string | undefined, before: Buffer | null): boolean {
  if (stationId === undefined || before === null || scan.hash === null) return false;
  return chainHash(before, chained(scan, row, stationId)).equals(scan.hash);
}

function chained(scan: SavedScan, upload: string | null, stationId: string): ChainedScan {
  return {
    stationId,
    upload,
    seq: scan.seq,
    eventId: scan.event_id,
    barcode: scan.barcode,
    ticketId: scan.ticket_id,
    subject: scan.subject,
    asked: scan.asked,
    direction: scan.direction,
    result: scan.result,
    reason: scan.reason,
    source: scan.source,
    scannedAt: scan.scanned_at,
    entries: scan.entries,
    firstEntryAt: scan.first_entry_at,
    beforeRestartAt: scan.before_restart_at,
    dataAsOf: scan.data_as_of,
    attention: JSON.parse(scan.attention) as ChainedScan['attention'],
    hint: scan.hint,
    note: scan.note,
    against: scan.against,
    ticketTypeId: scan.ticket_type_id,
    entryIds: JSON.parse(scan.entry_ids) as string[],
    undoes: scan.undoes,
  };
}

/**
 * What vivenu is told of a scan says who went which way, and when. What it does not say is left empty; the source is what nearly
 * all scans come from. What took another scan back looks like the opposite scan here, as it does at vivenu.
 */
function scanOf(upload: SavedUpload): SavedScan {
  const { barcode, ticketId = null, direction, type, scanned_at: scannedAt } = sentAs(upload);
  const isAdmitted = type === 'OK';
  const moment = Date.parse(scannedAt);
  const isEntry = isAdmitted && direction === 'IN';
  return {
    seq: upload.seq,
    event_id: upload.event_id,
    barcode,
    ticket_id: ticketId,
    // As in `presence.ts`, where nobody knows the ticket.
    subject: isAdmitted ? (ticketId ?? `barcode:${barcode}`) : null,
    asked: direction,
    direction,
    result: !isAdmitted ? 'refused' : direction === 'IN' ? 'in' : 'out',
    reason: null,
    source: 'wedge',
    scanned_at: moment,
    entries: isEntry ? 1 : 0,
    first_entry_at: isEntry ? moment : null,
    data_as_of: null,
    attention: '[]',
    hint: null,
    note: null,
    against: null,
    ticket_type_id: null,
    entry_ids: '[]',
    undoes: null,
    before_restart_at: null,
    hash: null,
    purged: 0,
  };
}
