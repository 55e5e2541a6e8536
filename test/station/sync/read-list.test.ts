import fc from 'fast-check';
import type { Ticket } from '#shared/domain.ts';
import { success } from '#shared/problem.ts';
import { expect, test } from 'vitest';
import { readList } from '../../../electron/station/sync/read-list.ts';
import type { VivenuClient } from '../../../electron/station/vivenu/client.ts';
import { ticket } from '../support.ts';

/** A list that `change` may alter before each answer. */
function listClient(list: Ticket[], change: (request: number) => void): Pick<VivenuClient, 'tickets'> {
  let request = 0;
  return {
    async tickets(_eventId, { skip, top }) {
      change(request++);
      return success({ tickets: list.slice(skip, skip + top), unusable: 0, total: list.length, serverTime: 7 });
    },
  };
}

test('reads every page and tells the server’s clock of the first', async () => {
  const list = Array.from({ length: 2_345 }, (_, index) => ticket({ id: String(index) }));
  const seen: number[] = [];
  const outcome = await readList({
    client: listClient(list, () => undefined),
    eventId: 'event',
    onPage: async (_page, distinct) => void seen.push(distinct),
  });
  expect(outcome).toEqual({ ok: true, value: { serverTime: 7, unusable: 0 } });
  expect(seen).toEqual([1_000, 2_000, 2_345]);
});

test('a ticket that slips through between two pages is noticed', async () => {
  const list = Array.from({ length: 2_000 }, (_, index) => ticket({ id: String(index) }));
  const read = new Set<string>();
  // After the first page its first ticket goes away: everything behind moves up by one.
  const client = listClient(list, (request) => void (request === 1 && list.shift()));
  const outcome = await readList({
    client: client,
    eventId: 'event',
    onPage: async (page) => page.tickets.forEach(({ id }) => read.add(id)),
  });
  expect(outcome.ok).toBe(true);
  expect(list.filter(({ id }) => !read.has(id))).toEqual([]);
});

test('a list that never comes to rest is not called complete', async () => {
  const list = Array.from({ length: 2_000 }, (_, index) => ticket({ id: String(index) }));
  let next = 2_000;
  // Two are sold before each answer, at the front, where the reader has already been.
  const client = listClient(list, () => void list.unshift(...[next++, next++].map((id) => ticket({ id: String(id) }))));
  const outcome = await readList({ client: client, eventId: 'event', onPage: async () => undefined });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'list_unstable' } });
});

test('a server with smaller pages than it is asked for loses nothing', async () => {
  const list = Array.from({ length: 120 }, (_, index) => ticket({ id: String(index) }));
  const whole = listClient(list, () => undefined);
  const read = new Set<string>();
  const outcome = await readList({
    client: { tickets: (eventId, query) => whole.tickets(eventId, { ...query, top: Math.min(query.top, 25) }) },
    eventId: 'event',
    onPage: async (page) => page.tickets.forEach(({ id }) => read.add(id)),
  });
  expect([outcome.ok, read.size]).toEqual([true, 120]);
});

test('an empty list is complete', async () => {
  const client = listClient([], () => undefined);
  expect(await readList({ client: client, eventId: 'event', onPage: async () => undefined })).toMatchObject({
    ok: true,
  });
});

test('whatever is sold while the list is read: complete means that all of it was read', async () => {
  const sale = fc.record({ request: fc.nat(8), at: fc.nat(30), count: fc.integer({ min: 1, max: 4 }) });
  await fc.assert(
    fc.asyncProperty(fc.nat(30), fc.array(sale, { maxLength: 5 }), async (size, sales) => {
      const list = Array.from({ length: size }, (_, index) => ticket({ id: `old-${index}` }));
      const sell = (request: number): void => {
        for (const [index, { at, count }] of sales.filter((each) => each.request === request).entries()) {
          list.splice(
            at,
            0,
            ...Array.from({ length: count }, (_, n) => ticket({ id: `new-${request}-${index}-${n}` })),
          );
        }
      };
      const read = new Set<string>();
      const outcome = await readList({
        client: listClient(list, sell),
        eventId: 'event',
        top: 7,
        onPage: async (page) => page.tickets.forEach(({ id }) => read.add(id)),
      });
      expect(outcome.ok).toBe(true);
      expect(list.filter(({ id }) => !read.has(id))).toEqual([]);
    }),
  );
});
