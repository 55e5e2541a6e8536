import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packagePlan, type Arch, type Platform } from './package-plan.ts';

/**
 * `node resources/release/make-packages.ts`: the packages for the computer that it runs on, in dist/, signed where the environment has what
 * that takes (docs/release.md). Says so to GitHub as the output `signed`.
 */

const project = resolve(import.meta.dirname, '../..');
const { args, env, appleKey, signed } = packagePlan(process.platform as Platform, process.arch as Arch, process.env);
const cli = join(createRequire(import.meta.url).resolve('electron-builder/package.json'), '..', 'cli.js');

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-release-'));
try {
  const keyFile = join(folder, 'key.p8');
  if (appleKey !== null) writeFileSync(keyFile, appleKey, { mode: 0o600 });
  const { status } = spawnSync(process.execPath, [cli, ...args], {
    cwd: project,
    stdio: 'inherit',
    env: { ...env, ...(appleKey === null ? {} : { APPLE_API_KEY: keyFile }) },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
console.log(signed ? 'The packages are signed.' : 'The packages are not signed: there is no certificate here.');
const outputs = process.env['GITHUB_OUTPUT'];
if (outputs) appendFileSync(outputs, `signed=${signed}\n`);
