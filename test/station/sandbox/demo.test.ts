import { describe, expect, it } from 'vitest';
import { demoCards } from '../../../electron/station/sandbox/world/cards.ts';
import { escapeHtml } from '../../../electron/station/sandbox/page/demo-page.ts';
import { closeAfterEach, idOf, NOON, openSandbox, type Client } from './client.ts';

closeAfterEach();

interface DemoTicket {
  readonly _id: string;
  readonly barcode: string;
  readonly name?: string;
  readonly status: string;
  readonly ticketName: string;
  readonly area?: string;
  readonly row?: string;
  readonly seat?: string;
  readonly discount?: string;
  readonly entry?: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

const ticketsOf = (client: Client, eventId = client.demo.eventId): DemoTicket[] =>
  client.control.tickets({ eventId }) as unknown as DemoTicket[];

const DAY = 86_400_000;
const undated = ({ createdAt: _c, updatedAt: _u, ...rest }: DemoTicket): object => rest;

describe('the demo event', () => {
  it('is the same on every start, but for its dates', async () => {
    const one = await openSandbox({ tickets: 2_000 });
    const later = await openSandbox({ tickets: 2_000, now: () => NOON + 100 * DAY });
    expect(ticketsOf(one).map(undated)).toEqual(ticketsOf(later).map(undated));
    expect(one.demo).toEqual(later.demo);
    // Printed cards and recorded tests rely on these very words.
    expect(one.demo).toMatchObject({
      token: 'gatehouse-demo-2026',
      apiKey: 'key_gatehouse_demo_2026',
      eventId: '6a3b1c00d7e8f90112233401',
    });
    const [invented] = ticketsOf(one).filter(({ _id }) => _id.endsWith('000000') && !_id.startsWith('6a4cca4d'));
    expect(invented).toMatchObject({ _id: '6a5ce0126e295b9d8e000000', barcode: '00072866416038961016' });
  });

  it('begins in the same way however many tickets there are', async () => {
    const small = await openSandbox({ tickets: 100 });
    const large = await openSandbox({ tickets: 300 });
    const inLarge = new Map(ticketsOf(large).map((ticket) => [idOf(ticket), ticket]));
    for (const ticket of ticketsOf(small)) expect(inLarge.get(idOf(ticket))).toEqual(ticket);
  });

  it('changes with the seed, except for the cards', async () => {
    const one = await openSandbox();
    const other = await openSandbox({ seed: 7 });
    const inOther = new Set(ticketsOf(other).map((ticket) => ticket.barcode));
    const shared = ticketsOf(one).filter((ticket) => inOther.has(ticket.barcode));
    expect(shared).toHaveLength(demoCards.filter((card) => card.ticket?.event === 'sommerfest').length);
  });

  it('has 2,000 tickets as a real event has them', async () => {
    const client = await openSandbox({ tickets: 2_000 });
    const tickets = ticketsOf(client);
    const count = (test: (ticket: DemoTicket) => boolean): number => tickets.filter((ticket) => test(ticket)).length;
    expect(tickets).toHaveLength(2_000);
    expect(new Set(tickets.map(idOf)).size).toBe(2_000);
    expect(new Set(tickets.map((ticket) => ticket.barcode)).size).toBe(2_000);
    expect(tickets.every(({ _id }) => /^[0-9a-f]{24}$/.test(_id))).toBe(true);

    expect(count(({ status }) => status === 'VALID') / 2_000).toBeCloseTo(0.94, 1);
    for (const status of ['INVALID', 'RESERVED', 'DETAILSREQUIRED', 'BLANK']) {
      expect([status, count((ticket) => ticket.status === status) >= 3]).toEqual([status, true]);
    }
    for (const name of ['Standing', 'Seated', 'VIP weekend', 'Child', 'Early bird', 'Crew']) {
      expect([name, count((ticket) => ticket.ticketName === name) >= 30]).toEqual([name, true]);
    }
    expect(count(({ entry }) => entry === undefined)).toBeGreaterThan(100);
    expect(count(({ entry }) => entry?.length === 0)).toBeGreaterThan(10);
    expect(count(({ discount }) => discount !== undefined)).toBeGreaterThan(100);
    expect(count(({ name }) => name === undefined)).toBeGreaterThan(20);
    expect(count(({ barcode }) => /^\d{16,20}$/.test(barcode))).toBeGreaterThan(1_000);
    expect(count(({ barcode }) => /^0\d{15,19}$/.test(barcode))).toBeGreaterThan(100);
    expect(count(({ barcode }) => barcode.startsWith('SF26-'))).toBeGreaterThan(100);
    expect(count(({ barcode }) => /^[0-9A-F]{16}$/.test(barcode) && /[A-F]/.test(barcode))).toBeGreaterThan(100);
  });

  it('gives every seat once', async () => {
    const client = await openSandbox({ tickets: 2_000 });
    const seats = ticketsOf(client).flatMap(({ area, row, seat }) =>
      seat === undefined ? [] : [`${area}/${row}/${seat}`],
    );
    expect(seats.length).toBeGreaterThan(300);
    expect(new Set(seats).size).toBe(seats.length);
  });

  it('was sold in the weeks before, and nothing happened in the future', async () => {
    const client = await openSandbox({ tickets: 2_000 });
    for (const { createdAt, updatedAt } of ticketsOf(client)) {
      expect(Date.parse(createdAt)).toBeGreaterThan(NOON - 60 * DAY);
      expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(Date.parse(createdAt));
      expect(Date.parse(updatedAt)).toBeLessThan(NOON);
    }
  });

  it('has names that break screens, printers and spreadsheets', async () => {
    const client = await openSandbox();
    const names = ticketsOf(client).map((ticket) => ticket.name ?? '');
    expect(names.some((name) => name.length === 300)).toBe(true);
    expect(names.some((name) => name.includes('\u202E'))).toBe(true);
    expect(names.some((name) => name.includes('<img'))).toBe(true);
    expect(names.some((name) => /\p{Extended_Pictographic}/u.test(name))).toBe(true);
    expect(names).toContain('=1+1');
    expect(names).toContain('Zoë Müller');
  });

  it('grows large quickly', { timeout: 60_000 }, async () => {
    const client = await openSandbox({ tickets: 100_000 });
    const path = `/api/accessusers/tickets/v2/${client.demo.eventId}?top=1000&skip=99500`;
    const { body } = await client.device<{ docs: unknown[]; total: number }>('GET', path);
    expect([body.docs.length, body.total]).toEqual([500, 100_000]);
  });
});

describe('the cards', () => {
  it('are what the server says of them', async () => {
    const client = await openSandbox();
    for (const { barcode, ticket } of demoCards) {
      const path = `/api/accessusers/tickets/${barcode}`;
      const { body } = await client.device<Partial<DemoTicket> & { eventId?: string }>('GET', path);
      const eventId = ticket?.event === 'sommerfest' ? client.demo.eventId : client.demo.otherEventId;
      const said = { status: body.status, name: body.name, eventId: body.eventId };
      const expected =
        ticket === null ? {} : { status: ticket.status ?? 'VALID', name: ticket.name ?? undefined, eventId };
      expect({ barcode, ...said }).toEqual({ barcode, ...expected });
    }
  });

  it('expect a green light for valid tickets of this event only', () => {
    for (const { barcode, result, ticket } of demoCards) {
      const admitted = ticket?.event === 'sommerfest' && (ticket.status ?? 'VALID') === 'VALID';
      expect([barcode, result]).toEqual([barcode, admitted ? 'in' : 'refused']);
    }
  });

  it('are ten and one on the screen, and cover every refusal that a ticket can cause', async () => {
    const client = await openSandbox();
    expect(client.demo.barcodes).toHaveLength(11);
    expect(client.demo.barcodes[0]).toEqual({ barcode: '00047110815202601', label: 'Standing', result: 'in' });
    expect(client.demo.barcodes.filter(({ result }) => result === 'refused')).toHaveLength(6);
  });
});

describe('the page', () => {
  it('shows every card with both symbols, and the token', async () => {
    const client = await openSandbox();
    const { status, headers, body } = await client.send<string>('GET', '/demo');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body.match(/<article/g)).toHaveLength(demoCards.length);
    expect(body.match(/<svg/g)).toHaveLength(demoCards.length * 2 + 1);
    for (const { barcode, label } of demoCards) {
      expect(body).toContain(`<code>${barcode}</code>`);
      expect(body).toContain(`<h2>${escapeHtml(label)}</h2>`);
    }
    expect(body).toContain(client.demo.token);
    expect(body).toContain(client.url);
    expect(client.pageUrl).toBe(`${client.url}/demo`);
  });

  it('escapes names, runs nothing and loads nothing', async () => {
    const client = await openSandbox();
    const { headers, body } = await client.send<string>('GET', '/demo');
    expect(body).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(body).not.toMatch(/<img|<script|<link|@import|url\(/);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  it('is where the address alone leads', async () => {
    const client = await openSandbox();
    const { status, headers } = await client.send('GET', '/');
    expect([status, headers.get('location')]).toEqual([302, '/demo']);
  });
});
