import { absent, type Presence, type Scan, type Ticket } from '#shared/domain.ts';
import { composePolicy, type PolicyChanges } from '#shared/policy.ts';
import type { AttentionSign, Decision, Reason, Result } from '#shared/verdict.ts';
import { describe, expect, test } from 'vitest';
import { decide, type Facts } from '../../../electron/station/admission/decide.ts';
import { ticket } from '../support.ts';

const NOON = Date.parse('2026-07-18T12:00:00Z');
const inside: Presence = { inside: true, entries: 1, firstEntryAt: 100, lastAt: 100 };
const gone: Presence = { inside: false, entries: 1, firstEntryAt: 100, lastAt: 200 };
const A = ticket({ id: 'a', barcode: 'A', ticketTypeId: 'standing' });

/** What a decision rests on. The plain world is one valid ticket, outside, under the default policy. */
interface World {
  readonly barcode: string;
  readonly direction: Scan['direction'];
  readonly tickets: readonly Ticket[];
  readonly presence: Presence;
  readonly policy: PolicyChanges;
  readonly insideNow: number;
  readonly hint: Facts['hint'];
}

const plain: World = {
  barcode: 'A',
  direction: 'IN',
  tickets: [A],
  presence: absent,
  policy: {},
  insideNow: 0,
  hint: null,
};

function decideIn(world: World): Decision {
  const scan: Scan = { barcode: world.barcode, direction: world.direction, source: 'typed', at: NOON };
  const facts: Facts = {
    eventIds: ['event', 'second'],
    candidates: world.tickets.map((each) => ({ ticket: each, presence: world.presence })),
    hint: world.hint,
    inside: world.insideNow,
  };
  return decide(scan, facts, composePolicy({}, world.policy));
}

interface Row extends Partial<World> {
  readonly what: string;
  /** Of the ticket, what differs. */
  readonly of?: Partial<Ticket>;
  readonly says: readonly [result: Result, reason?: Reason];
}

function worldOf({ what: _what, says: _says, of, ...given }: Row): World {
  const world = { ...plain, ...given };
  return of === undefined ? world : { ...world, tickets: world.tickets.map((each) => ({ ...each, ...of })) };
}

function expectRow(row: Row): void {
  const { result, reason } = decideIn(worldOf(row));
  const [expected, why = null] = row.says;
  expect([result, reason]).toEqual([expected, why]);
}

const which: readonly Row[] = [
  { what: 'one valid ticket', says: ['in'] },
  { what: 'a ticket of the second chosen event', of: { eventId: 'second' }, says: ['in'] },
  { what: 'no ticket', tickets: [], says: ['refused', 'unknown'] },
  { what: 'a ticket of another event', of: { eventId: 'other' }, says: ['refused', 'wrong_event'] },
  { what: 'one here and one in another event', tickets: [{ ...A, id: 'b', eventId: 'other' }, A], says: ['in'] },
  { what: 'two in one chosen event', tickets: [A, { ...A, id: 'b' }], says: ['refused', 'ambiguous'] },
  {
    what: 'one in each chosen event',
    tickets: [A, { ...A, id: 'b', eventId: 'second' }],
    says: ['refused', 'ambiguous'],
  },
  { what: 'a ticket that vivenu no longer has', of: { goneAt: 5 }, says: ['refused', 'unknown'] },
  { what: 'the same on the way out', direction: 'OUT', of: { goneAt: 5 }, says: ['out'] },
  { what: 'one that is gone, and its barcode on another', tickets: [{ ...A, id: 'b', goneAt: 5 }, A], says: ['in'] },
  { what: 'two that are gone', tickets: [A, { ...A, id: 'b' }], of: { goneAt: 5 }, says: ['refused', 'ambiguous'] },
  { what: 'nothing', barcode: '', says: ['refused', 'unreadable'] },
  { what: 'a control character', barcode: 'A\u0000B', says: ['refused', 'unreadable'] },
  { what: 'half a surrogate pair', barcode: 'A\ud800', says: ['refused', 'unreadable'] },
  { what: '513 bytes', barcode: `${'é'.repeat(256)}x`, says: ['refused', 'unreadable'] },
  { what: '512 bytes', barcode: 'é'.repeat(256), says: ['in'] },
];

