import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { FaultRule } from '../../electron/station/sandbox/faults/fault.ts';
import { compare, createAcknowledged, readLog } from './compare.ts';
import { admit, allSent, hits, openDoors, settle } from './evening.ts';
import { LONG_MS } from '../rounds.ts';
import { startStation, until, type Station } from './harness.ts';
import { createStage, type Stage } from './stage.ts';

const SCANS = '/api/accessusers/scans';

interface Case {
  readonly fault: FaultRule['fault'];
  /** What the status line says meanwhile. */
  readonly code: string;
  /** The rows took effect before the answer was spoiled: only then anything may arrive twice. */
  readonly stored?: boolean;
}

const cases: readonly (readonly [string, Case])[] = [
  ['401 in mid-event', { fault: { kind: 'answer', status: 401 }, code: 'unauthorized' }],
  ['403', { fault: { kind: 'answer', status: 403 }, code: 'forbidden' }],
  ['404 on the event', { fault: { kind: 'answer', status: 404 }, code: 'event_gone' }],
  ['409 that passes', { fault: { kind: 'answer', status: 409 }, code: 'conflict' }],
  ['500', { fault: { kind: 'answer', status: 500 }, code: 'server_error' }],
  [
    '500 although the rows are stored',
    { fault: { kind: 'answer', status: 500, stored: true }, code: 'server_error', stored: true },
  ],
  ['503', { fault: { kind: 'answer', status: 503 }, code: 'server_error' }],
  ['503 with a page of HTML', { fault: { kind: 'html', status: 503 }, code: 'server_error' }],
  ['a torn connection', { fault: { kind: 'reset' }, code: 'offline' }],
  [
    'a torn connection although the rows are stored',
    { fault: { kind: 'reset', stored: true }, code: 'offline', stored: true },
  ],
  ['JSON that is cut', { fault: { kind: 'truncate' }, code: 'not_vivenu', stored: true }],
  [
    'a connection that ends too early',
    { fault: { kind: 'truncate', at: 'connection' }, code: 'offline', stored: true },
  ],
  ['noise instead of JSON', { fault: { kind: 'garbage' }, code: 'not_vivenu' }],
  ['noise instead of HTTP', { fault: { kind: 'garbage', at: 'http' }, code: 'offline' }],
  ['the page of a guest Wi-Fi with 200', { fault: { kind: 'html' }, code: 'not_vivenu' }],
  ['200 with {"status":"KO"}', { fault: { kind: 'answer', body: { status: 'KO' } }, code: 'not_vivenu' }],
  ['200 with an empty body', { fault: { kind: 'answer', body: '' }, code: 'not_vivenu' }],
];

const slow: readonly Case[] = [
  { fault: { kind: 'hang' }, code: 'timeout' },
  { fault: { kind: 'hang', stored: true }, code: 'timeout', stored: true },
  { fault: { kind: 'drip', ms: 1_100 }, code: 'timeout', stored: true },
  { fault: { kind: 'delay', ms: 17_000 }, code: 'timeout', stored: true },
];

/** Whether anything arrived twice. */
async function outlast(stage: Stage, given: Case): Promise<boolean> {
  const opened = await openDoors(stage);
  const { sandbox, station, barcodes } = opened;
  sandbox.control.addFault({ match: { path: SCANS }, times: 1, fault: given.fault });
  await admit(station, barcodes.slice(0, 5));
  await until(() => hits(opened) === 1);
  await admit(station, barcodes.slice(5, 10));
  const problem = await until(async () => (await station.status()).uploadProblem ?? undefined);
  expect(problem.code).toBe(given.code);
  await admit(station, barcodes.slice(10, 15));
  const { duplicates } = await settle(opened);
  return duplicates > 0;
}

// The station gives a request fifteen seconds: all cases wait at once, and the other tests run meanwhile.
test.concurrent(
  'a server that hangs, drips a byte a second, or answers after the deadline although it stored the rows',
  async (context) => {
    const stage = createStage(context);
    const doubled = await Promise.all(slow.map((given) => outlast(stage, given)));
    expect(doubled).toEqual(slow.map(({ stored }) => stored === true));
  },
  LONG_MS,
);

