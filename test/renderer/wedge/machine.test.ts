import { describe, expect, it } from 'vitest';
import type { Key } from '../../../renderer/wedge/key.ts';
import {
  edit,
  emptyWedge,
  longestText,
  quietAfterSilenceMs,
  quietMs,
  submit,
} from '../../../renderer/wedge/machine.ts';
import { mostStrokes } from '../../../renderer/wedge/run.ts';
import { endOfKeys, hear, inOrder, settingsWith, typed, typedByNumbers, type KeyEvent } from './hands.ts';
import { layoutNames } from './layouts.ts';

const code = '4006381333931';
const wedge = (barcode: string) => [{ barcode, source: 'wedge' }];
const byHand = (barcode: string) => [{ barcode, source: 'typed' }];
const human = { gap: 130, hold: 80 };
const press = (at: number, key: string, more: Partial<KeyEvent> = {}): KeyEvent => ({
  type: 'down',
  at,
  key,
  code: key,
  ...more,
});
const again = (events: readonly KeyEvent[], ms: number): KeyEvent[] => [press(endOfKeys(events) + ms, 'Enter')];

describe('a code that a scanner types', () => {
  it.each([1, 6, 10, 19, 30, 40])('with a key each %i ms', (gap) => {
    const { codes, text, taken } = hear(typed(code, 'Enter', { gap, hold: gap / 2 }));
    expect(codes).toEqual(wedge(code));
    expect(text).toBe('');
    expect(taken.every(Boolean)).toBe(true);
  });

  it.each(['Enter', 'NumpadEnter', 'Tab', null])('that ends with %s', (end) => {
    expect(hear(typed(code, end)).codes).toEqual(wedge(code));
  });

  it.each<Key['focus']>(['barcode', 'text', 'control', 'nothing'])('with the focus on %s', (focus) => {
    const { codes, text } = hear(typed('AB 12345', 'Enter'), { focus });
    expect(codes).toEqual(wedge('AB 12345'));
    expect(text).toBe('');
  });

  it('is passed as it is', () => {
    expect(hear(typed(' 12345 ', 'Enter')).codes).toEqual(wedge(' 12345 '));
  });

  it('is heard where nobody tells when keys are released', () => {
    const presses = typed(code, 'Enter').filter(({ type }) => type === 'down');
    expect(hear(presses).codes).toEqual(wedge(code));
  });

  it.each([12, 20, 30])('is heard from a scanner that holds each key for %i ms while it presses others', (hold) => {
    expect(hear(typed(code, 'Enter', { gap: 8, hold })).codes).toEqual(wedge(code));
  });

  it('says for the bench how it came', () => {
    const { readings } = hear(typed('aZ-456', 'Enter', { gap: 10, computer: 'de' }));
    expect(readings[0]?.keys).toEqual({
      names: ['KeyA', 'Shift+KeyZ=Y', 'Minus=ß', 'Digit4', 'Digit5', 'Digit6'],
      durationMs: 50,
      gapMs: 10,
    });
  });

  it.each([mostStrokes, mostStrokes + 1])('of %i characters is read whole, or said to be unreadable', (length) => {
    const { codes } = hear(typed('x'.repeat(length), 'Enter', { gap: 1, hold: 0.5 }));
    expect(codes).toEqual(wedge(length > mostStrokes ? '' : 'x'.repeat(length)));
  });

  it('is separated from what somebody pasted before it', () => {
    const state = edit(emptyWedge, 'half a code', false);
    expect(state.text).toBe('half a code');
    expect(submit(state, 10_000, settingsWith()).reading?.source).toBe('typed');
    expect(hear([press(9_000, 'h'), ...typed(code, 'Enter')]).codes).toEqual(wedge(code));
  });
});

