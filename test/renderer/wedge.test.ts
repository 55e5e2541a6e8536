import { describe, expect, it } from 'vitest';
import {
  edit,
  emptyWedge,
  longestText,
  longPauseMs,
  overhear,
  press,
  quietMs,
  submit,
  type Key,
  type Reading,
  type WedgeState,
} from '../../renderer/wedge/machine.ts';

const plain: Key = {
  key: '',
  ctrl: false,
  alt: false,
  meta: false,
  shift: false,
  altGraph: false,
  repeat: false,
  at: 0,
  focus: 'nothing',
};

interface Run {
  state: WedgeState;
  at: number;
  readings: Reading[];
  taken: boolean[];
}
const start = (): Run => ({ state: emptyWedge, at: 10_000, readings: [], taken: [] });

function key(run: Run, name: string, more: Partial<Key> = {}): void {
  const step = press(run.state, { ...plain, key: name, at: run.at, ...more });
  run.state = step.state;
  run.taken.push(step.taken);
  if (step.reading !== null) run.readings.push(step.reading);
  // What the browser does with a key that nobody took.
  if (!step.taken && more.focus === 'barcode' && name.length === 1) run.state = edit(run.state, run.state.text + name);
}

function type(run: Run, text: string, gap: number, more: Partial<Key> = {}): void {
  for (const character of text) {
    run.at += gap;
    key(run, character, more);
  }
}

function scan(run: Run, text: string, gap = 6, end = 'Enter', more: Partial<Key> = {}): void {
  type(run, text, gap, more);
  run.at += gap;
  key(run, end, more);
}

describe('a code that a scanner types', () => {
  it.each([
    ['Netum', 6, 'Enter'],
    ['slow scanner', 30, 'Enter'],
    ['ends with Tab', 10, 'Tab'],
  ])('%s', (_, gap, end) => {
    const run = start();
    scan(run, '4006381333931', gap, end);
    expect(run.readings).toEqual([{ barcode: '4006381333931', source: 'wedge' }]);
    expect(run.state.text).toBe('');
    expect(run.taken.every(Boolean)).toBe(true);
  });

  it.each(['barcode', 'control', 'nothing'] as const)('with the focus on %s', (focus) => {
    const run = start();
    scan(run, 'AB 12', 6, 'Enter', { focus });
    expect(run.readings).toEqual([{ barcode: 'AB 12', source: 'wedge' }]);
  });

  it('is passed as it is', () => {
    const run = start();
    scan(run, ' 12345 ');
    expect(run.readings).toEqual([{ barcode: ' 12345 ', source: 'wedge' }]);
  });

  it('may be 4 KB long', () => {
    const run = start();
    scan(run, 'x'.repeat(4_096), 1);
    expect(run.readings[0]?.barcode).toHaveLength(4_096);
  });

  it('is cut where the contract ends', () => {
    const run = start();
    scan(run, 'x'.repeat(longestText + 10), 1);
    expect(run.readings[0]?.barcode).toHaveLength(longestText);
  });

  it('survives a few slow keys', () => {
    const run = start();
    type(run, '40063', 6);
    run.at += 400;
    scan(run, '81333931');
    expect(run.readings).toEqual([{ barcode: '4006381333931', source: 'wedge' }]);
  });

  it('is separated from a stray key before it', () => {
    const run = start();
    type(run, 'x', 0);
    run.at += longPauseMs;
    scan(run, '4006381333931');
    expect(run.readings).toEqual([{ barcode: '4006381333931', source: 'wedge' }]);
  });

  it('is separated from what was pasted before it', () => {
    const run = start();
    run.state = edit(run.state, 'half a code');
    scan(run, '4006381333931');
    expect(run.readings[0]?.barcode).toBe('4006381333931');
  });

  it('replaces a selection in the field', () => {
    const run = start();
    run.state = edit(run.state, 'old');
    run.at += 5_000;
    key(run, '4', { focus: 'barcode' });
    run.state = edit(emptyWedge, '4');
    run.state = { ...run.state, lastAt: run.at };
    scan(run, '006381', 6, 'Enter', { focus: 'barcode' });
    expect(run.readings).toEqual([{ barcode: '4006381', source: 'wedge' }]);
  });

  it('does not let its second Enter press the focused button', () => {
    const run = start();
    scan(run, '4006381333931', 6, 'Enter', { focus: 'control' });
    run.at += 6;
    key(run, 'Enter', { focus: 'control' });
    expect(run.taken.at(-1)).toBe(true);
    run.at += quietMs + 1;
    key(run, 'Enter', { focus: 'control' });
    expect(run.taken.at(-1)).toBe(false);
    expect(run.readings).toHaveLength(1);
  });
});

