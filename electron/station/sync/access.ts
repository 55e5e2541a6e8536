import { failure, success, type Outcome } from '#shared/problem.ts';
import type { DeviceUser, VivenuClient } from '../vivenu/client.ts';

/** Whether the token still is what it was: the same seller's, with the chosen events. */
export interface Access {
  /** Asks the server, though not each time; says whether it did. */
  check(): Promise<Outcome<'asked' | 'asked before'>>;
  /** Asks at the next time in any case. */
  doubt(): void;
}

interface Parts {
  readonly client: Pick<VivenuClient, 'sellerId' | 'events' | 'me'>;
  readonly eventIds: readonly string[];
  /** Binds new files to their seller; files of another seller are refused. */
  readonly claim: (sellerId: string) => Outcome<null>;
  /** Hears what the server says of this device, and what the organiser has set for it. */
  readonly onMe: (me: DeviceUser) => void;
  readonly now: () => number;
}

const EVERY_MS = 10 * 60_000;

export function createAccess({ client, eventIds, claim, onMe, now }: Parts): Access {
  let goodUntil = Number.NEGATIVE_INFINITY;
  let doubts = 0;

  async function ask(): Promise<Outcome<null>> {
    const seller = await client.sellerId();
    if (!seller.ok) return seller;
    const claimed = claim(seller.value);
    if (!claimed.ok) return claimed;
    const events = await checkEvents();
    if (!events.ok) return events;
    const asOf = doubts;
    const me = await client.me();
    // With a new token somebody else is meant.
    if (me.ok && me.value !== null && doubts === asOf) onMe(me.value);
    return events;
  }

  async function checkEvents(): Promise<Outcome<null>> {
    const events = await client.events();
    if (!events.ok) return events;
    if (events.value.length === 0) return failure('no_events');
    const missing = eventIds.filter((eventId) => !events.value.some(({ id }) => id === eventId));
    if (missing.length === 0) return success(null);
    const accessible = events.value.map(({ id, name }) => `${id} ${name}`).join(', ');
    return failure('event_not_accessible', `${missing.join(', ')}; accessible: ${accessible}`);
  }

  return {
    async check() {
      const left = goodUntil - now();
      // More is left than there ever was: the clock was set back.
      if (left > 0 && left <= EVERY_MS) return success('asked before');
      const asOf = doubts;
      const outcome = await ask();
      if (doubts === asOf) goodUntil = outcome.ok ? now() + EVERY_MS : Number.NEGATIVE_INFINITY;
      return outcome.ok ? success('asked') : outcome;
    },
    doubt() {
      doubts++;
      goodUntil = Number.NEGATIVE_INFINITY;
    },
  };
}
