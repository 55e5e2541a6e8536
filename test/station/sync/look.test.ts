import { success } from '#shared/problem.ts';
import type { SyncProgress } from '#shared/view.ts';
import { describe, expect, test } from 'vitest';
import { syncState } from '../../../electron/station/ledger/syncs.ts';
import { ticketById, ticketsByBarcode } from '../../../electron/station/ledger/tickets.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { createLook, type LookKind } from '../../../electron/station/sync/look.ts';
import { createWriter } from '../../../electron/station/sync/writer/writer.ts';
import { memoryLog, noWaiting, sandboxClient, temporaryLedger, temporarySandbox } from '../support.ts';

/** A look at the sandbox, with the real files and the writer in this thread. `asked`: the count is compared each time. */
async function setUp(
  given: { readonly sandbox?: Sandbox; readonly tickets?: number; readonly eventIds?: string[] } = {},
) {
  const ledger = temporaryLedger();
  const sandbox = given.sandbox ?? (await temporarySandbox({ tickets: given.tickets ?? 300 }));
  const { eventId } = sandbox.demo;
  const log = memoryLog();
  let now = Date.now();
  const parts = {
    client: sandboxClient(sandbox),
    writer: createWriter(ledger.writable),
    catalogue: ledger.catalogue,
    eventIds: given.eventIds ?? [eventId],
    access: { check: async () => success('asked' as const), doubt: () => undefined },
    waiting: noWaiting(),
    now: () => (now += 100),
    log,
    largestPage: 100,
  };
  const looking = createLook(parts);
  const look = (kind: LookKind = 'changes', onProgress?: (progress: SyncProgress) => void) => looking(kind, onProgress);
  const pages = (): string[] =>
    sandbox.control
      .requests()
      .map(({ target }) => target)
      .filter((target) => target.includes('/tickets/v2/'));
  const known = (): Set<unknown> => new Set(ledger.catalogue.prepare('select id from ticket').pluck().all());
  const missed = () => sandbox.control.tickets({ eventId }).filter(({ _id }) => !known().has(_id));
  return { look, ledger, sandbox, eventId, pages, missed, log };
}

describe('the first load', () => {
  test('brings every ticket, keeps their number, and tells how far it is', async () => {
    const { look, ledger, sandbox, eventId, missed } = await setUp({ tickets: 1_200 });
    const progress: SyncProgress[] = [];
    const outcome = await look('changes', (each) => progress.push(each));
    const { length } = sandbox.control.tickets({ eventId });
    expect(outcome).toEqual({ ok: true, value: { tickets: length, changed: length, missing: 0, gone: 0 } });
    expect(missed()).toEqual([]);
    expect(syncState(ledger.catalogue, eventId)).toMatchObject({ tickets: length, loadedUntil: null });
    const { total } = progress.at(-1)!;
    expect(total).toBe(length);
    expect(progress.map(({ tickets }) => tickets)).toEqual(
      progress.map(({ tickets }) => tickets).toSorted((a, b) => a - b),
    );
  });

  test('breaks off, keeps what it has, is not called complete, and goes on where it stopped', async () => {
    const { look, ledger, sandbox, eventId, pages, missed } = await setUp({ tickets: 1_200 });
    sandbox.control.addFault({
      match: { path: '/api/accessusers/tickets/v2' },
      skip: 9,
      fault: { kind: 'answer', status: 401 },
    });
    expect(await look()).toMatchObject({ ok: false, problem: { code: 'unauthorized' } });
    const half = syncState(ledger.catalogue, eventId);
    expect(half.nextFrom).toBeNull();
    expect(half.tickets).toBeGreaterThan(200);
    sandbox.control.clearFaults();
    const before = pages().length;
    expect(await look()).toMatchObject({ ok: true });
    expect(missed()).toEqual([]);
    const asked = pages().slice(before);
    const firstPage = asked.find((target) => !target.includes('top=1&'));
    expect(Date.parse(new URL(`http://x${firstPage}`).searchParams.get('from') ?? '')).toBeGreaterThan(0);
  });

  test('entries that are no tickets are left out, and are not looked for again and again', async () => {
    const { look, sandbox, eventId, pages, log } = await setUp({ tickets: 60 });
    const docs = [...sandbox.control.tickets({ eventId }), { _id: 'without a barcode' }];
    sandbox.control.addFault({
      match: { path: '/api/accessusers/tickets/v2' },
      fault: { kind: 'answer', body: { docs, total: docs.length } },
    });
    expect(await look()).toMatchObject({ ok: true, value: { tickets: 60 } });
    expect(log.lines.some((line) => line.includes('without an id or a barcode'))).toBe(true);
    const before = pages().length;
    expect((await look()).ok).toBe(true);
    expect(pages().length - before).toBeLessThan(5);
  });

  test('an event without tickets is loaded too', async () => {
    const sandbox = await temporarySandbox();
    const empty = sandbox.demo.events.find(({ name }) => name.startsWith('Crew'))!.id;
    const { look, ledger } = await setUp({ sandbox, eventIds: [empty] });
    expect(await look()).toMatchObject({ ok: true, value: { tickets: 0 } });
    expect(syncState(ledger.catalogue, empty).nextFrom).not.toBeNull();
  });

  test('several events are added up', async () => {
    const sandbox = await temporarySandbox();
    const eventIds = sandbox.demo.events.slice(0, 2).map(({ id }) => id);
    const { look } = await setUp({ sandbox, eventIds });
    const all = eventIds.flatMap((eventId) => sandbox.control.tickets({ eventId }));
    expect(await look()).toMatchObject({ ok: true, value: { tickets: all.length, changed: all.length } });
  });
});

