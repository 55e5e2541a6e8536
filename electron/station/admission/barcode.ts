/** vivenu's longest barcodes have some 20 characters; 512 bytes leave room for any code and keep garbage out. */
const MAX_BYTES = 512;

// What a scanner adds behind a code: CR, LF, TAB.
const TERMINATORS = /[\r\n\t]+$/u;

// Cc: control characters. Cs: halves of a surrogate pair, which no encoding can carry.
const UNREADABLE = /[\p{Cc}\p{Cs}]/u;

/** Takes off the terminator that the scanner added. Nothing else: barcodes are text, and leading zeros and spaces count. */
export function cleanBarcode(raw: string): string {
  return raw.replace(TERMINATORS, '');
}

/** Whether this can be a barcode at all: not empty, not too long, no control characters. */
export function isReadable(barcode: string): boolean {
  return barcode !== '' && !UNREADABLE.test(barcode) && new TextEncoder().encode(barcode).length <= MAX_BYTES;
}
