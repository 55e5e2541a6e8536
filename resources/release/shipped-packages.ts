import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFile, bundles, type BundledPackage } from './bundled-packages.ts';

/** Everything of others that a package of Gatehouse has inside, for all the systems that it is made for. */

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its maker wrote it, mostly an SPDX expression; null: not said. */
  readonly licence: string | null;
  /** From the project's folder. Of another system's native files there is none on this computer. */
  readonly folder: string;
  /** `packed`: in node_modules of the package. `bundled`: in out/. `runtime`: Electron. */
  readonly how: 'packed' | 'bundled' | 'runtime';
  /** As in the lock file: `sha512-<Base64>`. */
  readonly integrity: string | null;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const shippedTo = { os: ['linux', 'win32', 'darwin'], cpu: ['x64', 'arm64'], libc: ['glibc'] };

export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 13);

/** The lock file's packages by folder; the first one, the project itself, is left out. */
export function lockedPackages(project: string): ReadonlyMap<string, Locked> {
  const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> };
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ''));
}

/** Throws before the first build: only a build knows what it puts into out/. */
export function shippedPackages(project: string): ShippedPackage[] {
  const locked = lockedPackages(project);
  const shipped = new Map<string, ShippedPackage>();
  const add = (folder: string, how: ShippedPackage['how']): void => {
    const { version, license, integrity } = locked.get(folder) ?? unknown(folder);
    const name = nameOf(folder);
    shipped.set(folder, { name, version, licence: license ?? null, folder, how, integrity: integrity ?? null });
  };
  for (const bundle of bundles)
    for (const { folder } of readBundled(bundledFile(bundle, project))) add(folder, 'bundled');
  for (const [folder, entry] of locked) if (entry.dev !== true && isForUs(entry)) add(folder, 'packed');
  add('node_modules/electron', 'runtime');
  return [...shipped.values()].toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
}

function readBundled(file: string): readonly BundledPackage[] {
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build writes it`);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly BundledPackage[];
}

function isForUs(entry: Locked): boolean {
  const fits = (key: 'os' | 'cpu' | 'libc'): boolean =>
    entry[key]?.some((value) => shippedTo[key].includes(value)) ?? true;
  return fits('os') && fits('cpu') && fits('libc');
}

function unknown(folder: string): never {
  throw new Error(`package-lock.json does not know ${folder}: npm ci, and build again`);
}
