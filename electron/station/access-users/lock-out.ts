import type { EventSummary } from '#shared/domain.ts';
import type { Drafted } from './draft.ts';

interface Door {
  /** The chosen events. */
  readonly events: readonly EventSummary[];
  readonly now: number;
}

/** Whether this change of the station's own access user would keep it from its events. What keeps it from them already is not to blame. */
export function locksOut(before: Drafted, after: Drafted, { events, now }: Door): boolean {
  const isSwitchedOff = before.active && !after.active;
  const isEnded = after.expires !== before.expires && after.expires !== null && after.expires <= now;
  return isSwitchedOff || isEnded || events.some(({ id }) => mayUse(before, id) && !mayUse(after, id));
}

const mayUse = ({ accessAllEvents, eventIds }: Drafted, id: string): boolean =>
  accessAllEvents || eventIds.includes(id);
