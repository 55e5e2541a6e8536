import { expect, test } from 'vitest';
import type { Ticket } from '#shared/domain.ts';
import { storePresence } from '../../../electron/station/ledger/presence.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { ticketsInside } from '../../../electron/station/seating/inside.ts';
import { temporaryLedger, ticket } from '../support.ts';

async function idsOf(pages: AsyncIterable<readonly Ticket[]>): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of pages) ids.push(...page.map(({ id }) => id));
  return ids;
}

const presence = (inside: boolean) => ({ inside, entries: 1, firstEntryAt: 1, lastAt: 1 });

test('the tickets of all who are inside, page by page, with a turn for others between', async () => {
  const ledger = temporaryLedger();
  const ids = Array.from({ length: 1_100 }, (_, index) => `t${String(index).padStart(4, '0')}`);
  storeTickets(
    ledger.writable,
    ids.map((id) => ticket({ id })),
  );
  ledger.journal.transaction(() => {
    for (const [index, id] of ids.entries()) storePresence(ledger.journal, id, presence(index % 2 === 0));
    storePresence(ledger.journal, 'barcode:unknown', presence(true));
    storePresence(ledger.journal, 'gone', presence(true));
  })();
  let turns = 0;
  setImmediate(() => void turns++);
  expect(await idsOf(ticketsInside(ledger, new AbortController().signal))).toEqual(
    ids.filter((_, index) => index % 2 === 0),
  );
  expect(turns).toBe(1);
});

test('a station that closes meanwhile ends it', async () => {
  const ledger = temporaryLedger();
  ledger.journal.transaction(() => {
    for (let index = 0; index < 300; index++) storePresence(ledger.journal, `t${index}`, presence(true));
  })();
  await expect(idsOf(ticketsInside(ledger, AbortSignal.abort()))).rejects.toThrow('abort');
});
