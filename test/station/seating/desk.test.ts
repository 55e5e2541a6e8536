import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support.ts';
import { change, codeOf, FREE, LAWN, office, valueOf, type Office } from './office.ts';
import { seat } from './objects.ts';

describe('how it is set up', () => {
  test('server, events, ids and maps', async () => {
    const { session, sandbox, eventId } = await office();
    expect(valueOf(await session.seating())).toMatchObject({
      server: `${sandbox.url}/api`,
      ownServer: null,
      keyUse: 'own',
      hasOwnKey: true,
      events: [{ event: { id: eventId }, seatingId: sandbox.demo.seatingEventId, seats: 1, areas: 1 }],
      unclear: [],
    });
  });

  test('a server of its own; a key that was typed for another goes', async () => {
    const { session } = await office();
    const server = 'https://seats.example/api';
    expect(valueOf(await session.changeSeating({ server: 'seats.example/api/' }))).toMatchObject({
      server,
      ownServer: server,
      keyUse: 'none',
      hasOwnKey: false,
    });
    expect(valueOf(await session.changeSeating({ server: null }))).toMatchObject({
      ownServer: null,
      keyUse: 'account',
    });
  });

  test.each([
    [{ server: 'ftp://seats.example' }, 'server_invalid'],
    [{ seatingIds: { event: '..' } }, 'object_id_invalid'],
    [{ seatingIds: { event: 'torn \ud800' } }, 'object_id_invalid'],
  ])('what cannot be is refused: %j', async (given, code) => {
    const { session } = await office();
    const before = valueOf(await session.seating());
    expect(codeOf(await session.changeSeating(given))).toBe(code);
    expect(valueOf(await session.seating())).toEqual(before);
  });

  test.each([
    ['none', { use: 'none' }, 'seating_key_refused'],
    ['that of the sign-in, and nobody is signed in', { use: 'account' }, 'key_missing'],
    ['another one', { use: 'own', apiKey: 'key_of_somebody_else' }, 'seating_key_refused'],
  ] as const)('the server does not accept the key: %s', async (_, key, code) => {
    const box = await office();
    valueOf(await box.session.setSeatingKey(key));
    const [view] = valueOf(await box.session.seats(box.eventId, [FREE]));
    expect(view).toMatchObject({ status: null, problem: { code } });
    expect(codeOf(await change(box, [FREE], 'booked'))).toBe(code);
    expect(box.posts()).toBe(0);
  });

  test('a key that no request can carry', async () => {
    const { session } = await office();
    expect(codeOf(await session.setSeatingKey({ use: 'own', apiKey: 'two words' }))).toBe('key_malformed');
    expect(codeOf(await session.setSeatingKey({ use: 'own', apiKey: ' ' }))).toBe('key_missing');
  });
});

describe('what is there', () => {
  test('status, booked, and what the server does not know, each by itself', async () => {
    const { session, eventId } = await office();
    const asked = [FREE, LAWN, 'nowhere', 'a/b', 'Süd 1', '..', ''];
    const views = valueOf(await session.seats(eventId, asked));
    expect(views.map(({ objectId }) => objectId)).toEqual(asked);
    expect(views).toMatchObject([
      { status: { kind: 'seat', status: 'free', booked: null }, mapped: null },
      { status: { kind: 'area', booked: expect.any(Number) }, mapped: { objectId: LAWN } },
      { status: null, problem: { code: 'seating_unknown' } },
      { status: null, problem: { code: 'seating_unknown' } },
      { status: null, problem: { code: 'seating_unknown' } },
      { status: null, problem: { code: 'object_id_invalid' } },
      { status: null, problem: { code: 'object_id_invalid' } },
    ]);
  });

  test('fifty seats are asked for five at a time', async () => {
    let [atOnce, most] = [0, 0];
    const { session, eventId, sandbox } = await office({
      async fetch(...request) {
        atOnce++;
        most = Math.max(most, atOnce);
        return fetch(...request).finally(() => void atOnce--);
      },
    });
    const views = valueOf(
      await session.seats(
        eventId,
        Array.from({ length: 50 }, (_, index) => `seat-${index}`),
      ),
    );
    expect([views.length, most]).toEqual([50, 5]);
    expect(sandbox.control.requests()).toHaveLength(50);
  });

  test.each(['../logs?x=1#ü', 'a/b', '100%', 'Süd 1', 'Ω;😀', '...'])(
    '"%s" is one segment of the address',
    async (objectId) => {
      const box = await office();
      box.sandbox.control.putSeats([{ objectId, status: 'free' }]);
      expect(valueOf(await change(box, [objectId], 'booked'))).toMatchObject({ kind: 'done', now: [{ objectId }] });
      expect(valueOf(await box.session.seatLog(box.eventId, objectId, 1)).entries).toMatchObject([{ after: 'booked' }]);
    },
  );

  test('a log of 10,000 entries, newest first', async () => {
    const { session, eventId, sandbox } = await office();
    sandbox.control.fillSeatLog(FREE, 9_999);
    sandbox.control.putSeats([{ objectId: FREE, status: 'notforsale' }]);
    const { entries, total } = valueOf(await session.seatLog(eventId, FREE, 200));
    expect([entries.length, total]).toEqual([200, 10_000]);
    expect(entries[0]).toMatchObject({ before: 'free', after: 'notforsale', api: false, bookedChange: null });
    const moments = entries.map(({ at }) => Number(at));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  });

  test.each([
    [400, 'seating_refused'],
    [403, 'seating_key_refused'],
    [404, 'seating_unknown'],
    [429, 'seating_busy'],
    [500, 'seating_busy'],
  ])('a log that is answered with %i', async (status, code) => {
    const { session, eventId, fault } = await office();
    fault({ fault: { kind: 'answer', status } });
    expect(codeOf(await session.seatLog(eventId, FREE, 10))).toBe(code);
  });
});

