import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../../renderer/wedge/key.ts';
import { longestText } from '../../../renderer/wedge/machine.ts';
import { mostStrokes } from '../../../renderer/wedge/run.ts';
import { endOfKeys, hear, inOrder, typed, type KeyEvent } from './hands.ts';
import { layoutNames, layouts } from './layouts.ts';

const ascii = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code));
const codes = fc.string({ unit: ascii, minLength: 6, maxLength: 60 });
const anyLayout = fc.constantFrom(...layoutNames);
const focuses = ['barcode', 'text', 'nothing'] as const;

/** As many times as needed, around again. */
const each = (values: readonly number[]) => (index: number) => values[index % values.length]!;

const gapsOfScanner = fc.record({
  gap: fc.integer({ min: 1, max: 40 }),
  jitter: fc.array(fc.double({ min: -0.5, max: 0.25, noNaN: true }), { minLength: 1, maxLength: 70 }),
});

it('a scanner’s code comes back as it was, whatever the speed and the layout', () => {
  fc.assert(
    fc.property(
      codes,
      gapsOfScanner,
      anyLayout,
      fc.boolean(),
      fc.constantFrom('Enter', 'Tab', null),
      fc.constantFrom(...focuses),
      (barcode, { gap, jitter }, computer, capsLock, end, focus) => {
        const gapOf = (index: number): number => Math.max(0.5, gap * (1 + each(jitter)(index)));
        const events = typed(barcode, end, {
          gap: gapOf,
          hold: (index) => gapOf(index) / 2,
          computer,
          capsLock,
        });
        const heard = hear(events, { focus });
        expect(heard.codes).toEqual([{ barcode, source: 'wedge' }]);
        expect([heard.text, heard.field]).toEqual(['', '']);
      },
    ),
    { numRuns: 1_000 },
  );
});

/** 60 to 250 ms from key to key, and some pairs that two hands press almost at once. */
const person = fc.record({
  gaps: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 60, max: 250 }) },
      { weight: 1, arbitrary: fc.integer({ min: 25, max: 59 }) },
    ),
    { minLength: 40, maxLength: 40 },
  ),
  holds: fc.array(fc.integer({ min: 50, max: 160 }), { minLength: 1, maxLength: 40 }),
});
const texts = fc.string({ unit: ascii, minLength: 1, maxLength: 40 });

describe('a person', () => {
  it('is never a scanner', () => {
    fc.assert(
      fc.property(texts, person, anyLayout, fc.constantFrom(...focuses), (text, { gaps, holds }, keyboard, focus) => {
        // Two quick pairs in a row are no habit of anybody.
        const gap = (index: number): number => (index > 0 && each(gaps)(index - 1) < 60 ? 90 : each(gaps)(index));
        const known = Array.from(text).filter((character) =>
          Object.values(layouts[keyboard]).flat().includes(character),
        );
        const events = typed(known.join(''), 'Enter', { gap, hold: each(holds), computer: keyboard, keyboard });
        const { codes: heard, field } = hear(events, { focus });
        const barcode = known.join('').trim();
        const asCode = focus === 'text' || barcode === '' ? [] : [{ barcode, source: 'typed' }];
        expect([heard, field]).toEqual([asCode, focus === 'text' ? known.join('') : '']);
      }),
      { numRuns: 1_000 },
    );
  });

  it('who types while a scanner does changes no code unseen', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{8,30}$/u),
        fc.integer({ min: 2, max: 40 }),
        // Another key each time: none can be pressed again before it is released.
        fc
          .uniqueArray(fc.constantFrom(...Array.from('asdfjkl')), { minLength: 1, maxLength: 4 })
          .map((keys) => keys.join('')),
        fc.integer({ min: -80, max: 1_200 }),
        person,
        (barcode, gap, text, offset, { gaps, holds }) => {
          const scan = typed(barcode, 'Enter', { gap, hold: gap / 2 });
          const fingers = typed(text, null, {
            from: 10_000 + Math.min(offset, endOfKeys(scan) - 10_001) + 0.3,
            gap: (index) => Math.max(60, each(gaps)(index)),
            // Longer than the scanner's pause, so that it lies over a key of the scanner.
            hold: (index) => Math.max(50 + gap, each(holds)(index)),
          });
          const { codes: heard, field } = hear(inOrder(scan, fingers), { focus: 'text' });
          // One that has come and gone right before the scanner's first key cannot be told.
          fc.pre(!fingers.some(({ type, at }) => type === 'up' && at < 10_000 && at > 9_900));
          // Unreadable, or the code, and then nothing is lost of what the person wrote.
          expect([
            ['', field],
            [barcode, text],
          ]).toContainEqual([heard[0]?.barcode, field]);
          expect(heard).toHaveLength(1);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

const anyKey = fc.record({
  key: fc.oneof(
    fc.constantFrom('Enter', 'Tab', 'Escape', 'Backspace', 'Shift', 'Alt', 'Dead', 'Process', 'F2', 'Unidentified', ''),
    fc.string({ maxLength: 3, unit: 'binary' }),
  ),
  code: fc.oneof(
    fc.constantFrom(...Object.keys(layouts.us), 'Enter', 'NumpadEnter', 'Numpad1', 'Numpad9', 'AltLeft', ''),
    fc.string({ maxLength: 10 }),
  ),
  gap: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -1_000, max: 5_000 })),
  type: fc.constantFrom<KeyEvent['type']>('down', 'down', 'up'),
  shift: fc.boolean(),
  ctrl: fc.boolean(),
  alt: fc.boolean(),
  altGraph: fc.boolean(),
  repeat: fc.boolean(),
  composing: fc.boolean(),
});

describe('garbage', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(anyKey, { maxLength: 80 }),
        fc.constantFrom<Key['focus']>('barcode', 'text', 'control', 'nothing'),
        fc.constantFrom('any', 'Enter', 'Tab', 'pause'),
        fc.constantFrom('', '~', 'ab'),
        (keys, focus, end, prefix) => {
          let at = 10_000;
          const events = keys.map(({ gap, ...key }) => ({ ...key, at: (at += gap) }));
          for (const { barcode } of hear(events, { focus, settings: { end, prefix } }).readings) {
            expect(barcode.length).toBeLessThanOrEqual(80);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never grows without bound', () => {
    const presses = (n: number, key: Partial<KeyEvent>): KeyEvent[] =>
      Array.from({ length: n }, (_, index) => ({ type: 'down', at: 10_000 + index, key: 'a', code: 'KeyA', ...key }));
    const { state } = hear(presses(longestText + 10, {}), { settings: { end: 'Enter' } });
    expect(state.text).toHaveLength(longestText);
    expect(state.run.strokes.length).toBeLessThanOrEqual(mostStrokes + 1);
    const { run } = hear(presses(1_000, { code: 'Numpad1', alt: true })).state;
    expect(run.digits.length).toBeLessThanOrEqual(5);
  });
});
