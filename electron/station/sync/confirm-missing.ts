import { success, type Outcome } from '#shared/problem.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import type { MissedTicket } from './writer/sweeps.ts';
import type { CatalogueWriter } from './writer/writer.ts';

interface Parts {
  readonly client: Pick<VivenuClient, 'ticketByBarcode' | 'sellerId'>;
  readonly writer: Pick<CatalogueWriter, 'storeTicket' | 'markGone'>;
  readonly now: () => number;
}

const DEADLINE_MS = 10_000;

/** Asks vivenu for each ticket that a sweep missed. What it does not know is gone; what it knows stays. */
export async function confirmMissing(
  { client, writer, now }: Parts,
  eventId: string,
  missed: readonly MissedTicket[],
): Promise<Outcome<{ readonly gone: number; readonly found: number }>> {
  const gone: string[] = [];
  let found = 0;
  for (const { id, barcode } of missed) {
    const outcome = await client.ticketByBarcode(barcode, DEADLINE_MS);
    if (!outcome.ok) return outcome;
    if (outcome.value?.id === id) {
      await writer.storeTicket(outcome.value);
      found++;
    } else gone.push(id);
  }
  if (gone.length === 0) return success({ gone: 0, found });
  // A token that was revoked meanwhile may get the same "not found" for everything.
  const stillValid = await client.sellerId();
  if (!stillValid.ok) return stillValid;
  await writer.markGone(eventId, gone, now());
  return success({ gone: gone.length, found });
}
