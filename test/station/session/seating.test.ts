import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MappedObject } from '#shared/seating.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import type { Session } from '../../../electron/station/session/session.ts';
import {
  answerLost,
  change,
  changeLawn,
  codeOf,
  demoObjects,
  FREE,
  furnish,
  LAWN,
  notReadable,
  OWN,
  requestLost,
  unclearOf,
  valueOf,
  type Office,
} from '../seating/office.ts';
import { area, seat } from '../seating/objects.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, memoryTokens, scanning, viewOf } from './app.ts';

/** Seats and areas beside a station that scans. */

/** Its seat is block-a-3-14. */
const BARCODE = '2026071800314159';

interface Given {
  readonly objects?: readonly MappedObject[];
  readonly prepare?: (sandbox: Sandbox) => void;
}

async function boxOffice({ objects = demoObjects, prepare = () => undefined }: Given = {}): Promise<Office<Session>> {
  const sandbox = await temporarySandbox();
  prepare(sandbox);
  const folder = temporaryFolder();
  const { session } = await scanning(sandbox, { folder });
  return furnish(sandbox, session, folder, objects);
}

test('an event without an id at the seating server', async () => {
  const office = await boxOffice();
  const { session, eventId } = office;
  valueOf(await session.changeSeating({ seatingIds: { [eventId]: null } }));
  const all = [
    await session.seats(eventId, [FREE]),
    await session.seatLog(eventId, FREE, 10),
    await change(office, [FREE], 'booked'),
    await session.changeBooked(eventId, LAWN, 1, {}),
    await session.areas(eventId),
    await session.releaseSeat(BARCODE, OWN, {}),
    await session.reseat(BARCODE, OWN, FREE, {}),
  ];
  expect(all.map(codeOf)).toEqual(all.map(() => 'seating_no_event'));
  expect(valueOf(await session.ticketSeat(BARCODE)).match).toEqual({ kind: 'none', why: 'noSeating' });
  expect(office.posts()).toBe(0);
});

test('the key of the sign-in is used as long as somebody is signed in', async () => {
  const { session, sandbox, statusOf } = await boxOffice();
  valueOf(await session.setSeatingKey({ use: 'account' }));
  valueOf(await session.signIn(sandbox.demo.apiKey));
  expect(await statusOf(FREE)).toEqual(['free']);
  valueOf(session.signOut());
  expect(await statusOf(FREE)).toEqual(['unread']);
});

test('its own key goes with the sign-out', async () => {
  const { session, statusOf } = await boxOffice();
  session.signOut();
  expect(valueOf(await session.seating())).toMatchObject({ keyUse: 'account', hasOwnKey: false });
  expect(await statusOf(FREE)).toEqual(['unread']);
});

test('nothing of it in a training', async () => {
  const { session, eventId, posts } = await boxOffice();
  valueOf(await session.openTraining());
  const all = [
    await session.seating(),
    await session.changeSeating({ server: null }),
    await session.setSeatingKey({ use: 'none' }),
    await session.importSeats(eventId),
    await session.mapSeat(eventId, seat('x')),
    await session.unmapSeat(eventId, OWN),
    await session.findSeats(eventId, ''),
    await session.seats(eventId, [OWN]),
    await session.seatLog(eventId, OWN, 1),
    await session.changeSeats(eventId, [OWN], 'free', {}),
    await session.changeBooked(eventId, LAWN, 1, {}),
    await session.ticketSeat(BARCODE),
    await session.chooseTicketSeat(BARCODE, null),
    await session.releaseSeat(BARCODE, OWN, {}),
    await session.reseat(BARCODE, OWN, FREE, {}),
    await session.areas(eventId),
    await session.settleSeatWork(1, true),
  ];
  expect(all.map(codeOf)).toEqual(all.map(() => 'not_in_training'));
  expect(posts()).toBe(0);
});

