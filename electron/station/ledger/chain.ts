import { createHash } from 'node:crypto';
import type { NewScan } from './scan-row.ts';

/** What a hash of the log covers: the scan as it is stored, whose number it has, and the upload that goes with it. */
export interface ChainedScan extends NewScan {
  readonly seq: number;
  readonly stationId: string;
}

/** Where the chain of a station begins: nothing comes before its first scan but its id. */
export const chainStart = (stationId: string): Buffer => sha256(`gatehouse station ${stationId}`);

/** The hash of a scan: SHA-256 of the hash before it in lower-case hex, a line feed, and the scan as JSON. */
export const chainHash = (previous: Buffer, scan: ChainedScan): Buffer =>
  sha256(`${previous.toString('hex')}\n${chainContent(scan)}`);

/** The JSON that is hashed. Its keys and their order are a format: exports hold it as it is, for others to check. */
export function chainContent(scan: ChainedScan): string {
  return JSON.stringify({
    station: scan.stationId,
    seq: scan.seq,
    eventId: scan.eventId,
    barcode: scan.barcode,
    ticketId: scan.ticketId,
    subject: scan.subject,
    asked: scan.asked,
    direction: scan.direction,
    result: scan.result,
    reason: scan.reason,
    source: scan.source,
    scannedAt: scan.scannedAt,
    entries: scan.entries,
    firstEntryAt: scan.firstEntryAt,
    beforeRestartAt: scan.beforeRestartAt,
    dataAsOf: scan.dataAsOf,
    attention: scan.attention,
    hint: scan.hint,
    note: scan.note,
    against: scan.against,
    ticketTypeId: scan.ticketTypeId,
    entryIds: scan.entryIds,
    undoes: scan.undoes,
    upload: scan.upload,
  });
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
