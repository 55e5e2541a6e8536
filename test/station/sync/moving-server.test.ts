import { describe, expect, it, onTestFinished } from 'vitest';
import { startMovingServer, TOKEN, type MovingRules, type MovingServer } from './moving-server.ts';
import { EVENT } from './moving-tickets.ts';

const NOON = Date.UTC(2026, 6, 15, 12);
const BASE = '/api/accessusers';

interface Page {
  readonly docs: { readonly _id: string; readonly barcode: string; readonly updatedAt?: string }[];
  readonly total: number;
}

async function open(rules: Partial<MovingRules> = {}): Promise<MovingServer> {
  const server = await startMovingServer(() => NOON, rules);
  onTestFinished(() => server.close());
  return server;
}

const get = (server: MovingServer, path: string): Promise<Response> =>
  fetch(server.url + BASE + path, { headers: { token: TOKEN } });
const list = async (server: MovingServer, query = ''): Promise<Page> =>
  (await (await get(server, `/tickets/v2/${EVENT}${query}`)).json()) as Page;

describe('the moving server', () => {
  it('answers the device endpoints, and counts', async () => {
    const server = await open({ tickets: 3 });
    expect(await (await get(server, '/seller')).json()).toEqual({ sellerId: 'seller' });
    expect(await (await get(server, '/events')).json()).toEqual([{ _id: EVENT, name: `Event ${EVENT}` }]);
    const { docs, total } = await list(server);
    expect([docs.length, total]).toEqual([3, 3]);
    expect(await (await get(server, `/tickets/${docs[0]?.barcode}`)).json()).toMatchObject({ _id: docs[0]?._id });
    expect((await get(server, '/tickets/nobody')).status).toBe(404);
    expect((await get(server, '/tickets/v2/other')).status).toBe(404);
    expect((await fetch(`${server.url}${BASE}/seller`)).status).toBe(401);
    expect(server.requests).toEqual({ seller: 2, me: 0, events: 1, page: 2, barcode: 2, scans: 0, unknown: 0 });
  });

  it('is the same for the same seed, and moves between pages', async () => {
    const [one, other] = [await open({ moves: 5 }), await open({ moves: 5 })];
    const read = async (server: MovingServer): Promise<Page[]> => [
      await list(server, '?top=50'),
      await list(server, '?top=50&skip=50'),
    ];
    expect(await read(one)).toEqual(await read(other));
    expect(one.pages.map(({ total }) => total)).not.toEqual([100, 100]);
  });

  it.each([
    ['updated', ['changed in']],
    ['eachField', ['created in', 'changed in']],
    // Neither of its moments lies in the window, and yet one is after its start, the other before its end.
    ['anyField', ['created in', 'changed in', 'around']],
  ] as const)('reads a window as %s', async (meaning, expected) => {
    let now = 0;
    const server = await startMovingServer(() => now, { tickets: 0, meaning, order: 'inserted' });
    onTestFinished(() => server.close());
    for (const [name, created, changed] of [
      ['created in', 1_500, 3_000],
      ['changed in', 500, 1_000],
      ['around', 500, 2_000],
      ['before', 400, 999],
      ['after', 2_000, 2_500],
    ] as const) {
      now = changed;
      server.tickets.change(server.tickets.sell(created), { name });
    }
    const { docs } = await list(server, '?from=1970-01-01T00:00:01.000Z&until=1970-01-01T00:00:02.000Z');
    expect(docs).toMatchObject(expected.map((name) => ({ name })));
  });

  it.each([
    ['extra', [11, 100]],
    ['listed', [10, 114]],
  ] as const)('sends a row twice: %s', async (twice, [length, total]) => {
    const page = await list(await open({ twice }), '?top=10');
    expect([page.docs.length, new Set(page.docs.map(({ _id }) => _id)).size, page.total]).toEqual([
      length,
      length - 1,
      total,
    ]);
  });

  it('caps pages, hides updatedAt and tells the time as it is told to', async () => {
    const server = await open({
      largestPage: 25,
      updatedAt: 'changed',
      clockOffsetMs: -3_600_000,
      dateBehindMs: 2_000,
    });
    server.tickets.change(server.tickets.all()[0]?.id ?? '', { status: 'INVALID' });
    const { docs } = await list(server, '?top=1000&skip=75');
    expect(docs.filter(({ updatedAt }) => updatedAt !== undefined)).toHaveLength(1);
    expect(docs).toHaveLength(25);
    const { headers } = await get(server, '/me');
    expect(headers.get('date')).toBe('Wed, 15 Jul 2026 10:59:58 GMT');
    server.now.rules = { ...server.now.rules, dateBehindMs: null };
    expect((await get(server, '/me')).headers.has('date')).toBe(false);
  });

  it('makes trouble of every kind', async () => {
    const server = await open({ trouble: 0.5 });
    const seen = new Set<string>();
    for (let count = 0; count < 40; count += 1) {
      const answer = await get(server, '/seller').catch(() => null);
      const body = await answer?.json().catch(() => 'cut');
      seen.add(answer === null ? 'torn' : body === 'cut' ? 'cut' : String(answer.status));
    }
    expect([...seen].toSorted()).toEqual(['200', '429', '500', 'cut', 'torn']);
  });
});
