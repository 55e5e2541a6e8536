import { draftFields, type AccessUser, type DraftField } from '#shared/access-users.ts';
import type { WireAccessUser } from '../vivenu/admin-client.ts';
import { readAccessUser } from './read.ts';

/** What a supervisor may change, as it is or as it is to be. */
export type Drafted = Pick<AccessUser, DraftField>;

/** What vivenu sets itself. */
const SERVERS_OWN: ReadonlySet<string> = new Set(['_id', '__v', 'createdAt', 'updatedAt']);

/** In which fields these two differ. The order of events says nothing, nor do spaces around a name. */
export function differences(one: Drafted, other: Drafted): readonly DraftField[] {
  return draftFields.filter((field) => !isSame[field](one, other));
}

const isSame: Readonly<Record<DraftField, (one: Drafted, other: Drafted) => boolean>> = {
  name: (one, other) => one.name.trim() === other.name.trim(),
  active: (one, other) => one.active === other.active,
  accessAllEvents: (one, other) => one.accessAllEvents === other.accessAllEvents,
  eventIds: (one, other) => hasAll(one.eventIds, other.eventIds) && hasAll(other.eventIds, one.eventIds),
  expires: (one, other) => one.expires === other.expires,
};

function hasAll(ids: readonly string[], wanted: readonly string[]): boolean {
  const set = new Set(ids);
  return wanted.every((id) => set.has(id));
}

/**
 * The body of a PUT: all that vivenu has, also what this station does not know, with what was changed in the draft. What was not
 * changed goes back as it came.
 */
export function mergeDraft(wire: WireAccessUser, draft: Drafted): Readonly<Record<string, unknown>> {
  const { raw, token } = wire;
  const kept = Object.entries(raw).filter(([field]) => !SERVERS_OWN.has(field));
  const changes = differences(drafted(wire), draft).map((field) => written[field](draft));
  // Required even where vivenu itself left it out.
  const required = { token, accessAllEvents: draft.accessAllEvents };
  return Object.fromEntries([...Object.entries(required), ...kept, ...changes]);
}

/** An access user's own state, as a draft has it. */
export const drafted = (wire: WireAccessUser): Drafted => readAccessUser(wire, { isOwn: false, isNew: false });

/** A field of the draft with vivenu's name. Null takes an end away. */
const written: Readonly<Record<DraftField, (draft: Drafted) => readonly [string, unknown]>> = {
  name: ({ name }) => ['name', name.trim()],
  active: ({ active }) => ['active', active],
  accessAllEvents: ({ accessAllEvents }) => ['accessAllEvents', accessAllEvents],
  eventIds: ({ eventIds }) => ['events', eventIds],
  expires: ({ expires }) => ['expires', expires === null ? null : new Date(expires).toISOString()],
};
