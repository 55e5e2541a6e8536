import { cpSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { commit } from '../../../electron/station/ledger/commit.ts';
import { currentIdentity } from '../../../electron/station/ledger/identity.ts';
import { readMark } from '../../../electron/station/ledger/mark.ts';
import { openNotices } from '../../../electron/station/ledger/notices.ts';
import { openLedger, type Ledger } from '../../../electron/station/ledger/open.ts';
import { movePrint, printJob, queuePrint } from '../../../electron/station/ledger/print-jobs.ts';
import { recount } from '../../../electron/station/ledger/recount.ts';
import { appendScan } from '../../../electron/station/ledger/scans.ts';
import { somePrint } from '../printing/support.ts';
import { openTestLedger, placeOf, scanRow, temporaryFolder, temporaryLedger } from '../support.ts';

/** Records scans as the station does, with moments that follow each other; returns their numbers. */
function record(ledger: Ledger, count: number, given: Parameters<typeof scanRow>[0] = {}): readonly number[] {
  const { journal } = ledger;
  const last = journal.prepare<[], number>('select coalesce(max(scanned_at), 0) from scan').pluck().get() ?? 0;
  return Array.from({ length: count }, (_, index) =>
    commit(ledger, () => appendScan(journal, scanRow({ scannedAt: last + 1 + index, ...given }))),
  );
}

const noticesOf = ({ journal }: Ledger) => openNotices(journal).map(({ problem }) => problem);

describe('openLedger', () => {
  test('a commit to the journal is on the disk when it returns', () => {
    const { journal, writable } = temporaryLedger();
    expect(journal.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(journal.pragma('synchronous', { simple: true })).toBe(2);
    expect(journal.pragma('fullfsync', { simple: true })).toBe(1);
    expect(journal.pragma('locking_mode', { simple: true })).toBe('exclusive');
    expect(writable.pragma('synchronous', { simple: true })).toBe(1);
  });

  test('the journal’s log has its length from the start, keeps it, and shows nothing of how it came to it', () => {
    const folder = temporaryFolder();
    const ledger = temporaryLedger(folder);
    const { journal } = ledger;
    const length = (): number => statSync(join(folder, 'journal.sqlite-wal')).size;
    const reserved = length();
    expect(reserved).toBeGreaterThan(8_000_000);
    record(ledger, 50);
    journal.pragma('wal_checkpoint');
    record(ledger, 50);
    expect(length()).toBe(reserved);
    expect(journal.prepare("select count(*) from sqlite_schema where name = 'reserve'").pluck().get()).toBe(0);
    expect(journal.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(journal.pragma('page_count', { simple: true })).toBeLessThan(100);
  });

  test('the catalogue that scans are decided by cannot be written', () => {
    const { catalogue } = temporaryLedger();
    expect(() => catalogue.exec("insert into event_sync (event_id) values ('e')")).toThrow('readonly');
  });

  test('a folder that cannot be made is reported', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const place = { folder: join(folder, 'file', 'data'), markFile: join(folder, 'mark'), backups: () => [] };
    expect(openLedger(place, 0)).toMatchObject({
      ok: false,
      problem: { code: 'ledger_unusable' },
    });
  });

  test('a file of a newer version is left alone', () => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    ledger.journal.pragma('user_version = 99');
    ledger.close();
    expect(openLedger(placeOf(folder), 0)).toMatchObject({
      ok: false,
      problem: { code: 'ledger_unusable', detail: expect.stringContaining('newer version') },
    });
  });

  test('counters that do not agree with the log are counted again, and somebody is told', () => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    record(ledger, 3, { result: 'in', subject: 't' });
    ledger.close();
    const again = temporaryLedger(folder);
    expect(noticesOf(again)).toEqual([{ code: 'counters_mended' }]);
    expect(recount(again.journal, ['event'])).toMatchObject({ agrees: true, kept: { in: 3, out: 0, inside: 1 } });
  });
});

