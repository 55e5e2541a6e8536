import type { Ticket } from '#shared/domain.ts';
import type { Ledger } from '../ledger/open.ts';
import { presencesAfter } from '../ledger/presence.ts';
import { ticketById } from '../ledger/tickets.ts';
import { seatOfTicket, type SeatMap } from './match.ts';

/** Read with their tickets within a few milliseconds. */
const PAGE = 250;

/**
 * The tickets of all who are inside by this station's scans, a page at a time: between the pages the scans have their turn. A barcode
 * without a ticket has no seat.
 */
export async function* ticketsInside(
  { journal, catalogue }: Pick<Ledger, 'journal' | 'catalogue'>,
  closing: AbortSignal,
): AsyncGenerator<readonly Ticket[]> {
  for (let after = ''; ;) {
    const page = presencesAfter(journal, after, PAGE);
    yield page.flatMap(({ subject, inside }) => (inside ? (ticketById(catalogue, subject) ?? []) : []));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.subject;
    await new Promise(setImmediate);
    closing.throwIfAborted();
  }
}

/** How many are inside of each object's tickets, by the objects' ids. Who may belong to several objects counts for none. */
export async function insideByObject(
  pages: AsyncIterable<readonly Ticket[]>,
  eventId: string,
  map: SeatMap,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const tickets of pages) {
    for (const ticket of tickets) {
      if (ticket.eventId !== eventId) continue;
      const seat = seatOfTicket(map, ticket);
      if (seat.kind === 'one') counts.set(seat.objectId, (counts.get(seat.objectId) ?? 0) + 1);
    }
  }
  return counts;
}
