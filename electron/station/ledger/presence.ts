import { absent, type Presence, type Ticket } from '#shared/domain.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { statement } from './statement.ts';

interface PresenceRow {
  readonly inside: number;
  readonly entries: number;
  readonly first_entry_at: number | null;
  readonly last_at: number | null;
}

export const ofBarcode = (barcode: string): string => `barcode:${barcode}`;

/**
 * Under what name somebody's presence is kept: the ticket's id. An unknown barcode that a person admitted has its own, and keeps
 * it when its ticket comes with a later sync, so that nobody enters once as a barcode and once as a ticket.
 */
export function subjectOf(db: ReadableJournal, barcode: string, ticket: Ticket | null): string {
  if (ticket === null || find(db, ofBarcode(barcode)) !== null) return ofBarcode(barcode);
  return ticket.id;
}

export function presenceOf(db: ReadableJournal, subject: string): Presence {
  return find(db, subject) ?? absent;
}

function find(db: ReadableJournal, subject: string): Presence | null {
  const sql = 'select inside, entries, first_entry_at, last_at from presence where subject = ?';
  const row = statement<[string], PresenceRow>(db, sql).get(subject);
  return row === undefined ? null : fromRow(row);
}

export function storePresence(db: WritableJournal, subject: string, presence: Presence): void {
  const { inside, entries, firstEntryAt, lastAt } = presence;
  const sql =
    'insert or replace into presence (subject, inside, entries, first_entry_at, last_at) values (?, ?, ?, ?, ?)';
  statement(db, sql).run(subject, Number(inside), entries, firstEntryAt, lastAt);
}

export interface SubjectPresence extends Presence {
  readonly subject: string;
}

/** Some of the presences, by the order of their subjects, from the one behind `after` on. */
export function presencesAfter(db: ReadableJournal, after: string, count: number): readonly SubjectPresence[] {
  const sql = `select subject, inside, entries, first_entry_at, last_at from presence
    where subject > ? order by subject limit ?`;
  return statement<[string, number], PresenceRow & { subject: string }>(db, sql)
    .all(after, count)
    .map((row) => ({ subject: row.subject, ...fromRow(row) }));
}

/** Everybody's presence, for the recount. */
export function allPresences(db: ReadableJournal): ReadonlyMap<string, Presence> {
  const sql = 'select subject, inside, entries, first_entry_at, last_at from presence';
  const rows = statement<[], PresenceRow & { subject: string }>(db, sql).all();
  return new Map(rows.map((row) => [row.subject, fromRow(row)]));
}

const fromRow = (row: PresenceRow): Presence => ({
  inside: row.inside === 1,
  entries: row.entries,
  firstEntryAt: row.first_entry_at,
  lastAt: row.last_at,
});
