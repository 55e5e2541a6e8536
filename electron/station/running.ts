import { errorMessage } from '#shared/error-message.ts';
import type { EventSummary, FoundTicket, Occupancy, Ticket } from '#shared/domain.ts';
import type { Language } from '#shared/language.ts';
import { success, type Outcome, type Problem } from '#shared/problem.ts';
import type { Policy } from '#shared/policy.ts';
import type { TypesAndEntries } from '#shared/station-settings.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { TicketView } from '#shared/ticket-view.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { Status } from '#shared/view.ts';
import type { Backup } from './backup/backup.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Connection } from './connection.ts';
import { createCorrections, type Corrections } from './corrections.ts';
import type { DoorList, OnProgress } from './door-list/door-list.ts';
import { createHousekeeping } from './housekeeping.ts';
import { commit } from './ledger/commit.ts';
import { occupancyOf } from './ledger/occupancy.ts';
import type { Ledger } from './ledger/open.ts';
import { openNotices } from './ledger/notices.ts';
import { countRejected, countUnsent, oldestUnsentAt, rejectedSince } from './ledger/outbox.ts';
import { recount, type Recount } from './ledger/recount.ts';
import { entriesPerMinute, lastScanAt } from './ledger/scans.ts';
import { noteCatalogueDamage } from './ledger/station-values.ts';
import { syncState } from './ledger/syncs.ts';
import { recentVerdicts } from './ledger/verdicts.ts';
import type { Log } from './log.ts';
import { createPrinting, type Printing, type PrintingHost } from './printing/printing.ts';
import type { RenderCalls } from './printing/render/calls.ts';
import { createLookUp } from './look-up.ts';
import { createRecording } from './recording.ts';
import { createRecords, type Records } from './records.ts';
import { ticketsInside } from './seating/inside.ts';
import { createStation, type Recorder, type Station } from './station.ts';
import { createStatistics, type Statistics } from './statistics/statistics.ts';
import type { Search } from './search/search.ts';
import type { Access } from './sync/access.ts';
import { createLook } from './sync/look.ts';
import { isSweepDue } from './sync/sweep-due.ts';
import { createSync, type Sync } from './sync/sync.ts';
import type { CatalogueWriter } from './sync/writer/writer.ts';
import { createUploader, type Uploader } from './upload/uploader.ts';
import type { VivenuClient } from './vivenu/client.ts';
import { viewTicket } from './view-ticket.ts';
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
  /** What is known of a barcode and its ticket, with this station's scans. */
  ticket(barcode: string): TicketView;
  /** The tickets of all who are inside by this station's scans, of any event, a page at a time. */
  ticketsInside(): AsyncGenerator<readonly Ticket[]>;
  /** Types and entries of the chosen events' tickets. */
  typesAndEntries(): Promise<TypesAndEntries>;
  readonly statistics: Statistics;
  readonly printing: Printing;
  /** The network or the computer came back. */
  wake(): void;
  recount(): Recount;
  status(): Status;
  /** The moment (ms) of the newest scan; null before the first. */
  lastScanAt(): number | null;
  /** Whether the tickets of all chosen events have been loaded once, whole. */
  isLoaded(): boolean;
  /** Writes the tickets as they are now into this folder, to be printed; returns the files. */
  saveDoorList(folder: string, language: Language, onProgress: OnProgress): Promise<Outcome<readonly string[]>>;
  readonly records: Records;
  readonly backup: Backup;
  /** Keeps the tickets up to date from now on, and sends what an earlier run could not. */
  start(): void;
  /** Lets a request that is under way come to its end, for a short while, then closes everything. */
  close(): Promise<void>;
}

