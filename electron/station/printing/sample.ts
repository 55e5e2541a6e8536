import type { Ticket } from '#shared/domain.ts';
import type { Language } from '#shared/language.ts';
import type { PrintFields } from '#shared/printing.ts';
import { printFields } from './content.ts';

/** A ticket of which nothing is known but its barcode: somebody was let in with it all the same. */
export const blankTicket = (barcode: string): Ticket => ({
  id: '',
  barcode,
  eventId: '',
  name: null,
  ticketTypeId: null,
  ticketName: null,
  priceCategory: null,
  discount: null,
  area: null,
  row: null,
  seat: null,
  status: null,
  entry: null,
  updatedAt: null,
  goneAt: null,
});

/** Nobody's: for test prints and previews, with all that a template can name. */
export const sampleFields = (stationName: string, language: Language, at: number): PrintFields =>
  printFields({
    ticket: {
      ...blankTicket('SAMPLE-4711-0815'),
      id: 'sample',
      name: 'Zoë Müller-Lüdenscheidt',
      ticketName: 'VIP weekend',
      priceCategory: 'Category 1',
      discount: 'Early bird',
      area: 'Block A',
      row: '3',
      seat: '14',
    },
    eventName: 'Sample Festival',
    stationName,
    language,
    at,
    seq: 1_403,
    entries: 1,
    reason: '',
  });
