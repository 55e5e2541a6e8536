import fc from 'fast-check';
import type { Ticket } from '#shared/domain.ts';
import { failure, success } from '#shared/problem.ts';
import { describe, expect, test } from 'vitest';
import { readWindows } from '../../../electron/station/sync/read-windows.ts';
import { ticket } from '../support.ts';
import { listing } from './listing.ts';

const NOW = 1_000_000;
const at = (moments: readonly number[]): Ticket[] => moments.map((updatedAt, n) => ticket({ id: `${n}`, updatedAt }));
const evenly = (count: number): Ticket[] => at(Array.from({ length: count }, (_, n) => n * 1_000));
const nothing = (): void => undefined;

describe('closed windows', () => {
  test('a list that fits in one page needs one answer', async () => {
    const { read, requests } = listing({ list: evenly(10) });
    expect((await readWindows({ read, from: null, now: () => NOW, onReached: nothing })).ok).toBe(true);
    expect(requests).toHaveLength(1);
  });

  test('a longer one is read oldest first, each window reaching into the one before, the open one last', async () => {
    const { read, seen, requests } = listing({ list: evenly(200), now: () => NOW });
    const reached: number[] = [];
    const outcome = await readWindows({ read, from: null, now: () => NOW, onReached: (until) => reached.push(until) });
    expect([outcome.ok, seen.size]).toEqual([true, 200]);
    expect(reached).toEqual(reached.toSorted((a, b) => a - b));
    expect(requests.at(-1)?.window).toEqual({ from: reached.at(-1)! - 1, until: null });
    expect(requests.every(({ skip }) => skip === 0)).toBe(true);
    // 20 pages could hold it; windows are left some room.
    expect(requests.length).toBeLessThan(60);
  });

  test.each([
    [
      'bursts and long silences',
      [...Array.from({ length: 60 }, (_, n) => n), ...Array.from({ length: 60 }, (_, n) => 900_000 + n * 3)],
    ],
    ['dozens that share a moment', [...Array.from({ length: 35 }, () => 5_000), 1, 2, 3, 900_000]],
    ['all of one moment', Array.from({ length: 35 }, () => 5_000)],
    ['the newest after the server’s clock', Array.from({ length: 35 }, (_, n) => NOW + n)],
    ['moments before 1970', Array.from({ length: 35 }, (_, n) => -5_000 + n)],
  ])('%s', async (_what, moments) => {
    const { read, seen } = listing({ list: at(moments), now: () => NOW });
    expect((await readWindows({ read, from: null, now: () => NOW, onReached: nothing })).ok).toBe(true);
    expect(seen.size).toBe(moments.length);
  });

  test('a server that does not close its windows is read page by page', async () => {
    const { read, seen, requests } = listing({ list: evenly(80), now: () => NOW, ignoresUntil: true });
    expect((await readWindows({ read, from: null, now: () => NOW, onReached: nothing })).ok).toBe(true);
    expect([seen.size, requests.length < 80]).toEqual([80, true]);
  });

  test('a server without a clock is read by the station’s, however wrong it is', async () => {
    for (const now of [0, 50_000, NOW * 1_000]) {
      const { read, seen } = listing({ list: evenly(80) });
      expect((await readWindows({ read, from: null, now: () => now, onReached: nothing })).ok).toBe(true);
      expect(seen.size).toBe(80);
    }
  });

  test.each([7, 8, 10, 30])('%i tickets that are in every window do not make windows ever narrower', async (count) => {
    const always = new Set(Array.from({ length: count }, (_, n) => `${n}`));
    const { read, seen, requests } = listing({ list: evenly(200), now: () => NOW, always });
    expect((await readWindows({ read, from: null, now: () => NOW, onReached: nothing })).ok).toBe(true);
    expect([seen.size, requests.length < 400]).toEqual([200, true]);
  });

  test.each([
    ['that many at the first time only', (request: number) => request === 0],
    ['that many each time', () => true],
  ])('a server that counts %s, and gives nothing, is not asked for ever', async (_what, lies) => {
    const { read } = listing({ list: evenly(80), now: () => NOW });
    let asked = 0;
    const lying: typeof read = async (query) => {
      const page = await read(query);
      return lies(asked++) && page.ok
        ? success({ ...page.value, ids: [], listed: 0, distinct: 0, total: 5_000 })
        : page;
    };
    await readWindows({ read: lying, from: null, now: () => NOW, onReached: nothing });
    expect(asked).toBeLessThan(1_000);
  });

  test('nobody plans for more tickets than there can be', async () => {
    const { read, seen, requests } = listing({ list: evenly(80), now: () => NOW });
    const lying: typeof read = async (query) => {
      const page = await read(query);
      return page.ok ? success({ ...page.value, total: Number.MAX_SAFE_INTEGER }) : page;
    };
    const outcome = await readWindows({ read: lying, from: -1e15, now: () => NOW, onReached: nothing });
    expect([outcome.ok, seen.size, requests.length < 100]).toEqual([true, 80, true]);
  });

  test('starts where it is told to', async () => {
    const { read, seen } = listing({ list: evenly(80), now: () => NOW });
    await readWindows({ read, from: 40_000, now: () => NOW, onReached: nothing });
    expect([...seen].map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 40));
  });

  test('ends at the first answer that fails, and says so', async () => {
    const { read } = listing({ list: evenly(80), now: () => NOW });
    let asked = 0;
    const reached: number[] = [];
    const outcome = await readWindows({
      read: (query) => (++asked === 5 ? Promise.resolve(failure('unauthorized')) : read(query)),
      from: null,
      now: () => NOW,
      onReached: (until) => reached.push(until),
    });
    expect(outcome).toEqual(failure('unauthorized'));
    expect(reached.length).toBeLessThan(20);
  });
});

test('whatever is sold, changed and cancelled meanwhile: what was not touched since the beginning is read', async () => {
  const act = fc.record({ request: fc.nat(25), id: fc.nat(59), kind: fc.constantFrom('sell', 'change', 'remove') });
  const moment = fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constant(500));
  await fc.assert(
    fc.asyncProperty(
      fc.array(moment, { maxLength: 60 }),
      fc.array(act, { maxLength: 12 }),
      fc.boolean(),
      async (moments, acts, reversed) => {
        const list = at(moments);
        let clock = 1_000;
        const touched = new Set<string>();
        const before = (request: number): void => {
          for (const { id, kind } of acts.filter((each) => each.request === request)) {
            clock++;
            const index = list.findIndex((each) => each.id === `${id}`);
            if (kind === 'sell') list.splice(id, 0, ticket({ id: `new-${request}-${id}-${clock}`, updatedAt: clock }));
            else if (index >= 0) {
              touched.add(`${id}`);
              if (kind === 'change') list[index] = { ...list[index]!, updatedAt: clock };
              else list.splice(index, 1);
            }
          }
        };
        const order = (found: readonly Ticket[]): readonly Ticket[] => (reversed ? found.toReversed() : found);
        const { read, seen } = listing({ list, before, now: () => clock, order });
        const outcome = await readWindows({ read, from: null, now: () => clock, onReached: nothing });
        expect(outcome.ok).toBe(true);
        const untouched = list.filter(({ id }) => !touched.has(id) && !id.startsWith('new'));
        expect(untouched.filter(({ id }) => !seen.has(id))).toEqual([]);
      },
    ),
  );
});
