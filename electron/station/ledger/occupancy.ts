import type { Occupancy } from '#shared/domain.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
import { statement } from './statement.ts';

type CounterKind = 'event' | 'ticketType' | 'entry';

/** What a scan counts for, besides its event. */
export interface Counted {
  readonly eventId: string;
  readonly ticketTypeId: string | null;
  /** The entries that the station guards and the ticket may use. */
  readonly entryIds: readonly string[];
}

export interface Counter extends Occupancy {
  readonly eventId: string;
  readonly kind: CounterKind;
  /** Id of the ticket type or entry; empty for the event as a whole. */
  readonly key: string;
}

/** The counters that a scan changes. */
export function countersOf({ eventId, ticketTypeId, entryIds }: Counted): readonly Omit<Counter, keyof Occupancy>[] {
  return [
    { eventId, kind: 'event', key: '' },
    ...(ticketTypeId === null ? [] : [{ eventId, kind: 'ticketType' as const, key: ticketTypeId }]),
    ...entryIds.map((key) => ({ eventId, kind: 'entry' as const, key })),
  ];
}

export const nobody: Occupancy = { in: 0, out: 0, inside: 0 };

export const plus = (a: Occupancy, b: Occupancy): Occupancy => ({
  in: a.in + b.in,
  out: a.out + b.out,
  inside: a.inside + b.inside,
});

/** Kept with every scan, never counted: counting would take longer the larger the event is. */
export function occupancyOf(db: ReadableJournal, eventIds: readonly string[]): Occupancy {
  const sql = `select entries "in", exits "out", inside from occupancy
    where event_id = ? and kind = 'event' and key = ''`;
  const counters = statement<[string], Occupancy>(db, sql);
  return eventIds.reduce((sum, eventId) => plus(sum, counters.get(eventId) ?? nobody), nobody);
}

export function addToOccupancy(db: WritableJournal, counted: Counted, change: Occupancy): void {
  const sql = `insert into occupancy (event_id, kind, key, entries, exits, inside) values (?, ?, ?, ?, ?, ?)
    on conflict (event_id, kind, key) do update set
      entries = entries + excluded.entries, exits = exits + excluded.exits, inside = inside + excluded.inside`;
  for (const { eventId, kind, key } of countersOf(counted)) {
    statement(db, sql).run(eventId, kind, key, change.in, change.out, change.inside);
  }
}

export function storeCounter(db: WritableJournal, counter: Counter): void {
  const sql = 'insert into occupancy (event_id, kind, key, entries, exits, inside) values (?, ?, ?, ?, ?, ?)';
  const { eventId, kind, key, in: entries, out, inside } = counter;
  statement(db, sql).run(eventId, kind, key, entries, out, inside);
}

/** Every counter, for the recount. */
export function allCounters(db: ReadableJournal): readonly Counter[] {
  const sql = 'select event_id "eventId", kind, key, entries "in", exits "out", inside from occupancy order by 1, 2, 3';
  return statement<[], Counter>(db, sql).all();
}
