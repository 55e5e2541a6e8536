import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { languages, type Language } from '#shared/language.ts';
import { failure } from '#shared/problem.ts';
import type { MappedObject, SeatLogEntry, SeatView, SeatWork, UnclearWork } from '#shared/seating.ts';
import { bookedProblem, idsOf, refusalOf, seenOf, toChange } from '../../renderer/seating/changing.ts';
import { signOf, unclearText } from '../../renderer/seating/evidence.ts';
import { draftOf, isCapacity, objectOf } from '../../renderer/seating/mapDraft.ts';
import { logRow, nameText, searchOf, signedText, stateText, statusText } from '../../renderer/seating/seatText.ts';
import { changeRow } from '../../renderer/settings/changeText.ts';
import { speak, t } from '../../renderer/text/texts.ts';
import { at } from './preview/verdicts.ts';

function speaking(language: Language): void {
  speak(language, [language]);
  onTestFinished(() => speak('en', ['en-GB']));
}

const place = (objectId: string, more: Partial<MappedObject> = {}): MappedObject => ({
  objectId,
  kind: 'seat',
  area: 'Block A',
  row: '3',
  seat: '14',
  capacity: null,
  ...more,
});
const seat = (objectId: string, status: string, mapped: MappedObject | null = null): SeatView => ({
  objectId,
  mapped,
  status: { objectId, kind: 'seat', status, booked: null },
  problem: null,
});
const area = (objectId: string, booked: number, capacity: number | null = 500, status = 'forsale'): SeatView => ({
  objectId,
  mapped: place(objectId, { kind: 'area', area: 'Lawn', row: null, seat: null, capacity }),
  status: { objectId, kind: 'area', status, booked },
  problem: null,
});
const unread = (objectId: string): SeatView => ({
  objectId,
  mapped: null,
  status: null,
  problem: failure('seating_unknown').problem,
});

describe('a seat in words', () => {
  it.each<[string, SeatView, string, string]>([
    ['on the map', seat('s1', 'booked', place('s1')), 'Block A, Row 3, Seat 14', 'Booked'],
    ['not on the map', seat('bA/3\u202e', 'free'), 'bA/3‹202E›', 'Free'],
    [
      'a hostile place',
      seat('s1', 'free', place('s1', { area: ' \u0000 ', row: null, seat: '\u202e7' })),
      'Seat 7',
      'Free',
    ],
    ['a word that vivenu adds later', seat('s1', 'on\u202ehold'), 's1', 'on‹202E›hold'],
    ['a word that objects have by nature', seat('s1', 'constructor'), 's1', 'constructor'],
    ['no word', seat('s1', ''), 's1', 'Status not known'],
    ['an area', area('ga', 1_118, 5_000), 'Lawn', '1,118 of 5,000 booked'],
    ['an area of unknown capacity', area('ga', 118, null), 'Lawn', '118 booked'],
    ['an area not on sale', area('ga', 118, 500, 'notforsale'), 'Lawn', '118 of 500 booked · Not for sale'],
    ['not to be read', unread('?'), '?', 'Status not known'],
  ])('%s', (_, view, name, state) => {
    expect([nameText(view), stateText(view)]).toEqual([name, state]);
  });

  it('has each status of the contract in every language, by a word of its own', () => {
    for (const language of languages) {
      speaking(language);
      const words = ['free', 'booked', 'notforsale', 'reserved', 'forsale'].map(statusText);
      expect(new Set(words).size).toBe(5);
      expect(words.includes('Free')).toBe(language === 'en');
    }
  });

  it.each([
    ['Row 3, Seat 14', '3 14'],
    ['block a', 'block a'],
    ['bA-r1-s1', 'bA-r1-s1'],
    ['seat', ''],
  ])('looks for %s by its names alone', (typed, asked) => {
    expect(searchOf(typed)).toBe(asked);
  });
});

