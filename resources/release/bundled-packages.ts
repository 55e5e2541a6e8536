import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What the bundles in out/ are made of. The bundler tells, so that nobody has to remember which development dependency is in the
 * program (React is, the test tools are not).
 */

/** A package as it lies on this disk. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** From the project's folder, with `/`: `node_modules/react`. */
  readonly folder: string;
}

/** `worker`: the window's own threads, which Vite bundles apart. */
export const bundles = ['main', 'preload', 'renderer', 'worker'] as const;
export type Bundle = (typeof bundles)[number];

export const bundledFile = (bundle: Bundle, project: string): string =>
  join(project, 'build/bundled', `${bundle}.json`);

/** Writes build/bundled/<bundle>.json: every package with code, styles or a file in that bundle. */
export function bundledPackages(bundle: Bundle, project: string): Plugin {
  let root = project;
  const seen = new Set<string>();
  return {
    name: 'gatehouse-bundled-packages',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, output) {
      for (const made of Object.values(output)) {
        const files = made.type === 'chunk' ? Object.keys(made.modules) : made.originalFileNames;
        for (const file of files) seen.add(resolve(root, withoutMarks(file)));
      }
      // Styles are gone from the chunks by now: whatever was read counts.
      for (const id of this.getModuleIds()) if (/\.css(\?|$)/u.test(id)) seen.add(withoutMarks(id));
      const file = bundledFile(bundle, project);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(packagesOf([...seen], project), null, 2)}\n`);
    },
  };
}

/** The packages that files belong to; the project's own files belong to none. */
function packagesOf(files: readonly string[], project: string): BundledPackage[] {
  const found = new Map<string, BundledPackage>();
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder === null) continue;
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as BundledPackage;
    const place = relative(project, folder).split(sep).join('/');
    found.set(place, { name, version, folder: place });
  }
  return [...found.values()].toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
}

/** A bundler puts a NUL before the paths of what it made itself, and a query behind some others. */
const withoutMarks = (id: string): string => id.replaceAll('\0', '').replace(/\?.*$/u, '');

/** The folder right below the last `node_modules` of a path. */
function packageFolder(file: string): string | null {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(file);
  const folder = match?.[1] ?? null;
  return folder !== null && existsSync(join(folder, 'package.json')) ? folder : null;
}
