import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { callArguments } from '#shared/contract.ts';
import {
  answerLost,
  change,
  changeLawn,
  codeOf,
  deskIn,
  FREE,
  FREE_TOO,
  LAWN,
  notReadable,
  office,
  requestLost,
  unclearOf,
  valueOf,
} from './office.ts';
import type { Log } from '../../../electron/station/log.ts';
import type { Fetch } from '../../../electron/station/vivenu/http.ts';
import { memoryLog } from '../support.ts';
import { area } from './objects.ts';

describe('a status for seats', () => {
  test.each(['booked', 'reserved', 'notforsale'] as const)(
    '%s, with one request, and nothing left open',
    async (to) => {
      const box = await office();
      const changed = valueOf(await change(box, [FREE, FREE_TOO], to));
      expect(changed).toMatchObject({ kind: 'done', now: [{ status: { status: to } }, { status: { status: to } }] });
      expect(await box.statusOf(FREE, FREE_TOO)).toEqual([to, to]);
      expect(box.posts()).toBe(1);
      expect(await unclearOf(box)).toEqual([]);
      const log = valueOf(await box.session.seatLog(box.eventId, FREE, 10));
      expect(log.entries).toMatchObject([{ before: 'free', after: to }]);
    },
  );

  test.each([
    ['an area', [LAWN], 'seat_is_area'],
    ['a seat and an area', [FREE, LAWN], 'seat_kinds_mixed'],
    ['a seat that nobody knows', [FREE, 'nowhere'], 'seating_unknown'],
    ['dots', ['..'], 'object_id_invalid'],
    ['torn letters', ['\ud800'], 'object_id_invalid'],
  ])('is not sent for %s', async (_, objectIds, code) => {
    const box = await office();
    expect(codeOf(await change(box, objectIds, 'booked'))).toBe(code);
    expect(box.posts()).toBe(0);
  });

  test.each(['forsale', 'sold', ''])('is not even asked for as "%s"', (to) => {
    const asked = { eventId: 'event', objectIds: [FREE], to, seen: {} };
    expect(callArguments.changeSeats.safeParse({ ...asked, to: 'free' }).success).toBe(true);
    expect(callArguments.changeSeats.safeParse(asked).success).toBe(false);
  });

  test('says which seat it is that the server does not know', async () => {
    const box = await office();
    expect(await change(box, [FREE, 'nowhere'], 'booked')).toMatchObject({ problem: { detail: 'nowhere' } });
  });

  test('is not sent for what is like that already; among others only they are sent', async () => {
    const box = await office();
    await box.elsewhere({ objects: [FREE], status: 'booked' });
    const seen = { [FREE]: 'booked', [FREE_TOO]: 'free' };
    expect(codeOf(await change(box, [FREE], 'booked', seen))).toBe('seat_already_so');
    const changed = valueOf(await change(box, [FREE, FREE_TOO], 'booked', seen));
    expect(changed).toMatchObject({ kind: 'done', now: [{ objectId: FREE_TOO }, { objectId: FREE }] });
    expect(valueOf(await box.session.seatLog(box.eventId, FREE, 10)).total).toBe(1);
  });

  test('is not sent when somebody else has changed a seat meanwhile', async () => {
    const box = await office();
    await box.elsewhere({ objects: [FREE], status: 'reserved' });
    const changed = valueOf(await change(box, [FREE, FREE_TOO], 'booked'));
    expect(changed).toMatchObject({ kind: 'moved', now: [{ status: { status: 'reserved' } }, { objectId: FREE_TOO }] });
    expect(box.posts()).toBe(1);
  });

  test('done, but the answer is lost: it is read back, and not sent again', async () => {
    const box = await office();
    box.fault(answerLost);
    expect(valueOf(await change(box, [FREE, FREE_TOO], 'booked'))).toMatchObject({ kind: 'done' });
    expect(box.posts()).toBe(1);
    expect(await unclearOf(box)).toEqual([]);
  });

  test.each(['booked', 'notforsale'] as const)(
    'no answer, and the seats are as before: it may still come, so it is unclear (%s)',
    async (to) => {
      const box = await office();
      box.fault(requestLost);
      expect(valueOf(await change(box, [FREE], to))).toMatchObject({ kind: 'unclear' });
      expect(box.posts()).toBe(1);
      expect(await box.statusOf(FREE)).toEqual(['free']);
    },
  );

  test('no answer, and somebody else has booked the seat: it is not taken for done', async () => {
    const box = await office();
    let isSent = false;
    const lost: Fetch = async (url, init) => {
      if (init.method !== 'POST' || !url.startsWith(box.sandbox.url)) return fetch(url, init);
      isSent = true;
      await box.elsewhere({ objects: [FREE], status: 'reserved' });
      await box.elsewhere({ objects: [FREE], status: 'booked' });
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
    };
    const { calls } = deskIn(box.folder, box.sandbox, { fetch: lost });
    valueOf(await calls.setSeatingKey({ use: 'own', apiKey: box.sandbox.demo.apiKey }));
    const changed = valueOf(await change({ session: calls, eventId: box.eventId }, [FREE], 'booked'));
    expect([isSent, changed]).toMatchObject([
      true,
      { kind: 'unclear', unclear: { now: [{ status: { status: 'booked' } }] } },
    ]);
  });

  test.each(['ECONNREFUSED', 'ENOTFOUND'])('%s: nothing was sent, and nothing is left open', async (code) => {
    const box = await office();
    const down: Fetch = async (url, init) => {
      if (init.method !== 'POST') return fetch(url, init);
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('down'), { code }) });
    };
    const { calls } = deskIn(box.folder, box.sandbox, { fetch: down });
    valueOf(await calls.setSeatingKey({ use: 'own', apiKey: box.sandbox.demo.apiKey }));
    const session = { session: calls, eventId: box.eventId };
    expect(await change(session, [FREE], 'booked')).toMatchObject({
      problem: { code: 'seating_unreached', detail: code },
    });
    expect(await unclearOf(session)).toEqual([]);
  });

  test('a bug between sending and reading back leaves it unclear, not under way', async () => {
    const box = await office();
    // All that fails on the way is a value; what throws all the same is a bug, here of the log.
    const log: Log = {
      ...memoryLog(),
      warn: () => {
        throw new Error('a bug');
      },
    };
    const { calls } = deskIn(box.folder, box.sandbox, { log });
    valueOf(await calls.setSeatingKey({ use: 'own', apiKey: box.sandbox.demo.apiKey }));
    const session = { session: calls, eventId: box.eventId };
    box.fault(requestLost);
    await expect(change(session, [FREE], 'booked')).rejects.toThrow('a bug');
    expect(await unclearOf(session)).toMatchObject([{ work: { problem: null } }]);
    // The next one does not wait for ever.
    expect(codeOf(await change(session, [FREE], 'booked'))).toBe('seat_work_open');
  });

  test.each([
    ['captive portal', { kind: 'html', stored: true }],
    ['a yes of another kind', { kind: 'answer', body: { ok: true }, stored: true }],
    ['half an answer', { kind: 'truncate', at: 'connection' }],
    ['500', { kind: 'answer', status: 500, stored: true }],
  ] as const)('an answer that is none: %s', async (_, fault) => {
    const box = await office();
    box.fault({ match: { method: 'POST' }, fault });
    expect(valueOf(await change(box, [FREE], 'booked'))).toMatchObject({ kind: 'done' });
    expect(box.posts()).toBe(1);
  });

  test.each([
    [400, 'seating_refused'],
    [401, 'seating_key_refused'],
    [403, 'seating_key_refused'],
    [404, 'seating_unknown'],
    [409, 'seating_refused'],
    [429, 'seating_busy'],
  ])('the server says no with %i: nothing is left open', async (status, code) => {
    const box = await office();
    box.fault({ match: { method: 'POST' }, fault: { kind: 'answer', status } });
    expect(codeOf(await change(box, [FREE], 'booked'))).toBe(code);
    expect(box.posts()).toBe(1);
    expect(await unclearOf(box)).toEqual([]);
  });

  test('no answer, and nothing can be read back: a person settles it, and meanwhile the seat is left alone', async () => {
    const box = await office();
    box.fault({ ...notReadable, skip: 2 });
    box.fault(answerLost);
    const changed = valueOf(await change(box, [FREE], 'booked'));
    expect(changed).toMatchObject({
      kind: 'unclear',
      unclear: { work: { id: 1, problem: { code: 'offline' } }, now: [{ objectId: FREE, status: null }], logged: [] },
    });
    box.sandbox.control.clearFaults();
    expect(codeOf(await change(box, [FREE], 'reserved', { [FREE]: 'booked' }))).toBe('seat_work_open');
    expect(box.posts()).toBe(1);
    expect(await unclearOf(box)).toMatchObject([
      { work: { what: { kind: 'seats', objectIds: [FREE], to: 'booked' } }, now: [{ status: { status: 'booked' } }] },
    ]);
    valueOf(await box.session.settleSeatWork(1, true));
    expect(await unclearOf(box)).toEqual([]);
    expect(valueOf(await change(box, [FREE], 'reserved', { [FREE]: 'booked' }))).toMatchObject({ kind: 'done' });
  });

  test('the server says yes, and one is otherwise', async () => {
    const box = await office();
    box.fault({ match: { method: 'POST' }, fault: { kind: 'answer', body: { message: 'ok' } } });
    expect(valueOf(await change(box, [FREE], 'booked'))).toMatchObject({ kind: 'partly', not: [FREE] });
    expect(await unclearOf(box)).toEqual([]);
  });

  test('nothing is sent that cannot be written down first', async () => {
    const box = await office();
    mkdirSync(join(box.folder, 'seating', 'work.json.new'));
    expect(codeOf(await change(box, [FREE], 'booked'))).toBe('seats_not_kept');
    expect(box.posts()).toBe(0);
  });
});

