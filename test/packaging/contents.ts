import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DirectoryRecord, getRawHeader } from '@electron/asar';
import type { PackedApp } from './packages.ts';
import type { SizedFile } from './sizes.ts';

/** Every file of a package with its size; those of the archive as the app sees them. */
export function contentsOf({ folder, resources, archive }: PackedApp): readonly SizedFile[] {
  const around = filesIn(folder)
    .filter((path) => path !== archive && !path.startsWith(`${archive}.unpacked${sep}`))
    .map((path) => {
      const place = path.startsWith(`${resources}${sep}`) ? resources : folder;
      const name = relative(place, path).replaceAll(sep, '/');
      return { path: `${place === resources ? 'resources' : 'electron'}/${name}`, bytes: statSync(path).size };
    });
  return [...around, ...inArchive(getRawHeader(archive).header, 'app')];
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));

function inArchive({ files }: DirectoryRecord, place: string): readonly SizedFile[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = `${place}/${name}`;
    if ('files' in entry) return inArchive(entry, path);
    return 'size' in entry ? [{ path, bytes: entry.size }] : [];
  });
}
