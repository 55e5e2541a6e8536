import { expect, test } from 'vitest';
import { markGone } from '../../../electron/station/ledger/gone.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { createSearch } from '../../../electron/station/search/search.ts';
import { temporaryFolder, temporaryLedger, threads, ticket } from '../support.ts';

test('tickets sold are those that are valid or lack only details, of the chosen events, by type', async () => {
  const folder = temporaryFolder();
  const ledger = temporaryLedger(folder);
  const statuses = ['VALID', 'VALID', 'DETAILSREQUIRED', 'INVALID', 'RESERVED', 'BLANK', 'SOMETHINGNEW', null];
  storeTickets(ledger.writable, [
    ...statuses.map((status, n) => ticket({ id: `s${n}`, status, ticketTypeId: 'standing', ticketName: 'Standing' })),
    ticket({ id: 'gone', ticketTypeId: 'standing' }),
    ticket({ id: 'vip', ticketTypeId: 'vip', ticketName: 'VIP' }),
    ticket({ id: 'none', ticketTypeId: null, ticketName: null }),
    ticket({ id: 'other', eventId: 'other', ticketTypeId: 'standing' }),
    ticket({ id: 'second', eventId: 'second', ticketTypeId: 'vip' }),
  ]);
  markGone(ledger.writable, 'event', ['gone'], 0);
  const search = createSearch({ threadFile: threads.search, folder, journal: ledger.journal });
  const sold = await search.sold(['event', 'second']);
  await search.close();
  expect(sold.toSorted((a, b) => (a.id ?? '').localeCompare(b.id ?? ''))).toEqual([
    { id: null, name: null, sold: 1 },
    { id: 'standing', name: 'Standing', sold: 3 },
    { id: 'vip', name: 'VIP', sold: 2 },
  ]);
});
