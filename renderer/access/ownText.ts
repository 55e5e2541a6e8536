import type { OwnAccess } from '#shared/access-users.ts';
import type { EventSummary } from '#shared/domain.ts';
import type { Formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import { nearnessOf } from './accessEnd.ts';
import { eventName } from './userText.ts';

/** The end of this station's access in words, and whether it needs attention. */
export function endOf(
  { expires }: Pick<OwnAccess, 'expires'>,
  now: number,
  formats: Formats,
): { readonly text: string; readonly isNear: boolean } {
  const words = t.access.own;
  if (expires === null) return { text: words.noEnd, isNear: false };
  const moment = formats.weekday(expires, now);
  switch (nearnessOf(expires, now)) {
    case 'ended':
      return { text: words.ended(moment), isNear: true };
    case 'days':
    case 'hours':
      return { text: words.endsSoon(expires - now, moment), isNear: true };
    default:
      return { text: words.ends(moment), isNear: false };
  }
}

export interface OwnEvent {
  readonly id: string;
  readonly name: string;
  readonly isHere: boolean;
}

/** What it may use, the chosen ones first. */
export function ownEvents(events: readonly EventSummary[], chosen: readonly EventSummary[]): readonly OwnEvent[] {
  const isHere = (id: string): boolean => chosen.some((each) => each.id === id);
  return events
    .map(({ id }) => ({ id, name: eventName(id, events), isHere: isHere(id) }))
    .toSorted((a, b) => Number(b.isHere) - Number(a.isHere));
}

/** Chosen events that it may not use; none where vivenu did not say. */
export const missingHere = (
  events: readonly EventSummary[] | null,
  chosen: readonly EventSummary[],
): readonly EventSummary[] =>
  events === null ? [] : chosen.filter(({ id }) => !events.some((each) => each.id === id));
