import { describe, expect, test } from 'vitest';
import { countTickets, storeTickets, ticketById, ticketsByBarcode } from '../../../electron/station/ledger/tickets.ts';
import { temporaryLedger, ticket } from '../support.ts';

describe('storeTickets', () => {
  test('keeps every field as it came', () => {
    const { catalogue, writable } = temporaryLedger();
    const whole = ticket({
      id: '1',
      barcode: '00012',
      name: 'Łukasz “Żółć” \u202e; drop table ticket',
      priceCategory: 'A',
      discount: 'Student',
      area: 'Block',
      row: '3',
      seat: '14',
      entry: ['north', 'south'],
    });
    storeTickets(writable, [whole, ticket({ id: '2', entry: [] }), ticket({ id: '3', entry: null, updatedAt: null })]);
    expect(ticketById(catalogue, '1')).toEqual(whole);
    expect(ticketById(catalogue, '2')?.entry).toEqual([]);
    expect(ticketById(catalogue, '3')?.entry).toBeNull();
    expect(ticketById(catalogue, '4')).toBeNull();
  });

  test('counts what was new or differs, and skips what did not change', () => {
    const { catalogue, writable } = temporaryLedger();
    expect(storeTickets(writable, [ticket({ id: '1' }), ticket({ id: '2' })])).toMatchObject({ added: 2, changed: 2 });
    expect(
      storeTickets(writable, [ticket({ id: '1' }), ticket({ id: '2', status: 'INVALID', updatedAt: 2 })]),
    ).toMatchObject({
      added: 0,
      changed: 1,
    });
    expect(countTickets(catalogue, 'event')).toBe(2);
  });

  test.each([
    ['a newer state replaces an older one', 2, 3, 'INVALID'],
    ['an older state that arrives late does not', 3, 2, 'VALID'],
    ['of two states of one moment the later answer counts', 2, 2, 'INVALID'],
    ['a state without a moment counts', 2, null, 'INVALID'],
  ])('%s', (_what, before, after, status) => {
    const { catalogue, writable } = temporaryLedger();
    storeTickets(writable, [ticket({ id: '1', status: 'VALID', updatedAt: before })]);
    storeTickets(writable, [ticket({ id: '1', status: 'INVALID', updatedAt: after })]);
    expect(ticketById(catalogue, '1')?.status).toBe(status);
  });

  test('a page that names a ticket twice stores it once, as it was named last', () => {
    const { catalogue, writable } = temporaryLedger();
    const twice = [ticket({ id: '1' }), ticket({ id: '1', status: 'INVALID' }), ticket({ id: '1', updatedAt: 0 })];
    expect(storeTickets(writable, twice)).toMatchObject({ added: 1, changed: 2 });
    expect(ticketById(catalogue, '1')).toMatchObject({ status: 'INVALID', updatedAt: 1 });
  });

  test('a barcode is found exactly as it is, and follows its ticket', () => {
    const { catalogue, writable } = temporaryLedger();
    storeTickets(writable, [ticket({ id: '1', barcode: '0012' }), ticket({ id: '2', barcode: 'aB' })]);
    const found = (barcode: string): string[] => ticketsByBarcode(catalogue, barcode).map(({ id }) => id);
    expect(['0012', '12', '0012 ', 'aB', 'AB'].map(found)).toEqual([['1'], [], [], ['2'], []]);
    storeTickets(writable, [ticket({ id: '1', barcode: 'new', updatedAt: 2 })]);
    expect(['0012', 'new'].map(found)).toEqual([[], ['1']]);
  });
});
