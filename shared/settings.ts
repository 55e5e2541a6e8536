import { z } from 'zod';
import { policyChangesSchema } from './policy.ts';
import { printingSettingsSchema } from './printing.ts';
import { scannerSettingsSchema, serialScannerSchema, wedgeSettingsSchema } from './scanners.ts';
import { knownServers } from './servers.ts';

/** What the station remembers between starts. The token is not here: see `shell/secrets.ts`. */
export const settingsSchema = z.object({
  demo: z.boolean().default(false),
  server: z.string().default(knownServers.production),
  sellerId: z.string().nullable().default(null),
  /** The chosen events; a scan goes to the one to which its ticket belongs, else to the first. */
  events: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** How many scans are sent to vivenu at a time. */
  batchSize: z.int().min(1).max(1_000).default(50),
  /** Where copies of the scan log go; null for none. */
  backupFolder: z.string().nullable().default(null),
  /** Names and directions of scanners, by their ids. */
  scanners: z.record(z.string(), scannerSettingsSchema).default({}),
  /** The serial ports that are read. */
  serialScanners: z.array(serialScannerSchema).default([]),
  wedge: wedgeSettingsSchema.prefault({}),
  printing: printingSettingsSchema.prefault({}),
  /** What this station decides otherwise than the server and the defaults. */
  policy: policyChangesSchema.default({}),
});
export type Settings = z.infer<typeof settingsSchema>;
