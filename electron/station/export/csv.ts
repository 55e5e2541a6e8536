import type { LogRow } from '../ledger/log-pages.ts';
import { CSV_MARK, csvLineOf, moment, text } from './csv-fields.ts';

/** The log as CSV (RFC 4180) that Excel and LibreOffice open right and safely. `docs/export.md` explains the columns. */

const columns: readonly (readonly [name: string, field: (row: LogRow) => string])[] = [
  ['station', ({ scan }) => text(scan.stationId)],
  ['seq', ({ scan }) => String(scan.seq)],
  ['time', ({ scan }) => moment(scan.scannedAt)],
  ['event', ({ scan }) => text(scan.eventId)],
  ['barcode', ({ scan }) => text(scan.barcode)],
  ['ticket', ({ scan }) => text(scan.ticketId)],
  ['direction', ({ scan }) => scan.direction],
  ['result', ({ scan }) => scan.result],
  ['reason', ({ scan }) => scan.reason ?? ''],
  ['asked', ({ scan }) => scan.asked],
  ['source', ({ scan }) => scan.source],
  ['entries', ({ scan }) => String(scan.entries)],
  ['first entry', ({ scan }) => moment(scan.firstEntryAt)],
  ['note', ({ scan }) => text(scan.note)],
  ['against', ({ scan }) => scan.against ?? ''],
  ['undoes', ({ scan }) => String(scan.undoes ?? '')],
  ['upload', ({ uploadState }) => uploadState ?? 'none'],
  ['server said', ({ serverSaid }) => text(serverSaid)],
  ['purged', ({ purged }) => (purged ? 'yes' : 'no')],
  ['hash', ({ hash }) => hash?.toString('hex') ?? ''],
];

export const csvHeader = `${CSV_MARK}${csvLineOf(columns.map(([name]) => name))}`;

export const csvLine = (row: LogRow): string => csvLineOf(columns.map(([, field]) => field(row)));
