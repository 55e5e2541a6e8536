import type { TypesAndEntries, EntryCount } from '#shared/station-settings.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { formats } from '../text/format.ts';
import { t } from '../text/texts.ts';

/** What can be chosen by its name. */
export interface DoorRow {
  readonly id: string;
  readonly name: string;
  /** How many tickets have it, and which. */
  readonly about: string;
}

/** The types of the tickets here, then those that are only set: none of their tickets is here. */
export function typeRows({ ticketTypes }: TypesAndEntries, set: readonly string[]): readonly DoorRow[] {
  const known = ticketTypes.map(({ id, name, tickets }) => ({
    id,
    name: cleanName(name) ?? id,
    about: t.settings.tickets.count(tickets),
  }));
  return [...known, ...unknownOf(set, ticketTypes)];
}

/** The entries of the tickets here, and those that are only set or named. */
export function entryRows({ entries }: TypesAndEntries, set: readonly string[]): readonly DoorRow[] {
  return [...entries.map(entryRow), ...unknownOf(set, entries)];
}

function entryRow({ id, tickets, ticketTypes }: EntryCount): DoorRow {
  const types = ticketTypes.map((name) => cleanName(name)).filter((name) => name !== null);
  const list = new Intl.ListFormat(formats.language, { type: 'unit' }).format(types);
  return { id, name: id, about: t.settings.tickets.usedBy(tickets, list) };
}

function unknownOf(set: readonly string[], known: readonly { readonly id: string }[]): readonly DoorRow[] {
  return [...new Set(set)]
    .filter((id) => !known.some((each) => each.id === id))
    .map((id) => ({ id, name: cleanName(id) ?? id, about: t.settings.tickets.unknown }));
}

/** The list with this id, or without it. */
export function withId(ids: readonly string[], id: string, on: boolean): string[] {
  const others = ids.filter((each) => each !== id);
  return on ? [...others, id] : others;
}
