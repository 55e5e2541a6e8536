import fc from 'fast-check';
import { draftFields, type AccessUserDraft } from '#shared/access-users.ts';
import { describe, expect, test } from 'vitest';
import { differences, drafted, mergeDraft } from '../../../electron/station/access-users/draft.ts';
import { readAccessUser } from '../../../electron/station/access-users/read.ts';
import type { WireAccessUser } from '../../../electron/station/vivenu/admin-client.ts';

const here = { isOwn: false, isNew: false };
const wire = (raw: Record<string, unknown>): WireAccessUser => ({ id: 'u1', token: 'secret', raw });

describe('an access user is read', () => {
  test('as vivenu writes it, without the token', () => {
    const raw = {
      _id: 'u1',
      sellerId: 's',
      active: false,
      name: 'Gate 1',
      token: 'secret',
      accessAllEvents: false,
      events: ['e1', 'e2', 'e1'],
      lastRequest: '2030-01-23T23:00:00.123Z',
      expires: '2031-01-23T23:00:00.123Z',
      isIntegration: true,
      integration: 'simplyX',
      deviceSettings: { sound: true, token: undefined },
      createdAt: '2029-01-23T23:00:00.123Z',
      updatedAt: '2029-02-23T23:00:00.123Z',
      __v: 1,
    };
    const user = readAccessUser(wire(raw), here);
    expect(user).toEqual({
      id: 'u1',
      name: 'Gate 1',
      active: false,
      accessAllEvents: false,
      eventIds: ['e1', 'e2'],
      lastRequest: Date.UTC(2030, 0, 23, 23, 0, 0, 123),
      expires: Date.UTC(2031, 0, 23, 23, 0, 0, 123),
      isIntegration: true,
      integration: 'simplyX',
      deviceSettings: { sound: true },
      createdAt: Date.UTC(2029, 0, 23, 23, 0, 0, 123),
      updatedAt: '2029-02-23T23:00:00.123Z',
      ...here,
    });
    expect(JSON.stringify(user)).not.toContain('secret');
  });

  const empty = {
    name: '',
    active: true,
    accessAllEvents: false,
    eventIds: [],
    expires: null,
    lastRequest: null,
    isIntegration: false,
    integration: null,
    deviceSettings: {},
    createdAt: null,
    updatedAt: null,
  };
  test.each([
    ['nothing', {}, {}],
    ['null everywhere', Object.fromEntries(Object.keys(empty).map((key) => [key, null])), {}],
    ['other types', { name: 7, active: 'no', accessAllEvents: 1, expires: 5, integration: {}, updatedAt: 9 }, {}],
    ['lists of other things', { events: ['e', 7, null, '', ['x']], deviceSettings: ['a'] }, { eventIds: ['e'] }],
    ['no list', { events: 'e1', deviceSettings: 'x' }, {}],
    ['no moment', { expires: 'tomorrow', lastRequest: '' }, {}],
    ['an integration of later', { integration: 'gantner' }, { integration: 'gantner' }],
    ['a hostile name', { name: '\u202Eeman <b>"x"</b> 🎟\n' }, { name: '\u202Eeman <b>"x"</b> 🎟\n' }],
    ['a name without an end', { name: 'x'.repeat(10_000) }, { name: 'x'.repeat(10_000) }],
  ])('%s', (_what, raw, expected) => {
    expect(readAccessUser(wire(raw), here)).toEqual({ id: 'u1', ...empty, ...here, ...expected });
  });
});

