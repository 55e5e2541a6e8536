import type { EventSummary, Ticket } from '#shared/domain.ts';
import type { Verdict } from '#shared/verdict.ts';
import { cleanName } from '#shared/text/untrusted.ts';

/** The name of the ticket's event, as far as this station knows it. */
function nameOf(ticket: Ticket | null, events: readonly EventSummary[]): string | null {
  return cleanName(events.find(({ id }) => id === ticket?.eventId)?.name ?? null);
}

/** Where several events are open, each ticket says to which one it belongs. */
export const eventOfTicket = (ticket: Ticket | null, events: readonly EventSummary[]): string | null =>
  events.length > 1 ? nameOf(ticket, events) : null;

/** A ticket of another event says it always. */
export const eventOfVerdict = ({ reason, ticket }: Verdict, events: readonly EventSummary[]): string | null =>
  reason === 'wrong_event' ? nameOf(ticket, events) : eventOfTicket(ticket, events);
