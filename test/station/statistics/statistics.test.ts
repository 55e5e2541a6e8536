import fc from 'fast-check';
import type { Dashboard, DashboardQuestion } from '#shared/dashboard.ts';
import type { Policy } from '#shared/policy.ts';
import { describe, expect, test } from 'vitest';
import { createCorrections } from '../../../electron/station/corrections.ts';
import { allCounters, occupancyOf } from '../../../electron/station/ledger/occupancy.ts';
import { markSent, nextBatch } from '../../../electron/station/ledger/outbox.ts';
import { purgeEvent } from '../../../electron/station/ledger/purge.ts';
import { appendScan } from '../../../electron/station/ledger/scans.ts';
import type { SoldType } from '../../../electron/station/ledger/sold.ts';
import { TALLY_PAGE } from '../../../electron/station/ledger/tally-rows.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { createStation } from '../../../electron/station/station.ts';
import { createStatistics, type Statistics } from '../../../electron/station/statistics/statistics.ts';
import { doorOn } from '../export/door.ts';
import {
  memoryLog,
  openTestLedger,
  stationParts,
  scanRow,
  temporaryFolder,
  temporaryLedger,
  ticket,
  type TestLedger,
} from '../support.ts';

const everyone: DashboardQuestion = { period: 'all', group: { kind: 'everyone' } };

interface Given {
  readonly eventIds?: readonly string[];
  readonly countSold?: () => Promise<readonly SoldType[]>;
  readonly closing?: AbortSignal;
  readonly now?: () => number;
  readonly log?: ReturnType<typeof memoryLog>;
}

const statisticsOf = ({ journal }: TestLedger, given: Given = {}): Statistics =>
  createStatistics({
    journal,
    eventIds: ['event'],
    countSold: async () => [],
    perMinute: () => 0,
    capacity: () => null,
    closing: new AbortController().signal,
    now: () => 2_000_000,
    log: memoryLog(),
    ...given,
  });

async function ask(statistics: Statistics): Promise<Dashboard> {
  const dashboard = await statistics.dashboard(everyone, {});
  if (!dashboard.ok) throw new Error(dashboard.problem.code);
  return dashboard.value;
}

