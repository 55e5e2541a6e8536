import type { PolicyChanges } from '#shared/policy.ts';
import { describe, expect, test } from 'vitest';
import { deviceSettingsSchema, policyFromDevice } from '../../../electron/station/vivenu/device-settings.ts';

const restricted = (eventId: string, ...allowedTicketTypeIds: string[]) => ({
  eventId,
  allowAllTicketTypes: false,
  allowedTicketTypeIds,
});

const rows: readonly (readonly [string, unknown, readonly string[], PolicyChanges])[] = [
  ['nothing', {}, ['e'], {}],
  ['check-in only', { scanTypes: ['checkin'] }, ['e'], { direction: 'IN' }],
  ['check-out only', { scanTypes: ['checkout'] }, ['e'], { direction: 'OUT' }],
  ['both: the station decides', { scanTypes: ['checkin', 'checkout'] }, ['e'], {}],
  ['neither', { scanTypes: [] }, ['e'], {}],
  ['one check-in', { enableMultiCheckin: false }, ['e'], { reentry: 'never' }],
  ['several check-ins', { enableMultiCheckin: true }, ['e'], { reentry: 'afterExit' }],
  [
    'ticket types of this event',
    { scanConfig: { events: [restricted('e', 'a', 'b')] } },
    ['e'],
    { allowedTicketTypeIds: ['a', 'b'] },
  ],
  ['ticket types of another event', { scanConfig: { events: [restricted('x', 'a')] } }, ['e'], {}],
  [
    'all ticket types',
    { scanConfig: { events: [{ eventId: 'e', allowAllTicketTypes: true, allowedTicketTypeIds: ['a'] }] } },
    ['e'],
    {},
  ],
  ['no ticket type', { scanConfig: { events: [restricted('e')] } }, ['e'], { allowedTicketTypeIds: [] }],
  [
    'two events with lists',
    { scanConfig: { events: [restricted('e', 'a'), restricted('f', 'b')] } },
    ['e', 'f'],
    { allowedTicketTypeIds: ['a', 'b'] },
  ],
  ['two events, one without a list', { scanConfig: { events: [restricted('e', 'a')] } }, ['e', 'f'], {}],
  [
    'what cannot be read is not there',
    { scanTypes: 'checkin', enableMultiCheckin: 'yes', scanConfig: 7, mode: 'lock' },
    ['e'],
    {},
  ],
];

describe('the policy that the organiser has set for the device', () => {
  test.each(rows)('%s', (_what, settings, eventIds, policy) => {
    expect(policyFromDevice(deviceSettingsSchema.parse(settings), eventIds)).toEqual(policy);
  });
});
