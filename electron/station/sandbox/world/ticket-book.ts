import { EventList, type PlacedTicket } from './event-list.ts';
import { hashText } from './random.ts';
import type { SandboxTicket, TicketWindow } from './tickets.ts';

/** All tickets of all events. */
export class TicketBook {
  readonly #byId = new Map<string, PlacedTicket>();
  readonly #byEvent = new Map<string, EventList>();
  /** A list only where several tickets share the barcode: a million lists would not be small. */
  readonly #byBarcode = new Map<string, PlacedTicket | readonly PlacedTicket[]>();
  #count = 0;

  put(ticket: SandboxTicket): void {
    const before = this.#byId.get(ticket.id);
    if (before !== undefined) this.#takeOut(before);
    // vivenu promises no order, so ours follows neither time nor id: a client that counts on one fails here already.
    // Shifted, so that it is a small integer to V8, which takes no memory of its own.
    const rank = before?.rank ?? hashText(ticket.id) - 2 ** 31;
    const placed = { ...ticket, rank, number: before?.number ?? this.#count++ };
    this.#byId.set(placed.id, placed);
    this.#listOf(placed.eventId).add(placed);
    const others = this.#byBarcode.get(placed.barcode);
    this.#byBarcode.set(placed.barcode, others === undefined ? placed : [others, placed].flat());
  }

  remove(id: string): SandboxTicket | undefined {
    const ticket = this.#byId.get(id);
    if (ticket === undefined) return undefined;
    this.#takeOut(ticket);
    this.#byId.delete(id);
    return ticket;
  }

  get(id: string): SandboxTicket | undefined {
    return this.#byId.get(id);
  }

  /** In the order in which they arrived. */
  withBarcode(barcode: string): PlacedTicket[] {
    return [this.#byBarcode.get(barcode) ?? []].flat().toSorted((one, other) => one.number - other.number);
  }

  /** In the order of the pages. */
  ofEvent(eventId: string): readonly SandboxTicket[] {
    return this.#listOf(eventId).all();
  }

  /** Tickets created or updated within the window, in the order of the pages. */
  inWindow(eventId: string, window: TicketWindow): readonly SandboxTicket[] {
    return this.#listOf(eventId).inWindow(window);
  }

  #takeOut(ticket: PlacedTicket): void {
    this.#listOf(ticket.eventId).remove(ticket);
    const rest = this.withBarcode(ticket.barcode).filter((each) => each !== ticket);
    if (rest.length === 0) this.#byBarcode.delete(ticket.barcode);
    else this.#byBarcode.set(ticket.barcode, rest);
  }

  #listOf(eventId: string): EventList {
    let list = this.#byEvent.get(eventId);
    if (list === undefined) {
      list = new EventList();
      this.#byEvent.set(eventId, list);
    }
    return list;
  }
}
