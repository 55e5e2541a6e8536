import type { Part } from '../part.ts';
import { median } from '../measure.ts';
import { row } from '../rows.ts';
import { runJob } from '../run-job.ts';

const stores = [
  { name: 'LevelDB (classic-level)', job: 'level' },
  { name: 'LMDB', job: 'lmdb' },
  { name: 'PouchDB', job: 'pouch' },
] as const;

/** More would take PouchDB minutes, and shows nothing else. */
const MOST = 100_000;

/** Other stores at the same work, with as many tickets as the slowest of them bears. */
export const peers: Part = async ({ tickets, rounds, server, folder }) => {
  const count = Math.min(tickets, MOST);
  const url = await server(count);
  const ours: number[] = [];
  const theirs = new Map<string, number[]>(stores.map(({ job }) => [job, []]));
  for (let round = 0; round < rounds; round++) {
    const { firstMs } = await runJob('load', { server: url, folder: folder(), sweep: false });
    ours.push(firstMs);
    for (const { job } of stores) theirs.get(job)?.push(await runJob(job, { server: url, folder: folder() }));
  }
  return stores.map(({ name, job }) => {
    const ms = theirs.get(job) ?? [];
    const ratio = median(ours.map((own, round) => own / (ms[round] ?? Number.NaN)));
    return row(
      'peers',
      `${name}: download, parse, store ${count} tickets`,
      [(count / median(ms)) * 1_000, 'tickets/s'],
      {
        to: 'Gatehouse’s first load of as many',
        ratio,
      },
    );
  });
};
