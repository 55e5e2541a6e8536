import type { Decision } from '#shared/verdict.ts';
import { describe, expect, test } from 'vitest';
import { uploadRow } from '../../electron/station/upload/row.ts';
import { readTicketList } from '../../electron/station/vivenu/ticket.ts';
import { createClients } from './asking.ts';
import { openContractServer } from './server.ts';

async function open() {
  const server = await openContractServer();
  const clients = createClients();
  return { ...server, ...clients, client: clients.device(server.server, server.token) };
}

/** The value of an outcome that must be good. */
function valueOf<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: object },
): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** As the station sends it; a refused one here without the ticket's id. */
function rowOf(barcode: string, decided: Pick<Decision, 'result' | 'direction'>, at: number) {
  const decision = { reason: null, ticketId: null, attention: [], hint: null, ...decided };
  const row = uploadRow(barcode, decided.result === 'refused' ? null : 'id', decision, at);
  return JSON.parse(row ?? '') as { readonly type: string; readonly direction: string };
}

async function ticketsOf(opened: Awaited<ReturnType<typeof open>>, query: object = {}) {
  const asked = { top: 1_000, skip: 0, from: null, until: null, ...query };
  const page = valueOf(await opened.client.ticketPage(opened.eventId, asked));
  return valueOf(readTicketList(new TextDecoder().decode(page.bytes), opened.eventId));
}

describe('what is asked', () => {
  test('the token goes in a header of its own, and no request has an API key', async () => {
    const { client, asked, eventId, barcode, token } = await open();
    await client.sellerId();
    await client.me();
    await client.events();
    await client.ticketPage(eventId, { top: 1, skip: 0, from: null, until: null });
    await client.ticketByBarcode(barcode, 5_000);
    await client.serverTicket(barcode, null);
    await client.sendScans(eventId, '[]');
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/accessusers/seller',
      'GET /api/accessusers/me',
      'GET /api/accessusers/events',
      `GET /api/accessusers/tickets/v2/${eventId}`,
      `GET /api/accessusers/tickets/${barcode}`,
      `GET /api/accessusers/tickets/${barcode}`,
      `POST /api/accessusers/scans/${eventId}`,
    ]);
    for (const { headers } of asked) {
      expect(headers['token']).toBe(token);
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  test('a page of tickets: top, skip, from, until', async () => {
    const { client, asked, eventId } = await open();
    const from = Date.UTC(2026, 0, 1);
    await client.ticketPage(eventId, { top: 1_000, skip: 25, from, until: from + 1 });
    expect(asked.at(-1)?.query).toEqual({
      top: '1000',
      skip: '25',
      from: '2026-01-01T00:00:00.000Z',
      until: '2026-01-01T00:00:00.001Z',
    });
  });

  test('a look-up by staff may name the event', async () => {
    const { client, asked, eventId, barcode } = await open();
    expect(valueOf(await client.serverTicket(barcode, eventId))?.eventId).toBe(eventId);
    expect(asked.at(-1)?.query).toEqual({ eventId });
  });

  test('scans: an array of rows, OK and FAIL, IN and OUT, with the ticket’s id or without', async () => {
    const { client, asked, eventId, barcode } = await open();
    const results = ['in', 'out', 'refused'] as const;
    const rows = results.flatMap((result, index) =>
      (['IN', 'OUT'] as const).map((direction) =>
        rowOf(barcode, { result, direction }, Date.now() - 10 * index - (direction === 'IN' ? 0 : 1)),
      ),
    );
    expect(new Set(rows.map(({ type, direction }) => `${type} ${direction}`))).toEqual(
      new Set(['OK IN', 'OK OUT', 'FAIL IN', 'FAIL OUT']),
    );
    expect(await client.sendScans(eventId, JSON.stringify(rows))).toEqual({ ok: true, value: null });
    expect(asked.at(-1)).toMatchObject({ body: rows, headers: { 'content-type': 'application/json' } });
  });
});

describe('what is answered', () => {
  test('the seller, and the access user itself', async () => {
    const { client } = await open();
    const sellerId = valueOf(await client.sellerId());
    expect(sellerId).not.toBe('');
    expect(valueOf(await client.me())).toMatchObject({
      sellerId,
      id: expect.any(String),
      name: expect.any(String),
      includeDetailsRequired: expect.any(Boolean),
    });
  });

  test('the accessible events by id and name', async () => {
    const { client, eventId } = await open();
    const events = valueOf(await client.events());
    expect(events.find(({ id }) => id === eventId)?.name).not.toBe('');
  });

  test('pages of tickets hold as many as asked for, and count all', async () => {
    const opened = await open();
    const all = await ticketsOf(opened);
    const [first, second] = [await ticketsOf(opened, { top: 1 }), await ticketsOf(opened, { top: 1, skip: 1 })];
    expect([first.tickets.length, first.total, first.unusable]).toEqual([1, all.total, 0]);
    expect(second.tickets[0]?.id).not.toBe(first.tickets[0]?.id);
  });

  test('from and until bound the moments of tickets', async () => {
    const opened = await open();
    const { total } = await ticketsOf(opened);
    const now = Date.now() + 60_000;
    expect((await ticketsOf(opened, { from: now })).total).toBe(0);
    expect((await ticketsOf(opened, { until: now })).total).toBe(total);
  });

  test('a ticket of the list and the same by its barcode are alike', async () => {
    const opened = await open();
    const listed = (await ticketsOf(opened)).tickets.find((each) => each.barcode === opened.barcode);
    const alone = valueOf(await opened.client.ticketByBarcode(opened.barcode, 5_000));
    const { id, barcode, eventId, name, ticketTypeId, ticketName, priceCategory, status, updatedAt } = alone ?? {};
    expect(alone).not.toBeNull();
    expect(listed).toMatchObject({
      id,
      barcode,
      eventId,
      name,
      ticketTypeId,
      ticketName,
      priceCategory,
      status,
      updatedAt,
    });
  });

  test('a barcode that nobody knows is no ticket', async () => {
    const { client } = await open();
    for (const barcode of ['nobody-knows-this', 'v2', 'a/b', '%2F', 'é?x=1#y']) {
      expect(await client.ticketByBarcode(barcode, 5_000)).toEqual({ ok: true, value: null });
      expect(await client.serverTicket(barcode, null)).toEqual({ ok: true, value: null });
    }
  });

  test('what is wrong with a request is said: 400, 401', async () => {
    const { client, device, eventId, server } = await open();
    const tooMany = await client.ticketPage(eventId, { top: 1_001, skip: 0, from: null, until: null });
    expect(tooMany).toMatchObject({ ok: false, problem: { code: 'bad_request', detail: expect.any(String) } });
    expect(await client.sendScans(eventId, '[{}]')).toMatchObject({ ok: false, problem: { code: 'bad_request' } });
    expect(await device(server, 'nobody-has-this-token').events()).toMatchObject({
      ok: false,
      problem: { code: expect.stringMatching(/^(unauthorized|forbidden|bad_request|not_found)$/u) },
    });
  });
});
