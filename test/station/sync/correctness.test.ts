import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { success, type Outcome } from '#shared/problem.ts';
import type { ReadableCatalogue } from '../../../electron/station/ledger/databases.ts';
import { createAccess } from '../../../electron/station/sync/access.ts';
import { createLook, type Look, type SyncReport } from '../../../electron/station/sync/look.ts';
import { createWriter } from '../../../electron/station/sync/writer/writer.ts';
import { createClient } from '../../../electron/station/vivenu/client.ts';
import { LONG_MS, rounds } from '../../rounds.ts';
import { temporaryLedger, memoryLog, noWaiting } from '../support.ts';
import { startMovingServer, TOKEN, type MovingRules, type MovingServer } from './moving-server.ts';
import { EVENT } from './moving-tickets.ts';

const NOON = Date.UTC(2026, 6, 15, 12);
const MINUTE = 60_000;
/** Small pages, so that few tickets make many of them. */
const PAGE = 10;
/** With so small pages a list can grow faster than it can be read; at some time the box office closes. */
const PAGES_UNTIL_REST = 60;
/** More requests than any look here needs: one that would never end then fails instead. */
const MOST_REQUESTS = 6_000;

interface Bench {
  readonly server: MovingServer;
  readonly catalogue: ReadableCatalogue;
  readonly clock: { at: number };
  /** The station starts again: with the same files, and with nothing in memory. */
  restart(): Look;
  close(): Promise<void>;
}

async function openBench(rules: Partial<MovingRules>): Promise<Bench> {
  const clock = { at: NOON };
  let requests = 0;
  const server = await startMovingServer(() => clock.at, rules);
  const { catalogue, writable } = temporaryLedger();
  const client = createClient({
    // Each request takes a moment, so that the server's clock goes on while the list is read.
    fetch: async (url, init) => {
      clock.at += 37;
      requests += 1;
      if (requests > MOST_REQUESTS) throw new Error('it never ends');
      return fetch(url, init);
    },
    server: server.url,
    token: () => TOKEN,
    waiting: noWaiting(),
    closing: new AbortController().signal,
  });
  const now = (): number => clock.at;
  const restart = (): Look =>
    createLook({
      client,
      writer: createWriter(writable),
      catalogue,
      eventIds: [EVENT],
      access: createAccess({
        client,
        eventIds: [EVENT],
        claim: () => success(null),
        onMe: () => undefined,
        now,
      }),
      waiting: noWaiting(),
      now,
      log: memoryLog(),
      largestPage: PAGE,
    });
  return { server, catalogue, clock, restart, close: () => server.close() };
}

interface Row {
  readonly id: string;
  readonly barcode: string;
  readonly status: string;
  readonly name: string;
}

/** What the server has and the station does not, or has in an older state. Tickets that vanished are no delta's matter. */
function compare({ server, catalogue }: Bench): { missed: string[]; stale: string[] } {
  const sql = 'select id, barcode, status, name from ticket where gone_at is null';
  const rows = new Map((catalogue.prepare(sql).all() as Row[]).map((row) => [row.id, row]));
  const tickets = server.tickets.all();
  const isStale = (ticket: Row, row: Row | undefined): boolean =>
    row !== undefined && (row.barcode !== ticket.barcode || row.status !== ticket.status || row.name !== ticket.name);
  return {
    missed: tickets.filter(({ id }) => !rows.has(id)).map(({ id }) => id),
    stale: tickets.filter((ticket) => isStale(ticket, rows.get(ticket.id))).map(({ id }) => id),
  };
}

/** Looks until one succeeds, as the station does; what a server in trouble refuses is asked for again. */
async function lookUntilItWorks(bench: Bench, look: Look): Promise<SyncReport> {
  let outcome: Outcome<SyncReport> | null = null;
  for (let count = 0; count < 30; count += 1) {
    outcome = await look('changes');
    if (outcome.ok) return outcome.value;
    bench.clock.at += MINUTE;
  }
  throw new Error(`no look worked: ${JSON.stringify(outcome)}`);
}

/** A first load and two looks while the server moves, then one when it has come to rest. */
async function loadWhileItMoves(bench: Bench): Promise<void> {
  const look = bench.restart();
  const { now } = bench.server;
  bench.server.beforePage = (count) => {
    if (count === PAGES_UNTIL_REST) now.moving = false;
  };
  for (let count = 0; count < 3; count += 1) {
    await lookUntilItWorks(bench, look);
    bench.clock.at += MINUTE / 2;
  }
  now.moving = false;
  await lookUntilItWorks(bench, look);
}

