import { expect, it } from 'vitest';
import { toScannerRead } from '../../../renderer/wedge/reading.ts';

const about = { id: 3, at: 1_000, scannerName: 'Keyboard' };
const keys = { names: ['Shift+KeyA', 'KeyZ=y'], durationMs: 12, gapMs: 12 };

it.each([
  ['a code', 'AZ', { outcome: 'barcode', barcode: 'AZ', aim: null }],
  ['with an AIM identifier', ']Q1AZ', { outcome: 'barcode', barcode: ']Q1AZ', aim: ']Q1' }],
  ['unreadable', '', { outcome: 'unreadable', barcode: null, aim: null }],
] as const)('%s on the bench', (_, barcode, expected) => {
  expect(toScannerRead({ barcode, source: 'wedge', keys }, about)).toEqual({
    ...about,
    scannerId: 'keyboard',
    kind: 'keyboard',
    raw: keys.names,
    symbology: null,
    encoding: null,
    durationMs: 12,
    gapMs: 12,
    ...expected,
  });
});

it('what a person typed has no keys to show', () => {
  expect(toScannerRead({ barcode: 'A', source: 'typed' }, about)).toMatchObject({
    raw: [],
    durationMs: 0,
    gapMs: null,
  });
});
