import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/station/scanners/text.ts';

const decoded = (...bytes: number[]) => decodeText(Uint8Array.from(bytes));

describe('the text of a code', () => {
  test.each([
    ['ASCII', [0x41, 0x42], 'AB', 'UTF-8'],
    ['UTF-8', [0xc3, 0xbc], 'ü', 'UTF-8'],
    ['Latin-1', [0xfc, 0x41], 'üA', 'Latin-1'],
    ['0x80 is no euro sign: Latin-1, not Windows-1252', [0x80, 0xfc], '\u0080ü', 'Latin-1'],
    ['half a UTF-8 character', [0x41, 0xc3], 'AÃ', 'Latin-1'],
    ['a byte order mark stays: it was printed', [0xef, 0xbb, 0xbf, 0x41], '\uFEFFA', 'UTF-8'],
    ['one CR at the end', [0x41, 0x0d], 'A', 'UTF-8'],
    ['one CR LF at the end', [0x41, 0x0d, 0x0a], 'A', 'UTF-8'],
    ['only one of two', [0x41, 0x0d, 0x0d], 'A\r', 'UTF-8'],
    ['an LF alone stays', [0x41, 0x0a], 'A\n', 'UTF-8'],
    ['a CR inside stays', [0x41, 0x0d, 0x42], 'A\rB', 'UTF-8'],
    ['a CR behind Latin-1', [0xfc, 0x0d], 'ü', 'Latin-1'],
    ['an identifier and FNC1 stay: they are taken off later', [0x5d, 0x51, 0x31, 0x1d], ']Q1\u001d', 'UTF-8'],
    ['nothing', [], '', 'UTF-8'],
  ])('%s', (_what, bytes, text, encoding) => {
    expect(decoded(...bytes)).toEqual({ text, encoding });
  });

  test('any text comes back from its UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (given) => {
        const text = given.toWellFormed();
        expect(decodeText(new TextEncoder().encode(`${text}\r`))).toEqual({ text, encoding: 'UTF-8' });
      }),
    );
  });

  test('any bytes become one character each, or UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const { text, encoding } = decodeText(Uint8Array.from([...bytes, 0x0d]));
        const latin1 = Uint8Array.from(text, (character) => character.charCodeAt(0));
        expect(encoding === 'UTF-8' ? new TextEncoder().encode(text) : latin1).toEqual(bytes);
      }),
    );
  });
});
