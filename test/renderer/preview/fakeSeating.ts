import type { StationApi } from '#shared/contract.ts';
import { failure } from '#shared/problem.ts';

type Names =
  | 'seating'
  | 'changeSeating'
  | 'setSeatingKey'
  | 'importSeats'
  | 'mapSeat'
  | 'unmapSeat'
  | 'findSeats'
  | 'seats'
  | 'seatLog'
  | 'changeSeats'
  | 'changeBooked'
  | 'ticketSeat'
  | 'chooseTicketSeat'
  | 'releaseSeat'
  | 'reseat'
  | 'areas'
  | 'settleSeatWork';

/** A seating server, invented. */
export function fakeSeating(): Pick<StationApi['call'], Names> {
  const none = async () => failure('offline');
  return {
    seating: none,
    changeSeating: none,
    setSeatingKey: none,
    importSeats: none,
    mapSeat: none,
    unmapSeat: none,
    findSeats: none,
    seats: none,
    seatLog: none,
    changeSeats: none,
    changeBooked: none,
    ticketSeat: none,
    chooseTicketSeat: none,
    releaseSeat: none,
    reseat: none,
    areas: none,
    settleSeatWork: none,
  };
}
