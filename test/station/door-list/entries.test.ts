import { expect, test } from 'vitest';
import { absent, type Presence, type Ticket } from '#shared/domain.ts';
import type { Language } from '#shared/language.ts';
import { composePolicy, type PolicyChanges } from '#shared/policy.ts';
import { listEntries } from '../../../electron/station/door-list/entries.ts';
import { ticket } from '../support.ts';

interface Given {
  readonly policy?: PolicyChanges;
  readonly language?: Language;
  readonly presences?: Readonly<Record<string, Partial<Presence>>>;
}

function list(tickets: readonly Partial<Ticket>[], { policy = {}, language = 'en', presences = {} }: Given = {}) {
  return listEntries({
    tickets: tickets.map((given, index) => ticket({ id: `${index}`, barcode: `B${index}`, ...given })),
    presenceOf: ({ barcode }) => {
      const presence = presences[barcode];
      return presence === undefined ? null : { ...absent, ...presence };
    },
    eventIds: ['event'],
    policy: composePolicy({}, policy),
    language,
    at: 1_000_000,
  });
}

const names = (given: readonly (string | null)[], language: Language = 'en') =>
  list(
    given.map((name) => ({ name })),
    { language },
  ).entries.map(({ name }) => name);

test.each<[string, Language, (string | null)[]]>([
  ['whatever their case and accents', 'en', ['anna', 'Ärmel', 'Arno', 'bea', 'Çelik', 'Dora']],
  ['numbers by their value', 'en', ['Gast 2', 'Gast 10']],
  ['behind the signs in front', 'en', ['Sara', '’t Hooft', '(Uwe)']],
  ['Latin, then the others, then those without', 'en', ['Zoë', 'Анна', 'שלום', '山田', null, null]],
  ['in Spanish Ñ is a letter of its own', 'es', ['Nuria', 'Nzinga', 'Ñuño']],
  ['in German it is not', 'de', ['Ñuño', 'Nuria', 'Nzinga']],
])('in the order of names: %s', (_, language, ordered) => {
  expect(names(ordered.toReversed(), language)).toEqual(ordered);
});

test('tickets of one name are always in the same order', () => {
  const tickets = ['3', '1', '2'].map((barcode) => ({ barcode, name: 'Anna' }));
  const order = (given: typeof tickets) => list(given).entries.map(({ barcode }) => barcode);
  expect(order(tickets)).toEqual(['1', '2', '3']);
  expect(order(tickets.toReversed())).toEqual(['1', '2', '3']);
});

test.each<[string, Partial<Ticket>, PolicyChanges]>([
  ['cancelled', { status: 'INVALID' }, {}],
  ['of an unknown status', { status: 'NEW' }, {}],
  ['with details missing', { status: 'DETAILSREQUIRED' }, {}],
  ['of a type that is not let in here', { ticketTypeId: 'std' }, { allowedTicketTypeIds: ['vip'] }],
  ['of another entry', { entry: ['south'] }, { entryIds: ['north'] }],
])('a ticket %s is left out and counted', (_, given, policy) => {
  expect(list([given, { ...given, status: 'BLANK' }], { policy })).toEqual({ entries: [], leftOut: 2 });
});

test('the hour and the capacity leave nobody out', () => {
  const policy: PolicyChanges = {
    opensAt: '2099-01-01T00:00:00Z',
    closesAt: '1970-01-01T00:00:00Z',
    capacity: { limit: 0, onFull: 'refuse' },
  };
  expect(list([{ name: 'Anna' }], { policy })).toMatchObject({
    entries: [{ name: 'Anna', ticked: false }],
    leftOut: 0,
  });
});

test.each<[string, Partial<Presence> | null, PolicyChanges, boolean]>([
  ['who never came', null, {}, false],
  ['who is inside', { inside: true, entries: 1, lastAt: 5 }, {}, true],
  ['who is inside, though that does not matter here', { inside: true, entries: 1 }, { reentry: 'unlimited' }, true],
  ['who has left', { inside: false, entries: 1, lastAt: 5 }, {}, false],
  ['who has left and may not come back', { inside: false, entries: 1, lastAt: 5 }, { reentry: 'never' }, true],
  ['who has used all entries', { inside: false, entries: 2, lastAt: 5 }, { maxEntries: 2 }, true],
])('the box of somebody %s', (_, presence, policy, ticked) => {
  const [entry] = list([{}], { policy, presences: presence === null ? {} : { B0: presence } }).entries;
  expect(entry?.ticked).toBe(ticked);
  expect(entry?.presence).toEqual(
    presence === null ? null : { inside: presence.inside, lastAt: presence.lastAt ?? null },
  );
});

test('what comes from outside is cleaned', () => {
  const [entry] = list([
    { name: '\u202Eanna\n', ticketName: ' VIP\u0000 ', area: '\u200B', row: '1', discount: '=1' },
  ]).entries;
  expect(entry).toMatchObject({ name: 'anna', ticket: 'VIP', discount: '=1', area: null, row: '1' });
});
