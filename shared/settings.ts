import { z } from 'zod';
import { policyChangesSchema } from './policy.ts';
import { printingSettingsSchema } from './printing.ts';
import { scannerSettingsSchema, serialScannerSchema, wedgeSettingsSchema } from './scanners.ts';
import { screenSettingsSchema } from './screen.ts';
import { seatingEventId } from './seating.ts';
import { knownServers } from './servers.ts';
import { updateSettingsSchema } from './updates.ts';

/** What the station may be called. */
export const stationName = z.string().trim().min(1).max(40);

/** What the supervisor calls an entry: vivenu tells its id alone. */
export const entryName = z.string().trim().max(60);

/** Seconds between two looks for changed tickets. */
export const syncIntervalSeconds = z.int().min(5).max(900);

/** What the station remembers between starts. The token is not here: see `shell/secrets.ts`. */
export const settingsSchema = z.object({
  /** A training was open, and no real event to come back to. */
  training: z.boolean().default(false),
  server: z.string().default(knownServers.production),
  sellerId: z.string().nullable().default(null),
  /** The chosen events; a scan goes to the one to which its ticket belongs, else to the first. */
  events: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** When they were chosen; ms since 1970. */
  eventsChosenAt: z.int().nullable().default(null),
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
  /** Names of entries, by their ids. */
  entryNames: z.record(z.string(), entryName).default({}),
  screen: screenSettingsSchema.prefault({}),
  /** The window that guests see. */
  display: z.object({ open: z.boolean(), firstName: z.boolean() }).default({ open: false, firstName: true }),
  /** Full screen, and not to be left or closed without the supervisor. */
  kioskLock: z.boolean().default(false),
  /** Begins when somebody signs in at the computer. */
  autoStart: z.boolean().default(false),
  updates: updateSettingsSchema.prefault({}),
  /** The set-up file that was taken last, by its SHA-256: the same one is not taken twice. */
  takenSetup: z.string().nullable().default(null),
  /** Null: what the computer is called. */
  stationName: stationName.nullable().default(null),
  /** Null: what the organiser has set for this access user. */
  syncIntervalSeconds: syncIntervalSeconds.nullable().default(null),
  seating: z
    .object({
      /** Null: the one that belongs to `server`. */
      server: z.string().nullable().default(null),
      /** The events' ids at the seating server, by their own. */
      eventIds: z.record(z.string(), seatingEventId).default({}),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
