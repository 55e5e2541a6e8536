import { expect, test } from 'vitest';
import { isTypedByScanner } from '../../../renderer/supervisor/typedByScanner.ts';
import { typed } from '../wedge/hands.ts';

/** What the key that ends it says. */
function heard(text: string, gap: number): boolean {
  const hear = isTypedByScanner();
  const answers = typed(text, 'Enter', { gap })
    .filter(({ type }) => type === 'down')
    .map(({ at, key, code, shift = false }) =>
      hear({ timeStamp: at, key, code, shiftKey: shift, getModifierState: () => false } as unknown as KeyboardEvent),
    );
  return answers.at(-1) ?? false;
}

test.each([
  ['a ticket, as scanners type', '4006381333931', 6, true],
  ['a ticket of a slow scanner', '4006381333931', 40, true],
  ['a code with letters', 'VIP-2580-X', 6, true],
  ['a PIN by a quick hand', '258013', 110, false],
  ['a PIN by a slow hand', '2580', 400, false],
  ['four digits, which are no ticket', '2580', 6, false],
  ['nothing', '', 6, false],
])('%s: %s each %i ms', (_what, text, gap, isScan) => {
  expect(heard(text, gap)).toBe(isScan);
});

test('what came before is forgotten with Enter', () => {
  const hear = isTypedByScanner();
  const keys = [...typed('4006381333931', 'Enter', { gap: 6 }), ...typed('2580', 'Enter', { from: 30_000, gap: 200 })];
  const ends = keys
    .filter(({ type }) => type === 'down')
    .map(({ at, key, code }) => ({
      key,
      isScan: hear({ timeStamp: at, key, code, getModifierState: () => false } as unknown as KeyboardEvent),
    }))
    .filter(({ key }) => key === 'Enter');
  expect(ends.map(({ isScan }) => isScan)).toEqual([true, false]);
});
