import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { painted } from './parts/painted.ts';
import { peers } from './parts/peers.ts';
import { print } from './parts/print.ts';
import { recovery } from './parts/recovery.ts';
import { scan } from './parts/scan.ts';
import { search } from './parts/search.ts';
import { start } from './parts/start.ts';
import { sync } from './parts/sync.ts';
import { upload } from './parts/upload.ts';
import type { Bench, Part } from './part.ts';
import { table, type Row } from './rows.ts';
import { runJob } from './run-job.ts';

/**
 * `npm run bench [-- PART …] [--tickets N] [--rounds N] [--json FILE] [--markdown FILE] [--quick]`: each figure beside a limit that was
 * measured in the same run, because machines differ and are shared. Ratios travel, milliseconds do not.
 */

const parts: Readonly<Record<string, Part>> = { sync, peers, scan, painted, search, start, upload, print, recovery };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tickets: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
    markdown: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

const root = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
const closing: (() => void)[] = [() => rmSync(root, { recursive: true, force: true })];

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

const server = once(
  (tickets: number) =>
    new Promise<string>((resolve, reject) => {
      const child = fork(join(import.meta.dirname, 'server.ts'), [String(tickets)]);
      closing.push(() => child.kill());
      child.once('message', ({ url }: { url: string }) => resolve(url));
      child.once('exit', () => reject(new Error('the server ended')));
    }),
);

const folder = (): string => mkdtempSync(join(root, 'data-'));

const loaded = once(async (tickets: number) => {
  const made = folder();
  await runJob('load', { server: await server(tickets), folder: made, sweep: false });
  return made;
});

const tickets = Number(values.tickets);
const bench: Bench = {
  tickets,
  rounds: Number(values.rounds),
  quick: values.quick,
  server,
  folder,
  loaded,
};

function markdown(rows: readonly Row[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}`;
  const how = `${tickets} tickets, ${values.rounds} rounds, ${new Date().toISOString().slice(0, 10)}`;
  return `${machine}; ${how}.\n\n${table(rows)}\n`;
}

/** Between these two lines of the document. */
const MARKS = ['<!-- the table begins -->', '<!-- the table ends -->'] as const;

function replaceTable(file: string, written: string): void {
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split(MARKS[0]);
  const after = rest.split(MARKS[1])[1];
  if (after === undefined) throw new Error(`${file} has no place for the table: ${MARKS.join(' … ')}`);
  writeFileSync(file, `${before}${MARKS[0]}\n\n${written}\n${MARKS[1]}${after}`);
}

async function main(): Promise<void> {
  const wanted = positionals.length === 0 ? Object.keys(parts) : positionals;
  const unknown = wanted.filter((name) => parts[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  const rows: Row[] = [];
  for (const name of wanted) {
    const started = performance.now();
    rows.push(...((await parts[name]?.(bench)) ?? []));
    process.stderr.write(`${name}: ${((performance.now() - started) / 1_000).toFixed(1)} s\n`);
  }
  process.stdout.write(markdown(rows));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  if (values.markdown !== undefined) replaceTable(values.markdown, markdown(rows));
}

try {
  await main();
} finally {
  for (const close of closing.toReversed()) close();
}
