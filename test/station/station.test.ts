import fc from 'fast-check';
import { absent, type Presence } from '#shared/domain.ts';
import { policySchema } from '#shared/settings.ts';
import type { Verdict } from '#shared/verdict.ts';
import { describe, expect, test } from 'vitest';
import { presenceAfter } from '../../electron/station/admission/decide.ts';
import { occupancyOf } from '../../electron/station/ledger/occupancy.ts';
import { openLedger, type Ledger } from '../../electron/station/ledger/open.ts';
import { presenceOf } from '../../electron/station/ledger/presence.ts';
import { recentScans } from '../../electron/station/ledger/scans.ts';
import { storeTickets } from '../../electron/station/ledger/tickets.ts';
import { createStation, type Station } from '../../electron/station/station.ts';
import { temporaryFolder, temporaryLedger, ticket } from './support.ts';

interface Given {
  readonly lookUp?: (barcode: string) => Promise<void>;
  readonly announce?: (verdict: Verdict) => void;
  readonly now?: () => number;
}

function stationOn(ledger: Ledger, given: Given = {}): Station {
  return createStation({
    ledger,
    eventId: 'event',
    policy: policySchema.parse({}),
    now: given.now ?? (() => 1_000),
    lookUp: given.lookUp ?? (async () => undefined),
    announce: given.announce ?? (() => undefined),
  });
}

const read = (barcode: string, direction: 'IN' | 'OUT' = 'IN') => ({ barcode, direction, source: 'wedge' }) as const;

describe('the path of a scan', () => {
  test('writes the scan, the presence, the counters and the upload before anybody hears of it', async () => {
    const ledger = temporaryLedger();
    storeTickets(ledger.catalogue, [ticket({ id: '1', barcode: 'A' })]);
    const heard: unknown[] = [];
    const station = stationOn(ledger, {
      announce(verdict) {
        heard.push(verdict.result, ledger.journal.inTransaction, occupancyOf(ledger.journal, 'event'));
      },
    });
    const verdict = await station.scan(read('A\r\n'));
    expect(heard).toEqual(['in', false, { in: 1, out: 0, inside: 1 }]);
    expect(verdict).toMatchObject({
      seq: 1,
      barcode: 'A',
      result: 'in',
      ticketId: '1',
      at: 1_000,
      entries: 1,
      firstEntryAt: 1_000,
    });
    expect(presenceOf(ledger.journal, '1')).toEqual({ inside: true, entries: 1, firstEntryAt: 1_000, lastAt: 1_000 });
    expect(ledger.journal.prepare('select row, state from outbox').all()).toEqual([
      {
        row: '{"ticketId":"1","barcode":"A","scanned_at":"1970-01-01T00:00:01.000Z","type":"OK","direction":"IN"}',
        state: 'waiting',
      },
    ]);
  });

  test('what cannot be recorded is not announced', async () => {
    const ledger = temporaryLedger();
    storeTickets(ledger.catalogue, [ticket({ id: '1', barcode: 'A' })]);
    const heard: Verdict[] = [];
    ledger.journal.exec("create trigger full before insert on outbox begin select raise(abort, 'disk is full'); end");
    await expect(
      stationOn(ledger, { announce: (verdict) => void heard.push(verdict) }).scan(read('A')),
    ).rejects.toThrow('disk is full');
    expect(heard).toEqual([]);
    expect(recentScans(ledger.journal, 'event', 9)).toEqual([]);
    expect(presenceOf(ledger.journal, '1')).toEqual(absent);
  });

  test('two scans of one moment get moments of their own, and numbers without gaps', async () => {
    const ledger = temporaryLedger();
    const station = stationOn(ledger);
    const verdicts = [await station.scan(read('X')), await station.scan(read('X')), await station.scan(read('Y'))];
    expect(verdicts.map(({ seq, at }) => [seq, at])).toEqual([
      [1, 1_000],
      [2, 1_001],
      [3, 1_002],
    ]);
  });

  test('a ticket that was sold a moment ago is looked up, and decided by the same rules', async () => {
    const ledger = temporaryLedger();
    const sold = { NEW: 'VALID', GONE: 'INVALID' } as const;
    const lookUp = async (barcode: string): Promise<void> => {
      if (barcode in sold)
        storeTickets(ledger.catalogue, [ticket({ id: barcode, barcode, status: sold[barcode as 'NEW' | 'GONE'] })]);
    };
    const station = stationOn(ledger, { lookUp });
    const results = await Promise.all(['NEW', 'GONE', 'NONE'].map((barcode) => station.scan(read(barcode))));
    expect(results.map(({ result, reason }) => [result, reason])).toEqual([
      ['in', null],
      ['refused', 'status_invalid'],
      ['refused', 'unknown'],
    ]);
  });

  test('what cannot be read is logged whole, and not sent', async () => {
    const ledger = temporaryLedger();
    const garbage = `\u0000${'x'.repeat(4_096)}`;
    await stationOn(ledger).scan(read(garbage));
    expect(recentScans(ledger.journal, 'event', 1)).toMatchObject([{ barcode: garbage, reason: 'unreadable' }]);
    expect(ledger.journal.prepare('select count(*) from outbox').pluck().get()).toBe(0);
  });

  test('a ticket of another event is told without its id: the scan goes to this station’s event', async () => {
    const ledger = temporaryLedger();
    storeTickets(ledger.catalogue, [ticket({ id: '1', barcode: 'A', eventId: 'other' })]);
    expect(await stationOn(ledger).scan(read('A'))).toMatchObject({
      reason: 'wrong_event',
      ticketId: '1',
      ticket: { eventId: 'other' },
    });
    expect(ledger.journal.prepare('select row from outbox').pluck().get()).not.toContain('ticketId');
  });
});

