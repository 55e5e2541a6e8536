import type { EventSummary, FoundTicket, Occupancy } from '#shared/domain.ts';
import type { Outcome } from '#shared/problem.ts';
import type { Policy } from '#shared/policy.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { Status } from '#shared/view.ts';
import type { Connection } from './connection.ts';
import { createCorrections, type Corrections } from './corrections.ts';
import { occupancyOf } from './ledger/occupancy.ts';
import type { Ledger } from './ledger/open.ts';
import { countRejected, countUnsent, oldestUnsentAt } from './ledger/outbox.ts';
import { recount, type Recount } from './ledger/recount.ts';
import { entriesSince } from './ledger/scans.ts';
import { searchTickets } from './ledger/search.ts';
import { syncState } from './ledger/syncs.ts';
import { recentVerdicts } from './ledger/verdicts.ts';
import type { Log } from './log.ts';
import { createLookUp } from './look-up.ts';
import { createStation, type Station } from './station.ts';
import { loadEvents, type Progress, type SyncReport } from './sync/load-events.ts';
import { createSync, type Sync } from './sync/sync.ts';
import { createUploader, type Uploader } from './upload/uploader.ts';
import type { VivenuClient } from './vivenu/client.ts';
import type { Waiting } from './vivenu/retry.ts';

/** A station at work on the chosen events: the path of the scans, with sync and upload beside it. */
export interface RunningStation extends Station, Corrections {
  readonly events: readonly EventSummary[];
  readonly sync: Sync;
  readonly uploader: Uploader;
  policy(): Policy;
  occupancy(): Occupancy;
  perMinute(): number;
  /** The last verdicts, newest first. */
  recent(): readonly Verdict[];
  search(text: string): readonly FoundTicket[];
  recount(): Recount;
  status(): Status;
  /** Whether the tickets of all chosen events have been loaded once, whole. */
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
  readonly events: readonly EventSummary[];
  readonly policy: () => Policy;
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
  const {
    ledger,
    client,
    connection,
    closing,
    events,
    policy,
    syncIntervalMs,
    waiting,
    now,
    log,
    onVerdict,
    onChange,
  } = parts;
  const { catalogue, journal } = ledger;
  const eventIds = events.map(({ id }) => id);

  const sync = createSync({ load: loadAll, intervalMs: syncIntervalMs, waiting, log, onChange });
  const uploader = createUploader({ journal, client, waiting, now, log, onChange });
  const lookUp = createLookUp({ client, catalogue, now, policy });
  const station = createStation({ ledger, eventIds, policy, now, lookUp, announce });
  const corrections = createCorrections({ ledger, eventIds, policy, now, announce, onUndone: uploader.poke });

  connection.onChange((online) => {
    log.info(online ? 'the server can be reached again' : 'the server cannot be reached; scanning goes on');
    if (online) uploader.retryNow();
    onChange();
  });

  function loadAll(onProgress?: (progress: Progress) => void): Promise<Outcome<SyncReport>> {
    return loadEvents({ client, catalogue, now, log }, eventIds, onProgress);
  }

  function announce(verdict: Verdict): void {
    onVerdict(verdict);
    uploader.poke();
  }

  function status(): Status {
    const states = eventIds.map((eventId) => syncState(catalogue, eventId));
    const moments = states.map((state) => state?.checkedAt ?? null);
    return {
      online: connection.online(),
      tickets: states.reduce((sum, state) => sum + (state?.tickets ?? 0), 0),
      ticketsAsOf: moments.reduce((oldest, at) => (oldest === null || at === null ? null : Math.min(oldest, at))),
      unsent: countUnsent(journal),
      unsentSince: oldestUnsentAt(journal),
      rejected: countRejected(journal),
      syncProblem: sync.problem(),
      uploadProblem: uploader.problem(),
    };
  }

  async function close(): Promise<void> {
    const timeUp = new AbortController();
    await Promise.race([uploader.stop(), waiting.sleep(CLOSING_MS, timeUp.signal)]);
    timeUp.abort();
    closing.abort();
    await Promise.all([uploader.stop(), sync.stop()]);
    ledger.close();
  }

  return {
    ...station,
    ...corrections,
    events,
    sync,
    uploader,
    policy,
    occupancy: () => occupancyOf(journal, eventIds),
    perMinute: () => entriesSince(journal, eventIds, now() - 60_000),
    recent: () => recentVerdicts(ledger, eventIds, RECENT),
    search: (text) => searchTickets(ledger, text, eventIds),
    recount: () => recount(journal, eventIds),
    status,
    isLoaded: () => eventIds.every((eventId) => syncState(catalogue, eventId) !== null),
    start() {
      sync.start();
      uploader.poke();
    },
    close,
  };
}
