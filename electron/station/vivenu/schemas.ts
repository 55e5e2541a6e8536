import { z } from 'zod';
import { readServerTicket, readTicket } from './ticket.ts';

/**
 * What vivenu's device endpoints answer. Only what the station cannot do without is required: a field that is new, missing,
 * null or of another type must not keep a ticket out of the station.
 */

const text = z.string().nullish().catch(null);
const required = z.string().min(1);

export const sellerAnswer = z.object({ sellerId: required });

const flag = z.boolean().nullish().catch(null);
export const meAnswer = z.object({
  _id: text,
  sellerId: text,
  name: text,
  active: flag,
  expires: text,
  deviceSettings: z.record(z.string(), z.unknown()).nullish().catch(null),
  accessControlSettings: z.object({ includeDetailsRequiredTickets: flag }).nullish().catch(null),
});

export const eventsAnswer = z.array(z.object({ _id: required, name: text }));

export const scansAnswer = z.object({ status: z.literal('OK') });

const ticketReadBy = <T>(read: (doc: unknown) => T | null) =>
  z.unknown().transform((doc, context) => {
    const ticket = read(doc);
    if (ticket !== null) return ticket;
    context.addIssue('a ticket is expected');
    return z.NEVER;
  });

export const ticketAnswer = ticketReadBy(readTicket);
export const serverTicketAnswer = ticketReadBy(readServerTicket);
