import { describe, expect, test } from 'vitest';
import { isNameOf, pickableEvents } from '../../../electron/station/access-users/names.ts';

describe('the name that confirms a deletion', () => {
  test.each([
    ['Gate 1', 'Gate 1', true],
    ['Gate 1', ' Gate 1 ', true],
    ['Gate 1', 'gate 1', false],
    ['Gate 1', 'Gate', false],
    ['Gate 1', '', false],
    ['"Größe" 🎟', '"Größe" 🎟', true],
    // As it stands on the screen: without what turns the direction.
    ['Gate \u202E1\u200B', 'Gate 1', true],
    ['Gate \u202E1\u200B', 'Gate \u202E1\u200B', true],
    ['Gate\n 1', 'Gate 1', true],
    // Nothing to be seen: its id is typed.
    ['', 'u1', true],
    ['\u200B', 'u1', true],
    ['', '', false],
    ['Gate 1', 'u1', false],
  ])('%j, typed %j: %s', (name, typed, expected) => {
    expect(isNameOf({ id: 'u1', name }, typed)).toBe(expected);
  });
});

test('events to pick are the known ones, then those that only access users name', () => {
  const known = [
    { id: 'e1', name: 'One' },
    { id: 'e2', name: 'Two' },
    { id: 'e1', name: 'One again' },
  ];
  expect(pickableEvents(known, [{ eventIds: ['e3', 'e2'] }, { eventIds: [] }, { eventIds: ['e3'] }])).toEqual([
    { id: 'e1', name: 'One' },
    { id: 'e2', name: 'Two' },
    { id: 'e3', name: 'e3' },
  ]);
  expect(pickableEvents([], [])).toEqual([]);
});
