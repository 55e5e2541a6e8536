import { spawnSync } from 'node:child_process';

/**
 * `npm run test:soak [-- FILE …]`: the fault suite with hundreds of rounds instead of a few. GATEHOUSE_SOAK multiplies them;
 * GATEHOUSE_SEED repeats a run. What each test counted is printed.
 */
const env = { ...process.env, GATEHOUSE_SOAK: process.env['GATEHOUSE_SOAK'] ?? '1' };
const chosen = process.argv.slice(2).map((name) => `test/faults/${name}`);
const files = chosen.length === 0 ? ['test/faults'] : chosen;
const started = performance.now();
const { status } = spawnSync('vitest', ['run', ...files, '--disable-console-intercept'], {
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
});
console.log(
  `soak: ${status === 0 ? 'passed' : 'FAILED'} after ${((performance.now() - started) / 60_000).toFixed(1)} minutes`,
);
process.exitCode = status ?? 1;
