import type { StationApi } from '#shared/contract.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import {
  lostWorksId,
  mostSeatsAtOnce,
  type MappedObject,
  type SeatChange,
  type SeatingSetup,
  type SeatLogEntry,
  type SeatMatch,
  type SeatView,
  type UnclearWork,
} from '#shared/seating.ts';
import { at } from './verdicts.ts';

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

const minutes = (n: number): number => n * 60_000;

const seatOf = (row: number, seat: number): MappedObject => ({
  objectId: `bA-r${row}-s${seat}`,
  kind: 'seat',
  area: row > 6 ? 'Balcony, upper left' : 'Block A',
  row: `${row}`,
  seat: `${seat}`,
  capacity: null,
});
const areaOf = (objectId: string, area: string, capacity: number | null): MappedObject => ({
  objectId,
  kind: 'area',
  area,
  row: null,
  seat: null,
  capacity,
});

const lawn = areaOf('ga-lawn', 'Lawn', 500);
const map: readonly MappedObject[] = [
  ...Array.from({ length: 96 }, (_, index) => seatOf(1 + Math.floor(index / 12), 1 + (index % 12))),
  lawn,
  areaOf('ga/north stand', 'North stand', null),
  areaOf('ga-pit', 'Pit', 200),
];
const statuses = ['booked', 'free', 'booked', 'reserved', 'booked', 'notforsale', 'free', 'onhold'];
const bookedOf: Readonly<Record<string, number>> = { 'ga-lawn': 118, 'ga/north stand': 64, 'ga-pit': 200 };

/** An id that is not on the map is known to the server unless it begins with a question mark. */
function viewOf(objectId: string, status?: string): SeatView {
  const mapped = map.find((each) => each.objectId === objectId) ?? null;
  if (objectId.startsWith('?')) return { objectId, mapped, status: null, problem: failure('seating_unknown').problem };
  const booked = bookedOf[objectId];
  const index = map.findIndex((each) => each.objectId === objectId);
  return {
    objectId,
    mapped,
    status:
      booked === undefined
        ? { objectId, kind: 'seat', status: status ?? statuses[index % statuses.length] ?? 'free', booked: null }
        : { objectId, kind: 'area', status: 'forsale', booked },
    problem: null,
  };
}

const entry = (ago: number, more: Partial<SeatLogEntry>): SeatLogEntry => ({
  at: at - minutes(ago),
  before: 'free',
  after: 'booked',
  userId: '64f0c2a1b7e3d90012ab34cd',
  api: true,
  bookedChange: null,
  ...more,
});

function logOf(objectId: string, total: number): readonly SeatLogEntry[] {
  const isArea = bookedOf[objectId] !== undefined;
  return Array.from({ length: total }, (_, index) => {
    if (isArea)
      return entry(index * 7, {
        before: 'forsale',
        after: 'forsale',
        bookedChange: index % 5 === 2 ? -1 : 1 + (index % 3),
      });
    const pair = index % 2 === 0 ? { before: 'reserved', after: 'booked' } : { before: 'free', after: 'reserved' };
    return entry(index * 11, {
      ...pair,
      api: index % 3 !== 0,
      userId: index === 4 ? null : 'box.office@arena.example',
    });
  });
}

const noLogs: readonly SeatLogEntry[] = [];
const area = viewOf('ga-lawn');
const unclears: readonly UnclearWork[] = [
  {
    work: {
      id: 1,
      at: at - minutes(9),
      eventId: 'e1',
      what: { kind: 'booked', objectId: 'ga-lawn', bookedChange: 2, bookedBefore: 116 },
      problem: failure('timeout').problem,
    },
    now: [area],
    logged: [entry(9, { bookedChange: 2 })],
  },
  {
    work: {
      id: 2,
      at: at - minutes(4),
      eventId: 'e1',
      what: { kind: 'reseat', from: 'bA-r1-s1', to: 'bA-r1-s2' },
      problem: null,
    },
    now: [viewOf('bA-r1-s2', 'booked'), viewOf('bA-r1-s1', 'booked')],
    logged: noLogs,
  },
  {
    work: {
      id: 3,
      at: at - minutes(2),
      eventId: 'e1',
      what: { kind: 'seats', objectIds: ['bA-r3-s1', 'bA-r3-s2', 'bA-r3-s3'], to: 'notforsale' },
      problem: failure('offline').problem,
    },
    now: [],
    logged: null,
  },
];

const matches: Readonly<Record<string, SeatMatch>> = {
  one: { kind: 'one', seat: viewOf('bA-r1-s1'), how: 'place' },
  chosen: { kind: 'one', seat: viewOf('bA-r1-s1'), how: 'chosen' },
  reseated: { kind: 'one', seat: viewOf('bA-r1-s2', 'booked'), how: 'reseated' },
  area: { kind: 'one', seat: area, how: 'place' },
  given: { kind: 'given', seat: viewOf('bA-r1-s1', 'booked') },
  free: { kind: 'one', seat: viewOf('bA-r1-s2', 'free'), how: 'place' },
  lost: { kind: 'one', seat: viewOf('?gone'), how: 'chosen' },
  several: { kind: 'several', seats: [viewOf('bA-r1-s1'), viewOf('bA-r2-s1'), viewOf('x/ÄÖ 1')] },
  noTicket: { kind: 'none', why: 'noTicket' },
  noPlace: { kind: 'none', why: 'noPlace' },
  notMapped: { kind: 'none', why: 'notMapped' },
  noSeating: { kind: 'none', why: 'noSeating' },
};

