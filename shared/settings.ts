import { z } from 'zod';
import { directions } from './domain.ts';
import { knownServers } from './servers.ts';

/** What the station remembers between starts. The token is not here: see `shell/secrets.ts`. */
export const settingsSchema = z.object({
  demo: z.boolean().default(false),
  server: z.string().default(knownServers.production),
  sellerId: z.string().nullable().default(null),
  event: z.object({ id: z.string(), name: z.string() }).nullable().default(null),
  direction: z.enum(directions).default('IN'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** How the station decides where the ticket alone does not say. */
export const policySchema = z.object({
  /** An exit of a ticket that this station has not seen enter is refused. */
  exitRequiresEntry: z.boolean().default(true),
});
export type Policy = z.infer<typeof policySchema>;
