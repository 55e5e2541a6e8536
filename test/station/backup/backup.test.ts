import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupsIn, createBackup, type Backup } from '../../../electron/station/backup/backup.ts';
import { journalDamage } from '../../../electron/station/ledger/check.ts';
import type { ReadableJournal } from '../../../electron/station/ledger/databases.ts';
import { currentIdentity } from '../../../electron/station/ledger/identity.ts';
import { appendScan } from '../../../electron/station/ledger/scans.ts';
import type { Waiting } from '../../../electron/station/vivenu/retry.ts';
import { memoryLog, scanRow, temporaryFolder, temporaryLedger, type TestLedger } from '../support.ts';
import { doorOn } from '../export/door.ts';

/** Sleeps that end when the test says so, or when they are cut short. */
function alarmClock(): Waiting & { readonly asleep: number[]; ring(): void; sleeping(): Promise<void> } {
  let wake: (() => void) | null = null;
  let noticed = (): void => undefined;
  const asleep: number[] = [];
  return {
    asleep,
    random: () => 0.5,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        asleep.push(ms);
        wake = resolve;
        signal?.addEventListener('abort', () => resolve());
        noticed();
      }),
    ring() {
      const resolve = wake;
      wake = null;
      resolve?.();
    },
    /** Resolves when somebody sleeps. */
    async sleeping() {
      while (wake === null) await new Promise<void>((resolve) => (noticed = resolve));
    },
  };
}

interface Kept {
  readonly backup: Backup;
  readonly ledger: TestLedger;
  /** Where the copies go; may be pulled out. */
  readonly stick: string;
  readonly local: string;
  readonly stationId: string;
  readonly clock: ReturnType<typeof alarmClock>;
  readonly log: ReturnType<typeof memoryLog>;
  choose(folder: string | null): void;
  setClock(at: string): void;
  /** Resolves at the next change that the screen would show. */
  changed(): Promise<void>;
}

function kept(chosen?: string | null): Kept {
  const local = temporaryFolder();
  const ledger = temporaryLedger(local);
  const stick = join(temporaryFolder(), 'stick');
  mkdirSync(stick);
  const [clock, log] = [alarmClock(), memoryLog()];
  let folder = chosen === undefined ? stick : chosen;
  let now = Date.parse('2026-11-22T19:42:07.500Z');
  let onChange = (): void => undefined;
  const stationId = currentIdentity(ledger.journal).id;
  const backup = createBackup({
    journal: ledger.journal,
    folder: () => folder,
    localFolder: local,
    stationId: () => stationId,
    now: () => (now += 60_000),
    waiting: clock,
    log,
    onChange: () => onChange(),
  });
  onTestFinished(() => backup.stop());
  return {
    backup,
    ledger,
    stick,
    local,
    stationId,
    clock,
    log,
    choose: (next) => void (folder = next),
    setClock: (at) => void (now = Date.parse(at)),
    changed: () => new Promise((resolve) => (onChange = resolve)),
  };
}

function scan({ backup, ledger }: Kept, count = 1): void {
  const highest = ledger.journal.prepare('select coalesce(max(scanned_at), 0) from scan').pluck().get() as number;
  for (let each = 1; each <= count; each++) {
    appendScan(ledger.journal, scanRow({ barcode: `GUEST-${highest + each}`, scannedAt: highest + each }));
    backup.poke();
  }
}

/** What a copy holds, read where nothing can be written beside it. */
function scansIn(path: string): { readonly scans: number; readonly damage: string | null } {
  const alone = temporaryFolder();
  copyFileSync(path, join(alone, 'copy.sqlite'));
  chmodSync(join(alone, 'copy.sqlite'), 0o400);
  const db = new Database(join(alone, 'copy.sqlite'), { readonly: true });
  const scans = db.prepare('select count(*) from scan').pluck().get() as number;
  const damage = journalDamage(db as unknown as ReadableJournal);
  db.close();
  expect(readdirSync(alone)).toEqual(['copy.sqlite']);
  return { scans, damage };
}

const namesIn = (folder: string): string[] => readdirSync(folder).toSorted();

