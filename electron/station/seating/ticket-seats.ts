import type { Ticket } from '#shared/domain.ts';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import { mostSeatsAtOnce, type SeatChange, type SeatMatch, type TicketSeat } from '#shared/seating.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import type { RunningStation } from '../running.ts';
import type { CarryOut } from './carry-out.ts';
import { checkRelease, type Seen } from './check-change.ts';
import { viewsOf, type EventSeats } from './look.ts';
import type { MapFiles } from './map-file.ts';
import { isAnothers, seatOfTicket, type FoundSeat, type TicketChoice } from './match.ts';

/** The seats of guests: which one a ticket has, and what the box office does with it. */
export interface TicketSeats {
  ticketSeat(barcode: string): Promise<Outcome<TicketSeat>>;
  chooseTicketSeat(barcode: string, objectId: string | null): Promise<Outcome<null>>;
  releaseSeat(barcode: string, objectId: string, seen: Seen): Promise<Outcome<SeatChange>>;
  reseat(barcode: string, from: string, to: string, seen: Seen): Promise<Outcome<SeatChange>>;
  /** Which seat the ticket of this id has from now on. */
  keepChoice(eventId: string, ticketId: string, choice: TicketChoice | null): Promise<Outcome<null>>;
}

interface Parts {
  readonly station: () => RunningStation | null;
  readonly seatsOf: (eventId: string) => Promise<Outcome<EventSeats>>;
  readonly maps: MapFiles;
  readonly carryOut: CarryOut;
}

interface Guest {
  readonly station: RunningStation;
  readonly ticket: Ticket | null;
  readonly inside: boolean;
}

