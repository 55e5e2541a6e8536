import type { AccessUser, AccessUserList } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import type { Sign } from '../controls/ResultIcon.tsx';
import { matches } from '../event/filter.ts';
import { t } from '../text/texts.ts';
import { nearnessOf } from './accessEnd.ts';

/** Access users in words, and in their order. */

export type UserState = 'active' | 'endsSoon' | 'expired' | 'inactive';

export function stateOf({ active, expires }: Pick<AccessUser, 'active' | 'expires'>, now: number): UserState {
  if (!active) return 'inactive';
  const nearness = nearnessOf(expires, now);
  if (nearness === 'ended') return 'expired';
  return nearness === 'none' || nearness === 'far' ? 'active' : 'endsSoon';
}

export const signOf: Readonly<Record<UserState, Sign>> = {
  active: 'in',
  endsSoon: 'exclamation',
  expired: 'refused',
  inactive: 'refused',
};

export const nameOf = ({ name }: Pick<AccessUser, 'name'>): string => cleanName(name) ?? t.access.nameless;

const longestId = 64;

/** Most names say enough; an unknown one is the id. */
export const eventName = (id: string, events: readonly EventSummary[]): string =>
  cleanName(events.find((each) => each.id === id)?.name ?? null) ?? visibleBarcode(id, longestId);

const shownEvents = 2;

export function eventsOf({ accessAllEvents, eventIds }: AccessUser, events: readonly EventSummary[]): string {
  const words = t.access.list;
  if (accessAllEvents) return words.allEvents;
  if (eventIds.length === 0) return words.noEvents;
  const names = eventIds.slice(0, shownEvents).map((id) => eventName(id, events));
  return words.events(names.join(', '), eventIds.length - names.length);
}

function integrationOf({ isIntegration, integration }: AccessUser): string | null {
  const name = cleanName(integration);
  if (name !== null) return t.access.list.integration(name);
  return isIntegration ? t.access.list.isIntegration : null;
}

/** Events, last request, system: in one line. */
export function aboutOf(user: AccessUser, events: readonly EventSummary[], now: number): readonly string[] {
  const { list } = t.access;
  const last = user.lastRequest === null ? list.never : list.lastRequest(Math.max(0, now - user.lastRequest));
  return [eventsOf(user, events), last, integrationOf(user)].filter((part) => part !== null);
}

/** This station's first, then new ones, then those that were used last. */
export function sorted(users: readonly AccessUser[]): readonly AccessUser[] {
  return users.toSorted(
    (a, b) =>
      Number(b.isOwn) - Number(a.isOwn) ||
      Number(b.isNew) - Number(a.isNew) ||
      (b.lastRequest ?? 0) - (a.lastRequest ?? 0) ||
      a.name.localeCompare(b.name),
  );
}

export const found = ({ users }: AccessUserList, filter: string): readonly AccessUser[] =>
  sorted(filter.trim() === '' ? users : users.filter((user) => matches(nameOf(user), filter.trim())));

/** Of the chosen events, those that it may not use. */
export const missingEvents = (
  { accessAllEvents, eventIds }: Pick<AccessUser, 'accessAllEvents' | 'eventIds'>,
  chosen: readonly EventSummary[],
): readonly EventSummary[] => (accessAllEvents ? [] : chosen.filter(({ id }) => !eventIds.includes(id)));

export const namesOf = (events: readonly EventSummary[]): string =>
  events.map(({ id }) => eventName(id, events)).join(', ');
