import { describe, expect, test } from 'vitest';
import { cleanBarcode } from '../../../electron/station/admission/barcode.ts';

describe('cleanBarcode takes off what a scanner adds behind a code, and nothing else', () => {
  test.each([
    ['carriage return', '0123\r', '0123'],
    ['line feed', '0123\n', '0123'],
    ['both', '0123\r\n', '0123'],
    ['tabulator', '0123\t', '0123'],
    ['leading zeros stay', '000123', '000123'],
    ['spaces stay', ' 01 23 ', ' 01 23 '],
    ['letters keep their case', 'aBc', 'aBc'],
    ['a line feed inside stays, and makes it unreadable', '01\n23', '01\n23'],
    ['composed and decomposed letters stay apart', 'é', 'é'],
  ])('%s', (_what, raw, clean) => {
    expect(cleanBarcode(raw)).toBe(clean);
  });
});
