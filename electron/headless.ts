import { enableCompileCache } from 'node:module';

/** The station without a window. What Node compiles is kept for the next start, which then takes a third of the time. */
enableCompileCache();
const { runHeadless } = await import('./station/headless/run.ts');
process.exitCode = await runHeadless(process.argv.slice(2));
