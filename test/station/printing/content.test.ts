import { expect, it } from 'vitest';
import { printFields, type PrintContent } from '../../../electron/station/printing/content.ts';
import { printFieldNames as names } from '#shared/printing.ts';
import { ticket } from '../support.ts';

const content = (more: Partial<PrintContent> = {}): PrintContent => ({
  ticket: ticket({ id: 'zoe' }),
  eventName: 'Sommerfest',
  stationName: 'North gate',
  language: 'en',
  at: Date.parse('2026-09-02T22:05:09Z'),
  seq: 12,
  entries: 2,
  reason: '',
  timeZone: 'Europe/Berlin',
  ...more,
});

it('fills every field, with nothing where the ticket has nothing', () => {
  const fields = printFields(content());
  expect(Object.keys(fields).toSorted()).toEqual([...names].toSorted());
  expect(fields).toMatchObject({
    'ticket.name': 'Zoë Müller',
    'ticket.type': 'Standing',
    'ticket.category': '',
    'ticket.place': '',
    'ticket.barcode': 'BARCODE-zoe',
    'ticket.id': 'zoe',
    'event.name': 'Sommerfest',
    'station.name': 'North gate',
    'scan.number': '12',
    'scan.entries': '2',
  });
  expect(printFields(content({ seq: null, entries: null }))).toMatchObject({ 'scan.number': '', 'scan.entries': '' });
});

it.each([
  ['Europe/Berlin', '3 Sep 2026', '00:05'],
  ['America/New_York', '2 Sep 2026', '18:05'],
  ['Asia/Kathmandu', '3 Sep 2026', '03:50'],
])('says in %s that it is %s, %s', (timeZone, date, time) => {
  expect(printFields(content({ timeZone }))).toMatchObject({ 'scan.date': date, 'scan.time': time });
});

it.each([
  [{ area: 'Block A', row: '3', seat: '14' }, 'Block A, row 3, seat 14'],
  [{ area: 'Block A' }, 'Block A'],
  [{ row: '3', seat: '14' }, 'Row 3, seat 14'],
  [{ seat: '14' }, 'Seat 14'],
  [{ area: 'rows of benches', seat: '14' }, 'rows of benches, seat 14'],
  [{ area: ' \u200B', seat: '1\n4' }, 'Seat 1 4'],
  [{}, ''],
])('calls %j "%s"', (place, text) => {
  expect(printFields(content({ ticket: ticket({ id: 'x', ...place }) }))['ticket.place']).toBe(text);
});

it('keeps a barcode as it is', () => {
  const barcode = ' a\u001D\u200Bb ';
  expect(printFields(content({ ticket: ticket({ id: 'x', barcode }) }))['ticket.barcode']).toBe(barcode);
});
