import type { Ticket } from '#shared/domain.ts';
import { success, type Outcome } from '#shared/problem.ts';
import type { WritableCatalogue } from '../../ledger/databases.ts';
import { storeSyncState, syncState } from '../../ledger/syncs.ts';
import { putTickets, type Stored } from '../../ledger/tickets.ts';
import { readTicketList } from '../../vivenu/ticket.ts';
import { reportPage, type PageReport, type Window } from './page-report.ts';

/** A page as vivenu sent it. */
export interface PageToStore {
  readonly eventId: string;
  readonly bytes: Uint8Array;
  readonly window: Window;
  /** The report is to have the ids: a thousand texts that few readers need. */
  readonly namesIds: boolean;
}

export interface StoredPage extends PageReport, Omit<Stored, 'numbers'> {
  /** Tickets of the event that are here now. */
  readonly tickets: number;
}

interface Waiting {
  readonly page: PageToStore;
  readonly resolve: (stored: Outcome<StoredPage>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Pages that have come are stored together: a leaf of the barcode index that several of them touch is then written once. A look-up that
 * wants to store its ticket meanwhile waits for so many.
 */
const AT_ONCE = 2;

const utf8 = new TextDecoder();

export function createPageStore(db: WritableCatalogue, onSeen: (eventId: string, numbers: readonly number[]) => void) {
  let waiting: readonly Waiting[] = [];

  function storeWaiting(): void {
    const now = waiting.slice(0, AT_ONCE);
    waiting = waiting.slice(AT_ONCE);
    if (waiting.length > 0) setImmediate(storeWaiting);
    try {
      const stored = db.transaction(() => now.map(({ page }) => storeOne(page))).immediate();
      for (const [index, { resolve }] of now.entries()) resolve(stored[index]!);
    } catch (error) {
      for (const { reject } of now) reject(error);
    }
  }

  function storeOne({ eventId, bytes, window, namesIds }: PageToStore): Outcome<StoredPage> {
    const list = readTicketList(utf8.decode(bytes), eventId);
    if (!list.ok) return list;
    const { numbers, ...stored } = putCounted(db, eventId, list.value.tickets);
    onSeen(eventId, numbers);
    return success({ ...reportPage(list.value, window, namesIds), ...stored });
  }

  return {
    store: (page: PageToStore): Promise<Outcome<StoredPage>> =>
      new Promise((resolve, reject) => {
        waiting = [...waiting, { page, resolve, reject }];
        if (waiting.length === 1) setImmediate(storeWaiting);
      }),
  };
}

/** Stores tickets within a transaction of the caller's, and keeps their number. */
export function putCounted(
  db: WritableCatalogue,
  eventId: string,
  tickets: readonly Ticket[],
): Stored & { readonly tickets: number } {
  const stored = putTickets(db, tickets);
  const all = syncState(db, eventId).tickets + stored.added;
  if (stored.added > 0) storeSyncState(db, eventId, { tickets: all });
  return { ...stored, tickets: all };
}
