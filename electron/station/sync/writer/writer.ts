import type { Ticket } from '#shared/domain.ts';
import type { Outcome } from '#shared/problem.ts';
import { indexBarcodeParts } from '../../ledger/barcode-parts.ts';
import { markGone } from '../../ledger/gone.ts';
import type { WritableCatalogue } from '../../ledger/databases.ts';
import { storeSyncState, type SyncState } from '../../ledger/syncs.ts';
import { createPageStore, putCounted, type PageToStore, type StoredPage } from './page-store.ts';
import { createSweeps, type SweepReport } from './sweeps.ts';

/** All that writes the catalogue. In the app it lives in a thread of its own, so that neither its work nor its locks touch a scan. */
export interface CatalogueWriter {
  storePage(page: PageToStore): Promise<Outcome<StoredPage>>;
  /** A ticket from a look-up. */
  storeTicket(ticket: Ticket): Promise<void>;
  storeSyncState(eventId: string, changes: Partial<SyncState>): Promise<void>;
  /** From now on the pages of the event are marked as seen. */
  beginSweep(eventId: string): Promise<void>;
  /** Marks what the sweep did not see, and takes out what was missed before. */
  endSweep(eventId: string, now: number): Promise<Outcome<SweepReport>>;
  /** A look-up by barcode said that vivenu does not have these. */
  markGone(eventId: string, ids: readonly string[], now: number): Promise<void>;
  /** Indexes barcode parts for a short while; says whether there is more to do. */
  indexBarcodeParts(): Promise<boolean>;
  close(): Promise<void>;
}

export function createWriter(db: WritableCatalogue): CatalogueWriter {
  const sweeps = createSweeps(db);
  const pages = createPageStore(db, sweeps.see);

  return {
    storePage: pages.store,
    async storeTicket(ticket) {
      db.transaction(() => putCounted(db, ticket.eventId, [ticket])).immediate();
    },
    async storeSyncState(eventId, changes) {
      storeSyncState(db, eventId, changes);
    },
    async beginSweep(eventId) {
      sweeps.begin(eventId);
    },
    async endSweep(eventId, now) {
      return sweeps.end(eventId, now);
    },
    async markGone(eventId, ids, now) {
      markGone(db, eventId, ids, now);
    },
    indexBarcodeParts: async () => indexBarcodeParts(db),
    async close() {
      db.close();
    },
  };
}
