import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { RunningStation } from '../../../electron/station/running.ts';
import { createChance } from '../../../electron/station/sandbox/world/random.ts';
import { quantile, time, times } from '../measure.ts';
import { askServer } from '../pages.ts';
import { mustSucceed, openBenchStation } from '../station.ts';

interface Input {
  readonly server: string;
  readonly folder: string;
  /** `idle` and `sweep` need a folder that is loaded, `first load` an empty one. */
  readonly during: 'idle' | 'first load' | 'sweep';
  /** Scans one after the other, when idle. */
  readonly scans: number;
  /** Scans that come by themselves, while the station is idle or at work. */
  readonly perSecond: number;
  readonly idleMs: number;
}

interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly samples: number;
}

const spread = (samples: readonly number[]): Spread => ({
  p50: quantile(samples, 0.5),
  p99: quantile(samples, 0.99),
  max: quantile(samples, 1),
  samples: samples.length,
});

/** The least that a scan costs: one row, committed and flushed. */
function openFloor(folder: string) {
  const db = new Database(join(folder, 'floor.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table if not exists row (number integer primary key, text text)');
  const insert = db.prepare('insert into row (text) values (?)');
  const text = 'x'.repeat(200);
  const file = openSync(join(folder, 'floor'), 'a');
  return {
    commit: () => void insert.run(text),
    append: () => {
      writeSync(file, text);
      fdatasyncSync(file);
    },
    close: () => {
      db.close();
      closeSync(file);
    },
  };
}

/** Distinct barcodes of the oldest `among` tickets, at random. */
function drawBarcodes(barcodes: readonly string[]) {
  const chance = createChance(4);
  const drawn = new Set<number>();
  return (among: number): string | undefined => {
    for (let tries = 0; tries < 100; tries++) {
      const index = chance.below(Math.min(among, barcodes.length));
      if (drawn.has(index)) continue;
      drawn.add(index);
      return barcodes[index];
    }
    return undefined;
  };
}

async function scanOnce(station: RunningStation, barcode: string): Promise<void> {
  const { result } = await station.scan({ barcode, direction: 'IN', source: 'wedge' });
  if (result === 'repeat') throw new Error('every barcode is scanned once');
}

/** Scans at their moments while `work` is under way; the wait for each counts from the moment at which it was due. */
async function scanWhile(
  station: RunningStation,
  { next, perSecond, work }: { next: () => string | undefined; perSecond: number; work: () => Promise<unknown> },
): Promise<number[]> {
  const waits: number[] = [];
  const open: Promise<void>[] = [];
  const arrivals = new Worker(new URL('./arrivals-thread.ts', import.meta.url), { workerData: { perSecond } });
  arrivals.on('message', (due: number) => {
    const barcode = next();
    if (barcode === undefined) return;
    const done = scanOnce(station, barcode).then(
      () => void waits.push(performance.timeOrigin + performance.now() - due),
    );
    open.push(done);
  });
  await new Promise((resolve) => arrivals.once('online', resolve));
  await work();
  await arrivals.terminate();
  await Promise.all(open);
  return waits;
}

const BLOCKS = 10;

export async function scan({ server, folder, during, scans, perSecond, idleMs }: Input) {
  const draw = drawBarcodes((await askServer(server, 'barcodes')) as string[]);
  // Nobody has been scanned yet.
  for (const end of ['', '-wal']) rmSync(join(folder, `journal.sqlite${end}`), { force: true });
  rmSync(`${folder}.mark`, { force: true });
  const station = openBenchStation(server, folder);
  const floor = openFloor(folder);
  const commits: number[] = [];
  const appends: number[] = [];
  const alone: number[] = [];
  // In turn, so that a busy moment of the machine falls on all of them.
  for (let block = 0; block < BLOCKS; block++) {
    commits.push(...(await times(scans / BLOCKS, floor.commit)));
    appends.push(...(await times(scans / BLOCKS, floor.append)));
    if (during !== 'idle') continue;
    for (let index = 0; index < scans / BLOCKS; index++) {
      const barcode = draw(Number.POSITIVE_INFINITY);
      if (barcode === undefined) break;
      alone.push(await time(() => scanOnce(station, barcode)));
      await nextTurn();
    }
  }

  // Oldest first: what has been counted is here, but the last of it may be a page that is being written.
  let here = during === 'first load' ? 0 : Number.POSITIVE_INFINITY;
  const work = {
    idle: () => delay(idleMs),
    sweep: () => mustSucceed(station.sync.sweep()),
    'first load': () => mustSucceed(station.sync.run(({ tickets }) => void (here = tickets))),
  }[during];
  const next = (): string | undefined => (here === 0 ? undefined : draw(Math.floor(here * 0.9)));
  const waits = await scanWhile(station, { next, perSecond, work });
  floor.close();
  await station.close();
  return { commit: spread(commits), append: spread(appends), alone: spread(alone), waits: spread(waits) };
}
