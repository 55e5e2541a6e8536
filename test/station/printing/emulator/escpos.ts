import type { Command, PrinterTongue } from './tongue.ts';

/** ESC/POS as Epson's printers understand it, as far as needed to know where each command ends. */

const DLE = 0x10;
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

const lengths = (entries: Readonly<Record<number, string>>): ReadonlyMap<number, number> =>
  new Map(
    Object.entries(entries).flatMap(([length, names]) =>
      names.split('').map((name) => [name.charCodeAt(0), Number(length)]),
    ),
  );

/** Whole lengths, by the letter after ESC, GS and FS. */
const ESC_LENGTHS = lengths({
  2: '@2imuv<SLq\u000c',
  3: 'a!EdJtRM-G3V{ =rT%?e U',
  4: 'c$\\',
  5: 'p',
  10: 'W',
});
const GS_LENGTHS = lengths({ 2: ':', 3: '!BHhwfarbI/xjt', 4: 'LWP$\\', 5: '^' });
const FS_LENGTHS = lengths({ 2: '.&', 3: '!-CW', 4: 'Sp' });

const at16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;

/** How long a command is that says its own length; Infinity while that has not come. */
function known(bytes: Uint8Array, needed: number, length: () => number): number {
  return bytes.length < needed ? Infinity : length();
}

function lengthOf(bytes: Uint8Array): number {
  const [first = 0, second, third = 0] = bytes;
  if (![DLE, ESC, FS, GS].includes(first)) return 1;
  if (second === undefined) return Infinity;
  const letter = String.fromCharCode(second);
  if (first === DLE) return second === 0x14 ? 5 : 3;
  if (letter === '(' && first !== DLE) return known(bytes, 5, () => 5 + at16(bytes, 3));
  if (first === ESC && letter === '*') {
    return known(bytes, 5, () => 5 + at16(bytes, 3) * (third >= 32 ? 3 : 1));
  }
  if (first === ESC && letter === 'D') {
    const end = bytes.indexOf(0, 2);
    return end === -1 ? Infinity : end + 1;
  }
  if (first === GS && letter === 'v') return known(bytes, 8, () => 8 + at16(bytes, 4) * at16(bytes, 6));
  if (first === GS && letter === '8') return known(bytes, 7, () => 7 + at16(bytes, 3) + at16(bytes, 5) * 65_536);
  if (first === GS && letter === '*') return known(bytes, 4, () => 4 + third * (bytes[3] ?? 0) * 8);
  if (first === GS && letter === 'k') {
    if (third >= 65) return known(bytes, 4, () => 4 + (bytes[3] ?? 0));
    const end = bytes.indexOf(0, 3);
    return end === -1 ? Infinity : end + 1;
  }
  if (first === GS && letter === 'V') return known(bytes, 3, () => (third >= 65 ? 4 : 3));
  const table = first === ESC ? ESC_LENGTHS : first === GS ? GS_LENGTHS : FS_LENGTHS;
  return table.get(second) ?? 2;
}

function kindOf([first, second, third]: Uint8Array): Command['kind'] {
  if (first === DLE && second === 0x04) return { is: 'aside' };
  if (first === GS && second === 0x72) return { is: 'question' };
  const isCut = (first === GS && second === 0x56) || (first === ESC && (second === 0x69 || second === 0x6d));
  return isCut && third !== undefined ? { is: 'end', copies: 1 } : { is: 'data' };
}

export const escpos: PrinterTongue = {
  command(bytes) {
    const length = lengthOf(bytes);
    return length > bytes.length ? null : { length, kind: kindOf(bytes.subarray(0, Math.max(length, 3))) };
  },

  // As Epson says: also in the middle of other data.
  realTime(bytes) {
    for (let at = 0; at + 2 < bytes.length; at += 1) {
      const n = bytes[at + 2] ?? 0;
      if (bytes[at] === DLE && bytes[at + 1] === 0x04 && n >= 1 && n <= 4) return { at, length: 3, n };
    }
    return null;
  },
  longestQuestion: 3,

  answer({ paperOut, coverOpen, nearEnd, fault }, n) {
    const isOffline = paperOut || coverOpen || fault;
    const bits = [
      isOffline ? 0x08 : 0,
      (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (fault ? 0x40 : 0),
      fault ? 0x08 : 0,
      (nearEnd ? 0x0c : 0) | (paperOut ? 0x60 : 0),
    ];
    return Uint8Array.of(0x12 | (bits[n - 1] ?? 0));
  },

  answerInOrder: ({ nearEnd }) => Uint8Array.of(nearEnd ? 0x03 : 0x00),
};
