/** vivenu's longest barcodes have some 20 characters; 512 bytes leave room for any code and keep garbage out. */
const MAX_BYTES = 512;

/** The AIM symbology identifier, such as ]C1 or ]Q3 (ISO/IEC 15424: a letter for the symbology, then a modifier). */
const AIM_ID = /^\][A-Za-z][0-9A-Za-z]/u;

/** What a scanner adds around a code, in the order in which it is taken off. Nothing inside is ever touched. */
const EDGES: readonly RegExp[] = [
  // Terminators: CR, LF, TAB.
  /[\r\n\t]+$/u,
  AIM_ID,
  // An extended channel interpretation, such as \000026 for UTF-8 (AIM ECI: a backslash and six digits).
  /^\\\d{6}/u,
  // FNC1 in the first place, which scanners transmit as GS, and one that was added behind.
  // oxlint-disable-next-line no-control-regex -- GS is what is looked for
  /^\u001d|\u001d$/gu,
];

// Cc: control characters. Cs: halves of a surrogate pair, which no encoding can carry.
const UNREADABLE = /[\p{Cc}\p{Cs}]/u;

/** Takes off what the scanner added. Barcodes are text: never folded, never trimmed; leading zeros and spaces count. */
export function cleanBarcode(raw: string): string {
  return EDGES.reduce((barcode, edge) => barcode.replace(edge, ''), raw);
}

/** The same for what comes without an identifier in front: a bracket there is the code's own. */
export function cleanCode(raw: string): string {
  return EDGES.reduce((barcode, edge) => (edge === AIM_ID ? barcode : barcode.replace(edge, '')), raw);
}

/** Whether this can be a barcode at all: not empty, not too long, no control characters. */
export function isReadable(barcode: string): boolean {
  return barcode !== '' && !UNREADABLE.test(barcode) && new TextEncoder().encode(barcode).length <= MAX_BYTES;
}

/** What barcodes have in common that differ only in case or in the composition of their letters. For hints, never to admit. */
export const foldBarcode = (barcode: string): string => barcode.normalize('NFC').toLowerCase();
