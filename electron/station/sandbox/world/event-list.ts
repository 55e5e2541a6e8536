import type { SandboxTicket, TicketWindow } from './tickets.ts';

/** A ticket with its place among the others. */
export interface PlacedTicket extends SandboxTicket {
  /** Where its pages show it. */
  readonly rank: number;
  /** Counts up as tickets arrive, and stays when they change. */
  readonly number: number;
}

/** The event's tickets in one order. */
interface Order {
  readonly compare: Compare;
  list: PlacedTicket[];
}

type Compare = (one: PlacedTicket, other: PlacedTicket) => number;

const byRank: Compare = (one, other) => one.rank - other.rank || (one.id < other.id ? -1 : Number(one.id > other.id));
const byCreated: Compare = (one, other) => one.createdAt - other.createdAt || byRank(one, other);
const byUpdated: Compare = (one, other) => one.updatedAt - other.updatedAt || byRank(one, other);

function isIn({ from, until }: TicketWindow): (ticket: SandboxTicket) => boolean {
  const first = from ?? Number.NEGATIVE_INFINITY;
  const end = until ?? Number.POSITIVE_INFINITY;
  return ({ createdAt, updatedAt }) =>
    (createdAt >= first && createdAt < end) || (updatedAt >= first && updatedAt < end);
}

/** The first place in a sorted list whose ticket is not before what is looked for. */
function firstPlace(list: readonly PlacedTicket[], isBefore: (ticket: PlacedTicket) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(list[middle] as PlacedTicket)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

/** From so many changes on, a list is sorted anew. */
const MANY = 64;
/** A window with more than this share of the tickets is found by looking at each. */
const WIDE = 0.1;

/** One event's tickets: windows and pages of a million are cheap, and so are changes between them. */
export class EventList {
  readonly #pages: Order = { compare: byRank, list: [] };
  readonly #created: Order = { compare: byCreated, list: [] };
  readonly #updated: Order = { compare: byUpdated, list: [] };
  /** Changes since the lists were last asked for. */
  readonly #added = new Set<PlacedTicket>();
  readonly #removed = new Set<PlacedTicket>();
  #last: { readonly window: TicketWindow; readonly found: readonly PlacedTicket[] } | null = null;

  add(ticket: PlacedTicket): void {
    this.#added.add(ticket);
  }

  remove(ticket: PlacedTicket): void {
    if (!this.#added.delete(ticket)) this.#removed.add(ticket);
  }

  /** In the order of the pages. */
  all(): readonly PlacedTicket[] {
    this.#settle();
    return this.#pages.list;
  }

  /** Tickets created or updated within the window, in the order of the pages. */
  inWindow(window: TicketWindow): readonly PlacedTicket[] {
    this.#settle();
    const { from, until } = window;
    const [pages, created, updated] = [this.#pages.list, this.#created.list, this.#updated.list];
    if (this.#last?.window.from === from && this.#last.window.until === until) return this.#last.found;

    const range = (list: readonly PlacedTicket[], moment: 'createdAt' | 'updatedAt'): [number, number] => [
      from === null ? 0 : firstPlace(list, (ticket) => ticket[moment] < from),
      until === null ? list.length : firstPlace(list, (ticket) => ticket[moment] < until),
    ];
    const [fromCreated, untilCreated] = range(created, 'createdAt');
    const [fromUpdated, untilUpdated] = range(updated, 'updatedAt');
    const most = Math.max(untilCreated - fromCreated, untilUpdated - fromUpdated);
    if (most === pages.length) return pages;

    const isWide = most > pages.length * WIDE;
    const found = isWide
      ? pages.filter(isIn(window))
      : union(created.slice(fromCreated, untilCreated), updated.slice(fromUpdated, untilUpdated)).toSorted(byRank);
    this.#last = { window, found };
    return found;
  }

  #settle(): void {
    const count = this.#added.size + this.#removed.size;
    if (count === 0) return;
    for (const order of [this.#pages, this.#created, this.#updated]) {
      if (count < MANY) this.#moveFew(order);
      else this.#sortAnew(order);
    }
    this.#added.clear();
    this.#removed.clear();
    this.#last = null;
  }

  #moveFew({ compare, list }: Order): void {
    const placeOf = (ticket: PlacedTicket): number => firstPlace(list, (other) => compare(other, ticket) < 0);
    for (const ticket of this.#removed) list.splice(placeOf(ticket), 1);
    for (const ticket of this.#added) list.splice(placeOf(ticket), 0, ticket);
  }

  #sortAnew(order: Order): void {
    if (this.#removed.size > 0) order.list = order.list.filter((ticket) => !this.#removed.has(ticket));
    for (const ticket of this.#added) order.list.push(ticket);
    order.list.sort(order.compare);
  }
}
