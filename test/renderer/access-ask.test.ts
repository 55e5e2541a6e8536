import { expect, it } from 'vitest';
import type { Ticket } from '#shared/domain.ts';
import type { ServerSays, ServerTicket } from '#shared/server-ticket.ts';
import { comparedRows, differences, moreRows } from '../../renderer/search/serverRows.ts';
import { createFormats } from '../../renderer/text/format.ts';

const at = Date.UTC(2026, 10, 18, 15, 0, 0);
const formats = createFormats('en-GB', 'Europe/Berlin');
const events = [{ id: 'e1', name: 'Sommerfest' }];

const here: Ticket = {
  id: 't1',
  barcode: '4006381333931',
  eventId: 'e1',
  name: 'Zoë',
  ticketTypeId: 'tt',
  ticketName: 'Seated',
  priceCategory: 'Adult',
  discount: 'Early bird',
  area: 'A',
  row: '3',
  seat: '14',
  status: 'VALID',
  entry: ['g1', 'g2'],
  updatedAt: at,
  goneAt: null,
};
const there: ServerTicket = {
  ...here,
  sellerId: 's1',
  categoryRef: 'ref',
  priceCategoryId: 'p1',
  discountId: 'd1',
  createdAt: at - 1_000,
};
const marks = (says: Partial<ServerSays>): Record<string, string> =>
  Object.fromEntries(
    comparedRows({ askedAt: at, ticket: there, problem: null, here, ...says }, events, formats)
      .filter(({ mark }) => mark !== 'same')
      .map(({ key, here: mine, there: theirs, mark }) => [key, `${mark}: ${mine ?? '-'} / ${theirs ?? '-'}`]),
  );

it('the same is the same', () => {
  expect(marks({})).toEqual({});
  expect(marks({ ticket: { ...there, entry: ['g2', 'g1'] } })).toEqual({});
});

it('each field that differs says so; what vivenu does not say is no difference', () => {
  const ticket: ServerTicket = {
    ...there,
    status: 'INVALID',
    name: 'Zo\u202Eë M.',
    entry: null,
    area: null,
    discount: null,
    eventId: 'other',
    seat: '15',
    updatedAt: at + 61_000,
  };
  expect(marks({ ticket })).toEqual({
    status: 'different: Valid / Cancelled',
    name: 'different: Zoë / Zoë M.',
    event: 'different: Sommerfest / other',
    discount: 'notSaid: Early bird / -',
    area: 'notSaid: A / -',
    seat: 'different: 14 / 15',
    entry: 'notSaid: g1, g2 / -',
    updatedAt: 'different: 18 Nov, 16:00:00 / 18 Nov, 16:01:01',
  });
  expect(differences(comparedRows({ askedAt: at, ticket, problem: null, here }, events, formats))).toBe(5);
});

it('a list without entries is not a list that is missing', () => {
  expect(marks({ ticket: { ...there, entry: [] } })).toEqual({ entry: 'different: g1, g2 / nothing' });
  expect(marks({ here: { ...here, entry: null } })).toEqual({ entry: 'onlyThere: - / g1, g2' });
});

it('an unknown status is shown as it is', () => {
  expect(marks({ ticket: { ...there, status: 'constructor' } })).toEqual({ status: 'different: Valid / constructor' });
});

it('one side alone is shown alone', () => {
  const alone = (says: Partial<ServerSays>): ReadonlySet<string> =>
    new Set(
      comparedRows({ askedAt: at, ticket: there, problem: null, here, ...says }, events, formats).map(
        ({ mark }) => mark,
      ),
    );
  expect(alone({ ticket: null })).toEqual(new Set(['notSaid']));
  expect(alone({ here: null })).toEqual(new Set(['onlyThere']));
  expect(alone({ ticket: null, here: null })).toEqual(new Set());
});

it('what only vivenu has stands apart', () => {
  expect(moreRows(there, formats).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Created: 18 Nov, 15:59:59',
    'Seller: s1',
    'Category reference: ref',
    'Price category id: p1',
    'Special price id: d1',
  ]);
});
