import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { journalFile } from '../../../../electron/station/ledger/databases.ts';
import { openImage, withWholeHeader } from '../../../../electron/station/ledger/recovery/image.ts';
import { repairedImage, walDamage } from '../../../../electron/station/ledger/recovery/wal.ts';
import { placeOf, temporaryFolder } from '../../support.ts';
import { filesOf, flipped, folderWith, killedStation, rowsOf } from './support.ts';

const HEADER = 32;
const FRAME = 24 + 4_096;

/** Frames up to the last commit, as SQLite counts them. */
function framesOf(files: { readonly main: Buffer; readonly wal: Buffer }): number {
  const db = new Database(journalFile(folderWith(files)));
  onTestFinished(() => void db.close());
  const [said] = db.pragma('wal_checkpoint(PASSIVE)') as [{ log: number }];
  return said.log;
}

describe('walDamage', () => {
  test('an end that SQLite rightly drops is none', () => {
    const { files } = killedStation({ third: 3 });
    const { wal } = files;
    const used = HEADER + framesOf(files) * FRAME;
    expect(used).toBeLessThan(wal.length - 1_000 * FRAME);
    const ends = {
      whole: wal,
      'without the tail': wal.subarray(0, used),
      'in the middle of a frame': wal.subarray(0, used - 100),
      'in the middle of a commit': wal.subarray(0, used - FRAME),
      'a header alone': wal.subarray(0, HEADER),
      'a short header': wal.subarray(0, 10),
      empty: Buffer.alloc(0),
      zeros: Buffer.alloc(wal.length),
      'the last frame was not written whole': flipped(wal, used - 100),
      'the tail changed': flipped(flipped(wal, used + 5 * FRAME), used + 9 * FRAME + 2_000),
    };
    const damages = Object.entries(ends).map(([name, bytes]) => [name, walDamage(bytes)]);
    expect(damages).toEqual(Object.keys(ends).map((name) => [name, null]));
  });

  test('a byte that changed before the last commit is found, wherever it is', () => {
    const { files } = killedStation({ after: 12 });
    const frames = framesOf(files);
    const wal = files.wal.subarray(0, HEADER + (frames + 20) * FRAME);
    expect(frames).toBeGreaterThan(30);
    for (let at = 0; at < HEADER; at++) expect([at, walDamage(flipped(wal, at))]).toEqual([at, expect.any(String)]);
    for (let frame = 0; frame < frames - 1; frame++) {
      for (const offset of [0, 3, 5, 9, 15, 17, 23, 24, 1_000, FRAME - 1]) {
        const at = HEADER + frame * FRAME + offset;
        expect(walDamage(flipped(wal, at, 1)), `byte ${offset} of frame ${frame + 1}`).toContain(
          `frame ${frame + 1} of`,
        );
      }
    }
  });

  test('a station that is killed at work leaves none, life after life', async () => {
    const folder = join(temporaryFolder(), 'station');
    const { markFile } = placeOf(folder);
    for (let life = 0; life < 4; life++) {
      const script = new URL('station-process.ts', import.meta.url).pathname;
      const station = spawn(process.execPath, [script, folder, markFile], { stdio: ['ignore', 'pipe', 'inherit'] });
      for (let seen = 0; seen < 20 + 15 * life;) seen += String((await once(station.stdout, 'data'))[0]).length;
      station.kill('SIGKILL');
      await once(station, 'exit');
      expect(walDamage(filesOf(folder).wal)).toBeNull();
    }
  });
});

describe('repairedImage', () => {
  test('holds what the journal and its log hold together', () => {
    const { files, rows } = killedStation({ third: 3 });
    const db = openImage(withWholeHeader(repairedImage(files.main, files.wal), 4_096))!;
    onTestFinished(() => void db.close());
    expect([db.pragma('integrity_check', { simple: true }), rowsOf(db)]).toEqual(['ok', rows]);
  });

  test('needs no journal where the log has every page', () => {
    const folder = temporaryFolder();
    const db = new Database(journalFile(folder));
    onTestFinished(() => void db.close());
    db.exec('pragma journal_mode = wal; create table a (x); insert into a values (1), (2)');
    const { wal } = filesOf(folder);
    const image = openImage(withWholeHeader(repairedImage(Buffer.alloc(0), wal), 4_096))!;
    onTestFinished(() => void image.close());
    expect(image.prepare('select x from a').pluck().all()).toEqual([1, 2]);
  });

  test('is the journal itself where there is no log', () => {
    const { files } = killedStation();
    expect(repairedImage(files.main, Buffer.alloc(0)).equals(files.main)).toBe(true);
  });
});
