/**
 * What the keys of a US keyboard write, by their place (UI Events KeyboardEvent code Values): alone, and with Shift.
 * CapsLock does not count: a scanner presses Shift for a capital letter whether the computer's CapsLock is on or not.
 */
const rows: readonly (readonly [codes: string, alone: string, shifted: string])[] = [
  ['Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0', '1234567890', '!@#$%^&*()'],
  ['Backquote Minus Equal BracketLeft BracketRight Backslash', '`-=[]\\', '~_+{}|'],
  ['Semicolon Quote Comma Period Slash IntlBackslash Space', ";',./\\ ", ':"<>?| '],
  ['NumpadDivide NumpadMultiply NumpadSubtract NumpadAdd NumpadDecimal', '/*-+.', '/*-+.'],
];

const table = new Map<string, readonly [alone: string, shifted: string]>([
  ...rows.flatMap(([codes, alone, shifted]) =>
    codes.split(' ').map((code, index) => [code, [alone.charAt(index), shifted.charAt(index)]] as const),
  ),
  ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => {
    const capital = letter.toUpperCase();
    return [`Key${capital}`, [letter, capital]] as const;
  }),
  ...Array.from('0123456789', (digit) => [`Numpad${digit}`, [digit, digit]] as const),
]);

/** Null for a key that writes nothing, or that no US keyboard has. */
export function usCharacter(code: string, shift: boolean): string | null {
  return table.get(code)?.[shift ? 1 : 0] ?? null;
}

/** Ctrl with one of the characters from `@` to `_`, by the place of its key: Ctrl+] is GS (ECMA-48, C0). */
export function controlCharacter(code: string, shift: boolean): string | null {
  const character = usCharacter(code, shift)?.toUpperCase() ?? '';
  return /^[@-_]$/u.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0x40) : null;
}