/** Whatever is scanned, in whatever order, across restarts: counters = recount of the log = replay of the log. */
test('counters and presence always equal the replay of the log', async () => {
  const barcodes = ['A', 'B', 'C', 'CANCELLED', 'UNKNOWN', 'OTHER'] as const;
  const step = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({
        barcode: fc.constantFrom(...barcodes),
        direction: fc.constantFrom('IN' as const, 'OUT' as const),
      }),
    },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }),
      async (steps, pauses) => {
        const folder = temporaryFolder();
        let ledger = reopen(folder);
        storeTickets(ledger.catalogue, [
          ...['A', 'B', 'C'].map((id) => ticket({ id, barcode: id })),
          ticket({ id: 'x', barcode: 'CANCELLED', status: 'INVALID' }),
          ticket({ id: 'o', barcode: 'OTHER', eventId: 'other' }),
        ]);
        let now = 1_000;
        for (const [index, each] of steps.entries()) {
          now += pauses[index] ?? 0;
          if (each === 'restart') {
            ledger.close();
            ledger = reopen(folder);
          } else await stationOn(ledger, { now: () => now }).scan(read(each.barcode, each.direction));
        }
        const log = recentScans(ledger.journal, 'event', 1_000).toReversed();
        const replayed = new Map<string, Presence>();
        for (const row of log) {
          if (row.ticketId === null) continue;
          const before = replayed.get(row.ticketId) ?? absent;
          // Nobody is let in twice, nobody leaves who is not there.
          expect(row.result === 'in' && before.inside).toBe(false);
          expect(row.result === 'out' && !before.inside).toBe(false);
          replayed.set(row.ticketId, presenceAfter(before, row, row.scannedAt));
        }
        for (const [ticketId, presence] of replayed) expect(presenceOf(ledger.journal, ticketId)).toEqual(presence);
        const count = (result: string): number => log.filter((row) => row.result === result).length;
        const inside = [...replayed.values()].filter((presence) => presence.inside).length;
        expect(occupancyOf(ledger.journal, 'event')).toEqual({ in: count('in'), out: count('out'), inside });
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_row, index) => index + 1));
        expect(new Set(log.map(({ scannedAt }) => scannedAt)).size).toBe(log.length);
        ledger.close();
      },
    ),
    { numRuns: 60 },
  );
});

function reopen(folder: string): Ledger {
  const ledger = openLedger(folder);
  if (!ledger.ok) throw new Error(ledger.problem.detail);
  return ledger.value;
}
