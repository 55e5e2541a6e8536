import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from '../replace-file.ts';
import { isNewer } from './version.ts';

const schema = z.object({
  /** What ran here last. */
  last: z.string().nullable().default(null),
  /** The version from which somebody has gone back: it does not come again by itself. */
  left: z.string().nullable().default(null),
});

interface Start {
  /** What ran here before this version; null where that was this one, or nothing. */
  readonly from: string | null;
  readonly left: string | null;
}

/** Notes that this version starts. A file that cannot be read says nothing. */
export function noteStart(path: string, version: string): Start {
  const { last, left: leftBefore } = read(path);
  const left = last !== null && isNewer(last, version) ? last : leftBefore;
  const stillLeft = left !== null && isNewer(left, version) ? left : null;
  if (last !== version || stillLeft !== leftBefore) {
    replaceFile(path, `${JSON.stringify({ last: version, left: stillLeft }, null, 2)}\n`);
  }
  return { from: last === version ? null : last, left: stillLeft };
}

function read(path: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return schema.parse({});
  }
}
