import { z } from 'zod';
import type { Ticket } from '#shared/domain.ts';
import { deviceSettingsSchema } from './device-settings.ts';

/**
 * What vivenu's device endpoints answer. Only what the station cannot do without is required: a field that is new, missing,
 * null or of another type must not keep a ticket out of the station.
 */

const text = z.string().nullish().catch(null);
const moment = z
  .string()
  .nullish()
  .catch(null)
  .transform((iso) => {
    const time = Date.parse(iso ?? '');
    return Number.isNaN(time) ? null : time;
  });

const required = z.string().min(1);

export const sellerAnswer = z.object({ sellerId: required });

export const meAnswer = z.object({
  name: text,
  deviceSettings: deviceSettingsSchema.nullish().catch(null),
});

export const eventsAnswer = z.array(z.object({ _id: required, name: text }));

/** `docs` are read one by one, so that a broken one does not cost the page. */
export const pageAnswer = z.object({ docs: z.array(z.unknown()), total: z.number().int().nonnegative() });

export const scansAnswer = z.object({ status: z.literal('OK') });

export const ticketAnswer = z
  .object({
    _id: required,
    barcode: required,
    eventId: text,
    name: text,
    ticketTypeId: text,
    ticketName: text,
    priceCategory: z
      .union([z.object({ description: text }).transform(({ description }) => description ?? null), z.string()])
      .nullish()
      .catch(null),
    discount: text,
    area: text,
    row: text,
    seat: text,
    status: text,
    // What cannot be read as a list of entries must not turn into "no restriction".
    entry: z.array(z.string()).nullish().catch([]),
    updatedAt: moment,
  })
  .transform((doc): Omit<Ticket, 'eventId'> & { readonly eventId: string | null } => ({
    id: doc._id,
    barcode: doc.barcode,
    eventId: doc.eventId ?? null,
    name: doc.name ?? null,
    ticketTypeId: doc.ticketTypeId ?? null,
    ticketName: doc.ticketName ?? null,
    priceCategory: doc.priceCategory ?? null,
    discount: doc.discount ?? null,
    area: doc.area ?? null,
    row: doc.row ?? null,
    seat: doc.seat ?? null,
    status: doc.status ?? null,
    entry: doc.entry ?? null,
    updatedAt: doc.updatedAt,
  }));
