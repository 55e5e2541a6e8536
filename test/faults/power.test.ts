import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare, createAcknowledged, readLog } from './compare.ts';
import { LONG_MS, rounds } from '../rounds.ts';
import { seededChance, startStation, until, validBarcodes, type Station } from './harness.ts';
import { makeImage, mountImage, noLoopMount } from './mount.ts';
import { createStage, type Stage } from './stage.ts';
import { describeWhere } from './where.ts';

/**
 * A power cut: the disk as it is at that moment, without anything that was still in memory. The station runs on a file system in a
 * file. While it is stopped in mid-run, that file is copied, and another station starts on the copy.
 */

/** Copies the disk; once more where the kernel wrote to it meanwhile, since no moment has half of a write. */
function cutPower(image: string, copy: string): void {
  do copyFileSync(image, copy);
  while (!readFileSync(image).equals(readFileSync(copy)));
}

/** Stops all threads of a station, wherever they are. */
async function freeze(station: Station): Promise<void> {
  station.process.kill('SIGSTOP');
  const tasks = `/proc/${station.process.pid}/task`;
  const isStopped = (id: string): boolean => / \(.*\) T /su.test(readFileSync(join(tasks, id, 'stat'), 'utf8'));
  await until(() => readdirSync(tasks).every(isStopped));
}

/** A program that writes rows one by one, and how many of them a power cut leaves. */
function rowsAfterPowerCut(stage: Stage, synchronous: 'NORMAL' | 'FULL'): number {
  const image = makeImage(stage, 16);
  const disk = mountImage(stage, image);
  const db = new Database(join(disk, 'rows.sqlite'));
  stage.onEnd(() => db.close());
  db.pragma('journal_mode = WAL');
  db.exec('create table entry (id integer primary key)');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma(`synchronous = ${synchronous}`);
  for (let row = 0; row < 100; row += 1) db.exec('insert into entry default values');
  const copy = `${image}.copy`;
  cutPower(image, copy);
  const left = new Database(join(mountImage(stage, copy), 'rows.sqlite'));
  stage.onEnd(() => left.close());
  return left.prepare<[], { n: number }>('select count(*) n from entry').get()?.n ?? 0;
}

describeWhere('a power cut', noLoopMount, () => {
  test('the method sees a loss: rows that were not flushed are gone, flushed ones are there', (context) => {
    const stage = createStage(context);
    expect(rowsAfterPowerCut(stage, 'NORMAL')).toBeLessThan(100);
    expect(rowsAfterPowerCut(stage, 'FULL')).toBe(100);
  });

  test(
    'at random moments: every verdict that was printed before is there afterwards',
    async (context) => {
      const stage = createStage(context);
      const chance = seededChance('power cut');
      const sandbox = await stage.sandbox({ tickets: 2_000 });
      const image = makeImage(stage, 64);
      const data = join(mountImage(stage, image), 'data');
      mkdirSync(data);
      const station = startStation(stage, sandbox, { data });
      await station.ready();
      let printed = 0;
      const count = rounds(3, 60);
      for (let round = 0; round < count; round += 1) {
        const barcodes = Array.from({ length: 150 }, () => chance.pick(validBarcodes(sandbox)));
        station.send(...barcodes.map((barcode) => JSON.stringify({ barcode, direction: chance.pick(['IN', 'OUT']) })));
        await station.hasAnswered(round * 150 + 1 + chance.below(140));
        const said = [...station.lines];
        await freeze(station);
        const { requests, rows } = sandbox.control.scans();
        const copy = `${image}.copy`;
        cutPower(image, copy);
        station.process.kill('SIGCONT');

        await stage.part(async (inner) => {
          const other = await inner.sandbox({ tickets: 2_000 });
          const folder = join(mountImage(inner, copy), 'data');
          expect(statSync(join(folder, 'journal.sqlite-wal')).size).toBeGreaterThan(0);
          const survivor = startStation(inner, other, { data: folder });
          await survivor.ready();
          expect(await survivor.status()).toMatchObject({ notices: [] });
          expect(await survivor.ask({ cmd: 'recount' })).toMatchObject({ agrees: true });
          expect((await survivor.end()).lines.at(-1)).toEqual({ type: 'bye', unsent: 0 });
          const acknowledged = createAcknowledged();
          acknowledged.note(said);
          const arrived = other.control.scans();
          const received = { requests: [...requests, ...arrived.requests], rows: [...rows, ...arrived.rows] };
          const { wrong } = compare(acknowledged, readLog(folder), received);
          expect(wrong).toEqual([]);
          // Taken in mid-run: it had said something before, and went on afterwards.
          expect(acknowledged.bySeq.size).toBeGreaterThan(printed);
          printed = acknowledged.bySeq.size;
        });
        await station.answered();
      }
      console.log(`power cut: ${count} images, ${printed} verdicts before the last`);
      expect((await station.end()).code).toBe(0);
    },
    LONG_MS,
  );
});
