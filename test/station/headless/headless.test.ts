import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { barcodeOf, headless, program, received } from './process.ts';

describe('the headless station', () => {
  test('syncs, says ready, answers each line with one line, and delivers everything', async () => {
    const sandbox = await temporarySandbox();
    const total = sandbox.control.tickets({ eventId: sandbox.demo.eventId }).length;
    const station = headless(sandbox, temporaryFolder());
    expect(await station.answer()).toEqual({ type: 'ready', tickets: total });

    const barcode = barcodeOf(sandbox, /Standing/u);
    const [ticket] = sandbox.control.tickets({ barcode });
    const ticketId = ticket!['_id'];
    const verdict = { type: 'verdict', barcode, ticketId, reason: null };
    const later = new Date(Date.now() + 3_000).toISOString();
    const first = await station.ask(barcode);
    expect(first).toMatchObject({ ...verdict, result: 'in', seq: 1, entries: 1, attention: false, hint: null });
    // One trigger read twice: the same verdict, nothing recorded.
    expect(await station.ask(`${barcode}\r`)).toEqual(first);
    expect(await station.ask(JSON.stringify({ barcode, at: later }))).toMatchObject({
      ...verdict,
      result: 'repeat',
      reason: 'already_in',
      seq: 2,
      firstEntryAt: first['firstEntryAt'],
    });
    expect(await station.ask('{"cmd":"occupancy"}')).toEqual({ type: 'occupancy', in: 1, out: 0, inside: 1 });
    expect(await station.ask(JSON.stringify({ barcode, direction: 'OUT' }))).toMatchObject({
      ...verdict,
      result: 'out',
      seq: 3,
    });
    expect(await station.ask('{"cmd":"occupancy"}')).toEqual({ type: 'occupancy', in: 1, out: 1, inside: 0 });
    expect(await station.ask('nobody knows this')).toMatchObject({
      result: 'refused',
      reason: 'unknown',
      ticketId: null,
      seq: 4,
    });
    expect(await station.ask('{"cmd":"dance"}')).toMatchObject({ type: 'error' });

    const { answers, code } = await station.end();
    expect([answers, code]).toEqual([[{ type: 'bye', unsent: 0 }], 0]);
    expect(received(sandbox)).toEqual([
      [barcode, 'OK', 'IN'],
      [barcode, 'FAIL', 'IN'],
      [barcode, 'OK', 'OUT'],
      ['nobody knows this', 'FAIL', 'IN'],
    ]);
  });

  test('every demo barcode gets the verdict that its card promises', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder());
    await station.answer();
    for (const { barcode, label, result } of sandbox.demo.barcodes) {
      expect([label, (await station.ask(barcode))['result']]).toEqual([label, result]);
    }
  });

  test.each([
    ['control characters', JSON.stringify({ barcode: 'AB\u0000C' })],
    ['4 KB', 'x'.repeat(4_096)],
    ['an empty line', ''],
    ['half a surrogate pair', '{"barcode":"\\ud800"}'],
  ])('%s: refused as unreadable, and the station goes on', async (_what, line) => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder());
    await station.answer();
    expect(await station.ask(line)).toMatchObject({ type: 'verdict', result: 'refused', reason: 'unreadable', seq: 1 });
    expect(await station.ask(barcodeOf(sandbox, /Standing/u))).toMatchObject({ result: 'in', seq: 2 });
  });

  test('a ticket sold after the sync is found by a look-up; {"cmd":"sync"} brings the others', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder());
    await station.answer();
    sandbox.control.putTickets([{ barcode: 'SOLD-A' }, { barcode: 'SOLD-B' }]);
    expect(await station.ask('SOLD-A')).toMatchObject({ result: 'in' });
    const total = sandbox.control.tickets({ eventId: sandbox.demo.eventId }).length;
    expect(await station.ask('{"cmd":"sync"}')).toEqual({
      type: 'synced',
      ok: true,
      tickets: total,
      changed: 1,
      error: null,
    });
    expect(await station.ask('SOLD-B')).toMatchObject({ result: 'in' });
  });

  test('offline after a restart: scans from its own data, keeps presence, and delivers when the network is back', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    const barcode = barcodeOf(sandbox, /Standing/u);
    const first = headless(sandbox, data);
    await first.answer();
    await first.ask(barcode);
    await first.end();

    sandbox.control.addFault({ fault: { kind: 'reset' } });
    const second = headless(sandbox, data, { 'drain-seconds': '0' });
    expect(await second.answer()).toMatchObject({ type: 'ready' });
    const later = new Date(Date.now() + 3_000).toISOString();
    expect(await second.ask(JSON.stringify({ barcode, at: later }))).toMatchObject({ result: 'repeat', seq: 2 });
    expect(await second.ask('{"cmd":"sync"}')).toMatchObject({ type: 'synced', ok: false });
    expect(await second.end()).toMatchObject({ answers: [{ type: 'bye', unsent: 1 }], code: 0 });

    sandbox.control.clearFaults();
    const third = headless(sandbox, data);
    await third.answer();
    expect(await third.end()).toMatchObject({ answers: [{ type: 'bye', unsent: 0 }] });
    expect(received(sandbox)).toEqual([
      [barcode, 'OK', 'IN'],
      [barcode, 'FAIL', 'IN'],
    ]);
  });

  test('kill -9 in the middle of a long first load: progress was told, and the next start goes on from there', async () => {
    const [sandbox, data] = [await temporarySandbox({ tickets: 20_000 }), temporaryFolder()];
    sandbox.control.addFault({ match: { path: '/api/accessusers/tickets/v2' }, fault: { kind: 'delay', ms: 150 } });
    const station = headless(sandbox, data);
    const progress = await station.answer();
    expect(progress).toMatchObject({ type: 'progress', total: 20_000, rate: expect.any(Number) });
    const killed = once(station.process, 'close');
    station.process.kill('SIGKILL');
    await killed;

    sandbox.control.clearFaults();
    const before = sandbox.control.requests().length;
    const again = headless(sandbox, data);
    let line = await again.answer();
    while (line['type'] === 'progress') line = await again.answer();
    expect(line).toEqual({ type: 'ready', tickets: 20_000 });
    const pages = sandbox.control
      .requests()
      .slice(before)
      .map(({ target }) => target)
      .filter((target) => target.includes('top=1000'));
    expect(pages[0]).toContain('from=');
    await again.end();
  });

  test('a sweep finds what vivenu no longer has, and the search finds the rest', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    const station = headless(sandbox, data);
    expect(await station.answer()).toMatchObject({ type: 'ready' });
    const [gone] = sandbox.control.tickets({ barcode: barcodeOf(sandbox, /Standing/u) });
    sandbox.control.deleteTicket(String(gone!['_id']));
    expect(await station.ask('{"cmd":"sweep"}')).toMatchObject({
      type: 'swept',
      ok: true,
      gone: 1,
      missing: 0,
      error: null,
    });
    expect(await station.ask(String(gone!['barcode']))).toMatchObject({ result: 'refused', reason: 'unknown' });
    expect(await station.ask('{"cmd":"search","text":"lukasz zol"}')).toMatchObject({
      type: 'found',
      tickets: [{ name: 'Łukasz Żółć' }],
    });
    await station.end();
  });

  test('kill -9 after verdicts were printed: each of them is in the log, and arrives', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    sandbox.control.addFault({ match: { path: '/api/accessusers/scans' }, fault: { kind: 'hang' } });
    const station = headless(sandbox, data);
    await station.answer();
    const barcodes = sandbox.control
      .tickets({ eventId: sandbox.demo.eventId })
      .filter(({ status }) => status === 'VALID')
      .slice(0, 20)
      .map(({ barcode }) => String(barcode));
    station.send(...barcodes);
    for (const barcode of barcodes) expect(await station.answer()).toMatchObject({ barcode, result: 'in' });
    const killed = once(station.process, 'close');
    station.process.kill('SIGKILL');
    await killed;

    sandbox.control.clearFaults();
    const again = headless(sandbox, data);
    await again.answer();
    expect(await again.ask('{"cmd":"occupancy"}')).toEqual({ type: 'occupancy', in: 20, out: 0, inside: 20 });
    expect(await again.end()).toMatchObject({ answers: [{ type: 'bye', unsent: 0 }] });
    expect(received(sandbox)).toEqual(barcodes.map((barcode) => [barcode, 'OK', 'IN']));
  });

  test('SIGTERM ends it like the end of the input', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder());
    await station.answer();
    await station.ask(barcodeOf(sandbox, /Standing/u));
    station.process.kill('SIGTERM');
    expect(await station.answer()).toEqual({ type: 'bye', unsent: 0 });
  });
});

