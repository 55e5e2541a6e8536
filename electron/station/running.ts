import type { EventSummary, Occupancy } from '#shared/domain.ts';
import type { Policy } from '#shared/settings.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { Status } from '#shared/view.ts';
import type { Connection } from './connection.ts';
import { occupancyOf } from './ledger/occupancy.ts';
import type { Ledger } from './ledger/open.ts';
import { countRejected, countUnsent, oldestUnsentAt } from './ledger/outbox.ts';
import { entriesSince, recentScans, type ScanRow } from './ledger/scans.ts';
import { syncState } from './ledger/syncs.ts';
import { ticketById } from './ledger/tickets.ts';
import type { Log } from './log.ts';
import { createLookUp } from './look-up.ts';
import { createStation, type Station } from './station.ts';
import { loadChanges } from './sync/load-changes.ts';
import { createSync, type Sync } from './sync/sync.ts';
import { createUploader, type Uploader } from './upload/uploader.ts';
import type { VivenuClient } from './vivenu/client.ts';
import type { Waiting } from './vivenu/retry.ts';

/** A station at work on one event: the path of the scans, with sync and upload beside it. */
export interface RunningStation extends Station {
  readonly event: EventSummary;
  readonly sync: Sync;
  readonly uploader: Uploader;
  occupancy(): Occupancy;
  perMinute(): number;
  /** The last verdicts, newest first. */
  recent(): readonly Verdict[];
  status(): Status;
  /** Whether the event's tickets have been loaded once, whole. */
  isLoaded(): boolean;
  /** Keeps the tickets up to date from now on, and sends what an earlier run could not. */
  start(): void;
  /** Lets a request that is under way come to its end, for a short while, then closes everything. */
  close(): Promise<void>;
}

interface Parts {
  readonly ledger: Ledger;
  readonly client: VivenuClient;
  readonly connection: Connection;
  /** Aborting it ends the client's exchanges. */
  readonly closing: AbortController;
  readonly event: EventSummary;
  readonly policy: Policy;
  readonly syncIntervalMs: () => number;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  readonly onVerdict: (verdict: Verdict) => void;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

const RECENT = 8;
const CLOSING_MS = 3_000;

export function runStation(parts: Parts): RunningStation {
  const { ledger, client, connection, closing, event, policy, syncIntervalMs, waiting, now, log, onVerdict, onChange } =
    parts;
  const { catalogue, journal } = ledger;

  const sync = createSync({
    load: (onProgress) => loadChanges({ client, catalogue, eventId: event.id, now, log }, onProgress),
    intervalMs: syncIntervalMs,
    waiting,
    log,
    onChange,
  });
  const uploader = createUploader({ journal, client, waiting, now, log, onChange });
  const station = createStation({
    ledger,
    eventId: event.id,
    policy,
    now,
    lookUp: createLookUp({ client, catalogue, now }),
    announce(verdict) {
      onVerdict(verdict);
      uploader.poke();
    },
  });
  connection.onChange((online) => {
    log.info(online ? 'the server can be reached again' : 'the server cannot be reached; scanning goes on');
    if (online) uploader.retryNow();
    onChange();
  });
  return {
    ...station,
    event,
    sync,
    uploader,
    occupancy: () => occupancyOf(journal, event.id),
    perMinute: () => entriesSince(journal, event.id, now() - 60_000),
    recent: () => recentScans(journal, event.id, RECENT).map((row) => toVerdict(ledger, row)),
    status() {
      const state = syncState(catalogue, event.id);
      return {
        online: connection.online(),
        tickets: state?.tickets ?? 0,
        ticketsAsOf: state?.checkedAt ?? null,
        unsent: countUnsent(journal),
        unsentSince: oldestUnsentAt(journal),
        rejected: countRejected(journal),
        syncProblem: sync.problem(),
        uploadProblem: uploader.problem(),
      };
    },
    isLoaded: () => syncState(catalogue, event.id) !== null,
    start() {
      sync.start();
      uploader.poke();
    },
    async close() {
      const timeUp = new AbortController();
      await Promise.race([uploader.stop(), waiting.sleep(CLOSING_MS, timeUp.signal)]);
      timeUp.abort();
      closing.abort();
      await Promise.all([uploader.stop(), sync.stop()]);
      ledger.close();
    },
  };
}

/** A scan of the log as it was shown. */
function toVerdict({ catalogue }: Ledger, { scannedAt, ticketId, ...scan }: ScanRow): Verdict {
  return { ...scan, ticketId, at: scannedAt, ticket: ticketId === null ? null : ticketById(catalogue, ticketId) };
}
