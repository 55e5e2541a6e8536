import { problemCodes, type ProblemCode } from '#shared/problem.ts';
import { expect, test } from 'vitest';
import { nextStep, type NextStep } from '../../../electron/station/upload/classify.ts';

const steps: Partial<Record<ProblemCode, NextStep>> = {
  bad_request: 'narrow',
  payload_too_large: 'shrink',
  conflict: 'insist',
  forbidden: 'hold',
  event_gone: 'hold',
};

test.each(problemCodes.map((code) => [code] as const))('%s', (code) => {
  expect(nextStep({ code })).toBe(steps[code] ?? 'wait');
});
