import { z } from 'zod';
import { deviceSettingsSchema } from './device-settings.ts';
import { readTicket } from './ticket.ts';

/**
 * What vivenu's device endpoints answer. Only what the station cannot do without is required: a field that is new, missing,
 * null or of another type must not keep a ticket out of the station.
 */

const text = z.string().nullish().catch(null);
const required = z.string().min(1);

export const sellerAnswer = z.object({ sellerId: required });

export const meAnswer = z.object({
  name: text,
  deviceSettings: deviceSettingsSchema.nullish().catch(null),
});

export const eventsAnswer = z.array(z.object({ _id: required, name: text }));

export const scansAnswer = z.object({ status: z.literal('OK') });

export const ticketAnswer = z.unknown().transform((doc, context) => {
  const ticket = readTicket(doc);
  if (ticket !== null) return ticket;
  context.addIssue('a ticket is expected');
  return z.NEVER;
});
