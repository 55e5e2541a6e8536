import type { ReadableCatalogue } from './databases.ts';
import { statement } from './statement.ts';

/** Tickets of one type. */
export interface SoldType {
  readonly id: string | null;
  readonly name: string | null;
  /** Valid ones, and those that only lack their holder's details. */
  readonly sold: number;
}

const SELECT = `select ticket_type_id id, max(ticket_name) name,
    coalesce(sum(status in ('VALID', 'DETAILSREQUIRED')), 0) sold
  from ticket
  where number > ? and number <= ? and gone_at is null and event_id in (select value from json_each(?))
  group by ticket_type_id`;

/** Of the tickets with these numbers only: all at once would keep the thread too long. */
export function soldBetween(
  db: ReadableCatalogue,
  eventIds: readonly string[],
  after: number,
  until: number,
): readonly SoldType[] {
  return statement<[number, number, string], SoldType>(db, SELECT).all(after, until, JSON.stringify(eventIds));
}