const nothingWrong = { missed: [], stale: [] };

async function benchForTest(rules: Partial<MovingRules>): Promise<Bench> {
  const bench = await openBench(rules);
  onTestFinished(() => bench.close());
  return bench;
}

const cases: readonly (readonly [string, Partial<MovingRules>])[] = [
  ['oldest first', { order: 'oldest' }],
  ['newest first', { order: 'newest' }],
  ['by id', { order: 'id' }],
  ['in the order of sale', { order: 'inserted' }],
  ['a new order for each page', { order: 'random' }],
  ['many share a moment', { moments: 20, tickets: 90 }],
  ['more than fit in a page share a moment', { moments: 3, tickets: 90 }],
  ['all share a moment', { moments: 1, tickets: 90 }],
  ['all share a moment, and each page has its own order', { moments: 1, tickets: 60, order: 'random' }],
  ['whole seconds', { resolutionMs: 1_000 }],
  ['whole seconds, newest first', { resolutionMs: 1_000, order: 'newest' }],
  ['a clock hours ahead', { clockOffsetMs: 5 * 3_600_000 }],
  ['a clock hours behind', { clockOffsetMs: -5 * 3_600_000 }],
  ['no Date', { dateBehindMs: null }],
  ['no Date, and a clock hours ahead', { dateBehindMs: null, clockOffsetMs: 5 * 3_600_000 }],
  ['no Date, and a clock hours behind', { dateBehindMs: null, clockOffsetMs: -5 * 3_600_000 }],
  ['a Date that lags', { dateBehindMs: 90_000 }],
  ['a Date that is ahead', { dateBehindMs: -90_000 }],
  ['a Date half an hour ahead of the tickets', { dateBehindMs: -30 * MINUTE }],
  ['changes that show up late', { lateMs: 2 * MINUTE }],
  ['windows of updatedAt alone', { meaning: 'updated' }],
  ['windows of either field', { meaning: 'eachField' }],
  ['windows that any field may open and any may close', { meaning: 'anyField' }],
  ['until is ignored', { ignoresUntil: true }],
  ['until is ignored, newest first', { ignoresUntil: true, order: 'newest' }],
  ['pages are capped', { largestPage: 4 }],
  ['updatedAt is sent where it differs', { updatedAt: 'changed' }],
  ['updatedAt is never sent', { updatedAt: 'none' }],
  ['a page has a row twice', { twice: 'extra' }],
  ['the list has rows twice', { twice: 'listed' }],
  ['requests fail', { trouble: 0.1 }],
  ['few tickets', { tickets: 3 }],
  ['no tickets at first', { tickets: 0 }],
];

describe('a look misses nothing and leaves nothing stale', () => {
  it.each(cases)('%s', async (_, rules) => {
    const bench = await benchForTest({ tickets: 80, moves: 1, ...rules });
    await loadWhileItMoves(bench);
    expect(compare(bench)).toEqual(nothingWrong);
  });

  it('each window is full of the same tickets, however narrow it is', async () => {
    // Created before most windows and changed after them, as many as a page holds: under the widest meaning no window is without them.
    const full = { seed: 5, tickets: 22, lateMs: MINUTE, largestPage: 7, moves: 3, order: 'newest' } as const;
    const bench = await benchForTest({ ...full, meaning: 'anyField', updatedAt: 'none' });
    await loadWhileItMoves(bench);
    expect(compare(bench)).toEqual(nothingWrong);
  });

  it('the list grows as fast as it is read: the look ends all the same, and when it rests all is here', async () => {
    const bench = await benchForTest({ tickets: 60, largestPage: 3 });
    const look = bench.restart();
    bench.server.beforePage = () => {
      for (let count = 0; count < 3; count += 1) bench.server.tickets.sell();
    };
    const outcome = await look('changes');
    expect(outcome.ok || outcome.problem.code).toBe(true);
    expect(bench.server.requests.page).toBeLessThan(1_000);
    bench.server.beforePage = null;
    await lookUntilItWorks(bench, look);
    expect(compare(bench)).toEqual(nothingWrong);
  });

  it('whatever the server is like', { timeout: LONG_MS }, async () => {
    const rules: fc.Arbitrary<Partial<MovingRules>> = fc.record({
      seed: fc.nat(),
      tickets: fc.integer({ min: 0, max: 100 }),
      moments: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
      resolutionMs: fc.constantFrom(1, 1_000),
      lateMs: fc.constantFrom(0, MINUTE),
      order: fc.constantFrom('oldest', 'newest', 'id', 'inserted', 'random'),
      meaning: fc.constantFrom('updated', 'eachField', 'anyField'),
      clockOffsetMs: fc.constantFrom(0, -7 * 3_600_000, 7 * 3_600_000, 12_345),
      dateBehindMs: fc.constantFrom(0, null, 90_000, -90_000),
      ignoresUntil: fc.boolean(),
      largestPage: fc.constantFrom(1_000, 7),
      updatedAt: fc.constantFrom('all', 'changed', 'none'),
      twice: fc.constantFrom('never', 'extra'),
      moves: fc.constantFrom(0.2, 1, 3),
      trouble: fc.constantFrom(0, 0.03),
    });
    await fc.assert(
      fc.asyncProperty(rules, async (given) => {
        const bench = await openBench(given);
        try {
          await loadWhileItMoves(bench);
          expect(compare(bench)).toEqual(nothingWrong);
        } finally {
          await bench.close();
        }
      }),
      { numRuns: rounds(12, 3_000), endOnFailure: true },
    );
  });
});