describe('later looks', () => {
  test('bring what was sold, changed and cancelled, and ask for no more', async () => {
    const { look, ledger, sandbox, eventId, pages } = await setUp();
    await look();
    const [first] = sandbox.control.tickets({ eventId });
    sandbox.control.putTickets([
      { barcode: 'SOLD-NOW', eventId },
      { _id: String(first!['_id']), status: 'INVALID' },
    ]);
    expect(await look()).toMatchObject({ ok: true, value: { changed: 2 } });
    expect(ticketsByBarcode(ledger.catalogue, 'SOLD-NOW')).toMatchObject([{ status: 'VALID' }]);
    expect(ticketById(ledger.catalogue, String(first!['_id']))?.status).toBe('INVALID');
    expect(pages().at(-2)).toContain('from=');
  });

  test.each([-26, -1, 1, 26])('a server whose clock is %d hours off misses nothing', async (hours) => {
    const { look, ledger, sandbox, eventId } = await setUp();
    sandbox.control.setClockOffset(hours * 3_600_000);
    await look();
    sandbox.control.putTickets([{ barcode: 'SOLD-NOW', eventId }]);
    await look();
    expect(ticketsByBarcode(ledger.catalogue, 'SOLD-NOW')).toHaveLength(1);
  });

  test('an error never wipes what is here', async () => {
    const { look, ledger, sandbox } = await setUp();
    await look();
    const count = () => ledger.catalogue.prepare('select count(*) from ticket').pluck().get();
    const before = count();
    for (const status of [401, 403, 404, 500]) {
      sandbox.control.addFault({ times: 3, fault: { kind: 'answer', status } });
      expect((await look()).ok).toBe(false);
      sandbox.control.clearFaults();
    }
    expect(count()).toBe(before);
  });

  test('a page that is no list is asked for again, and then told', async () => {
    const { look, sandbox } = await setUp();
    sandbox.control.addFault({ times: 2, fault: { kind: 'html' } });
    expect((await look()).ok).toBe(true);
    sandbox.control.addFault({ times: 3, fault: { kind: 'answer', body: { docs: 'none', total: 1 } } });
    expect(await look()).toMatchObject({ ok: false, problem: { code: 'not_vivenu' } });
  });

  test('a list that is suddenly empty stops the sync and wipes nothing', async () => {
    const { look, ledger, sandbox, eventId } = await setUp();
    await look();
    for (const { _id } of sandbox.control.tickets({ eventId })) sandbox.control.deleteTicket(String(_id));
    const before = syncState(ledger.catalogue, eventId);
    for (const kind of ['changes', 'sweep'] as const) {
      expect(await look(kind)).toMatchObject({ ok: false, problem: { code: 'list_emptied' } });
    }
    expect(syncState(ledger.catalogue, eventId)).toEqual(before);
  });
});

