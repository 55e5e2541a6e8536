import { createHash } from 'node:crypto';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { ReadableJournal, WritableJournal } from './databases.ts';
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
  storeValue(db, 'device_settings', json);
}

/**
 * Whether this token was the seller's when this server was last asked. The token itself is not kept here, only what it can be
 * compared by.
 */
export const isKnownToken = (db: ReadableJournal, server: string, token: string): boolean =>
  readValue(db, 'token') === digest(server, token);

export function storeKnownToken(db: WritableJournal, server: string, token: string): void {
  if (isKnownToken(db, server, token)) return;
  storeValue(db, 'token', digest(server, token));
}

/** What was last heard of the access user with this token, as JSON; null where that was another one. */
export function readOwnAccess(db: ReadableJournal, server: string, token: string): string | null {
  const mark = `${digest(server, token)} `;
  const kept = readValue(db, 'own_access');
  return kept?.startsWith(mark) === true ? kept.slice(mark.length) : null;
}

export function storeOwnAccess(db: WritableJournal, server: string, token: string, json: string): void {
  storeValue(db, 'own_access', `${digest(server, token)} ${json}`);
}

const digest = (server: string, token: string): string =>
  createHash('sha256').update(`gatehouse ${server} ${token}`).digest('hex');

/** Noted while the station runs, for its next start, which mends the file. */
export function noteCatalogueDamage(db: WritableJournal): void {
  storeValue(db, 'catalogue_damaged', '1');
}

export const isCatalogueDamaged = (db: ReadableJournal): boolean => readValue(db, 'catalogue_damaged') !== null;

export function forgetCatalogueDamage(db: WritableJournal): void {
  forgetValue(db, 'catalogue_damaged');
}

/** Whether the station was closed as it should be, or ended suddenly. */
export const wasClosed = (db: ReadableJournal): boolean => readValue(db, 'closed') !== null;

export const noteOpened = (db: WritableJournal): void => forgetValue(db, 'closed');

export const noteClosed = (db: WritableJournal): void => storeValue(db, 'closed', '1');

function readValue(db: ReadableJournal, key: string): string | null {
  return statement<[string], { value: string }>(db, 'select value from station where key = ?').get(key)?.value ?? null;
}

function storeValue(db: WritableJournal, key: string, value: string): void {
  statement(db, 'insert or replace into station (key, value) values (?, ?)').run(key, value);
}

function forgetValue(db: WritableJournal, key: string): void {
  statement(db, 'delete from station where key = ?').run(key);
}
