import type { Ticket } from '#shared/domain.ts';
import type { MappedObject } from '#shared/seating.ts';

/** Which object of the seating server a ticket is for: only what somebody has said, and what is written alike. Nothing is guessed. */

export type Place = Pick<MappedObject, 'area' | 'row' | 'seat'>;

/** What a person chose among several, or where they put a guest. */
export interface TicketChoice {
  readonly objectId: string;
  readonly how: 'chosen' | 'reseated';
}

/** The objects of an event, and which ticket has which where somebody said so. */
export interface SeatMap {
  readonly objects: ReadonlyMap<string, MappedObject>;
  /** By the tickets' ids. */
  readonly tickets: ReadonlyMap<string, TicketChoice>;
  /** The ids of the objects of a place, by its key. */
  readonly byPlace: ReadonlyMap<string, readonly string[]>;
  /** Which ticket's guest was put on an object last, by the objects' ids. */
  readonly givenTo: ReadonlyMap<string, string>;
}

/** As it is compared: case, width, composition and the amount of white space make no difference. By way of capitals ß and SS are one. */
const fold = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toUpperCase().toLowerCase();

/** Places with the same key are the same place; null where nothing is said. */
export function placeKey({ area, row, seat }: Place): string | null {
  const parts = [area, row, seat].map((part) => fold(part ?? ''));
  return parts.every((part) => part === '') ? null : JSON.stringify(parts);
}

export type FoundSeat =
  | { readonly kind: 'one'; readonly objectId: string; readonly how: 'place' | TicketChoice['how'] }
  | { readonly kind: 'several'; readonly objectIds: readonly string[] }
  /** It was, until another guest was put there. */
  | { readonly kind: 'given'; readonly objectId: string }
  | { readonly kind: 'none'; readonly why: 'noPlace' | 'notMapped' };

export function seatOfTicket(map: SeatMap, ticket: Pick<Ticket, 'id' | keyof Place>): FoundSeat {
  const choice = map.tickets.get(ticket.id);
  const one = (objectId: string, how: 'place' | TicketChoice['how']): FoundSeat =>
    isAnothers(map, ticket.id, objectId) ? { kind: 'given', objectId } : { kind: 'one', objectId, how };
  if (choice !== undefined) return one(choice.objectId, choice.how);
  const key = placeKey(ticket);
  if (key === null) return { kind: 'none', why: 'noPlace' };
  const objectIds = map.byPlace.get(key) ?? [];
  const [first] = objectIds;
  if (first === undefined) return { kind: 'none', why: 'notMapped' };
  return objectIds.length === 1 ? one(first, 'place') : { kind: 'several', objectIds };
}

/** Whether another guest was put on this seat. */
export function isAnothers(map: SeatMap, ticketId: string, objectId: string): boolean {
  const holder = map.givenTo.get(objectId);
  return holder !== undefined && holder !== ticketId;
}

/** Whether an object can be found with this text: each of its words is somewhere in its id or place. */
export function finder(text: string): (object: MappedObject) => boolean {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  return ({ objectId, area, row, seat }) => {
    if (words.length === 0) return true;
    const all = fold([objectId, area, row, seat].filter((part) => part !== null).join(' '));
    return words.every((word) => all.includes(word));
  };
}
