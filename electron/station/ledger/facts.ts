import type { Facts } from '../admission/decide.ts';
import type { Ledger } from './open.ts';
import { presenceOf } from './presence.ts';
import { ticketsByBarcode } from './tickets.ts';

/** What the station knows about a barcode. */
export function readFacts({ catalogue, journal }: Ledger, barcode: string, eventId: string): Facts {
  const candidates = ticketsByBarcode(catalogue, barcode).map((ticket) => ({
    ticket,
    presence: presenceOf(journal, ticket.id),
  }));
  return { eventId, candidates };
}
