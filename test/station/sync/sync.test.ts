import { describe, expect, onTestFinished, test } from 'vitest';
import { syncState } from '../../../electron/station/ledger/syncs.ts';
import { ticketById, ticketsByBarcode } from '../../../electron/station/ledger/tickets.ts';
import type { Ledger } from '../../../electron/station/ledger/open.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { loadChanges, type Progress } from '../../../electron/station/sync/load-changes.ts';
import { createSync } from '../../../electron/station/sync/sync.ts';
import type { Waiting } from '../../../electron/station/vivenu/retry.ts';
import { memoryLog, sandboxClient, temporaryLedger, temporarySandbox } from '../support.ts';

function look(ledger: Ledger, sandbox: Sandbox, onProgress?: (progress: Progress) => void) {
  const { eventId } = sandbox.demo;
  return loadChanges(
    { client: sandboxClient(sandbox), catalogue: ledger.catalogue, eventId, now: () => 42, log: memoryLog() },
    onProgress,
  );
}

describe('loadChanges', () => {
  test('the first look brings every ticket, and tells how far it is', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox({ tickets: 2_300 })];
    const progress: Progress[] = [];
    const outcome = await look(ledger, sandbox, (each) => progress.push(each));
    const all = sandbox.control.tickets({ eventId: sandbox.demo.eventId });
    expect(outcome).toEqual({ ok: true, value: { tickets: all.length, changed: all.length } });
    expect(progress.map(({ loaded }) => loaded)).toEqual([1_000, 2_000, all.length]);
    for (const { _id, barcode, status } of all) {
      expect(ticketById(ledger.catalogue, String(_id))).toMatchObject({ barcode, status });
    }
    expect(syncState(ledger.catalogue, sandbox.demo.eventId)).toMatchObject({ checkedAt: 42, tickets: all.length });
  });

  test('later looks bring what was sold, changed and cancelled, and ask for no more', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    const { eventId } = sandbox.demo;
    await look(ledger, sandbox);
    const [first] = sandbox.control.tickets({ eventId });
    sandbox.control.putTickets([
      { barcode: 'SOLD-NOW', eventId },
      { _id: String(first!['_id']), status: 'INVALID' },
    ]);
    expect(await look(ledger, sandbox)).toMatchObject({ ok: true, value: { changed: 2 } });
    expect(ticketsByBarcode(ledger.catalogue, 'SOLD-NOW')).toMatchObject([{ status: 'VALID' }]);
    expect(ticketById(ledger.catalogue, String(first!['_id']))?.status).toBe('INVALID');
    expect(sandbox.control.requests().at(-1)?.target).toContain('from=');
  });

  test('a station whose clock is wrong misses nothing: the server’s clock counts', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    sandbox.control.setClockOffset(-3_600_000);
    await look(ledger, sandbox);
    sandbox.control.putTickets([{ barcode: 'SOLD-NOW', eventId: sandbox.demo.eventId }]);
    await look(ledger, sandbox);
    expect(ticketsByBarcode(ledger.catalogue, 'SOLD-NOW')).toHaveLength(1);
  });

  test('a first look that breaks off keeps its tickets, and is not called complete', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox({ tickets: 2_300 })];
    sandbox.control.addFault({
      match: { path: '/api/accessusers/tickets/v2' },
      skip: 1,
      fault: { kind: 'answer', status: 401 },
    });
    expect(await look(ledger, sandbox)).toMatchObject({ ok: false, problem: { code: 'unauthorized' } });
    expect(syncState(ledger.catalogue, sandbox.demo.eventId)).toBeNull();
    expect(ledger.catalogue.prepare('select count(*) from ticket').pluck().get()).toBe(1_000);
    sandbox.control.clearFaults();
    expect(await look(ledger, sandbox)).toMatchObject({ ok: true });
  });

  test('an error never wipes what is here', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    await look(ledger, sandbox);
    const before = ledger.catalogue.prepare('select count(*) from ticket').pluck().get();
    for (const status of [401, 403, 404, 500]) {
      sandbox.control.addFault({ times: 3, fault: { kind: 'answer', status } });
      expect((await look(ledger, sandbox)).ok).toBe(false);
      sandbox.control.clearFaults();
    }
    expect(ledger.catalogue.prepare('select count(*) from ticket').pluck().get()).toBe(before);
  });
});

describe('createSync', () => {
  /** Sleeps until the test says so. */
  function stepwise(): Waiting & { readonly asked: number[]; readonly next: () => Promise<void> } {
    const asked: number[] = [];
    let wake: () => void = () => undefined;
    let asleep: () => void = () => undefined;
    let sleeping = new Promise<void>((resolve) => (asleep = resolve));
    return {
      asked,
      random: () => 1,
      async sleep(ms, signal) {
        asked.push(ms);
        const woken = new Promise<void>((resolve) => (wake = resolve));
        signal?.addEventListener('abort', () => wake());
        asleep();
        await woken;
      },
      async next() {
        await sleeping;
        sleeping = new Promise<void>((resolve) => (asleep = resolve));
        wake();
        await sleeping;
      },
    };
  }

  test('looks at its interval, later and later after failures, and as the server asks', async () => {
    const answers = [
      { ok: true, value: { tickets: 1, changed: 0 } },
      { ok: false, problem: { code: 'offline' } },
      { ok: false, problem: { code: 'offline' } },
      { ok: false, problem: { code: 'too_many_requests', retryAfterMs: 1_000_000 } },
      { ok: true, value: { tickets: 1, changed: 0 } },
    ] as const;
    let count = 0;
    const waiting = stepwise();
    const sync = createSync({
      load: async () => answers[count++] ?? answers[0],
      intervalMs: () => 30_000,
      waiting,
      log: memoryLog(),
      onChange: () => undefined,
    });
    sync.start();
    for (let steps = 0; steps < answers.length; steps++) await waiting.next();
    await sync.stop();
    expect(waiting.asked).toEqual([30_000, 30_000, 60_000, 120_000, 1_000_000, 30_000]);
  });

  test('looks that overlap are one', async () => {
    let looks = 0;
    let finish: () => void = () => undefined;
    const sync = createSync({
      load: () => {
        looks++;
        return new Promise((resolve) => (finish = () => resolve({ ok: true, value: { tickets: 1, changed: 0 } })));
      },
      intervalMs: () => 30_000,
      waiting: stepwise(),
      log: memoryLog(),
      onChange: () => undefined,
    });
    onTestFinished(() => sync.stop());
    const both = Promise.all([sync.run(), sync.run()]);
    finish();
    await both;
    expect(looks).toBe(1);
  });
});
