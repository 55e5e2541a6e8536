import { readdirSync } from 'node:fs';
import { copyFile, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf, shortId } from '../export/names.ts';

/** The copies of scan logs in a folder, of this station and of others: `gatehouse-1f0c9a52-2026-11-22T19-42-07Z.sqlite`. */

/** So many of a station are kept. */
const KEPT = 5;
const NAME = /^gatehouse-(?<id>[^-]{1,8})-(?<time>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.sqlite$/u;
const PART = '.part';

/** The copies that lie in a folder, newest first; of certain stations only, where they are named. */
export function backupsIn(folder: string | null, stationIds?: readonly string[]): readonly string[] {
  const wanted = stationIds?.map(shortId);
  if (folder === null) return [];
  return namesIn(folder)
    .flatMap((name) => {
      const { id, time } = NAME.exec(name)?.groups ?? {};
      return id === undefined || time === undefined || wanted?.includes(id) === false ? [] : { name, time };
    })
    .toSorted((a, b) => (a.time < b.time ? 1 : -1))
    .map(({ name }) => join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Puts a finished copy into the folder, under its name only when it is whole and on the disk, and takes out what is too old. */
export async function placeCopy(finished: string, folder: string, stationId: string, at: number): Promise<void> {
  const name = `gatehouse-${nameOf(stationId, at)}.sqlite`;
  const part = join(folder, `${name}${PART}`);
  try {
    await copyFile(finished, part);
    await flush(part, 'r+');
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
  // A folder cannot be flushed everywhere.
  await flush(folder, 'r').catch(() => undefined);
  await removeOld(folder, stationId, name);
}

async function flush(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Never the newest one, whatever the clock said when the others were made; and what a run that broke off has left. */
async function removeOld(folder: string, stationId: string, newest: string): Promise<void> {
  const own = `gatehouse-${shortId(stationId)}-`;
  const parts = (await readdir(folder)).filter((name) => name.startsWith(own) && name.endsWith(`.sqlite${PART}`));
  const others = backupsIn(folder, [stationId]).filter((path) => path !== join(folder, newest));
  const old = [...parts.map((name) => join(folder, name)), ...others.slice(KEPT - 1)];
  for (const path of old) await rm(path, { force: true });
}