describe('the seat of a ticket', () => {
  test('by its place, with its status, and whether the guest is inside', async () => {
    const { session, sandbox, eventId } = await boxOffice();
    const ticketId = sandbox.control.tickets({ barcode: BARCODE })[0]?.['_id'];
    expect(valueOf(await session.ticketSeat(BARCODE))).toMatchObject({
      eventId,
      ticketId,
      match: { kind: 'one', how: 'place', seat: { objectId: OWN, status: { status: 'booked' } } },
      inside: false,
    });
    await session.scan(BARCODE, 'typed');
    expect(valueOf(await session.ticketSeat(BARCODE)).inside).toBe(true);
  });

  test.each([
    ['55555000001111122222', { kind: 'none', why: 'noTicket' }],
    ['NO-PLACE', { kind: 'none', why: 'noPlace' }],
    ['99018273645546372', { kind: 'none', why: 'notMapped' }],
  ])('%s: %j', async (barcode, match) => {
    const { session } = await boxOffice({
      prepare: ({ control }) => void control.putTickets([{ barcode: 'NO-PLACE' }]),
    });
    expect(valueOf(await session.ticketSeat(barcode)).match).toEqual(match);
  });

  test('the plan of the demo, as a file: one place that is drawn twice is shown as two', async () => {
    const chosenFile = join(temporaryFolder(), 'plan.csv');
    const sandbox = await temporarySandbox();
    writeFileSync(chosenFile, sandbox.control.seatsCsv());
    const folder = temporaryFolder();
    const { session } = await scanning(sandbox, { folder, chosenFile });
    const { eventId } = await furnish(sandbox, session, folder, []);
    expect(valueOf(await session.importSeats(eventId))).toMatchObject({ areas: 3, skipped: [], moreSkipped: 0 });
    const match = async (barcode: string) => valueOf(await session.ticketSeat(barcode)).match;
    expect(await match(BARCODE)).toMatchObject({ kind: 'one', seat: { objectId: OWN } });
    expect(await match('00047110815202601')).toMatchObject({ kind: 'one', seat: { objectId: LAWN } });
    expect(await match('26457513110645905')).toMatchObject({ kind: 'several', seats: [{}, {}] });
  });

  test('of several a person chooses one, which holds after a restart, until it is taken back', async () => {
    const twins = [OWN, FREE].map((id) => seat(id, { row: '3', seat: '14' }));
    const { session, folder, sandbox } = await boxOffice({ objects: twins });
    const seen = { [OWN]: 'booked', [FREE]: 'free' };
    const several = { kind: 'several', seats: [{ objectId: OWN }, { objectId: FREE }] };
    expect(valueOf(await session.ticketSeat(BARCODE)).match).toMatchObject(several);
    expect(valueOf(await session.releaseSeat(BARCODE, OWN, seen))).toMatchObject({ kind: 'moved' });
    expect(codeOf(await session.chooseTicketSeat(BARCODE, 'nowhere'))).toBe('seat_not_mapped');
    valueOf(await session.chooseTicketSeat(BARCODE, FREE));
    await session.close();

    const again = app({ folder, tokens: memoryTokens(sandbox.demo.token) });
    await again.session.start();
    const chosen = { kind: 'one', how: 'chosen', seat: { objectId: FREE } };
    expect(valueOf(await again.session.ticketSeat(BARCODE)).match).toMatchObject(chosen);
    valueOf(await again.session.chooseTicketSeat(BARCODE, null));
    expect(valueOf(await again.session.ticketSeat(BARCODE)).match).toMatchObject(several);
  });

  test('of many that it may be fifty are asked for', async () => {
    const many = Array.from({ length: 54 }, (_, index) => seat(`block-a-9-${index}`, { row: '3', seat: '14' }));
    const { session } = await boxOffice({ objects: many });
    const { match } = valueOf(await session.ticketSeat(BARCODE));
    expect(match.kind === 'several' && match.seats).toHaveLength(50);
  });
});

