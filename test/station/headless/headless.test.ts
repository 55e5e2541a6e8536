import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { barcodeOf, headless, received } from './process.ts';

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
    expect(await station.ask('{"cmd":"dashboard"}')).toMatchObject({
      type: 'dashboard',
      in: 1,
      out: 1,
      inside: 0,
      arrived: 1,
      refused: 2,
      overridden: 0,
      undone: 0,
      perMinute: 1,
      peak: { at: expect.stringMatching(/:00\.000Z$/u), perMinute: 1 },
      ticketTypes: expect.arrayContaining([expect.objectContaining({ id: ticket!['ticketTypeId'], arrived: 1 })]),
      refusals: [
        { reason: 'already_in', count: 1 },
        { reason: 'unknown', count: 1 },
      ],
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