test.concurrent.for(cases)(
  '%s: scanning goes on, the screen says so, and everything arrives afterwards',
  { timeout: LONG_MS },
  async ([, given], context) => {
    const stage = createStage(context);
    const opened = await openDoors(stage);
    const { sandbox, station, barcodes } = opened;
    sandbox.control.addFault({ match: { path: SCANS }, fault: given.fault });
    await admit(station, barcodes.slice(0, 10));
    await until(() => hits(opened) > 0);
    await admit(station, barcodes.slice(10, 20));
    const status = await until(async () => {
      const now = await station.status();
      return now.uploadProblem !== null && now;
    });
    expect(status).toMatchObject({ uploadProblem: { code: given.code }, unsent: 20, rejected: 0 });
    expect(status.unsentSince).not.toBeNull();

    sandbox.control.clearFaults();
    await allSent(opened);
    expect(await station.status()).toMatchObject({ uploadProblem: null, unsentSince: null });
    const { duplicates } = await settle(opened);
    expect(duplicates > 0).toBe(given.stored === true);
  },
);

test.concurrent(
  '400 for one row: it is kept with the server’s words, and everything else passes once',
  async (context) => {
    const stage = createStage(context);
    const opened = await openDoors(stage);
    const { sandbox, station, barcodes } = opened;
    const bad = barcodes[13] ?? '';
    sandbox.control.addFault({ fault: { kind: 'poison', barcodes: [bad] } });
    station.send(...barcodes.slice(0, 40));
    await station.answered();
    await allSent(opened);
    expect(await station.status()).toMatchObject({ rejected: 1, uploadProblem: null });
    expect(await station.ask({ cmd: 'rejected' })).toMatchObject({
      type: 'rejected',
      scans: [{ seq: 14, barcode: bad, serverSaid: expect.stringContaining('is not accepted') }],
    });
    const { duplicates } = await settle(opened, [bad]);
    expect(duplicates).toBe(0);
  },
);

test.concurrent('413: the batch is halved until the server takes it, and nothing is refused', async (context) => {
  const stage = createStage(context);
  const opened = await openDoors(stage, { maxBodyBytes: 900 });
  const { sandbox, station, barcodes } = opened;
  station.send(...barcodes.slice(0, 60));
  await station.answered();
  await allSent(opened);
  expect(await station.status()).toMatchObject({ rejected: 0 });
  const { duplicates } = await settle(opened);
  expect(duplicates).toBe(0);
  expect(sandbox.control.scans().requests.length).toBeGreaterThan(1);
});

test.concurrent('429 with Retry-After: the station waits that long', async (context) => {
  const stage = createStage(context);
  const opened = await openDoors(stage);
  const { sandbox, station, barcodes } = opened;
  sandbox.control.addFault({
    match: { path: SCANS },
    times: 1,
    fault: { kind: 'answer', status: 429, headers: { 'Retry-After': '2' } },
  });
  await admit(station, barcodes.slice(0, 10));
  await until(() => hits(opened) > 0);
  await admit(station, barcodes.slice(10, 20));
  expect(await station.status()).toMatchObject({ uploadProblem: { code: 'too_many_requests' } });
  await allSent(opened);
  const [first, second] = sandbox.control.scans().requests.map(({ receivedAt }) => Date.parse(receivedAt));
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1_990);
  expect((await settle(opened)).duplicates).toBe(0);
});