describe('a seat is released', () => {
  test('of somebody who did not come', async () => {
    const office = await boxOffice();
    const released = valueOf(await office.session.releaseSeat(BARCODE, OWN, { [OWN]: 'booked' }));
    expect(released).toMatchObject({ kind: 'done', now: [{ objectId: OWN, status: { status: 'free' } }] });
    expect(office.posts()).toBe(1);
    expect(codeOf(await office.session.releaseSeat(BARCODE, OWN, { [OWN]: 'free' }))).toBe('seat_not_taken');
  });

  test('but not of somebody who is inside', async () => {
    const office = await boxOffice();
    await office.session.scan(BARCODE, 'typed');
    expect(codeOf(await office.session.releaseSeat(BARCODE, OWN, { [OWN]: 'booked' }))).toBe('guest_inside');
    expect(office.posts()).toBe(0);
  });

  test('nor of a ticket that was made out anew, whose guest is inside', async () => {
    const office = await boxOffice({
      prepare: ({ control }) =>
        void control.putTickets([{ barcode: 'MADE-OUT-ANEW', area: 'block a', row: '3', seat: ' 14' }]),
    });
    await office.session.scan('MADE-OUT-ANEW', 'typed');
    expect(codeOf(await office.session.releaseSeat(BARCODE, OWN, { [OWN]: 'booked' }))).toBe('guest_inside');
    expect(office.posts()).toBe(0);
  });

  test('nor when they come in while the server is asked', async () => {
    const office = await boxOffice();
    office.fault({ match: { method: 'GET' }, fault: { kind: 'delay', ms: 300 } });
    const asked = office.sandbox.control.requests().length;
    const releasing = office.session.releaseSeat(BARCODE, OWN, { [OWN]: 'booked' });
    await expect.poll(() => office.sandbox.control.requests().length).toBeGreaterThan(asked);
    await office.session.scan(BARCODE, 'typed');
    expect(codeOf(await releasing)).toBe('guest_inside');
    expect(office.posts()).toBe(0);
  });

  test.each([
    ['somebody else has changed it', OWN, { [OWN]: 'reserved' }],
    ['it is another ticket’s', FREE, { [FREE]: 'free' }],
  ])('nor when %s', async (_, objectId, seen) => {
    const office = await boxOffice();
    expect(valueOf(await office.session.releaseSeat(BARCODE, objectId, seen))).toMatchObject({
      kind: 'moved',
      now: [{ objectId: OWN, status: { status: 'booked' } }],
    });
    expect(office.posts()).toBe(0);
  });

  test('nor of a ticket that nobody knows', async () => {
    const { session, sandbox } = await boxOffice();
    const asked = sandbox.control.requests().length;
    const unknown = '55555000001111122222';
    expect(codeOf(await session.releaseSeat(unknown, OWN, { [OWN]: 'booked' }))).toBe('seat_no_ticket');
    expect(codeOf(await session.reseat(unknown, OWN, FREE, {}))).toBe('seat_no_ticket');
    expect(codeOf(await session.chooseTicketSeat(unknown, OWN))).toBe('seat_no_ticket');
    expect(sandbox.control.requests()).toHaveLength(asked);
  });

  test('nor of one that is not mapped: what somebody saw is shown as it is now', async () => {
    const { session } = await boxOffice({ objects: [] });
    expect(valueOf(await session.releaseSeat(BARCODE, OWN, { [OWN]: 'booked' }))).toMatchObject({
      kind: 'moved',
      now: [{ objectId: OWN, status: { status: 'booked' } }],
    });
  });
});