const status: readonly Row[] = [
  { what: 'VALID', of: { status: 'VALID' }, says: ['in'] },
  { what: 'INVALID', of: { status: 'INVALID' }, says: ['refused', 'status_invalid'] },
  { what: 'RESERVED', of: { status: 'RESERVED' }, says: ['refused', 'status_reserved'] },
  { what: 'BLANK', of: { status: 'BLANK' }, says: ['refused', 'status_blank'] },
  { what: 'DETAILSREQUIRED', of: { status: 'DETAILSREQUIRED' }, says: ['refused', 'details_required'] },
  {
    what: 'DETAILSREQUIRED, where the policy admits it',
    of: { status: 'DETAILSREQUIRED' },
    policy: { admitDetailsRequired: true },
    says: ['in'],
  },
  { what: 'a status that vivenu adds later', of: { status: 'FROZEN' }, says: ['refused', 'status_unknown'] },
  { what: 'a status in other letters', of: { status: 'valid' }, says: ['refused', 'status_unknown'] },
  { what: 'no status', of: { status: null }, says: ['refused', 'status_unknown'] },
];

const types = { allowedTicketTypeIds: ['standing', 'vip'] };
const gates = { entryIds: ['north', 'vip'] };
const strict = { ...gates, emptyEntryMeansAll: false };

const permissions: readonly Row[] = [
  { what: 'an allowed ticket type', policy: types, says: ['in'] },
  {
    what: 'another ticket type',
    of: { ticketTypeId: 'crew' },
    policy: types,
    says: ['refused', 'ticket_type_not_allowed'],
  },
  { what: 'no ticket type', of: { ticketTypeId: null }, policy: types, says: ['refused', 'ticket_type_not_allowed'] },
  { what: 'any ticket type, with nothing said', of: { ticketTypeId: null }, says: ['in'] },
  {
    what: 'no ticket type allowed',
    policy: { allowedTicketTypeIds: [] },
    says: ['refused', 'ticket_type_not_allowed'],
  },
  { what: 'an entry that is guarded here', of: { entry: ['south', 'north'] }, policy: gates, says: ['in'] },
  { what: 'other entries', of: { entry: ['south'] }, policy: gates, says: ['refused', 'entry_not_allowed'] },
  { what: 'other entries, where nothing is guarded', of: { entry: ['south'] }, says: ['in'] },
  { what: 'no entry field', of: { entry: null }, policy: strict, says: ['in'] },
  { what: 'an empty entry field', of: { entry: [] }, policy: gates, says: ['in'] },
  {
    what: 'an empty entry field that means none',
    of: { entry: [] },
    policy: strict,
    says: ['refused', 'entry_not_allowed'],
  },
  {
    what: 'an empty entry field, nothing guarded',
    of: { entry: [] },
    policy: { emptyEntryMeansAll: false },
    says: ['in'],
  },
];

const hours: readonly Row[] = [
  { what: 'a second before it opens', policy: { opensAt: '2026-07-18T12:00:01Z' }, says: ['refused', 'too_early'] },
  { what: 'when it opens', policy: { opensAt: '2026-07-18T12:00:00Z' }, says: ['in'] },
  { what: 'when it closes', policy: { closesAt: '2026-07-18T12:00:00Z' }, says: ['in'] },
  { what: 'a second after it has closed', policy: { closesAt: '2026-07-18T11:59:59Z' }, says: ['refused', 'too_late'] },
  { what: 'another time zone', policy: { opensAt: '2026-07-18T14:00:01+02:00' }, says: ['refused', 'too_early'] },
];

