import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { quantile, time } from '../measure.ts';
import { askServer } from '../pages.ts';
import { mustSucceed, openBenchStation } from '../station.ts';

interface Input {
  readonly server: string;
  readonly folder: string;
  /** Reads the whole list once more, when nothing has changed. */
  readonly sweep: boolean;
}

/** How late a timer of one millisecond is, again and again: how long the main thread let others wait. */
function watchStalls(): () => readonly number[] {
  const late: number[] = [];
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - before - 1));
    before = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return late;
  };
}

const largest = (samples: readonly number[]): number => samples.reduce((one, other) => Math.max(one, other), 0);

/** The index of barcode parts follows the tickets in the background. */
async function barcodePartsAreIndexed(folder: string): Promise<void> {
  const db = new Database(join(folder, 'catalogue.sqlite'), { readonly: true });
  const left = db
    .prepare('select (select coalesce(max(number), 0) from ticket) > (select number from barcode_parts_until)')
    .pluck();
  while (left.get() === 1) await delay(20);
  db.close();
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** A first load by the whole station, in a process that does nothing else. */
export async function load({ server, folder, sweep }: Input) {
  const bareRss = process.memoryUsage.rss();
  const station = openBenchStation(server, folder);

  // Node loads its fetch when it is first used: in the app that is at the start.
  await askServer(server, 'seller');
  const stopIdle = watchStalls();
  await delay(500);
  const idle = stopIdle();

  const stopWatching = watchStalls();
  const started = performance.now();
  await mustSucceed(station.sync.run());
  const firstMs = performance.now() - started;
  const stalls = stopWatching();
  const rss = process.memoryUsage.rss();
  await barcodePartsAreIndexed(folder);
  const indexedMs = performance.now() - started;

  const sweepMs = sweep ? await time(() => mustSucceed(station.sync.sweep())) : Number.NaN;
  const { tickets } = station.status();
  await station.close();
  const file = join(folder, 'catalogue.sqlite');
  return {
    tickets,
    firstMs,
    indexedMs,
    sweepMs,
    bareRss,
    rss,
    peakRss: process.resourceUsage().maxRSS * 1_024,
    bytes: sizeOf(file) + sizeOf(`${file}-wal`),
    stallMs: { idle: largest(idle), p99: quantile(stalls, 0.99), longest: largest(stalls) },
  };
}
