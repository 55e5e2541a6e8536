import type { Occupancy } from '#shared/domain.ts';
import type { ReadableJournal, WritableJournal } from './open.ts';
import { statement } from './statement.ts';

/** Kept with every scan, never counted: counting would take longer the larger the event is. */
export function occupancyOf(db: ReadableJournal, eventId: string): Occupancy {
  const sql = 'select entries "in", exits "out", inside from occupancy where event_id = ?';
  return statement<[string], Occupancy>(db, sql).get(eventId) ?? { in: 0, out: 0, inside: 0 };
}

export function addToOccupancy(db: WritableJournal, eventId: string, change: Occupancy): void {
  const sql = `insert into occupancy (event_id, entries, exits, inside) values (?, ?, ?, ?)
    on conflict (event_id) do update set
      entries = entries + excluded.entries, exits = exits + excluded.exits, inside = inside + excluded.inside`;
  statement(db, sql).run(eventId, change.in, change.out, change.inside);
}
