import type { ReadableCatalogue, WritableCatalogue } from './open.ts';
import { statement } from './statement.ts';

/** How far the tickets of an event are loaded. */
export interface SyncState {
  /** The server's moment (ms) before which every change is here. */
  readonly completeUntil: number;
  /** The station's moment (ms) of that look, for the age on the screen. */
  readonly checkedAt: number;
  readonly tickets: number;
}

/** Null until the event's tickets have been loaded once, whole. */
export function syncState(db: ReadableCatalogue, eventId: string): SyncState | null {
  const sql = 'select complete_until "completeUntil", checked_at "checkedAt", tickets from sync where event_id = ?';
  return statement<[string], SyncState>(db, sql).get(eventId) ?? null;
}

export function storeSyncState(db: WritableCatalogue, eventId: string, state: SyncState): void {
  const sql = `insert or replace into sync (event_id, complete_until, checked_at, tickets)
    values (@eventId, @completeUntil, @checkedAt, @tickets)`;
  statement(db, sql).run({ eventId, ...state });
}