const entries: readonly Row[] = [
  { what: 'inside', presence: inside, says: ['repeat', 'already_in'] },
  { what: 'inside, never again', presence: inside, policy: { reentry: 'never' }, says: ['repeat', 'already_in'] },
  { what: 'inside, unlimited', presence: inside, policy: { reentry: 'unlimited' }, says: ['in'] },
  { what: 'gone', presence: gone, says: ['in'] },
  { what: 'gone, never again', presence: gone, policy: { reentry: 'never' }, says: ['refused', 'no_reentry'] },
  { what: 'first time, never again', policy: { reentry: 'never' }, says: ['in'] },
  { what: 'gone, with an entry left', presence: gone, policy: { maxEntries: 2 }, says: ['in'] },
  { what: 'gone, with none left', presence: gone, policy: { maxEntries: 1 }, says: ['refused', 'max_entries'] },
  {
    what: 'inside, unlimited, with none left',
    presence: inside,
    policy: { reentry: 'unlimited', maxEntries: 1 },
    says: ['refused', 'max_entries'],
  },
  { what: 'no entries at all', policy: { maxEntries: 0 }, says: ['refused', 'max_entries'] },
];

const full = { limit: 10, onFull: 'refuse' } as const;
const fullWarn = { limit: 10, onFull: 'warn' } as const;

const capacity: readonly Row[] = [
  { what: 'a place is left', insideNow: 9, policy: { capacity: full }, says: ['in'] },
  { what: 'no place is left', insideNow: 10, policy: { capacity: full }, says: ['refused', 'capacity_full'] },
  { what: 'more than full', insideNow: 11, policy: { capacity: full }, says: ['refused', 'capacity_full'] },
  { what: 'full, with a warning', insideNow: 10, policy: { capacity: fullWarn }, says: ['in'] },
  {
    what: 'full, but this one is inside already',
    insideNow: 10,
    presence: inside,
    policy: { capacity: full, reentry: 'unlimited' },
    says: ['in'],
  },
];

/** A person may always leave: only which ticket it is counts, and, where asked for, that it has entered. */
const out = { direction: 'OUT' } as const;
const everythingForbids: PolicyChanges = {
  reentry: 'never',
  maxEntries: 0,
  allowedTicketTypeIds: [],
  entryIds: [],
  emptyEntryMeansAll: false,
  opensAt: '2026-07-19T00:00:00Z',
  closesAt: '2026-07-17T00:00:00Z',
  capacity: { limit: 0, onFull: 'refuse' },
};

const exits: readonly Row[] = [
  { what: 'inside', ...out, presence: inside, says: ['out'] },
  { what: 'cancelled since', ...out, presence: inside, of: { status: 'INVALID' }, says: ['out'] },
  {
    what: 'everything forbids the entry',
    ...out,
    presence: inside,
    of: { entry: [] },
    policy: everythingForbids,
    says: ['out'],
  },
  { what: 'never seen', ...out, says: ['out'] },
  {
    what: 'never seen, where that counts',
    ...out,
    policy: { exitRequiresEntry: true },
    says: ['refused', 'not_inside'],
  },
  {
    what: 'gone, where that counts',
    ...out,
    presence: gone,
    policy: { exitRequiresEntry: true },
    says: ['refused', 'not_inside'],
  },
  { what: 'inside, where that counts', ...out, presence: inside, policy: { exitRequiresEntry: true }, says: ['out'] },
  { what: 'unreadable', ...out, barcode: '', says: ['refused', 'unreadable'] },
  { what: 'unknown', ...out, tickets: [], says: ['refused', 'unknown'] },
  { what: 'ambiguous', ...out, tickets: [A, { ...A, id: 'b' }], says: ['refused', 'ambiguous'] },
  { what: 'of another event', ...out, presence: inside, of: { eventId: 'other' }, says: ['refused', 'wrong_event'] },
];

const auto = { direction: 'AUTO' } as const;
const both: readonly Row[] = [
  { what: 'outside: in', ...auto, says: ['in'] },
  { what: 'inside: out', ...auto, presence: inside, says: ['out'] },
  { what: 'gone: in again', ...auto, presence: gone, says: ['in'] },
  { what: 'gone, never again', ...auto, presence: gone, policy: { reentry: 'never' }, says: ['refused', 'no_reentry'] },
  { what: 'inside, cancelled since: out', ...auto, presence: inside, of: { status: 'INVALID' }, says: ['out'] },
  { what: 'outside, cancelled', ...auto, of: { status: 'INVALID' }, says: ['refused', 'status_invalid'] },
];

