import type { Policy } from '#shared/policy.ts';
import { isReadable } from './admission/barcode.ts';
import type { WritableCatalogue } from './ledger/open.ts';
import { storeTickets, ticketsByBarcode } from './ledger/tickets.ts';
import type { VivenuClient } from './vivenu/client.ts';

/** Asks vivenu for a barcode that is not in the catalogue, and stores what comes. Never throws, never waits long. */
export type LookUp = (barcode: string) => Promise<void>;

interface Parts {
  readonly client: VivenuClient;
  readonly catalogue: WritableCatalogue;
  readonly now: () => number;
  readonly policy: () => Policy;
}

/** After a look-up that failed, the queue does not wait for further ones for a while. */
const PAUSE_MS = 30_000;

export function createLookUp({ client, catalogue, now, policy }: Parts): LookUp {
  let pausedUntil = 0;
  return async (barcode) => {
    const { enabled, timeoutMs } = policy().liveLookup;
    if (!enabled || !isReadable(barcode) || now() < pausedUntil || ticketsByBarcode(catalogue, barcode).length > 0)
      return;
    const outcome = await client.ticketByBarcode(barcode, timeoutMs);
    if (outcome.ok && outcome.value !== null) storeTickets(catalogue, [outcome.value]);
    // That a server minds this one barcode says nothing about the next.
    else if (!outcome.ok && outcome.problem.code !== 'bad_request') pausedUntil = now() + PAUSE_MS;
  };
}
