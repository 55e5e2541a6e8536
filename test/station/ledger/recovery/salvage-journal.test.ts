import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journalFile, openJournalFile } from '../../../../electron/station/ledger/databases.ts';
import { migrate } from '../../../../electron/station/ledger/migrate.ts';
import { migrations } from '../../../../electron/station/ledger/migrations/index.ts';
import { movePrint, queuePrint } from '../../../../electron/station/ledger/print-jobs.ts';
import { rebuildCounters } from '../../../../electron/station/ledger/recount.ts';
import { countValues, recordsOf } from '../../../../electron/station/ledger/recovery/pages.ts';
import { somePrint } from '../../printing/support.ts';
import {
  closedStation,
  filesOf,
  flipped,
  folderWith,
  killedStation,
  recovered,
  rowsOf,
  type Files,
  type Row,
  type Rows,
} from './support.ts';
import { isSoak, LONG_MS } from '../../../rounds.ts';
import { temporaryFolder } from '../../support.ts';

const PAGE = 4_096;
const FRAME = 24 + PAGE;

const pageOf = (main: Buffer, number: number): Buffer => main.subarray((number - 1) * PAGE, number * PAGE);

/** Numbers of the rows that stand on a page, whatever their table. */
function numbersOn(main: Buffer, number: number): ReadonlySet<unknown> {
  const records = recordsOf(pageOf(main, number), number === 1, () => Buffer.alloc(PAGE));
  return new Set([...records].map(({ rowid }) => rowid));
}

const withoutState = (row: Row): Row => ({ ...row, state: null, batch_id: null });
const besides = (rows: readonly Row[], numbers: ReadonlySet<unknown>): readonly Row[] =>
  rows.filter(({ seq }) => !numbers.has(seq));
const seqs = (rows: readonly Row[]): readonly unknown[] => rows.map(({ seq }) => seq);

/** What is left where the page is gone: every row that is elsewhere, and every scan that vivenu has to hear of. */
function expectAllBesides(found: Rows, before: Rows, numbers: ReadonlySet<unknown>): void {
  expect(besides(found.scan, numbers)).toEqual(besides(before.scan, numbers));
  expect(besides(found.outbox, numbers).map(withoutState)).toEqual(besides(before.outbox, numbers).map(withoutState));
  expect(seqs(found.outbox)).toEqual(seqs(before.outbox));
  const waitsAnew = (row: Row): boolean =>
    row['state'] !== before.outbox.find(({ seq }) => seq === row['seq'])?.['state'];
  const changed = found.outbox.filter((row) => !numbers.has(row['seq']) && waitsAnew(row));
  expect(changed.map(({ state }) => state).filter((state) => state !== 'waiting')).toEqual([]);
}

