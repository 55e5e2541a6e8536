import type { PrinterTongue } from './tongue.ts';

/** ZPL: formats from ^XA to ^XZ, and ~HS. */

const digits = (value: number, count: number): string => String(value).padStart(count, '0');
const flag = (isSet: boolean): number => (isSet ? 1 : 0);

function copiesOf(format: string): number {
  const copies = /\^PQ(\d+)/u.exec(format)?.[1];
  return copies === undefined ? 1 : Number(copies);
}

export const zpl: PrinterTongue = {
  command(bytes) {
    const text = Buffer.from(bytes).toString('latin1');
    if ('~HS'.startsWith(text.slice(0, 3))) return text.length < 3 ? null : { length: 3, kind: { is: 'aside' } };
    const end = text.indexOf('^XZ');
    if (text.startsWith('^XA')) {
      return end === -1 ? null : { length: end + 3, kind: { is: 'end', copies: copiesOf(text.slice(0, end)) } };
    }
    // Line ends between formats, and ~ commands that set something.
    return '^XA'.startsWith(text.slice(0, 3)) ? null : { length: 1, kind: { is: 'aside' } };
  },

  realTime(bytes) {
    const at = Buffer.from(bytes).indexOf('~HS');
    return at === -1 ? null : { at, length: 3, n: 0 };
  },
  longestQuestion: 3,

  answer({ paperOut, coverOpen, paused, ribbonOut }, _, { waiting, isPartial }) {
    // docs.zebra.com, ~HS: no response while media is out, ribbon is out or the head is open.
    if (paperOut || coverOpen || ribbonOut) return null;
    const strings = [
      `030,0,${flag(paused)},1245,${digits(waiting, 3)},0,0,${flag(isPartial)},000,0,0,0`,
      `001,0,0,0,0,2,6,0,00000000,1,000`,
      '1234,0',
    ];
    return Buffer.from(strings.map((string) => `\u0002${string}\u0003\r\n`).join(''), 'latin1');
  },

  answerInOrder: () => null,
};
