import { join } from 'node:path';
import Database from 'better-sqlite3';
import { quantile, time } from '../measure.ts';
import { typedQueries } from '../queries.ts';
import { openBenchStation } from '../station.ts';

interface Input {
  readonly server: string;
  readonly folder: string;
  readonly queries: number;
}

/** LIKE takes long; a part of the queries shows it. */
const LIKE_EVERY = 5;

/** Types each query letter by letter, and waits for the answer to each; in between, asks the same with LIKE on the same file. */
export async function search({ server, folder, queries }: Input) {
  const station = openBenchStation(server, folder);
  const db = new Database(join(folder, 'catalogue.sqlite'), { readonly: true });
  const like = db.prepare(`select * from ticket where name like '%' || ? || '%' limit 50`);
  const ours: number[] = [];
  const plain: number[] = [];
  let found = 0;
  // The thread's start is no part of a search.
  await station.search('warm');
  const typed = typedQueries(queries);
  for (const [index, text] of typed.entries()) {
    ours.push(
      await time(async () => {
        const outcome = await station.search(text);
        if (!outcome.ok) throw new Error(outcome.problem.code);
        if (outcome.value.length > 0) found++;
      }),
    );
    if (index % LIKE_EVERY === 0) plain.push(await time(() => like.all(text)));
  }
  db.close();
  await station.close();
  const spread = (samples: readonly number[]) => ({
    p50: quantile(samples, 0.5),
    p99: quantile(samples, 0.99),
    max: quantile(samples, 1),
  });
  return { ours: spread(ours), like: spread(plain), searches: typed.length, found };
}