describe('a journal without a log', () => {
  const station = once(() => closedStation(300));

  test('an undamaged one comes through as it is', () => {
    const { files, rows } = station();
    const found = recovered({ main: files.main, wal: null });
    expect(found).toMatchObject({ kept: rows.scan.length, lost: 0 });
    expect(found.rows).toEqual(rows);
  });

  test('whichever page is gone, all that is elsewhere stays', { timeout: LONG_MS }, () => {
    const { files, rows } = station();
    for (let page = 1; page * PAGE <= files.main.length; page += isSoak ? 1 : 2) {
      const main = Buffer.from(files.main);
      pageOf(main, page).fill(7);
      const numbers = numbersOn(files.main, page);
      const found = recovered({ main, wal: null });
      expectAllBesides(found.rows, rows, numbers);
      expect(found.kept + found.lost).toBe(rows.scan.length);
    }
  });

  test('whichever byte of a page’s head has changed, all that is elsewhere stays', { timeout: LONG_MS }, () => {
    const { files, rows } = station();
    for (let page = 1; page * PAGE <= files.main.length; page += isSoak ? 1 : 5) {
      for (const offset of [0, 3, 4, 6, 12]) {
        const main = flipped(files.main, (page - 1) * PAGE + offset);
        const found = recovered({ main, wal: null });
        expectAllBesides(found.rows, rows, numbersOn(files.main, page));
        expect(found.kept + found.lost).toBe(rows.scan.length);
      }
    }
  });

  test('the file’s header is not needed', () => {
    const { files, rows } = station();
    const main = Buffer.from(files.main);
    main.fill(0, 0, 100);
    expect(recovered({ main, wal: null }).rows).toEqual(rows);
  });

  test('half a file keeps its half', () => {
    const { files, rows } = station();
    const main = files.main.subarray(0, files.main.length / 2);
    const found = recovered({ main, wal: null }, { highest: rows.scan.length });
    expect(found.kept).toBeGreaterThan(20);
    expect(found.kept + found.lost).toBe(rows.scan.length);
    expect(found.rows.station_id).toEqual([{ ...rows.station_id[0], chained: 0 }]);
  });

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['no file', null],
    ['no database', Buffer.from('this is no database, whatever its name says'.repeat(1_000))],
    ['zeros', Buffer.alloc(50_000)],
  ])('%s gives an empty journal', (_, main) => {
    const found = recovered({ main, wal: null }, { highest: 70 });
    expect(found).toMatchObject({ kept: 0, lost: 70, rows: { scan: [], outbox: [], station_id: [] } });
  });

  test('a backup has what the journal has not', () => {
    const { files, rows } = station();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    writeFileSync(backup, files.main);
    for (const main of [Buffer.alloc(0), files.main.subarray(0, files.main.length / 2)]) {
      const found = recovered({ main, wal: null }, { backups: ['/nowhere', backup] });
      expect(found).toMatchObject({ kept: rows.scan.length, lost: 0 });
      expect(found.rows).toEqual(rows);
    }
  });

  test('a backup of another station is left alone', () => {
    const { files } = station();
    const other = closedStation(5);
    const backup = join(temporaryFolder(), 'backup.sqlite');
    writeFileSync(backup, files.main);
    expect(recovered({ main: other.files.main, wal: null }, { backups: [backup] }).rows).toEqual(other.rows);
  });

  test('a folder in the place of a backup changes nothing', () => {
    const { files, rows } = station();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    mkdirSync(backup);
    expect(recovered({ main: files.main, wal: null }, { backups: [backup] }).rows).toEqual(rows);
  });

  test.each([
    ['of the scan', 'BARCODE-77ticket-77'],
    ['of its upload', '"ticketId":"ticket-77"'],
    ['of its moment, as vivenu gets it', '2023-11-14T22:14:37.000Z'],
  ])('a changed text %s is what it was again, where the chain proves it', (_, text) => {
    const { files, rows } = station();
    const at = files.main.indexOf(text) + text.length - 2;
    expect(at).toBeGreaterThan(text.length);
    expect(recovered({ main: flipped(files.main, at, 1), wal: null }).rows).toEqual(rows);
  });

  test('of other changed texts a copy has the right ones, else the chain is broken', () => {
    const { files, rows } = station();
    const at = files.main.lastIndexOf('["north"]');
    const main = flipped(files.main, at + 3, 1);
    const changed = recovered({ main, wal: null }).rows.scan.filter((row) => row['entry_ids'] === '["nnrth"]');
    expect(changed.length).toBe(1);
    expect(recovered({ main, wal: null }).rows.station_id).toMatchObject([{ chained: 0 }]);
    const backup = join(temporaryFolder(), 'backup.sqlite');
    writeFileSync(backup, files.main);
    expect(recovered({ main, wal: null }, { backups: [backup] }).rows).toEqual(rows);
  });

  test('an upload that is gone is made anew; one that was withdrawn stays so', () => {
    const { files, rows } = station();
    const main = Buffer.from(files.main);
    const isOfUploads = (page: number): boolean =>
      [...recordsOf(pageOf(main, page), false, () => null)].some(
        ({ rowid, payload }) => rowid === 1 && countValues(payload) === 6,
      );
    const pages = Array.from({ length: main.length / PAGE - 1 }, (_, index) => index + 2).filter(isOfUploads);
    expect(pages.length).toBe(1);
    pageOf(main, pages[0]!).fill(7);
    const found = recovered({ main, wal: null }).rows;
    expect(found.outbox.map(({ row }) => row)).toEqual(rows.outbox.map(({ row }) => row));
    expect([found.outbox[0], found.outbox[1]]).toMatchObject([
      { seq: 1, state: 'withdrawn' },
      { seq: 3, state: 'waiting' },
    ]);
    expect(found.station_id).toEqual(rows.station_id);
  });

  test('a file from before the chain gets a station that proves nothing', () => {
    const folder = temporaryFolder();
    const old = new Database(journalFile(folder));
    migrate(old, migrations.journal.slice(0, 2));
    old.exec(`insert into station values ('seller_id', 'seller');
      insert into scan values
        (1, 'e', 'b', 't', 't', 'AUTO', 'IN', 'in', null, 'typed', 7, 1, 7, 5, '["highlight"]', null, 'why', 'unknown', 'type', '["north"]', null),
        (2, 'e', 'b', 't', null, 'AUTO', 'OUT', 'undo', null, 'typed', 8, 1, null, null, '[]', null, 'sorry', null, 'type', '["north"]', 1);
      insert into outbox values (1, 'e', '{"barcode":"b","scanned_at":"1970-01-01T00:00:00.007Z","type":"OK","direction":"IN"}', 'withdrawn', null, null)`);
    const before = scansOf(old);
    old.close();
    const { main } = filesOf(folder);
    const schemaGone = Buffer.from(main).fill(0, 0, PAGE);
    for (const each of [main, schemaGone]) {
      const found = recovered({ main: each, wal: null });
      expect(found.rows.scan).toMatchObject(before);
      expect(found.rows.station_id).toMatchObject([{ first_seq: 1, since: 5, chained: 0 }]);
      expect(found.rows.outbox).toMatchObject([{ seq: 1, state: 'withdrawn' }]);
      expect(found.rows.station).toEqual([{ key: 'seller_id', value: 'seller' }]);
    }
  });

  test('a print that was not over is one that a person decides on: it may have come out since', () => {
    const folder = folderWith(station().files);
    const journal = openJournalFile(folder);
    const ids = (['waiting', 'printing'] as const).map((state) => {
      const id = queuePrint(journal, somePrint({ seq: 5 }));
      movePrint(journal, id, ['waiting'], state);
      return id;
    });
    journal.close();
    const { rows } = recovered({ main: filesOf(folder).main, wal: null });
    const states = rows.print_job.filter(({ id }) => ids.includes(Number(id))).map(({ state }) => state);
    expect(states).toEqual(['unknown', 'unknown']);
  });

  test('a print of a scan that is lost is lost with it', () => {
    const { files, rows } = station();
    const main = files.main.subarray(0, files.main.length / 2);
    const found = recovered({ main, wal: null }, { highest: rows.scan.length });
    const kept = new Set(found.rows.scan.map(({ seq }) => seq));
    expect(found.rows.print_job.every(({ seq }) => seq === null || kept.has(seq))).toBe(true);
  });

  test('what was purged stays purged, and its chain holds', () => {
    const folder = folderWith(station().files);
    const journal = openJournalFile(folder);
    journal.exec(
      "delete from outbox; delete from batch; delete from print_job where seq is not null; update scan set barcode = '', ticket_id = null, subject = null, reason = null, attention = '[]', entry_ids = '[]', note = null, undoes = null, purged = 1",
    );
    rebuildCounters(journal);
    const before = rowsOf(journal);
    journal.close();
    const found = recovered({ main: filesOf(folder).main, wal: null });
    expect(found.rows).toEqual(before);
    expect(found.rows.station_id).toMatchObject([{ chained: 1 }]);
  });

  test('what was on its way is sent again with the same bytes, and with others only where a part of it is gone', () => {
    const { files, rows } = station();
    const [batch] = rows.batch.filter(({ state }) => state === 'in_flight');
    const inFlight = rows.outbox.filter(({ state }) => state === 'in_flight');
    expect([typeof batch?.['body'], inFlight.length]).toEqual(['string', 20]);
    const main = Buffer.from(files.main);
    // The batch's own page, and with it the text of the batch.
    const at = files.main.indexOf(String(batch!['body']).slice(0, 40));
    pageOf(main, Math.floor(at / PAGE) + 1).fill(7);
    const found = recovered({ main, wal: null }).rows;
    expect(found.batch.filter(({ state }) => state === 'in_flight')).toEqual([]);
    expect(found.outbox.filter(({ seq }) => inFlight.some((row) => row['seq'] === seq))).toEqual(
      inFlight.map((row) => ({ ...row, state: 'waiting', batch_id: null })),
    );
  });
});

