/**
 * Text from outside: names come from whoever bought the ticket, barcodes from whoever printed one. Either may hold
 * control characters, text-direction overrides, towers of combining marks, or be far too long for a screen.
 */

// Marks that turn the direction of what follows, and characters without a width. ZWJ and ZWNJ stay: Persian, Indic
// scripts and emoji need them.
const invisible =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const controls = /[\p{Cc}\u2028\u2029]+/gu;
const towers = /(\p{M}{3})\p{M}+/gu;
const longestName = 400;

/** A name, safe to show in a line of its own direction; null when nothing visible is left. */
export function cleanName(text: string | null): string | null {
  if (text === null) return null;
  const clean = text
    .slice(0, 4 * longestName)
    .toWellFormed()
    .normalize('NFC')
    .replace(controls, ' ')
    .replace(invisible, '')
    .replace(towers, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  if (clean === '') return null;
  const characters = Array.from(clean);
  return characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : clean;
}

const asciiNames =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );

/** By name, since few typefaces have pictures of control characters: ‹GS›, ‹202E›. */
function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹${asciiNames[code] ?? code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** A barcode with everything in it made visible, its middle left out when it is long. */
export function visibleBarcode(barcode: string, longest = 64): string {
  const characters = Array.from(barcode.toWellFormed());
  const tail = Math.floor(longest / 3);
  const shown =
    characters.length > longest
      ? [...characters.slice(0, longest - tail - 1), '…', ...characters.slice(-tail)]
      : characters;
  return shown
    .join('')
    .replace(/^ +| +$/gu, (spaces) => '‹SP›'.repeat(spaces.length))
    .replace(/\p{Cc}/gu, named)
    .replace(/[\u2028\u2029\u200C\u200D]/gu, named)
    .replace(invisible, named);
}
