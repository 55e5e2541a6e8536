import type { EventSummary } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { readToken } from '../vivenu/address.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import { unfit } from './not-done.ts';

/** What the station works for. */
interface Door {
  readonly sellerId: string | null;
  /** The chosen events. */
  readonly events: readonly EventSummary[];
}

/** Whether the station could go on as it is with the token of this client: the same seller, and every chosen event. */
export async function checkFit(client: Pick<VivenuClient, 'sellerId' | 'events'>, door: Door): Promise<Outcome<null>> {
  const seller = await client.sellerId();
  if (!seller.ok) return { ok: false, problem: unfit(seller.problem) };
  if (seller.value !== door.sellerId) return failure('other_seller');
  const accessible = await client.events();
  if (!accessible.ok) return { ok: false, problem: unfit(accessible.problem) };
  const missing = door.events.filter((event) => !accessible.value.some(({ id }) => id === event.id));
  if (missing.length === 0) return success(null);
  return failure('adopt_event_missing', missing.map(({ name }) => name).join(', '));
}

/** A token that every device could be given: what `readToken` would refuse or cut could never be typed again. */
export function checkToken(token: string): Outcome<string> {
  const read = readToken(token);
  return read.ok && read.value === token ? read : failure('token_malformed');
}
