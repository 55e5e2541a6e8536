import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { closeAfterEach, NOON, openSandbox, type Client } from './client.ts';

closeAfterEach();

interface Tickets {
  readonly docs: { _id: string; barcode: string; status?: string; updatedAt: string }[];
  readonly total: number;
}

const changedSince = async (client: Client, at: number): Promise<Tickets> => {
  const from = new Date(at).toISOString();
  const path = `/api/accessusers/tickets/v2/${client.demo.eventId}?top=1000&from=${from}`;
  return (await client.device<Tickets>('GET', path)).body;
};

/** A GET with any header, which fetch does not allow. */
const statusWith = (client: Client, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${client.url}/__sandbox/scans`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('control over HTTP', () => {
  it('adds, lists and clears faults', async () => {
    const client = await openSandbox();
    const rule = { match: { path: '/api' }, times: 1, fault: { kind: 'answer', status: 500 } };
    const added = await client.send('POST', '/__sandbox/faults', { body: rule });
    expect([added.status, added.body]).toEqual([201, { id: 1 }]);
    expect((await client.send('GET', '/__sandbox/faults')).body).toEqual([{ id: 1, ...rule, hits: 0 }]);
    expect((await client.device('GET', '/api/accessusers/me')).status).toBe(500);
    expect((await client.send('DELETE', '/__sandbox/faults')).status).toBe(200);
    expect((await client.send('GET', '/__sandbox/faults')).body).toEqual([]);
  });

  it.each([
    {},
    { fault: { kind: 'earthquake' } },
    { fault: { kind: 'answer', status: 99 } },
    { fault: { kind: 'hang', minutes: 5 } },
    { fault: { kind: 'hang' }, times: 0 },
    { fault: { kind: 'hang' }, match: { path: 'api' } },
    { fault: { kind: 'hang' }, paths: '/api' },
  ])('refuses the rule %j', async (rule) => {
    const client = await openSandbox();
    expect((await client.send('POST', '/__sandbox/faults', { body: rule })).status).toBe(400);
    expect(client.control.faults()).toEqual([]);
  });

  it('shows the scans that arrived and the requests', async () => {
    const client = await openSandbox();
    await client.device('POST', `/api/accessusers/scans/${client.demo.eventId}`, []);
    await client.device('GET', '/api/accessusers/events?includeRootEvents=true');
    expect((await client.send('GET', '/__sandbox/scans')).body).toEqual(client.control.scans());
    expect(client.control.scans().requests).toMatchObject([{ rawBody: '[]', stored: true, rows: [] }]);
    const { body } = await client.send('GET', '/__sandbox/requests');
    expect(body).toMatchObject([
      { method: 'POST', target: `/api/accessusers/scans/${client.demo.eventId}` },
      { method: 'GET', target: '/api/accessusers/events?includeRootEvents=true' },
    ]);
  });

  it('adds a ticket', async () => {
    const client = await openSandbox();
    const { status, body } = await client.send<{ _id: string }[]>('POST', '/__sandbox/tickets', {
      body: { barcode: 'NEW-BARCODE', name: 'Late Guest', status: 'TRANSFERRED' },
    });
    expect(status).toBe(200);
    const changed = await changedSince(client, NOON);
    expect(changed.docs).toMatchObject([{ ...body[0], barcode: 'NEW-BARCODE', status: 'TRANSFERRED' }]);
    expect((await client.device('GET', '/api/accessusers/tickets/NEW-BARCODE')).status).toBe(200);
  });

  it('changes a ticket, moves updatedAt and takes away what is null', async () => {
    let now = NOON;
    const client = await openSandbox({ now: () => now });
    const [before] = client.control.tickets({ barcode: '00047110815202601' });
    now += 60_000;
    await client.send('POST', '/__sandbox/tickets', {
      body: [{ _id: before?.['_id'], status: 'INVALID', name: null }],
    });
    const [after] = client.control.tickets({ barcode: '00047110815202601' });
    const { name: _, ...rest } = before ?? {};
    expect(after).toEqual({ ...rest, status: 'INVALID', updatedAt: new Date(now).toISOString() });
    expect((await changedSince(client, now)).total).toBe(1);
  });

  it('gives tickets exact times when asked', async () => {
    const client = await openSandbox();
    const times = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2027-01-01T00:00:00.000Z' };
    expect(client.control.putTickets([{ barcode: 'TIMED-TICKET', ...times }])).toMatchObject([times]);
  });

  it('lets two tickets have one barcode', async () => {
    const client = await openSandbox();
    client.control.putTickets([{ barcode: 'TWICE-SOLD' }, { barcode: 'TWICE-SOLD' }]);
    const { body } = await client.send('GET', '/__sandbox/tickets?barcode=TWICE-SOLD');
    expect(body).toHaveLength(2);
  });

  it('refuses a new ticket without a barcode, and then adds none of its company', async () => {
    const client = await openSandbox();
    const body = [{ barcode: 'COMPANY-OF-IT' }, { name: 'No barcode' }];
    expect((await client.send('POST', '/__sandbox/tickets', { body })).status).toBe(400);
    expect(client.control.tickets({ barcode: 'COMPANY-OF-IT' })).toEqual([]);
  });

  it('deletes a ticket', async () => {
    const client = await openSandbox();
    const id = String(client.control.tickets({ barcode: '00047110815202601' })[0]?.['_id']);
    expect((await client.send('DELETE', `/__sandbox/tickets/${id}`)).status).toBe(200);
    expect((await client.send('DELETE', `/__sandbox/tickets/${id}`)).status).toBe(404);
    expect((await client.device('GET', '/api/accessusers/tickets/00047110815202601')).status).toBe(404);
    expect((await changedSince(client, 0)).total).toBe(119);
  });

  it('puts the clock forward and back', async () => {
    const client = await openSandbox();
    const { body } = await client.send('PUT', '/__sandbox/clock', { body: { offsetMs: -3_600_000 } });
    const expected = { offsetMs: -3_600_000, nowIso: new Date(NOON - 3_600_000).toISOString() };
    expect(body).toEqual(expected);
    expect((await client.send('GET', '/__sandbox/clock')).body).toEqual(expected);
    const { headers } = await client.device('GET', '/api/accessusers/me');
    expect(headers.get('date')).toBe(new Date(NOON - 3_600_000).toUTCString());
    expect((await client.send('PUT', '/__sandbox/clock', { body: { offsetMs: 'later' } })).status).toBe(400);
  });

  it('resets everything', async () => {
    const client = await openSandbox();
    const before = client.control.tickets();
    client.control.putTickets([{ barcode: 'NEW-BARCODE' }]);
    client.control.setClockOffset(5_000);
    client.control.addFault({ fault: { kind: 'answer', status: 500 } });
    await client.device('POST', `/api/accessusers/scans/${client.demo.eventId}`, []);
    expect((await client.send('POST', '/__sandbox/reset')).status).toBe(200);
    expect(client.control.tickets()).toEqual(before);
    expect(client.control.clock().offsetMs).toBe(0);
    expect(client.control.faults()).toEqual([]);
    expect(client.control.requests()).toEqual([]);
    expect(client.control.scans()).toEqual({ requests: [], rows: [] });
  });

  it('is not for web pages', async () => {
    const client = await openSandbox();
    expect(await statusWith(client, {})).toBe(200);
    expect(await statusWith(client, { host: 'localhost:1234' })).toBe(200);
    expect(await statusWith(client, { origin: 'https://example.com' })).toBe(403);
    expect(await statusWith(client, { host: 'rebound.example.com' })).toBe(403);
  });
});

describe('control in process', () => {
  it('throws on a rule that is none', async () => {
    const client = await openSandbox();
    expect(() => client.control.addFault({ fault: { kind: 'earthquake' } } as never)).toThrow(
      'Invalid discriminator value',
    );
  });
});