describe('the backup', () => {
  test('copies twenty seconds after the first scan, then every five minutes, and only what is new', async () => {
    const given = kept();
    const { backup, clock, stick } = given;
    backup.start();
    await new Promise(setImmediate);
    expect(clock.asleep).toEqual([]);
    scan(given, 3);
    await clock.sleeping();
    expect(namesIn(stick)).toEqual([]);
    const first = given.changed();
    clock.ring();
    await first;
    expect(backupsIn(stick).map(scansIn)).toEqual([{ scans: 3, damage: null }]);
    scan(given, 2);
    await clock.sleeping();
    const second = given.changed();
    clock.ring();
    await second;
    expect(clock.asleep.slice(0, 2)).toEqual([20_000, 300_000]);
    expect(backupsIn(stick).map((path) => scansIn(path).scans)).toEqual([5, 3]);
    await new Promise(setImmediate);
    // Nothing new: nobody sleeps, nothing is copied.
    expect(clock.asleep).toHaveLength(2);
  });

  test('says when the newest copy was made, and names it so', async () => {
    const given = kept();
    expect(given.backup.state()).toEqual({ folder: given.stick, at: null, problem: null });
    scan(given);
    await given.backup.now();
    expect(given.backup.state()).toEqual({
      folder: given.stick,
      at: Date.parse('2026-11-22T19:43:07.500Z'),
      problem: null,
    });
    expect(namesIn(given.stick)).toEqual([`gatehouse-${given.stationId.slice(0, 8)}-2026-11-22T19-43-07Z.sqlite`]);
    expect(namesIn(given.local).filter((name) => name.startsWith('backup'))).toEqual([]);
  });

  test('has every scan from before it, also those that come while it is made; scans never wait for it', async () => {
    const given = kept();
    given.ledger.journal.transaction(() => scan(given, 20_000))();
    const door = doorOn(given.ledger);
    let ended = false;
    const copying = given.backup.now().then(() => (ended = true));
    let meanwhile = 0;
    while (!ended) {
      await door.scan(`LATE-${meanwhile++}`);
      await new Promise(setImmediate);
    }
    await copying;
    expect(meanwhile).toBeGreaterThan(5);
    const [copy] = backupsIn(given.stick).map(scansIn);
    expect(copy?.damage).toBeNull();
    expect(copy?.scans).toBeGreaterThanOrEqual(20_000);
    expect(journalDamage(given.ledger.journal)).toBeNull();
  });

  test('keeps the newest five of this station, and every other file', async () => {
    const given = kept();
    const own = given.stationId.slice(0, 8);
    const others = ['gatehouse-00000000-2020-01-01T00-00-00Z.sqlite', `gatehouse-${own}-notes.txt`, 'holiday.jpg'];
    for (const name of [...others, `gatehouse-${own}-2020-01-01T00-00-00Z.sqlite.part`])
      writeFileSync(join(given.stick, name), '');
    for (let count = 0; count < 7; count++) {
      scan(given);
      await given.backup.now();
    }
    expect(backupsIn(given.stick, [given.stationId]).map((path) => scansIn(path).scans)).toEqual([7, 6, 5, 4, 3]);
    expect(namesIn(given.stick).filter((name) => !/^gatehouse-.*-2026-/u.test(name))).toEqual(others.toSorted());
    // A clock that was set back makes the newest copy look like the oldest.
    given.setClock('2019-01-01T00:00:00Z');
    scan(given);
    await given.backup.now();
    const kept5 = backupsIn(given.stick, [given.stationId]).map((path) => scansIn(path).scans);
    expect(kept5).toEqual([7, 6, 5, 4, 8]);
  });

  test('a stick that is not there is a problem until it is back; nothing is made up in its place', async () => {
    const given = kept();
    const { backup, stick, clock, log } = given;
    const pulledOut = `${stick}-elsewhere`;
    renameSync(stick, pulledOut);
    backup.start();
    scan(given);
    await clock.sleeping();
    const failed = given.changed();
    clock.ring();
    await failed;
    const problem = { code: 'backup_failed', detail: `${stick}: ENOENT` };
    expect(backup.state()).toEqual({ folder: stick, at: null, problem });
    expect(existsSync(stick)).toBe(false);
    await clock.sleeping();
    const again = given.changed();
    clock.ring();
    await again;
    expect(backup.state().problem).toEqual(problem);
    expect(log.lines).toHaveLength(1);
    renameSync(pulledOut, stick);
    await clock.sleeping();
    const mended = given.changed();
    clock.ring();
    await mended;
    expect(clock.asleep.slice(0, 3)).toEqual([20_000, 300_000, 300_000]);
    expect(backup.state()).toMatchObject({ problem: null, at: expect.any(Number) as number });
    expect(backupsIn(stick).map(scansIn)).toEqual([{ scans: 1, damage: null }]);
  });

  test('a file in the place of the folder stays what it is', async () => {
    const given = kept();
    renameSync(given.stick, `${given.stick}-2`);
    writeFileSync(given.stick, 'x');
    scan(given);
    await given.backup.now();
    expect(given.backup.state().problem).toEqual({ code: 'backup_failed', detail: `${given.stick}: ENOTDIR` });
    expect(readFileSync(given.stick, 'utf8')).toBe('x');
    expect(namesIn(given.local).filter((name) => name.startsWith('backup'))).toEqual([]);
  });

  test('without a folder nothing is copied; a folder that is chosen gets a copy at once', async () => {
    const given = kept(null);
    scan(given);
    await given.backup.now();
    expect(given.backup.state()).toEqual({ folder: null, at: null, problem: null });
    given.choose(given.stick);
    await given.backup.now();
    expect(backupsIn(given.stick)).toHaveLength(1);
    const other = temporaryFolder();
    given.choose(other);
    await given.backup.now();
    expect(backupsIn(other)).toHaveLength(1);
    await given.backup.now();
    expect([backupsIn(given.stick).length, backupsIn(other).length]).toEqual([1, 1]);
  });

  test('at the close, a run without a scan copies nothing', async () => {
    const given = kept();
    await given.backup.now();
    expect(namesIn(given.stick)).toEqual([]);
  });

  test('what a crash left of a copy is in nobody’s way', async () => {
    const given = kept();
    for (const name of ['backup.building', 'backup.building-journal'])
      writeFileSync(join(given.local, name), 'half of it');
    scan(given);
    await given.backup.now();
    expect(backupsIn(given.stick).map(scansIn)).toEqual([{ scans: 1, damage: null }]);
  });

  test('after stop the journal may be closed, in the middle of a copy, too', async () => {
    const given = kept();
    given.ledger.journal.transaction(() => scan(given, 20_000))();
    const copying = given.backup.now();
    while (!existsSync(join(given.local, 'backup.building'))) await new Promise(setImmediate);
    await given.backup.stop();
    expect(namesIn(given.local).filter((name) => name.startsWith('backup'))).toEqual([]);
    given.ledger.journal.close();
    await copying;
    expect(namesIn(given.stick)).toEqual([]);
  });

  test('after stop no copy is begun', async () => {
    const given = kept();
    scan(given);
    const copying = given.backup.now();
    await given.backup.stop();
    await copying;
    expect(namesIn(given.stick)).toEqual([]);
  });
});

describe('backupsIn', () => {
  test('gives the copies newest first, of all stations or of some', () => {
    const folder = temporaryFolder();
    const names = [
      'gatehouse-aaaaaaaa-2026-11-22T19-42-07Z.sqlite',
      'gatehouse-bbbbbbbb-2026-11-23T19-42-07Z.sqlite',
      'gatehouse-aaaaaaaa-2026-11-24T19-42-07Z.sqlite',
    ];
    for (const name of [...names, `${names[0]}.part`, 'gatehouse-x.sqlite', 'other'])
      writeFileSync(join(folder, name), '');
    const paths = names.map((name) => join(folder, name));
    expect(backupsIn(folder)).toEqual(paths.toReversed());
    expect(backupsIn(folder, ['aaaaaaaa-1111-2222'])).toEqual([paths[2], paths[0]]);
    expect(backupsIn(join(folder, 'missing'))).toEqual([]);
    expect(backupsIn(null)).toEqual([]);
  });
});