describe('keyboards', () => {
  const sample = 'AZQWYM0123-/:az;=+#@~';

  it.each(layoutNames)('a scanner set to US on a computer set to %s', (computer) => {
    for (const capsLock of [false, true]) {
      expect(hear(typed(sample, 'Enter', { computer, capsLock })).codes).toEqual(wedge(sample));
    }
  });

  it('a program that types what Shift writes, without Shift', () => {
    const presses = typed(sample, 'Enter').filter(({ key }) => key !== 'Shift');
    expect(hear(presses.map((event) => ({ ...event, shift: false }))).codes).toEqual(wedge(sample));
  });

  it.each(layoutNames)('decode "key": scanner and computer both set to %s', (computer) => {
    const own = 'azqwym-';
    const events = typed(own, 'Enter', { computer, keyboard: computer });
    expect(hear(events, { settings: { decode: 'key' } }).codes).toEqual(wedge(own));
  });

  it('accents and input methods hide what a key writes, not where it is', () => {
    const process = typed('X^Y=Z`1', 'Enter').map((event) =>
      event.key.length > 1 ? event : { ...event, key: 'Process', composing: true },
    );
    for (const focus of ['nothing', 'barcode', 'text'] as const) {
      expect(hear(typed('X^Y=Z`1', 'Enter', { computer: 'de' }), { focus }).codes).toEqual(wedge('X^Y=Z`1'));
      expect(hear(process, { focus }).codes).toEqual(wedge('X^Y=Z`1'));
    }
  });

  it('the number pad, with and without NumLock', () => {
    const keys = ['Home', 'ArrowUp', 'PageUp', 'ArrowLeft', 'Clear', 'ArrowRight'];
    const pad = (name: (index: number) => string): KeyEvent[] =>
      keys.map((_, index) => press(10_000 + 6 * index, name(index), { code: `Numpad${index + 1}` }));
    const end = press(10_036, 'Enter', { code: 'NumpadEnter' });
    expect(hear([...pad((index) => `${index + 1}`), end]).codes).toEqual(wedge('123456'));
    expect(hear([...pad((index) => keys[index]!), end]).codes).toEqual(wedge('123456'));
    // The first one, too, is no arrow for a switch or a number.
    for (const focus of ['control', 'text'] as const) {
      expect(hear([...pad((index) => keys[index]!), end], { focus }).taken.every(Boolean)).toBe(true);
    }
  });

  it('control characters', () => {
    const gs = press(10_096, ']', { code: 'BracketRight', ctrl: true });
    const events = [
      ...typed('0104006381333931', null),
      gs,
      { ...gs, type: 'up', at: 10_098 } as const,
      ...typed('21ab', 'Enter', { from: 10_102 }),
    ];
    const { codes, taken } = hear(events);
    expect(codes).toEqual(wedge('0104006381333931\u001d21ab'));
    expect(taken.every(Boolean)).toBe(true);
  });

  it('an end that is sent as Ctrl+M, and the Ctrl+J behind it', () => {
    const at = 10_100;
    const ends = ['m', 'j'].map((key, index) =>
      press(at + 6 * index, key, { code: `Key${key.toUpperCase()}`, ctrl: true }),
    );
    const { codes, taken, text } = hear([...typed(code, null), ...ends]);
    expect([codes, taken.slice(-2), text]).toEqual([wedge(code), [true, true], '']);
  });
});

describe('Alt mode', () => {
  it('reads each character by its number', () => {
    const { codes, readings, taken } = hear(
      typedByNumbers(['065', '066', '029', '045', '0228', '132', '049'], 'Enter'),
    );
    expect(codes).toEqual(wedge('AB\u001d-ää1'));
    expect(readings[0]?.keys?.names[0]).toBe('Alt+065');
    // Alt itself may pass.
    expect(taken.filter((each) => !each)).toHaveLength(7);
  });

  it.each([2, 10, 40])('with %i ms from press to press', (gap) => {
    for (const focus of ['nothing', 'text', 'barcode'] as const) {
      const events = typedByNumbers(['065', '066', '067', '068', '069', '070'], 'Enter', { gap });
      expect(hear(events, { focus }).codes).toEqual(wedge('ABCDEF'));
    }
  });

  it('of a person writes one character', () => {
    const events = typedByNumbers(['0228'], null, { gap: 200 });
    expect(hear(events).text).toBe('ä');
    expect(hear(events, { focus: 'text' }).taken).not.toContain(true);
  });
});