test.concurrent('a redirect to another host: the other host never hears of us', async (context) => {
  const stage = createStage(context);
  const heard: unknown[] = [];
  const other = createServer((request, response) => {
    heard.push(request.headers);
    response.end('{"status":"OK"}');
  });
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  stage.onEnd(() => other.close());
  const to = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;

  const opened = await openDoors(stage);
  const { sandbox, station, barcodes } = opened;
  for (const status of [301, 302, 303, 307, 308] as const) {
    sandbox.control.addFault({ times: 1, match: { path: SCANS }, fault: { kind: 'redirect', to, status } });
  }
  await admit(station, barcodes.slice(0, 10));
  await until(() => hits(opened) > 0);
  expect(await station.status()).toMatchObject({ uploadProblem: { code: 'redirected' } });
  sandbox.control.addFault({ match: { path: '/api' }, fault: { kind: 'redirect', to, status: 307 } });
  expect(await station.ask({ cmd: 'sync' })).toMatchObject({ ok: false });
  expect(await station.ask('nobody knows this')).toMatchObject({ result: 'refused', reason: 'unknown' });
  await until(() => hits(opened) > 3);
  sandbox.control.clearFaults();
  await allSent(opened);
  expect(heard).toEqual([]);
  expect((await settle(opened)).duplicates).toBe(0);
});

/** The most that the process has ever had; 0 where the system does not tell. */
function highestMemoryMb({ process: { pid } }: Station): number {
  if (process.platform !== 'linux') return 0;
  return Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

test.concurrent('500 MB instead of an answer: the memory stays small', async (context) => {
  const stage = createStage(context);
  const opened = await openDoors(stage);
  const { sandbox, station, barcodes } = opened;
  sandbox.control.addFault({ match: { path: '/api' }, fault: { kind: 'oversize', bytes: 500 * 1_048_576 } });
  await admit(station, barcodes.slice(0, 10));
  expect(await station.ask({ cmd: 'sync' })).toMatchObject({ ok: false });
  await until(() => hits(opened) > 2);
  await admit(station, barcodes.slice(10, 20));
  // Without tickets it has some 120; half the answer would be 250 more.
  expect(highestMemoryMb(station)).toBeLessThan(300);
  sandbox.control.clearFaults();
  await allSent(opened);
  expect((await settle(opened)).duplicates).toBe(0);
});

test.concurrent(
  '401 for good: scans are held over a restart, and a new token continues where it stopped',
  async (context) => {
    const stage = createStage(context);
    const opened = await openDoors(stage);
    const { sandbox, station, data, barcodes } = opened;
    const asAdmin = (path: string, init: RequestInit): Promise<Response> =>
      fetch(`${sandbox.url}/api/accessusers${path}`, {
        ...init,
        headers: { authorization: `Bearer ${sandbox.demo.apiKey}`, 'content-type': 'application/json' },
      });
    const acknowledged = createAcknowledged();
    await admit(station, barcodes.slice(0, 10));
    await allSent(opened);
    const users = (await (await asAdmin('', {})).json()) as { _id: string; token: string }[];
    const mine = users.find(({ token }) => token === sandbox.demo.token);
    expect((await asAdmin(`/${mine?._id}`, { method: 'DELETE' })).status).toBe(200);

    await admit(station, barcodes.slice(10, 20));
    await until(async () => (await station.status()).uploadProblem !== null);
    await station.kill();
    acknowledged.note(station.lines);

    const still = startStation(stage, sandbox, { data, drainSeconds: 0 });
    await still.ready();
    await admit(still, barcodes.slice(20, 30));
    const ended = await still.end();
    acknowledged.note(ended.lines);
    expect(ended.lines.at(-1)).toEqual({ type: 'bye', unsent: 20 });

    const body = JSON.stringify({ name: 'Main gate', accessAllEvents: true });
    const { token } = (await (await asAdmin('', { method: 'POST', body })).json()) as { token: string };
    const again = startStation(stage, sandbox, { data, token });
    await again.ready();
    const last = await again.end();
    acknowledged.note(last.lines);
    expect(last.lines.at(-1)).toEqual({ type: 'bye', unsent: 0 });
    const { wrong, duplicates } = compare(acknowledged, readLog(data), sandbox.control.scans());
    expect([wrong, duplicates, acknowledged.bySeq.size]).toEqual([[], 0, 30]);
  },
);
