import { describe, expect, it } from 'vitest';
import type { ObjectStatus } from '#shared/seating.ts';
import {
  checkBooked,
  checkRelease,
  checkReseat,
  checkSeats,
  seenOf,
  toChange,
} from '../../../electron/station/seating/check-change.ts';
import { areaIs, seatIs } from './objects.ts';

const seen = (...statuses: readonly ObjectStatus[]): Record<string, string> =>
  Object.fromEntries(statuses.map((status) => [status.objectId, seenOf(status)]));
const codeOf = (checked: ReturnType<typeof checkSeats>): string =>
  typeof checked === 'string' ? checked : checked.code;

const [free, booked, reserved, closed, lawn] = [
  seatIs('f', 'free'),
  seatIs('b', 'booked'),
  seatIs('r', 'reserved'),
  seatIs('n', 'notforsale'),
  areaIs('lawn', 10),
];

describe('a status for seats', () => {
  it.each([
    [[free], 'booked', 'fit'],
    [[free, booked, reserved, closed], 'notforsale', 'fit'],
    [[free, seatIs('x', 'a word of tomorrow')], 'booked', 'fit'],
    [[lawn], 'booked', 'seat_is_area'],
    [[free, lawn], 'booked', 'seat_kinds_mixed'],
    [[free], 'free', 'seat_already_so'],
  ] as const)('%j to %s: %s', (statuses, to, expected) => {
    expect(codeOf(checkSeats(statuses, to, seen(...statuses)))).toBe(expected);
  });

  it.each([
    ['another status', { f: 'booked' }],
    ['nothing', {}],
    ['another seat', { b: 'free' }],
  ])('is not sent where the supervisor saw %s', (_, saw) => {
    expect(checkSeats([free], 'reserved', saw)).toBe('moved');
  });

  it('is told to have moved also where somebody else was faster with the same', () => {
    expect(checkSeats([booked], 'booked', { b: 'free' })).toBe('moved');
  });

  it('is sent for those alone that are not like that', () => {
    expect(toChange([free, booked, reserved], 'booked')).toEqual([free, reserved]);
  });
});

describe('an area’s booked', () => {
  it.each([
    [lawn, 2, null, 'fit'],
    [lawn, -10, null, 'fit'],
    [lawn, 90, 100, 'fit'],
    [lawn, 91, 100, 'booked_above_capacity'],
    [lawn, 1, 0, 'booked_above_capacity'],
    [lawn, -1, 5, 'fit'],
    [lawn, -11, null, 'booked_below_zero'],
    [areaIs('new', null), 1, null, 'fit'],
    [areaIs('new', null), -1, null, 'booked_below_zero'],
    [free, 1, null, 'seat_is_no_area'],
    ...[0, -0, 1.5, Number.NaN, Infinity, 2 ** 53].map(
      (change) => [lawn, change, null, 'booked_change_invalid'] as const,
    ),
  ] as const)('%j by %d with a capacity of %s: %s', (status, change, capacity, expected) => {
    expect(codeOf(checkBooked(status, change, { capacity }, seen(status)))).toBe(expected);
  });

  it('is not changed where the supervisor saw another number', () => {
    expect(checkBooked(lawn, 1, null, { lawn: '9' })).toBe('moved');
    expect(checkBooked(lawn, 1, null, {})).toBe('moved');
  });
});

it.each([
  [booked, 'fit'],
  [reserved, 'fit'],
  [free, 'seat_not_taken'],
  [closed, 'seat_not_taken'],
  [lawn, 'seat_is_area'],
])('the release of %j: %s', (status, expected) => {
  expect(codeOf(checkRelease(status, seen(status)))).toBe(expected);
  expect(codeOf(checkRelease(status, {}))).toBe(status === lawn ? expected : 'moved');
});

it.each([
  [booked, free, 'fit'],
  [reserved, free, 'fit'],
  [booked, reserved, 'seat_not_free'],
  [booked, closed, 'seat_not_free'],
  [closed, free, 'fit'],
  [null, free, 'fit'],
  [null, reserved, 'seat_not_free'],
  [booked, lawn, 'seat_kinds_mixed'],
  [lawn, areaIs('other', 1), 'seat_is_area'],
])('from %j to %j: %s', (from, to, expected) => {
  expect(codeOf(checkReseat(from, to, from === null ? seen(to) : seen(from, to)))).toBe(expected);
});

it('is not begun where nobody saw the new seat', () => {
  expect(checkReseat(booked, free, seen(booked))).toBe('moved');
});
