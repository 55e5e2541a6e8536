import { expect, test } from 'vitest';
import { judge } from './judge.ts';

/** A lab that cannot fail proves nothing: each way in which the guest can go wrong is seen. */

const good = 'ok   first\nsome figures\nok   second\n2 passed, 0 failed\nHIDLAB-EXIT 0\n';

test('a guest whose tests all passed', () => {
  expect(judge(good, false)).toEqual({ passed: true, sentence: '2 tests passed in the guest.' });
});

test.for([
  ['time is up', good, true, 'did not end in time'],
  [
    'a kernel panic, whatever was printed before',
    `${good}[ 3.1] Kernel panic - not syncing: x\n`,
    false,
    'not syncing: x',
  ],
  ['nothing at all', '', false, 'without saying'],
  ['no exit line', good.replace(/HIDLAB.*/u, ''), false, 'without saying'],
  ['an exit line cut in two', good.replace('EXIT 0', 'EX'), false, 'without saying'],
  ['tests that broke off', 'ok   first\nHIDLAB-EXIT 1\n', false, 'broke off, exit code 1'],
  ['no test', '0 passed, 0 failed\nHIDLAB-EXIT 0\n', false, 'No test ran'],
  ['a passed test that nobody saw', good.replace('ok   first', ''), false, 'counted 2 passed tests, and printed 1'],
  ['a failed test', good.replace('some figures', 'FAIL third'), false, 'FAIL third'],
  ['a failed test that nobody saw', good.replace('2 passed, 0', '2 passed, 1'), false, '0 failures'],
  ['another exit code', good.replace('EXIT 0', 'EXIT 139'), false, 'exit code 139'],
] as const)('%s is a failure', ([, log, timedOut, sentence]) => {
  const judgement = judge(log, timedOut);
  expect(judgement.passed).toBe(false);
  expect(judgement.sentence).toContain(sentence);
});
