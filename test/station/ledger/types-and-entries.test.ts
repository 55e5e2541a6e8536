import { expect, test } from 'vitest';
import { typesAndEntriesOf } from '../../../electron/station/ledger/types-and-entries.ts';
import { markGone } from '../../../electron/station/ledger/gone.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { temporaryLedger, ticket } from '../support.ts';

function tickets(...given: readonly Partial<ReturnType<typeof ticket>>[]) {
  const { catalogue, writable } = temporaryLedger();
  storeTickets(
    writable,
    given.map((each, index) => ticket({ id: `${index}`, barcode: `b${index}`, ...each })),
  );
  return { catalogue, writable };
}

test('counts the tickets of each type and of each entry, of all the events', () => {
  const { catalogue } = tickets(
    { ticketTypeId: 'std', ticketName: 'Standing', entry: ['north'] },
    { ticketTypeId: 'std', ticketName: 'Standing', entry: ['north', 'south'], eventId: 'other' },
    { ticketTypeId: 'vip', ticketName: 'VIP', entry: ['south', 'south'] },
    { ticketTypeId: 'vip', ticketName: 'VIP', entry: [] },
    { ticketTypeId: 'nameless', ticketName: null, entry: null },
    { ticketTypeId: null, ticketName: 'Loose', entry: ['back'] },
    { ticketTypeId: 'far', ticketName: 'Far', entry: ['far'], eventId: 'not open' },
  );
  expect(typesAndEntriesOf(catalogue, ['event', 'other'])).toEqual({
    ticketTypes: [
      { id: 'std', name: 'Standing', tickets: 2 },
      { id: 'vip', name: 'VIP', tickets: 2 },
      { id: 'nameless', name: 'nameless', tickets: 1 },
    ],
    entries: [
      { id: 'north', tickets: 2, ticketTypes: ['Standing'] },
      { id: 'south', tickets: 2, ticketTypes: ['Standing', 'VIP'] },
      { id: 'back', tickets: 1, ticketTypes: ['Loose'] },
    ],
  });
});

test('an entry is told by its three most frequent types', () => {
  const types = ['a', 'b', 'b', 'c', 'c', 'c', 'd', 'd'];
  const { catalogue } = tickets(...types.map((type) => ({ ticketTypeId: type, ticketName: type, entry: ['gate'] })));
  expect(typesAndEntriesOf(catalogue, ['event']).entries).toEqual([
    { id: 'gate', tickets: 8, ticketTypes: ['c', 'b', 'd'] },
  ]);
});

test('what vivenu no longer has is not counted; no ticket, no list', () => {
  const { catalogue, writable } = tickets({ ticketTypeId: 'std', entry: ['north'] });
  markGone(writable, 'event', ['0'], 5);
  expect(typesAndEntriesOf(catalogue, ['event'])).toEqual({ ticketTypes: [], entries: [] });
});