describe('a look', () => {
  it('comes to its end although the server never rests', async () => {
    const bench = await benchForTest({ tickets: 120, moves: 2 });
    bench.server.beforePage = (count) => {
      if (count === 500) bench.server.now.broken = true;
    };
    expect(await bench.restart()('changes')).toMatchObject({ ok: true });
  });

  it('goes on with a first load where it stopped, after a restart', async () => {
    const bench = await benchForTest({ tickets: 300, moves: 0.2 });
    const { server } = bench;
    server.beforePage = (count) => {
      if (count === 20) server.now.broken = true;
    };
    expect(await bench.restart()('changes')).toMatchObject({ ok: false });
    const before = new Set(server.pages.flatMap(({ ids }) => ids));

    server.beforePage = null;
    server.now.broken = false;
    server.pages.length = 0;
    await lookUntilItWorks(bench, bench.restart());
    const again = new Set(server.pages.flatMap(({ ids }) => ids)).intersection(before);
    // What is in the overlap comes again, and so does the page that tells how the tickets are spread.
    expect(again.size).toBeLessThan(before.size / 2);
    server.now.moving = false;
    await lookUntilItWorks(bench, bench.restart());
    expect(compare(bench)).toEqual(nothingWrong);
  });

  it('asks for little when little has changed', async () => {
    const bench = await benchForTest({ tickets: 300 });
    const look = bench.restart();
    await lookUntilItWorks(bench, look);
    const [ticket] = bench.server.tickets.all();
    bench.clock.at += MINUTE;
    bench.server.tickets.change(ticket?.id ?? '', { status: 'INVALID' });
    bench.server.pages.length = 0;
    expect(await lookUntilItWorks(bench, look)).toMatchObject({ changed: 1 });
    expect(bench.server.pages).toHaveLength(1);
    expect(compare(bench)).toEqual(nothingWrong);
  });

  it.each<[string, (bench: Bench) => void]>([
    ['the list is empty', ({ server }) => void (server.now.empty = true)],
    ['the event is gone', ({ server }) => void (server.now.events = ['other'])],
    ['no event is left', ({ server }) => void (server.now.events = [])],
    ['nothing is answered', ({ server }) => void (server.now.broken = true)],
  ])('changes nothing and says so when %s', async (_, spoil) => {
    const bench = await benchForTest({ tickets: 40 });
    await lookUntilItWorks(bench, bench.restart());
    spoil(bench);
    bench.clock.at += MINUTE;
    for (const kind of ['changes', 'sweep'] as const) {
      expect(await bench.restart()(kind)).toMatchObject({ ok: false });
    }
    expect(compare(bench)).toEqual(nothingWrong);
  });

  it('finds by sweeps what has vanished, and only that', async () => {
    const bench = await benchForTest({ tickets: 150, moves: 0.3, order: 'random' });
    await loadWhileItMoves(bench);
    const look = bench.restart();
    for (let count = 0; count < 2; count += 1) {
      bench.clock.at += 60 * MINUTE;
      expect(await look('sweep')).toMatchObject({ ok: true });
    }
    expect(compare(bench)).toEqual(nothingWrong);
    const here = bench.catalogue.prepare('select count(*) n from ticket where gone_at is null').get();
    expect(here).toEqual({ n: bench.server.tickets.all().length });
  });
});