const barcodes = ['A', 'B', 'C', 'CANCELLED', 'UNKNOWN', 'OTHER'] as const;
const steps = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constantFrom('scan' as const, 'scan' as const, 'override' as const),
        barcode: fc.constantFrom(...barcodes),
        direction: fc.constantFrom('IN' as const, 'OUT' as const, 'AUTO' as const),
        pause: fc.constantFrom(0, 1, 60_000, 3_600_000, -90_000),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(5) }) },
    { weight: 2, arbitrary: fc.constant({ do: 'ask' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  ),
  { maxLength: 40 },
);

const policies: fc.Arbitrary<Partial<Policy>> = fc.record(
  {
    reentry: fc.constantFrom('never' as const, 'afterExit' as const, 'unlimited' as const),
    exitRequiresEntry: fc.boolean(),
    entryIds: fc.constantFrom(null, ['north'], ['north', 'south']),
    repeatWindowSeconds: fc.constantFrom(0, 2),
  },
  { requiredKeys: [] },
);

const tickets = [
  ...['A', 'B', 'C'].map((id) => ticket({ id, barcode: id, entry: id === 'A' ? ['north'] : null, ticketTypeId: id })),
  ticket({ id: 'x', barcode: 'CANCELLED', status: 'INVALID' }),
  ticket({ id: 'o', barcode: 'OTHER', eventId: 'other' }),
];

/** What the station counts with each scan, beside what the log says. */
function counters(ledger: TestLedger) {
  const kept = allCounters(ledger.journal).filter(({ eventId }) => eventId === 'event');
  const of = (kind: string) =>
    kept
      .filter((counter) => counter.kind === kind && counter.in + counter.out > 0)
      .map(({ key, in: entries, out, inside }) => [key, entries, out, inside]);
  return { everyone: occupancyOf(ledger.journal, ['event']), ticketTypes: of('ticketType'), entries: of('entry') };
}

function tallied({ occupancy, ticketTypes, entries }: Dashboard) {
  const of = (groups: readonly { id: string | null; in: number; out: number; inside: number }[]) =>
    groups
      .filter((group) => group.id !== null && group.in + group.out > 0)
      .map((group) => [group.id, group.in, group.out, group.inside])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return { everyone: occupancy, ticketTypes: of(ticketTypes), entries: of(entries) };
}

test('whatever is scanned, taken back, overridden and restarted: the figures are the station’s counters', async () => {
  await fc.assert(
    fc.asyncProperty(steps, policies, async (played, given) => {
      const folder = temporaryFolder();
      let ledger = openTestLedger(folder);
      storeTickets(ledger.writable, tickets);
      let statistics = statisticsOf(ledger);
      const [said, kept]: [unknown[], unknown[]] = [[], []];
      let now = 1_000_000;
      for (const step of played) {
        const parts = stationParts(ledger, () => now, given);
        if (step.do === 'restart') {
          ledger.close();
          ledger = openTestLedger(folder);
          statistics = statisticsOf(ledger);
        } else if (step.do === 'ask') {
          said.push(tallied(await ask(statistics)));
          kept.push(counters(ledger));
        } else if (step.do === 'undo') {
          const last = ledger.journal.prepare<[], number>('select coalesce(max(seq), 0) from scan').pluck().get() ?? 0;
          createCorrections(parts).undo(last - step.back, 'why');
        } else {
          now += step.pause;
          const reading = { barcode: step.barcode, direction: step.direction, source: 'wedge' } as const;
          if (step.do === 'override') createCorrections(parts).override(reading, 'why');
          else await createStation(parts).scan(reading);
        }
      }
      const dashboard = await ask(statistics);
      expect([...said, tallied(dashboard)]).toEqual([...kept, counters(ledger)]);
      expect(dashboard).toEqual(await ask(statisticsOf(ledger)));
      const count = (sql: string): unknown => ledger.journal.prepare(sql).pluck().get();
      expect(dashboard.arrived).toBe(count('select count(*) from presence where entries > 0'));
      expect(dashboard.refused).toBe(count("select count(*) from scan where result in ('repeat', 'refused')"));
      expect(dashboard.series.buckets.at(-1)?.inside ?? 0).toBe(dashboard.occupancy.inside);
      ledger.close();
    }),
    { numRuns: 30 },
  );
});

test('what is left of a deleted event counts nowhere', async () => {
  const ledger = temporaryLedger();
  storeTickets(ledger.writable, [ticket({ id: 'a' }), ticket({ id: 'o', eventId: 'other' })]);
  const door = doorOn(ledger, ['event', 'other']);
  for (const id of ['a', 'o']) await door.scan(`BARCODE-${id}`);
  await door.scan('BARCODE-o');
  await door.scan('BARCODE-o', 'OUT');
  door.undo(4, 'why');
  for (let batch = nextBatch(ledger.journal, 9, 0); batch !== null; batch = nextBatch(ledger.journal, 9, 0))
    markSent(ledger.journal, batch.id);
  expect(purgeEvent(ledger.journal, ledger.writable, 'other')).toMatchObject({ ok: true });
  const dashboard = await ask(statisticsOf(ledger, { eventIds: ['event', 'other'] }));
  expect(dashboard).toMatchObject({ arrived: 1, refused: 0, undone: 0, overridden: 0 });
  expect(dashboard.occupancy).toEqual(occupancyOf(ledger.journal, ['event', 'other']));
});

describe('a long log', () => {
  /** So many refusals. */
  function fill(ledger: TestLedger, count: number): void {
    const fillAll = ledger.journal.transaction(() => {
      for (let n = 0; n < count; n++)
        appendScan(ledger.journal, scanRow({ reason: 'unknown', scannedAt: 1_000_000 + n }));
    });
    fillAll.immediate();
  }

  test.each([TALLY_PAGE - 1, TALLY_PAGE, TALLY_PAGE + 1, 3 * TALLY_PAGE])(
    'of %i scans is counted whole',
    async (count) => {
      const ledger = temporaryLedger();
      fill(ledger, count);
      const statistics = statisticsOf(ledger);
      expect((await ask(statistics)).refused).toBe(count);
      // As a second clock would find them: nothing is counted twice.
      expect((await ask(statistics)).refused).toBe(count);
    },
  );

  test('lets others have their turn while it is read, and is read once for all who ask', async () => {
    const ledger = temporaryLedger();
    fill(ledger, 10 * TALLY_PAGE);
    const statistics = statisticsOf(ledger);
    let turns = 0;
    let reading = true;
    const take = (): void => {
      turns++;
      if (reading) setImmediate(take);
    };
    setImmediate(take);
    const both = await Promise.all([ask(statistics), ask(statistics)]);
    reading = false;
    expect(both.map(({ refused }) => refused)).toEqual([10 * TALLY_PAGE, 10 * TALLY_PAGE]);
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  test('is left when the station is closed', async () => {
    const ledger = openTestLedger(temporaryFolder());
    fill(ledger, 3 * TALLY_PAGE);
    const closing = new AbortController();
    const asked = statisticsOf(ledger, { closing: closing.signal }).dashboard(everyone, {});
    closing.abort();
    await Promise.resolve();
    expect(await asked).toMatchObject({ ok: false, problem: { code: 'ledger_unusable' } });
    ledger.close();
  });
});

describe('tickets sold', () => {
  test('are counted once a minute at most', async () => {
    let [now, counts] = [0, 0];
    const countSold = async () => [{ id: 'a', name: 'A', sold: ++counts }];
    const statistics = statisticsOf(temporaryLedger(), { countSold, now: () => now });
    const soldAt = async (at: number) => {
      now = at;
      return (await ask(statistics)).sold;
    };
    expect([await soldAt(0), await soldAt(59_999), await soldAt(60_000)]).toEqual([1, 1, 2]);
    // A clock that was set back does not stop it.
    expect(await soldAt(-60_000)).toBe(3);
  });

  test('are unknown where they cannot be counted, and the rest is shown', async () => {
    const log = memoryLog();
    const countSold = () => Promise.reject(new Error('malformed'));
    const dashboard = await ask(statisticsOf(temporaryLedger(), { countSold, log }));
    expect(dashboard).toMatchObject({ sold: null, occupancy: { in: 0 } });
    expect(log.lines).toEqual([expect.stringContaining('malformed')]);
  });
});