describe('a guest is seated elsewhere', () => {
  const seen = { [OWN]: 'booked', [FREE]: 'free' };
  const reseat = ({ session }: Office, to = FREE, saw: Record<string, string> = seen) =>
    session.reseat(BARCODE, OWN, to, saw);
  const seatOf = async ({ session }: Office) => valueOf(await session.ticketSeat(BARCODE)).match;

  test('the new seat is booked, then the old one freed; both are in the log, and the ticket has the new one', async () => {
    const office = await boxOffice();
    await office.session.scan(BARCODE, 'typed');
    expect(valueOf(await reseat(office))).toMatchObject({
      kind: 'done',
      now: [
        { objectId: FREE, status: { status: 'booked' } },
        { objectId: OWN, status: { status: 'free' } },
      ],
    });
    expect(office.posts()).toBe(2);
    const logs = await Promise.all(
      [FREE, OWN].map(async (id) => valueOf(await office.session.seatLog(office.eventId, id, 1)).entries[0]),
    );
    expect(logs).toMatchObject([{ after: 'booked' }, { after: 'free' }]);
    expect(Number(logs[0]?.at)).toBeLessThanOrEqual(Number(logs[1]?.at));
    expect(await seatOf(office)).toMatchObject({ kind: 'one', how: 'reseated', seat: { objectId: FREE } });
    expect(await unclearOf(office)).toEqual([]);
  });

  test.each([
    ['the new seat is not free', 'block-a-3-15', { [OWN]: 'booked', 'block-a-3-15': 'reserved' }, 'seat_not_free'],
    ['the new seat is an area', LAWN, { [OWN]: 'booked' }, 'seat_kinds_mixed'],
    ['the new seat is not known', 'nowhere', { [OWN]: 'booked' }, 'seating_unknown'],
    ['it is the same seat', OWN, { [OWN]: 'booked' }, 'seat_already_so'],
    ['it is no id', '..', { [OWN]: 'booked' }, 'object_id_invalid'],
  ])('not where %s', async (_, to, saw, code) => {
    const office = await boxOffice();
    expect(codeOf(await reseat(office, to, saw))).toBe(code);
    expect(office.posts()).toBe(0);
  });

  test.each([
    ['another one', FREE],
    ['the old one again', OWN],
  ])('who comes late and has no seat any more gets %s', async (_, to) => {
    const office = await boxOffice();
    valueOf(await office.session.releaseSeat(BARCODE, OWN, { [OWN]: 'booked' }));
    expect(valueOf(await reseat(office, to, { [OWN]: 'free', [FREE]: 'free' }))).toMatchObject({
      kind: 'done',
      now: [{ objectId: to, status: { status: 'booked' } }],
    });
    expect(office.posts()).toBe(2);
    expect(await seatOf(office)).toMatchObject({ kind: 'one', how: 'reseated', seat: { objectId: to } });
  });

  /** Has block-a-3-15. */
  const neighbour = 'THE-NEIGHBOUR';
  const withNeighbour = (): Promise<Office<Session>> =>
    boxOffice({
      objects: [...demoObjects, seat('block-a-3-15', { row: '3', seat: '15' })],
      prepare: ({ control }) => {
        control.putSeats([{ objectId: 'block-a-3-15', status: 'booked' }]);
        control.putTickets([{ barcode: neighbour, area: 'Block A', row: '3', seat: '15' }]);
      },
    });

  test('whose seat was given to another guest has none, until they get another one', async () => {
    const office = await withNeighbour();
    const { session } = office;
    valueOf(await session.releaseSeat(BARCODE, OWN, { [OWN]: 'booked' }));
    valueOf(await session.reseat(neighbour, 'block-a-3-15', OWN, { [OWN]: 'free', 'block-a-3-15': 'booked' }));
    expect(await seatOf(office)).toMatchObject({ kind: 'given', seat: { objectId: OWN } });
    expect(codeOf(await session.releaseSeat(BARCODE, OWN, { [OWN]: 'booked' }))).toBe('seat_given');
    expect(codeOf(await session.chooseTicketSeat(BARCODE, OWN))).toBe('seat_given');
    expect(valueOf(await reseat(office, FREE, { [FREE]: 'free' }))).toMatchObject({
      kind: 'done',
      now: [{ objectId: FREE, status: { status: 'booked' } }],
    });
    // The other guest keeps it.
    expect(await office.statusOf(OWN)).toEqual(['booked']);
    expect(await seatOf(office)).toMatchObject({ how: 'reseated', seat: { objectId: FREE } });
  });

  test('two guests at once onto one seat: one gets it, the other keeps theirs', async () => {
    const office = await withNeighbour();
    const old = 'block-a-3-15';
    office.fault({ match: { method: 'GET' }, skip: 5, times: 1, fault: { kind: 'delay', ms: 700 } });
    const both = await Promise.all([
      reseat(office),
      office.session.reseat(neighbour, old, FREE, { [old]: 'booked', [FREE]: 'free' }),
    ]);
    expect(both.map(valueOf)).toMatchObject([{ kind: 'done' }, { kind: 'moved' }]);
    expect(office.posts()).toBe(2);
    expect(await office.statusOf(FREE, OWN, old)).toEqual(['booked', 'free', 'booked']);
  });

  test('not where somebody else was faster', async () => {
    const office = await boxOffice();
    await office.elsewhere({ objects: [FREE], status: 'booked' });
    expect(valueOf(await reseat(office))).toMatchObject({ kind: 'moved' });
    expect(office.posts()).toBe(1);
  });

  test.each([
    ['done, no answer', { ...answerLost, times: 1 }, 2, ['booked', 'free'], 'done'],
    ['not done, no answer', { ...requestLost, times: 1 }, 1, ['free', 'booked'], 'unclear'],
    [
      'refused',
      { match: { method: 'POST' }, times: 1, fault: { kind: 'answer', status: 400 } },
      1,
      ['free', 'booked'],
      'seating_refused',
    ],
  ] as const)('the first step: %s', async (_, fault, posts, statuses, outcome) => {
    const office = await boxOffice();
    office.fault(fault);
    const reseated = await reseat(office);
    expect(reseated.ok ? reseated.value.kind : reseated.problem.code).toBe(outcome);
    expect(office.posts()).toBe(posts);
    expect(await office.statusOf(FREE, OWN)).toEqual(statuses);
    expect(await seatOf(office)).toMatchObject({ seat: { objectId: outcome === 'done' ? FREE : OWN } });
    expect(await unclearOf(office)).toHaveLength(outcome === 'unclear' ? 1 : 0);
  });

  test('the first step is yes, and the seat is not booked: the old one is kept', async () => {
    const office = await boxOffice();
    office.fault({ match: { method: 'POST' }, fault: { kind: 'answer', body: { message: 'ok' } } });
    expect(valueOf(await reseat(office))).toMatchObject({ kind: 'partly', not: [FREE] });
    expect(office.posts()).toBe(1);
    expect(await seatOf(office)).toMatchObject({ seat: { objectId: OWN } });
  });

  test('the first step is unclear: the old seat is kept, and a person settles it', async () => {
    const office = await boxOffice();
    office.fault({ ...answerLost, times: 1 });
    office.fault({ ...notReadable, skip: 3 });
    expect(valueOf(await reseat(office))).toMatchObject({ kind: 'unclear' });
    expect(office.posts()).toBe(1);
    office.sandbox.control.clearFaults();
    expect(await unclearOf(office)).toMatchObject([
      {
        work: { what: { kind: 'reseat', from: OWN, to: FREE } },
        now: [{ status: { status: 'booked' } }, { status: { status: 'booked' } }],
      },
    ]);
    valueOf(await office.session.settleSeatWork(1, true));
    expect(await seatOf(office)).toMatchObject({ how: 'reseated', seat: { objectId: FREE } });
  });

  test.each([
    ['done, no answer', { ...answerLost, skip: 1 }, ['booked', 'free'], 'done'],
    ['not done, no answer', { ...requestLost, skip: 1 }, ['booked', 'booked'], 'unclear'],
    [
      'refused',
      { match: { method: 'POST' }, skip: 1, fault: { kind: 'answer', status: 403 } },
      ['booked', 'booked'],
      'partly',
    ],
    [
      'refused, and done all the same',
      { match: { method: 'POST' }, skip: 1, fault: { kind: 'answer', status: 429, stored: true } },
      ['booked', 'free'],
      'done',
    ],
  ] as const)('the second step: %s; the guest has the new seat', async (_, fault, statuses, kind) => {
    const office = await boxOffice();
    office.fault(fault);
    const reseated = valueOf(await reseat(office));
    expect(reseated).toMatchObject(
      kind === 'partly' ? { kind, not: [OWN], problem: { code: 'seating_key_refused' } } : { kind },
    );
    expect(office.posts()).toBe(2);
    expect(await office.statusOf(FREE, OWN)).toEqual(statuses);
    expect(await seatOf(office)).toMatchObject({ how: 'reseated', seat: { objectId: FREE } });
    expect(await unclearOf(office)).toHaveLength(kind === 'unclear' ? 1 : 0);
  });

  test('the old seat is left alone where it cannot be read any more', async () => {
    const office = await boxOffice();
    office.fault({ ...notReadable, skip: 4, times: 3 });
    expect(valueOf(await reseat(office))).toMatchObject({
      kind: 'partly',
      not: [OWN],
      problem: { code: 'seating_busy' },
    });
    expect(office.posts()).toBe(1);
    expect(await office.statusOf(FREE, OWN)).toEqual(['booked', 'booked']);
  });

  test('somebody takes the new seat during the second step: it is named', async () => {
    const office = await boxOffice();
    office.fault({ match: { method: 'POST' }, skip: 1, times: 1, fault: { kind: 'delay', ms: 400 } });
    const reseating = reseat(office);
    await expect.poll(() => office.posts()).toBe(2);
    await office.elsewhere({ objects: [FREE], status: 'reserved' });
    expect(valueOf(await reseating)).toMatchObject({ kind: 'partly', not: [FREE] });
  });

  test('somebody else changes the old seat between the two steps: it is left as they want it', async () => {
    const office = await boxOffice();
    office.fault({ match: { method: 'POST' }, times: 1, fault: { kind: 'delay', ms: 400 } });
    const reseating = reseat(office);
    await expect.poll(() => office.posts()).toBe(1);
    await office.elsewhere({ objects: [OWN], status: 'notforsale' });
    expect(valueOf(await reseating)).toMatchObject({ kind: 'partly', not: [OWN] });
    expect(office.posts()).toBe(2);
    expect(await office.statusOf(FREE, OWN)).toEqual(['booked', 'notforsale']);
    expect(await seatOf(office)).toMatchObject({ how: 'reseated', seat: { objectId: FREE } });
  });

  test('the second step is unclear', async () => {
    const office = await boxOffice();
    office.fault({ ...answerLost, skip: 1 });
    office.fault({ ...notReadable, skip: 5 });
    expect(valueOf(await reseat(office))).toMatchObject({ kind: 'unclear', unclear: { work: { id: 1 } } });
    expect(office.posts()).toBe(2);
    office.sandbox.control.clearFaults();
    expect(await unclearOf(office)).toMatchObject([
      { now: [{ status: { status: 'booked' } }, { status: { status: 'free' } }] },
    ]);
    expect(await seatOf(office)).toMatchObject({ how: 'reseated', seat: { objectId: FREE } });
  });

  test('that the guest has the new seat cannot be written down: the work stays until it can', async () => {
    const office = await boxOffice();
    const part = join(office.folder, 'seating', `${office.eventId}.jsonl.part`);
    mkdirSync(part);
    expect(valueOf(await reseat(office))).toMatchObject({
      kind: 'unclear',
      unclear: {
        work: { problem: { code: 'seats_not_kept' } },
        now: [{ status: { status: 'booked' } }, { status: { status: 'free' } }],
      },
    });
    rmdirSync(part);
    expect(codeOf(await office.session.settleSeatWork(1, true))).toBe('done');
    expect(await seatOf(office)).toMatchObject({ how: 'reseated', seat: { objectId: FREE } });
  });
});

