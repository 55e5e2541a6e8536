import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Part } from '../part.ts';
import { median, time } from '../measure.ts';
import { atMost, row } from '../rows.ts';
import { STATION_FLAGS } from '../run-job.ts';
import { eventId, token } from '../tickets.ts';

const program = join(import.meta.dirname, '../../../electron/headless.ts');
const MOST_MS = 300;

async function startNode(): Promise<void> {
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
}

/** Milliseconds until the headless station says that it is ready. */
async function startStation(server: string, data: string): Promise<number> {
  const args = ['--server', server, '--token', token, '--event', eventId, '--data', data];
  const started = performance.now();
  const child = spawn(process.execPath, [...STATION_FLAGS, program, ...args], { stdio: 'pipe' });
  const ended = once(child, 'exit');
  const ready = await new Promise<number>((resolve, reject) => {
    let said = '';
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (log += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (/"type":\s*"ready"/u.test(said)) resolve(performance.now() - started);
    });
    child.once('exit', () => reject(new Error(`the station ended: ${said}${log}`)));
  });
  child.stdin.end();
  await ended;
  return ready;
}

/** From nothing to `ready`, with files that are full and a server that answers. */
export const start: Part = async ({ tickets, rounds, quick, server, loaded }) => {
  const url = await server(tickets);
  const folder = await loaded(tickets);
  // The first start fills caches: Node's of compiled code, the system's of files.
  const first = await startStation(url, folder);
  const bare: number[] = [];
  const ours: number[] = [];
  for (let run = 0; run < (quick ? 1 : rounds * 3); run++) {
    bare.push(await time(startNode));
    ours.push(await startStation(url, folder));
  }
  const beyond = median(ours.map((ms, run) => ms - (bare[run] ?? Number.NaN)));
  const ratio = median(ours.map((ms, run) => ms / (bare[run] ?? Number.NaN)));
  const limit = { to: 'node -e 0', ratio };
  return [
    row('start', `start to ready, ${tickets} tickets`, [median(ours), 'ms'], limit),
    row('start', 'start to ready beyond Node’s own start', [beyond, 'ms'], null, atMost(MOST_MS, beyond, 'ms')),
    row('start', 'the first start of all', [first, 'ms']),
  ];
};