describe('policy, corrections and search', () => {
  const policyFile = (policy: object): readonly string[] => {
    const path = join(temporaryFolder(), 'policy.json');
    writeFileSync(path, JSON.stringify(policy));
    return ['--policy', path];
  };

  test('--policy decides; --direction and the line win over its direction', async () => {
    const sandbox = await temporarySandbox();
    const policy = { direction: 'AUTO', reentry: 'never', repeatWindowSeconds: 0, exitRequiresEntry: true };
    const station = headless(sandbox, temporaryFolder(), {}, policyFile(policy));
    await station.answer();
    const barcode = barcodeOf(sandbox, /Standing/u);
    expect(await station.ask(barcode)).toMatchObject({ result: 'in', direction: 'IN' });
    expect(await station.ask(barcode)).toMatchObject({ result: 'out', direction: 'OUT' });
    expect(await station.ask(barcode)).toMatchObject({ result: 'refused', reason: 'no_reentry' });
    expect(await station.ask(JSON.stringify({ barcode, direction: 'OUT' }))).toMatchObject({ reason: 'not_inside' });
  });

  test('a policy that cannot be read starts nothing', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder(), {}, policyFile({ reentyr: 'never' }));
    const { answers, stderr, code } = await station.end();
    expect(stderr).toMatch(/policy cannot be read.*reentyr/u);
    expect([answers, code]).toEqual([[], 1]);
  });

  test('undo, check, override, search and recount, each answered by one line', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder());
    await station.answer();
    const [standing, cancelled] = [barcodeOf(sandbox, /Standing/u), barcodeOf(sandbox, /Cancelled/u)];
    const ask = (line: object): Promise<Record<string, unknown>> => station.ask(JSON.stringify(line));

    const check = { cmd: 'check', barcode: standing, direction: 'IN' };
    expect(await ask(check)).toMatchObject({ type: 'check', result: 'in', seq: null });
    expect(await station.ask(standing)).toMatchObject({ type: 'verdict', result: 'in', seq: 1 });
    expect(await ask({ cmd: 'undo', seq: 1, reason: 'wrong person' })).toMatchObject({ type: 'undone', seq: 1 });
    expect(await ask({ cmd: 'undo', seq: 1, reason: 'again' })).toMatchObject({ type: 'error' });
    expect(await ask({ cmd: 'occupancy' })).toEqual({ type: 'occupancy', in: 0, out: 0, inside: 0 });
    const override = { cmd: 'override', barcode: cancelled, direction: 'IN', reason: 'box office' };
    expect(await ask(override)).toMatchObject({ type: 'verdict', result: 'in', override: true });
    const found = { type: 'found', tickets: [{ barcode: standing, inside: false }] };
    expect(await ask({ cmd: 'search', text: 'zoe mul' })).toMatchObject(found);
    const kept = { in: 1, out: 0, inside: 1 };
    expect(await ask({ cmd: 'recount' })).toEqual({ type: 'recount', agrees: true, counted: kept, kept });
    expect(await station.end()).toMatchObject({ answers: [{ type: 'bye', unsent: 0 }] });

    // Whether the entry had left before it was taken back decides what vivenu hears: both ways, or nothing.
    const heard = sandbox.control.scans().rows.filter(({ barcode }) => barcode === standing);
    expect([[], ['IN', 'OUT']]).toContainEqual(heard.map(({ direction }) => direction));
  });

  test('--event may be repeated: a scan goes to the event of its ticket', async () => {
    const sandbox = await temporarySandbox();
    const station = headless(sandbox, temporaryFolder(), {}, ['--event', sandbox.demo.otherEventId]);
    const total = sandbox.demo.events.slice(0, 2).flatMap(({ id }) => sandbox.control.tickets({ eventId: id })).length;
    expect(await station.answer()).toEqual({ type: 'ready', tickets: total });
    const barcode = barcodeOf(sandbox, /Other event/u);
    expect(await station.ask(barcode)).toMatchObject({ result: 'in' });
    await station.end();
    expect(sandbox.control.scans().rows).toMatchObject([{ barcode, eventId: sandbox.demo.otherEventId, type: 'OK' }]);
  });

  test('what the organiser has set for the device applies, also offline after a restart', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    const me = { deviceSettings: { enableMultiCheckin: false, scanTypes: ['checkin'] } };
    sandbox.control.addFault({ match: { path: '/api/accessusers/me' }, fault: { kind: 'answer', body: me } });
    const barcode = barcodeOf(sandbox, /Standing/u);
    const first = headless(sandbox, data);
    await first.answer();
    await first.ask(barcode);
    await first.ask(JSON.stringify({ barcode, direction: 'OUT' }));
    await first.end();
    sandbox.control.clearFaults();
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    const second = headless(sandbox, data, { 'drain-seconds': '0' });
    await second.answer();
    const later = new Date(Date.now() + 3_000).toISOString();
    expect(await second.ask(JSON.stringify({ barcode, at: later }))).toMatchObject({ reason: 'no_reentry' });
  });
});

