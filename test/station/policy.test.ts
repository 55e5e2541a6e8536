import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composePolicy, defaultPolicy } from '#shared/policy.ts';
import { describe, expect, test } from 'vitest';
import { readPolicyFile } from '../../electron/station/headless/policy-file.ts';
import { temporaryFolder } from './support.ts';

function read(text: string) {
  const path = join(temporaryFolder(), 'policy.json');
  writeFileSync(path, text);
  return readPolicyFile(path);
}

describe('composePolicy', () => {
  test('the station’s own settings win over the server’s, and those over the defaults', () => {
    const policy = composePolicy({ reentry: 'never', maxEntries: 3 }, { maxEntries: null });
    expect(policy).toEqual({ ...defaultPolicy, reentry: 'never', maxEntries: null });
  });
});

test('a part of liveLookup may be given alone', () => {
  const { liveLookup } = composePolicy({}, { liveLookup: { enabled: false } });
  expect(liveLookup).toEqual({ enabled: false, timeoutMs: 1_500 });
});

describe('a policy file', () => {
  test('may be empty: then the defaults apply', () => {
    expect(read('{}')).toEqual({ ok: true, value: {} });
  });

  test('may name every key', () => {
    const every = {
      ...defaultPolicy,
      direction: 'AUTO',
      opensAt: '2026-07-18T12:00:00+02:00',
      closesAt: '2026-07-18T23:00:00Z',
      capacity: { limit: 1_500, onFull: 'warn' },
    };
    expect(read(JSON.stringify(every))).toEqual({ ok: true, value: every });
  });

  test.each([
    ['no JSON', '{direction: IN}'],
    ['an unknown key', '{"capcity": null}'],
    ['an unknown direction', '{"direction": "in"}'],
    ['a moment that is none', '{"opensAt": "tomorrow"}'],
    ['a moment without a time zone', '{"opensAt": "2026-07-18T12:00:00"}'],
    ['half a capacity', '{"capacity": {"limit": 5}}'],
    ['a negative window', '{"repeatWindowSeconds": -1}'],
    ['a list', '[]'],
  ])('%s is refused: nobody is admitted by other rules than meant', (_what, text) => {
    expect(read(text)).toMatchObject({ ok: false, problem: { code: 'policy_invalid' } });
  });

  test('that is not there is refused', () => {
    expect(readPolicyFile('/nowhere/policy.json')).toMatchObject({ ok: false, problem: { code: 'policy_invalid' } });
  });
});
