import type { AccessUserDraft } from '#shared/access-users.ts';
import { describe, expect, test } from 'vitest';
import { locksOut } from '../../../electron/station/access-users/lock-out.ts';

const now = Date.UTC(2030, 0, 1);
const events = [
  { id: 'e1', name: 'One' },
  { id: 'e2', name: 'Two' },
];
const all: AccessUserDraft = { name: 'A', active: true, accessAllEvents: true, eventIds: [], expires: null };
const some: AccessUserDraft = { ...all, accessAllEvents: false, eventIds: ['e1', 'e2', 'e3'] };

describe('a change of the station’s own access user', () => {
  test.each([
    ['switched off', all, { active: false }],
    ['ended', all, { expires: now - 1 }],
    ['ends this moment', all, { expires: now }],
    ['no longer all events', all, { accessAllEvents: false }],
    ['no longer all events, and one of two', all, { accessAllEvents: false, eventIds: ['e1'] }],
    ['one event less', some, { eventIds: ['e1', 'e3'] }],
    ['an end that is earlier still', { ...all, expires: now - 1 }, { expires: now - 2 }],
  ])('would lock it out: %s', (_what, before, changes) => {
    expect(locksOut(before, { ...before, ...changes }, { events, now })).toBe(true);
  });

  test.each([
    ['nothing', all, {}],
    ['a name', all, { name: 'B' }],
    ['an end ahead', all, { expires: now + 1 }],
    ['the events by name in place of all', all, { accessAllEvents: false, eventIds: ['e2', 'e1'] }],
    ['all in place of the events by name', some, { accessAllEvents: true, eventIds: [] }],
    ['an event of others', some, { eventIds: ['e1', 'e2'] }],
    ['one more', some, { eventIds: ['e1', 'e2', 'e3', 'e4'] }],
    // It is locked out already, and a change of something else is not to blame.
    ['a name, where it is switched off', { ...all, active: false }, { name: 'B' }],
    ['a name, where it has ended', { ...all, expires: now - 1 }, { name: 'B' }],
    ['a name, where it has no event', { ...some, eventIds: [] }, { name: 'B' }],
    ['an event, where one is missing', { ...some, eventIds: [] }, { eventIds: ['e1'] }],
  ])('is harmless: %s', (_what, before, changes) => {
    expect(locksOut(before, { ...before, ...changes }, { events, now })).toBe(false);
  });
});