describe('areas', () => {
  const lawnTickets = (count: number, given: object = {}): Parameters<Sandbox['control']['putTickets']>[0] =>
    Array.from({ length: count }, (_, index) => ({
      barcode: `LAWN-${JSON.stringify(given).length}-${index}`,
      status: 'VALID',
      area: 'LAWN',
      ...given,
    }));

  test('how full they are, beside who is inside', async () => {
    const tickets = [...lawnTickets(3), ...lawnTickets(1, { row: '1', seat: '1' })];
    const office = await boxOffice({
      objects: [area(LAWN), area('ga-lounge', { area: null }), seat(FREE)],
      prepare: ({ control }) => void control.putTickets(tickets),
    });
    for (const { barcode } of tickets.slice(1)) await office.session.scan(barcode ?? '', 'typed');
    expect(valueOf(await office.session.areas(office.eventId))).toMatchObject([
      { seat: { objectId: LAWN, status: { booked: expect.any(Number) } }, inside: 2 },
      // No ticket says that it is of this one.
      { seat: { objectId: 'ga-lounge' }, inside: null },
    ]);
  });

  test('two with the same place count nobody: nobody knows where they are', async () => {
    const office = await boxOffice({ objects: [area(LAWN), area('ga-lounge')] });
    expect(valueOf(await office.session.areas(office.eventId)).map(({ inside }) => inside)).toEqual([null, null]);
  });

  test('one that cannot be read says so, with who is inside all the same', async () => {
    const office = await boxOffice();
    office.fault({ fault: { kind: 'answer', status: 500 } });
    expect(valueOf(await office.session.areas(office.eventId))).toMatchObject([
      { seat: { status: null, problem: { code: 'seating_busy' } }, inside: 0 },
    ]);
  });
});

