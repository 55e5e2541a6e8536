import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';

const program = resolve(import.meta.dirname, '../../../electron/headless.ts');

interface Headless {
  readonly process: ChildProcessWithoutNullStreams;
  /** Writes lines without waiting for their answers. */
  send(...lines: string[]): void;
  /** The next line on stdout, parsed. */
  answer(): Promise<Record<string, unknown>>;
  ask(line: string): Promise<Record<string, unknown>>;
  /** Ends the input and returns what is left on stdout, stderr and the exit code. */
  end(): Promise<{
    readonly answers: Record<string, unknown>[];
    readonly stderr: string;
    readonly code: number | null;
  }>;
}

/** A real process, as a user or a judge would start it. */
function headless(sandbox: Sandbox, data: string, given: Readonly<Record<string, string>> = {}): Headless {
  const args = {
    server: sandbox.url,
    token: sandbox.demo.token,
    event: sandbox.demo.eventId,
    data,
    'drain-seconds': '20',
    ...given,
  };
  const child = spawn(process.execPath, [
    program,
    ...Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]),
  ]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exit = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<Record<string, unknown>> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`the station ended: ${stderr}`);
    return JSON.parse(value) as Record<string, unknown>;
  };
  const send = (...texts: string[]): void => void child.stdin.write(texts.map((text) => `${text}\n`).join(''));
  return {
    process: child,
    send,
    answer,
    ask(line) {
      send(line);
      return answer();
    },
    async end() {
      child.stdin.end();
      const answers: Record<string, unknown>[] = [];
      for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
        answers.push(JSON.parse(next.value) as Record<string, unknown>);
      }
      const [code] = (await exit) as [number | null];
      return { answers, stderr, code };
    },
  };
}

const barcodeOf = (sandbox: Sandbox, label: RegExp): string => {
  const found = sandbox.demo.barcodes.find((each) => label.test(each.label));
  if (found === undefined) throw new Error(`no demo barcode like ${String(label)}`);
  return found.barcode;
};

const received = (sandbox: Sandbox): unknown[] =>
  sandbox.control.scans().rows.map(({ barcode, type, direction }) => [barcode, type, direction]);

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
    expect(await station.ask(barcode)).toEqual({ ...verdict, result: 'in', seq: 1 });
    expect(await station.ask(`${barcode}\r`)).toEqual({ ...verdict, result: 'repeat', reason: 'already_in', seq: 2 });
    expect(await station.ask('{"cmd":"occupancy"}')).toEqual({ type: 'occupancy', in: 1, out: 0, inside: 1 });
    expect(await station.ask(JSON.stringify({ barcode, direction: 'OUT' }))).toEqual({
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
    expect(await second.ask(barcode)).toMatchObject({ result: 'repeat', seq: 2 });
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
    sandbox.control.addFault({
      match: { path: '/api/accessusers/seller' },
      fault: { kind: 'answer', body: { sellerId: 'another' } },
    });
    const { answers, stderr, code } = await headless(sandbox, data).end();
    expect(stderr).toContain('another seller');
    expect([answers, code]).toEqual([[], 1]);
  });

  test('a missing argument: how to call it, and code 2', async () => {
    const child = spawn(process.execPath, [program, '--server', 'x']);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
  });
});
