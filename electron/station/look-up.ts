import type { Ticket } from '#shared/domain.ts';
import type { Policy } from '#shared/policy.ts';
import { isReadable } from './admission/barcode.ts';
import type { ReadableCatalogue } from './ledger/databases.ts';
import { ticketsByBarcode } from './ledger/tickets.ts';
import type { VivenuClient } from './vivenu/client.ts';
import type { Waiting } from './vivenu/retry.ts';

/** Asks vivenu for a barcode that is not in the catalogue, and stores what comes. Never throws, never waits long. */
export type LookUp = (barcode: string) => Promise<void>;

interface Parts {
  readonly client: Pick<VivenuClient, 'ticketByBarcode'>;
  readonly catalogue: ReadableCatalogue;
  readonly store: (ticket: Ticket) => Promise<void>;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly policy: () => Policy;
}

/** After a look-up that failed, the queue does not wait for further ones for a while. */
const PAUSE_MS = 30_000;

export function createLookUp({ client, catalogue, store, waiting, now, policy }: Parts): LookUp {
  let pausedUntil = 0;

  /** A clock that was set back must not make the pause longer. */
  function isPaused(): boolean {
    const left = pausedUntil - now();
    return left > 0 && left <= PAUSE_MS;
  }

  async function ask(barcode: string, timeoutMs: number): Promise<void> {
    const outcome = await client.ticketByBarcode(barcode, timeoutMs);
    if (outcome.ok && outcome.value !== null) await storeInTime(outcome.value, timeoutMs);
    // That a server minds this one barcode says nothing about the next.
    else if (!outcome.ok && outcome.problem.code !== 'bad_request') pausedUntil = now() + PAUSE_MS;
  }

  /** The thread that writes may be at the end of a long sweep, or have a full disk. */
  async function storeInTime(ticket: Ticket, timeoutMs: number): Promise<void> {
    const stored = new AbortController();
    const storing = store(ticket).catch(() => undefined);
    await Promise.race([storing, waiting.sleep(timeoutMs, stored.signal)]);
    stored.abort();
  }

  return async (barcode) => {
    const { enabled, timeoutMs } = policy().liveLookup;
    if (!enabled || !isReadable(barcode) || isPaused()) return;
    const isKnown = ticketsByBarcode(catalogue, barcode).some(({ goneAt }) => goneAt === null);
    if (!isKnown) await ask(barcode, timeoutMs);
  };
}
