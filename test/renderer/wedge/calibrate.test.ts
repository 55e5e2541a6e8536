import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationText, type CalibrationResult } from '../../../renderer/wedge/calibrate.ts';
import { collect, collectUp, finish, noKeys } from '../../../renderer/wedge/collect.ts';
import { endOfKeys, hear, noKey, typed, typedByNumbers, type KeyEvent } from './hands.ts';
import { layoutNames } from './layouts.ts';

/** What a window does that calibrates: a second of silence ends a code. */
function calibrated(events: readonly KeyEvent[]): { results: CalibrationResult[]; taken: boolean[] } {
  let state = noKeys;
  const results: CalibrationResult[] = [];
  const taken: boolean[] = [];
  const take = (step: ReturnType<typeof collect>): void => {
    ({ state } = step);
    if (step.result !== null) results.push(step.result);
  };
  for (const event of [...events, null]) {
    const silent = event === null || event.at - state.run.lastAt >= 1_000;
    if (silent && state.run.strokes.length > 0) take(finish(state, 'pause', state.run.lastAt + 1_000));
    if (event === null) continue;
    const step = (event.type === 'down' ? collect : collectUp)(state, { ...noKey, ...event });
    if (event.type === 'down') taken.push(step.taken);
    take(step);
  }
  return { results, taken };
}
const resultOf = (events: readonly KeyEvent[]): CalibrationResult => {
  const { results } = calibrated(events);
  expect(results).toHaveLength(1);
  return results[0]!;
};
const found = (decode: 'us' | 'key', prefix: string, end: 'Enter' | 'Tab' | 'pause') => ({
  ok: true,
  settings: { decode, prefix, end },
  altMode: false,
  medianGapMs: 10,
});

describe('what a scanner is set to', () => {
  it.each(layoutNames)('US, on a computer set to %s', (computer) => {
    const events = typed(calibrationText, 'Enter', { gap: 10, computer });
    expect(resultOf(events)).toEqual(found('us', '', 'Enter'));
  });

  it.each(['de', 'fr'] as const)('%s, as the computer', (keyboard) => {
    const events = typed(calibrationText, 'Tab', { gap: 10, computer: keyboard, keyboard });
    expect(resultOf(events)).toEqual(found('key', '', 'Tab'));
  });

  it.each([
    ['Enter', 'Enter'],
    ['NumpadEnter', 'Enter'],
    ['Tab', 'Tab'],
    [null, 'pause'],
  ] as const)('its end: %s', (end, name) => {
    expect(resultOf(typed(calibrationText, end, { gap: 10 }))).toEqual(found('us', '', name));
  });

  it.each([
    ['~', '~'],
    ['12345678', '12345678'],
    [']C0', ''],
    ['~]C0', '~'],
    [']C0~', '~'],
  ])('its prefix %s', (before, prefix) => {
    expect(resultOf(typed(before + calibrationText, 'Enter', { gap: 10 }))).toEqual(found('us', prefix, 'Enter'));
  });

  it('a control character as its prefix', () => {
    const stx = { at: 9_990, key: 'b', code: 'KeyB', ctrl: true } as const;
    const before: KeyEvent[] = [
      { ...stx, type: 'down' },
      { ...stx, type: 'up', at: 9_995 },
    ];
    const events = [...before, ...typed(calibrationText, 'Enter', { gap: 10 })];
    expect(resultOf(events)).toEqual(found('us', '\u0002', 'Enter'));
    const { codes } = hear([...before, ...typed('AB1', 'Enter')], { settings: { prefix: '\u0002' } });
    expect(codes).toEqual([{ barcode: 'AB1', source: 'wedge' }]);
  });

  it('Alt mode', () => {
    const numbers = Array.from(calibrationText, (character) => `0${character.charCodeAt(0)}`);
    expect(resultOf(typedByNumbers(numbers, 'Enter', { gap: 10 }))).toMatchObject({
      ok: true,
      altMode: true,
      settings: { decode: 'us', prefix: '', end: 'Enter' },
    });
  });
});

describe('what it cannot find', () => {
  it.each([
    ['another code', typed('4006381333931', 'Enter'), { reason: 'different', came: '4006381333931' }],
    [
      'two keyboards that are none of ours',
      typed(calibrationText, 'Enter', { keyboard: 'de', computer: 'us' }),
      { reason: 'different', came: 'AYQWZM0123/&>' },
    ],
    ['something behind the code', typed(`${calibrationText}\\`, 'Enter'), { reason: 'different' }],
    ['several', typed(calibrationText + calibrationText, null), { reason: 'several' }],
    ['typed by hand', typed('Anna', 'Enter', { gap: 130, hold: 80 }), { reason: 'slow', medianGapMs: 130 }],
    ['a slow scanner', typed(calibrationText, 'Enter', { gap: 70 }), { reason: 'slow', medianGapMs: 70 }],
    ['a long prefix', typed(`123456789${calibrationText}`, null), { reason: 'prefix_too_long', prefix: '123456789' }],
  ])('%s', (_, events, result) => {
    expect(resultOf(events)).toMatchObject({ ok: false, ...result });
  });

  it('what came is shown with everything in it made visible', () => {
    const gs = { type: 'down', at: 9_994, key: ']', code: 'BracketRight', ctrl: true } as const;
    expect(resultOf([gs, ...typed('123456', null)])).toMatchObject({ came: '‹GS›123456' });
  });

  it('keys that pass: Escape, and Enter where nothing came before', () => {
    const keys = ['Enter', 'Tab', 'Escape'].map(
      (key, index) => ({ type: 'down', at: 9_000 + index, key, code: key }) as const,
    );
    expect(calibrated(keys)).toEqual({ results: [], taken: [false, false, false] });
  });

  it('the second Enter of a scanner does nothing', () => {
    const events = typed(calibrationText, 'Enter');
    const second = { type: 'down', at: endOfKeys(events) + 5, key: 'Enter', code: 'Enter' } as const;
    expect(calibrated([...events, second]).taken.at(-1)).toBe(true);
  });
});

it('with what it found, every code of that scanner comes back', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[ -~]{6,30}$/u),
      fc.constantFrom(...layoutNames),
      fc.constantFrom('', '~', '<!', '#'),
      fc.constantFrom('Enter', 'Tab', null),
      fc.integer({ min: 1, max: 40 }),
      (barcode, computer, prefix, end, gap) => {
        const how = { computer, gap, hold: gap / 2 };
        const result = resultOf(typed(prefix + calibrationText, end, how));
        if (!result.ok) throw new Error(result.reason);
        const heard = hear(typed(prefix + barcode, end, how), { settings: result.settings });
        expect(heard.codes).toEqual([{ barcode, source: 'wedge' }]);
      },
    ),
  );
});
