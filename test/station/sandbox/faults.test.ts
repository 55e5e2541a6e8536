import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../../../electron/station/sandbox/faults/fault.ts';
import { closeAfterEach, errorBody, openSandbox, type Client } from './client.ts';

closeAfterEach();

const EVENTS = '/api/accessusers/events';
const SCANS = '/api/accessusers/scans/';
const scan = (barcode: string): object => ({
  barcode,
  scanned_at: '2026-07-15T12:00:00.123Z',
  type: 'OK',
  direction: 'IN',
});

const events = (client: Client) => client.device('GET', EVENTS);
const postScans = (client: Client, barcodes: readonly string[] = ['00047110815202601']) =>
  client.device('POST', SCANS + client.demo.eventId, barcodes.map(scan));

async function withFault(fault: FaultRule['fault'], rest: Omit<FaultRule, 'fault'> = {}): Promise<Client> {
  const client = await openSandbox();
  client.control.addFault({ ...rest, fault });
  return client;
}

/** The events, fetched with a deadline. */
const fetchEvents = (client: Client, timeoutMs = 5_000): Promise<Response> =>
  fetch(client.url + EVENTS, {
    headers: { token: client.demo.token },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });

/** Every byte that the server sends until it ends the connection. */
function rawExchange(client: Client): Promise<Buffer> {
  const { hostname, port } = new URL(client.url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${EVENTS} HTTP/1.1\r\nHost: ${hostname}\r\ntoken: ${client.demo.token}\r\n\r\n`);
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks)));
  });
}

describe('each fault', () => {
  it('answer: a status with headers and vivenu’s error body', async () => {
    const client = await withFault({ kind: 'answer', status: 429, headers: { 'Retry-After': '7' } });
    const { status, headers, body } = await events(client);
    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
    expect(body).toEqual(errorBody('429', 'Too Many Requests', expect.any(String)));
  });

  it.each([400, 401, 403, 404, 408, 500, 502, 503, 504])('answer: %i', async (status) => {
    const client = await withFault({ kind: 'answer', status });
    expect((await events(client)).status).toBe(status);
  });

  it('answer: 200 with a wrong body', async () => {
    const client = await withFault({ kind: 'answer', body: { docs: 'none', total: '?' } });
    const { status, body } = await events(client);
    expect([status, body]).toEqual([200, { docs: 'none', total: '?' }]);
  });

  it('answer: a text goes out as it is', async () => {
    const client = await withFault({ kind: 'answer', status: 502, body: 'Bad gateway' });
    const { body, headers } = await events(client);
    expect([body, headers.get('content-type')]).toEqual(['Bad gateway', 'text/plain; charset=utf-8']);
  });

  it('delay: the true answer comes late', async () => {
    const client = await withFault({ kind: 'delay', ms: 150 });
    const before = performance.now();
    expect((await events(client)).body).toHaveLength(3);
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  it('delayMs: goes with any other fault', async () => {
    const client = await withFault({ kind: 'answer', status: 503, delayMs: 150 });
    const before = performance.now();
    expect((await events(client)).status).toBe(503);
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  it('hang: no answer ever', async () => {
    const client = await withFault({ kind: 'hang' });
    await expect(fetchEvents(client, 200)).rejects.toThrow(/timeout/i);
  });

  it('reset: the connection is torn', async () => {
    const client = await withFault({ kind: 'reset' });
    await expect(fetchEvents(client)).rejects.toThrow('fetch failed');
  });

  it('truncate: half a JSON text', async () => {
    const client = await withFault({ kind: 'truncate' });
    const response = await fetchEvents(client);
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it('truncate: half of the promised length', async () => {
    const client = await withFault({ kind: 'truncate', at: 'connection' });
    const response = await fetchEvents(client);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('garbage: noise declared as JSON', async () => {
    const client = await withFault({ kind: 'garbage' });
    const response = await fetchEvents(client);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it('garbage: noise instead of HTTP', async () => {
    const client = await withFault({ kind: 'garbage', at: 'http' });
    const bytes = await rawExchange(client);
    expect([bytes[0], bytes[1]]).toEqual([0x00, 0xff]);
    await expect(fetchEvents(client)).rejects.toThrow('fetch failed');
  });

  it('html: the page of a guest Wi-Fi', async () => {
    const client = await withFault({ kind: 'html' });
    const { status, headers, body } = await events(client);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(body).toContain('Guest Wi-Fi');
  });

  it('drip: the true answer, a byte at a time', async () => {
    const client = await withFault({ kind: 'drip', ms: 1 });
    const response = await fetchEvents(client);
    const chunks: number[] = [];
    for await (const chunk of response.body!) chunks.push((chunk as Uint8Array).length);
    expect(chunks.length).toBeGreaterThan(20);
    const again = await (await fetchEvents(client)).json();
    expect(again).toHaveLength(3);
  });

  it('drip: ends when the client leaves', async () => {
    const client = await withFault({ kind: 'drip', ms: 50 });
    const response = await fetchEvents(client, 200);
    await expect(response.text()).rejects.toThrow(/timeout|aborted/i);
    client.control.clearFaults();
    expect((await events(client)).status).toBe(200);
  });

  it('redirect: to another host', async () => {
    const client = await withFault({ kind: 'redirect' });
    const { status, headers } = await events(client);
    expect([status, headers.get('location')]).toEqual([302, `http://other-host.invalid${EVENTS}`]);
    client.control.clearFaults();
    client.control.addFault({ fault: { kind: 'redirect', to: 'https://example.com', status: 307 } });
    const other = await events(client);
    expect([other.status, other.headers.get('location')]).toEqual([307, `https://example.com${EVENTS}`]);
  });

  it('oversize: a body of the length asked for, and valid', async () => {
    const client = await withFault({ kind: 'oversize', bytes: 3_000_001 });
    const text = await (await fetchEvents(client)).text();
    expect(text).toHaveLength(3_000_001);
    expect(JSON.parse(text)).toMatchObject({ docs: [], total: 0 });
  });

  it('oversize: ends when the client stops reading', async () => {
    const client = await withFault({ kind: 'oversize', bytes: 1_000_000_000 });
    const response = await fetchEvents(client);
    await response.body!.cancel();
    client.control.clearFaults();
    expect((await events(client)).status).toBe(200);
  });

  it('poison: refuses requests with certain barcodes, and names the row', async () => {
    const client = await withFault({ kind: 'poison', barcodes: ['bad'] });
    expect((await events(client)).status).toBe(200);
    expect((await postScans(client, ['good', 'also good'])).status).toBe(200);
    const { status, body } = await postScans(client, ['good', 'bad', 'fine']);
    expect(status).toBe(400);
    expect(body).toEqual(errorBody('400', 'Bad Request', expect.stringContaining('[1].barcode')));
    expect(client.control.scans().rows.map((row) => row.barcode)).toEqual(['good', 'also good']);
  });
});

