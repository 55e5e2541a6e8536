import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ticket } from '#shared/domain.ts';
import { defaultPolicy, type Policy } from '#shared/policy.ts';
import { onTestFinished } from 'vitest';
import { openCatalogue, type WritableCatalogue } from '../../electron/station/ledger/databases.ts';
import { openLedger, type Ledger } from '../../electron/station/ledger/open.ts';
import { commit } from '../../electron/station/ledger/commit.ts';
import type { LedgerPlace } from '../../electron/station/ledger/open-journal.ts';
import type { NewScan } from '../../electron/station/ledger/scan-row.ts';
import type { Log } from '../../electron/station/log.ts';
import type { Recorder } from '../../electron/station/station.ts';
import type { ThreadFiles } from '../../electron/station/open-station.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../electron/station/sandbox/sandbox.ts';
import { createClient, type VivenuClient } from '../../electron/station/vivenu/client.ts';
import type { Waiting } from '../../electron/station/vivenu/retry.ts';

/** An empty folder that goes away with the test, and so do the marks that stations put beside it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
  onTestFinished(() => {
    for (const beside of ['', '.mark', '.marks']) rmSync(`${folder}${beside}`, { recursive: true, force: true });
  });
  return folder;
}

/** A ledger with the connection that otherwise only the sync's thread has. */
export type TestLedger = Ledger & { readonly writable: WritableCatalogue };

/** Where a test's ledger is. */
export const placeOf = (folder: string): LedgerPlace => ({ folder, markFile: `${folder}.mark`, backups: () => [] });

/** A ledger in real files. */
export function openTestLedger(folder: string): TestLedger {
  const ledger = openLedger(placeOf(folder), OPENED_AT);
  if (!ledger.ok) throw new Error(`${ledger.problem.code}: ${ledger.problem.detail}`);
  const writable = openCatalogue(folder);
  return {
    ...ledger.value,
    writable,
    close() {
      writable.close();
      ledger.value.close();
    },
  };
}

/** Some moment: no test is about it. */
export const OPENED_AT = 1_000;

/** A ledger in real files that ends with the test. */
export function temporaryLedger(folder = temporaryFolder()): TestLedger {
  const ledger = openTestLedger(folder);
  onTestFinished(() => ledger.close());
  return ledger;
}

/** As a station at work records. */
export const recorderOf =
  (ledger: Ledger): Recorder =>
  (act) =>
    commit(ledger, act);

/** What a station without a network and without printers is made of. */
export const stationParts = (ledger: Ledger, now: () => number, policy: Partial<Policy> = {}) => ({
  ledger,
  record: recorderOf(ledger),
  eventIds: ['event'],
  policy: () => ({ ...defaultPolicy, ...policy }),
  now,
  lookUp: async () => undefined,
  planPrints: () => [],
  onRecorded: () => undefined,
});

export function ticket(given: Partial<Ticket> & { readonly id: string }): Ticket {
  return {
    barcode: `BARCODE-${given.id}`,
    eventId: 'event',
    name: 'Zoë Müller',
    ticketTypeId: 'type',
    ticketName: 'Standing',
    priceCategory: null,
    discount: null,
    area: null,
    row: null,
    seat: null,
    status: 'VALID',
    entry: null,
    updatedAt: 1,
    goneAt: null,
    ...given,
  };
}

/** The threads' files, as sources. */
export const threads: ThreadFiles = {
  writer: new URL('../../electron/station/sync/writer/thread.ts', import.meta.url),
  search: new URL('../../electron/station/search/thread.ts', import.meta.url),
  check: new URL('../../electron/station/ledger/check-thread.ts', import.meta.url),
  render: new URL('../../electron/station/printing/render/thread.ts', import.meta.url),
  doorList: new URL('../../electron/station/door-list/thread.ts', import.meta.url),
};

/** A scan that may be appended to the log. */
export function scanRow(given: Partial<NewScan> = {}): NewScan {
  return {
    eventId: 'event',
    barcode: 'B',
    ticketId: null,
    subject: null,
    asked: 'IN',
    direction: 'IN',
    result: 'refused',
    reason: null,
    source: 'wedge',
    scannedAt: 1_000,
    entries: 0,
    firstEntryAt: null,
    beforeRestartAt: null,
    dataAsOf: null,
    attention: [],
    hint: null,
    note: null,
    against: null,
    ticketTypeId: null,
    entryIds: [],
    undoes: null,
    upload: null,
    ...given,
  };
}

/** A sandbox on real HTTP that ends with the test. */
export async function temporarySandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ tickets: 300, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Waits not at all, so that retries and back-off take no time in tests; notes how long it was asked to wait. */
export function noWaiting(): Waiting & { readonly asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    random: () => 0.5,
    async sleep(ms) {
      asked.push(ms);
      await new Promise(setImmediate);
    },
  };
}

export function sandboxClient(
  sandbox: Sandbox,
  given: { readonly token?: string | null; readonly waiting?: Waiting } = {},
): VivenuClient {
  return createClient({
    fetch,
    server: sandbox.url,
    token: () => (given.token === undefined ? sandbox.demo.token : given.token),
    waiting: given.waiting ?? noWaiting(),
    closing: new AbortController().signal,
  });
}

/** Keeps what was logged. */
export function memoryLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, info: (text) => void lines.push(text), warn: (text) => void lines.push(text) };
}
