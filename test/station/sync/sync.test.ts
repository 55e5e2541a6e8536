import type { Problem } from '#shared/problem.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Look, SyncReport } from '../../../electron/station/sync/look.ts';
import { createSync } from '../../../electron/station/sync/sync.ts';
import type { Waiting } from '../../../electron/station/vivenu/retry.ts';
import { memoryLog } from '../support.ts';

const report: SyncReport = { tickets: 1, changed: 0, missing: 0, gone: 0 };

/** Sleeps until the test says so, or until something wakes it. */
function stepwise() {
  const asked: number[] = [];
  let wake: () => void = () => undefined;
  let asleep: () => void = () => undefined;
  let sleeping = new Promise<void>((resolve) => (asleep = resolve));
  const waiting: Waiting = {
    random: () => 1,
    async sleep(ms, signal) {
      asked.push(ms);
      const woken = new Promise<void>((resolve) => (wake = resolve));
      signal?.addEventListener('abort', () => wake());
      asleep();
      await woken;
    },
  };
  /** Until it sleeps again after `act`. */
  async function after(act: () => void): Promise<void> {
    await sleeping;
    sleeping = new Promise<void>((resolve) => (asleep = resolve));
    act();
    await sleeping;
  }
  return { waiting, asked, next: () => after(() => wake()), after };
}

function start(look: Look, given: { readonly sweepDue?: () => boolean; readonly tidy?: () => Promise<boolean> } = {}) {
  const steps = stepwise();
  const doubts: string[] = [];
  const log = memoryLog();
  const sync = createSync({
    look,
    tidy: given.tidy ?? (async () => false),
    doubtAccess: () => doubts.push('doubt'),
    isSweepDue: given.sweepDue ?? (() => false),
    intervalMs: () => 30_000,
    waiting: steps.waiting,
    now: () => 0,
    log,
    onChange: () => undefined,
  });
  onTestFinished(() => sync.stop());
  return { ...steps, sync, doubts, log };
}

describe('createSync', () => {
  test('looks at its interval, later and later after failures, and as the server asks', async () => {
    const problems: (Problem | null)[] = [
      null,
      { code: 'server_error' },
      { code: 'server_error' },
      { code: 'too_many_requests', retryAfterMs: 1_000_000 },
      { code: 'offline' },
      null,
    ];
    let count = 0;
    const { sync, next, asked } = start(async () => {
      const problem = problems[count++] ?? null;
      return problem === null ? { ok: true, value: report } : { ok: false, problem };
    });
    sync.start();
    for (let steps = 0; steps < problems.length; steps++) await next();
    expect(asked).toEqual([30_000, 30_000, 60_000, 120_000, 1_000_000, 30_000, 30_000]);
  });

  test('a computer or network that comes back does not wait, and the token is looked at again', async () => {
    const looks: string[] = [];
    const { sync, after, doubts } = start(async (kind) => {
      looks.push(kind);
      return { ok: true, value: report };
    });
    sync.start();
    await after(() => sync.wake());
    expect([looks, doubts]).toEqual([['changes'], ['doubt']]);
  });

  test('sweeps when it is time to', async () => {
    const looks: string[] = [];
    let due = true;
    const { sync, next } = start(
      async (kind) => {
        looks.push(kind);
        due = false;
        return { ok: true, value: report };
      },
      { sweepDue: () => due },
    );
    sync.start();
    await next();
    await next();
    expect(looks).toEqual(['sweep', 'changes']);
  });

  test('who asks while a look is under way gets the next one, and shares it', async () => {
    const open: (() => void)[] = [];
    const { sync } = start(() => new Promise((resolve) => open.push(() => resolve({ ok: true, value: report }))));
    const first = sync.run();
    await expect.poll(() => open.length).toBe(1);
    const [second, third] = [sync.run(), sync.run()];
    open[0]!();
    await first;
    await expect.poll(() => open.length).toBe(2);
    open[1]!();
    expect(await Promise.all([second, third])).toHaveLength(2);
    expect(open).toHaveLength(2);
  });

  test('what can wait is done after a look, and not any longer once it is to end', async () => {
    let parts = 0;
    const ended: Promise<void>[] = [];
    const { sync } = start(async () => ({ ok: true, value: report }), {
      async tidy() {
        if (++parts === 3) ended.push(sync.stop());
        return true;
      },
    });
    await sync.run();
    await expect.poll(() => parts).toBe(3);
    await Promise.all(ended);
    expect(parts).toBe(3);
  });

  test('tickets that cannot be written are told, and do not end the looks', async () => {
    let full = true;
    const { sync, log } = start(async () => {
      if (full) throw new Error('database or disk is full');
      return { ok: true, value: report };
    });
    expect(await sync.run()).toMatchObject({ ok: false, problem: { code: 'catalogue_unusable' } });
    expect(sync.problem()?.detail).toBe('database or disk is full');
    expect(log.lines).toHaveLength(1);
    full = false;
    expect((await sync.run()).ok).toBe(true);
    expect(sync.problem()).toBeNull();
  });
});
