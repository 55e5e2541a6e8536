import { failure, success, type Outcome } from '#shared/problem.ts';
import type { ReadableJournal, WritableJournal } from './open.ts';
import { statement } from './statement.ts';

/** Binds a new journal to its seller, and refuses to mix the scans of two sellers in one. */
export function claimJournal(db: WritableJournal, sellerId: string): Outcome<null> {
  statement(db, "insert or ignore into station (key, value) values ('seller_id', ?)").run(sellerId);
  const owner = readValue(db, 'seller_id');
  return owner === sellerId ? success(null) : failure('other_seller', owner ?? undefined);
}

/** What the server last said of this device, as JSON: offline the same rules apply as before. */
export const readDeviceSettings = (db: ReadableJournal): string | null => readValue(db, 'device_settings');

export function storeDeviceSettings(db: WritableJournal, json: string): void {
  statement(db, "insert or replace into station (key, value) values ('device_settings', ?)").run(json);
}

function readValue(db: ReadableJournal, key: string): string | null {
  return statement<[string], { value: string }>(db, 'select value from station where key = ?').get(key)?.value ?? null;
}