test('an event whose changes are unclear stays until somebody has settled them; then its map and id go with it', async () => {
  const office = await boxOffice();
  office.fault(requestLost);
  await office.session.changeBooked(office.eventId, LAWN, 1, { [LAWN]: `${await office.bookedOf(LAWN)}` });
  expect(await unclearOf(office)).toHaveLength(1);
  office.sandbox.control.clearFaults();
  const file = join(office.folder, 'seating', `${office.eventId}.jsonl`);
  expect(existsSync(file)).toBe(true);
  expect(codeOf(await office.session.purgeEvent(office.eventId))).toBe('seat_work_open');
  expect(existsSync(file)).toBe(true);
  expect(await unclearOf(office)).toHaveLength(1);
  valueOf(await office.session.settleSeatWork(1, false));
  valueOf(await office.session.purgeEvent(office.eventId));
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(join(office.folder, 'seating', 'work.json'), 'utf8')).not.toContain(LAWN);
  expect(JSON.parse(readFileSync(join(office.folder, 'settings.json'), 'utf8'))).toMatchObject({
    seating: { eventIds: {} },
  });
});

test('the program ends in the midst of it: the next start shows it, with what speaks for it', async () => {
  const office = await boxOffice();
  const before = Number(await office.bookedOf(LAWN));
  office.fault({ match: { method: 'POST' }, fault: { kind: 'hang', stored: true } });
  const waiting = changeLawn(office, 5);
  await expect.poll(() => office.posts()).toBe(1);
  // What the disk has at this moment is what a killed program leaves.
  const folder = temporaryFolder();
  cpSync(join(office.folder, 'seating'), join(folder, 'seating'), { recursive: true });
  cpSync(join(office.folder, 'settings.json'), join(folder, 'settings.json'));
  expect(await unclearOf(office)).toEqual([]);
  expect(codeOf(await office.session.settleSeatWork(1, true))).toBe('seat_work_open');
  await office.session.close();
  // An abort has a number, which is nothing to read.
  expect(valueOf(await waiting)).toMatchObject({
    kind: 'unclear',
    unclear: { work: { problem: { code: 'offline', detail: expect.not.stringMatching(/^\d+$/u) } } },
  });

  office.sandbox.control.clearFaults();
  const { session } = app({ folder, tokens: memoryTokens(office.sandbox.demo.token) });
  await session.start();
  valueOf(await session.setSeatingKey({ use: 'own', apiKey: office.sandbox.demo.apiKey }));
  expect(await unclearOf({ session })).toMatchObject([
    { work: { id: 1, problem: null }, now: [{ status: { booked: before + 5 } }], logged: [{ bookedChange: 5 }] },
  ]);
  valueOf(await session.settleSeatWork(1, true));
  expect(await unclearOf({ session })).toEqual([]);
  expect(office.posts()).toBe(1);
});