describe('which ticket it is', () => {
  test.each(which)('$what: $says', expectRow);
});

describe('the status of the ticket', () => {
  test.each(status)('$what: $says', expectRow);
});

describe('ticket types and entries', () => {
  test.each(permissions)('$what: $says', expectRow);
});

describe('opening hours', () => {
  test.each(hours)('$what: $says', expectRow);
});

describe('entries so far', () => {
  test.each(entries)('$what: $says', expectRow);
});

describe('capacity', () => {
  test.each(capacity)('$what: $says', expectRow);
});

describe('the way out', () => {
  test.each(exits)('$what: $says', expectRow);
});

describe('AUTO', () => {
  test.each(both)('$what: $says', expectRow);
});

/** How to make a rule apply, in the order in which the rules are asked. What two need in different ways excludes them. */
interface Trigger {
  readonly reason: Reason;
  readonly needs:
    'barcode' | 'tickets' | 'event' | 'status' | 'type' | 'entry' | 'opens' | 'closes' | 'presence' | 'capacity';
  readonly change: (world: World) => World;
}

const withTicket =
  (changes: Partial<Ticket>) =>
  (world: World): World => ({
    ...world,
    tickets: world.tickets.map((each) => ({ ...each, ...changes })),
  });
const withPolicy =
  (changes: PolicyChanges) =>
  (world: World): World => ({
    ...world,
    policy: { ...world.policy, ...changes },
  });

const triggers: readonly Trigger[] = [
  { reason: 'unreadable', needs: 'barcode', change: (world) => ({ ...world, barcode: 'A\u0000' }) },
  { reason: 'unknown', needs: 'tickets', change: (world) => ({ ...world, tickets: [] }) },
  {
    reason: 'ambiguous',
    needs: 'tickets',
    change: (world) => ({ ...world, tickets: world.tickets.flatMap((each) => [each, { ...each, id: `${each.id}2` }]) }),
  },
  { reason: 'wrong_event', needs: 'tickets', change: withTicket({ eventId: 'other' }) },
  { reason: 'status_invalid', needs: 'status', change: withTicket({ status: 'INVALID' }) },
  { reason: 'status_reserved', needs: 'status', change: withTicket({ status: 'RESERVED' }) },
  { reason: 'status_blank', needs: 'status', change: withTicket({ status: 'BLANK' }) },
  { reason: 'details_required', needs: 'status', change: withTicket({ status: 'DETAILSREQUIRED' }) },
  { reason: 'status_unknown', needs: 'status', change: withTicket({ status: 'FROZEN' }) },
  { reason: 'ticket_type_not_allowed', needs: 'type', change: withPolicy({ allowedTicketTypeIds: ['vip'] }) },
  {
    reason: 'entry_not_allowed',
    needs: 'entry',
    change: (world) => withPolicy({ entryIds: ['north'] })(withTicket({ entry: ['south'] })(world)),
  },
  { reason: 'too_early', needs: 'opens', change: withPolicy({ opensAt: '2026-07-19T00:00:00Z' }) },
  { reason: 'too_late', needs: 'closes', change: withPolicy({ closesAt: '2026-07-17T00:00:00Z' }) },
  { reason: 'already_in', needs: 'presence', change: (world) => ({ ...world, presence: inside }) },
  {
    reason: 'no_reentry',
    needs: 'presence',
    change: (world) => withPolicy({ reentry: 'never' })({ ...world, presence: world.presence.inside ? inside : gone }),
  },
  {
    reason: 'max_entries',
    needs: 'presence',
    change: (world) => withPolicy({ maxEntries: 1 })({ ...world, presence: world.presence.inside ? inside : gone }),
  },
  {
    reason: 'capacity_full',
    needs: 'capacity',
    change: (world) => withPolicy({ capacity: full })({ ...world, insideNow: 10 }),
  },
];

/** One status excludes another; and several tickets are ambiguous only where they are of the chosen events. */
const exclusive = (a: Trigger, b: Trigger): boolean =>
  (a.needs === 'status' && b.needs === 'status') || (a.reason === 'ambiguous' && b.reason === 'wrong_event');
