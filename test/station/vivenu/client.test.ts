import type { ProblemCode } from '#shared/problem.ts';
import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../../electron/station/sandbox/faults/fault.ts';
import { createClient, type VivenuClient } from '../../../electron/station/vivenu/client.ts';
import { readTicketList } from '../../../electron/station/vivenu/ticket.ts';
import { noWaiting, sandboxClient, temporarySandbox } from '../support.ts';

async function pageOf(client: VivenuClient, eventId: string, query: { readonly top: number; readonly skip: number }) {
  const page = await client.ticketPage(eventId, { from: null, until: null, ...query });
  if (!page.ok) return page;
  const list = readTicketList(new TextDecoder().decode(page.value.bytes), eventId);
  return list.ok ? { ok: true as const, value: { ...list.value, serverTime: page.value.serverTime } } : list;
}

describe('the device endpoints', () => {
  test('seller, access user, events', async () => {
    const sandbox = await temporarySandbox();
    const client = sandboxClient(sandbox);
    expect(await client.sellerId()).toEqual({ ok: true, value: sandbox.demo.sellerId });
    expect(await client.events()).toEqual({ ok: true, value: sandbox.demo.events });
    expect(await client.me()).toMatchObject({ ok: true, value: { name: expect.any(String) } });
  });

  test('a server without /me is no problem', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ match: { path: '/api/accessusers/me' }, fault: { kind: 'answer', status: 404 } });
    expect(await sandboxClient(sandbox).me()).toEqual({ ok: true, value: null });
  });

  test('tickets, page by page, with the server’s clock', async () => {
    const sandbox = await temporarySandbox();
    const client = sandboxClient(sandbox);
    const first = await pageOf(client, sandbox.demo.eventId, { top: 200, skip: 0 });
    const second = await pageOf(client, sandbox.demo.eventId, { top: 200, skip: 200 });
    if (!first.ok || !second.ok) throw new Error('no page');
    const ids = new Set([...first.value.tickets, ...second.value.tickets].map(({ id }) => id));
    expect(first.value.total).toBe(ids.size);
    expect(Math.abs((first.value.serverTime ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test('a ticket by its barcode; null where nobody knows it', async () => {
    const sandbox = await temporarySandbox();
    const client = sandboxClient(sandbox);
    const [known] = sandbox.demo.barcodes;
    expect(await client.ticketByBarcode(known!.barcode, 5_000)).toMatchObject({
      ok: true,
      value: { barcode: known!.barcode, eventId: sandbox.demo.eventId },
    });
    expect(await client.ticketByBarcode('nobody / knows?it#', 5_000)).toEqual({ ok: true, value: null });
  });

  test('a ticket under a barcode in other letters is not taken for the one that was scanned', async () => {
    const sandbox = await temporarySandbox();
    const [ticket] = sandbox.control.tickets();
    sandbox.control.addFault({
      match: { path: '/api/accessusers/tickets/*' },
      fault: { kind: 'answer', body: { ...ticket, barcode: 'abc' } },
    });
    expect(await sandboxClient(sandbox).ticketByBarcode('ABC', 5_000)).toEqual({ ok: true, value: null });
  });

  test('without a token nothing is sent', async () => {
    const sandbox = await temporarySandbox();
    expect(await sandboxClient(sandbox, { token: null }).events()).toEqual({
      ok: false,
      problem: { code: 'token_missing' },
    });
    expect(sandbox.control.requests()).toEqual([]);
  });
});

describe('odd tickets', () => {
  const odd: readonly (readonly [string, Record<string, unknown>, Record<string, unknown> | null])[] = [
    ['fields that are new', { something: { new: 1 } }, { status: 'VALID' }],
    ['fields that are null', { name: null, seat: null }, { name: null, seat: null }],
    ['fields of another type', { name: 7, ticketName: {}, status: 5 }, { name: null, ticketName: null, status: null }],
    ['no entry field', {}, { entry: null }],
    ['an empty entry field', { entry: [] }, { entry: [] }],
    ['an unreadable entry field is no permission', { entry: 'north' }, { entry: [] }],
    ['a price category as text', { priceCategory: 'Gold' }, { priceCategory: 'Gold' }],
    ['a moment that is none', { updatedAt: 'yesterday' }, { updatedAt: null }],
    ['another event', { eventId: 'sub' }, { eventId: 'sub' }],
    ['no id', { _id: null }, null],
    ['no barcode', { barcode: undefined }, null],
  ];

  test.each(odd)('%s', async (_what, fields, expected) => {
    const sandbox = await temporarySandbox();
    const doc = { _id: 'id', barcode: 'B', status: 'VALID', ...fields };
    sandbox.control.addFault({
      match: { path: '/api/accessusers/tickets/v2' },
      fault: { kind: 'answer', body: { docs: [doc], total: 1 } },
    });
    const outcome = await pageOf(sandboxClient(sandbox), 'event', { top: 10, skip: 0 });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(outcome.value.unusable).toBe(expected === null ? 1 : 0);
    expect(outcome.value.tickets).toMatchObject(expected === null ? [] : [expected]);
  });
});

describe('what can go wrong has a name', () => {
  const faults: readonly (readonly [string, FaultRule['fault'], ProblemCode])[] = [
    ['400', { kind: 'answer', status: 400 }, 'bad_request'],
    ['401', { kind: 'answer', status: 401 }, 'unauthorized'],
    ['403', { kind: 'answer', status: 403 }, 'forbidden'],
    ['404', { kind: 'answer', status: 404 }, 'not_found'],
    ['408', { kind: 'answer', status: 408 }, 'timeout'],
    ['409', { kind: 'answer', status: 409 }, 'conflict'],
    ['413', { kind: 'answer', status: 413 }, 'payload_too_large'],
    ['418', { kind: 'answer', status: 418 }, 'not_vivenu'],
    ['422', { kind: 'answer', status: 422 }, 'bad_request'],
    ['429', { kind: 'answer', status: 429, headers: { 'retry-after': '7' } }, 'too_many_requests'],
    ['500', { kind: 'answer', status: 500 }, 'server_error'],
    ['503', { kind: 'answer', status: 503 }, 'server_error'],
    ['HTML', { kind: 'html' }, 'not_vivenu'],
    ['JSON of another kind', { kind: 'answer', body: { hello: 'world' } }, 'not_vivenu'],
    ['JSON cut short', { kind: 'truncate' }, 'not_vivenu'],
    ['a connection cut short', { kind: 'truncate', at: 'connection' }, 'offline'],
    ['noise', { kind: 'garbage' }, 'not_vivenu'],
    ['noise instead of HTTP', { kind: 'garbage', at: 'http' }, 'offline'],
    ['a reset connection', { kind: 'reset' }, 'offline'],
    ['a redirect elsewhere', { kind: 'redirect' }, 'redirected'],
    ['an answer without end', { kind: 'oversize' }, 'too_large'],
  ];

  test.each(faults)('%s', async (_what, fault, code) => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ fault });
    const outcome = await sandboxClient(sandbox).events();
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
  });

  const slow: readonly (readonly [string, FaultRule['fault']])[] = [
    ['never answers', { kind: 'hang' }],
    ['answers too late', { kind: 'delay', ms: 60_000 }],
    ['answers a byte at a time', { kind: 'drip', ms: 1_000 }],
  ];

  test.each(slow)('a server that %s', async (_what, fault) => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ fault });
    const outcome = await sandboxClient(sandbox).ticketByBarcode('B', 50);
    expect(outcome).toEqual({ ok: false, problem: { code: 'timeout' } });
  });

  test('nobody listens', async () => {
    const sandbox = await temporarySandbox();
    const client: VivenuClient = createClient({
      fetch,
      server: 'http://127.0.0.1:1',
      token: () => sandbox.demo.token,
      waiting: noWaiting(),
      closing: new AbortController().signal,
    });
    expect(await client.sellerId()).toMatchObject({ ok: false, problem: { code: 'offline' } });
  });

  test('vivenu’s words are passed on', async () => {
    const sandbox = await temporarySandbox();
    const outcome = await sandboxClient(sandbox, { token: 'wrong' }).sellerId();
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'unauthorized', detail: expect.stringMatching(/^401: ./u) },
    });
  });
});

