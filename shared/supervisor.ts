/** Whether what only a supervisor may do is open now. */
export interface SupervisorView {
  /** Where no PIN is set, nothing is asked. */
  readonly pinSet: boolean;
  readonly unlocked: boolean;
  /** After too many wrong PINs: until when (ms since 1970) none is taken. */
  readonly lockedUntil: number | null;
}

export const shortestPin = 4;
export const longestPin = 12;

/** What is wrong with a new PIN. A `row` is 1234 or 4321, also across the zero: 7890. */
type PinFault = 'digits' | 'length' | 'same' | 'row';

/** Null where it can be taken. */
export function pinFault(pin: string): PinFault | null {
  if (!/^\d*$/u.test(pin)) return 'digits';
  if (pin.length < shortestPin || pin.length > longestPin) return 'length';
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  const isAll = (step: number): boolean => steps.every((each) => each === step);
  if (isAll(0)) return 'same';
  return isAll(1) || isAll(9) ? 'row' : null;
}
