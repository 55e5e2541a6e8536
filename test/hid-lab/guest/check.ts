import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** The guest's small test runner: a line for each test, the count at the end. The host reads it (judge.ts). */

const LIMIT_MS = 60_000;

let passed = 0;

function say(line: string): void {
  console.log(line);
}

/** Seconds since the guest started. */
const uptime = (): string => (readFileSync('/proc/uptime', 'utf8').split(' ')[0] ?? '').padStart(6);

/** The first failure ends all: it leaves scanners plugged in that the next test would stumble over. */
export async function check(name: string, test: () => Promise<void> | void): Promise<void> {
  const overdue = new AbortController();
  try {
    await Promise.race([
      Promise.resolve(test()),
      delay(LIMIT_MS, undefined, { signal: overdue.signal }).then(() => {
        throw new Error(`not done after ${LIMIT_MS / 1_000} s`);
      }),
    ]);
    passed += 1;
    say(`ok   ${uptime()} s  ${name}`);
  } catch (error) {
    say(`FAIL ${uptime()} s  ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    end(1);
  } finally {
    overdue.abort();
  }
}

/** A figure worth a look, which no test holds against anything. */
export function figure(name: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  say(`     ${name}: median ${at(0.5)} ms, p99 ${at(0.99)} ms (${sorted.length} times)`);
}

/** Looks again and again, and gives what it finds; a test's own time limit ends it. */
export async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== null && found !== undefined && found !== false) return found;
    await delay(10);
  }
}

/** The last words to the host. */
export function end(failed: 0 | 1): never {
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed);
}
