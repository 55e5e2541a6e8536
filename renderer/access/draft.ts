import {
  draftFields,
  longestAccessName,
  type AccessUser,
  type AccessUserDraft,
  type DraftField,
} from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { t } from '../text/texts.ts';
import { missingEvents, namesOf } from './userText.ts';

/** What a supervisor changes of an access user, before it is sent. */

/** As it is typed: an end may be wanted and not be there yet. */
export interface Typed extends Omit<AccessUserDraft, 'eventIds'> {
  readonly eventIds: readonly string[];
  readonly hasEnd: boolean;
}

export const typedOf = ({ name, active, accessAllEvents, eventIds, expires }: AccessUser): Typed => ({
  name,
  active,
  accessAllEvents,
  eventIds,
  expires,
  hasEnd: expires !== null,
});

type Named = Pick<AccessUser, 'name'>;

/** A name that nobody touches stays as it is, however long. */
const nameTyped = (user: Named, typed: Named): string => (typed.name === user.name ? user.name : typed.name.trim());

function nameMistake(user: Named, typed: Named): string | null {
  if (typed.name === user.name) return null;
  const words = t.access.user;
  const { length } = typed.name.trim();
  if (length === 0) return words.nameMissing;
  return length > longestAccessName ? words.nameLong(longestAccessName) : null;
}

/** Null where it cannot be sent. */
export function draftOf(user: Named, { hasEnd, ...typed }: Typed): AccessUserDraft | null {
  if (nameMistake(user, typed) !== null || (hasEnd && typed.expires === null)) return null;
  const name = nameTyped(user, typed);
  return { ...typed, name, eventIds: [...typed.eventIds], expires: hasEnd ? typed.expires : null };
}

/** Whether something would be lost that somebody has typed. */
export function isTouched(user: AccessUser, typed: Typed): boolean {
  const draft = draftOf(user, typed);
  return draft === null || touchedFields(user, draft).length > 0;
}

const minuteMs = 60_000;

/** The end that somebody typed, to the minute. One that is there already keeps its seconds. */
export function endTyped(expires: number | null, typed: number): number {
  const isSameMinute = expires !== null && Math.floor(expires / minuteMs) === Math.floor(typed / minuteMs);
  return isSameMinute ? expires : typed;
}

type Fields = Pick<AccessUser, DraftField>;

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

/** Whether a field says the same in both; which events are picked does not matter where all may be used. */
export function isSame(field: DraftField, a: Fields, b: Fields): boolean {
  if (field === 'eventIds') return (a.accessAllEvents && b.accessAllEvents) || sameList(a.eventIds, b.eventIds);
  if (field === 'name') return a.name.trim() === b.name.trim();
  return a[field] === b[field];
}

export const touchedFields = (base: Fields, draft: Fields): readonly DraftField[] =>
  draftFields.filter((field) => !isSame(field, base, draft));

/** What was typed, over what vivenu has now: what nobody here touched stays as somebody else has left it. */
export function rebased(base: AccessUser, draft: AccessUserDraft, now: AccessUser): AccessUserDraft {
  const touched = touchedFields(base, draft);
  const pick = <K extends DraftField>(field: K): Fields[K] => (touched.includes(field) ? draft[field] : now[field]);
  return {
    name: pick('name'),
    active: pick('active'),
    accessAllEvents: pick('accessAllEvents'),
    eventIds: [...pick('eventIds')],
    expires: pick('expires'),
  };
}

export interface Mistakes {
  readonly name: string | null;
  readonly end: string | null;
}

export function mistakesIn(user: Named, typed: Typed): Mistakes {
  return {
    name: nameMistake(user, typed),
    end: typed.hasEnd && typed.expires === null ? t.access.user.endMissing : null,
  };
}

/** What may come of it, although it can be saved. */
export interface Cautions {
  readonly active: string | null;
  readonly events: string | null;
  readonly end: string | null;
}

export function cautionsOf(user: AccessUser, typed: Typed, chosen: readonly EventSummary[], now: number): Cautions {
  const words = t.access.user;
  const missing = user.isOwn ? missingEvents(typed, chosen) : [];
  const ends = typed.hasEnd && typed.expires !== null;
  const past = ends && (typed.expires ?? 0) <= now ? words.endPast : null;
  return {
    active: user.isOwn && !typed.active ? words.ownActive : null,
    events: missing.length > 0 ? words.ownEvents(namesOf(missing)) : noEvents(typed),
    end: past ?? (user.isOwn && ends && typed.expires !== user.expires ? words.ownEnd : null),
  };
}

const noEvents = ({ accessAllEvents, eventIds }: Typed): string | null =>
  !accessAllEvents && eventIds.length === 0 ? t.access.user.noEventsYet : null;
