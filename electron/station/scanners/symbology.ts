import { ownOf } from '#shared/own.ts';

/** The names of codes, as they are printed on packages and in manuals. */

/** AIM symbology identifiers (ISO/IEC 15424), by their code character. */
const byAimLetter: Readonly<Record<string, string>> = {
  A: 'Code 39',
  B: 'Telepen',
  C: 'Code 128',
  E: 'EAN/UPC',
  F: 'Codabar',
  G: 'Code 93',
  H: 'Code 11',
  I: 'Interleaved 2 of 5',
  L: 'PDF417',
  M: 'MSI',
  O: 'Codablock',
  P: 'Plessey',
  Q: 'QR Code',
  R: 'Straight 2 of 5',
  S: 'Straight 2 of 5',
  T: 'Code 49',
  U: 'MaxiCode',
  X: 'Other code',
  d: 'Data Matrix',
  e: 'GS1 DataBar',
  h: 'Han Xin',
  z: 'Aztec',
};

/** Where the modifier says more than an option of the reader. */
const byAim: Readonly<Record<string, string>> = {
  ']C1': 'GS1-128',
  // UPC-A and UPC-E too, which are sent in the 13 digits of an EAN.
  ']E0': 'EAN-13',
  ']E3': 'EAN-13',
  ']E4': 'EAN-8',
  ']L3': 'MicroPDF417',
  ']L4': 'MicroPDF417',
  ']L5': 'MicroPDF417',
  ']Q3': 'GS1 QR Code',
  ']d2': 'GS1 DataMatrix',
};

/** Honeywell's code ids: "Symbology Charts" in the appendix of its scanners' user's guides (such as the Xenon 1900's). */
const byHoneywellCode: Readonly<Record<string, string>> = {
  D: 'EAN-8',
  E: 'UPC-E',
  H: 'Han Xin',
  I: 'GS1-128',
  R: 'MicroPDF417',
  a: 'Codabar',
  b: 'Code 39',
  c: 'UPC-A',
  d: 'EAN-13',
  e: 'Interleaved 2 of 5',
  g: 'MSI',
  h: 'Code 11',
  i: 'Code 93',
  j: 'Code 128',
  r: 'PDF417',
  s: 'QR Code',
  t: 'Telepen',
  w: 'Data Matrix',
  x: 'MaxiCode',
  y: 'GS1 DataBar',
  '{': 'GS1 DataBar',
  '}': 'GS1 DataBar',
  z: 'Aztec',
};

const entry = (table: Readonly<Record<string, string>>, key: string): string | null => ownOf(table, key) ?? null;

/** Whether this is an AIM symbology identifier: `]`, the symbology's letter, a modifier. */
export const isAim = (text: string): boolean => /^\][A-Za-z][0-9A-Za-z]$/u.test(text);

/** The name of an AIM symbology identifier such as `]Q1`. */
export function symbologyOfAim(aim: string): string | null {
  return isAim(aim) ? (entry(byAim, aim) ?? entry(byAimLetter, aim.charAt(1))) : null;
}

/** The name of a Honeywell code id. */
export const symbologyOfHoneywell = (code: number): string | null => entry(byHoneywellCode, String.fromCharCode(code));
