import { defaultPolicy } from '#shared/policy.ts';
import { describe, expect, test } from 'vitest';
import { ticketsByBarcode } from '../../electron/station/ledger/tickets.ts';
import { createLookUp } from '../../electron/station/look-up.ts';
import { createWriter } from '../../electron/station/sync/writer/writer.ts';
import { realWaiting } from '../../electron/station/vivenu/real-waiting.ts';
import type { FaultRule } from '../../electron/station/sandbox/faults/fault.ts';
import { sandboxClient, temporaryLedger, temporarySandbox } from './support.ts';

async function setUp() {
  const [{ catalogue, writable }, sandbox] = [temporaryLedger(), await temporarySandbox()];
  const clock = { now: 0 };
  const policy = { current: defaultPolicy };
  const lookUp = createLookUp({
    client: sandboxClient(sandbox),
    catalogue,
    store: createWriter(writable).storeTicket,
    waiting: realWaiting,
    now: () => clock.now,
    policy: () => policy.current,
  });
  return { catalogue, sandbox, clock, policy, lookUp };
}

describe('a look-up', () => {
  test('fetches a ticket that is not here, once', async () => {
    const { catalogue, sandbox, lookUp } = await setUp();
    sandbox.control.putTickets([{ barcode: 'SOLD-NOW' }]);
    await lookUp('SOLD-NOW');
    await lookUp('SOLD-NOW');
    expect(ticketsByBarcode(catalogue, 'SOLD-NOW')).toHaveLength(1);
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  test('asks for nothing that cannot be a barcode', async () => {
    const { sandbox, lookUp } = await setUp();
    await lookUp('A\u0000');
    await lookUp('');
    expect(sandbox.control.requests()).toEqual([]);
  });

  test('is not made where the policy forbids it, and waits no longer than the policy says', async () => {
    const { sandbox, policy, lookUp } = await setUp();
    policy.current = { ...defaultPolicy, liveLookup: { enabled: false, timeoutMs: 1_500 } };
    await lookUp('A');
    expect(sandbox.control.requests()).toEqual([]);
    policy.current = { ...defaultPolicy, liveLookup: { enabled: true, timeoutMs: 1_000 } };
    // Long enough for the request to arrive on a busy machine; the answer never comes.
    sandbox.control.addFault({ fault: { kind: 'hang' } });
    await lookUp('A');
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  const faults: readonly (readonly [string, FaultRule['fault'], number])[] = [
    ['a reset connection', { kind: 'reset' }, 1],
    ['a fault of the server', { kind: 'answer', status: 500 }, 1],
    ['a revoked token', { kind: 'answer', status: 401 }, 1],
    ['a barcode that the server minds does not stop the next', { kind: 'answer', status: 400 }, 3],
  ];

  test.each(faults)('%s: the queue waits once at most', async (_what, fault, requests) => {
    const { sandbox, lookUp } = await setUp();
    sandbox.control.addFault({ fault });
    for (const barcode of ['A', 'B', 'C']) await lookUp(barcode);
    expect(sandbox.control.requests()).toHaveLength(requests);
  });

  test('after half a minute it tries again', async () => {
    const { catalogue, sandbox, clock, lookUp } = await setUp();
    sandbox.control.putTickets([{ barcode: 'SOLD-NOW' }]);
    sandbox.control.addFault({ times: 1, fault: { kind: 'reset' } });
    await lookUp('SOLD-NOW');
    clock.now = 30_000;
    await lookUp('SOLD-NOW');
    expect(ticketsByBarcode(catalogue, 'SOLD-NOW')).toHaveLength(1);
  });
});