describe('Retry-After', () => {
  /** A date so far from the server's clock. */
  const at = (now: number, ms: number): string => new Date(now + ms).toUTCString();
  const NOW = Date.UTC(2026, 6, 15, 18);

  const values: readonly (readonly [string, number | null])[] = [
    ['7', 7_000],
    ['0', 0],
    [' 7 ', 7_000],
    ['900', 900_000],
    ['901', 900_000],
    ['99999999999', 900_000],
    ['9'.repeat(400), 900_000],
    [at(NOW, 20_000), 20_000],
    [at(NOW, -20_000), 0],
    [at(NOW, 86_400_000), 900_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 900_000],
    ['Fri, 31 Dec 99999 99:99:99 GMT', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['0x10', null],
    ['7, 8', null],
    ['Infinity', null],
    ['soon', null],
    ['', null],
  ];

  // The server's clock is years from this computer's: what counts is the server's own.
  test.each(values)('%s', async (value, expected) => {
    const sandbox = await temporarySandbox();
    const headers = { 'retry-after': value, date: at(NOW, 0) };
    sandbox.control.addFault({ fault: { kind: 'answer', status: 503, headers } });
    const outcome = await sandboxClient(sandbox).sendScans(sandbox.demo.eventId, '[]');
    expect(outcome.ok ? null : (outcome.problem.retryAfterMs ?? null)).toBe(expected);
  });

  test('a date counts from this computer’s clock where the server tells none', async () => {
    const asked = await retryAfterOf({ 'retry-after': at(Date.now(), 3_600_000) });
    expect(asked).toBe(900_000);
    expect(await retryAfterOf({ 'retry-after': at(Date.now(), -3_600_000), date: 'today' })).toBe(0);
  });

  /** Of a server that sends these headers and no others. */
  async function retryAfterOf(headers: Record<string, string>): Promise<number | undefined> {
    const client = createClient({
      fetch: async () => new Response('{}', { status: 503, headers }),
      server: 'http://server.invalid',
      token: () => 'token',
      waiting: noWaiting(),
      closing: new AbortController().signal,
    });
    const outcome = await client.sendScans('event', '[]');
    return outcome.ok ? undefined : outcome.problem.retryAfterMs;
  }
});

describe('the server’s clock', () => {
  const NOW = Date.UTC(2031, 6, 15, 18);

  async function heard(fault: FaultRule['fault'] | null): Promise<number[]> {
    const sandbox = await temporarySandbox({ now: () => NOW });
    if (fault !== null) sandbox.control.addFault({ fault });
    const moments: number[] = [];
    const client = createClient({
      fetch,
      server: sandbox.url,
      token: () => sandbox.demo.token,
      waiting: noWaiting(),
      onServerTime: (serverTime) => void moments.push(serverTime),
      closing: new AbortController().signal,
    });
    await client.sellerId();
    await client.sendScans(sandbox.demo.eventId, '[]');
    return moments;
  }

  test('is heard with each answer', async () => {
    expect(await heard(null)).toEqual([NOW, NOW]);
  });

  const others: readonly (readonly [string, FaultRule['fault']])[] = [
    ['a guest Wi-Fi', { kind: 'html' }],
    ['JSON of another kind', { kind: 'answer', body: { hello: 'world' } }],
    ['a refusal', { kind: 'answer', status: 403 }],
    ['an answer without a date', { kind: 'answer', body: { sellerId: 's', status: 'OK' }, headers: { date: '5' } }],
  ];

  test.each(others)('not from %s', async (_what, fault) => {
    expect(await heard(fault)).toEqual([]);
  });
});

describe('a read is tried again', () => {
  test('after a fault that passes', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ times: 2, fault: { kind: 'answer', status: 503 } });
    expect(await sandboxClient(sandbox).sellerId()).toMatchObject({ ok: true });
    expect(sandbox.control.requests()).toHaveLength(3);
  });

  test('when the server says: Retry-After', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ times: 1, fault: { kind: 'answer', status: 429, headers: { 'retry-after': '7' } } });
    const waiting = noWaiting();
    expect(await sandboxClient(sandbox, { waiting }).sellerId()).toMatchObject({ ok: true });
    expect(waiting.asked).toEqual([7_000]);
  });

  test('but not for an hour in front of a screen', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ fault: { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } } });
    const outcome = await sandboxClient(sandbox).sellerId();
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'too_many_requests', retryAfterMs: 900_000 } });
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  test('and never where it is of no use', async () => {
    const sandbox = await temporarySandbox();
    expect(await sandboxClient(sandbox, { token: 'wrong' }).sellerId()).toMatchObject({ ok: false });
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  test('scans are sent once: the uploader decides what follows', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ fault: { kind: 'answer', status: 503 } });
    expect(await sandboxClient(sandbox).sendScans(sandbox.demo.eventId, '[]')).toMatchObject({ ok: false });
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  test('an answer that is not vivenu’s OK is no success', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ fault: { kind: 'answer', body: { status: 'LATER' } } });
    expect(await sandboxClient(sandbox).sendScans(sandbox.demo.eventId, '[]')).toMatchObject({
      ok: false,
      problem: { code: 'not_vivenu' },
    });
  });
});
