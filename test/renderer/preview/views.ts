import type { DemoBarcode, StationView, Status, View } from '#shared/view.ts';
import { at, recent } from './verdicts.ts';

const status: Status = {
  online: true,
  tickets: 18_402,
  ticketsAsOf: at - 6_000,
  unsent: 0,
  unsentSince: null,
  rejected: 0,
  syncProblem: null,
  uploadProblem: null,
};

const demo: readonly DemoBarcode[] = [
  { barcode: 'in', label: 'Standing', result: 'in' },
  { barcode: 'out', label: 'Seat in Block A', result: 'in' },
  { barcode: 'in2', label: 'VIP weekend', result: 'in' },
  { barcode: 'cancelled', label: 'Cancelled', result: 'refused' },
  { barcode: 'reserved', label: 'Reserved, not paid', result: 'refused' },
  { barcode: 'details', label: 'Details missing', result: 'refused' },
  { barcode: 'blank', label: 'Blank ticket', result: 'refused' },
  { barcode: 'wrongEvent', label: 'Other event', result: 'refused' },
  { barcode: 'unknown', label: 'Unknown', result: 'refused' },
  { barcode: 'scripts', label: 'Child, wristband chip', result: 'in' },
  { barcode: 'repeat', label: 'Crew', result: 'in' },
];

const station: StationView = {
  events: [{ id: 'e1', name: 'Sommerfest 2026' }],
  demo: null,
  direction: 'IN',
  occupancy: { in: 1_402, out: 118, inside: 1_284 },
  capacity: null,
  perMinute: 11,
  recent,
  status,
};

const scanning = (more: Partial<StationView> = {}, truth: Partial<Status> = {}): View => ({
  phase: 'scanning',
  station: { ...station, ...more, status: { ...status, ...truth } },
});

const connect = { phase: 'connect', server: 'https://vivenu.com', unsent: 0, canReturn: false } as const;
const events = Array.from({ length: 14 }, (_, index) => ({
  id: `e${index}`,
  name: ['Sommerfest 2026', 'Open Air am See', 'Theater: Der Sturm', 'Nachtflohmarkt'][index % 4] + ` ${index + 1}`,
}));
const one = [{ id: 'e1', name: 'Sommerfest 2026' }];
const three = [...one, { id: 'e2', name: 'Open Air am See' }, { id: 'e3', name: 'Theater: Der Sturm' }];

const longName = 'Internationales Sommerfest der Kulturen am Hafen 2026, zweiter Tag';

const progress = { pages: 12, tickets: 12_000, total: 18_402, rate: 48.7, remainingMs: 131_000 };
const unmeasured = { rate: null, remainingMs: null };

export const views: Readonly<Record<string, View>> = {
  starting: { phase: 'starting' },
  unusable: { phase: 'unusable', problem: { code: 'ledger_unusable', detail: 'journal.sqlite: disk I/O error' } },
  connect: { ...connect, tokenStorage: 'encrypted', problem: null },
  connectPlain: {
    ...connect,
    tokenStorage: 'plain',
    server: 'http://10.0.0.5:8080',
    unsent: 213,
    canReturn: true,
    problem: { code: 'unauthorized', detail: '401 Unauthorized' },
  },
  connectNone: { ...connect, tokenStorage: 'none', problem: { code: 'offline' } },
  events: { phase: 'chooseEvent', events: events.slice(0, 4), chosen: [], canReturn: false, problem: null },
  eventsMany: { phase: 'chooseEvent', events, chosen: ['e1', 'e2', 'e5'], canReturn: true, problem: null },
  eventsNone: { phase: 'chooseEvent', events: [], chosen: [], canReturn: false, problem: { code: 'no_events' } },
  loading: { phase: 'loading', events: one, progress, problem: null },
  loadingFirst: { phase: 'loading', events: one, progress: null, problem: null },
  loadingLarge: {
    phase: 'loading',
    events: [{ id: 'e', name: longName }, ...three],
    progress: { pages: 1_274, tickets: 1_274_000, total: 2_000_000, rate: 12_345.6, remainingMs: 5_000_000 },
    problem: null,
  },
  loadingUncounted: {
    phase: 'loading',
    events: one,
    progress: { ...progress, ...unmeasured, total: null },
    problem: null,
  },
  loadingStopped: { phase: 'loading', events: three, progress, problem: { code: 'timeout' } },
  loadingStoppedFirst: {
    phase: 'loading',
    events: [{ id: 'e', name: longName }, ...three],
    progress: null,
    problem: { code: 'bad_request', detail: 'x'.repeat(400) },
  },
  idle: scanning(),
  idleOut: scanning({ direction: 'OUT' }),
  empty: scanning({ recent: [], occupancy: { in: 0, out: 0, inside: 0 }, perMinute: 0 }),
  auto: scanning({ direction: 'AUTO', events: three, capacity: 1_500 }),
  nearly: scanning({ capacity: 1_300 }),
  full: scanning({ capacity: 1_284 }),
  several: scanning({ events: three, capacity: 1_500 }),
  demo: scanning({ demo, events: [{ id: 'd', name: 'Gatehouse demo event' }] }),
  demoFull: scanning({ demo, direction: 'AUTO', events: three, capacity: 1_300 }),
  offline: scanning(
    {},
    {
      online: false,
      unsent: 213,
      unsentSince: at - 960_000,
      ticketsAsOf: at - 960_000,
      syncProblem: { code: 'offline', detail: 'ENOTFOUND' },
    },
  ),
  trouble: scanning(
    {
      events: [
        { id: 'e', name: longName },
        { id: 'e2', name: 'Open Air am See' },
      ],
    },
    {
      unsent: 213,
      unsentSince: at - 960_000,
      rejected: 2,
      uploadProblem: { code: 'unauthorized' },
      syncProblem: { code: 'server_error' },
    },
  ),
  listEmptied: scanning(
    {},
    { ticketsAsOf: at - 960_000, syncProblem: { code: 'list_emptied', detail: 'Sommerfest 2026' } },
  ),
  listShrunk: scanning({}, { syncProblem: { code: 'list_shrunk', detail: '5,120 of 18,402' } }),
  catalogueUnusable: scanning(
    { demo },
    { syncProblem: { code: 'catalogue_unusable', detail: 'SQLITE_FULL: database or disk is full' } },
  ),
  catalogueDamaged: scanning(
    { events: [{ id: 'e', name: longName }, ...three], capacity: 1_500 },
    { unsent: 213, unsentSince: at - 960_000, rejected: 2, syncProblem: { code: 'catalogue_damaged' } },
  ),
  eventTaken: scanning({}, { syncProblem: { code: 'event_not_accessible', detail: 'Sommerfest 2026' } }),
  otherSeller: scanning(
    { demo, direction: 'AUTO', events: three, capacity: 1_300 },
    { syncProblem: { code: 'other_seller' }, uploadProblem: { code: 'unauthorized' } },
  ),
};
