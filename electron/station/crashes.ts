import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from './replace-file.ts';

/** Faults of the program itself that nobody caught: kept for the diagnostics, and counted. */

/** In the app's folder. */
export const CRASHES = 'crashes.json';

const crashSchema = z.object({
  at: z.int(),
  version: z.string(),
  /** `ended`: the program started again. `went on`: it did not have to. */
  what: z.enum(['ended', 'went on']),
  /** Where it happened, without secrets. */
  text: z.string(),
});
export type Crash = z.infer<typeof crashSchema>;

/** Both keep the file small: the newest, and the beginning of each. */
const KEPT = 10;
const LONGEST_TEXT = 4_000;

/** A fault that comes back as often would only come back again. */
const MOST_STARTS = 3;
const WITHIN_MS = 5 * 60_000;

/** Oldest first. A file that cannot be read holds none. */
export function readCrashes(file: string): readonly Crash[] {
  try {
    return z.array(crashSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

export function keepCrash(file: string, crash: Crash): void {
  const kept = [...readCrashes(file), { ...crash, text: crash.text.slice(0, LONGEST_TEXT) }].slice(-KEPT);
  // For its owner alone: a fault may quote what was being worked on.
  replaceFile(file, `${JSON.stringify(kept, null, 2)}\n`, 0o600);
}

/** Whether the program may start again by itself. A clock that was put back makes none of them disappear. */
export function mayStartAgain(crashes: readonly Crash[], now: number): boolean {
  const lately = crashes.filter(({ at, what }) => what === 'ended' && Math.abs(now - at) < WITHIN_MS);
  return lately.length < MOST_STARTS;
}
