import type { LogRow } from '../ledger/log-pages.ts';
import { isoTime } from './names.ts';

/** The log as CSV (RFC 4180) that Excel and LibreOffice open right and safely. `docs/export.md` explains the columns. */

const columns: readonly (readonly [name: string, field: (row: LogRow) => string])[] = [
  ['station', ({ scan }) => text(scan.stationId)],
  ['seq', ({ scan }) => String(scan.seq)],
  ['time', ({ scan }) => time(scan.scannedAt)],
  ['event', ({ scan }) => text(scan.eventId)],
  ['barcode', ({ scan }) => text(scan.barcode)],
  ['ticket', ({ scan }) => text(scan.ticketId)],
  ['direction', ({ scan }) => scan.direction],
  ['result', ({ scan }) => scan.result],
  ['reason', ({ scan }) => scan.reason ?? ''],
  ['asked', ({ scan }) => scan.asked],
  ['source', ({ scan }) => scan.source],
  ['entries', ({ scan }) => String(scan.entries)],
  ['first entry', ({ scan }) => time(scan.firstEntryAt)],
  ['note', ({ scan }) => text(scan.note)],
  ['against', ({ scan }) => scan.against ?? ''],
  ['undoes', ({ scan }) => String(scan.undoes ?? '')],
  ['upload', ({ uploadState }) => uploadState ?? 'none'],
  ['server said', ({ serverSaid }) => text(serverSaid)],
  ['purged', ({ purged }) => (purged ? 'yes' : 'no')],
  ['hash', ({ hash }) => hash?.toString('hex') ?? ''],
];

const NEEDS_QUOTES = /[",;\s]/u;

/** With the mark by which Excel knows UTF-8. */
export const csvHeader = `\uFEFF${line(columns.map(([name]) => name))}`;

export const csvLine = (row: LogRow): string => line(columns.map(([, field]) => field(row)));

function line(fields: readonly string[]): string {
  const quoted = fields.map((field) => (NEEDS_QUOTES.test(field) ? `"${field.replaceAll('"', '""')}"` : field));
  return `${quoted.join(',')}\r\n`;
}

/**
 * A spreadsheet takes text that begins like this for a formula (OWASP, CSV injection), also after blanks and in full width. And
 * after a semicolon: where that separates the columns, as in a German Excel, a field may begin in the middle of ours.
 */
const FORMULA = /(^|;)(?=[\s\p{C}"]*[=+\-@＝＋－＠])/gu;

/** Also what ends a line or turns the direction of writing: a barcode must not look like another row or another text. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text that somebody else wrote. */
function text(value: string | null): string {
  return (value ?? '')
    .replace(FORMULA, "$1'")
    .replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const time = (at: number | null): string => (at === null ? '' : isoTime(at));
