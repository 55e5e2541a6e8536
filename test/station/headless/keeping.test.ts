import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { barcodeOf, headless } from './process.ts';

describe('what was kept', () => {
  test('status, rejected and sendAgain; --batch-size', async () => {
    const sandbox = await temporarySandbox();
    // In the pause after it all scans come to wait.
    sandbox.control.addFault({
      match: { path: '/api/accessusers/scans/**' },
      times: 1,
      fault: { kind: 'answer', status: 503 },
    });
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
    const barcodes = ['poison', 'b', 'c', 'd', 'e'];
    station.send(...barcodes);
    for (const barcode of barcodes) expect(await station.answer()).toMatchObject({ barcode });
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
