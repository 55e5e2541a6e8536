import { z } from 'zod';
import type { PolicyChanges } from '#shared/policy.ts';

/** What the organiser has set for the access user, as far as the station follows it. What cannot be read is not there. */
export const deviceSettingsSchema = z.object({
  ticketSyncInterval: z.number().nullish().catch(null),
  scanTypes: z.array(z.string()).nullish().catch(null),
  enableMultiCheckin: z.boolean().nullish().catch(null),
  scanConfig: z
    .object({
      events: z
        .array(
          z.object({
            eventId: z.string(),
            allowAllTicketTypes: z.boolean().nullish(),
            allowedTicketTypeIds: z.array(z.string()).nullish(),
          }),
        )
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});

export type DeviceSettings = z.infer<typeof deviceSettingsSchema>;

/** The policy that follows from them for the chosen events. */
export function policyFromDevice(settings: DeviceSettings, eventIds: readonly string[]): PolicyChanges {
  return { ...direction(settings), ...reentry(settings), ...ticketTypes(settings, eventIds) };
}

/** A device that may only check in, or only check out. One that may do both leaves it to the station. */
function direction({ scanTypes }: DeviceSettings): PolicyChanges {
  const checkin = scanTypes?.includes('checkin') === true;
  const checkout = scanTypes?.includes('checkout') === true;
  return checkin === checkout ? {} : { direction: checkin ? 'IN' : 'OUT' };
}

/** "More than one check-in, given matching check-outs." */
function reentry({ enableMultiCheckin }: DeviceSettings): PolicyChanges {
  if (typeof enableMultiCheckin !== 'boolean') return {};
  return { reentry: enableMultiCheckin ? 'afterExit' : 'never' };
}

/** Where every chosen event has a list. With one list missing, nothing is said of that event's ticket types. */
function ticketTypes({ scanConfig }: DeviceSettings, eventIds: readonly string[]): PolicyChanges {
  const lists = eventIds.map((eventId) => {
    const config = scanConfig?.events?.find((each) => each.eventId === eventId);
    return config === undefined || config.allowAllTicketTypes !== false ? null : (config.allowedTicketTypeIds ?? []);
  });
  return lists.includes(null) ? {} : { allowedTicketTypeIds: lists.flatMap((list) => list ?? []) };
}
