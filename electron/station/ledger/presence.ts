import { absent, type Presence } from '#shared/domain.ts';
import type { ReadableJournal, WritableJournal } from './open.ts';
import { statement } from './statement.ts';

interface PresenceRow {
  readonly inside: number;
  readonly entries: number;
  readonly first_entry_at: number | null;
  readonly last_at: number | null;
}

export function presenceOf(db: ReadableJournal, ticketId: string): Presence {
  const sql = 'select inside, entries, first_entry_at, last_at from presence where ticket_id = ?';
  const row = statement<[string], PresenceRow>(db, sql).get(ticketId);
  if (row === undefined) return absent;
  return { inside: row.inside === 1, entries: row.entries, firstEntryAt: row.first_entry_at, lastAt: row.last_at };
}

export function storePresence(db: WritableJournal, ticketId: string, presence: Presence): void {
  const { inside, entries, firstEntryAt, lastAt } = presence;
  const sql =
    'insert or replace into presence (ticket_id, inside, entries, first_entry_at, last_at) values (?, ?, ?, ?, ?)';
  statement(db, sql).run(ticketId, Number(inside), entries, firstEntryAt, lastAt);
}