describe('the mark outside of the folder', () => {
  function copyAside(folder: string): string {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    return copy;
  }

  function putBack(copy: string, folder: string): void {
    rmSync(folder, { recursive: true });
    cpSync(copy, folder, { recursive: true });
  }

  test('follows each commit; a start that finds what it knows is the same station', () => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    const { id } = currentIdentity(ledger.journal);
    record(ledger, 5);
    expect(readMark(placeOf(folder).markFile)).toMatchObject({ stationId: id, seq: 5 });
    ledger.close();
    const again = temporaryLedger(folder);
    expect([currentIdentity(again.journal).id, record(again, 1), noticesOf(again)]).toEqual([id, [6], []]);
  });

  test('an older copy that was put back is a new station, uses no number twice, and says what is missing', () => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    const { id } = currentIdentity(ledger.journal);
    record(ledger, 3);
    ledger.close();
    const copy = copyAside(folder);
    const later = openTestLedger(folder);
    record(later, 4);
    later.close();
    putBack(copy, folder);

    const restored = openTestLedger(folder);
    expect(noticesOf(restored)).toEqual([{ code: 'journal_older', detail: 'scans 4 to 7 are missing' }]);
    expect(currentIdentity(restored.journal).id).not.toBe(id);
    expect(record(restored, 2)).toEqual([8, 9]);
    restored.close();
    // Told once, settled for good.
    const next = temporaryLedger(folder);
    expect([noticesOf(next).length, record(next, 1)]).toEqual([1, [10]]);
  });

  test('in an older copy a print that was waiting may have come out since: a person decides', () => {
    const folder = temporaryFolder();
    const before = openTestLedger(folder);
    record(before, 1);
    queuePrint(before.journal, somePrint());
    before.close();
    const copy = copyAside(folder);
    const later = openTestLedger(folder);
    movePrint(later.journal, 1, ['waiting'], 'printed');
    record(later, 1);
    later.close();
    putBack(copy, folder);
    expect(printJob(temporaryLedger(folder).journal, 1)).toMatchObject({
      state: 'unknown',
      problem: { code: 'print_interrupted' },
    });
  });

  test('a start that breaks off before it could tell leaves the next one to tell', () => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    record(ledger, 3);
    ledger.close();
    const copy = copyAside(folder);
    const later = openTestLedger(folder);
    record(later, 1);
    later.close();
    putBack(copy, folder);
    const change = (sql: string): void => {
      const db = new Database(join(folder, 'journal.sqlite'));
      db.exec(sql);
      db.close();
    };
    change("create trigger untold before insert on notice begin select raise(abort, 'untold'); end");
    expect(openLedger(placeOf(folder), 0)).toMatchObject({ ok: false, problem: { code: 'ledger_unusable' } });
    change('drop trigger untold');
    expect(noticesOf(temporaryLedger(folder))).toEqual([{ code: 'journal_older', detail: 'scans 4 to 4 are missing' }]);
  });

  test('a copy that went another way is a new station', () => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    const { id } = currentIdentity(ledger.journal);
    record(ledger, 3);
    ledger.close();
    const elsewhere = copyAside(folder);
    const here = openTestLedger(folder);
    record(here, 2, { barcode: 'here' });
    here.close();
    const there = openTestLedger(elsewhere);
    expect(record(there, 3, { barcode: 'there' })).toEqual([4, 5, 6]);
    there.close();
    putBack(elsewhere, folder);
    const restored = temporaryLedger(folder);
    expect(noticesOf(restored)).toEqual([{ code: 'journal_older', detail: 'other scans were made since' }]);
    expect([currentIdentity(restored.journal).id === id, record(restored, 1)]).toEqual([false, [7]]);
  });

  test.each([
    ['no mark', ''],
    ['half a mark', '{"stationId":"x","seq":'],
    ['a mark of nothing', 'null'],
    ['zeros', '\0'.repeat(256)],
  ])('%s: as if there had never been one', (_what, text) => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    const { id } = currentIdentity(ledger.journal);
    record(ledger, 2);
    ledger.close();
    writeFileSync(placeOf(folder).markFile, text);
    const again = temporaryLedger(folder);
    expect([currentIdentity(again.journal).id, noticesOf(again), record(again, 1)]).toEqual([id, [], [3]]);
  });

  test('a journal that is gone while its log is here is read from the log', () => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    record(ledger, 4);
    const wal = join(folder, 'journal.sqlite-wal');
    cpSync(wal, `${wal}.kept`);
    ledger.close();
    rmSync(join(folder, 'journal.sqlite'));
    cpSync(`${wal}.kept`, wal);
    const again = temporaryLedger(folder);
    expect(noticesOf(again)).toMatchObject([
      { code: 'journal_recovered', detail: expect.stringContaining('4 scans kept, 0 missing') },
    ]);
    expect(record(again, 1)).toEqual([5]);
  });

  test('a journal that is gone is not taken for a first start', () => {
    const folder = temporaryFolder();
    const ledger = openTestLedger(folder);
    record(ledger, 4);
    ledger.close();
    rmSync(join(folder, 'journal.sqlite'));
    const again = temporaryLedger(folder);
    expect(noticesOf(again)).toEqual([{ code: 'journal_missing', detail: '4 scans in it' }]);
    expect(record(again, 1)).toEqual([5]);
  });
});
