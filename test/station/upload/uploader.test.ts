import { defaultPolicy } from '#shared/policy.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { countRejected, countUnsent } from '../../../electron/station/ledger/outbox.ts';
import type { Ledger } from '../../../electron/station/ledger/open.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import type { FaultRule } from '../../../electron/station/sandbox/faults/fault.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { createStation } from '../../../electron/station/station.ts';
import { createUploader, type Uploader } from '../../../electron/station/upload/uploader.ts';
import type { VivenuClient } from '../../../electron/station/vivenu/client.ts';
import { realWaiting } from '../../../electron/station/vivenu/real-waiting.ts';
import type { Waiting } from '../../../electron/station/vivenu/retry.ts';
import { memoryLog, sandboxClient, temporaryLedger, temporarySandbox, ticket, type TestLedger } from '../support.ts';

/** As long as the uploader is given: a test that needs it all has gone wrong. */
const LONG = 20_000;

/** The pauses between attempts take no time; the deadline of a drain does. */
const quickPauses: Waiting = {
  random: () => 0.5,
  sleep: (ms, signal) => (ms >= LONG ? realWaiting.sleep(ms, signal) : new Promise(setImmediate)),
};

function uploaderFor(ledger: Ledger, client: VivenuClient): Uploader {
  const uploader = createUploader({
    journal: ledger.journal,
    client,
    waiting: quickPauses,
    now: () => 0,
    log: memoryLog(),
    onChange: () => undefined,
  });
  onTestFinished(() => uploader.stop());
  return uploader;
}

/** Scans `count` tickets `0`, `1`, … into the ledger; nothing is sent yet. */
async function scanned(ledger: TestLedger, sandbox: Sandbox, count: number): Promise<string[]> {
  const { eventId } = sandbox.demo;
  const barcodes = Array.from({ length: count }, (_, index) => `BARCODE-${index}`);
  storeTickets(
    ledger.writable,
    barcodes.map((barcode) => ticket({ id: barcode, barcode, eventId })),
  );
  const station = createStation({
    ledger,
    eventIds: [eventId],
    policy: () => ({ ...defaultPolicy, repeatWindowSeconds: 0 }),
    now: () => 1_000,
    lookUp: async () => undefined,
    announce: () => undefined,
  });
  for (const barcode of barcodes) await station.scan({ barcode, direction: 'IN', source: 'wedge' });
  return barcodes;
}

const received = (sandbox: Sandbox): string[] => sandbox.control.scans().rows.map(({ barcode }) => barcode);
const bodies = (sandbox: Sandbox): string[] => sandbox.control.scans().requests.map(({ rawBody }) => rawBody);
describe('the uploader', () => {
  test('sends every scan once, in order, in batches', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    const barcodes = await scanned(ledger, sandbox, 120);
    expect(await uploaderFor(ledger, sandboxClient(sandbox)).drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual(barcodes);
    expect(sandbox.control.scans().requests).toHaveLength(3);
  });

  const passing: readonly (readonly [string, FaultRule['fault']])[] = [
    ['500', { kind: 'answer', status: 500 }],
    ['503', { kind: 'answer', status: 503 }],
    ['429', { kind: 'answer', status: 429, headers: { 'retry-after': '1' } }],
    ['401', { kind: 'answer', status: 401 }],
    ['403', { kind: 'answer', status: 403 }],
    ['404', { kind: 'answer', status: 404 }],
    ['a reset', { kind: 'reset' }],
    ['HTML with status 200', { kind: 'html' }],
    ['another JSON with status 200', { kind: 'answer', body: { status: 'KO' } }],
    ['a redirect', { kind: 'redirect' }],
  ];

  test.each(passing)('%s: the same bytes again, and nothing is lost or sent twice', async (_what, fault) => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    const barcodes = await scanned(ledger, sandbox, 60);
    sandbox.control.addFault({ match: { path: '/api/accessusers/scans' }, times: 3, fault });
    expect(await uploaderFor(ledger, sandboxClient(sandbox)).drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual(barcodes);
    expect(new Set(bodies(sandbox)).size).toBe(2);
  });

  const unclear: readonly (readonly [string, FaultRule['fault']])[] = [
    ['the connection was reset', { kind: 'reset', stored: true }],
    ['the answer was 500', { kind: 'answer', status: 500, stored: true }],
    ['the answer was cut short', { kind: 'truncate' }],
  ];

  test.each(unclear)(
    'stored, but %s: the identical batch arrives twice, never a regrouped one',
    async (_what, fault) => {
      const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
      const barcodes = await scanned(ledger, sandbox, 10);
      sandbox.control.addFault({ match: { path: '/api/accessusers/scans' }, times: 1, fault });
      const uploader = uploaderFor(ledger, sandboxClient(sandbox));
      expect(await uploader.drain(LONG)).toBe(0);
      expect(received(sandbox)).toEqual([...barcodes, ...barcodes]);
      expect(new Set(bodies(sandbox)).size).toBe(1);
    },
  );

  test('after a restart in mid-flight, later scans do not change the batch', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    await scanned(ledger, sandbox, 2);
    sandbox.control.addFault({ match: { path: '/api/accessusers/scans' }, fault: { kind: 'reset', stored: true } });
    const before = uploaderFor(ledger, sandboxClient(sandbox));
    expect(await before.drain(0)).toBe(2);
    await before.stop();
    sandbox.control.clearFaults();
    await scanned(ledger, sandbox, 1);
    expect(await uploaderFor(ledger, sandboxClient(sandbox)).drain(LONG)).toBe(0);
    const [first, ...later] = bodies(sandbox);
    expect(later.at(-2)).toBe(first);
    expect(JSON.parse(later.at(-1)!)).toHaveLength(1);
  });

  test('one row that the server refuses is found and kept; all others arrive in order', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    const barcodes = await scanned(ledger, sandbox, 60);
    sandbox.control.addFault({ fault: { kind: 'poison', barcodes: ['BARCODE-17'] } });
    expect(await uploaderFor(ledger, sandboxClient(sandbox)).drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual(barcodes.filter((barcode) => barcode !== 'BARCODE-17'));
    expect(countRejected(ledger.journal)).toBe(1);
  });

  test('says why nothing gets through, and stops saying so', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    await scanned(ledger, sandbox, 1);
    const uploader = uploaderFor(ledger, sandboxClient(sandbox, { token: null }));
    expect(await uploader.drain(0)).toBe(1);
    expect(uploader.problem()).toEqual({ code: 'token_missing' });
    await uploader.stop();
    const after = uploaderFor(ledger, sandboxClient(sandbox));
    expect(await after.drain(LONG)).toBe(0);
    expect(after.problem()).toBeNull();
    expect(countUnsent(ledger.journal)).toBe(0);
  });

  test('scans that come while it is sending are sent too', async () => {
    const [ledger, sandbox] = [temporaryLedger(), await temporarySandbox()];
    const uploader = uploaderFor(ledger, sandboxClient(sandbox));
    await scanned(ledger, sandbox, 1);
    uploader.poke();
    await scanned(ledger, sandbox, 5);
    expect(await uploader.drain(LONG)).toBe(0);
    expect(received(sandbox)).toHaveLength(6);
  });
});
