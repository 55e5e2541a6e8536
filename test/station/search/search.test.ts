import { expect, onTestFinished, test } from 'vitest';
import { openCatalogue } from '../../../electron/station/ledger/databases.ts';
import { storePresence } from '../../../electron/station/ledger/presence.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { createSearch, type Search } from '../../../electron/station/search/search.ts';
import { temporaryFolder, temporaryLedger, ticket } from '../support.ts';

const threadFile = new URL('../../../electron/station/search/thread.ts', import.meta.url);

function station() {
  const folder = temporaryFolder();
  const ledger = temporaryLedger(folder);
  const search = createSearch({ threadFile, folder, journal: ledger.journal });
  onTestFinished(() => search.close());
  return { folder, ...ledger, search };
}

async function idsOf(search: Search, text: string): Promise<readonly string[] | null> {
  const outcome = await search.search(text, ['event']);
  if (outcome === null) return null;
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.value.map((found) => found.ticket.id);
}

test('finds tickets in a thread of its own, and says where they stand', async () => {
  const { search, writable, journal } = station();
  const inside = { inside: true, entries: 1, firstEntryAt: 5, lastAt: 5 };
  storeTickets(writable, [
    ticket({ id: 'zoe', name: 'Zoë Müller' }),
    ticket({ id: 'other', name: 'Zoë', eventId: 'x' }),
  ]);
  storePresence(journal, 'zoe', inside);
  expect(await search.search('zoe mul', ['event'])).toEqual({
    ok: true,
    value: [{ ticket: ticket({ id: 'zoe', name: 'Zoë Müller' }), presence: inside }],
  });
});

test('sees tickets that come while it runs', async () => {
  const { search, writable } = station();
  expect(await idsOf(search, 'late')).toEqual([]);
  storeTickets(writable, [ticket({ id: 'late', name: 'Late Comer' })]);
  expect(await idsOf(search, 'late')).toEqual(['late']);
});

test('the newest search overtakes the others', async () => {
  const { search, writable } = station();
  storeTickets(writable, [ticket({ id: 'zoe' })]);
  const typed = ['z', 'zo', 'zoe', 'zo'].map((text) => idsOf(search, text));
  expect(await Promise.all(typed)).toEqual([null, null, null, ['zoe']]);
});

test('closing overtakes what is under way', async () => {
  const { search } = station();
  const pending = search.search('zoe', ['event']);
  await search.close();
  expect(await pending).toBeNull();
});

test('what cannot be read is a failure, and the next search works again', async () => {
  const folder = temporaryFolder();
  const { journal } = temporaryLedger();
  const search = createSearch({ threadFile, folder, journal });
  onTestFinished(() => search.close());
  expect(await search.search('zoe', ['event'])).toMatchObject({ ok: false, problem: { code: 'catalogue_unusable' } });
  const catalogue = openCatalogue(folder);
  storeTickets(catalogue, [ticket({ id: 'zoe' })]);
  catalogue.close();
  expect(await idsOf(search, 'zoe')).toEqual(['zoe']);
});
