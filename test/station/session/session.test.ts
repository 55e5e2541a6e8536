import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, memoryTokens, scanning, viewOf } from './app.ts';

describe('the first start', () => {
  test('asks for server and token, offers the events, loads the tickets, scans', async () => {
    const sandbox = await temporarySandbox();
    const { session, verdicts, phases } = app();
    expect(session.view()).toMatchObject({ phase: 'starting' });
    await session.start();
    expect(viewOf(session, 'connect')).toMatchObject({
      server: 'https://vivenu.com',
      tokenStorage: 'encrypted',
      canReturn: false,
    });

    expect(await session.connect(`${sandbox.url}/`, ` ${sandbox.demo.token}\r\n`, false)).toEqual({
      ok: true,
      value: null,
    });
    expect(viewOf(session, 'chooseEvent').events).toEqual(sandbox.demo.events);

    await session.chooseEvents([sandbox.demo.eventId]);
    expect(phases).toContain('loading');
    const { station } = viewOf(session, 'scanning');
    const tickets = sandbox.control.tickets({ eventId: sandbox.demo.eventId }).length;
    expect(station.status).toMatchObject({
      online: true,
      tickets,
      unsent: 0,
      rejected: 0,
      syncProblem: null,
      uploadProblem: null,
    });

    const [first] = sandbox.demo.barcodes;
    await session.scan(first!.barcode, 'typed');
    expect(verdicts).toMatchObject([{ result: 'in', barcode: first!.barcode }]);
    await vi.waitFor(() => expect(sandbox.control.scans().rows).toHaveLength(1));
    const after = viewOf(session, 'scanning').station;
    expect(after).toMatchObject({
      occupancy: { in: 1, out: 0, inside: 1 },
      perMinute: 1,
      recent: [{ barcode: first!.barcode }],
      training: null,
    });
  });

  test.each([
    ['no server', 'not a server', 't', 'server_invalid'],
    ['no token', 'http://127.0.0.1:1', ' ', 'token_missing'],
    ['a broken token', 'http://127.0.0.1:1', 'a b', 'token_malformed'],
    ['nobody there', 'http://127.0.0.1:1', 't', 'offline'],
  ])('%s: says so, and stays where it is', async (_what, server, token, code) => {
    const { session } = app();
    await session.start();
    expect(await session.connect(server, token, false)).toMatchObject({ ok: false, problem: { code } });
    viewOf(session, 'connect');
  });

  test('a token without events says so, and looks again', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({
      match: { path: '/api/accessusers/events' },
      times: 1,
      fault: { kind: 'answer', body: [] },
    });
    const { session } = app();
    await session.start();
    await session.connect(sandbox.url, sandbox.demo.token, false);
    expect(viewOf(session, 'chooseEvent').problem).toEqual({ code: 'no_events' });
    await session.askForEvents();
    expect(viewOf(session, 'chooseEvent')).toMatchObject({ events: sandbox.demo.events, problem: null });
  });

  test('a load that fails says why, and goes on when asked', async () => {
    const sandbox = await temporarySandbox();
    const { session } = app();
    await session.start();
    await session.connect(sandbox.url, sandbox.demo.token, false);
    sandbox.control.addFault({ match: { path: '/api/accessusers/tickets' }, fault: { kind: 'answer', status: 403 } });
    await session.chooseEvents([sandbox.demo.eventId]);
    expect(viewOf(session, 'loading').problem).toMatchObject({ code: 'forbidden' });
    sandbox.control.clearFaults();
    await session.retryLoad();
    viewOf(session, 'scanning');
  });
});

