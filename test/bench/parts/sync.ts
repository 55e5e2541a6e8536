import type { Part } from '../part.ts';
import { median } from '../measure.ts';
import { atLeast, atMost, row } from '../rows.ts';
import { runJob } from '../run-job.ts';

const MB = 1_000_000;
const LIMIT = 'download, parse, upsert with the barcode index alone';

/** The whole station loads an event, then reads it once more; beside it, in turn, the plainest loop that could do the first. */
export const sync: Part = async ({ tickets, rounds, server, folder }) => {
  const url = await server(tickets);
  const limitMs: number[] = [];
  const bareMs: number[] = [];
  const loads: Awaited<ReturnType<typeof runJob<'load'>>>[] = [];
  let limitBytes = Number.NaN;
  for (let round = 0; round < rounds; round++) {
    bareMs.push((await runJob('limit', { server: url, folder: folder(), store: 'nothing' })).ms);
    const asItComes = await runJob('limit', { server: url, folder: folder(), store: 'as it comes' });
    loads.push(await runJob('load', { server: url, folder: folder(), sweep: true }));
    const tuned = await runJob('limit', { server: url, folder: folder(), store: 'tuned' });
    // The faster of the two is the limit.
    limitMs.push(Math.min(asItComes.ms, tuned.ms));
    limitBytes = tuned.bytes;
  }
  const wrong = loads.find((load) => load.tickets !== tickets);
  if (wrong !== undefined) throw new Error(`${wrong.tickets} of ${tickets} tickets were loaded`);

  const of = (pick: (load: (typeof loads)[number]) => number): number => median(loads.map(pick));
  const perSecond = (ms: number): readonly [number, string] => [(tickets / ms) * 1_000, 'tickets/s'];
  const toLimit = (pick: (load: (typeof loads)[number]) => number) => ({
    to: LIMIT,
    ratio: median(loads.map((load, round) => (limitMs[round] ?? Number.NaN) / pick(load))),
  });
  const first = toLimit(({ firstMs }) => firstMs);
  const sweep = toLimit(({ sweepMs }) => sweepMs);
  const bare = median(limitMs.map((ms, round) => (bareMs[round] ?? Number.NaN) / ms));
  const rss = of((load) => load.rss) / MB;
  const stall = of(({ stallMs }) => stallMs.longest);
  const idle = of(({ stallMs }) => stallMs.idle);
  const bytes = of((load) => load.bytes) / tickets;
  return [
    row('sync', `limit: ${LIMIT}`, perSecond(median(limitMs)), { to: 'download and parse alone', ratio: bare }),
    row(
      'sync',
      `first load of ${tickets} tickets`,
      perSecond(of(({ firstMs }) => firstMs)),
      first,
      atLeast(0.8, first.ratio),
    ),
    row('sync', 'sweep, nothing changed', perSecond(of(({ sweepMs }) => sweepMs)), sweep, atLeast(1.1, sweep.ratio)),
    row(
      'sync',
      'first load until barcode parts are found too',
      perSecond(of(({ indexedMs }) => indexedMs)),
      toLimit(({ indexedMs }) => indexedMs),
    ),
    row('sync', 'longest stall of the main thread in a first load', [stall, 'ms'], {
      to: 'the same timer when idle',
      ratio: stall / idle,
    }),
    row('sync', 'stall of the main thread in a first load, p99', [of(({ stallMs }) => stallMs.p99), 'ms']),
    row(
      'sync',
      'memory after the first load',
      [rss, 'MB'],
      { to: 'Node before the station', ratio: of((load) => load.rss / load.bareRss) },
      atMost(250, rss, 'MB'),
    ),
    row('sync', 'memory at its peak, sweep included', [of(({ peakRss }) => peakRss) / MB, 'MB']),
    row('sync', 'file size a ticket, both search indexes included', [bytes, 'bytes'], {
      to: 'the limit’s file',
      ratio: (bytes * tickets) / limitBytes,
    }),
  ];
};
