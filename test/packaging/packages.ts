import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { layOut } from '../electron-host/asar.ts';
import { projectFolder } from '../electron-host/machine.ts';
import { type Arch, electronFor, type Platform, runBuilder, thisArch, thisPlatform } from './builder.ts';

/** The unpacked app of each platform under `dist/`, packed anew only when something of what goes into it has changed. */

/** The build writes it beside the bundles. */
const licences = 'build/THIRD-PARTY-LICENSES.txt';

export interface PackedApp {
  readonly platform: Platform;
  readonly arch: Arch;
  /** What an installer would put on the computer. */
  readonly folder: string;
  /** What somebody starts. */
  readonly program: string;
  readonly resources: string;
  readonly archive: string;
  readonly realElectron: boolean;
}

/** As electron-builder names them. */
const folderName = (platform: Platform, arch: Arch): string => {
  const name = arch === 'x64' ? platform : `${platform}-${arch}`;
  return platform === 'mac' ? name : `${name}-unpacked`;
};

function describe(platform: Platform, arch: Arch, realElectron: boolean): PackedApp {
  const folder = join(projectFolder, 'dist', folderName(platform, arch));
  const bundle = join(folder, 'Gatehouse.app/Contents');
  const resources = platform === 'mac' ? join(bundle, 'Resources') : join(folder, 'resources');
  const program = {
    linux: join(folder, 'gatehouse'),
    win: join(folder, 'Gatehouse.exe'),
    mac: join(bundle, 'MacOS/Gatehouse'),
  }[platform];
  return { platform, arch, folder, program, resources, archive: join(resources, 'app.asar'), realElectron };
}

export function packedApp(platform: Platform, arch: Arch): PackedApp {
  buildIfMissing();
  const electron = electronFor(platform, arch);
  const app = describe(platform, arch, electron.real);
  const mark = join(projectFolder, 'dist', `.${folderName(platform, arch)}.key`);
  const key = keyOf(electron.folder);
  const isThere = (): boolean => existsSync(app.program) && existsSync(mark) && readFileSync(mark, 'utf8') === key;
  if (isThere()) return app;

  const draft = join(projectFolder, 'build', `packing-${process.pid}`);
  try {
    const options = [`-c.electronDist=${electron.folder}`, `-c.directories.output=${draft}`];
    // Apple's processors start no program whose signature is broken, and setting fuses breaks Electron's own.
    if (process.platform === 'darwin' && electron.real) options.push('-c.electronFuses.resetAdHocDarwinSignature=true');
    const { status, stdout, stderr } = runBuilder([`--${platform}`, 'dir', `--${arch}`, ...options]);
    if (status !== 0) throw new Error(`electron-builder failed.\n${stdout}\n${stderr}`);
    // Another test that needs it was faster.
    if (isThere()) return app;
    for (const place of [app.folder, mark]) rmSync(place, { recursive: true, force: true });
    mkdirSync(join(projectFolder, 'dist'), { recursive: true });
    renameSync(join(draft, folderName(platform, arch)), app.folder);
    writeFileSync(mark, key);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return app;
}

/** The packed app of this computer, out of its archive and far from the project: what is missing in the package is missing there. */
export const laidOutApp = (): string => layOut(packedApp(thisPlatform, thisArch).archive);

function buildIfMissing(): void {
  if (['out/main/main.js', licences].every((file) => existsSync(join(projectFolder, file)))) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
}

function keyOf(electron: string): string {
  const hash = createHash('sha256').update(electron);
  for (const name of ['package.json', 'package-lock.json', 'electron-builder.yml', licences]) {
    hash.update(readFileSync(join(projectFolder, name)));
  }
  for (const place of ['out', 'resources']) {
    const files = readdirSync(join(projectFolder, place), { recursive: true, withFileTypes: true });
    for (const path of files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .toSorted()) {
      hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}