const pairs = triggers.flatMap((first, index) =>
  triggers.slice(index + 1).flatMap((second) => (exclusive(first, second) ? [] : [{ first, second }])),
);

describe('the order of the rules: of two that apply, the earlier one is said', () => {
  test.each(triggers)('$reason alone', ({ reason, change }) => {
    expect(decideIn(change(plain)).reason).toBe(reason);
  });

  test.each(pairs)('$first.reason before $second.reason', ({ first, second }) => {
    expect(decideIn(second.change(first.change(plain))).reason).toBe(first.reason);
  });
});

describe('what else a decision says', () => {
  const signs: readonly (readonly [string, Partial<World>, readonly AttentionSign[]])[] = [
    ['nothing by default', {}, []],
    ['a highlighted ticket type', { policy: { highlightTicketTypeIds: ['vip', 'standing'] } }, ['highlight']],
    ['another ticket type', { policy: { highlightTicketTypeIds: ['vip'] } }, []],
    ['full, and only a warning', { insideNow: 10, policy: { capacity: fullWarn } }, ['capacity']],
    ['not full', { insideNow: 9, policy: { capacity: fullWarn } }, []],
    [
      'details missing, and admitted all the same',
      { tickets: [{ ...A, status: 'DETAILSREQUIRED' }], policy: { admitDetailsRequired: true } },
      ['details_required'],
    ],
    [
      'everything at once',
      {
        tickets: [{ ...A, status: 'DETAILSREQUIRED' }],
        insideNow: 10,
        policy: { admitDetailsRequired: true, capacity: fullWarn, highlightTicketTypeIds: ['standing'] },
      },
      ['highlight', 'details_required', 'capacity'],
    ],
    ['nothing on the way out', { ...out, policy: { highlightTicketTypeIds: ['standing'] } }, []],
    ['nothing when refused', { presence: inside, policy: { highlightTicketTypeIds: ['standing'] } }, []],
  ];

  test.each(signs)('attention: %s', (_what, given, attention) => {
    expect(decideIn({ ...plain, ...given }).attention).toEqual(attention);
  });

  const ways: readonly (readonly [string, Partial<World>, 'IN' | 'OUT'])[] = [
    ['IN', {}, 'IN'],
    ['OUT', out, 'OUT'],
    ['AUTO, outside', auto, 'IN'],
    ['AUTO, inside', { ...auto, presence: inside }, 'OUT'],
    ['AUTO, unknown', { ...auto, tickets: [] }, 'IN'],
    ['OUT, unknown', { ...out, tickets: [] }, 'OUT'],
    ['OUT, unreadable', { ...out, barcode: '' }, 'OUT'],
    ['OUT, refused', { ...out, policy: { exitRequiresEntry: true } }, 'OUT'],
    ['IN, refused', { presence: inside }, 'IN'],
  ];

  test.each(ways)('direction: %s', (_what, given, direction) => {
    expect(decideIn({ ...plain, ...given }).direction).toBe(direction);
  });

  const named: readonly (readonly [string, Partial<World>, string | null])[] = [
    ['admitted', {}, 'a'],
    ['left', out, 'a'],
    ['refused', { presence: inside }, 'a'],
    ['of another event', { tickets: [{ ...A, eventId: 'other' }] }, 'a'],
    ['ambiguous: none', { tickets: [A, { ...A, id: 'b' }] }, null],
    ['unknown: none', { tickets: [] }, null],
    ['unreadable: none', { barcode: '' }, null],
  ];

  test.each(named)('ticket: %s', (_what, given, ticketId) => {
    expect(decideIn({ ...plain, ...given }).ticketId).toBe(ticketId);
  });

  test('a hint goes with an unknown barcode, and admits nobody', () => {
    expect(decideIn({ ...plain, tickets: [], hint: 'case' })).toMatchObject({
      result: 'refused',
      reason: 'unknown',
      hint: 'case',
    });
    expect(decideIn({ ...plain, hint: 'case' })).toMatchObject({ result: 'in', hint: null });
  });

  test('the same inputs give the same decision', () => {
    expect(decideIn(plain)).toEqual(decideIn(plain));
  });
});