test('no file and no answer has the key, also when the server quotes it', async () => {
  const office = await boxOffice();
  const { apiKey } = office.sandbox.demo;
  const body = { statusCode: '500', error: 'Oops', message: `Bearer ${apiKey} (${encodeURIComponent(apiKey)})` };
  office.fault({ ...notReadable, skip: 2, fault: { kind: 'answer', status: 500, body } });
  office.fault({ match: { method: 'POST' }, fault: { kind: 'answer', status: 500, body } });
  const answers = [
    await change(office, [FREE], 'booked'),
    await office.session.seats(office.eventId, [OWN]),
    await office.session.seating(),
    office.session.view(),
  ];
  expect(JSON.stringify(answers)).toContain('server_error');
  expect(JSON.stringify(answers)).not.toContain(apiKey);
  const files = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  expect(files.map(({ name }) => name)).toContain('work.json');
  for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name)).includes(apiKey)).toBe(false);
});

test('a change of seats does not hold up the scans', async () => {
  const office = await boxOffice();
  office.fault({ fault: { kind: 'delay', ms: 200 } });
  const changing = change(office, [FREE], 'booked');
  await office.session.scan('00047110815202601', 'typed');
  expect(viewOf(office.session, 'scanning').station.recent).toMatchObject([{ barcode: '00047110815202601' }]);
  expect(valueOf(await changing)).toMatchObject({ kind: 'done' });
});
