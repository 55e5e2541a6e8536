import type { Part } from '../part.ts';
import { median } from '../measure.ts';
import { atMost, row } from '../rows.ts';
import { runJob } from '../run-job.ts';

const MOST_MS = 15;

/** Search as one types. */
export const search: Part = async ({ tickets, rounds, quick, server, loaded }) => {
  const measured: Awaited<ReturnType<typeof runJob<'search'>>>[] = [];
  for (let round = 0; round < rounds; round++) {
    const input = { server: await server(tickets), folder: await loaded(tickets), queries: quick ? 11 : 200 };
    measured.push(await runJob('search', input));
  }
  const [{ searches, found } = { searches: 0, found: 0 }] = measured;
  const what = `search, ${tickets} tickets, ${searches} keys pressed, ${found} with an answer`;
  return (['p50', 'p99', 'max'] as const).map((which) => {
    const value = median(measured.map(({ ours }) => ours[which]));
    const ratio = median(measured.map(({ ours, like }) => ours[which] / like[which]));
    const target = which === 'p99' ? atMost(MOST_MS, value, 'ms') : null;
    return row('search', `${what}: ${which}`, [value, 'ms'], { to: 'name LIKE ’%…%’, limit 50', ratio }, target);
  });
};