describe('when nothing can start, stderr says why, stdout stays empty, and the exit code is not 0', () => {
  const cases: readonly (readonly [string, (sandbox: Sandbox) => Readonly<Record<string, string>>, RegExp])[] = [
    ['a wrong token', () => ({ token: 'wrong' }), /does not accept this token/u],
    ['a token with spaces', () => ({ token: 'a b' }), /spaces/u],
    ['no token', () => ({ token: '' }), /token is missing/u],
    ['an address that is none', () => ({ server: 'nonsense://x y' }), /not a server address/u],
    ['nobody there', () => ({ server: 'http://127.0.0.1:1' }), /cannot be reached/u],
    ['an unknown event', () => ({ event: 'nope' }), /no access to the event/u],
    ['a folder that cannot be made', () => ({ data: join(program, 'data') }), /cannot open its own data/u],
  ];

  test.each(cases)('%s', async (_what, given, sentence) => {
    const sandbox = await temporarySandbox();
    const { answers, stderr, code } = await headless(sandbox, temporaryFolder(), given(sandbox)).end();
    expect(stderr).toMatch(sentence);
    expect([answers, code]).toEqual([[], 1]);
  });

  test.each([
    ['an empty event list', { kind: 'answer', body: [] }, '/api/accessusers/events', /no events/u],
    ['HTML instead of JSON', { kind: 'html' }, '/api/accessusers', /does not come from vivenu/u],
    ['403', { kind: 'answer', status: 403 }, '/api/accessusers/tickets', /may not do that/u],
    ['404', { kind: 'answer', status: 404 }, '/api/accessusers/tickets', /does not know this/u],
    ['a redirect', { kind: 'redirect' }, '/api/accessusers', /sends us to another address/u],
  ] as const)('%s', async (_what, fault, path, sentence) => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ match: { path }, fault });
    const { answers, stderr, code } = await headless(sandbox, temporaryFolder()).end();
    expect(stderr).toMatch(sentence);
    expect([answers, code]).toEqual([[], 1]);
    expect(stderr).not.toContain(sandbox.demo.token);
  });

  test('the files of another seller are not mixed with this one’s', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    await headless(sandbox, data).end();
    const another = await temporarySandbox();
    another.control.addFault({
      match: { path: '/api/accessusers/seller' },
      fault: { kind: 'answer', body: { sellerId: 'another' } },
    });
    const { answers, stderr, code } = await headless(another, data).end();
    expect(stderr).toContain('another seller');
    expect([answers, code]).toEqual([[], 1]);
  });

  test('a missing argument: how to call it, and code 2', async () => {
    const child = spawn(process.execPath, [program, '--server', 'x']);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
  });
});

