import type { ReadableCatalogue, WritableCatalogue } from './databases.ts';
import { statement } from './statement.ts';

/** How far the tickets of an event are loaded. */
export interface SyncState {
  /** Tickets that are here and that vivenu still has. Kept, because counting a million takes too long. */
  readonly tickets: number;
  /** The server's moment (ms) up to which an unfinished first load came. */
  readonly loadedUntil: number | null;
  /** The latest `updatedAt` (ms) seen. */
  readonly newest: number | null;
  /** The server's moment (ms) from which the next look asks; null until the tickets have been loaded once, whole. */
  readonly nextFrom: number | null;
  /** The station's moment (ms) of the last whole look, for the age on the screen. */
  readonly checkedAt: number | null;
  /** The station's moment (ms) of the last full sweep. */
  readonly sweptAt: number | null;
}

const nothing: SyncState = {
  tickets: 0,
  loadedUntil: null,
  newest: null,
  nextFrom: null,
  checkedAt: null,
  sweptAt: null,
};

export function syncState(db: ReadableCatalogue, eventId: string): SyncState {
  const sql = `select tickets, loaded_until "loadedUntil", newest, next_from "nextFrom", checked_at "checkedAt", swept_at "sweptAt"
    from event_sync where event_id = ?`;
  return statement<[string], SyncState>(db, sql).get(eventId) ?? nothing;
}

/** Changes what is given and keeps the rest. */
export function storeSyncState(db: WritableCatalogue, eventId: string, changes: Partial<SyncState>): void {
  const sql = `insert or replace into event_sync (event_id, tickets, loaded_until, newest, next_from, checked_at, swept_at)
    values (@eventId, @tickets, @loadedUntil, @newest, @nextFrom, @checkedAt, @sweptAt)`;
  statement(db, sql).run({ eventId, ...syncState(db, eventId), ...changes });
}
