import { describe, expect, test } from 'vitest';
import { cleanBarcode, cleanCode, foldBarcode, isReadable } from '../../../electron/station/admission/barcode.ts';

describe('cleanBarcode takes off what a scanner adds around a code, and nothing else', () => {
  test.each([
    ['carriage return', '0123\r', '0123'],
    ['line feed', '0123\n', '0123'],
    ['both', '0123\r\n', '0123'],
    ['tabulator', '0123\t', '0123'],
    ['several', '0123\t\r\n\n', '0123'],
    ['AIM: Code 128', ']C0123456', '123456'],
    ['AIM: GS1-128', ']C1123456', '123456'],
    ['AIM: QR', ']Q3ABC', 'ABC'],
    ['AIM: Data Matrix, lower case', ']d2ABC', 'ABC'],
    ['AIM once, not twice', ']Q3]Q3ABC', ']Q3ABC'],
    ['a bracket alone is text', ']-ABC', ']-ABC'],
    ['a bracket inside is text', 'A]C1', 'A]C1'],
    ['ECI', '\\000026ABC', 'ABC'],
    ['AIM, then ECI', ']Q4\\000026ABC', 'ABC'],
    ['too few digits are text', '\\00026ABC', '\\00026ABC'],
    ['ECI inside is text', 'ABC\\000026', 'ABC\\000026'],
    ['FNC1 before, as GS', '\u001dABC', 'ABC'],
    ['AIM, then FNC1', ']C1\u001dABC', 'ABC'],
    ['FNC1 behind', 'ABC\u001d\r', 'ABC'],
    ['FNC1 on both sides', '\u001dABC\u001d', 'ABC'],
    ['leading zeros stay', '000123', '000123'],
    ['spaces stay', ' 01 23 ', ' 01 23 '],
    ['letters keep their case', 'aBc', 'aBc'],
    ['composed and decomposed letters stay apart', 'e\u0301', 'e\u0301'],
    ['a line feed inside stays, and makes it unreadable', '01\n23', '01\n23'],
    ['GS inside stays, and makes it unreadable', '01\u001d23', '01\u001d23'],
    ['nothing', '', ''],
  ])('%s', (_what, raw, clean) => {
    expect(cleanBarcode(raw)).toBe(clean);
  });
});

test.each([
  [']Q3ABC\r\n', ']Q3ABC'],
  [']abc123', ']abc123'],
  ['\\000026ABC', 'ABC'],
  ['\u001dABC\u001d', 'ABC'],
  ['ABC', 'ABC'],
])('cleanCode leaves a bracket in front: %j', (raw, clean) => {
  expect(cleanCode(raw)).toBe(clean);
});

test.each([
  ['A', true],
  [' ', true],
  ['é'.repeat(256), true],
  [`${'é'.repeat(256)}x`, false],
  ['', false],
  ['A\u001dB', false],
  ['A\u007f', false],
  ['A\u0085', false],
  ['\udc00', false],
  ['😀', true],
])('isReadable: %j is %s', (barcode, readable) => {
  expect(isReadable(barcode)).toBe(readable);
});

test.each([
  ['aBC', 'ABc'],
  ['é', 'e\u0301'],
  ['É', 'e\u0301'],
])('foldBarcode: %s is near %s', (a, b) => {
  expect(foldBarcode(a)).toBe(foldBarcode(b));
});

test('foldBarcode keeps zeros, spaces and signs apart', () => {
  const different = ['012', '12', '0 12', '0-12', '0_12', 'ß', 'SS'];
  expect(new Set(different.map(foldBarcode)).size).toBe(different.length);
});
