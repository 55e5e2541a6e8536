import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../electron-host/machine.ts';
import { type BuilderResult, runBuilder } from './builder.ts';
import { writeAll } from './stand-in/write-all.ts';
import { nsisTools } from './tools/nsis.ts';

/** The Windows installer's script, compiled by electron-builder's own steps; it takes makensis' warnings for errors. */

const required = process.env['GATEHOUSE_NSIS'] === 'required';
const missing = spawnSync('makensis', ['-VERSION']).error !== undefined;
const script = join(projectFolder, 'resources/installer/installer.nsh');

describe.skipIf(missing && !required)('the Windows installer (makensis of Debian’s nsis makes it)', () => {
  let folder = '';
  let tools: Readonly<Record<string, string>> = {};

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gatehouse-nsis-'));
    writeAll(folder, { 'app/Gatehouse.exe': 'Stand-in\n', 'app/resources/app.asar': '' });
    tools = nsisTools(join(folder, 'tools'));
    return () => {
      rmSync(folder, { recursive: true });
    };
  });

  const make = (output: string, ...options: readonly string[]): BuilderResult =>
    runBuilder(
      [
        '--win',
        'nsis',
        `--prepackaged=${join(folder, 'app')}`,
        `-c.directories.output=${join(folder, output)}`,
        ...options,
      ],
      tools,
    );

  test('is made for both processors, with a name that says what it is, and asks for no rights of its own', () => {
    const { status, stdout, stderr } = make('whole', '--x64', '--arm64');
    expect(`${stdout}${stderr}`).not.toMatch(/warning/iu);
    expect(status).toBe(0);
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
    const made = readdirSync(join(folder, 'whole')).filter((name) => name.endsWith('.exe'));
    expect(made.toSorted()).toEqual(['arm64', 'x64'].map((arch) => `Gatehouse-${version}-win-${arch}-setup.exe`));
    const installer = readFileSync(join(folder, 'whole', made[0] ?? ''), 'latin1');
    // Who installs for all users is asked for a password then.
    expect(installer).toContain('requestedExecutionLevel level="asInvoker"');
  }, 120_000);

  test('is not made when its script has a mistake', () => {
    const broken = join(folder, 'broken.nsh');
    writeFileSync(broken, readFileSync(script, 'utf8').replace('Call takeSetup', 'Call takeSetups'));
    const { status, stdout, stderr } = make('broken', '--x64', `-c.nsis.include=${broken}`);
    expect(status).not.toBe(0);
    expect(`${stdout}${stderr}`).toContain('takeSetups');
  }, 120_000);
});
