import { describe, expect, test } from 'vitest';
import { pinFault } from '#shared/supervisor.ts';
import { hashPin, isPinOf } from '../../../electron/station/supervisor/pin-hash.ts';

describe('a new PIN', () => {
  test.each([
    ['2580', null],
    ['1212', null],
    ['135790246813', null],
    ['', 'length'],
    ['258', 'length'],
    ['1357902468135', 'length'],
    ['25 80', 'digits'],
    ['٢٥٨٠', 'digits'],
    ['pass', 'digits'],
    ['0000', 'same'],
    ['999999999999', 'same'],
    ['1234', 'row'],
    ['4321', 'row'],
    ['7890', 'row'],
    ['210987', 'row'],
    ['1235', null],
  ])('%s: %s', (pin, fault) => {
    expect(pinFault(pin)).toBe(fault);
  });
});

describe('what is kept of it', () => {
  test('knows the PIN and no other, and never says it', async () => {
    const kept = await hashPin('2580');
    expect(JSON.stringify(kept)).not.toContain('2580');
    expect(kept).toMatchObject({ N: 32_768, r: 8, p: 3 });
    expect(await isPinOf('2580', kept)).toBe(true);
    expect(await isPinOf('2581', kept)).toBe(false);
    expect(await isPinOf('', kept)).toBe(false);
  });

  test('differs each time', async () => {
    const [one, other] = await Promise.all([hashPin('2580'), hashPin('2580')]);
    expect(one.salt).not.toBe(other.salt);
    expect(one.hash).not.toBe(other.hash);
  });

  test('what other settings made stays valid', async () => {
    // scrypt('2580', 'salt-of-sixteen!', N 16384, r 8, p 1), by Python's hashlib.
    const made = {
      N: 16_384,
      r: 8,
      p: 1,
      salt: 'c2FsdC1vZi1zaXh0ZWVuIQ==',
      hash: 'Kger8wxV9e1Q2zm2OCjl+kVXYy7OnrtqR8xCyXEAmEM=',
    };
    expect(await isPinOf('2580', made)).toBe(true);
    expect(await isPinOf('2581', made)).toBe(false);
  });
});
