import { z } from 'zod';
import { policyChangesSchema, type Policy } from './policy.ts';
import { screenSettingsSchema, type ScreenSettings } from './screen.ts';
import { entryName, settingsSchema, stationName, syncIntervalSeconds } from './settings.ts';

/** What the supervisor sets, and how it is changed. */

/** The keys of the policy that are settings. The direction has a switch of its own at the door. */
export const policyKeys = [
  'reentry',
  'maxEntries',
  'repeatWindowSeconds',
  'exitRequiresEntry',
  'admitDetailsRequired',
  'allowedTicketTypeIds',
  'highlightTicketTypeIds',
  'entryIds',
  'emptyEntryMeansAll',
  'opensAt',
  'closesAt',
  'capacity',
  'liveLookup',
] as const satisfies readonly (keyof Policy)[];
export type PolicyKey = (typeof policyKeys)[number];

/** `reset` gives keys back to the organiser, or to the default. */
export const policyChangeSchema = z.strictObject({
  changes: policyChangesSchema.omit({ direction: true }),
  reset: z.array(z.enum(policyKeys)),
});
export type PolicyChange = z.infer<typeof policyChangeSchema>;

const { language, theme, revealSeconds, sound, colours } = screenSettingsSchema.shape;
export const screenChangeSchema = z.strictObject({
  language: language.unwrap().exactOptional(),
  theme: theme.unwrap().exactOptional(),
  revealSeconds: revealSeconds.unwrap().exactOptional(),
  sound: sound.unwrap().exactOptional(),
  colours: colours.unwrap().exactOptional(),
});
export type ScreenChange = z.infer<typeof screenChangeSchema>;

export const stationChangeSchema = z.strictObject({
  stationName: stationName.nullable().exactOptional(),
  syncIntervalSeconds: syncIntervalSeconds.nullable().exactOptional(),
  batchSize: settingsSchema.shape.batchSize.unwrap().exactOptional(),
  kioskLock: z.boolean().exactOptional(),
  autoStart: z.boolean().exactOptional(),
  /** Those that change; an empty name is forgotten. */
  entryNames: z.record(z.string().min(1).max(256), entryName).exactOptional(),
});
export type StationChange = z.infer<typeof stationChangeSchema>;

/** A change of one setting. Where it was not set, or is no longer, `from` or `to` is missing. */
export const settingChangeSchema = z.object({
  at: z.int(),
  /** The path to it in the settings: policy, maxEntries. */
  what: z.array(z.string()).min(1),
  from: z.json().optional(),
  to: z.json().optional(),
});
export type SettingChange = z.infer<typeof settingChangeSchema>;

export interface SyncInterval {
  readonly own: number | null;
  readonly organiser: number | null;
  /** What holds. */
  readonly seconds: number;
}

export interface StationSettings {
  /** What holds. */
  readonly policy: Policy;
  /** What would hold without the station's own. */
  readonly inherited: Policy;
  /** What the station has set itself. */
  readonly own: readonly PolicyKey[];
  /** What the organiser has set for this access user. What nobody has set is as it comes. */
  readonly organiser: readonly PolicyKey[];
  readonly entryNames: Readonly<Record<string, string>>;
  readonly screen: ScreenSettings;
  /** Null: what the computer is called. */
  readonly stationName: string | null;
  /** What the computer is called. */
  readonly computerName: string;
  readonly syncInterval: SyncInterval;
  /** How many scans are sent at a time. */
  readonly batchSize: number;
  readonly kioskLock: boolean;
  readonly autoStart: boolean;
  /** Newest first. */
  readonly changes: readonly SettingChange[];
}

/** What the tickets of the chosen events have. */
export interface TypesAndEntries {
  readonly ticketTypes: readonly TicketTypeCount[];
  readonly entries: readonly EntryCount[];
}

export interface TicketTypeCount {
  readonly id: string;
  readonly name: string;
  readonly tickets: number;
}

/** An entry, known by the tickets that may use it. */
export interface EntryCount {
  readonly id: string;
  readonly tickets: number;
  /** Names of their types, the most frequent first: what the entry is, where it has no name. */
  readonly ticketTypes: readonly string[];
}
