import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlocked } from '../../electron/shell/shortcuts.ts';
import { controlCharacter } from '../../renderer/wedge/us-table.ts';

interface Key {
  readonly key: string;
  readonly code: string;
  readonly held: string;
}

const pressed = ({ key, code, held }: Key) => ({
  key,
  code,
  control: held.includes('Ctrl'),
  alt: held.includes('Alt'),
  shift: held.includes('Shift'),
  meta: held.includes('Cmd'),
});

/** Ctrl+Shift+I: the code of a letter or digit is said by its key. */
function named(name: string): Key {
  const parts = name.split('+');
  const key = parts.pop() ?? '';
  const code = /^[A-Z]$/u.test(key) ? `Key${key}` : /^\d$/u.test(key) ? `Digit${key}` : key;
  return { key, code, held: parts.join('+') };
}

const on = (platform: NodeJS.Platform, locked: boolean) => (name: string) =>
  isBlocked(pressed(named(name)), { platform, locked });

const plus: Key = { key: '+', code: 'Equal', held: 'Ctrl+Shift' };
const minus: Key = { key: '-', code: 'Minus', held: 'Ctrl' };

describe('what nobody at a door means', () => {
  it.each([
    'F5',
    'Ctrl+F5',
    'F11',
    'F12',
    'Ctrl+Shift+I',
    'Ctrl+Shift+J',
    'Ctrl+Shift+C',
    'Ctrl+Shift+R',
    'Ctrl+Shift+N',
  ])('%s is blocked', (name) => {
    for (const platform of ['win32', 'linux', 'darwin'] as const) expect(on(platform, false)(name)).toBe(true);
  });

  it.each(['Ctrl+0', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'BrowserBack', 'BrowserRefresh', 'LaunchMail'])(
    '%s is blocked on Windows and Linux',
    (name) => {
      for (const platform of ['win32', 'linux'] as const) expect(on(platform, false)(name)).toBe(true);
    },
  );

  it.each(['Cmd+R', 'Cmd+Shift+R', 'Cmd+P', 'Cmd+O', 'Cmd+N', 'Cmd+T', 'Cmd+0', 'Cmd+Alt+I', 'Cmd+Alt+J'])(
    '%s is blocked on a Mac',
    (name) => {
      expect(on('darwin', false)(name)).toBe(true);
    },
  );

  it('zoom is blocked', () => {
    for (const key of [plus, minus]) expect(isBlocked(pressed(key), { platform: 'win32', locked: false })).toBe(true);
  });

  it.each([
    ['win32', 'Alt+Space'],
    ['darwin', 'Cmd+H'],
    ['darwin', 'Cmd+M'],
    ['darwin', 'Cmd+Alt+H'],
  ] as const)('on %s, %s is blocked under the kiosk lock alone', (platform, name) => {
    expect([on(platform, true)(name), on(platform, false)(name)]).toEqual([true, false]);
  });
});

describe('what goes through', () => {
  it.each(['F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'F10', 'Enter', 'Tab', 'Escape', 'A', 'Shift+A', 'ArrowLeft'])(
    '%s, which the app itself has',
    (name) => {
      for (const platform of ['win32', 'linux', 'darwin'] as const) expect(on(platform, true)(name)).toBe(false);
    },
  );

  it.each(['Alt+F4', 'Ctrl+V', 'Ctrl+C'])('%s', (name) => {
    expect(on('win32', true)(name)).toBe(false);
  });

  it.each(['Cmd+Q', 'Cmd+W', 'Cmd+C', 'Cmd+V', 'Cmd+X', 'Cmd+A', 'Cmd+Z', 'Alt+ArrowLeft'])('%s on a Mac', (name) => {
    expect(on('darwin', true)(name)).toBe(false);
  });

  it('what a scanner types as a control character, whatever the layout writes there: GS is Ctrl and + on a German keyboard', () => {
    const keys = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `Key${letter}`);
    const codes = fc.constantFrom(...keys, 'BracketLeft', 'BracketRight', 'Backslash', 'Digit2', 'Digit6', 'Minus');
    const written = fc.constantFrom('+', '-', '=', '0', 'r', 'w', 'q', 'p', '¨', 'Dead', '^', '_', ']');
    const platforms = fc.constantFrom<NodeJS.Platform[]>('win32', 'linux', 'darwin');
    fc.assert(
      fc.property(codes, written, platforms, fc.boolean(), (code, key, platform, locked) => {
        const shift = /^(?:Digit|Minus)/u.test(code);
        // So that the table of the page and this one cannot part.
        expect(controlCharacter(code, shift)).not.toBeNull();
        const held = { key, code, control: true, alt: false, shift, meta: false };
        expect(isBlocked(held, { platform, locked })).toBe(false);
      }),
    );
  });

  it('Alt codes of a scanner without NumLock, which are arrows', () => {
    for (const [code, key] of [
      ['Numpad4', 'ArrowLeft'],
      ['Numpad6', 'ArrowRight'],
      ['Numpad7', 'Home'],
    ] as const) {
      expect(isBlocked(pressed({ key, code, held: 'Alt' }), { platform: 'win32', locked: true })).toBe(false);
    }
  });

  it('what is typed without Ctrl, Alt and Cmd', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.boolean(), (key, shift) => {
        const typed = { key, code: '', control: false, alt: false, shift, meta: false };
        expect(isBlocked(typed, { platform: 'win32', locked: true })).toBe(false);
      }),
    );
  });
});
