import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** `node resources/release/checksums.ts FOLDER`: writes SHA256SUMS of the folder's files, for `sha256sum --check`. */

const NAME = 'SHA256SUMS';

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('checksums.ts needs the name of a folder');
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== NAME)
  .map(({ name }) => name)
  .toSorted();
if (files.length === 0) throw new Error(`there are no files in ${folder}`);
const lines: string[] = [];
// The star says that the bytes were read as they are, on Windows too.
for (const name of files) lines.push(`${await sha256(join(folder, name))} *${name}\n`);
writeFileSync(join(folder, NAME), lines.join(''));
console.log(`${files.length} files: ${join(folder, NAME)}`);
