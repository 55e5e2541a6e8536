import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepCrash, mayStartAgain, readCrashes, type Crash } from '../../electron/station/crashes.ts';
import { temporaryFolder } from './support.ts';

const now = Date.parse('2026-11-22T19:42:07Z');
const ended = (ago: number): Crash => ({ at: now - ago, version: '1', what: 'ended', text: 'x' });
const minute = 60_000;

it.each([
  ['the first', [], true],
  ['the third within five minutes', [ended(1), ended(minute)], true],
  ['the fourth', [ended(1), ended(minute), ended(4 * minute)], false],
  ['where the others are long ago', [ended(5 * minute), ended(6 * minute), ended(7 * minute)], true],
  ['where the clock was put back meanwhile', [ended(-1), ended(-minute), ended(-minute)], false],
  ['where the program went on', Array.from({ length: 9 }, () => ({ ...ended(1), what: 'went on' }) as const), true],
])('the program starts again by itself: %s', (_name, crashes, may) => {
  expect(mayStartAgain(crashes, now)).toBe(may);
});

it('keeps the newest, and the beginning of each', () => {
  const file = join(temporaryFolder(), 'crashes.json');
  for (let each = 0; each < 30; each += 1) keepCrash(file, { ...ended(-each), text: `${each} ${'x'.repeat(100_000)}` });
  const kept = readCrashes(file);
  expect(kept.map(({ text }) => Number.parseInt(text, 10))).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  expect(readFileSync(file).length).toBeLessThan(50_000);
});

it.skipIf(process.platform === 'win32')('for its owner alone', () => {
  const file = join(temporaryFolder(), 'crashes.json');
  keepCrash(file, ended(0));
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it.each(['', '{"at":1}', '[{"at":"never"}]', '\0'])('a file that holds %j holds no fault', (text) => {
  const file = join(temporaryFolder(), 'crashes.json');
  writeFileSync(file, text);
  expect(readCrashes(file)).toEqual([]);
  keepCrash(file, ended(0));
  expect(readCrashes(file)).toEqual([ended(0)]);
});
