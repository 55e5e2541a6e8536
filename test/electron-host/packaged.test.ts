import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { expect, onTestFinished, test } from 'vitest';
import { standIn } from '../packaging/builder.ts';
import { layOut } from './asar.ts';
import { freshFolder } from './fixture.ts';
import { findChromium } from './machine.ts';

/** The host as the program of a package: what the app is told about itself, its archive, and its fuses. */

/** Says what it knows and ends, before there is any Chromium. */
const tellingApp = `
import { app } from 'electron';
import { readFileSync } from 'node:fs';
const { execPath, argv, resourcesPath, execArgv } = process;
console.log(JSON.stringify({
  packaged: app.isPackaged, exe: app.getPath('exe'), userData: app.getPath('userData'), version: app.getVersion(),
  path: app.getAppPath(), execPath, argv, resourcesPath, execArgv, kept: readFileSync(app.getAppPath() + '/kept.node', 'utf8'),
  electron: process.versions.electron, evil: globalThis.evil,
}));
process.exit(0);
`;

/** Looking for it takes longer than the starts. It is never opened here. */
const chromium = findChromium() ?? '';

async function makePackage(): Promise<string> {
  const folder = freshFolder();
  const source = join(folder, 'source');
  mkdirSync(join(source, 'deep/er'), { recursive: true });
  const manifest = { name: 'trial', productName: 'Trial', version: '4.5.6', type: 'module', main: 'main.js' };
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(source, 'main.js'), tellingApp);
  writeFileSync(join(source, 'kept.node'), 'unpacked');
  writeFileSync(join(source, 'deep/er/empty'), '');
  const archive = join(folder, 'resources/app.asar');
  await createPackageWithOptions(source, archive, { unpack: '*.node' });
  copyFileSync(join(standIn('linux'), 'electron'), join(folder, 'trial'));
  copyFileSync(join(standIn('linux'), 'version'), join(folder, 'version'));
  symlinkSync(join(standIn('linux'), 'preview-host'), join(folder, 'preview-host'));
  return folder;
}

function keptApart(archive: string): string {
  const folder = layOut(archive);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function start(folder: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const { PATH } = process.env;
  const given = { PATH: PATH ?? '', HOME: folder, CHROME_PATH: chromium, ...env };
  const { stdout, stderr } = spawnSync(join(folder, 'trial'), args, { cwd: folder, env: given, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

const told = (output: string): Record<string, unknown> =>
  JSON.parse(output.split('\n').find((line) => line.startsWith('{')) ?? '{}') as Record<string, unknown>;

const everything = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .toSorted()
    .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')] as const);

const isLinux = process.platform === 'linux';

test.runIf(isLinux)('an archive is laid out as Electron’s own tool does it, and a damaged one is not', async () => {
  const folder = await makePackage();
  const archive = join(folder, 'resources/app.asar');
  const laidOut = keptApart(archive);
  extractAll(archive, join(folder, 'extracted'));
  expect(everything(laidOut)).toEqual(everything(join(folder, 'extracted')));
  expect(layOut(archive)).toBe(laidOut);

  // Also where one was made before: in it, and in what it was made of.
  writeFileSync(join(laidOut, 'kept.node'), 'another');
  expect(everything(layOut(archive))).toEqual(everything(join(folder, 'extracted')));
  writeFileSync(`${archive}.unpacked/kept.node`, 'another');
  expect(() => layOut(archive)).toThrow('kept.node is not what the archive says it is');
});

test.runIf(isLinux)(
  'a packaged app knows that it is one, where it is, and has the data of the installed one',
  async () => {
    const folder = await makePackage();
    const path = keptApart(join(folder, 'resources/app.asar'));
    const program = join(folder, 'trial');
    // Neither another app nor a module of the command line has a chance.
    const output = start(folder, {}, '-r', '/nowhere.cjs', folder, '--quiet');
    expect(told(output)).toEqual({
      packaged: true,
      exe: program,
      userData: join(folder, '.config/Trial'),
      version: '4.5.6',
      path,
      execPath: program,
      argv: [program, '-r', '/nowhere.cjs', folder, '--quiet'],
      resourcesPath: join(folder, 'resources'),
      execArgv: [],
      kept: 'unpacked',
      electron: readFileSync(join(folder, 'version'), 'utf8'),
    });
  },
);

test.runIf(isLinux)('the fuses for Node hold as Electron’s do', async () => {
  const folder = await makePackage();
  keptApart(join(folder, 'resources/app.asar'));
  const evil = join(folder, 'evil.cjs');
  writeFileSync(evil, 'globalThis.evil = true;');
  const asNode = (): string => start(folder, { ELECTRON_RUN_AS_NODE: '1' }, '-p', '"as Node " + (6 * 7)');
  const withOptions = (): unknown => told(start(folder, { NODE_OPTIONS: `--require ${evil}` }))['evil'];
  const inspected = (): boolean => start(folder, {}, '--inspect=0').includes('Debugger listening');

  expect([asNode(), withOptions(), inspected()]).toEqual(['as Node 42\n', true, true]);
  await flipFuses(join(folder, 'trial'), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
  });
  expect([told(asNode())['packaged'], withOptions(), inspected()]).toEqual([true, undefined, false]);
});