describe('how a code ends', () => {
  const next = typed('777777', null, { from: 10_400 });

  it.each([
    ['any', [code, '777777']],
    ['pause', [code, '777777']],
    ['Enter', []],
    ['Tab', []],
  ] as const)('by silence, with "%s"', (end, barcodes) => {
    const { codes } = hear([...typed(code, null), ...next], { settings: { end } });
    expect(codes.map(({ barcode }) => barcode)).toEqual(barcodes);
  });

  it.each([
    ['any', 'Enter', code],
    ['any', 'Tab', code],
    ['pause', 'Enter', code],
    ['pause', 'Tab', code],
    ['Enter', 'Enter', code],
    ['Tab', 'Tab', code],
    ['Enter', 'Tab', `${code}\t${code}`],
    ['Tab', 'Enter', `${code}\r${code}`],
  ] as const)('with "%s", %s in the middle', (end, key, barcode) => {
    const first = typed(code, key, { gap: 10 });
    const events = [...first, ...typed(code, end === 'Tab' ? 'Tab' : 'Enter', { gap: 10, from: 10_140 })];
    const { codes, taken } = hear(events, { settings: { end } });
    expect(codes[0]).toEqual({ barcode, source: 'wedge' });
    expect(taken.every(Boolean)).toBe(true);
  });

  it('only Enter or Tab may end a slow code: no pause cuts it in two', () => {
    const [start, rest] = [typed('4006381', null), typed('333931', 'Enter', { from: 10_500 })];
    const { codes } = hear([...start, ...rest], { settings: { end: 'Enter' } });
    // A scanner does not pause: this may be anything, and is what stands in the field.
    expect(codes).toEqual(byHand(code));
  });

  it('what goes on after a pause is not half a code, in another field neither', () => {
    const events = [...typed('4006381', null), ...typed('333931', 'Enter', { from: 10_150 })];
    expect(hear(events).codes).toEqual(byHand(code));
    expect(hear(events, { focus: 'text' }).codes).toEqual(wedge(''));
  });

  it.each(['control', 'nothing', 'text', 'barcode'] as const)(
    'its second Enter does nothing, with the focus on %s',
    (focus) => {
      const first = typed(code, 'Enter');
      const { codes, taken } = hear([...first, ...again(first, 6), ...again(first, quietMs + 10)], { focus });
      expect(codes).toEqual(wedge(code));
      expect(taken.slice(-2)).toEqual([true, false]);
    },
  );

  it.each(['Enter', 'Tab'])('%s after the silence does nothing for a while', (key) => {
    const first = typed(code, null);
    const late = (ms: number): KeyEvent => press(endOfKeys(first) + 200 + ms, key);
    const { codes, taken } = hear([...first, late(50), late(quietAfterSilenceMs + 50)], { focus: 'control' });
    expect(codes).toEqual(wedge(code));
    expect(taken.slice(-2)).toEqual([true, false]);
  });
});

describe('a prefix', () => {
  const settings = { prefix: '~' };

  it.each([
    ['is taken off', '~AB1', 'AB1'],
    ['is not looked for inside', 'AB~12345', 'AB~12345'],
    ['stands behind an AIM identifier', ']C0~AB1', ']C0AB1'],
    ['is no must for a whole code', code, code],
  ])('%s', (_, text, barcode) => {
    expect(hear(typed(text, 'Enter'), { settings }).codes).toEqual(wedge(barcode));
    expect(hear(typed(text, null), { settings }).codes).toEqual(wedge(barcode));
  });

  it('may have several characters, by the place of their keys', () => {
    expect(hear(typed('<<Z1', 'Enter', { computer: 'de' }), { settings: { prefix: '<<' } }).codes).toEqual(wedge('Z1'));
  });

  it.each([60, 90])('lets a scanner pause for %i ms', (gap) => {
    expect(hear(typed('~AB1', 'Enter', { gap }), { settings }).codes).toEqual(wedge('AB1'));
  });

  it.each([
    ['too slow', typed('~AB1', 'Enter', { gap: 110 }), '~AB1'],
    ['nothing behind it', typed('~', 'Enter'), '~'],
  ])('%s is typed', (_, events, barcode) => {
    expect(hear(events, { settings }).codes).toEqual(byHand(barcode));
  });
});

