import { openLedger } from '../../../electron/station/ledger/open.ts';
import { countAttempt, markSent, nextBatch } from '../../../electron/station/ledger/outbox.ts';
import { appendScan } from '../../../electron/station/ledger/scans.ts';
import { createClient } from '../../../electron/station/vivenu/client.ts';
import { realWaiting as waiting } from '../../../electron/station/vivenu/real-waiting.ts';
import type { Part } from '../part.ts';
import { median, time } from '../measure.ts';
import { askServer } from '../pages.ts';
import { row, type Row } from '../rows.ts';
import { eventId, token } from '../tickets.ts';

const DELAYS_MS = [0, 40, 200];
const BATCH_SIZES = [1, 50, 100, 500];
/** The server's tickets do not matter here. */
const FEW_TICKETS = 1_000;

/** How many scans a second reach a server that takes its time. */
export const upload: Part = async ({ rounds, quick, server, folder }) => {
  const rows: Row[] = [];
  for (const delayMs of DELAYS_MS) {
    for (const batchSize of BATCH_SIZES) {
      const measured: { ours: number; bare: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        const batches = quick ? 1 : delayMs === 0 ? 100 : 10;
        measured.push(await send({ server: await server(FEW_TICKETS), folder: folder(), delayMs, batchSize, batches }));
      }
      const value = median(measured.map(({ ours }) => ours));
      const ratio = median(measured.map(({ ours, bare }) => ours / bare));
      const what = `upload, batches of ${batchSize}, server answers after ${delayMs} ms`;
      rows.push(row('upload', what, [value, 'scans/s'], { to: 'the same bodies with fetch alone', ratio }));
    }
  }
  return rows;
};

interface Input {
  readonly server: string;
  readonly folder: string;
  readonly delayMs: number;
  readonly batchSize: number;
  readonly batches: number;
}

/** Sends so many scans in batches of one size, by the uploader's steps; beside it, the same bodies with nothing but fetch. */
async function send({ server, folder, delayMs, batchSize, batches }: Input) {
  await askServer(server, `scan-delay/${delayMs}`);
  const ledger = openLedger({ folder, markFile: `${folder}.mark`, backups: () => [] }, Date.now());
  if (!ledger.ok) throw new Error(ledger.problem.detail);
  const { journal } = ledger.value;
  const client = createClient({ fetch, server, token: () => token, waiting, closing: new AbortController().signal });
  const scans = batchSize * batches;
  journal.transaction(() => {
    for (let index = 0; index < scans; index++) queueOne(journal, Date.now() + index);
  })();

  // The connection and the code are warm for both.
  await client.sellerId();
  await askServer(server, `scans/${eventId}`, '[]');
  const bodies: string[] = [];
  const ours = await time(async () => {
    for (let batch = nextBatch(journal, batchSize, Date.now()); batch !== null;) {
      countAttempt(journal, batch.id);
      const outcome = await client.sendScans(batch.eventId, batch.body);
      if (!outcome.ok) throw new Error(outcome.problem.code);
      markSent(journal, batch.id);
      bodies.push(batch.body);
      batch = nextBatch(journal, batchSize, Date.now());
    }
  });
  ledger.value.close();
  const bare = await time(async () => {
    for (const body of bodies) await askServer(server, `scans/${eventId}`, body);
  });
  return { ours: (scans / ours) * 1_000, bare: (scans / bare) * 1_000 };
}

function queueOne(journal: Parameters<typeof appendScan>[0], scannedAt: number): void {
  const barcode = String(scannedAt).padStart(18, '7');
  const asSent = JSON.stringify({
    barcode,
    scanned_at: new Date(scannedAt).toISOString(),
    type: 'OK',
    direction: 'IN',
  });
  appendScan(journal, {
    eventId,
    barcode,
    ticketId: null,
    subject: null,
    asked: 'IN',
    direction: 'IN',
    result: 'in',
    reason: null,
    source: 'wedge',
    scannedAt,
    entries: 1,
    firstEntryAt: scannedAt,
    beforeRestartAt: null,
    dataAsOf: null,
    attention: [],
    hint: null,
    note: null,
    against: null,
    ticketTypeId: null,
    entryIds: [],
    undoes: null,
    upload: asSent,
  });
}
