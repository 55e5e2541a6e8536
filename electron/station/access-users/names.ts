import type { EventSummary } from '#shared/domain.ts';
import { cleanName } from '#shared/text/untrusted.ts';

/**
 * Whether somebody typed the name of this access user. What stands on the screen can be typed; a name that shows nothing there is told by
 * its id.
 */
export function isNameOf({ id, name }: { readonly id: string; readonly name: string }, typed: string): boolean {
  const given = typed.trim();
  return given !== '' && [name.trim(), cleanName(name) ?? id].includes(given);
}

/** Events that can be picked: known ones, then those that only access users name. A name that nobody knows is the id. */
export function pickableEvents(
  known: readonly EventSummary[],
  users: readonly { readonly eventIds: readonly string[] }[],
): readonly EventSummary[] {
  const byId = new Map<string, EventSummary>();
  const add = (event: EventSummary): void => void (byId.has(event.id) || byId.set(event.id, event));
  known.forEach(add);
  for (const { eventIds } of users) for (const id of eventIds) add({ id, name: id });
  return [...byId.values()];
}
