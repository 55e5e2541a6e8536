import type { Ticket } from '#shared/domain.ts';
import { failure, success } from '#shared/problem.ts';
import { expect, test } from 'vitest';
import { readBySkip } from '../../../electron/station/sync/read-by-skip.ts';
import { ticket } from '../support.ts';
import { listing } from './listing.ts';

const all = { from: null, until: null };
const numbered = (count: number): Ticket[] => Array.from({ length: count }, (_, n) => ticket({ id: `${n}` }));

test('reads a list that rests twice, and is content', async () => {
  const { read, seen, requests } = listing({ list: numbered(25) });
  expect(await readBySkip(read, all)).toEqual(success('whole'));
  expect(seen.size).toBe(25);
  expect(requests.map(({ skip }) => skip)).toEqual([0, 10, 20, 0, 10, 20]);
});

test('a ticket that slips through between two pages is found by the next reading', async () => {
  const list = numbered(20);
  // After the first page its first ticket goes away: everything behind moves up by one.
  const { read, seen } = listing({ list, before: (request) => void (request === 1 && list.shift()) });
  expect((await readBySkip(read, all)).ok).toBe(true);
  expect(list.filter(({ id }) => !seen.has(id))).toEqual([]);
});

test('an order that is new each time is read until all is here', async () => {
  const list = numbered(60);
  let turn = 0;
  const turned = (found: readonly Ticket[]): readonly Ticket[] => {
    turn = (turn + 7) % found.length;
    return [...found.slice(turn), ...found.slice(0, turn)];
  };
  const { read, seen } = listing({ list, order: turned });
  expect((await readBySkip(read, all)).ok).toBe(true);
  expect(seen.size).toBe(60);
});

test('a list that always counts more than it gives is short', async () => {
  const { read } = listing({ list: numbered(25) });
  const outcome = await readBySkip(async (query) => {
    const page = await read(query);
    return page.ok ? success({ ...page.value, total: 40 }) : page;
  }, all);
  expect(outcome).toEqual(success('short'));
});

test('a list that never comes to rest is moving', async () => {
  const list = numbered(25);
  const sell = (request: number): void =>
    list.unshift(ticket({ id: `new ${request} a` }), ticket({ id: `new ${request} b` })) as never;
  expect(await readBySkip(listing({ list, before: sell }).read, all)).toEqual(success('moving'));
});

test('a list that grows as fast as it is read is given up', async () => {
  const list = numbered(25);
  const grow = (request: number): void =>
    list.push(...numbered(10).map((each) => ({ ...each, id: `${request} ${each.id}` }))) as never;
  const { read, requests } = listing({ list, before: grow });
  expect(await readBySkip(read, all)).toEqual(success('moving'));
  expect(requests.length).toBeLessThan(100);
});

test('entries that stand in the list twice are counted by the server, and are no more tickets', async () => {
  const list = [...numbered(12), ...numbered(3)];
  const { read, seen } = listing({ list });
  expect([await readBySkip(read, all), seen.size]).toEqual([success('short'), 12]);
});

test('a server with smaller pages than it is asked for loses nothing', async () => {
  const { read, seen } = listing({ list: numbered(30), pageSize: 4 });
  expect((await readBySkip(read, all)).ok).toBe(true);
  expect(seen.size).toBe(30);
});

test('ends at the first answer that fails', async () => {
  const { read } = listing({ list: numbered(30) });
  let asked = 0;
  const outcome = await readBySkip((query) => (++asked === 2 ? Promise.resolve(failure('offline')) : read(query)), all);
  expect([outcome, asked]).toEqual([failure('offline'), 2]);
});