describe('typed by hand', () => {
  it('is trimmed and called typed', () => {
    const run = start();
    scan(run, ' 12345 ', 120);
    expect(run.readings).toEqual([{ barcode: '12345', source: 'typed' }]);
  });

  it.each(['paste', 'one key'])('%s is typed', (how) => {
    const run = start();
    if (how === 'paste') run.state = edit(run.state, '4006381333931');
    else type(run, '4', 0);
    expect(submit(run.state, run.at + 10).reading?.source).toBe('typed');
  });

  it('blanks alone are no barcode', () => {
    const run = start();
    scan(run, '   ', 120);
    expect(run.readings).toEqual([]);
    expect(run.state.text).toBe('');
  });

  it('can be corrected and taken back', () => {
    const run = start();
    type(run, 'AB', 120);
    key(run, 'Backspace');
    expect(run.state.text).toBe('A');
    key(run, 'Escape');
    expect([run.state.text, run.taken.at(-1)]).toEqual(['', true]);
    key(run, 'Escape');
    expect(run.taken.at(-1)).toBe(false);
  });

  it('leaves Backspace in the field to the browser', () => {
    const run = start();
    type(run, 'AB', 120, { focus: 'barcode' });
    key(run, 'Backspace', { focus: 'barcode' });
    expect(run.taken.at(-1)).toBe(false);
  });
});

describe('keys that are not ours', () => {
  it.each<[string, Partial<Key>]>([
    ['c', { ctrl: true }],
    ['x', { alt: true }],
    ['v', { meta: true }],
    ['Tab', {}],
    ['Enter', {}],
    ['Tab', { shift: true }],
    [' ', { focus: 'control' }],
    ['ArrowLeft', {}],
    ['F5', {}],
    ['Dead', {}],
    ['Process', {}],
  ])('%s %o passes an empty field', (name, more) => {
    const run = start();
    key(run, name, more);
    expect([run.taken, run.state.text]).toEqual([[false], '']);
  });

  it('AltGr makes text', () => {
    const run = start();
    key(run, '@', { ctrl: true, alt: true, altGraph: true });
    expect(run.state.text).toBe('@');
  });

  it('a key that is held down is one key', () => {
    const run = start();
    key(run, 'a');
    key(run, 'a', { repeat: true });
    key(run, 'Enter');
    key(run, 'Enter', { repeat: true, focus: 'control' });
    expect(run.taken).toEqual([true, true, true, true]);
    expect(run.readings).toEqual([{ barcode: 'a', source: 'typed' }]);
  });

  it('Space belongs to the code once one has begun', () => {
    const run = start();
    type(run, 'A B', 6, { focus: 'control' });
    expect(run.state.text).toBe('A B');
  });
});

describe('in another field of text', () => {
  function write(text: string, gap: number, end = 'Enter') {
    let state = emptyWedge;
    let at = 10_000;
    const taken: boolean[] = [];
    const readings: Reading[] = [];
    const hit = (name: string): void => {
      at += gap;
      const step = overhear(state, { ...plain, key: name, at });
      state = step.state;
      taken.push(step.taken);
      if (step.reading !== null) readings.push(step.reading);
    };
    for (const character of text) hit(character);
    hit(end);
    return { taken, readings, hit };
  }

  it('a person keeps every key', () => {
    const { taken, readings } = write('Zoë Müller', 120);
    expect(readings).toEqual([]);
    expect(taken).not.toContain(true);
  });

  it.each(['Enter', 'Tab'])('a scanner is heard, and its %s is kept from the field', (end) => {
    const { taken, readings } = write('4006381333931', 6, end);
    expect(readings).toEqual([{ barcode: '4006381333931', source: 'wedge' }]);
    expect(taken.indexOf(true)).toBe(13);
  });

  it('the second Enter of a scanner is kept from the field, too', () => {
    const run = write('4006381333931', 6);
    run.hit('Enter');
    expect(run.taken.slice(-2)).toEqual([true, true]);
    expect(run.readings).toHaveLength(1);
  });

  it('a few quick keys are no code', () => {
    const { taken, readings } = write('Anna', 8);
    expect(readings).toEqual([]);
    expect(taken).not.toContain(true);
  });

  it('a scanner after a person is heard alone', () => {
    let state = emptyWedge;
    let at = 10_000;
    const hit = (name: string, gap: number) => {
      at += gap;
      const step = overhear(state, { ...plain, key: name, at });
      state = step.state;
      return step;
    };
    for (const character of 'Zo') hit(character, 140);
    hit('4', longPauseMs);
    for (const character of '006381333931') hit(character, 6);
    expect(hit('Enter', 6).reading).toEqual({ barcode: '4006381333931', source: 'wedge' });
  });
});
