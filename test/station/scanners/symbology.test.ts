import { describe, expect, test } from 'vitest';
import { symbologyOfAim, symbologyOfHoneywell } from '../../../electron/station/scanners/symbology.ts';

describe('names of symbologies', () => {
  test.each([
    [']Q1', 'QR Code'],
    [']Q3', 'GS1 QR Code'],
    [']C0', 'Code 128'],
    [']C1', 'GS1-128'],
    [']E0', 'EAN-13'],
    [']E4', 'EAN-8'],
    [']E1', 'EAN/UPC'],
    [']L0', 'PDF417'],
    [']L3', 'MicroPDF417'],
    [']z0', 'Aztec'],
    [']zC', 'Aztec'],
    [']d1', 'Data Matrix'],
    [']d2', 'GS1 DataMatrix'],
    [']A0', 'Code 39'],
    [']F0', 'Codabar'],
    [']G0', 'Code 93'],
    [']I0', 'Interleaved 2 of 5'],
    [']e0', 'GS1 DataBar'],
    [']X0', 'Other code'],
    [']y0', null],
    [']Q', null],
    ['Q1', null],
    [']Q12', null],
    ['[Q1', null],
    [']Q\u0000', null],
    ['', null],
    ['toString', null],
  ])('AIM %j is %s', (aim, name) => {
    expect(symbologyOfAim(aim)).toBe(name);
  });

  test.each([
    ['s', 'QR Code'],
    ['j', 'Code 128'],
    ['d', 'EAN-13'],
    ['D', 'EAN-8'],
    ['c', 'UPC-A'],
    ['E', 'UPC-E'],
    ['I', 'GS1-128'],
    ['w', 'Data Matrix'],
    ['r', 'PDF417'],
    ['z', 'Aztec'],
    ['{', 'GS1 DataBar'],
    ['\u0000', null],
    ['?', null],
  ])('Honeywell %j is %s', (code, name) => {
    expect(symbologyOfHoneywell(code.charCodeAt(0))).toBe(name);
  });
});
