import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import { journalDamage } from '../../../../electron/station/ledger/check.ts';
import { journalFile, openJournalFile, type WritableJournal } from '../../../../electron/station/ledger/databases.ts';
import { addNotice } from '../../../../electron/station/ledger/notices.ts';
import { openLedger } from '../../../../electron/station/ledger/open.ts';
import { markRejected, markSent, nextBatch } from '../../../../electron/station/ledger/outbox.ts';
import { rebuildCounters, recount } from '../../../../electron/station/ledger/recount.ts';
import { movePrint, queuePrint } from '../../../../electron/station/ledger/print-jobs.ts';
import { recoverJournal } from '../../../../electron/station/ledger/recovery/salvage-journal.ts';
import { claimJournal } from '../../../../electron/station/ledger/station-values.ts';
import { OPENED_AT, placeOf, temporaryFolder } from '../../support.ts';
import { somePrint } from '../../printing/support.ts';
import { scanSome } from './scan-some.ts';

/** The files of a journal as they lie on the disk. */
export interface Files {
  readonly main: Buffer;
  readonly wal: Buffer;
}

export function filesOf(folder: string): Files {
  const read = (path: string): Buffer => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
  return { main: read(journalFile(folder)), wal: read(`${journalFile(folder)}-wal`) };
}

/** A folder with these files; null leaves one out. */
export function folderWith({ main, wal }: { readonly main: Buffer | null; readonly wal: Buffer | null }): string {
  const folder = temporaryFolder();
  if (main !== null) writeFileSync(journalFile(folder), main);
  if (wal !== null) writeFileSync(`${journalFile(folder)}-wal`, wal);
  return folder;
}

export const flipped = (bytes: Buffer, at: number, mask = 0xff): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
};

export type Rows = Readonly<
  Record<'scan' | 'outbox' | 'batch' | 'station_id' | 'notice' | 'print_job' | 'station', Row[]>
>;
export type Row = Readonly<Record<string, unknown>>;

export const rowsOf = (db: Database.Database): Rows => {
  const all = (table: string): Row[] => db.prepare<[], Row>(`select * from ${table} order by 1`).all();
  return {
    scan: all('scan'),
    outbox: all('outbox'),
    batch: all('batch'),
    station_id: all('station_id'),
    notice: all('notice'),
    print_job: all('print_job'),
    station: all('station'),
  };
};

/** The mark lies beside it. */
const stationFolder = (): string => join(temporaryFolder(), 'station');

/** A station that was killed in its second life: a part of its scans is in the journal, the rest in its log. */
export function killedStation({ before = 60, after = 60, third = 0 } = {}): { files: Files; rows: Rows } {
  const first = stationFolder();
  open(first, (journal) => {
    claimJournal(journal, 'seller');
    addNotice(journal, { code: 'counters_mended' }, 1);
    journal.transaction(() => scanSome(journal, before))();
    printSome(journal, 1);
    for (const end of [markSent, (db: WritableJournal, id: number) => markRejected(db, id, 'no')]) {
      const batch = nextBatch(journal, 10, 5);
      if (batch !== null) end(journal, batch.id);
    }
    rebuildCounters(journal);
  });
  const second = killed(first, (journal) => {
    for (let count = 0; count < after; count++) scanSome(journal, 1);
    printSome(journal, 2);
    nextBatch(journal, 20, 7);
    rebuildCounters(journal);
  });
  const last = third === 0 ? second : killed(second.folder, (journal) => scanSome(journal, third));
  return { files: filesOf(last.folder), rows: last.rows };
}

/** A station that was closed: all its scans are in the journal. */
export function closedStation(count: number): { files: Files; rows: Rows } {
  const folder = stationFolder();
  open(folder, (journal) => {
    claimJournal(journal, 'seller');
    addNotice(journal, { code: 'counters_mended' }, 1);
    journal.transaction(() => scanSome(journal, count))();
    printSome(journal, 3);
    const batch = nextBatch(journal, 20, 5);
    markSent(journal, batch!.id);
    nextBatch(journal, 20, 7);
    rebuildCounters(journal);
  });
  const copy = folderWith(filesOf(folder));
  return { files: filesOf(folder), rows: lookInto(copy).rows };
}

/** A print of each state in which nothing is under way, for a scan and for none. */
function printSome(journal: WritableJournal, seq: number): void {
  for (const state of ['printed', 'unknown', 'failed', 'cancelled'] as const) {
    const id = queuePrint(journal, somePrint({ seq: state === 'printed' ? null : seq }));
    movePrint(journal, id, ['waiting'], state, state === 'printed' ? null : { code: 'print_cut_off', detail: 'why' });
  }
}

function open(folder: string, act: (journal: WritableJournal) => void): void {
  const ledger = openLedger(placeOf(folder), OPENED_AT);
  if (!ledger.ok) throw new Error(ledger.problem.detail);
  act(ledger.value.journal);
  ledger.value.close();
}

/** What is on the disk while the station is at work is what a kill would leave. */
function killed(folder: string, act: (journal: WritableJournal) => void): { folder: string; rows: Rows } {
  const copy = stationFolder();
  mkdirSync(copy);
  let rows: Rows | undefined;
  open(folder, (journal) => {
    act(journal);
    rows = rowsOf(journal);
    for (const name of readdirSync(folder).filter((each) => each.startsWith('journal.sqlite'))) {
      copyFileSync(join(folder, name), join(copy, name));
    }
  });
  return { folder: copy, rows: rows! };
}

/** The journal there, looked at whole. */
export function lookInto(folder: string): { rows: Rows; check: unknown; agrees: boolean; keys: unknown } {
  const db = new Database(journalFile(folder)) as WritableJournal;
  onTestFinished(() => void db.close());
  const found = {
    rows: rowsOf(db),
    check: db.pragma('integrity_check', { simple: true }),
    keys: db.pragma('foreign_key_check'),
    agrees: recount(db, []).agrees,
  };
  db.close();
  return found;
}

/** Recovers, and looks at what must hold whatever was damaged. */
export function recovered(
  files: { readonly main: Buffer | null; readonly wal: Buffer | null },
  given: { readonly highest?: number; readonly backups?: readonly string[] } = {},
) {
  const folder = folderWith(files);
  const said = recoverJournal({ folder, at: 5, backups: [], highest: 0, ...given });
  const found = lookInto(folder);
  // The next start finds nothing to mend.
  const journal = openJournalFile(folder);
  expect(journalDamage(journal)).toBeNull();
  journal.close();
  const aside = (part: string): Buffer | null =>
    existsSync(said.asideAs + part) ? readFileSync(said.asideAs + part) : null;
  // `equals` and not `toEqual`, which takes seconds for megabytes.
  const isAsItWas = (['main', 'wal'] as const).every((name) => {
    const now = aside(name === 'main' ? '' : '-wal');
    return files[name] === null ? now === null : now?.equals(files[name]) === true;
  });
  expect({ isAsItWas, check: found.check, keys: found.keys, agrees: found.agrees }).toEqual({
    isAsItWas: true,
    check: 'ok',
    keys: [],
    agrees: true,
  });
  expect(readdirSync(folder).filter((name) => /building|reading|new$/u.test(name))).toEqual([]);
  expect(said.kept).toBe(found.rows.scan.length);
  const uploaded = new Set(found.rows.outbox.map(({ seq }) => seq));
  const without = found.rows.scan.filter(
    ({ seq, reason, result, purged }) =>
      purged === 0 && reason !== 'unreadable' && result !== 'undo' && !uploaded.has(seq),
  );
  expect(without).toEqual([]);
  return { ...said, folder, rows: found.rows };
}
