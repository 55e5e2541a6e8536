import { z } from 'zod';
import type { EventSummary } from './domain.ts';
import type { Problem } from './problem.ts';

/** The devices that may load and scan a seller's tickets, as a supervisor sees them. Tokens stay in the main process. */

export type Json = z.core.util.JSONType;

/** Times are milliseconds since 1970. */
export interface AccessUser {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly accessAllEvents: boolean;
  readonly eventIds: readonly string[];
  readonly expires: number | null;
  readonly lastRequest: number | null;
  readonly isIntegration: boolean;
  /** simplyX, axess, skidata, or a word that vivenu adds later. */
  readonly integration: string | null;
  readonly deviceSettings: Readonly<Record<string, Json>>;
  readonly createdAt: number | null;
  /** As vivenu wrote it: what a change is based on. */
  readonly updatedAt: string | null;
  /** This station uses its token. */
  readonly isOwn: boolean;
  /** Made since the sign-in, and nobody has its token yet: it can be adopted or handed over. */
  readonly isNew: boolean;
}

export interface AccessUserList {
  readonly users: readonly AccessUser[];
  /** Those that can be picked: what this station may use, and what the users have. An unknown name is the id. */
  readonly events: readonly EventSummary[];
}

/** Longer ones are not typed; those that are there already may be longer, and stay as they are. */
export const longestAccessName = 120;
export const accessUserId = z.string().min(1).max(256);

export const newAccessUserSchema = z.strictObject({
  name: z.string().trim().min(1).max(longestAccessName),
  isIntegration: z.boolean(),
});
export type NewAccessUser = z.infer<typeof newAccessUserSchema>;

/** What a supervisor may change. */
export const accessUserDraftSchema = z.strictObject({
  name: z.string().max(10_000),
  active: z.boolean(),
  accessAllEvents: z.boolean(),
  eventIds: z.array(z.string().min(1).max(256)).max(10_000),
  /** Null: never. Within what a date can be. */
  expires: z.int().min(-8.64e15).max(8.64e15).nullable(),
});
export type AccessUserDraft = z.infer<typeof accessUserDraftSchema>;
export const draftFields = ['name', 'active', 'accessAllEvents', 'eventIds', 'expires'] as const;
export type DraftField = (typeof draftFields)[number];

/**
 * What came of a change. `conflict`: somebody changed it meanwhile, in these fields; nothing was written, and `now` is what vivenu has.
 * `saved` with `notTaken`: vivenu answered well, and has something else in these fields.
 */
export type AccessUserChange =
  | { readonly kind: 'saved'; readonly now: AccessUser; readonly notTaken: readonly DraftField[] }
  | { readonly kind: 'conflict'; readonly now: AccessUser; readonly changed: readonly DraftField[] };

/** A token as a QR code, drawn in the main process. */
export interface HandOver {
  readonly name: string;
  /** A data URL. */
  readonly picture: string;
}

/** This station's own access user, as vivenu's device endpoints tell of it now. */
export interface OwnAccess {
  readonly server: string;
  readonly askedAt: number;
  readonly name: string | null;
  readonly id: string | null;
  /** Null where vivenu did not say. It may answer well and yet say that it is switched off. */
  readonly active: boolean | null;
  readonly sellerId: string | null;
  /** Null where vivenu did not say. */
  readonly events: readonly EventSummary[] | null;
  /** Null where it has no end, or nobody has said so yet. */
  readonly expires: number | null;
  readonly deviceSettings: Readonly<Record<string, Json>>;
  /** Whether tickets that lack their holder's details come too; null where vivenu did not say. */
  readonly includeDetailsRequired: boolean | null;
  /** What vivenu says against it; what stands above is then what was last known. */
  readonly problem: Problem | null;
}