describe('typed by hand', () => {
  it.each(['nothing', 'barcode'] as const)('is what the computer writes, trimmed, with the focus on %s', (focus) => {
    const events = typed(' zy-12 ', 'Enter', { ...human, keyboard: 'de', computer: 'de' });
    expect(hear(events, { focus }).codes).toEqual(byHand('zy-12'));
  });

  it('is typed where a few keys are quick', () => {
    expect(hear(typed('AB12', 'Enter', { gap: 8 })).codes).toEqual(byHand('AB12'));
    const quickPairs = { gap: (index: number) => (index % 3 === 0 ? 35 : 95), hold: 80 };
    expect(hear(typed('Anneliese', 'Enter', quickPairs)).codes).toEqual(byHand('Anneliese'));
  });

  it('is typed where somebody drums on the keyboard', () => {
    expect(hear(typed('asdfghjkl', 'Enter', { gap: 20, hold: 110 })).codes).toEqual(byHand('asdfghjkl'));
  });

  it('blanks alone are no barcode', () => {
    const { codes, text } = hear(typed('   ', 'Enter', human));
    expect([codes, text]).toEqual([[], '']);
  });

  it('a paste is typed, and so is one key', () => {
    const settings = settingsWith();
    expect(submit(edit(emptyWedge, code, false), 10, settings).reading).toEqual(byHand(code)[0]);
    expect(submit(hear(typed('4', null)).state, 10_010, settings).reading).toEqual(byHand('4')[0]);
  });

  it('the Scan button takes what a scanner left without an end', () => {
    const settings = settingsWith({ end: 'Enter' });
    const { state } = hear(typed(code, null, { computer: 'fr' }), { settings });
    expect(submit(state, 10_500, settings).reading).toMatchObject({ barcode: code, source: 'wedge' });
  });

  it('can be corrected and taken back', () => {
    const events = typed('AB', null, human);
    const at = endOfKeys(events);
    const corrected = hear([...events, press(at + 200, 'Backspace')]);
    expect(corrected.text).toBe('A');
    const gone = hear([...events, press(at + 200, 'Escape'), press(at + 400, 'Escape')]);
    expect([gone.text, gone.taken.slice(-2)]).toEqual(['', [true, false]]);
    expect(hear([...events, press(at + 200, 'Backspace')], { focus: 'barcode' }).taken.at(-1)).toBe(false);
  });

  it('is cut where the contract ends', () => {
    expect(edit(emptyWedge, 'x'.repeat(longestText + 10), false).text).toHaveLength(longestText);
  });

  it('does not begin with a code that was corrected', () => {
    const events = typed(code, null);
    const { codes } = hear([...events, press(endOfKeys(events) + 120, 'Backspace'), ...again(events, 900)], {
      settings: { end: 'Enter' },
    });
    expect(codes).toEqual(byHand(code.slice(0, -1)));
  });
});

describe('keys that are not ours', () => {
  it.each<[string, Partial<KeyEvent>, Key['focus']?]>([
    ['c', { ctrl: true, code: 'KeyC' }],
    ['v', { ctrl: true, code: 'KeyV' }],
    ['x', { alt: true, code: 'KeyX' }],
    ['Tab', {}],
    ['Enter', {}],
    ['Enter', {}, 'control'],
    ['Tab', { shift: true }],
    [' ', { code: 'Space' }, 'control'],
    ['ArrowLeft', {}],
    ['F2', {}],
    ['F6', {}],
    ['Dead', { code: 'Equal' }],
    ['Process', { code: 'KeyA', composing: true }],
  ])('%s %o passes an empty field', (key, more, focus = 'nothing') => {
    const { taken, text } = hear([press(10_000, key, more)], { focus });
    expect([taken, text]).toEqual([[false], '']);
  });

  it('AltGr makes text', () => {
    const at = press(10_000, '@', { code: 'KeyQ', ctrl: true, alt: true, altGraph: true });
    expect(hear([at]).text).toBe('@');
  });

  it('Enter that ends an input method’s word does not send a half-typed code', () => {
    const events = [...typed('AB', null, human), press(10_900, 'Process', { code: 'Enter', composing: true })];
    const { codes, taken } = hear(events, { focus: 'barcode' });
    expect([codes, taken.at(-1)]).toEqual([[], false]);
  });

  it('a key that is held down is one key', () => {
    const { codes, taken } = hear([
      press(10_000, 'a', { code: 'KeyA' }),
      press(10_500, 'a', { code: 'KeyA', repeat: true }),
      press(10_530, 'a', { code: 'KeyA', repeat: true }),
      press(10_700, 'Enter'),
      press(11_200, 'Enter', { repeat: true }),
    ]);
    expect(taken).toEqual([true, true, true, true, true]);
    expect(codes).toEqual(byHand('a'));
  });

  it.each<[string, Partial<KeyEvent>]>([
    ['v', { code: 'KeyV', ctrl: true }],
    ['1', { code: 'Numpad1', alt: true }],
    ['Dead', { code: 'Equal' }],
  ])('%s %o that is held down changes nothing', (key, more) => {
    const { state } = hear([10_000, 10_030].map((at) => press(at, key, { ...more, repeat: true })));
    expect(state).toEqual(emptyWedge);
  });

  it('Backspace that is held down takes back one after the other', () => {
    const events = typed('ABC', null, human);
    const back = [200, 700, 730].map((ms, index) => press(endOfKeys(events) + ms, 'Backspace', { repeat: index > 0 }));
    expect(hear([...events, ...back]).text).toBe('');
  });

  it('a key that lies pressed does not get into a code', () => {
    const lying = [5, 35, 65].map((ms) => press(10_000 + ms, 'x', { code: 'KeyX', repeat: true }));
    expect(hear(inOrder(typed(code, 'Enter'), lying)).codes).toEqual(wedge(code));
  });

  it('Space belongs to the code once one has begun', () => {
    const { codes, taken } = hear(typed('a bcdef', 'Enter'), { focus: 'control' });
    expect([codes, taken.every(Boolean)]).toEqual([wedge('a bcdef'), true]);
    expect(hear(typed('A B', null, human), { focus: 'control' }).text).toBe('A B');
  });
});

