import { z } from 'zod';
import type { Problem } from './problem.ts';

/** How this program stays current. What is looked for, and when it may be put in; who may is `supervisor/access.ts`'s to say. */

/** `off`: never looks. `ask`: looks, and installs when somebody says so. `quiet`: installs by itself in the quiet hours, too. */
export const updateModes = ['off', 'ask', 'quiet'] as const;

/** A time of day by the computer's clock: 04:30. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** The name of a list of versions at the server, such as `latest`, `beta`, or one of a venue's own. */
export const updateChannel = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/u);

export const updateSettingsSchema = z.object({
  when: z.enum(updateModes).default('ask'),
  quietFrom: timeOfDay.default('04:00'),
  quietTo: timeOfDay.default('06:00'),
  channel: updateChannel.default('latest'),
  /** The folder on the web that has the lists and the packages; null: the one that was built in. */
  server: z.string().max(2_048).nullable().default(null),
});
export type UpdateSettings = z.infer<typeof updateSettingsSchema>;

const { when, quietFrom, quietTo, channel, server } = updateSettingsSchema.shape;
export const updatesChangeSchema = z.strictObject({
  when: when.unwrap().exactOptional(),
  quietFrom: quietFrom.unwrap().exactOptional(),
  quietTo: quietTo.unwrap().exactOptional(),
  channel: channel.unwrap().exactOptional(),
  server: server.unwrap().exactOptional(),
});
export type UpdatesChange = z.infer<typeof updatesChangeSchema>;

/** Why this program does not update itself; null where it does. `managed`: whoever looks after this computer does it. */
export type NoUpdates = 'managed' | 'not_installed' | 'no_key' | 'no_server';

/** What keeps a new version from being put in now. */
export type UpdateBlock = 'event_open' | 'unsent' | 'training';

export type UpdateState =
  | { readonly name: 'none'; readonly problem: Problem | null }
  | { readonly name: 'looking' }
  | { readonly name: 'found'; readonly version: string; readonly problem: Problem | null }
  | { readonly name: 'fetching'; readonly version: string; readonly percent: number }
  | { readonly name: 'installing'; readonly version: string };

export interface UpdatesView {
  /** Of this program. */
  readonly version: string;
  readonly cannot: NoUpdates | null;
  readonly settings: UpdateSettings;
  readonly state: UpdateState;
  /** When it was last looked for, in this run; ms since 1970. */
  readonly lookedAt: number | null;
  readonly blocked: readonly UpdateBlock[];
  /** When the event will be over if nobody is scanned; null where that is not known, or none is open. */
  readonly eventUntil: number | null;
  /** The system asks for an administrator's password: nothing is put in by itself. */
  readonly asksForPassword: boolean;
  /** The version before, whose package is kept and can be put in again by hand. */
  readonly before: string | null;
}