describe('the next start', () => {
  test('scans at once from its own data, network or not', async () => {
    const [sandbox, folder, tokens] = [await temporarySandbox(), temporaryFolder(), memoryTokens()];
    const { session: first } = await scanning(sandbox, { folder, tokens });
    first.setDirection('OUT');
    await first.close();
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    const { session, verdicts } = app({ folder, tokens });
    await session.start();
    expect(viewOf(session, 'scanning').station).toMatchObject({
      direction: 'OUT',
      events: [{ id: sandbox.demo.eventId }],
    });
    session.setDirection('IN');
    await session.scan(sandbox.demo.barcodes[0]!.barcode, 'wedge');
    expect(verdicts).toMatchObject([{ result: 'in' }]);
    expect(viewOf(session, 'scanning').station.status).toMatchObject({ unsent: 1 });
    await vi.waitFor(() => expect(viewOf(session, 'scanning').station.status.online).toBe(false));
  });

  test('without a kept token it scans on, holds the scans, and sends them with a new token', async () => {
    const [sandbox, folder] = [await temporarySandbox(), temporaryFolder()];
    const { session: first } = await scanning(sandbox, { folder });
    await first.close();
    const { session } = app({ folder, tokens: memoryTokens(null) });
    await session.start();
    await session.scan(sandbox.demo.barcodes[0]!.barcode, 'wedge');
    await vi.waitFor(() =>
      expect(viewOf(session, 'scanning').station.status).toMatchObject({
        unsent: 1,
        uploadProblem: { code: 'token_missing' },
      }),
    );
    session.askForToken();
    expect(viewOf(session, 'connect')).toMatchObject({ unsent: 1, canReturn: true, server: sandbox.url });
    await session.connect(sandbox.url, sandbox.demo.token, false);
    viewOf(session, 'scanning');
    await vi.waitFor(() => expect(sandbox.control.scans().rows).toHaveLength(1));
  });

  test('settings that cannot be read are set aside, not deleted', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), '{"server": 7');
    const { session } = app({ folder });
    await session.start();
    viewOf(session, 'connect');
    expect(readFileSync(join(folder, 'settings.json.unreadable'), 'utf8')).toBe('{"server": 7');
  });
});

describe('the network', () => {
  const looks = (sandbox: Sandbox): number =>
    sandbox.control.requests().filter(({ target }) => target.includes('/tickets/v2/')).length;

  test('that returns is used at once: by the scans that wait, and to look for what has changed', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    session.syncNow();
    await vi.waitFor(() => expect(viewOf(session, 'scanning').station.status.online).toBe(false));
    await session.scan(sandbox.demo.barcodes[0]!.barcode, 'typed');
    const before = looks(sandbox);
    sandbox.control.clearFaults();
    await vi.waitFor(() => expect(sandbox.control.scans().rows).toHaveLength(1), { timeout: 10_000 });
    await vi.waitFor(() => expect(looks(sandbox)).toBeGreaterThan(before));
  });

  test('a computer that wakes up looks at once', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    const before = looks(sandbox);
    session.wake();
    await vi.waitFor(() => expect(looks(sandbox)).toBeGreaterThan(before));
  });
});

