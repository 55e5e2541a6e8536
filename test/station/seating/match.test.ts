import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MappedObject } from '#shared/seating.ts';
import {
  finder,
  placeKey,
  seatOfTicket,
  type SeatMap,
  type TicketChoice,
} from '../../../electron/station/seating/match.ts';
import { area, seat } from './objects.ts';

function mapOf(objects: readonly MappedObject[], tickets: readonly (readonly [string, TicketChoice])[] = []): SeatMap {
  const keys = new Set(objects.map(placeKey));
  const at = (key: string | null): readonly [string, readonly string[]][] =>
    key === null ? [] : [[key, objects.filter((each) => placeKey(each) === key).map(({ objectId }) => objectId)]];
  return {
    objects: new Map(objects.map((each) => [each.objectId, each])),
    tickets: new Map(tickets),
    byPlace: new Map([...keys].flatMap(at)),
    givenTo: new Map(tickets.flatMap(([id, { objectId, how }]) => (how === 'reseated' ? [[objectId, id]] : []))),
  };
}

const ticket = { id: 't', area: 'Block A', row: '1', seat: '1' };

describe('a place', () => {
  it.each([
    ['case', 'BLOCK a'],
    ['white space', '  Block \t A '],
    ['no-break spaces', 'Block\u00A0A'],
    ['width', 'Ｂｌｏｃｋ　Ａ'],
  ])('is the same whatever its %s', (_, written) => {
    expect(placeKey({ ...ticket, area: written })).toBe(placeKey(ticket));
  });

  it.each([
    ['composition', 'Süd', 'Su\u0308d'],
    ['capitals of ß', 'Straße', 'STRASSE'],
  ])('is the same whatever its %s', (_, one, other) => {
    expect(placeKey({ ...ticket, area: one })).toBe(placeKey({ ...ticket, area: other }));
  });

  it.each([
    ['another letter', { area: 'Block B' }],
    ['a leading zero', { row: '01' }],
    ['a word more', { row: 'Row 1' }],
    ['an accent', { area: 'Blöck A' }],
    ['what is missing', { row: null }],
    ['what stands elsewhere', { area: '1', row: 'Block A' }],
  ])('is another one with %s: nothing is guessed', (_, given) => {
    expect(placeKey({ ...ticket, ...given })).not.toBe(placeKey(ticket));
  });

  it('is none where nothing is said', () => {
    expect(placeKey({ area: null, row: '', seat: ' \u00A0 ' })).toBeNull();
  });
});

describe('the seat of a ticket', () => {
  it.each([
    ['one', [seat('a'), seat('b', { seat: '2' })], ticket, { kind: 'one', objectId: 'a', how: 'place' }],
    ['several', [seat('a'), seat('b')], ticket, { kind: 'several', objectIds: ['a', 'b'] }],
    ['none', [seat('b', { seat: '2' })], ticket, { kind: 'none', why: 'notMapped' }],
    [
      'an area',
      [area('ga'), seat('a')],
      { id: 't', area: 'lawn', row: null, seat: null },
      { kind: 'one', objectId: 'ga', how: 'place' },
    ],
    [
      'no area for who has a seat in it',
      [area('ga')],
      { id: 't', area: 'Lawn', row: '1', seat: '1' },
      { kind: 'none', why: 'notMapped' },
    ],
    [
      'no place',
      [seat('a', { area: null, row: null, seat: null })],
      { id: 't', area: null, row: ' ', seat: null },
      { kind: 'none', why: 'noPlace' },
    ],
  ] as const)('is %s', (_, objects, of, expected) => {
    expect(seatOfTicket(mapOf(objects), of)).toEqual(expected);
  });

  it('is the one that somebody chose, or put the guest on, whatever the places say', () => {
    const map = mapOf([seat('a'), seat('b')], [['t', { objectId: 'elsewhere', how: 'reseated' }]]);
    expect(seatOfTicket(map, ticket)).toEqual({ kind: 'one', objectId: 'elsewhere', how: 'reseated' });
    expect(seatOfTicket(map, { ...ticket, id: 'other' })).toMatchObject({ kind: 'several' });
  });

  it.each([
    ['by its place', 'late', []],
    ['because somebody chose it', 'late', [['late', { objectId: 'a', how: 'chosen' }]]],
    ['because they were put there before', 'late', [['late', { objectId: 'a', how: 'reseated' }]]],
  ] as const)('is nobody else’s any more once a guest was put there, also who had it %s', (_, id, before) => {
    const map = mapOf([seat('a')], [...before, ['t', { objectId: 'a', how: 'reseated' }]]);
    expect(seatOfTicket(map, { ...ticket, id })).toEqual({ kind: 'given', objectId: 'a' });
    expect(seatOfTicket(map, ticket)).toEqual({ kind: 'one', objectId: 'a', how: 'reseated' });
  });

  it('is not another’s because somebody chose it for a ticket made out anew', () => {
    const map = mapOf([seat('a')], [['new', { objectId: 'a', how: 'chosen' }]]);
    expect(seatOfTicket(map, ticket)).toMatchObject({ kind: 'one', objectId: 'a' });
  });

  it('is one only if exactly one object has that place', () => {
    const part = fc.constantFrom('A', 'a ', 'B', ' ', null);
    const place = fc.record({ area: part, row: part, seat: part });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), place, (places, of) => {
        const objects = places.map((each, index) => seat(`${index}`, each));
        const found = seatOfTicket(mapOf(objects), { id: 't', ...of });
        const alike = objects.filter((each) =>
          (['area', 'row', 'seat'] as const).every((name) => same(each[name], of[name])),
        );
        const isSomewhere = [of.area, of.row, of.seat].some((each) => (each ?? '').trim() !== '');
        const ids = isSomewhere ? alike.map(({ objectId }) => objectId) : [];
        const is = found.kind === 'one' ? [found.objectId] : found.kind === 'several' ? found.objectIds : [];
        expect(is).toEqual(ids);
        expect(found.kind === 'one').toBe(ids.length === 1);
      }),
    );
  });
});

/** Written once more, for the few letters above. */
const same = (one: string | null, other: string | null): boolean =>
  (one ?? '').trim().toLowerCase() === (other ?? '').trim().toLowerCase();

it.each([
  ['', true],
  ['block', true],
  ['BLOCK 14', true],
  ['14 block', true],
  ['seat-14', true],
  ['block 15', false],
])('what is looked for with "%s"', (text, isFound) => {
  expect(finder(text)(seat('seat-14', { row: '3', seat: '14' }))).toBe(isFound);
});
