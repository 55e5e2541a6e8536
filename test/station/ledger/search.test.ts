import { describe, expect, test } from 'vitest';
import { searchTickets } from '../../../electron/station/ledger/search.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { temporaryLedger, ticket } from '../support.ts';

const people = [
  ['mueller', 'Jörg Müller', '0001'],
  ['strauss', 'Anna Strauß', '0002'],
  ['lukasz', 'Łukasz Żółć', '0003'],
  ['obrien', 'Siobhán O’Brien', '0004'],
  ['yilmaz', 'Ayşe Yılmaz', 'SF26-VIP-7'],
  ['yamada', '山田 太郎', '0006'],
  ['maria', 'Мария Иванова', '0007'],
] as const;

function find(text: string, eventIds = ['event']): string[] {
  const ledger = temporaryLedger();
  storeTickets(ledger.catalogue, [
    ...people.map(([id, name, barcode]) => ticket({ id, name, barcode, ticketName: 'Standing' })),
    ticket({ id: 'seated', name: null, ticketName: 'Seated', area: 'Block A', row: '3', seat: '14', barcode: '0008' }),
    ticket({ id: 'other', name: 'Jörg Müller', eventId: 'other', barcode: '0009' }),
    ticket({ id: 'percent', name: '100%_\\', barcode: '0010' }),
  ]);
  return searchTickets(ledger, text, eventIds).map((found) => found.ticket.id);
}

describe('search', () => {
  test.each([
    ['mul', ['mueller']],
    ['MÜLLER', ['mueller']],
    ['strauss', ['strauss']],
    ['lukasz zol', ['lukasz']],
    ['zol lukasz', ['lukasz']],
    ['obrien', ['obrien']],
    ['o’brien', ['obrien']],
    ['ayse yilmaz', ['yilmaz']],
    ['太郎', ['yamada']],
    ['мария', ['maria']],
    ['vip-7', ['yilmaz']],
    ['block a 14', ['seated']],
    ['0008', ['seated']],
    ['muller strauss', []],
    ['100%_\\', ['percent']],
    ['%', ['percent']],
    ["'; drop table ticket; --", []],
    ['', []],
    ['   ', []],
  ])('%j finds %j', (text, ids) => {
    expect(find(text)).toEqual(ids);
  });

  test('looks in the chosen events only', () => {
    expect(find('müller', ['event', 'other']).toSorted()).toEqual(['mueller', 'other']);
  });

  test('names that begin so come first, and 50 are enough', () => {
    const ledger = temporaryLedger();
    storeTickets(
      ledger.catalogue,
      Array.from({ length: 60 }, (_, index) =>
        ticket({ id: `x${index}`, barcode: `${index}`, name: `A Zoe ${index}` }),
      ),
    );
    storeTickets(ledger.catalogue, [ticket({ id: 'best', barcode: 'best', name: 'Zoë Z' })]);
    const found = searchTickets(ledger, 'zoe', ['event']);
    expect([found.length, found[0]?.ticket.id]).toEqual([50, 'best']);
  });
});
