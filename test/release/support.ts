import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../electron-host/machine.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A script of resources/release, as the workflow runs it. */
export function runScript(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const { GATEHOUSE_UPDATE_KEY: _none, ...own } = process.env;
  const script = join(projectFolder, 'resources/release', name);
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...own, ...env } });
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