describe('an entry of the log', () => {
  const entry: SeatLogEntry = {
    at,
    before: 'free',
    after: 'booked',
    userId: 'box.office',
    api: true,
    bookedChange: null,
  };
  it.each<[Partial<SeatLogEntry>, object]>([
    [{}, { at: '18 Jul, 19:58:41', status: 'Free → Booked', change: '', by: 'box.office · a program' }],
    [
      { before: 'forsale', after: 'forsale', bookedChange: -2, api: false },
      { status: 'For sale', change: '−2', by: 'box.office · in the dashboard' },
    ],
    [
      { bookedChange: 1_000.5, userId: null, api: null },
      { change: '+1,000.5', by: '' },
    ],
    [
      { at: null, before: null, after: 'x\u202ey', userId: null },
      { at: '', status: ' → x‹202E›y', by: 'a program' },
    ],
  ])('%o', (more, row) => {
    speaking('en');
    speak('en', ['en-GB']);
    expect(logRow({ ...entry, ...more })).toMatchObject(row);
  });

  it('always has the sign of a change', () => {
    expect([2, -2, 0].map(signedText)).toEqual(['+2', '−2', '+0']);
  });
});

describe('before a change is sent', () => {
  it('what was seen is the status of a seat and the booked of an area', () => {
    expect(seenOf([seat('a', 'free'), area('ga', 118), unread('?')])).toEqual({ a: 'free', ga: '118' });
  });

  it.each<[string, readonly SeatView[], object | null]>([
    ['seats', [seat('a', 'free'), seat('b', 'booked')], null],
    ['an area among them', [seat('a', 'free'), area('ga', 1)], { code: 'seat_kinds_mixed', detail: 'Lawn' }],
    ['areas alone', [area('ga', 1)], { code: 'seat_is_area', detail: 'Lawn' }],
    ['an unknown id', [seat('a', 'free'), unread('x/ä')], { code: 'seating_unknown', detail: 'x/ä' }],
  ])('%s', (_, seats, refusal) => {
    expect(refusalOf(seats)).toEqual(refusal);
  });

  it('those that are like that already are left alone', () => {
    const seats = [seat('a', 'free'), seat('b', 'booked')];
    expect(toChange(seats, 'free').map(({ objectId }) => objectId)).toEqual(['b']);
  });

  it.each<[number, number, number | null, string | null]>([
    [2, 118, 500, null],
    [382, 118, 500, null],
    [383, 118, 500, 'booked_above_capacity'],
    [383, 118, null, null],
    [-118, 118, 500, null],
    [-119, 118, 500, 'booked_below_zero'],
    [-1, 600, 500, null],
    [0, 118, 500, 'booked_change_invalid'],
    [1.5, 118, 500, 'booked_change_invalid'],
    [Number.NaN, 118, 500, 'booked_change_invalid'],
  ])('%d at %d of %s: %s', (change, booked, capacity, code) => {
    expect(bookedProblem(change, booked, capacity)?.code ?? null).toBe(code);
  });

  it('ids are taken line by line, each once', () => {
    expect(idsOf(' a b/ä \r\n\n\ta b/ä\nc')).toEqual(['a b/ä', 'c']);
    expect(idsOf(Array.from({ length: 60 }, (_, index) => `s${index}`).join('\n'))).toHaveLength(50);
    expect(idsOf(' \n ')).toEqual([]);
  });
});