interface Parts {
  readonly ledger: Ledger;
  /** Of the station's files. */
  readonly folder: string;
  readonly backup: Backup;
  readonly clockWatch: ClockWatch;
  readonly batchSize: () => number;
  readonly printing: PrintingHost;
  readonly isDemo: boolean;
  readonly renderer: RenderCalls;
  readonly writer: CatalogueWriter;
  readonly search: Search;
  readonly doorList: DoorList;
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
  /** When the station's own access user ends; null where it does not, or nobody has said so. */
  readonly accessExpires: () => number | null;
  readonly syncIntervalMs: () => number;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

const RECENT = 8;
const CLOSING_MS = 3_000;

export function runStation(parts: Parts): RunningStation {
  const {
    ledger,
    folder,
    backup,
    clockWatch,
    batchSize,
    writer,
    search,
    doorList,
    access,
    checkCatalogue,
    endThreads,
    client,
    connection,
    closing,
    events,
    policy,
    accessExpires,
    syncIntervalMs,
    waiting,
    now,
    log,
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
      isUnproven() ||
      isSweepDue({ now: now(), lastScanAt: lastScanAt(journal), sweptAt: sweptAt ?? lastSweepAt(), missing }),
    intervalMs: syncIntervalMs,
    waiting,
    now,
    log,
    onChange,
  });
  const uploader = createUploader({ journal, client, batchSize, waiting, now, log, onChange });
  const lookUp = createLookUp({ client, catalogue, store: writer.storeTicket, waiting, now, policy });
  const recording = createRecording(ledger.reserve, onChange);
  const housekeeping = createHousekeeping(ledger, waiting, onChange);
  const record: Recorder = (act) => recording.attempt(() => commit(ledger, act));
  const printing = createPrinting({ ...parts, ...parts.printing, record });
  const { planPrints } = printing;
  const station = createStation({ ledger, record, eventIds, policy, now, lookUp, planPrints, onRecorded });
  const corrections = createCorrections({ ledger, record, eventIds, policy, now, planPrints, onRecorded });

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

  /** Some tickets were saved from a damaged file, and nobody has compared them with vivenu yet. */
  const isUnproven = (): boolean => isLoaded() && lastSweepAt() === null;

  const records = createRecords({ ledger, folder, status, uploader, now, onChange });
  const perMinute = (): number => entriesPerMinute(journal, eventIds, now());
  const statistics = createStatistics({
    journal,
    eventIds,
    countSold: () => search.sold(eventIds),
    perMinute,
    capacity: () => policy().capacity?.limit ?? null,
    closing: closing.signal,
    now,
    log,
  });

  /** A new token or another day may have made good what vivenu refused. */
  function offerRejected(): void {
    try {
      const offered = records.offerAgain();
      if (offered > 0) log.info(`${offered} scans that vivenu refused are offered once more`);
    } catch (error) {
      log.warn(`not offered once more: ${errorMessage(error)}`);
    }
  }

  function onRecorded(): void {
    printing.poke();
    uploader.poke();
    housekeeping.poke();
    backup.poke();
  }

  async function lookForDamage(): Promise<void> {
    damage = await checkCatalogue();
    if (damage === null) return;
    log.warn(problemLine(damage));
    onChange();
    try {
      noteCatalogueDamage(journal);
    } catch (error) {
      // The next start finds it once more.
      log.warn(`not noted: ${errorMessage(error)}`);
    }
  }

  const isLoaded = (): boolean => eventIds.every((eventId) => syncState(catalogue, eventId).nextFrom !== null);

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
      rejectedSince: rejectedSince(journal),
      recordProblem: recording.problem(),
      backup: backup.state(),
      clockAheadMs: clockWatch.aheadMs(),
      notices: openNotices(journal),
      accessExpires: accessExpires(),
      syncProblem: damage ?? sync.problem(),
      uploadProblem: uploader.problem(),
    };
  }

  async function close(): Promise<void> {
    const timeUp = new AbortController();
    const printed = printing.stop();
    await Promise.race([Promise.all([uploader.stop(), backup.now()]), waiting.sleep(CLOSING_MS, timeUp.signal)]);
    timeUp.abort();
    closing.abort();
    await Promise.all([uploader.stop(), sync.stop(), housekeeping.stop(), backup.stop(), printed]);
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
    perMinute,
    recent: () => recentVerdicts(ledger, eventIds, RECENT),
    // Who was overtaken by a newer search no longer waits for anything.
    search: async (text) => (await search.search(text, eventIds)) ?? success([]),
    ticket: (barcode) => viewTicket({ ledger, eventIds, policy: policy(), now }, barcode),
    ticketsInside: () => ticketsInside(ledger, closing.signal),
    typesAndEntries: () => search.typesAndEntries(eventIds),
    statistics,
    printing,
    wake,
    recount: () => recount(journal, eventIds),
    status,
    lastScanAt: () => lastScanAt(journal),
    isLoaded,
    saveDoorList: (into, language, onProgress) =>
      doorList.save(
        {
          events,
          policy: policy(),
          language,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          at: now(),
          ticketsAsOf: status().ticketsAsOf,
          folder: into,
          stationId: records.stationId(),
        },
        onProgress,
      ),
    records,
    backup,
    start() {
      sync.start();
      offerRejected();
      uploader.poke();
      housekeeping.poke();
      printing.start();
      backup.start();
      if (isUnproven()) void sync.sweep();
      void lookForDamage();
    },
    close,
  };
}