describe('what was kept', () => {
  test('status, rejected and sendAgain; --batch-size', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ fault: { kind: 'poison', barcodes: ['poison'] } });
    const station = headless(sandbox, temporaryFolder(), { 'batch-size': '2' });
    await station.answer();
    const fresh = await station.ask('{"cmd":"status"}');
    expect(fresh).toMatchObject({
      type: 'status',
      online: true,
      unsent: 0,
      rejected: 0,
      rejectedSince: null,
      notices: [],
    });
    expect(fresh).toMatchObject({ recordProblem: null, backup: { folder: null, at: null, problem: null } });
    expect(fresh['stationId']).toMatch(/^[0-9a-f-]{36}$/u);
    for (const barcode of ['poison', 'b', 'c', 'd', 'e']) await station.ask(barcode);
    await expect.poll(async () => (await station.ask('{"cmd":"status"}'))['unsent']).toBe(0);
    const at = expect.stringMatching(/^\d{4}-.*Z$/u);
    expect(await station.ask('{"cmd":"rejected"}')).toEqual({
      type: 'rejected',
      scans: [{ seq: 1, at, barcode: 'poison', serverSaid: expect.stringContaining('400') }],
    });
    expect(await station.ask('{"cmd":"status"}')).toMatchObject({ rejected: 1, rejectedSince: at });
    const sizes = sandbox.control.scans().requests.map(({ rawBody }) => (JSON.parse(rawBody) as unknown[]).length);
    expect(Math.max(...sizes)).toBe(2);
    sandbox.control.clearFaults();
    expect(await station.ask('{"cmd":"sendAgain"}')).toEqual({ type: 'queued', scans: 1 });
    expect(await station.end()).toMatchObject({ answers: [{ type: 'bye', unsent: 0 }] });
    expect(sandbox.control.scans().rows.map(({ barcode }) => barcode)).toEqual(['b', 'c', 'd', 'e', 'poison']);
  });

  test('export and diagnostics: the log with its hashes, and no secret', async () => {
    const [sandbox, folder] = [await temporarySandbox(), temporaryFolder()];
    const station = headless(sandbox, temporaryFolder());
    await station.answer();
    for (const barcode of [barcodeOf(sandbox, /Standing/u), '=cmd()', 'c']) await station.ask(barcode);
    const exported = async (line: object): Promise<string> => {
      const answer = await station.ask(JSON.stringify(line));
      expect(answer).toMatchObject({ type: 'exported', ok: true, error: null });
      return readFileSync(String(answer['file']), 'utf8');
    };
    const lines = await exported({ cmd: 'export', format: 'jsonl', file: join(folder, 'log.jsonl') });
    expect(lines.trim().split('\n')).toHaveLength(3);
    expect(await exported({ cmd: 'export', format: 'csv', file: join(folder, 'log.csv') })).toContain("'=cmd()");
    const bundle = await exported({ cmd: 'diagnostics', file: join(folder, 'diagnostics.json') });
    expect(bundle).not.toContain(sandbox.demo.token);
    expect(JSON.parse(bundle)).toMatchObject({
      journal: { synchronous: 2, locking_mode: 'exclusive', quick_check: 'ok' },
    });
    const nowhere = { cmd: 'export', format: 'csv', file: join(folder, 'no such folder', 'log.csv') };
    expect(await station.ask(JSON.stringify(nowhere))).toMatchObject({
      type: 'exported',
      ok: false,
      error: expect.stringContaining('cannot be written'),
    });
  });

  test('a second station on the same folder does not start; the first goes on', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    const first = headless(sandbox, data);
    await first.answer();
    const second = headless(sandbox, data);
    expect(await second.end()).toMatchObject({
      answers: [],
      code: 1,
      stderr: expect.stringContaining('Another Gatehouse'),
    });
    expect(await first.ask(barcodeOf(sandbox, /Standing/u))).toMatchObject({ result: 'in', seq: 1 });
  });

  test('--backup: a copy is made at the end at the latest', async () => {
    const [sandbox, backup] = [await temporarySandbox(), temporaryFolder()];
    const station = headless(sandbox, temporaryFolder(), { backup });
    await station.answer();
    await station.ask(barcodeOf(sandbox, /Standing/u));
    await station.end();
    const [copy, ...others] = readdirSync(backup);
    expect([copy, others]).toEqual([expect.stringMatching(/^gatehouse-.*\.sqlite$/u), []]);
    const db = new Database(join(backup, copy!), { readonly: true });
    onTestFinished(() => void db.close());
    expect(db.prepare('select count(*) from scan').pluck().get()).toBe(1);
  });

  test('kill -9, then the same ticket: it says that it was admitted just before the restart', async () => {
    const [sandbox, data] = [await temporarySandbox(), temporaryFolder()];
    const barcode = barcodeOf(sandbox, /Standing/u);
    const first = headless(sandbox, data);
    await first.answer();
    const admitted = await first.ask(barcode);
    const ended = once(first.process, 'close');
    first.process.kill('SIGKILL');
    await ended;
    const second = headless(sandbox, data);
    await second.answer();
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(await second.ask(JSON.stringify({ barcode, at: later }))).toMatchObject({
      result: 'repeat',
      beforeRestartAt: admitted['firstEntryAt'],
    });
  });
});