describe('the map', () => {
  async function withFile(text: string | Buffer): Promise<Office> {
    const chosenFile = join(temporaryFolder(), 'seats.csv');
    writeFileSync(chosenFile, text);
    return office({ objects: [], chosenFile });
  }

  test('comes from a file, in place of what was there', async () => {
    const lines = ['objectId;kind;area;row;seat;capacity', 'a;seat;Süd;1;1;', 'a;seat;Süd;1;2;', 'l;area;Lawn;;;90'];
    const { session, eventId } = await withFile(`\uFEFF${lines.join('\r\n')}`);
    for (const object of [seat('a'), seat('old')]) valueOf(await session.mapSeat(eventId, object));
    expect(valueOf(await session.importSeats(eventId))).toEqual({
      seats: 1,
      areas: 1,
      dropped: 1,
      skipped: [{ line: 3, why: 'twice' }],
      moreSkipped: 0,
    });
    expect(valueOf(await session.findSeats(eventId, ''))).toMatchObject([
      { objectId: 'a', area: 'Süd' },
      { objectId: 'l', capacity: 90 },
    ]);
    expect(valueOf(await session.findSeats(eventId, 'süd 1'))).toMatchObject([{ objectId: 'a' }]);
    valueOf(await session.unmapSeat(eventId, 'a'));
    expect(valueOf(await session.findSeats(eventId, 'süd'))).toEqual([]);
  });

  test.each([
    ['columns of another file', 'barcode\n1', 'seats_file_invalid'],
    ['not one line that can be read', 'objectId,kind\n,seat', 'seats_file_invalid'],
    ['letters that are no UTF-8', Buffer.from('objectId,kind,area\na,seat,Süd', 'latin1'), 'seats_file_encoding'],
  ])('stays as it was with a file that has %s', async (_, text, code) => {
    const { session, eventId } = await withFile(text);
    valueOf(await session.mapSeat(eventId, seat('old')));
    expect(codeOf(await session.importSeats(eventId))).toBe(code);
    expect(valueOf(await session.findSeats(eventId, ''))).toHaveLength(1);
  });

  test('stays as it was where somebody changed their mind, and where the file is gone', async () => {
    const { session, eventId } = await office();
    expect(await session.importSeats(eventId)).toEqual({ ok: true, value: null });
    const gone = await office({ chosenFile: join(temporaryFolder(), 'gone.csv') });
    expect(codeOf(await gone.session.importSeats(eventId))).toBe('seats_file_invalid');
    expect(valueOf(await gone.session.findSeats(eventId, ''))).toHaveLength(2);
  });

  test('takes no id that no address can carry', async () => {
    const { session, eventId } = await office();
    expect(codeOf(await session.mapSeat(eventId, seat('..')))).toBe('object_id_invalid');
  });
});
