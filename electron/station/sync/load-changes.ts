import { success, type Outcome } from '#shared/problem.ts';
import type { Ticket } from '#shared/domain.ts';
import type { WritableCatalogue } from '../ledger/open.ts';
import { storeSyncState, syncState } from '../ledger/syncs.ts';
import { countTickets, storeTickets } from '../ledger/tickets.ts';
import type { Log } from '../log.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import { readList } from './read-list.ts';

export interface SyncReport {
  readonly tickets: number;
  /** Tickets that were new or differ now. */
  readonly changed: number;
}

export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

export interface Source {
  readonly client: VivenuClient;
  readonly catalogue: WritableCatalogue;
  readonly eventId: string;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * Each look reaches back behind the last one: a ticket that was being written while the server answered may carry a moment
 * shortly before, and the Date header counts whole seconds.
 */
const OVERLAP_MS = 5 * 60_000;

/** Rows a transaction, so that a scan never waits long for the thread. */
const CHUNK = 100;

/** One look: all tickets at the first time, later those that changed since. */
export async function loadChanges(
  source: Source,
  onProgress?: (progress: Progress) => void,
): Promise<Outcome<SyncReport>> {
  const { client, catalogue, eventId, now, log } = source;
  const before = syncState(catalogue, eventId);
  const startedAt = now();
  let changed = 0;
  const list = await readList({
    client,
    eventId,
    ...(before === null ? {} : { from: before.completeUntil - OVERLAP_MS }),
    async onPage(page, distinct) {
      changed += await storePage(catalogue, page.tickets);
      onProgress?.({ loaded: distinct, total: page.total });
    },
  });
  if (!list.ok) return list;
  const { serverTime, unusable } = list.value;
  if (unusable > 0) log.warn(`sync: ${unusable} entries of the ticket list have no id or no barcode and were left out`);
  const tickets = countTickets(catalogue, eventId);
  storeSyncState(catalogue, eventId, { completeUntil: serverTime ?? startedAt, checkedAt: now(), tickets });
  return success({ tickets, changed });
}

async function storePage(catalogue: WritableCatalogue, tickets: readonly Ticket[]): Promise<number> {
  let changed = 0;
  for (let start = 0; start < tickets.length; start += CHUNK) {
    changed += storeTickets(catalogue, tickets.slice(start, start + CHUNK));
    await new Promise(setImmediate);
  }
  return changed;
}
