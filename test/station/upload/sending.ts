import { EventEmitter, once } from 'node:events';
import { onTestFinished } from 'vitest';
import type { WritableJournal } from '../../../electron/station/ledger/databases.ts';
import { appendScan, lastScanAt } from '../../../electron/station/ledger/scans.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { createUploader, type Uploader } from '../../../electron/station/upload/uploader.ts';
import { createClient, type VivenuClient } from '../../../electron/station/vivenu/client.ts';
import type { Fetch } from '../../../electron/station/vivenu/http.ts';
import { realWaiting } from '../../../electron/station/vivenu/real-waiting.ts';
import type { Waiting } from '../../../electron/station/vivenu/retry.ts';
import { memoryLog, noWaiting, sandboxClient, scanRow, temporaryLedger, temporarySandbox } from '../support.ts';

/** As long as a drain is given: a test that needs it all has gone wrong. */
export const LONG = 20_000;
/** How long the uploader gathers scans: no pause that a server's answer brings. */
const GATHERING = 100;

interface NotedWaiting extends Waiting {
  /** How long the uploader was to wait after what the server said. */
  readonly asked: number[];
}

/** The pauses between attempts take no time; the deadline of a drain does. */
export const quickPauses = (): NotedWaiting => notedWaiting(() => new Promise(setImmediate));

/** A pause lasts until somebody wakes the uploader. */
export const endlessPauses = (): NotedWaiting =>
  notedWaiting(async (signal) => {
    if (!signal.aborted) await once(signal, 'abort');
  });

function notedWaiting(nap: (signal: AbortSignal) => Promise<unknown>): NotedWaiting {
  const asked: number[] = [];
  return {
    asked,
    random: () => 0.5,
    async sleep(ms, signal = new AbortController().signal) {
      if (ms === LONG) return realWaiting.sleep(ms, signal);
      if (ms > GATHERING) {
        asked.push(ms);
        await nap(signal);
      } else await new Promise(setImmediate);
      return undefined;
    },
  };
}

export interface TestUploader extends Uploader {
  /** Resolves when `check` holds after a change of which the uploader tells. */
  until(check: () => boolean): Promise<void>;
  readonly lines: readonly string[];
}

interface Given {
  readonly journal: WritableJournal;
  readonly client: VivenuClient;
  readonly waiting?: Waiting;
  readonly batchSize?: () => number;
}

export function createTestUploader(given: Given): TestUploader {
  const changes = new EventEmitter();
  const log = memoryLog();
  const uploader = createUploader({
    batchSize: () => 50,
    waiting: quickPauses(),
    ...given,
    now: () => 0,
    log,
    onChange: () => void changes.emit('change'),
  });
  return {
    ...uploader,
    lines: log.lines,
    async until(check) {
      while (!check()) await once(changes, 'change');
    },
  };
}

/** One that stops with the test. */
export function uploaderFor(given: Given): TestUploader {
  const uploader = createTestUploader(given);
  onTestFinished(() => uploader.stop());
  return uploader;
}

/** Scans that wait to be sent. Their barcodes are `0`, `1`, … where none are given. */
export function queueScans(journal: WritableJournal, eventId: string, given: number | readonly string[]): string[] {
  const barcodes = typeof given === 'number' ? Array.from({ length: given }, (_, index) => String(index)) : [...given];
  journal.transaction(() => {
    for (const barcode of barcodes) {
      const scannedAt = (lastScanAt(journal) ?? 0) + 1;
      const at = new Date(scannedAt).toISOString();
      const upload = JSON.stringify({ barcode, scanned_at: at, type: 'OK', direction: 'IN' });
      appendScan(journal, scanRow({ eventId, barcode, scannedAt, upload }));
    }
  })();
  return barcodes;
}

/** The barcodes that took effect at the server, in the order of arrival. */
export const received = ({ control }: Sandbox, eventId?: string): string[] =>
  control
    .scans()
    .rows.filter((row) => eventId === undefined || row.eventId === eventId)
    .map(({ barcode }) => barcode);

/** Every body that arrived, whatever became of it. */
export const bodies = ({ control }: Sandbox): string[] => control.scans().requests.map(({ rawBody }) => rawBody);

/** How many rows each request had. */
export const sizes = (sandbox: Sandbox): number[] =>
  bodies(sandbox).map((body) => (JSON.parse(body) as unknown[]).length);

/** Requests that send scans. */
export const SCANS = { path: '/api/accessusers/scans/' };

/** A sandbox with two events, a client for it, and an empty journal. */
export async function parts(options?: Parameters<typeof temporarySandbox>[0]) {
  const sandbox = await temporarySandbox(options);
  const [first, second] = sandbox.demo.events;
  const { journal } = temporaryLedger();
  return { journal, sandbox, client: sandboxClient(sandbox), eventId: first!.id, otherId: second!.id };
}

/** A client whose requests the test has in its hands. */
export const clientWith = ({ url, demo }: Sandbox, ownFetch: Fetch): VivenuClient =>
  createClient({
    fetch: ownFetch,
    server: url,
    token: () => demo.token,
    waiting: noWaiting(),
    closing: new AbortController().signal,
  });

export async function untilReceived(sandbox: Sandbox): Promise<void> {
  while (received(sandbox).length === 0) await new Promise(setImmediate);
}

/** A fault of one event only. */
export const on = (eventId: string) => ({ path: `/api/accessusers/scans/${eventId}` });