describe('in another field of text', () => {
  const focus = 'text';

  it.each(['Enter', 'Tab'])('a person keeps every key, and %s', (end) => {
    const { codes, taken, field } = hear(typed('Anna Weber', end, human), { focus });
    expect([codes, field]).toEqual([[], 'Anna Weber']);
    expect(taken).not.toContain(true);
  });

  it('a few quick keys are no code', () => {
    const { codes, taken } = hear(typed('Anna', 'Enter', { gap: 8 }), { focus });
    expect(codes).toEqual([]);
    expect(taken).not.toContain(true);
  });

  it.each([1, 10, 40])('what a person has typed stays as it was before the scanner, with a key each %i ms', (gap) => {
    const before = typed('Anna We', null, human);
    const scan = typed(code, 'Enter', { from: endOfKeys(before) + 120, gap, hold: gap / 2 });
    const { codes, field } = hear([...before, ...scan], { focus });
    expect([codes, field]).toEqual([wedge(code), 'Anna We']);
  });
});

describe('a person types while the scanner does', () => {
  const scanner = (gap: number): KeyEvent[] => typed(code, 'Enter', { gap, hold: gap / 2 });
  const finger = (at: number, hold = 90): KeyEvent[] => typed('x', null, { from: at, hold });

  it.each([1, 6, 19, 40])('their key is told by its length, with a key each %i ms', (gap) => {
    for (let at = 9_999; at < endOfKeys(scanner(gap)) - gap; at += gap / 4) {
      const { codes, field } = hear(inOrder(scanner(gap), finger(at)), { focus: 'text' });
      expect(codes, `at ${at}`).toEqual(wedge(code));
      expect(field, `at ${at}`).toBe('x');
    }
  });

  it('several of them', () => {
    const events = inOrder(scanner(40), typed('anna', null, { from: 10_010, gap: 125, hold: 95 }));
    const { codes, field } = hear(events, { focus: 'text' });
    expect([codes, field]).toEqual([wedge(code), 'anna']);
    expect(hear(events).codes).toEqual(wedge(code));
  });

  it('where it cannot be told, the code is unreadable, not another one', () => {
    // Down for so short that it may be either hand's.
    const { codes } = hear(inOrder(scanner(40), finger(10_025, 30)));
    expect(codes).toEqual(wedge(''));
  });

  it.each(['Backspace', 'Escape', 'ArrowLeft', 'F2', 'Delete'])('%s does not change the code', (key) => {
    for (const focus of ['nothing', 'barcode', 'text'] as const) {
      expect(hear(inOrder(scanner(10), [press(10_055, key)]), { focus }).codes).toEqual(wedge(code));
    }
  });

  it('two scans after each other are two', () => {
    const first = scanner(6);
    const second = typed('777777', 'Enter', { from: endOfKeys(first) + 300 });
    expect(hear([...first, ...second]).codes).toEqual([...wedge(code), ...wedge('777777')]);
  });
});
