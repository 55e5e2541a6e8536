import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/station/ledger/migrate.ts';
import { migrations } from '../../../electron/station/ledger/migrations/index.ts';

function memory(): Database.Database {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  return db;
}

const version = (db: Database.Database): unknown => db.pragma('user_version', { simple: true });
const tables = (db: Database.Database): unknown[] =>
  db.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();

describe('migrate', () => {
  test('takes the missing steps only, and each once', () => {
    const db = memory();
    migrate(db, ['create table a (x)']);
    migrate(db, ['create table a (x)', 'create table b (x)']);
    migrate(db, ['create table a (x)', 'create table b (x)']);
    expect([version(db), tables(db)]).toEqual([2, ['a', 'b']]);
  });

  test('a step that fails leaves the file as it was', () => {
    const db = memory();
    expect(() => migrate(db, ['create table a (x)', 'create table b (x); insert into nowhere values (1)'])).toThrow(
      'nowhere',
    );
    expect([version(db), tables(db)]).toEqual([1, ['a']]);
  });

  test('a file of a newer version is left alone', () => {
    const db = memory();
    db.pragma('user_version = 9');
    expect(() => migrate(db, ['create table a (x)'])).toThrow('newer version');
    expect(tables(db)).toEqual([]);
  });
});

/** For each released step: a file of the version before it, with rows, comes through. */
describe('upgrades', () => {
  test('journal 0001: an empty file gets the scan log, presence, counters and outbox', () => {
    const db = memory();
    migrate(db, migrations.journal.slice(0, 1));
    expect(tables(db)).toEqual(['batch', 'occupancy', 'outbox', 'presence', 'scan', 'station']);
    const insert = db.prepare(
      `insert into scan (event_id, barcode, asked, direction, result, source, scanned_at, entries, attention, entry_ids)
         values ('e', 'b', 'IN', 'IN', 'in', 'typed', ?, 1, '[]', '[]')`,
    );
    insert.run(1);
    expect(() => insert.run(1)).toThrow('UNIQUE');
    expect(() => db.exec("insert into outbox (seq, event_id, row, state) values (99, 'e', '{}', 'waiting')")).toThrow(
      'FOREIGN KEY',
    );
  });

  test('catalogue 0001: an empty file gets tickets, found by barcode', () => {
    const db = memory();
    migrate(db, migrations.catalogue.slice(0, 1));
    expect(tables(db)).toEqual(['sync', 'ticket']);
    const plan = db.prepare("explain query plan select * from ticket where barcode = 'x'").all();
    expect(JSON.stringify(plan)).toContain('ticket_by_barcode');
  });

  test('a test stands here for every step', () => {
    expect([migrations.journal.length, migrations.catalogue.length]).toEqual([1, 1]);
  });
});