/** A seating server, invented: `?seats=several&seating=unclear&seatChange=moved&inside`. */
export function fakeSeating(): Pick<StationApi['call'], Names> {
  const query = new URLSearchParams(location.search);
  const kind = query.get('seating') ?? '';
  const many =
    kind === 'many' ? [{ event: { id: 'e2', name: 'Open Air am See' }, seatingId: null, seats: 0, areas: 0 }] : [];
  const isNew = kind === 'new';
  let setup: SeatingSetup = {
    server: 'https://seatmap.vivenu.com/api',
    ownServer: null,
    readableOnTheWay: kind === 'readable',
    keyUse: 'account',
    hasOwnKey: false,
    events: [
      {
        event: { id: 'e1', name: 'Sommerfest 2026' },
        seatingId: isNew ? null : '66b2f0a41c9d440012e7a001',
        seats: isNew ? 0 : 2_412,
        areas: isNew ? 0 : 3,
      },
      ...many,
    ],
    unclear: kind === 'unclear' ? unclears : [],
    problem:
      kind === 'lost'
        ? failure('seat_works_lost', 'C:\\Users\\Einlass\\seating\\work.json.unreadable-1').problem
        : null,
  };
  let match = matches[query.get('seats') ?? ''] ?? matches['noSeating'];
  const set = async (more: Partial<SeatingSetup>): Promise<Outcome<SeatingSetup>> => {
    setup = { ...setup, ...more };
    return success(setup);
  };
  const change = async (ids: readonly string[], status?: string): Promise<Outcome<SeatChange>> => {
    const now = ids.map((id) => viewOf(id, status));
    switch (query.get('seatChange')) {
      case 'moved':
        return success({ kind: 'moved', now: ids.map((id) => viewOf(id, 'reserved')) });
      case 'partly':
        return success({ kind: 'partly', now, not: ids.slice(0, 1), problem: null });
      case 'unclear': {
        const [unclear] = bookedOf[ids[0] ?? ''] === undefined ? unclears.slice(1) : unclears;
        return unclear === undefined ? failure('offline') : success({ kind: 'unclear', unclear });
      }
      case 'refused':
        return failure('seating_refused', '{"message":"object is locked by a checkout"}');
      default:
        return success({ kind: 'done', now });
    }
  };
  return {
    seating: async () => (kind === 'fail' ? failure('seats_not_kept', 'EIO') : success(setup)),
    changeSeating: async ({ server, seatingIds }) => {
      if (server !== undefined && server !== null && !server.startsWith('http')) return failure('server_invalid');
      const events = setup.events.map((each) => ({
        ...each,
        seatingId: seatingIds?.[each.event.id] ?? each.seatingId,
      }));
      return set({ events, ...(server === undefined ? {} : { ownServer: server, server: server ?? setup.server }) });
    },
    setSeatingKey: async ({ use }) => set({ keyUse: use, hasOwnKey: use === 'own' }),
    importSeats: async () =>
      kind === 'badFile'
        ? failure('seats_file_invalid', 'seats.xlsx')
        : success({
            seats: 2_412,
            areas: 3,
            dropped: 12,
            skipped: [
              { line: 14, why: 'noId' },
              { line: 15, why: 'kind' },
              { line: 212, why: 'place' },
              { line: 1_480, why: 'twice' },
              { line: 1_481, why: 'capacity' },
              { line: 2_001, why: 'columns' },
            ],
            moreSkipped: 4,
          }),
    mapSeat: async () => success(null),
    unmapSeat: async () => failure('seats_not_kept', 'ENOSPC'),
    findSeats: async ({ text }) => {
      const words = text.toLowerCase().split(/\s+/u);
      const said = ({ area: where, row, seat, objectId }: MappedObject): string =>
        [where, row, seat, objectId].join(' ').toLowerCase();
      return success(map.filter((each) => words.every((word) => said(each).includes(word))).slice(0, mostSeatsAtOnce));
    },
    seats: async ({ objectIds }) =>
      kind === 'offline' ? failure('offline') : success(objectIds.map((id) => viewOf(id))),
    seatLog: async ({ objectId, count }) => {
      const total = query.get('log') === 'none' ? 0 : 10_000;
      return success({ entries: logOf(objectId, Math.min(count, total)), total });
    },
    changeSeats: async ({ objectIds, to }) => change(objectIds, to),
    changeBooked: async ({ objectId }) => change([objectId]),
    ticketSeat: async () => {
      if (kind === 'offline') return failure('seating_key_refused');
      if (match === undefined) return failure('offline');
      return success({ eventId: 'e1', ticketId: 't1', match, inside: query.has('inside') });
    },
    chooseTicketSeat: async ({ objectId }) => {
      match = objectId === null ? matches['several'] : { kind: 'one', seat: viewOf(objectId), how: 'chosen' };
      return success(null);
    },
    releaseSeat: async ({ objectId }) => {
      match = matches['free'];
      return change([objectId], 'free');
    },
    reseat: async ({ from, to }) => {
      match = matches['reseated'];
      return change([from, to], 'booked');
    },
    areas: async () =>
      kind === 'offline'
        ? failure('offline')
        : success([
            { seat: viewOf('ga-lawn'), inside: 97 },
            { seat: viewOf('ga/north stand'), inside: null },
            { seat: viewOf('ga-pit'), inside: 3 },
          ]),
    settleSeatWork: async ({ id }) => {
      setup = {
        ...setup,
        unclear: setup.unclear.filter(({ work }) => work.id !== id),
        problem: id === lostWorksId ? null : setup.problem,
      };
      return success(null);
    },
  };
}
