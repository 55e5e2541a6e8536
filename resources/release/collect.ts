import { constants, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listsIn, readList, writeList, type UpdateList } from './update-lists.ts';

/**
 * `node resources/release/collect.ts FROM TO`: the packages of all computers (a folder each, below FROM) in one folder. x64 and arm64 of
 * Windows and macOS are packed on two computers, and have one list of versions: their rows are put together.
 */

const isPackage = (name: string): boolean => /\.(?:exe|msi|dmg|zip|AppImage|deb|blockmap|cdx\.json)$/u.test(name);

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('collect.ts needs two folders');
mkdirSync(to, { recursive: true });
const folders = readdirSync(from, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(from, name))
  .toSorted();
for (const folder of folders) {
  const packages = readdirSync(folder).filter(isPackage);
  if (packages.length === 0) throw new Error(`there is no package in ${folder}`);
  // Fails where two computers made files of one name.
  for (const name of packages) copyFileSync(join(folder, name), join(to, name), constants.COPYFILE_EXCL);
  for (const { path } of listsIn(folder)) addList(join(to, basename(path)), readList(path));
}

function addList(file: string, list: UpdateList): void {
  if (!existsSync(file)) {
    writeList(file, list);
    return;
  }
  const first = readList(file);
  if (first.version !== list.version)
    throw new Error(`${file} would have two versions, ${first.version} and ${list.version}`);
  const known = new Set(first.files.map(({ url }) => url));
  writeList(file, { ...first, files: [...first.files, ...list.files.filter(({ url }) => !known.has(url))] });
}
