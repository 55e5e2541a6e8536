import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPolicy } from '#shared/policy.ts';
import { openLedger, type Ledger } from '../../electron/station/ledger/open.ts';
import { startSandbox } from '../../electron/station/sandbox/sandbox.ts';
import { createStation } from '../../electron/station/station.ts';
import { loadChanges } from '../../electron/station/sync/load-changes.ts';
import { createClient } from '../../electron/station/vivenu/client.ts';
import { realWaiting } from '../../electron/station/vivenu/real-waiting.ts';
import { quantile, times } from './measure.ts';

/**
 * `npm run bench [-- --tickets N] [--scans N] [--json FILE]`: each figure beside a limit that was measured in the same run,
 * because machines differ and are shared. Ratios travel, milliseconds do not.
 */

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: string;
  readonly ratio: number;
}

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '10000' },
    scans: { type: 'string', default: '2000' },
    json: { type: 'string' },
  },
});

const silent = { info: () => undefined, warn: (text: string) => console.error(text) };

function flushFloor(folder: string, count: number): Promise<number[]> {
  const file = openSync(join(folder, 'floor'), 'a');
  const line = Buffer.alloc(200, 'x');
  return times(count, () => {
    writeSync(file, line);
    fdatasyncSync(file);
  }).finally(() => closeSync(file));
}

async function sync(ledger: Ledger, tickets: number): Promise<{ rows: Row[]; eventId: string; barcodes: string[] }> {
  const sandbox = await startSandbox({ tickets });
  const { eventId, token } = sandbox.demo;
  const pages = Math.ceil(tickets / 1_000);
  const page = (index: number) => `${sandbox.url}/api/accessusers/tickets/v2/${eventId}?top=1000&skip=${index * 1_000}`;
  const limit = await times(1, async () => {
    for (let index = 0; index < pages; index++) await (await fetch(page(index), { headers: { token } })).json();
  });
  const client = createClient({
    fetch,
    server: sandbox.url,
    token,
    waiting: realWaiting,
    closing: new AbortController().signal,
  });
  const source = { client, catalogue: ledger.catalogue, eventId, now: Date.now, log: silent };
  const first = await times(1, () => loadChanges(source));
  const barcodes = sandbox.control
    .tickets({ eventId })
    .filter(({ status }) => status === 'VALID')
    .map(({ barcode }) => String(barcode));
  await sandbox.close();
  const perSecond = (samples: number[]): number => (tickets / quantile(samples, 0.5)) * 1_000;
  const rows = [
    {
      what: `first load of ${tickets} tickets`,
      value: perSecond(first),
      unit: 'tickets/s',
      limit: 'download and JSON.parse',
      ratio: perSecond(first) / perSecond(limit),
    },
  ];
  return { rows, eventId, barcodes };
}

async function scan(
  ledger: Ledger,
  folder: string,
  eventId: string,
  barcodes: readonly string[],
  count: number,
): Promise<Row[]> {
  const station = createStation({
    ledger,
    eventIds: [eventId],
    policy: () => ({ ...defaultPolicy, repeatWindowSeconds: 0 }),
    now: Date.now,
    lookUp: async () => undefined,
    announce: () => undefined,
  });
  const floor = await flushFloor(folder, count);
  const samples = await times(count, (index) =>
    station.scan({
      barcode: barcodes[index % barcodes.length] ?? '',
      direction: Math.floor(index / barcodes.length) % 2 === 0 ? 'IN' : 'OUT',
      source: 'wedge',
    }),
  );
  return [0.5, 0.99].map((share) => ({
    what: `scan: read, decide, durable commit, p${share * 100}`,
    value: quantile(samples, share),
    unit: 'ms',
    limit: 'append and flush of 200 bytes',
    ratio: quantile(samples, share) / quantile(floor, share),
  }));
}

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
try {
  const ledger = openLedger(join(folder, 'data'));
  if (!ledger.ok) throw new Error(ledger.problem.detail);
  const synced = await sync(ledger.value, Number(values.tickets));
  const rows = [
    ...synced.rows,
    ...(await scan(ledger.value, folder, synced.eventId, synced.barcodes, Number(values.scans))),
  ];
  ledger.value.close();
  console.table(
    rows.map(({ value, ratio, ...row }) => ({
      ...row,
      value: Number(value.toPrecision(3)),
      ratio: Number(ratio.toPrecision(3)),
    })),
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
