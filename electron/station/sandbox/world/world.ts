import { apiUserId, events, sellerId, sellers, sommerfest, type SandboxEvent } from './catalogue.ts';
import { createChance, type Chance } from './random.ts';
import { demoAccessUsers, demoApiKey, limitedApiKey, type AccessUser } from './access-users.ts';
import { inventAllTickets } from './demo-tickets.ts';
import { planSeats, type SeatingPlan } from './seating.ts';
import { ScanLog } from './scan-log.ts';
import { TicketBook } from './ticket-book.ts';

/** To whom an API key belongs. */
export interface ApiKeyOwner {
  readonly sellerId: string;
  readonly userId: string;
  /** Whether it may do anything. */
  readonly allowed: boolean;
}

/** All that the sandbox knows. A reset builds a new one. */
export interface World {
  readonly sellers: ReadonlySet<string>;
  readonly events: readonly SandboxEvent[];
  readonly apiKeys: ReadonlyMap<string, ApiKeyOwner>;
  /** By id. */
  readonly accessUsers: Map<string, AccessUser>;
  readonly tickets: TicketBook;
  readonly seating: SeatingPlan;
  readonly scans: ScanLog;
  /** For the ids and tokens of what is made later. */
  readonly chance: Chance;
}

export interface WorldOptions {
  readonly seed: number;
  /** Tickets of the first event. */
  readonly count: number;
  readonly now: number;
}

export function createWorld(options: WorldOptions): World {
  const tickets = new TicketBook();
  for (const ticket of inventAllTickets(options)) tickets.put(ticket);
  return {
    sellers,
    events,
    apiKeys: new Map([
      [demoApiKey, { sellerId, userId: apiUserId, allowed: true }],
      [limitedApiKey, { sellerId, userId: apiUserId, allowed: false }],
    ]),
    accessUsers: new Map(demoAccessUsers(options.now).map((user) => [user.id, user])),
    tickets,
    seating: planSeats(tickets.ofEvent(sommerfest.id)),
    scans: new ScanLog(),
    chance: createChance(options.seed),
  };
}