describe('a full sweep', () => {
  test('a ticket that vanished is asked for by its barcode, and is gone', async () => {
    const { look, ledger, sandbox, eventId } = await setUp();
    await look();
    const [first] = sandbox.control.tickets({ eventId, barcode: '00047110815202601' });
    sandbox.control.deleteTicket(String(first!['_id']));
    const before = syncState(ledger.catalogue, eventId).tickets;
    expect(await look()).toMatchObject({ ok: true, value: { gone: 0 } });
    expect(ticketById(ledger.catalogue, String(first!['_id']))?.goneAt).toBeNull();
    expect(await look('sweep')).toMatchObject({ ok: true, value: { missing: 0, gone: 1, tickets: before - 1 } });
    expect(ticketById(ledger.catalogue, String(first!['_id']))?.goneAt).not.toBeNull();
  });

  test('a ticket that the list leaves out but vivenu knows stays', async () => {
    const { look, ledger, sandbox, eventId } = await setUp({ tickets: 60 });
    await look();
    const all = sandbox.control.tickets({ eventId });
    const hidden = all[0]!;
    sandbox.control.addFault({
      match: { path: '/api/accessusers/tickets/v2' },
      fault: { kind: 'answer', body: { docs: all.slice(1), total: all.length - 1 } },
    });
    expect(await look('sweep')).toMatchObject({ ok: true, value: { missing: 0, gone: 0 } });
    expect(ticketById(ledger.catalogue, String(hidden['_id']))?.goneAt).toBeNull();
  });

  test('many that vanished are gone after the second sweep that misses them', async () => {
    const { look, ledger, sandbox, eventId } = await setUp({ tickets: 300 });
    await look();
    const vanished = sandbox.control.tickets({ eventId }).slice(0, 40);
    for (const { _id } of vanished) sandbox.control.deleteTicket(String(_id));
    expect(await look('sweep')).toMatchObject({ ok: true, value: { missing: 40, gone: 0 } });
    // One of them comes back in time.
    sandbox.control.putTickets([vanished[0]!]);
    expect(await look('sweep')).toMatchObject({ ok: true, value: { missing: 0, gone: 39 } });
    const goneAt = vanished.map(({ _id }) => ticketById(ledger.catalogue, String(_id))?.goneAt);
    expect(goneAt.filter((at) => at === null)).toHaveLength(1);
    // And another one later: it counts again.
    sandbox.control.putTickets([{ ...vanished[1]!, updatedAt: new Date().toISOString() }]);
    expect(await look()).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(ticketById(ledger.catalogue, String(vanished[1]!['_id']))?.goneAt).toBeNull();
  });

  test('a list that lost a large part of its tickets is not believed', async () => {
    const { look, ledger, sandbox, eventId } = await setUp({ tickets: 300 });
    await look();
    for (const { _id } of sandbox.control.tickets({ eventId }).slice(0, 100)) sandbox.control.deleteTicket(String(_id));
    for (let round = 0; round < 3; round++) {
      expect(await look('sweep')).toMatchObject({ ok: false, problem: { code: 'list_shrunk' } });
    }
    const marked = 'select count(*) from ticket where gone_at is not null or missed_at is not null';
    expect(ledger.catalogue.prepare(marked).pluck().get()).toBe(0);
  });

  test('a token that is revoked meanwhile takes nothing out', async () => {
    const { look, ledger, sandbox, eventId } = await setUp();
    await look();
    const [first] = sandbox.control.tickets({ eventId });
    sandbox.control.deleteTicket(String(first!['_id']));
    sandbox.control.addFault({ match: { path: '/api/accessusers/seller' }, fault: { kind: 'answer', status: 404 } });
    expect(await look('sweep')).toMatchObject({ ok: false, problem: { code: 'not_found' } });
    expect(ticketById(ledger.catalogue, String(first!['_id']))?.goneAt).toBeNull();
  });
});
