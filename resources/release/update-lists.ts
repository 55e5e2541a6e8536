import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dump, load } from 'js-yaml';

/** The lists of versions that electron-builder writes beside the packages: `latest.yml`, `latest-mac.yml`, `latest-linux.yml`, … */

/** Longest first: a channel's name may have a dash. */
const suffixes = ['-linux-arm64', '-linux', '-mac', ''] as const;
const notLists = ['app-update.yml', 'builder-debug.yml'];

export interface ListFile {
  readonly path: string;
  /** `latest`, or a venue's own. */
  readonly channel: string;
  readonly suffix: (typeof suffixes)[number];
}

export interface UpdateList {
  readonly version: string;
  readonly files: readonly { readonly url: string; readonly sha512: string; readonly size: number }[];
  readonly [other: string]: unknown;
}

export function listsIn(folder: string): ListFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml') && !notLists.includes(name))
    .toSorted()
    .map((name) => listFile(join(folder, name)));
}

function listFile(path: string): ListFile {
  const name = basename(path, '.yml');
  const suffix = suffixes.find((ending) => name.endsWith(ending)) ?? '';
  return { path, channel: name.slice(0, name.length - suffix.length), suffix };
}

export const readList = (path: string): UpdateList => load(readFileSync(path, 'utf8')) as UpdateList;

export const writeList = (path: string, list: UpdateList): void => writeFileSync(path, dump(list, { lineWidth: -1 }));

/** A sentence for each package that is not what its list says; both lie in one folder. */
export function wrongPackages(list: UpdateList, folder: string): string[] {
  return list.files
    .filter(({ url, sha512, size }) => {
      const bytes = readFileSync(join(folder, basename(url)));
      return bytes.length !== size || createHash('sha512').update(bytes).digest('base64') !== sha512;
    })
    .map(({ url }) => `${url} is not the file that its list was made for`);
}

/** The release's key, from GATEHOUSE_UPDATE_KEY: PEM, or the same in Base64. What is said of a wrong one never quotes it. */
export function updateKey(text: string | undefined): KeyObject {
  if (!text) throw new Error('GATEHOUSE_UPDATE_KEY is empty: the private key that make-update-key.ts has made');
  const pem = text.includes('BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error('GATEHOUSE_UPDATE_KEY cannot be read: it has to be a private key as PEM, or the same in Base64');
  }
}

/** The half that the program has inside. Stations would refuse what another key has signed. */
export function publicKeyFor(privateKey: KeyObject, file: string): KeyObject {
  const inside = createPublicKey(readFileSync(file));
  if (!createPublicKey(privateKey).equals(inside)) throw new Error(`GATEHOUSE_UPDATE_KEY does not belong to ${file}`);
  return inside;
}
