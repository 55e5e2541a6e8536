import { defaultPolicy, type ScanDirection } from '#shared/policy.ts';
import { expect, test } from 'vitest';
import { isSecondReading } from '../../../electron/station/admission/repeat.ts';

const rows: readonly (readonly [
  string,
  { at: number; asked: ScanDirection } | null,
  ScanDirection,
  number,
  boolean,
])[] = [
  ['the first scan of a barcode', null, 'IN', 2, false],
  ['a moment later', { at: 9_000, asked: 'IN' }, 'IN', 2, true],
  ['just within the window', { at: 8_001, asked: 'IN' }, 'IN', 2, true],
  ['when the window is over', { at: 8_000, asked: 'IN' }, 'IN', 2, false],
  ['in a burst that runs ahead of the clock', { at: 10_003, asked: 'IN' }, 'IN', 2, true],
  ['long after the clock was set back', { at: 99_000, asked: 'IN' }, 'IN', 2, false],
  ['the other way: a person has switched', { at: 9_000, asked: 'IN' }, 'OUT', 2, false],
  ['AUTO twice', { at: 9_000, asked: 'AUTO' }, 'AUTO', 2, true],
  ['without a window', { at: 10_000, asked: 'IN' }, 'IN', 0, false],
  ['a longer window', { at: 5_000, asked: 'IN' }, 'IN', 6, true],
];

test.each(rows)('%s', (_what, before, direction, repeatWindowSeconds, isSecond) => {
  const scan = { barcode: 'A', direction, source: 'wedge', at: 10_000 } as const;
  expect(isSecondReading(scan, before, { ...defaultPolicy, repeatWindowSeconds })).toBe(isSecond);
});