describe('an area’s booked', () => {
  test.each([5, -5])('changes by %i, with one request', async (by) => {
    const box = await office();
    const before = Number(await box.bookedOf(LAWN));
    expect(valueOf(await changeLawn(box, by))).toMatchObject({
      kind: 'done',
      now: [{ status: { booked: before + by } }],
    });
    expect(box.posts()).toBe(1);
    expect(await unclearOf(box)).toEqual([]);
  });

  test.each([
    [0, 'booked_change_invalid'],
    [1.5, 'booked_change_invalid'],
    [-1_000_000, 'booked_below_zero'],
    [1_000_000, 'booked_above_capacity'],
  ])('is not sent by %d', async (by, code) => {
    const box = await office();
    expect(codeOf(await changeLawn(box, by))).toBe(code);
    expect(box.posts()).toBe(0);
  });

  test.each([['ECONNRESET'], ['UND_ERR_SOCKET']])('%s is no proof of anything', async (code) => {
    const box = await office();
    const broken: Fetch = async (url, init) => {
      if (init.method !== 'POST') return fetch(url, init);
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('broken'), { code }) });
    };
    const { calls } = deskIn(box.folder, box.sandbox, { fetch: broken });
    valueOf(await calls.setSeatingKey({ use: 'own', apiKey: box.sandbox.demo.apiKey }));
    expect(valueOf(await changeLawn({ ...box, session: calls }, 1))).toMatchObject({ kind: 'unclear' });
  });

  test('pressed twice at once it is sent once, also where the second one’s look is answered late', async () => {
    const box = await office();
    const before = Number(await box.bookedOf(LAWN));
    // Read by the server now, answered when the first change has come and gone.
    box.fault({ match: { method: 'GET' }, skip: 3, times: 1, fault: { kind: 'delay', ms: 700 } });
    const both = await Promise.all([changeLawn(box, 1, before), changeLawn(box, 1, before)]);
    expect(both.map(valueOf)).toMatchObject([{ kind: 'done' }, { kind: 'moved' }]);
    expect(box.posts()).toBe(1);
    expect(await box.bookedOf(LAWN)).toBe(before + 1);
  });

  test('the server says yes, and others book in the same moment: it is done', async () => {
    const box = await office();
    const before = Number(await box.bookedOf(LAWN));
    box.fault({ match: { method: 'POST' }, times: 1, fault: { kind: 'delay', ms: 400 } });
    const changing = changeLawn(box, 3, before);
    await expect.poll(() => box.posts()).toBe(1);
    await box.elsewhere({ objects: [LAWN], bookedChange: 5 });
    expect(valueOf(await changing)).toMatchObject({ kind: 'done', now: [{ status: { booked: before + 8 } }] });
  });

  test('below zero is refused by the server, too, where somebody else is faster at the last moment', async () => {
    const box = await office();
    const before = Number(await box.bookedOf(LAWN));
    // The number is read, and its answer takes a while.
    box.fault({ match: { method: 'GET', path: '/api/event/*/status/*' }, fault: { kind: 'delay', ms: 400 } });
    const changing = changeLawn(box, -before, before);
    await expect.poll(() => box.sandbox.control.faults()[0]?.hits).toBe(1);
    box.sandbox.control.clearFaults();
    box.sandbox.control.putSeats([{ objectId: LAWN, booked: 3 }]);
    expect(await changing).toMatchObject({ problem: { code: 'seating_refused' } });
    expect(box.posts()).toBe(1);
    expect(await box.bookedOf(LAWN)).toBe(3);
    expect(await unclearOf(box)).toEqual([]);
  });

  test('above what it holds is the server’s to say where nobody has said it here', async () => {
    const box = await office({ objects: [area(LAWN, { capacity: null })] });
    expect(codeOf(await changeLawn(box, 1_000_000))).toBe('seating_refused');
    expect(box.posts()).toBe(1);
    expect(await unclearOf(box)).toEqual([]);
  });

  test('a seat has none', async () => {
    const box = await office();
    const changed = await box.session.changeBooked(box.eventId, FREE, 1, { [FREE]: 'free' });
    expect(codeOf(changed)).toBe('seat_is_no_area');
    expect(box.posts()).toBe(0);
  });

  test('somebody else has changed it meanwhile', async () => {
    const box = await office();
    const before = Number(await box.bookedOf(LAWN));
    await box.elsewhere({ objects: [LAWN], bookedChange: 3 });
    expect(valueOf(await changeLawn(box, 1, before))).toMatchObject({
      kind: 'moved',
      now: [{ status: { booked: before + 3 } }],
    });
    expect(box.posts()).toBe(1);
  });

  test.each([
    ['it came about', answerLost, 1, 5],
    ['it did not', requestLost, 0, 0],
  ])('without an answer it is never concluded: %s', async (_, fault, logged, by) => {
    const box = await office();
    // The same change a second ago is no evidence of this one, also where the server's clock is an hour behind.
    box.sandbox.control.setClockOffset(-3_601_000);
    await box.elsewhere({ objects: [LAWN], bookedChange: 5 });
    box.sandbox.control.setClockOffset(-3_600_000);
    const before = Number(await box.bookedOf(LAWN));
    box.fault(fault);
    const changed = valueOf(await changeLawn(box, 5));
    expect(changed).toMatchObject({
      kind: 'unclear',
      unclear: {
        work: { what: { kind: 'booked', objectId: LAWN, bookedChange: 5, bookedBefore: before } },
        now: [{ status: { booked: before + by } }],
      },
    });
    const [unclear] = await unclearOf(box);
    expect(unclear?.logged).toHaveLength(logged);
    expect(box.posts()).toBe(2);
    box.sandbox.control.clearFaults();
    expect(codeOf(await changeLawn(box, 5))).toBe('seat_work_open');
    expect(box.posts()).toBe(2);
    valueOf(await box.session.settleSeatWork(1, by > 0));
    expect(await box.bookedOf(LAWN)).toBe(before + by);
    expect(valueOf(await changeLawn(box, 5))).toMatchObject({ kind: 'done' });
  });

  test('where the log could not be read before, it is no evidence afterwards', async () => {
    const box = await office();
    box.fault({ match: { path: '/api/event/*/status/*/logs' }, times: 3, fault: { kind: 'answer', status: 500 } });
    box.fault(requestLost);
    expect(valueOf(await changeLawn(box, 5))).toMatchObject({ kind: 'unclear', unclear: { logged: null } });
  });

  test('500 is no answer either', async () => {
    const box = await office();
    box.fault({ match: { method: 'POST' }, fault: { kind: 'answer', status: 500 } });
    expect(valueOf(await changeLawn(box, 5))).toMatchObject({ kind: 'unclear' });
    expect(box.posts()).toBe(1);
  });

  test('what was sent to one server is asked for at no other', async () => {
    const box = await office();
    box.fault(requestLost);
    await changeLawn(box, 5);
    valueOf(await box.session.changeSeating({ server: `${box.sandbox.url}/elsewhere` }));
    const asked = box.sandbox.control.requests().length;
    expect(await unclearOf(box)).toMatchObject([{ now: [], logged: null }]);
    expect(box.sandbox.control.requests()).toHaveLength(asked);
  });
});