const moment = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
const iso = moment.map((date) => date.toISOString());
const draft: fc.Arbitrary<AccessUserDraft> = fc.record({
  name: fc
    .string({ minLength: 1, maxLength: 120 })
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  active: fc.boolean(),
  accessAllEvents: fc.boolean(),
  eventIds: fc.array(fc.constantFrom('e1', 'e2', 'e3')),
  expires: fc.option(moment.map((date) => date.getTime())),
});
const known = fc.record(
  {
    _id: fc.string(),
    sellerId: fc.string(),
    token: fc.string(),
    __v: fc.nat(),
    createdAt: iso,
    updatedAt: iso,
    name: fc.oneof(fc.string(), fc.jsonValue()),
    active: fc.oneof(fc.boolean(), fc.jsonValue()),
    accessAllEvents: fc.oneof(fc.boolean(), fc.jsonValue()),
    events: fc.oneof(fc.array(fc.constantFrom('e1', 'e2', 'e3')), fc.jsonValue()),
    expires: fc.oneof(iso, fc.jsonValue()),
    lastRequest: iso,
    integration: fc.jsonValue(),
    deviceSettings: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
// As it comes: JSON, also with names such as __proto__.
const raw = fc
  .tuple(known, fc.dictionary(fc.string(), fc.jsonValue()))
  .map(([one, more]) => JSON.parse(JSON.stringify({ ...more, ...one })) as Record<string, unknown>);

const nameOf = {
  name: 'name',
  active: 'active',
  accessAllEvents: 'accessAllEvents',
  eventIds: 'events',
  expires: 'expires',
};
const serversOwn = ['_id', '__v', 'createdAt', 'updatedAt'];
const at = (object: object, key: string): unknown => Object.getOwnPropertyDescriptor(object, key)?.value;

describe('the body of a PUT', () => {
  test('has all that came but what is the server’s own, and differs from it in what was edited only', () => {
    fc.assert(
      fc.property(raw, draft, (before, wanted) => {
        const user = wire(before);
        const body = mergeDraft(user, wanted);
        const edited = new Set(differences(drafted(user), wanted).map((field) => nameOf[field]));
        for (const key of serversOwn) expect(Object.hasOwn(body, key)).toBe(false);
        for (const key of Object.keys(before)) {
          if (serversOwn.includes(key) || edited.has(key)) continue;
          expect(JSON.stringify(at(body, key))).toBe(JSON.stringify(at(before, key)));
        }
        const added = Object.keys(body).filter((key) => !Object.hasOwn(before, key) && !edited.has(key));
        expect(['token', 'accessAllEvents']).toEqual(expect.arrayContaining(added));
      }),
      { numRuns: 500 },
    );
  });

  test('is read back as the draft', () => {
    fc.assert(
      fc.property(raw, draft, (before, wanted) => {
        const body = JSON.parse(JSON.stringify(mergeDraft(wire(before), wanted))) as Record<string, unknown>;
        expect(differences(drafted(wire(body)), wanted)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const base = { name: 'A', token: 't', sellerId: 's', accessAllEvents: true };
  const same: AccessUserDraft = { name: 'A', active: true, accessAllEvents: true, eventIds: [], expires: null };
  test.each([
    ['nothing edited', base, same, base],
    ['an end that was never there is not sent', base, { ...same, name: 'B' }, { ...base, name: 'B' }],
    ['an end is taken away', { ...base, expires: '2030-01-01T00:00:00Z' }, same, { ...base, expires: null }],
    [
      'an end in vivenu’s own writing stays as it is',
      { ...base, expires: '2030-01-01T01:00:00+01:00' },
      { ...same, expires: Date.UTC(2030, 0, 1) },
      { ...base, expires: '2030-01-01T01:00:00+01:00' },
    ],
    [
      'an end is set',
      base,
      { ...same, expires: Date.UTC(2020, 0, 1) },
      { ...base, expires: '2020-01-01T00:00:00.000Z' },
    ],
    ['spaces around a name are no edit', { ...base, name: ' A ' }, same, { ...base, name: ' A ' }],
    ['active that was missing stays missing', base, { ...same, active: true }, base],
    ['switched off', base, { ...same, active: false }, { ...base, active: false }],
    [
      'events in another order',
      { ...base, events: ['e2', 'e1'] },
      { ...same, eventIds: ['e1', 'e2'] },
      { ...base, events: ['e2', 'e1'] },
    ],
    [
      'events twice, and what is none, where events are not edited',
      { ...base, events: ['e2', 'e1', 'e2', null, ''] },
      { ...same, active: false, eventIds: ['e2', 'e1'] },
      { ...base, active: false, events: ['e2', 'e1', 'e2', null, ''] },
    ],
    ['a name is written without spaces around', base, { ...same, name: ' B ' }, { ...base, name: 'B' }],
    ['no events any more', { ...base, events: ['e1'] }, same, { ...base, events: [] }],
    ['what is required is sent', { name: 'A' }, same, { name: 'A', token: 'secret', accessAllEvents: true }],
  ])('%s', (_what, before, wanted, expected) => {
    expect(mergeDraft(wire(before), wanted)).toEqual(expected);
  });
});

test('differences are named in the order of the fields', () => {
  const one: AccessUserDraft = { name: 'A', active: true, accessAllEvents: true, eventIds: ['a'], expires: 1 };
  const other: AccessUserDraft = { name: 'B', active: false, accessAllEvents: false, eventIds: ['b'], expires: null };
  expect(differences(one, other)).toEqual(draftFields);
  expect(differences(one, { ...one, eventIds: ['a', 'a'] })).toEqual([]);
  expect(differences(one, { ...one, eventIds: ['a', 'b'] })).toEqual(['eventIds']);
});
