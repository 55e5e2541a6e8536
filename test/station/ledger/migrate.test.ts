import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/station/ledger/migrate.ts';
import { indexBarcodeParts } from '../../../electron/station/ledger/barcode-parts.ts';
import { journalDamage } from '../../../electron/station/ledger/check.ts';
import { catalogueFile, journalFile, openCatalogue } from '../../../electron/station/ledger/databases.ts';
import { appendScan } from '../../../electron/station/ledger/scans.ts';
import { syncState } from '../../../electron/station/ledger/syncs.ts';
import { barcodesLike, ticketsByBarcode } from '../../../electron/station/ledger/tickets.ts';
import { scanRow, temporaryFolder, temporaryLedger, ticket } from '../support.ts';
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

  test('journal 0002: scans, what takes one back, and their uploads stay, with what holds them together', () => {
    const db = memory();
    migrate(db, migrations.journal.slice(0, 1));
    db.exec(`
      insert into scan values
        (1, 'e', 'b', 't', 't', 'AUTO', 'IN', 'in', null, 'typed', 7, 1, 7, 5, '["highlight"]', null, 'why', 'unknown', 'type', '["north"]', null),
        (2, 'e', 'b', 't', null, 'AUTO', 'OUT', 'undo', null, 'typed', 8, 1, null, null, '[]', null, 'sorry', null, 'type', '["north"]', 1);
      insert into batch (id, first_seq, event_id, body, state, created_at) values (3, 1, 'e', '[1]', 'in_flight', 7);
      insert into outbox values (1, 'e', '1', 'in_flight', 3, null), (2, 'e', '2', 'waiting', null, 'words');
    `);
    const all = () => ['scan', 'batch', 'outbox'].map((table) => db.prepare(`select * from ${table} order by 1`).all());
    const before = all();
    migrate(db, migrations.journal.slice(0, 2));
    expect(all()).toEqual(before);
    expect(tables(db)).toEqual(['batch', 'occupancy', 'outbox', 'presence', 'scan', 'station']);
    const changes =
      'insert into scan select 3, event_id, barcode, ticket_id, subject, asked, direction, result, reason, source';
    const rest = 'entries, first_entry_at, data_as_of, attention, hint, note, against, ticket_type_id, entry_ids';
    const again = (scannedAt: number, undoes: number | null) => () =>
      db.prepare(`${changes}, ?, ${rest}, ? from scan where seq = 2`).run(scannedAt, undoes);
    expect(again(8, null)).toThrow('UNIQUE');
    expect(again(9, 1)).toThrow('UNIQUE');
    expect(again(9, 99)).toThrow('FOREIGN KEY');
    expect(() => db.exec('delete from scan where seq = 2')).toThrow('FOREIGN KEY');
    expect([db.pragma('foreign_key_check'), db.pragma('quick_check', { simple: true })]).toEqual([[], 'ok']);
  });

  test('journal 0003: the scans of a file without a chain become its first links', () => {
    const folder = temporaryFolder();
    const before = new Database(journalFile(folder));
    migrate(before, migrations.journal.slice(0, 2));
    before.exec(`
      insert into scan values
        (1, 'e', 'b', 't', 't', 'AUTO', 'IN', 'in', null, 'typed', 7, 1, 7, 5, '["highlight"]', null, null, null, 'type', '["north"]', null),
        (2, 'e', 'c', null, null, 'IN', 'IN', 'refused', 'unknown', 'typed', 8, 0, null, null, '[]', 'case', null, null, null, '[]', null);
      insert into outbox values (1, 'e', '{"a":1}', 'sent', null, null);
    `);
    before.close();
    const { journal } = temporaryLedger(folder);
    expect(journalDamage(journal)).toBeNull();
    const seq = appendScan(journal, scanRow({ scannedAt: 9 }));
    expect(seq).toBe(3);
    expect(journalDamage(journal)).toBeNull();
    journal.exec("update outbox set row = '{}' where seq = 1");
    expect(journalDamage(journal)).toBe('scan 1 is not what was recorded');
  });

  test('catalogue 0001: an empty file gets tickets, found by barcode', () => {
    const db = memory();
    migrate(db, migrations.catalogue.slice(0, 1));
    expect(tables(db)).toEqual(['sync', 'ticket']);
    const plan = db.prepare("explain query plan select * from ticket where barcode = 'x'").all();
    expect(JSON.stringify(plan)).toContain('ticket_by_barcode');
  });

  test('catalogue 0002: tickets keep all they have, get numbers, and are found by name and part of the barcode', () => {
    const folder = temporaryFolder();
    const before = new Database(catalogueFile(folder));
    migrate(before, migrations.catalogue.slice(0, 1));
    before.exec(`
      insert into ticket (id, barcode, folded, event_id, name, ticket_name, area, "row", seat, status, entry, updated_at)
        values ('b', '0012', null, 'e', 'Zoë Müller', 'Standing', 'Block', '3', '14', 'VALID', '["north"]', 7),
               ('a', 'aB', 'ab', 'e', null, null, null, null, null, null, null, null);
      insert into sync values ('e', 900000, 800, 2);
    `);
    before.close();
    const db = openCatalogue(folder);
    onTestFinished(() => void db.close());
    expect(ticketsByBarcode(db, '0012')).toEqual([
      ticket({
        id: 'b',
        barcode: '0012',
        eventId: 'e',
        ticketTypeId: null,
        area: 'Block',
        row: '3',
        seat: '14',
        entry: ['north'],
        updatedAt: 7,
      }),
    ]);
    expect(barcodesLike(db, 'ab')).toEqual(['aB']);
    expect(syncState(db, 'e')).toMatchObject({ tickets: 2, nextFrom: 600_000, checkedAt: 800 });
    expect(indexBarcodeParts(db)).toBe(false);
    const found = (table: string, match: string) =>
      db
        .prepare(`select id from ticket where number in (select rowid from ${table} where ${table} match ?)`)
        .pluck()
        .all(match);
    expect(found('ticket_words', 'mul*')).toEqual(['b']);
    expect(found('ticket_barcode_parts', '012')).toEqual(['b']);
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
  });

  test('a test stands here for every step', () => {
    expect([migrations.journal.length, migrations.catalogue.length]).toEqual([4, 2]);
  });
});
