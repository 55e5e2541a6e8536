import { enableCompileCache } from 'node:module';

/**
 * A process of its own for each measurement, so that none finds the memory or the event loop of another: `run-job.ts` starts this file
 * and says by message which job it is to do.
 */

const jobs = {
  limit: async () => (await import('./jobs/limit.ts')).limit,
  load: async () => (await import('./jobs/load.ts')).load,
  scan: async () => (await import('./jobs/scan.ts')).scan,
  print: async () => (await import('./jobs/print.ts')).print,
  search: async () => (await import('./jobs/search.ts')).search,
  level: async () => (await import('./jobs/peers.ts')).level,
  lmdb: async () => (await import('./jobs/peers.ts')).lmdb,
  pouch: async () => (await import('./jobs/peers.ts')).pouch,
} satisfies Record<string, () => Promise<(input: never) => Promise<unknown>>>;

export type Jobs = { readonly [Name in keyof typeof jobs]: Awaited<ReturnType<(typeof jobs)[Name]>> };

// As the headless station does.
enableCompileCache();

process.once('message', ({ name, input }: { name: keyof Jobs; input: never }) => {
  void (async () => {
    const run: (input: never) => Promise<unknown> = await jobs[name]();
    const output = await run(input);
    process.send?.({ output }, () => process.exit());
  })();
});
process.once('disconnect', () => process.exit());
