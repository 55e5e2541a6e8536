import { spawnSync } from 'node:child_process';

/**
 * `npm run test:soak [-- FILE …]`: the fault suite, and what else has rounds, with hundreds of them instead of a few. GATEHOUSE_SOAK
 * multiplies them; GATEHOUSE_SEED repeats a run. What each test counted is printed.
 */
const env = { ...process.env, GATEHOUSE_SOAK: process.env['GATEHOUSE_SOAK'] ?? '1' };
const others = [
  'test/station/invariants',
  'test/station/ledger/recovery/salvage-journal',
  'test/station/printing/drivers/direct-property',
  'test/station/sync/correctness',
];
const chosen = process.argv.slice(2).map((name) => (name.includes('/') ? name : `test/faults/${name}`));
const files = chosen.length === 0 ? ['test/faults', ...others] : chosen;
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
