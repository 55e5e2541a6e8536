import { failure, success, type Outcome } from '#shared/problem.ts';
import type { WritableJournal } from './open.ts';
import { statement } from './statement.ts';

/** Binds a new journal to its seller, and refuses to mix the scans of two sellers in one. */
export function claimJournal(db: WritableJournal, sellerId: string): Outcome<null> {
  statement(db, "insert or ignore into station (key, value) values ('seller_id', ?)").run(sellerId);
  const owner = statement<[], { value: string }>(db, "select value from station where key = 'seller_id'").get()?.value;
  return owner === sellerId ? success(null) : failure('other_seller', owner);
}
