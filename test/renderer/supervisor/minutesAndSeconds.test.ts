import { expect, test } from 'vitest';
import { minutesAndSeconds } from '../../../renderer/supervisor/minutesAndSeconds.ts';

test.each([
  [30_000, '0:30'],
  [29_001, '0:30'],
  [29_000, '0:29'],
  [1, '0:01'],
  [60_000, '1:00'],
  [15 * 60_000, '15:00'],
])('%i ms are %s', (ms, text) => {
  expect(minutesAndSeconds(ms)).toBe(text);
});
