import { createChance, type Chance } from './random.ts';
import {
  discounts,
  entries,
  herbstkonzert,
  sellerId,
  sommerfest,
  statusShares,
  ticketTypes,
  winterball,
  type SandboxEvent,
  type TicketType,
} from './catalogue.ts';
import { demoCards, type DemoCard } from './cards.ts';
import { inventName } from './people.ts';
import { writeTicket, type Seat, type SandboxTicket, type TicketDraft } from './tickets.ts';

const DAY = 86_400_000;
const ON_SALE_DAYS = 56;
const HERBSTKONZERT_TICKETS = 180;
const WINTERBALL_TICKETS = 12;
const SEATS_A_ROW = 30;
const ROWS_A_BLOCK = 20;

const unambiguous = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const allTypes: readonly TicketType[] = Object.values(ticketTypes);

/** Goes round the table until the point on the scale from 0 to 100 is reached. */
function byShare<T>(chance: Chance, table: readonly (readonly [T, number])[]): T {
  let point = chance.next() * 100;
  for (const [value, share] of table) {
    point -= share;
    if (point < 0) return value;
  }
  throw new Error('the shares do not add up to 100');
}

function inventBarcode(chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.15) return `SF26-${chance.text(unambiguous, 10)}`;
  if (kind < 0.3) return chance.text('0123456789ABCDEF', 16);
  const zeros = chance.next() < 0.15 ? '000' : '';
  return zeros + chance.text('0123456789', 16 + chance.below(5) - zeros.length);
}

/** Letters as a spreadsheet counts its columns: A to Z, then AA. */
const blockName = (number: number): string =>
  (number < 26 ? '' : blockName(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + (number % 26));

/** Seats are given out one after the other, from Block B on: Block A belongs to the cards. */
function seatNumber(index: number): Seat {
  const row = Math.floor(index / SEATS_A_ROW);
  return {
    area: `Block ${blockName(1 + Math.floor(row / ROWS_A_BLOCK))}`,
    row: String(1 + (row % ROWS_A_BLOCK)),
    seat: String(1 + (index % SEATS_A_ROW)),
  };
}

function inventEntry(chance: Chance, type: TicketType): readonly string[] | null {
  const kind = chance.next();
  if (kind < 0.1) return null;
  if (kind < 0.12) return [];
  return kind < 0.2 && type.entry.includes(entries.north) ? [entries.north] : type.entry;
}

/** Bought within the weeks before `now`; one in three was changed later (renamed, passed on, cancelled). */
function inventTimes(chance: Chance, type: TicketType, now: number): Pick<TicketDraft, 'createdAt' | 'updatedAt'> {
  // Crew tickets came in one import, all at the same millisecond: no window is small enough to part them.
  if (type === ticketTypes.crew) return { createdAt: now - 21 * DAY, updatedAt: now - 21 * DAY };
  const createdAt = Math.floor(now - 60_000 - chance.next() * ON_SALE_DAYS * DAY);
  const later = chance.next() < 1 / 3 ? Math.floor(chance.next() * (now - 30_000 - createdAt)) : 0;
  return { createdAt, updatedAt: createdAt + later };
}

/** Makes up one event's tickets. Each has its own chance, so the first 2,000 are the same however many follow. */
function inventTickets(
  event: SandboxEvent,
  options: { seed: number; count: number; now: number; taken: Set<string> },
): SandboxTicket[] {
  let seats = 0;
  return Array.from({ length: options.count }, (_, index) => {
    const chance = createChance(Math.imul(options.seed + index * 2 + 1, 0x9e3779b1));
    const type = byShare(
      chance,
      allTypes.map((each) => [each, each.share] as const),
    );
    let barcode = inventBarcode(chance);
    while (options.taken.has(barcode)) barcode = inventBarcode(chance);
    options.taken.add(barcode);
    return writeTicket({
      // The index in the middle keeps ids apart without a look at all the others.
      id: `${chance.id().slice(0, 18)}${index.toString(16).padStart(6, '0')}`,
      eventId: event.id,
      sellerId: event.sellerId,
      barcode,
      type,
      status: byShare(chance, statusShares),
      name: inventName(chance),
      seat: type.seated ? seatNumber(seats++) : null,
      discount: chance.next() < 0.12 ? chance.pick(Object.values(discounts)) : null,
      entry: inventEntry(chance, type),
      ...inventTimes(chance, type, options.now),
    });
  });
}

function cardTicket(card: DemoCard, index: number, now: number): SandboxTicket | null {
  if (card.ticket === null) return null;
  const { event, type, name, status, seat, discount, entry } = card.ticket;
  const createdAt = now - (40 - index) * DAY - index * 3_723_456;
  return writeTicket({
    id: `6a4cca4d00000000000000${index.toString(16).padStart(2, '0')}`,
    eventId: event === 'sommerfest' ? sommerfest.id : herbstkonzert.id,
    sellerId,
    barcode: card.barcode,
    type,
    name,
    status: status ?? 'VALID',
    seat: seat ?? null,
    discount: discount ?? null,
    entry: entry === undefined ? type.entry : entry,
    createdAt,
    updatedAt: status === 'INVALID' ? now - 2 * 3_600_000 : createdAt,
  });
}

/** All tickets of the demo. `count` is the first event's, cards included. */
export function inventAllTickets(options: { seed: number; count: number; now: number }): SandboxTicket[] {
  const { seed, now } = options;
  const cards = demoCards.flatMap((card, index) => cardTicket(card, index, now) ?? []);
  const taken = new Set(demoCards.map((card) => card.barcode));
  const cardsHere = cards.filter((ticket) => ticket.eventId === sommerfest.id).length;
  const count = Math.max(0, options.count - cardsHere);
  return [
    ...cards,
    ...inventTickets(sommerfest, { seed, count, now, taken }),
    ...inventTickets(herbstkonzert, { seed: seed + 100_003, count: HERBSTKONZERT_TICKETS, now, taken }),
    ...inventTickets(winterball, { seed: seed + 200_003, count: WINTERBALL_TICKETS, now, taken }),
  ];
}