describe('store, then fail', () => {
  it('does not store without it', async () => {
    const client = await withFault({ kind: 'answer', status: 500 });
    expect((await postScans(client)).status).toBe(500);
    expect(client.control.scans()).toMatchObject({ rows: [], requests: [{ stored: false }] });
  });

  it('stores, and answers 500', async () => {
    const client = await withFault({ kind: 'answer', status: 500, stored: true });
    expect((await postScans(client)).status).toBe(500);
    expect(client.control.scans()).toMatchObject({ rows: [{}], requests: [{ stored: true }] });
  });

  it('stores, and tears the connection', async () => {
    const client = await withFault({ kind: 'reset', stored: true });
    await expect(postScans(client)).rejects.toThrow('fetch failed');
    expect(client.control.scans().rows).toHaveLength(1);
  });

  it('stores, and never answers; closing the sandbox ends it', async () => {
    const client = await withFault({ kind: 'hang', stored: true });
    const pending = postScans(client).catch(() => 'torn');
    await expect.poll(() => client.control.scans().rows).toHaveLength(1);
    await client.close();
    expect(await pending).toBe('torn');
  });
});

describe('which requests are hit', () => {
  const teapot = { kind: 'answer', status: 418 } as const;

  it.each([
    [{}, true],
    [{ method: 'get' }, true],
    [{ method: 'POST' }, false],
    [{ path: EVENTS }, true],
    [{ path: '/api/accessusers/' }, true],
    [{ path: '/api/event' }, false],
    [{ path: '/api/*/events' }, true],
    [{ path: '/api/*' }, false],
    [{ path: '/api/**' }, true],
    [{ path: '/**/events' }, true],
    [{ path: '/api/accessusers.events*' }, false],
    [{ method: 'GET', path: SCANS }, false],
  ])('with %j: %s', async (match, hit) => {
    const client = await withFault(teapot, { match });
    expect((await events(client)).status).toBe(hit ? 418 : 200);
  });

  it('skips the first, hits so many, and lets the rest pass', async () => {
    const client = await withFault(teapot, { match: { path: EVENTS }, skip: 1, times: 2 });
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await events(client)).status);
    expect(statuses).toEqual([200, 418, 418, 200, 200]);
    expect(client.control.faults()).toMatchObject([{ id: 1, hits: 2, times: 2, skip: 1 }]);
  });

  it('takes the first rule that matches, then the next', async () => {
    const client = await withFault({ kind: 'answer', status: 503 }, { times: 1 });
    client.control.addFault({ fault: teapot });
    expect([(await events(client)).status, (await events(client)).status]).toEqual([503, 418]);
  });

  it('never hits the control endpoints', async () => {
    const client = await withFault({ kind: 'hang' });
    expect((await client.send('DELETE', '/__sandbox/faults')).status).toBe(200);
    expect((await events(client)).status).toBe(200);
  });
});
