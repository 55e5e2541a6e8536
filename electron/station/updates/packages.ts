import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { replaceFile } from '../replace-file.ts';
import { readSigned } from './signed-list.ts';
import { isNewer, isVersion } from './version.ts';

/** The packages of the newest versions, kept for the way back: a folder each, with what says that the package is whole. */

const KEPT = 2;

const noteSchema = z.object({
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+ -]*$/u),
  sha512: z.string(),
  /** The list that it came by; null for a copy of the program that ran. */
  signed: z.object({ channel: z.string(), list: z.unknown() }).nullable(),
});
type Note = z.infer<typeof noteSchema>;

export interface Packages {
  /** Keeps a copy of the file, and removes what is older than the newest two. */
  keep(version: string, path: string, signed: Note['signed']): Promise<void>;
  has(version: string): boolean;
  /** The newest version before this one; null where none is kept. */
  before(version: string): string | null;
  /** The version's file, looked through once more; null where it is gone or no longer what it was. */
  find(version: string): Promise<string | null>;
}

export function openPackages(folder: string, publicKey: KeyObject | null): Packages {
  const placeOf = (version: string): string => join(folder, version);
  const noteOf = (version: string): string => join(placeOf(version), 'package.json');

  const versions = (): readonly string[] =>
    readNames(folder)
      .filter((name) => isVersion(name) && existsSync(noteOf(name)))
      .toSorted((one, other) => (isNewer(one, other) ? -1 : 1));

  function readNote(version: string): Note | null {
    try {
      return noteSchema.parse(JSON.parse(readFileSync(noteOf(version), 'utf8')));
    } catch {
      return null;
    }
  }

  return {
    async keep(version, path, signed) {
      if (!isVersion(version)) throw new TypeError('no version');
      await rm(placeOf(version), { recursive: true, force: true });
      await mkdir(placeOf(version), { recursive: true });
      const file = basename(path);
      await copyFile(path, join(placeOf(version), file));
      const note: Note = { file, sha512: await sha512Of(join(placeOf(version), file)), signed };
      // Last: a folder without it is an unfinished copy, and no package.
      replaceFile(noteOf(version), `${JSON.stringify(note, null, 2)}\n`);
      for (const old of versions().slice(KEPT)) await rm(placeOf(old), { recursive: true, force: true });
    },
    has: (version) => versions().includes(version),
    before: (version) => versions().find((kept) => isNewer(version, kept)) ?? null,
    async find(version) {
      const note = isVersion(version) ? readNote(version) : null;
      if (note === null || !isVouched(note, version, publicKey)) return null;
      const path = join(placeOf(version), note.file);
      try {
        return (await sha512Of(path)) === note.sha512 ? path : null;
      } catch {
        return null;
      }
    },
  };
}

/** A package that came by a list is still what that list says. */
function isVouched({ sha512, signed }: Note, version: string, publicKey: KeyObject | null): boolean {
  if (signed === null) return true;
  if (publicKey === null) return false;
  const list = readSigned(signed.list, signed.channel, publicKey);
  return list?.version === version && list.files.some((file) => file.sha512 === sha512);
}

/** In Base64, as the lists have it. */
export async function sha512Of(path: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64');
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
