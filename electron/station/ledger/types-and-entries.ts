import type { TypesAndEntries, EntryCount, TicketTypeCount } from '#shared/station-settings.ts';
import type { ReadableCatalogue } from './databases.ts';
import { statement } from './statement.ts';

interface GroupRow {
  readonly type: string | null;
  readonly name: string | null;
  readonly entry: string | null;
  readonly n: number;
}

/** More would be nothing to choose from. */
const LONGEST_LIST = 500;
/** What tells an entry without a name from another. */
const TYPES_OF_ENTRY = 3;

/** What tickets of these events have. Looks at all of them: for a thread beside the scans. */
export function typesAndEntriesOf(db: ReadableCatalogue, eventIds: readonly string[]): TypesAndEntries {
  // Tickets of a type nearly always share their entries: few groups, even of a million tickets.
  const sql = `select ticket_type_id type, max(ticket_name) name, entry, count(*) n from ticket
    where event_id in (select value from json_each(?)) and gone_at is null
    group by ticket_type_id, entry`;
  const rows = statement<[string], GroupRow>(db, sql).all(JSON.stringify(eventIds));
  return { ticketTypes: typesIn(rows), entries: entriesIn(rows) };
}

function typesIn(rows: readonly GroupRow[]): readonly TicketTypeCount[] {
  const types = new Map<string, { readonly name: string | null; readonly tickets: number }>();
  for (const { type, name, n } of rows) {
    if (type === null) continue;
    const before = types.get(type);
    types.set(type, { name: name ?? before?.name ?? null, tickets: (before?.tickets ?? 0) + n });
  }
  const counted = Array.from(types, ([id, { name, tickets }]) => ({ id, name: name ?? id, tickets }));
  return first(counted, (a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

function entriesIn(rows: readonly GroupRow[]): readonly EntryCount[] {
  const entries = new Map<string, Map<string, number>>();
  for (const { type, name, entry, n } of rows) {
    for (const id of new Set(entry === null ? [] : (JSON.parse(entry) as readonly string[]))) {
      const byType = entries.get(id) ?? new Map<string, number>();
      const label = name ?? type ?? '';
      byType.set(label, (byType.get(label) ?? 0) + n);
      entries.set(id, byType);
    }
  }
  const counted = Array.from(entries, ([id, byType]) => ({
    id,
    tickets: [...byType.values()].reduce((sum, n) => sum + n, 0),
    ticketTypes: [...byType]
      .filter(([name]) => name !== '')
      .toSorted(([a, n], [b, m]) => m - n || compare(a, b))
      .slice(0, TYPES_OF_ENTRY)
      .map(([name]) => name),
  }));
  return first(counted, (a, b) => b.tickets - a.tickets || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const first = <T>(list: readonly T[], by: (a: T, b: T) => number): readonly T[] =>
  list.toSorted(by).slice(0, LONGEST_LIST);