export function createTicketSeats({ station, seatsOf, maps, carryOut }: Parts): TicketSeats {
  function guestOf(barcode: string): Outcome<Guest> {
    const open = station();
    if (open === null) return failure('ledger_unusable');
    try {
      const { expected, presence } = open.ticket(barcode);
      return success({ station: open, ticket: expected.ticket, inside: presence.inside });
    } catch (error) {
      return failure('ledger_unusable', errorMessage(error));
    }
  }

  async function matchOf(ticket: Ticket): Promise<Outcome<SeatMatch>> {
    const seats = await seatsOf(ticket.eventId);
    if (!seats.ok) {
      return seats.problem.code === 'seating_no_event' ? success({ kind: 'none', why: 'noSeating' }) : seats;
    }
    const found = seatOfTicket(seats.value.map, ticket);
    if (found.kind === 'none') return success(found);
    const views = await viewsOf(seats.value, idsOf(found));
    const [seat] = views;
    if (found.kind === 'several' || seat === undefined) return success({ kind: 'several', seats: views });
    return success(found.kind === 'one' ? { kind: 'one', seat, how: found.how } : { kind: 'given', seat });
  }

  /** Whose seat this is, for whoever wants to change it. Only who gets another seat may start from one that was given away. */
  async function ownSeat(
    barcode: string,
    objectId: string,
  ): Promise<
    Outcome<{
      readonly guest: Guest & { ticket: Ticket };
      readonly seats: EventSeats;
      readonly found: FoundSeat;
      readonly moved: SeatChange | null;
    }>
  > {
    const guest = guestOf(barcode);
    if (!guest.ok) return guest;
    const { ticket } = guest.value;
    if (ticket === null) return failure('seat_no_ticket', visibleBarcode(barcode));
    const seats = await seatsOf(ticket.eventId);
    if (!seats.ok) return seats;
    const found = seatOfTicket(seats.value.map, ticket);
    const isIts = (found.kind === 'one' || found.kind === 'given') && found.objectId === objectId;
    const shown = found.kind === 'none' ? [objectId] : idsOf(found);
    const moved = isIts ? null : { kind: 'moved' as const, now: await viewsOf(seats.value, shown) };
    return success({ guest: { ...guest.value, ticket }, seats: seats.value, found, moved });
  }

  /** Whether anybody sits there: a ticket that was made out anew has the same place as the old one. */
  async function isAnyoneInside({ station: open }: Guest, seats: EventSeats, objectId: string): Promise<boolean> {
    for await (const tickets of open.ticketsInside()) {
      const sitsThere = (ticket: Ticket): boolean =>
        ticket.eventId === seats.eventId && maySit(seatOfTicket(seats.map, ticket)).includes(objectId);
      if (tickets.some(sitsThere)) return true;
    }
    return false;
  }

  async function releaseSeat(barcode: string, objectId: string, seen: Seen): Promise<Outcome<SeatChange>> {
    const own = await ownSeat(barcode, objectId);
    if (!own.ok) return own;
    const { guest, seats, found, moved } = own.value;
    if (found.kind === 'given') return failure('seat_given', found.objectId);
    if (guest.inside) return failure('guest_inside');
    if (moved !== null) return success(moved);
    try {
      if (await isAnyoneInside(guest, seats, objectId)) return failure('guest_inside');
    } catch (error) {
      // The disk cannot be read, or the station was closed meanwhile.
      return failure('ledger_unusable', errorMessage(error));
    }
    return carryOut.changeSeats(seats, [objectId], {
      to: 'free',
      seen,
      check: ([status]) => (status === undefined ? failure('seating_unknown').problem : checkRelease(status, seen)),
      mayGo: () => stillOutside(barcode),
    });
  }

  /** Somebody may have come in while the seating server was asked. */
  function stillOutside(barcode: string): Problem | null {
    const guest = guestOf(barcode);
    if (!guest.ok) return guest.problem;
    return guest.value.inside ? failure('guest_inside').problem : null;
  }

  async function reseat(barcode: string, from: string, to: string, seen: Seen): Promise<Outcome<SeatChange>> {
    const own = await ownSeat(barcode, from);
    if (!own.ok) return own;
    const { guest, seats, found, moved } = own.value;
    if (moved !== null) return success(moved);
    const { id: ticketId } = guest.ticket;
    const onSeated = () => keepChoice(seats.eventId, ticketId, { objectId: to, how: 'reseated' });
    return carryOut.reseat(seats, { from: found.kind === 'given' ? null : from, to, seen, ticketId, onSeated });
  }

  const keepChoice: TicketSeats['keepChoice'] = (eventId, ticketId, choice) =>
    maps.change(eventId, ({ objects, tickets }) => {
      const next = new Map(tickets);
      // Whoever was put on a seat last stands last.
      next.delete(ticketId);
      if (choice !== null) next.set(ticketId, choice);
      return success({ objects, tickets: next });
    });

  return {
    async ticketSeat(barcode) {
      const guest = guestOf(barcode);
      if (!guest.ok) return guest;
      const { ticket, inside } = guest.value;
      if (ticket === null) {
        return success({ eventId: null, ticketId: null, match: { kind: 'none', why: 'noTicket' }, inside });
      }
      const match = await matchOf(ticket);
      return match.ok ? success({ eventId: ticket.eventId, ticketId: ticket.id, match: match.value, inside }) : match;
    },

    async chooseTicketSeat(barcode, objectId) {
      const guest = guestOf(barcode);
      if (!guest.ok) return guest;
      const { ticket } = guest.value;
      if (ticket === null) return failure('seat_no_ticket', visibleBarcode(barcode));
      if (objectId === null) return keepChoice(ticket.eventId, ticket.id, null);
      const map = await maps.read(ticket.eventId);
      if (!map.ok) return map;
      if (!map.value.objects.has(objectId)) return failure('seat_not_mapped', objectId);
      if (isAnothers(map.value, ticket.id, objectId)) return failure('seat_given', objectId);
      return keepChoice(ticket.eventId, ticket.id, { objectId, how: 'chosen' });
    },

    releaseSeat,
    reseat,
    keepChoice,
  };
}

function idsOf(found: FoundSeat): readonly string[] {
  if (found.kind === 'none') return [];
  return found.kind === 'several' ? found.objectIds.slice(0, mostSeatsAtOnce) : [found.objectId];
}

/** Where the guest of a ticket may sit. */
const maySit = (found: FoundSeat): readonly string[] => (found.kind === 'given' ? [] : idsOf(found));
