import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../../electron/station/ledger/open.ts';
import { appendScan as append } from '../../../electron/station/ledger/scans.ts';
import { scanRow, temporaryFolder, temporaryLedger } from '../support.ts';

describe('openLedger', () => {
  test('a commit to the journal is on the disk when it returns', () => {
    const { journal, writable } = temporaryLedger();
    expect(journal.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(journal.pragma('synchronous', { simple: true })).toBe(2);
    expect(writable.pragma('synchronous', { simple: true })).toBe(1);
  });

  test('the journal’s log has its length from the start, keeps it, and shows nothing of how it came to it', () => {
    const folder = temporaryFolder();
    const { journal } = temporaryLedger(folder);
    const length = (): number => statSync(join(folder, 'journal.sqlite-wal')).size;
    const reserved = length();
    expect(reserved).toBeGreaterThan(8_000_000);
    for (let count = 0; count < 50; count++) append(journal, scanRow({ scannedAt: count }));
    journal.pragma('wal_checkpoint');
    for (let count = 50; count < 100; count++) append(journal, scanRow({ scannedAt: count }));
    expect(length()).toBe(reserved);
    const other = new Database(join(folder, 'journal.sqlite'), { readonly: true });
    onTestFinished(() => void other.close());
    expect(other.prepare("select count(*) from sqlite_schema where name = 'reserve'").pluck().get()).toBe(0);
    expect(other.pragma('quick_check', { simple: true })).toBe('ok');
    expect(other.pragma('page_count', { simple: true })).toBeLessThan(100);
  });

  test('the catalogue that scans are decided by cannot be written', () => {
    const { catalogue } = temporaryLedger();
    expect(() => catalogue.exec("insert into event_sync (event_id) values ('e')")).toThrow('readonly');
  });

  test('what is no database is reported and left as it is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'journal.sqlite'), 'this is no database, whatever its name says'.repeat(100));
    expect(openLedger(folder)).toMatchObject({ ok: false, problem: { code: 'ledger_unusable' } });
  });

  test('a page that was overwritten is noticed', () => {
    const folder = temporaryFolder();
    const whole = openLedger(folder);
    if (!whole.ok) throw new Error(whole.problem.detail);
    whole.value.close();
    const file = openSync(join(folder, 'journal.sqlite'), 'r+');
    writeSync(file, Buffer.alloc(4_096, 7), 0, 4_096, 4_096 * 2);
    closeSync(file);
    expect(openLedger(folder)).toMatchObject({
      ok: false,
      problem: { detail: expect.stringContaining('journal.sqlite') },
    });
  });

  test('a folder that cannot be made is reported', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(openLedger(join(folder, 'file', 'data'))).toMatchObject({ ok: false, problem: { code: 'ledger_unusable' } });
  });
});
