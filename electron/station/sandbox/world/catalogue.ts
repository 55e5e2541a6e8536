/** What is on sale at the demo event. Every id is fixed: staff, tests and screenshots can count on them. */

export const sellerId = '6512f0a1c3d4e5f60718293a';
export const otherSellerId = '6512f0a1c3d4e5f60718293b';
export const closedSellerId = '6512f0a1c3d4e5f60718293c';
/** Those that still have an account. */
export const sellers: ReadonlySet<string> = new Set([sellerId, otherSellerId]);
/** The person to whom the API key belongs. */
export const apiUserId = '6512f0a1c3d4e5f607182940';
/** Somebody else, who works in the dashboard. */
export const colleagueId = '6512f0a1c3d4e5f607182941';

export interface SandboxEvent {
  readonly id: string;
  readonly name: string;
  readonly sellerId: string;
}

export const sommerfest: SandboxEvent = { id: '6a3b1c00d7e8f90112233401', name: 'Sommerfest 2026', sellerId };
export const herbstkonzert: SandboxEvent = { id: '6a3b1c00d7e8f90112233402', name: 'Herbstkonzert 2026', sellerId };
export const crewEvening: SandboxEvent = {
  id: '6a3b1c00d7e8f90112233403',
  name: 'Crew evening (no tickets yet)',
  sellerId,
};
export const winterball: SandboxEvent = {
  id: '6a3b1c00d7e8f90112233404',
  name: 'Winterball of another organiser',
  sellerId: otherSellerId,
};
export const events: readonly SandboxEvent[] = [sommerfest, herbstkonzert, crewEvening, winterball];

/** The event's id on the seating server, which is not the event's own. */
export const seatingEventId = '6a3b1c0f5ea7000000000001';

export const entries = {
  main: '6a3b1c22e0a1000000000001',
  north: '6a3b1c22e0a1000000000002',
  vip: '6a3b1c22e0a1000000000003',
  crew: '6a3b1c22e0a1000000000004',
} as const;

export interface PriceCategory {
  readonly id: string;
  readonly ref: string;
  readonly description: string;
}

const priceCategory = (digit: string, description: string): PriceCategory => ({
  id: `6a3b1c33ca7e00000000000${digit}`,
  ref: `5f0c1b6e-2a4d-4c3b-9e8f-00000000000${digit}`,
  description,
});

const lawn = priceCategory('1', 'Lawn');
const tribune = priceCategory('2', 'Tribune');
const lounge = priceCategory('3', 'Lounge');
const reduced = priceCategory('4', 'Reduced');
const staff = priceCategory('5', 'Free of charge');

export interface TicketType {
  readonly id: string;
  readonly name: string;
  readonly price: PriceCategory;
  readonly entry: readonly string[];
  /** Parts of all tickets, in a hundred. */
  readonly share: number;
  readonly seated: boolean;
  /** Where its holders are who have no seat; null: the tickets do not say. */
  readonly area: string | null;
}

/** The areas without seats, as tickets name them. */
export const areas = { lawn: 'Lawn', lounge: 'Lounge', balcony: 'Balcony' } as const;

const type = (digit: string, rest: Omit<TicketType, 'id'>): TicketType => ({
  id: `6a3b1c44717e00000000000${digit}`,
  ...rest,
});

export const ticketTypes = {
  standing: type('1', {
    name: 'Standing',
    price: lawn,
    entry: [entries.main, entries.north],
    share: 52,
    seated: false,
    area: areas.lawn,
  }),
  seated: type('2', { name: 'Seated', price: tribune, entry: [entries.main], share: 22, seated: true, area: null }),
  vip: type('3', {
    name: 'VIP weekend',
    price: lounge,
    entry: Object.values(entries).slice(0, 3),
    share: 6,
    seated: false,
    area: areas.lounge,
  }),
  child: type('4', {
    name: 'Child',
    price: reduced,
    entry: [entries.main, entries.north],
    share: 7,
    seated: false,
    area: null,
  }),
  earlyBird: type('5', {
    name: 'Early bird',
    price: lawn,
    entry: [entries.main, entries.north],
    share: 10,
    seated: false,
    area: areas.lawn,
  }),
  crew: type('6', { name: 'Crew', price: staff, entry: [entries.crew], share: 3, seated: false, area: null }),
} satisfies Record<string, TicketType>;

export interface Discount {
  readonly id: string;
  readonly name: string;
}

export const discounts = {
  student: { id: '6a3b1c55d15c000000000001', name: 'Students' },
  member: { id: '6a3b1c55d15c000000000002', name: 'Members' },
  senior: { id: '6a3b1c55d15c000000000003', name: 'Seniors 65+' },
} satisfies Record<string, Discount>;

/** Tickets sold: most are fine, as at a real door. */
export const statusShares: readonly (readonly [status: string, share: number])[] = [
  ['VALID', 94],
  ['INVALID', 3],
  ['RESERVED', 1],
  ['DETAILSREQUIRED', 1.5],
  ['BLANK', 0.5],
];
