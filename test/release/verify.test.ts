import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startOnce } from '../../resources/release/start-once.ts';
import { hasDisplay } from '../electron-host/machine.ts';
import { type Arch, thisPlatform } from '../packaging/builder.ts';
import { packedApp } from '../packaging/packages.ts';
import { runScript, temporaryFolder } from './support.ts';

/** What a release looks at before it hands a package on. */

test('the packed app of this computer has the fuses that the configuration asks for, and starts', ({ skip }) => {
  const app = packedApp(thisPlatform, process.arch as Arch);
  skip(app.realElectron ? !hasDisplay() : thisPlatform !== 'linux', 'Nothing here starts it');
  const { status, stdout, stderr } = runScript('verify-packages.ts', []);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('index.html');
  expect(stdout).toContain('fuses, signatures and start are as they should be');
}, 120_000);

test.skipIf(process.platform === 'win32')('a program that ends at once is told, with what it said', async () => {
  const program = join(temporaryFolder(), 'gatehouse');
  writeFileSync(program, '#!/bin/sh\necho "a library is missing" >&2\nexit 127\n');
  chmodSync(program, 0o755);
  await expect(startOnce(program)).rejects.toThrow(/does not start[\s\S]*a library is missing/u);
});