describe('a journal with a log', () => {
  const station = once(() => killedStation({ before: 80, after: 80 }));
  /** The whole tail takes long to look through and holds nothing. */
  const short = ({ wal }: Files): Buffer => wal.subarray(0, 32 + 700 * FRAME);

  test('an undamaged one comes through as it is', () => {
    const { files, rows } = station();
    expect(recovered(files).rows).toEqual(rows);
  });

  test('whichever frame has changed, no scan is gone', { timeout: LONG_MS }, () => {
    const { files, rows } = station();
    const wal = short(files);
    for (let frame = 0; frame < 560; frame += isSoak ? 1 : 23) {
      const at = 32 + frame * FRAME + [0, 9, 17, 24, 27, 500, 4_000][frame % 7]!;
      const found = recovered({ main: files.main, wal: flipped(wal, at) });
      const before = new Set(seqs(rows.outbox));
      expect(seqs(found.rows.outbox).filter((seq) => before.has(seq))).toEqual(seqs(rows.outbox));
      const changed = found.rows.scan.filter(({ seq, hash }, index) => {
        const was = rows.scan[index];
        return JSON.stringify([was?.['seq'], was?.['hash']]) !== JSON.stringify([seq, hash]);
      });
      expect(changed.length).toBeLessThan(3);
    }
  });

  test('a changed header of the log loses nothing', () => {
    const { files, rows } = station();
    for (const at of [0, 3, 9, 11, 16, 23, 24, 31]) {
      expect(recovered({ main: files.main, wal: flipped(short(files), at) }).rows).toEqual(rows);
    }
  });

  test('without the journal, what the log has is kept', () => {
    const { files, rows } = station();
    for (const main of [null, Buffer.alloc(0)]) {
      const found = recovered({ main, wal: files.wal });
      const late = rows.outbox.filter(({ seq }) => Number(seq) > 100);
      expect(seqs(found.rows.outbox)).toEqual(expect.arrayContaining([...seqs(late)]));
    }
  });

  test('without the log, what the journal has is kept', () => {
    const { files, rows } = station();
    const found = recovered({ main: files.main, wal: null }, { highest: rows.scan.length });
    expect(found.rows.scan).toEqual(rows.scan.slice(0, found.kept));
    expect(found.kept).toBeGreaterThanOrEqual(80);
    expect(found.lost).toBe(rows.scan.length - found.kept);
    expect(found.rows.station_id).toMatchObject([{ chained: 0 }]);
  });

  test('whatever has changed, and wherever: nothing is thrown, doubled or without its upload', () => {
    const { files } = station();
    const wal = short(files);
    const places = fc.array(fc.tuple(fc.nat(files.main.length + wal.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 200,
    });
    const holds = fc.property(places, fc.nat(files.main.length), (flips, cut) => {
      const damaged = { main: Buffer.from(files.main), wal: Buffer.from(wal) };
      for (const [at, mask] of flips) {
        const isMain = at < damaged.main.length;
        const bytes = isMain ? damaged.main : damaged.wal;
        bytes[isMain ? at : at - damaged.main.length]! ^= mask;
      }
      const main = cut % 3 === 0 ? damaged.main.subarray(0, cut) : damaged.main;
      const found = recovered({ main, wal: damaged.wal }, { highest: 170 });
      expect(found.kept).toBeGreaterThan(0);
    });
    fc.assert(holds, { numRuns: 20, seed: 5 });
  });
});

/** As the first columns of today. */
const scansOf = (db: Database.Database): Row[] => db.prepare<[], Row>('select * from scan order by seq').all();

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
