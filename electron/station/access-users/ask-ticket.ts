import type { Ticket } from '#shared/domain.ts';
import { failure, type Outcome } from '#shared/problem.ts';
import type { ServerSays, ServerTicket } from '#shared/server-ticket.ts';
import { isReadable } from '../admission/barcode.ts';
import type { VivenuClient } from '../vivenu/client.ts';

type Client = Pick<VivenuClient, 'serverTicket'>;

/** What the server says of a barcode now, beside what is here. Nothing of it is stored. */
export async function askForTicket(
  client: Client,
  barcode: string,
  here: Ticket | null,
  now: () => number,
): Promise<ServerSays> {
  const outcome = isReadable(barcode) ? await ask(client, barcode, here) : failure('not_found');
  const askedAt = now();
  if (outcome.ok) return { askedAt, ticket: outcome.value, problem: null, here };
  return { askedAt, ticket: null, problem: outcome.problem, here };
}

/** Two events may have the same barcode, so the one of the ticket here is asked for first; a ticket can also move to another. */
async function ask(client: Client, barcode: string, here: Ticket | null): Promise<Outcome<ServerTicket | null>> {
  const ofEvent = here === null ? null : await client.serverTicket(barcode, here.eventId);
  const isFound = ofEvent !== null && (!ofEvent.ok || ofEvent.value !== null);
  return isFound ? ofEvent : client.serverTicket(barcode, null);
}
