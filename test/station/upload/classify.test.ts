import { problemCodes, type ProblemCode } from '#shared/problem.ts';
import { expect, test } from 'vitest';
import { nextStep } from '../../../electron/station/upload/classify.ts';

const narrow: readonly ProblemCode[] = ['bad_request'];
const hold: readonly ProblemCode[] = ['token_missing', 'unauthorized', 'forbidden', 'not_found'];

test.each(problemCodes.map((code) => [code] as const))('%s', (code) => {
  const expected = narrow.includes(code) ? 'narrow' : hold.includes(code) ? 'hold' : 'again';
  expect(nextStep({ code })).toBe(expected);
});
