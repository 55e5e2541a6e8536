import { createChance } from '../../../electron/station/sandbox/world/random.ts';

export const EVENT = '6a3b1c00d7e8f90112239901';
const DAY = 86_400_000;

export interface MovingTicket {
  readonly id: string;
  readonly eventId: string;
  readonly barcode: string;
  readonly name: string;
  readonly status: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** vivenu's documents say "created_at | updated >= $from" and do not say how the two fields go together. */
type WindowMeaning = 'updated' | 'eachField' | 'anyField';
type PageOrder = 'oldest' | 'newest' | 'id' | 'inserted' | 'random';

export interface Window {
  readonly from: number | null;
  readonly until: number | null;
}

export interface TicketRules {
  readonly seed: number;
  /** On sale before the first request. */
  readonly tickets: number;
  /** Among how many moments these are spread; without it each has its own. */
  readonly moments?: number | undefined;
  /** Stamps are cut down to whole seconds with 1000. */
  readonly resolutionMs: number;
  /** A change shows up at most so long after the moment that it carries, as it does where a transaction or a replica is slow. */
  readonly lateMs: number;
  readonly order: PageOrder;
  readonly meaning: WindowMeaning;
}

const within = (at: number, { from, until }: Window): boolean =>
  (from === null || at >= from) && (until === null || at < until);

const meanings: Record<WindowMeaning, (ticket: MovingTicket, window: Window) => boolean> = {
  updated: ({ updatedAt }, window) => within(updatedAt, window),
  eachField: ({ createdAt, updatedAt }, window) => within(createdAt, window) || within(updatedAt, window),
  anyField: ({ createdAt, updatedAt }, { from, until }) =>
    (from === null || createdAt >= from || updatedAt >= from) &&
    (until === null || createdAt < until || updatedAt < until),
};

/** Tickets that are sold, changed and cancelled, by hand or at random. */
export class MovingTickets {
  readonly #byId = new Map<string, MovingTicket>();
  readonly #rules: TicketRules;
  readonly #now: () => number;
  readonly #chance;

  /** `now` is the server's clock. */
  constructor(rules: TicketRules, now: () => number) {
    this.#rules = rules;
    this.#now = now;
    this.#chance = createChance(rules.seed);
    const moments = Array.from(
      { length: rules.moments ?? rules.tickets },
      () => now() - DAY - this.#chance.below(30 * DAY),
    );
    for (let index = 0; index < rules.tickets; index += 1) this.sell(moments[index % moments.length]);
  }

  all(): readonly MovingTicket[] {
    return [...this.#byId.values()];
  }

  /** What a window shows, in the order of the pages. */
  inWindow(eventId: string, window: Window): MovingTicket[] {
    const { meaning, order } = this.#rules;
    const found = this.all().filter((ticket) => ticket.eventId === eventId && meanings[meaning](ticket, window));
    if (order === 'oldest') return found.toSorted((one, other) => one.updatedAt - other.updatedAt);
    if (order === 'newest') return found.toSorted((one, other) => other.updatedAt - one.updatedAt);
    if (order === 'id') return found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    return order === 'random' ? this.#shuffle(found) : found;
  }

  withBarcode(barcode: string): MovingTicket | undefined {
    return this.all().find((ticket) => ticket.barcode === barcode);
  }

  sell(at = this.#stamp(), eventId = EVENT): string {
    const id = this.#chance.id();
    const createdAt = this.#cut(at);
    this.#byId.set(id, {
      id,
      eventId,
      barcode: this.#chance.text('0123456789', 16),
      name: this.#chance.text('abcdefghij', 8),
      status: 'VALID',
      createdAt,
      updatedAt: createdAt,
    });
    return id;
  }

  change(id: string, fields: Partial<Pick<MovingTicket, 'barcode' | 'name' | 'status'>>): void {
    const ticket = this.#byId.get(id);
    if (ticket === undefined) throw new Error(`no ticket ${id}`);
    // No ticket goes back in time, however late the change shows up.
    const updatedAt = Math.max(ticket.updatedAt, this.#cut(this.#stamp()));
    this.#byId.set(id, { ...ticket, ...fields, updatedAt });
  }

  /** As some servers delete: without a trace. */
  remove(id: string): void {
    this.#byId.delete(id);
  }

  /** One thing that a box office does. */
  moveAtRandom(): void {
    const kind = this.#chance.below(100);
    const ids = [...this.#byId.keys()];
    if (kind < 35 || ids.length === 0) this.sell();
    else if (kind < 55) this.change(this.#chance.pick(ids), { name: this.#chance.text('klmnopqrst', 8) });
    else if (kind < 65) this.change(this.#chance.pick(ids), { barcode: this.#chance.text('0123456789', 16) });
    else if (kind < 80) this.change(this.#chance.pick(ids), { status: 'INVALID' });
    else if (kind < 85) this.change(this.#chance.pick(ids), { status: 'VALID' });
    else if (kind < 97) this.remove(this.#chance.pick(ids));
    else this.#importMany();
  }

  #importMany(): void {
    const at = this.#stamp();
    for (let count = 0; count < 30; count += 1) this.sell(at);
  }

  #stamp(): number {
    const { lateMs } = this.#rules;
    return this.#now() - (lateMs === 0 ? 0 : this.#chance.below(lateMs));
  }

  #cut(at: number): number {
    return at - (at % this.#rules.resolutionMs);
  }

  #shuffle(tickets: MovingTicket[]): MovingTicket[] {
    return tickets
      .map((ticket) => ({ ticket, rank: this.#chance.next() }))
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ ticket }) => ticket);
  }
}
