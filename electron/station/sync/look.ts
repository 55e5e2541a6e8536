import type { SyncProgress } from '#shared/view.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { ReadableCatalogue } from '../ledger/databases.ts';
import { syncState, type SyncState } from '../ledger/syncs.ts';
import type { Log } from '../log.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import type { Waiting } from '../vivenu/retry.ts';
import type { Access } from './access.ts';
import { confirmMissing } from './confirm-missing.ts';
import { nextFrom, OVERLAP_MS } from './next-from.ts';
import { createMeter } from './progress.ts';
import { readBySkip } from './read-by-skip.ts';
import { createReadPage, LARGEST_PAGE, type ReadPageOf } from './read-page.ts';
import { readWindows, type Reading } from './read-windows.ts';
import type { CatalogueWriter } from './writer/writer.ts';

/** `changes`: what is new since the last look, or all of it at the first time. `sweep`: all of it, to find what is gone. */
export type LookKind = 'changes' | 'sweep';

export interface SyncReport {
  readonly tickets: number;
  /** Tickets that were new or differ now. */
  readonly changed: number;
  /** Tickets that a sweep did not see, and that count until the next one. */
  readonly missing: number;
  /** Tickets that vivenu no longer has. */
  readonly gone: number;
}

export type Look = (kind: LookKind, onProgress?: (progress: SyncProgress) => void) => Promise<Outcome<SyncReport>>;

interface Parts {
  readonly client: VivenuClient;
  readonly writer: CatalogueWriter;
  readonly catalogue: ReadableCatalogue;
  readonly eventIds: readonly string[];
  readonly access: Access;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  readonly largestPage?: number;
}

/** How often a count that does not agree is looked at again: tickets are sold meanwhile. */
const MOST_CONFIRMATIONS = 2;

const justTheCount = { window: { from: null, until: null }, skip: 0, top: 1 } as const;

