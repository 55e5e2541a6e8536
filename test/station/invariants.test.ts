import fc from 'fast-check';
import { defaultPolicy, type Policy } from '#shared/policy.ts';
import { expect, test } from 'vitest';
import { createCorrections } from '../../electron/station/corrections.ts';
import { recount } from '../../electron/station/ledger/recount.ts';
import { standingScans, standingScansOf } from '../../electron/station/ledger/scans.ts';
import { storeTickets } from '../../electron/station/ledger/tickets.ts';
import { createStation } from '../../electron/station/station.ts';
import { LONG_MS, rounds } from '../rounds.ts';
import { openTestLedger, stationParts, temporaryFolder, ticket, type TestLedger } from './support.ts';

/** Whatever is scanned, taken back, synced and restarted, in whatever order: what must always hold. */

const barcodes = ['A', 'B', 'C', 'TWICE', 'CANCELLED', 'LATER', 'UNKNOWN', 'OTHER'] as const;

const scanStep = fc.record({
  do: fc.constantFrom('scan' as const, 'scan' as const, 'scan' as const, 'override' as const, 'check' as const),
  barcode: fc.constantFrom(...barcodes),
  direction: fc.constantFrom('IN' as const, 'OUT' as const, 'AUTO' as const),
  pause: fc.constantFrom(0, 1, 1_999, 2_000, 60_000),
});
const undoStep = fc.record({ do: fc.constant('undo' as const), back: fc.nat(6) });
const syncStep = fc.record({
  do: fc.constant('sync' as const),
  barcode: fc.constantFrom(...barcodes),
  status: fc.constantFrom('VALID', 'INVALID'),
});
const restart = fc.constant({ do: 'restart' as const });

const steps = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: scanStep },
    { weight: 3, arbitrary: undoStep },
    { weight: 2, arbitrary: syncStep },
    { weight: 1, arbitrary: restart },
  ),
  { maxLength: 40 },
);

const policies: fc.Arbitrary<Partial<Policy>> = fc.record(
  {
    reentry: fc.constantFrom('never' as const, 'afterExit' as const, 'unlimited' as const),
    exitRequiresEntry: fc.boolean(),
    maxEntries: fc.constantFrom(null, 1, 2),
    entryIds: fc.constantFrom(null, ['north'], ['north', 'south']),
    capacity: fc.constantFrom(null, { limit: 2, onFull: 'refuse' as const }, { limit: 1, onFull: 'warn' as const }),
    repeatWindowSeconds: fc.constantFrom(0, 2),
  },
  { requiredKeys: [] },
);

const tickets = [
  ...['A', 'B', 'C'].map((id) => ticket({ id, barcode: id, entry: id === 'A' ? ['north'] : null, ticketTypeId: id })),
  ticket({ id: 't1', barcode: 'TWICE' }),
  ticket({ id: 't2', barcode: 'TWICE' }),
  ticket({ id: 'x', barcode: 'CANCELLED', status: 'INVALID' }),
  ticket({ id: 'o', barcode: 'OTHER', eventId: 'other' }),
];

type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

interface Played {
  readonly ledger: TestLedger;
  /** Of each scan, override and check: what it said. */
  readonly said: readonly unknown[];
}

async function play(folder: string, played: Steps, policy: Policy): Promise<Played> {
  let ledger = openTestLedger(folder);
  storeTickets(ledger.writable, tickets);
  const said: unknown[] = [];
  let now = 1_000_000;
  let updatedAt = 10;
  for (const step of played) {
    const parts = stationParts(ledger, () => now, policy);
    if (step.do === 'restart') {
      ledger.close();
      ledger = openTestLedger(folder);
    } else if (step.do === 'sync') {
      storeTickets(ledger.writable, [
        ticket({ id: step.barcode, barcode: step.barcode, status: step.status, updatedAt: updatedAt++ }),
      ]);
    } else if (step.do === 'undo') {
      const last = ledger.journal.prepare<[], number>('select coalesce(max(seq), 0) from scan').pluck().get() ?? 0;
      createCorrections(parts).undo(last - step.back, 'why');
    } else {
      now += step.pause;
      const reading = { barcode: step.barcode, direction: step.direction, source: 'wedge' } as const;
      const station = createStation(parts);
      if (step.do === 'override') createCorrections(parts).override(reading, 'why');
      else said.push(await station[step.do](reading));
    }
  }
  return { ledger, said };
}

test('counters = recount = replay; the log has no gaps and no moment twice', { timeout: LONG_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, policies, async (played, given) => {
      const { ledger } = await play(temporaryFolder(), played, { ...defaultPolicy, ...given });
      const counted = recount(ledger.journal, ['event']);
      expect(counted.agrees).toBe(true);
      expect(counted.kept).toEqual(counted.counted);
      expect(counted.kept.inside).toBeGreaterThanOrEqual(0);
      const log = ledger.journal
        .prepare<[], { seq: number; at: number }>('select seq, scanned_at "at" from scan order by seq')
        .all();
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_row, index) => index + 1));
      expect(new Set(log.map(({ at }) => at)).size).toBe(log.length);
      ledger.close();
    }),
    { numRuns: rounds(30, 2_000) },
  );
});

test(
  'under afterExit nobody is ever let in twice without having left, whatever is synced in between',
  { timeout: LONG_MS },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, policies, async (played, given) => {
        const byRules = played.filter((step) => step.do !== 'override');
        const { ledger } = await play(temporaryFolder(), byRules, { ...defaultPolicy, ...given, reentry: 'afterExit' });
        const subjects = new Set([...standingScans(ledger.journal)].map(({ subject }) => subject ?? ''));
        for (const subject of subjects) {
          const results = standingScansOf(ledger.journal, subject).map(({ result }) => result);
          expect(results.join(' ')).not.toContain('in in');
        }
        ledger.close();
      }),
      { numRuns: rounds(25, 2_000) },
    );
  },
);

test('the same inputs give the same verdicts', { timeout: LONG_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, policies, async (played, given) => {
      const policy = { ...defaultPolicy, ...given };
      const first = await play(temporaryFolder(), played, policy);
      const second = await play(temporaryFolder(), played, policy);
      expect(second.said).toEqual(first.said);
      first.ledger.close();
      second.ledger.close();
    }),
    { numRuns: rounds(10, 500) },
  );
});
