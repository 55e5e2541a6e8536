import { absent, type Direction, type Presence, type Ticket } from '#shared/domain.ts';
import type { Decision, Reason, Result } from '#shared/verdict.ts';
import { describe, expect, test } from 'vitest';
import { decide, presenceAfter, type Facts } from '../../../electron/station/admission/decide.ts';
import { ticket } from '../support.ts';

const inside: Presence = { inside: true, entries: 1, firstEntryAt: 100, lastAt: 100 };
const gone: Presence = { inside: false, entries: 1, firstEntryAt: 100, lastAt: 200 };
const A = ticket({ id: 'a', barcode: 'A' });

interface Row {
  readonly what: string;
  readonly barcode?: string;
  readonly direction?: Direction;
  readonly tickets?: readonly Ticket[];
  readonly presence?: Presence;
  readonly exitRequiresEntry?: boolean;
  readonly result: Result;
  readonly reason: Reason | null;
  readonly ticketId: string | null;
}

const rows: readonly Row[] = [
  // The way in
  { what: 'a valid ticket for the first time', result: 'in', reason: null, ticketId: 'a' },
  { what: 'a valid ticket that has left', presence: gone, result: 'in', reason: null, ticketId: 'a' },
  { what: 'a ticket that is inside', presence: inside, result: 'repeat', reason: 'already_in', ticketId: 'a' },
  {
    what: 'a cancelled ticket',
    tickets: [{ ...A, status: 'INVALID' }],
    result: 'refused',
    reason: 'status_invalid',
    ticketId: 'a',
  },
  {
    what: 'a reserved ticket',
    tickets: [{ ...A, status: 'RESERVED' }],
    result: 'refused',
    reason: 'status_reserved',
    ticketId: 'a',
  },
  {
    what: 'a blank ticket',
    tickets: [{ ...A, status: 'BLANK' }],
    result: 'refused',
    reason: 'status_blank',
    ticketId: 'a',
  },
  {
    what: 'a ticket without its details',
    tickets: [{ ...A, status: 'DETAILSREQUIRED' }],
    result: 'refused',
    reason: 'details_required',
    ticketId: 'a',
  },
  {
    what: 'a status that vivenu adds later',
    tickets: [{ ...A, status: 'FROZEN' }],
    result: 'refused',
    reason: 'status_unknown',
    ticketId: 'a',
  },
  {
    what: 'a status in other letters',
    tickets: [{ ...A, status: 'valid' }],
    result: 'refused',
    reason: 'status_unknown',
    ticketId: 'a',
  },
  {
    what: 'no status at all',
    tickets: [{ ...A, status: null }],
    result: 'refused',
    reason: 'status_unknown',
    ticketId: 'a',
  },
  {
    what: 'a cancelled ticket that is inside',
    tickets: [{ ...A, status: 'INVALID' }],
    presence: inside,
    result: 'refused',
    reason: 'status_invalid',
    ticketId: 'a',
  },
  // Which ticket it is
  { what: 'an unknown barcode', tickets: [], result: 'refused', reason: 'unknown', ticketId: null },
  {
    what: 'a ticket of another event',
    tickets: [{ ...A, eventId: 'other' }],
    result: 'refused',
    reason: 'wrong_event',
    ticketId: 'a',
  },
  {
    what: 'a cancelled ticket of another event',
    tickets: [{ ...A, eventId: 'other', status: 'INVALID' }],
    result: 'refused',
    reason: 'wrong_event',
    ticketId: 'a',
  },
  {
    what: 'one barcode here and in another event',
    tickets: [{ ...A, id: 'b', eventId: 'other' }, A],
    result: 'in',
    reason: null,
    ticketId: 'a',
  },
  {
    what: 'one barcode on two tickets',
    tickets: [A, { ...A, id: 'b' }],
    result: 'refused',
    reason: 'ambiguous',
    ticketId: null,
  },
  // What cannot be a barcode, even where a ticket would match
  { what: 'nothing', barcode: '', result: 'refused', reason: 'unreadable', ticketId: null },
  { what: 'a control character', barcode: 'A\u0000B', result: 'refused', reason: 'unreadable', ticketId: null },
  { what: 'half a surrogate pair', barcode: 'A\ud800', result: 'refused', reason: 'unreadable', ticketId: null },
  { what: '513 bytes', barcode: 'é'.repeat(256) + 'x', result: 'refused', reason: 'unreadable', ticketId: null },
  { what: '512 bytes', barcode: 'é'.repeat(256), tickets: [], result: 'refused', reason: 'unknown', ticketId: null },
  // The way out: a person may always leave, whatever became of the ticket
  { what: 'an exit', direction: 'OUT', presence: inside, result: 'out', reason: null, ticketId: 'a' },
  {
    what: 'an exit with a ticket cancelled since',
    direction: 'OUT',
    tickets: [{ ...A, status: 'INVALID' }],
    presence: inside,
    result: 'out',
    reason: null,
    ticketId: 'a',
  },
  { what: 'an exit without an entry', direction: 'OUT', result: 'refused', reason: 'not_inside', ticketId: 'a' },
  { what: 'a second exit', direction: 'OUT', presence: gone, result: 'refused', reason: 'not_inside', ticketId: 'a' },
  {
    what: 'an exit without an entry, where that is allowed',
    direction: 'OUT',
    exitRequiresEntry: false,
    result: 'out',
    reason: null,
    ticketId: 'a',
  },
  {
    what: 'an exit with an unknown barcode',
    direction: 'OUT',
    tickets: [],
    result: 'refused',
    reason: 'unknown',
    ticketId: null,
  },
  {
    what: 'an exit with a ticket of another event',
    direction: 'OUT',
    tickets: [{ ...A, eventId: 'other' }],
    presence: inside,
    result: 'refused',
    reason: 'wrong_event',
    ticketId: 'a',
  },
];

describe('decide', () => {
  test.each(rows)(
    '$what',
    ({ barcode = 'A', direction = 'IN', tickets = [A], presence = absent, exitRequiresEntry = true, ...expected }) => {
      const facts: Facts = { eventId: 'event', candidates: tickets.map((each) => ({ ticket: each, presence })) };
      const scan = { barcode, direction, source: 'typed', at: 1_000 } as const;
      const { result, reason, ticketId } = expected;
      expect(decide(scan, facts, { exitRequiresEntry })).toEqual({ result, reason, ticketId });
    },
  );
});

describe('presenceAfter', () => {
  const decision = (result: Result): Decision => ({ result, reason: null, ticketId: 'a' });

  test.each([
    ['a first entry', absent, 'in', { inside: true, entries: 1, firstEntryAt: 500, lastAt: 500 }],
    ['a later entry keeps the first', gone, 'in', { inside: true, entries: 2, firstEntryAt: 100, lastAt: 500 }],
    ['an exit', inside, 'out', { inside: false, entries: 1, firstEntryAt: 100, lastAt: 500 }],
    ['a repeat changes nothing', inside, 'repeat', inside],
    ['a refusal changes nothing', gone, 'refused', gone],
  ] as const)('%s', (_what, before, result, after) => {
    expect(presenceAfter(before, decision(result), 500)).toEqual(after);
  });
});