/** One look at vivenu's tickets of all chosen events, one after the other; it ends at the first that fails. */
export function createLook(parts: Parts): Look {
  const { client, writer, catalogue, eventIds, access, waiting, now, log, largestPage = LARGEST_PAGE } = parts;

  /** By event, how many tickets the server counts beyond those that it lists. */
  const neverListed = new Map<string, number>();

  return async (kind, onProgress) => {
    // The thread starts, and takes up what an earlier run left, while the server is asked.
    const [allowed] = await Promise.all([access.check(), writer.indexBarcodeParts()]);
    if (!allowed.ok) return allowed;
    const reports: SyncReport[] = [];
    for (const eventId of eventIds) {
      const loaded = reports.reduce((tickets, report) => tickets + report.tickets, 0);
      const outcome = await lookAt(eventId, kind, allowed.value === 'asked', ({ tickets, total, ...progress }) =>
        onProgress?.({ ...progress, tickets: loaded + tickets, total: total === null ? null : loaded + total }),
      );
      if (!outcome.ok) return outcome;
      reports.push(outcome.value);
    }
    return success(reports.reduce(sum));
  };

  async function lookAt(
    eventId: string,
    kind: LookKind,
    countToo: boolean,
    onProgress: (progress: SyncProgress) => void,
  ): Promise<Outcome<SyncReport>> {
    const before = syncState(catalogue, eventId);
    const whole = before.nextFrom === null || kind === 'sweep';
    const { read, seen } = follow(eventId, before, onProgress);

    if (whole || countToo) {
      const count = await read(justTheCount);
      if (!count.ok) return count;
      seen.total = count.value.total;
      if (seen.total === 0 && before.tickets > 0) return failure('list_emptied', eventId);
    }

    const outcome = await readKind(eventId, kind, before, read);
    if (!outcome.ok) return outcome;
    const { reading, ...found } = outcome.value;
    if (reading === 'moving') access.doubt();
    else if (whole || countToo) {
      const confirmed = await confirmCount(eventId, read);
      if (!confirmed.ok) return confirmed;
    }
    if (seen.unusable > 0) log.warn('sync: the ticket list has entries without an id or a barcode; they were left out');
    await writer.storeSyncState(eventId, {
      nextFrom: nextFrom(seen.began, seen.newest),
      newest: seen.newest,
      loadedUntil: null,
      checkedAt: now(),
    });
    return success({ tickets: syncState(catalogue, eventId).tickets, changed: seen.changed, ...found });
  }

  /** Reads pages of an event and adds up what they bring. */
  function follow(eventId: string, before: SyncState, onProgress: (progress: SyncProgress) => void) {
    const readPage = createReadPage({ client, writer, waiting, eventId, largestPage });
    const meter = createMeter(now);
    const seen = {
      pages: 0,
      changed: 0,
      unusable: 0,
      total: null as number | null,
      newest: before.newest,
      /** The server's clock at the first page: from there the next look goes on. */
      began: null as number | null,
    };
    const read: ReadPageOf = async (query) => {
      const outcome = await readPage(query);
      if (!outcome.ok) return outcome;
      const page = outcome.value;
      if (seen.pages === 0) seen.began = page.serverTime;
      seen.pages++;
      seen.changed += page.changed;
      seen.unusable += page.unusable;
      if (page.newest !== null) seen.newest = Math.max(seen.newest ?? page.newest, page.newest);
      const progress = meter({ pages: seen.pages, tickets: page.tickets, total: seen.total });
      if (progress !== null) onProgress(progress);
      return outcome;
    };
    return { read, seen };
  }

  async function readKind(
    eventId: string,
    kind: LookKind,
    before: SyncState,
    read: ReadPageOf,
  ): Promise<Outcome<Pick<SyncReport, 'missing' | 'gone'> & { readonly reading: Reading }>> {
    if (before.nextFrom !== null && kind === 'sweep') return sweep(eventId, before.nextFrom, read);
    const outcome =
      before.nextFrom === null
        ? await loadFirst(eventId, before, read)
        : await readWindows({ read, from: before.nextFrom, now, onReached: () => undefined });
    return outcome.ok ? success({ reading: outcome.value, missing: 0, gone: 0 }) : outcome;
  }

  /** Goes on where an earlier run stopped. */
  async function loadFirst(eventId: string, { loadedUntil }: SyncState, read: ReadPageOf): Promise<Outcome<Reading>> {
    const saving: Promise<void>[] = [];
    const outcome = await readWindows({
      read,
      from: loadedUntil === null ? null : loadedUntil - OVERLAP_MS,
      now,
      onReached: (until) => void saving.push(writer.storeSyncState(eventId, { loadedUntil: until })),
    });
    await Promise.all(saving);
    if (outcome.ok) await writer.storeSyncState(eventId, { sweptAt: now() });
    return outcome;
  }

  /** Windows find tickets by their moments. One without, or a server that cuts its windows in another way, shows in the count. */
  async function confirmCount(eventId: string, read: ReadPageOf): Promise<Outcome<null>> {
    let from: number | null = null;
    let total = 0;
    for (let round = 1; round <= MOST_CONFIRMATIONS; round++) {
      const count = await read(justTheCount);
      if (!count.ok) return count;
      const { tickets, serverTime, newest } = count.value;
      ({ total } = count.value);
      if (total - tickets <= (neverListed.get(eventId) ?? 0)) return success(null);
      from ??= nextFrom(serverTime, newest);
      const sold = await readWindows({ read, from, now, onReached: () => undefined });
      if (!sold.ok) return sold;
      if (sold.value === 'moving') {
        access.doubt();
        return success(null);
      }
    }
    log.warn(`sync: tickets of ${eventId} are in no window of time; reading the list page by page`);
    const all = await readBySkip(read, { from: null, until: null });
    if (!all.ok) return all;
    // What changes too fast is compared again at the next look. What is still not here is no ticket, or is listed nowhere.
    if (all.value === 'moving') access.doubt();
    else neverListed.set(eventId, total - syncState(catalogue, eventId).tickets);
    return success(null);
  }

  async function sweep(
    eventId: string,
    changesFrom: number,
    read: ReadPageOf,
  ): Promise<Outcome<{ reading: Reading; missing: number; gone: number }>> {
    await writer.beginSweep(eventId);
    const all = await readWindows({ read, from: null, now, onReached: () => undefined });
    if (!all.ok) return all;
    // What changed meanwhile may have moved past the reader.
    const changes = await readWindows({ read, from: changesFrom, now, onReached: () => undefined });
    if (!changes.ok) return changes;
    // Nothing is missing that was perhaps not read.
    if (all.value === 'moving' || changes.value === 'moving') return failure('list_unstable');
    const swept = await writer.endSweep(eventId, now());
    if (!swept.ok) return swept;
    const confirmed = await confirmMissing({ client, writer, now }, eventId, swept.value.toLookUp);
    if (!confirmed.ok) return confirmed;
    const { missing, gone } = swept.value;
    const { gone: goneNow, found } = confirmed.value;
    return success({ reading: 'whole', missing: missing - goneNow - found, gone: gone + goneNow });
  }
}

const sum = (one: SyncReport, other: SyncReport): SyncReport => ({
  tickets: one.tickets + other.tickets,
  changed: one.changed + other.changed,
  missing: one.missing + other.missing,
  gone: one.gone + other.gone,
});
