import type { EventSummary, FoundTicket, Occupancy } from '#shared/domain.ts';
import { success, type Outcome, type Problem } from '#shared/problem.ts';
import type { Policy } from '#shared/policy.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { Status } from '#shared/view.ts';
import type { Connection } from './connection.ts';
import { createCorrections, type Corrections } from './corrections.ts';
import { occupancyOf } from './ledger/occupancy.ts';
import type { Ledger } from './ledger/open.ts';
import { countRejected, countUnsent, oldestUnsentAt } from './ledger/outbox.ts';
import { recount, type Recount } from './ledger/recount.ts';
import { entriesSince, lastScanAt } from './ledger/scans.ts';
import { syncState } from './ledger/syncs.ts';
import { recentVerdicts } from './ledger/verdicts.ts';
import type { Log } from './log.ts';
import { createLookUp } from './look-up.ts';
import { createStation, type Station } from './station.ts';
import type { Search } from './search/search.ts';
import type { Access } from './sync/access.ts';
import { createLook } from './sync/look.ts';
import { isSweepDue } from './sync/sweep-due.ts';
import { createSync, type Sync } from './sync/sync.ts';
import type { CatalogueWriter } from './sync/writer/writer.ts';
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
  search(text: string): Promise<Outcome<readonly FoundTicket[]>>;
  /** The network or the computer came back. */
  wake(): void;
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
  readonly writer: CatalogueWriter;
  readonly search: Search;
  readonly access: Access;
  /** Looks through the file of tickets beside the scans; null where nothing is wrong with it. */
  readonly checkCatalogue: () => Promise<Problem | null>;
  readonly client: VivenuClient;
  readonly connection: Connection;
  /** Ends the threads. */
  readonly endThreads: () => Promise<void>;
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
    writer,
    search,
    access,
    checkCatalogue,
    endThreads,
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

  let damage: Problem | null = null;

  const look = createLook({ client, writer, catalogue, eventIds, access, waiting, now, log });
  const sync = createSync({
    look,
    tidy: writer.indexBarcodeParts,
    doubtAccess: access.doubt,
    isSweepDue: ({ sweptAt, missing }) =>
      isSweepDue({ now: now(), lastScanAt: lastScanAt(journal), sweptAt: sweptAt ?? lastSweepAt(), missing }),
    intervalMs: syncIntervalMs,
    waiting,
    now,
    log,
    onChange,
  });
  const uploader = createUploader({ journal, client, waiting, now, log, onChange });
  const lookUp = createLookUp({ client, catalogue, store: writer.storeTicket, waiting, now, policy });
  const station = createStation({ ledger, eventIds, policy, now, lookUp, announce });
  const corrections = createCorrections({ ledger, eventIds, policy, now, announce, onUndone: uploader.poke });

  connection.onChange((online) => {
    log.info(online ? 'the server can be reached again' : 'the server cannot be reached; scanning goes on');
    if (online) wake();
    onChange();
  });

  function wake(): void {
    uploader.retryNow();
    sync.wake();
  }

  /** Null as long as one event was never read whole. */
  function lastSweepAt(): number | null {
    const moments = eventIds.map((eventId) => syncState(catalogue, eventId).sweptAt);
    return moments.reduce((oldest, at) => (oldest === null || at === null ? null : Math.min(oldest, at)));
  }

  function announce(verdict: Verdict): void {
    onVerdict(verdict);
    uploader.poke();
  }

  async function lookForDamage(): Promise<void> {
    damage = await checkCatalogue();
    if (damage === null) return;
    log.warn(problemLine(damage));
    onChange();
  }

  function status(): Status {
    const states = eventIds.map((eventId) => syncState(catalogue, eventId));
    const moments = states.map((state) => state.checkedAt);
    return {
      online: connection.online(),
      tickets: states.reduce((sum, state) => sum + state.tickets, 0),
      ticketsAsOf: moments.reduce((oldest, at) => (oldest === null || at === null ? null : Math.min(oldest, at))),
      unsent: countUnsent(journal),
      unsentSince: oldestUnsentAt(journal),
      rejected: countRejected(journal),
      syncProblem: damage ?? sync.problem(),
      uploadProblem: uploader.problem(),
    };
  }

  async function close(): Promise<void> {
    const timeUp = new AbortController();
    await Promise.race([uploader.stop(), waiting.sleep(CLOSING_MS, timeUp.signal)]);
    timeUp.abort();
    closing.abort();
    await Promise.all([uploader.stop(), sync.stop()]);
    await endThreads();
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
    // Who was overtaken by a newer search no longer waits for anything.
    search: async (text) => (await search.search(text, eventIds)) ?? success([]),
    wake,
    recount: () => recount(journal, eventIds),
    status,
    isLoaded: () => eventIds.every((eventId) => syncState(catalogue, eventId).nextFrom !== null),
    start() {
      sync.start();
      uploader.poke();
      void lookForDamage();
    },
    close,
  };
}
