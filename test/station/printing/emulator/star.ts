import type { Command, PrinterTongue } from './tongue.ts';

/** Star Line mode and StarPRNT, as far as needed to know where each command ends. */

const ESC = 0x1b;
const ETB = 0x17;

const ESC_LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({ 2: '@EFMPgi4501_23', 3: 'dWhaRtzQlNJSf-', 4: '#' }).flatMap(([length, letters]) =>
    letters.split('').map((letter) => [letter, Number(length)] as const),
  ),
);

const at16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;

function escapeLength(bytes: Uint8Array): number {
  const letter = String.fromCharCode(bytes[1] ?? 0);
  const third = String.fromCharCode(bytes[2] ?? 0);
  const fourth = String.fromCharCode(bytes[3] ?? 0);
  if (bytes.length < 3) return letter === '@' ? 2 : Infinity;
  if (letter === '\u0006') return 3;
  if (letter === 'b') {
    const end = bytes.indexOf(0x1e, 6);
    return end === -1 ? Infinity : end + 1;
  }
  if (letter === 'i' && third !== '\u0000') return 4;
  if (letter === 'X' || letter === 'K' || letter === 'L') return 4 + at16(bytes, 2) * (letter === 'X' ? 3 : 1);
  if (letter === '\u001e') return 4;
  if (letter === '*' && third === 'r') return starRaster(bytes);
  if (letter === '\u001d') {
    if (third === 'y' && fourth === 'D') return bytes.length < 8 ? Infinity : 8 + at16(bytes, 6);
    if (third === 'y' && fourth === 'S') return 6;
    if (third === 'y') return 4;
    if (third === 'S') return bytes.length < 9 ? Infinity : 9 + at16(bytes, 4) * at16(bytes, 6);
    if (third === 'a') return 4;
    return 5;
  }
  return ESC_LENGTHS.get(letter) ?? 2;
}

/** ESC * r A, B, or a letter with numbers and a zero at the end. */
function starRaster(bytes: Uint8Array): number {
  const letter = String.fromCharCode(bytes[3] ?? 0);
  if ('ABC'.includes(letter)) return 4;
  const end = bytes.indexOf(0, 4);
  return end === -1 ? Infinity : end + 1;
}

function commandOf(bytes: Uint8Array): Command {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === ETB) return { length: 1, kind: { is: 'mark' } };
  if (first !== ESC) return { length: 1, kind: { is: 'data' } };
  const length = bytes.length < 2 ? Infinity : escapeLength(bytes);
  if (second === 0x06 && third === 0x01) return { length, kind: { is: 'aside' } };
  if (second === 0x1e && third === 0x45) return { length, kind: { is: 'resetMarks' } };
  if (second === 0x64) return { length, kind: { is: 'end', copies: 1 } };
  return { length, kind: { is: 'data' } };
}

export const star: PrinterTongue = {
  command(bytes) {
    const command = commandOf(bytes);
    return command.length > bytes.length ? null : command;
  },

  realTime(bytes) {
    const at = Buffer.from(bytes).indexOf(Uint8Array.of(ESC, 0x06, 0x01));
    return at === -1 ? null : { at, length: 3, n: 0 };
  },
  longestQuestion: 3,

  answer({ paperOut, coverOpen, nearEnd, fault, paused }, _, { marks, isMarked }) {
    const isOffline = paperOut || coverOpen || fault || paused;
    return Uint8Array.of(
      0x23,
      0x06,
      (coverOpen ? 0x20 : 0) | (isOffline ? 0x08 : 0) | (paused ? 0x40 : 0) | (isMarked ? 0x02 : 0),
      fault ? 0x08 : 0,
      0,
      (paperOut ? 0x08 : 0) | (nearEnd ? 0x04 : 0),
      0,
      ((marks & 0x18) << 2) | ((marks & 0x07) << 1),
      0,
    );
  },

  answerInOrder: () => null,
};
