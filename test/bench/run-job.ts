import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Jobs } from './job.ts';

/** As `npm run headless` starts the station. */
export const STATION_FLAGS: readonly string[] = ['--max-semi-space-size=1'];
const ofTheStation: ReadonlySet<keyof Jobs> = new Set(['load', 'scan', 'print']);

/** Does the job in a new process, and gives what it returned. */
export function runJob<Name extends keyof Jobs>(
  name: Name,
  input: Parameters<Jobs[Name]>[0],
): Promise<Awaited<ReturnType<Jobs[Name]>>> {
  return new Promise((resolve, reject) => {
    const execArgv = ofTheStation.has(name) ? STATION_FLAGS : [];
    const child = fork(join(import.meta.dirname, 'job.ts'), { execArgv: [...execArgv] });
    child.once('message', ({ output }: { output: Awaited<ReturnType<Jobs[Name]>> }) => resolve(output));
    child.once('exit', (code) => reject(new Error(`the job ${name} ended with ${code}`)));
    child.send({ name, input });
  });
}
