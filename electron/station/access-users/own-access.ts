import type { OwnAccess } from '#shared/access-users.ts';
import type { Outcome, Problem } from '#shared/problem.ts';
import type { VivenuClient } from '../vivenu/client.ts';
import type { KnownAccess } from './known-access.ts';

interface Parts {
  readonly client: Pick<VivenuClient, 'me' | 'sellerId' | 'events'>;
  readonly server: string;
  /** What was last heard. */
  readonly known: () => KnownAccess | null;
  readonly sellerId: string | null;
  /** Hears what the server says of the access user. */
  readonly onMe: (heard: KnownAccess) => void;
  readonly now: () => number;
}

/** Asks the device endpoints what they say of this station's own access user; what they do not say is as it was last known. */
export async function askOwnAccess({ client, server, known, sellerId, onMe, now }: Parts): Promise<OwnAccess> {
  const [seller, events, me] = await Promise.all([client.sellerId(), client.events(), client.me()]);
  if (me.ok && me.value !== null) onMe(me.value);
  const user = me.ok ? me.value : null;
  const before = known();
  return {
    server,
    askedAt: now(),
    name: user?.name ?? before?.name ?? null,
    id: user?.id ?? before?.id ?? null,
    active: user?.active ?? null,
    sellerId: seller.ok ? seller.value : sellerId,
    events: events.ok ? events.value : null,
    expires: user?.expires ?? before?.expires ?? null,
    deviceSettings: user?.allSettings ?? {},
    includeDetailsRequired: user?.includeDetailsRequired ?? null,
    problem: firstProblem([seller, events, me]),
  };
}

function firstProblem(outcomes: readonly Outcome<unknown>[]): Problem | null {
  const failed = outcomes.find((outcome) => !outcome.ok);
  return failed === undefined ? null : failed.problem;
}
