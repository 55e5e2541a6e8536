import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeWhole } from '../electron-host/asar.ts';
import { installedElectron, projectFolder } from '../electron-host/machine.ts';
import { makeLinux } from './stand-in/linux.ts';
import { makeMac } from './stand-in/mac.ts';
import { makeWindows } from './stand-in/windows.ts';

/** electron-builder without a network: on the real Electron where it is there, on a folder shaped like it elsewhere. */

/** As in electron-builder's options: `--linux`, `--win`, `--mac`. */
export const platforms = ['linux', 'win', 'mac'] as const;
export type Platform = (typeof platforms)[number];

export const archs = ['x64', 'arm64'] as const;
export type Arch = (typeof archs)[number];

export const thisPlatform: Platform =
  process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux';

export const thisArch: Arch = process.arch === 'arm64' ? 'arm64' : 'x64';

const require = createRequire(import.meta.url);

export interface BuilderResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** electron-builder's command line, in the project's folder. */
export function runBuilder(options: readonly string[], env: Readonly<Record<string, string>> = {}): BuilderResult {
  const cli = join(require.resolve('electron-builder/package.json'), '..', 'cli.js');
  return spawnSync(process.execPath, [cli, '--publish', 'never', ...options], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1e8,
  });
}

const programs = { linux: 'electron', win: 'electron.exe', mac: 'Electron.app' };

/**
 * The Electron that a platform is packed with: the folder that GATEHOUSE_ELECTRON_DIST names, where it is one for that platform; this
 * computer's own for this computer; else a stand-in.
 */
export function electronFor(platform: Platform, arch: Arch): { readonly folder: string; readonly real: boolean } {
  const named = process.env['GATEHOUSE_ELECTRON_DIST'];
  if (named && existsSync(join(named, programs[platform]))) return { folder: named, real: true };
  if (platform === thisPlatform && arch === thisArch && installedElectron() !== undefined) {
    return { folder: join(projectFolder, 'node_modules/electron/dist'), real: true };
  }
  return { folder: standIn(platform), real: false };
}

/** Somebody may be packing with it. */
const keptMs = 60 * 60 * 1_000;

const makers = { linux: makeLinux, win: makeWindows, mac: makeMac };

/** A folder for `-c.electronDist`, made once for each state of its sources. */
export function standIn(platform: Platform): string {
  const { version } = require('electron/package.json') as { version: string };
  const name = `${platform}-${hashOfSources(version)}`;
  const folder = join(projectFolder, 'build/stand-in', name);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  removeOld(dirname(folder));
  makeWhole(folder, (draft) => makers[platform](draft, version));
  return folder;
}

/** Of sources that have changed since. */
function removeOld(place: string): void {
  for (const name of readdirSync(place)) {
    const folder = join(place, name);
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - made > keptMs) rmSync(folder, { recursive: true, force: true });
  }
}

function hashOfSources(version: string): string {
  const hash = createHash('sha256').update(`${version} ${process.version} ${process.arch}`);
  for (const place of ['test/electron-host', 'test/electron-host/page', 'test/packaging/stand-in']) {
    for (const file of readdirSync(join(projectFolder, place), { withFileTypes: true })) {
      if (file.isFile()) hash.update(file.name).update(readFileSync(join(file.parentPath, file.name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
