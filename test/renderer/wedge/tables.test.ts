import { describe, expect, it } from 'vitest';
import { altCharacter } from '../../../renderer/wedge/alt-codes.ts';
import { controlCharacter, usCharacter } from '../../../renderer/wedge/us-table.ts';
import { placeOf } from './layouts.ts';

describe('a US keyboard', () => {
  it('has all of ASCII', () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    const written = ascii.map((character) => {
      const { code, shift } = placeOf(character);
      return usCharacter(code, shift);
    });
    expect(written).toEqual(ascii);
  });

  it.each([
    ['Space', true, ' '],
    ['IntlBackslash', false, '\\'],
    ['IntlBackslash', true, '|'],
    ['Numpad7', false, '7'],
    ['Numpad7', true, '7'],
    ['NumpadAdd', false, '+'],
    ['NumpadDecimal', false, '.'],
    ['NumpadDivide', false, '/'],
    ['NumpadSubtract', false, '-'],
    ['NumpadMultiply', false, '*'],
    ['NumpadEnter', false, null],
    ['F1', false, null],
    ['', false, null],
    ['constructor', false, null],
  ] as const)('%s, shifted %s: %o', (code, shift, character) => {
    expect(usCharacter(code, shift)).toBe(character);
  });

  it.each([
    ['KeyA', false, 1],
    ['KeyM', true, 13],
    ['KeyZ', false, 26],
    ['BracketLeft', false, 27],
    ['Backslash', false, 28],
    ['BracketRight', false, 29],
    ['Digit6', true, 30],
    ['Minus', true, 31],
    ['Digit2', true, 0],
  ] as const)('Ctrl+%s, shifted %s, is the control character %i', (code, shift, number) => {
    expect(controlCharacter(code, shift)?.charCodeAt(0)).toBe(number);
  });

  it.each(['Digit6', 'Minus', 'Space', 'F5', 'ArrowLeft', 'Comma'])('Ctrl+%s is none', (code) => {
    expect(controlCharacter(code, false)).toBeNull();
  });
});

describe('numbers with Alt', () => {
  it.each([
    ['65', 'A'],
    ['065', 'A'],
    ['0065', 'A'],
    ['029', '\u001d'],
    ['127', '\u007f'],
    // Code page 437.
    ['128', 'Ç'],
    ['132', 'ä'],
    ['225', 'ß'],
    ['254', '■'],
    ['255', '\u00a0'],
    // Windows-1252.
    ['0128', '€'],
    ['0228', 'ä'],
    ['0223', 'ß'],
    ['0255', 'ÿ'],
    // Modulo 256, as Windows does.
    ['321', 'A'],
  ])('%s is %s', (digits, character) => {
    expect(altCharacter(digits)).toBe(character);
  });

  it('the old code page has 128 characters', () => {
    const all = Array.from({ length: 128 }, (_, index) => altCharacter(`${index + 128}`));
    expect(new Set(all).size).toBe(128);
  });
});