describe('staying and changing', () => {
  test('going to another event and back keeps what happened there', async () => {
    const sandbox = await temporarySandbox();
    const { session } = await scanning(sandbox);
    await session.scan(sandbox.demo.barcodes[0]!.barcode, 'wedge');
    await session.askForEvents();
    expect(viewOf(session, 'chooseEvent').canReturn).toBe(true);
    await session.chooseEvents([sandbox.demo.otherEventId]);
    expect(viewOf(session, 'scanning').station.occupancy).toEqual({ in: 0, out: 0, inside: 0 });
    await session.askForEvents();
    await session.chooseEvents([sandbox.demo.eventId]);
    expect(viewOf(session, 'scanning').station.occupancy).toEqual({ in: 1, out: 0, inside: 1 });
  });

  test('several events are open together, in the order of the choice', async () => {
    const sandbox = await temporarySandbox();
    const { eventId, otherEventId, barcodes } = sandbox.demo;
    const { session, verdicts } = await scanning(sandbox);
    await session.askForEvents();
    await session.chooseEvents([otherEventId, eventId]);
    expect(viewOf(session, 'scanning').station.events.map(({ id }) => id)).toEqual([otherEventId, eventId]);
    for (const { barcode } of barcodes.filter(({ label }) => /Standing|Other event/u.test(label))) {
      await session.scan(barcode, 'wedge');
    }
    expect(verdicts.map(({ result, ticket }) => [result, ticket?.eventId])).toEqual([
      ['in', eventId],
      ['in', otherEventId],
    ]);
    expect(await session.chooseEvents(['unheard-of'])).toMatchObject({ ok: false });
  });

  test('check, override, undo and search work from the window', async () => {
    const sandbox = await temporarySandbox();
    const { session, verdicts, shown } = await scanning(sandbox);
    const { barcode } = sandbox.demo.barcodes.find(({ label }) => label === 'Cancelled')!;
    expect(await session.check(barcode)).toEqual({ ok: true, value: null });
    expect(shown).toMatchObject([{ checked: true, scanner: null, verdict: { reason: 'status_invalid', seq: null } }]);
    expect(verdicts).toEqual([]);
    expect(await session.override(barcode, 'IN', 'box office')).toEqual({ ok: true, value: null });
    expect(verdicts).toMatchObject([{ seq: 1, result: 'in', override: { note: 'box office' } }]);
    expect(await session.search(barcode)).toMatchObject({
      ok: true,
      value: [{ ticket: { barcode }, presence: { inside: true } }],
    });
    expect(await session.undo(1, 'mistake')).toEqual({ ok: true, value: null });
    expect(await session.undo(1, 'mistake')).toMatchObject({ ok: false, problem: { code: 'nothing_to_undo' } });
    expect(viewOf(session, 'scanning').station).toMatchObject({
      occupancy: { inside: 0 },
      recent: [{ seq: 1, undone: true }],
    });
  });

  test('a wrong new token changes nothing', async () => {
    const [sandbox, tokens] = [await temporarySandbox(), memoryTokens()];
    const { session } = await scanning(sandbox, { tokens });
    session.askForToken();
    expect(await session.connect(sandbox.url, 'wrong', false)).toMatchObject({
      ok: false,
      problem: { code: 'unauthorized' },
    });
    session.returnToScanning();
    viewOf(session, 'scanning');
    expect(tokens.kept).toBe(sandbox.demo.token);
  });

  test('another seller gets a folder of its own, and the first one’s data stay', async () => {
    const [sandbox, folder] = [await temporarySandbox(), temporaryFolder()];
    const { session } = await scanning(sandbox, { folder });
    session.askForToken();
    sandbox.control.addFault({
      match: { path: '/api/accessusers/seller' },
      times: 1,
      fault: { kind: 'answer', body: { sellerId: '../../evil' } },
    });
    await session.connect(sandbox.url, sandbox.demo.token, false);
    viewOf(session, 'chooseEvent');
    await session.chooseEvents([sandbox.demo.eventId]);
    expect(existsSync(join(folder, 'sellers', '..%2F..%2Fevil', 'journal.sqlite'))).toBe(true);
    expect(existsSync(join(folder, 'sellers', sandbox.demo.sellerId, 'journal.sqlite'))).toBe(true);
  });

  test('a scan that cannot be recorded admits nobody and says so', async () => {
    const sandbox = await temporarySandbox();
    const { session, verdicts } = await scanning(sandbox);
    await session.close();
    expect(await session.scan(sandbox.demo.barcodes[0]!.barcode, 'wedge')).toMatchObject({ ok: false });
    expect(verdicts).toEqual([]);
  });

  test('files that cannot be opened are a sentence, not a crash', async () => {
    const [sandbox, folder] = [await temporarySandbox(), temporaryFolder()];
    writeFileSync(join(folder, 'sellers'), 'a file where the folder should be');
    const { session } = await scanning(sandbox, { folder });
    expect(viewOf(session, 'unusable').problem).toMatchObject({ code: 'ledger_unusable' });
  });
});
