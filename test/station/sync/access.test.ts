import { failure, success, type Outcome } from '#shared/problem.ts';
import { describe, expect, test } from 'vitest';
import { createAccess } from '../../../electron/station/sync/access.ts';
import type { DeviceUser, VivenuClient } from '../../../electron/station/vivenu/client.ts';
import { sandboxClient, temporarySandbox } from '../support.ts';

async function setUp(
  given: {
    readonly claim?: (sellerId: string) => Outcome<null>;
    readonly eventIds?: string[];
    /** Before vivenu says who the device is. */
    readonly beforeMe?: () => void;
  } = {},
) {
  const sandbox = await temporarySandbox();
  const clock = { now: 0 };
  const real = sandboxClient(sandbox);
  const client: Pick<VivenuClient, 'sellerId' | 'events' | 'me'> = {
    ...real,
    me() {
      given.beforeMe?.();
      return real.me();
    },
  };
  const heard: DeviceUser[] = [];
  const access = createAccess({
    client,
    eventIds: given.eventIds ?? [sandbox.demo.eventId],
    claim: given.claim ?? (() => success(null)),
    onMe: (me) => void heard.push(me),
    now: () => clock.now,
  });
  const asked = (): number => sandbox.control.requests().length;
  return { sandbox, clock, heard, access, asked };
}

describe('access', () => {
  test('is asked for at first, then every ten minutes, and whenever it is in doubt', async () => {
    const { access, asked, clock, heard } = await setUp();
    expect(await access.check()).toEqual(success('asked'));
    const once = asked();
    expect(heard).toHaveLength(1);
    clock.now = 599_999;
    expect(await access.check()).toEqual(success('asked before'));
    expect(asked()).toBe(once);
    clock.now = 600_000;
    expect(await access.check()).toEqual(success('asked'));
    access.doubt();
    expect(await access.check()).toEqual(success('asked'));
    expect(asked()).toBe(3 * once);
  });

  test('a token of another seller is refused', async () => {
    const { access, sandbox } = await setUp({ claim: (sellerId) => failure('other_seller', sellerId) });
    expect(await access.check()).toEqual(failure('other_seller', sandbox.demo.sellerId));
  });

  test('an event that the token no longer opens is named, with those that it does', async () => {
    const { access } = await setUp({ eventIds: ['gone'] });
    const outcome = await access.check();
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'event_not_accessible' } });
    expect(outcome.ok ? '' : outcome.problem.detail).toMatch(/^gone; accessible: .*Sommerfest/u);
  });

  test.each([
    ['a token without events', { kind: 'answer', body: [] }, 'no_events'],
    ['a revoked token', { kind: 'answer', status: 401 }, 'unauthorized'],
  ] as const)('%s', async (_what, fault, code) => {
    const { access, sandbox } = await setUp();
    sandbox.control.addFault({ match: { path: '/api/accessusers/events' }, fault });
    expect(await access.check()).toMatchObject({ ok: false, problem: { code } });
    sandbox.control.clearFaults();
    expect(await access.check()).toEqual(success('asked'));
  });

  test('a doubt while it is asked holds: with a new token the answer is another one’s', async () => {
    let isNew = true;
    const { access, asked, heard } = await setUp({
      beforeMe() {
        if (isNew) access.doubt();
        isNew = false;
      },
    });
    expect(await access.check()).toEqual(success('asked'));
    expect(heard).toEqual([]);
    const once = asked();
    expect(await access.check()).toEqual(success('asked'));
    expect(heard).toMatchObject([{ name: 'Main gate' }]);
    expect(asked()).toBe(2 * once);
    expect(await access.check()).toEqual(success('asked before'));
  });

  test('a server without device settings is none the worse', async () => {
    const { access, sandbox, heard } = await setUp();
    sandbox.control.addFault({ match: { path: '/api/accessusers/me' }, fault: { kind: 'answer', status: 404 } });
    expect((await access.check()).ok).toBe(true);
    expect(heard).toEqual([]);
  });
});
