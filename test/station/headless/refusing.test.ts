import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { headless, program } from './process.ts';

describe('when nothing can start, stderr says why, stdout stays empty, and the exit code is not 0', () => {
  const cases: readonly (readonly [string, (sandbox: Sandbox) => Readonly<Record<string, string>>, RegExp])[] = [
    ['a wrong token', () => ({ token: 'wrong' }), /does not accept this token/u],
    ['a token with spaces', () => ({ token: 'a b' }), /spaces/u],
    ['no token', () => ({ token: '' }), /token is missing/u],
    ['an address that is none', () => ({ server: 'nonsense://x y' }), /not a server address/u],
    ['nobody there', () => ({ server: 'http://127.0.0.1:1' }), /cannot be reached/u],
    ['an unknown event', () => ({ event: 'nope' }), /no access to the event/u],
    ['a folder that cannot be made', () => ({ data: join(program, 'data') }), /cannot open its own data/u],
  ];

  test.each(cases)('%s', async (_what, given, sentence) => {
    const sandbox = await temporarySandbox();
    const { answers, stderr, code } = await headless(sandbox, temporaryFolder(), given(sandbox)).end();
    expect(stderr).toMatch(sentence);
    expect([answers, code]).toEqual([[], 1]);
  });

  test.each([
    ['an empty event list', { kind: 'answer', body: [] }, '/api/accessusers/events', /no events/u],
    ['HTML instead of JSON', { kind: 'html' }, '/api/accessusers', /does not come from vivenu/u],
    ['403', { kind: 'answer', status: 403 }, '/api/accessusers/tickets', /may not do that/u],
    ['404', { kind: 'answer', status: 404 }, '/api/accessusers/tickets', /does not know this/u],
    ['a redirect', { kind: 'redirect' }, '/api/accessusers', /sends us to another address/u],
  ] as const)('%s', async (_what, fault, path, sentence) => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ match: { path }, fault });
    const { answers, stderr, code } = await headless(sandbox, temporaryFolder()).end();
    expect(stderr).toMatch(sentence);
    expect([answers, code]).toEqual([[], 1]);
    expect(stderr).not.toContain(sandbox.demo.token);
  });

  test('the files of another seller are not mixed with this one’s', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    await headless(sandbox, data).end();
    const another = await temporarySandbox();
    another.control.addFault({
      match: { path: '/api/accessusers/seller' },
      fault: { kind: 'answer', body: { sellerId: 'another' } },
    });
    const { answers, stderr, code } = await headless(another, data).end();
    expect(stderr).toContain('another seller');
    expect([answers, code]).toEqual([[], 1]);
  });

  test('a missing argument: how to call it, and code 2', async () => {
    const child = spawn(process.execPath, [program, '--server', 'x']);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
  });
});
