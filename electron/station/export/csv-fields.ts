import { isoTime } from './names.ts';

/** CSV (RFC 4180) that Excel and LibreOffice open right and safely. */

/** The mark by which Excel knows UTF-8. */
export const CSV_MARK = '\uFEFF';

const NEEDS_QUOTES = /[",;\s]/u;

export function csvLineOf(fields: readonly string[]): string {
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
export function text(value: string | null): string {
  return (value ?? '')
    .replace(FORMULA, "$1'")
    .replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export const moment = (at: number | null): string => (at === null ? '' : isoTime(at));