describe('what nobody knows the outcome of', () => {
  const unclear = (what: SeatWork['what'], now: readonly SeatView[], logged: readonly SeatLogEntry[] | null) =>
    ({ work: { id: 1, at: at - 540_000, eventId: 'e1', what, problem: null }, now, logged }) satisfies UnclearWork;
  const plus2 = { kind: 'booked', objectId: 'ga', bookedChange: 2, bookedBefore: 116 } as const;
  const entry = { at, before: null, after: null, userId: null, api: true, bookedChange: 2 };
  const moved = { kind: 'reseat', from: 'a', to: 'b' } as const;
  const two = { kind: 'seats', objectIds: ['a', 'b'], to: 'notforsale' } as const;

  it.each<[string, UnclearWork, string]>([
    ['number and log', unclear(plus2, [area('ga', 118)], [entry]), 'for'],
    ['neither', unclear(plus2, [area('ga', 116)], []), 'against'],
    ['the number alone', unclear(plus2, [area('ga', 118)], []), 'mixed'],
    ['the log alone', unclear(plus2, [area('ga', 116)], [entry]), 'mixed'],
    ['another number', unclear(plus2, [area('ga', 131)], [entry]), 'mixed'],
    ['no log', unclear(plus2, [area('ga', 118)], null), 'unread'],
    ['nothing', unclear(plus2, [], null), 'unread'],
    ['both seats', unclear(moved, [seat('b', 'booked'), seat('a', 'free')], null), 'for'],
    ['the new seat alone', unclear(moved, [seat('b', 'booked'), seat('a', 'booked')], null), 'half'],
    ['the old seat alone', unclear(moved, [seat('b', 'free'), seat('a', 'free')], null), 'mixed'],
    ['some', unclear(two, [seat('a', 'notforsale'), seat('b', 'free')], null), 'some'],
    ['no seat', unclear(moved, [seat('b', 'free'), seat('a', 'booked')], null), 'against'],
    ['a seat that cannot be read', unclear(two, [seat('a', 'notforsale'), unread('b')], null), 'unread'],
    ['all', unclear(two, [seat('a', 'notforsale'), seat('b', 'notforsale')], null), 'for'],
  ])('%s: %o', (_, given, sign) => {
    expect(signOf(given)).toBe(sign);
  });

  it('says all that a person needs to decide', () => {
    speaking('en');
    speak('en', ['en-GB']);
    expect(unclearText(unclear(plus2, [area('ga', 118)], [entry]), at)).toEqual({
      what: '2 more places to be booked: Lawn',
      when: 'Sent at 19:49. Then the program ended before the answer was here.',
      facts: [
        ['Booked before', '116'],
        ['Booked if it was done', '118'],
        ['Booked now', '118'],
        ['Log entries with +2 since then', '1'],
      ],
      seats: [],
      sign: t.seating.unclear.signs.for,
    });
    const back = unclearText(unclear({ ...plus2, bookedChange: -2 }, [], null), at);
    expect(back.what).toBe('2 booked places to be taken away: ga');
    expect(back.facts.map(([, value]) => value)).toEqual(['116', '114', 'cannot be read now', 'cannot be read now']);
    const reseat = unclearText(unclear(moved, [seat('b', 'booked', place('b'))], null), at);
    expect([reseat.what, reseat.seats]).toEqual([
      'A guest to be moved: a → Block A, Row 3, Seat 14',
      [
        { name: 'Block A, Row 3, Seat 14', wanted: 'Booked', now: 'Booked' },
        { name: 'a', wanted: 'Free', now: 'cannot be read now' },
      ],
    ]);
  });
});

describe('a changed setting of the seats', () => {
  it.each([
    [['seating', 'server'], 'Seating server', null],
    [['seating', 'eventIds', 'e\u202e1'], 'Id at the seating server', 'e1'],
  ])('%o', (what, title, of) => {
    expect(changeRow({ at, what, from: null, to: 'https://seats.example/api' }, null, {})).toEqual({
      what: title,
      of,
      from: 'not set',
      to: 'https://seats.example/api',
    });
  });
});

describe('an object of the map, by hand', () => {
  it('comes out as it went in', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 }).filter((given) => given.trim() === given);
    const objects = fc.oneof(
      fc.record({ objectId: text, area: text, row: text, seat: text }).map((each) => place(each.objectId, each)),
      fc
        .record({ objectId: text, area: text, capacity: fc.option(fc.nat(1_000_000)) })
        .map((each) => place(each.objectId, { ...each, kind: 'area', row: null, seat: null })),
    );
    fc.assert(
      fc.property(objects, (mapped) => {
        expect(objectOf(draftOf(mapped))).toEqual(mapped);
      }),
    );
  });

  it('is none without an id, or with a capacity that is no number', () => {
    const draft = { ...draftOf(null), objectId: 'ga', kind: 'area', area: 'Lawn', capacity: '500' } as const;
    expect(objectOf(draft)).toEqual(place('ga', { kind: 'area', area: 'Lawn', row: null, seat: null, capacity: 500 }));
    expect(objectOf({ ...draft, objectId: '  ' })).toBeNull();
    for (const capacity of ['five', '1.5', '-1', '1e3x', '99999999']) {
      expect(objectOf({ ...draft, capacity })).toBeNull();
      expect(isCapacity(capacity)).toBe(false);
    }
    expect(isCapacity('')).toBe(true);
  });
});
