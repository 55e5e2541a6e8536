import { z } from 'zod';
import { errorMessage } from '#shared/error-message.ts';
import { readTicket } from '../../vivenu/ticket.ts';
import type { PrintContent } from '../content.ts';

/** A ticket as vivenu gives it; it needs only a barcode. */
const ticketSchema = z.looseObject({
  barcode: z
    .string('it has to be a text in quotes')
    .min(1, 'it is empty')
    .refine((barcode) => barcode.isWellFormed(), 'it has half of a character in it'),
  _id: z.string().optional(),
  id: z.string().optional(),
});

const named = z.object({ name: z.string() });

/** A ticket and what a scan of it adds. */
const scanSchema = z.object({
  ticket: ticketSchema,
  event: named.optional(),
  station: named.optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  seq: z.int().min(0).nullable().default(null),
  entries: z.int().min(0).nullable().default(null),
  reason: z.string().default(''),
});

/** What a file says there is to print, or a sentence on its first mistake. Without a moment in it, it is `now`. */
export function readTicketFile(json: string, now: number): Omit<PrintContent, 'timeZone'> | string {
  let given: unknown;
  try {
    given = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return `it is not JSON: ${errorMessage(error)}`;
  }
  const isScan = typeof given === 'object' && given !== null && 'ticket' in given;
  const read = scanSchema.safeParse(isScan ? given : { ticket: given });
  if (!read.success) return mistakeOf(read.error, isScan);
  const { ticket, event, station, at, seq, entries, reason } = read.data;
  const id = ticket._id ?? ticket.id ?? '';
  const known = readTicket({ ...ticket, _id: id === '' ? 'none' : id });
  if (known === null) return 'it is no ticket';
  return {
    ticket: { ...known, id, eventId: known.eventId ?? '' },
    eventName: event?.name ?? '',
    stationName: station?.name ?? '',
    language: 'en',
    at: at === undefined ? now : Date.parse(at),
    seq,
    entries,
    reason,
  };
}

function mistakeOf({ issues: [issue] }: z.ZodError, isScan: boolean): string {
  const path = (isScan ? issue?.path : issue?.path.slice(1)) ?? [];
  return [path.join('.'), issue?.message ?? 'it is no ticket'].filter((part) => part !== '').join(': ');
}
