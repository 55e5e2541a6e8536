import type { ScannersView } from '#shared/scanners.ts';
import type { DemoBarcode, Notice, PhaseView, StationView, Status, TrainingView } from '#shared/view.ts';
import { noScanners, scannersOf } from './benches.ts';
import { noPrinting, printings } from './prints.ts';
import { at, recent } from './verdicts.ts';

/** A station with nothing to say. */
export const fineStatus: Status = {
  online: true,
  tickets: 18_402,
  ticketsAsOf: at - 6_000,
  unsent: 0,
  unsentSince: null,
  rejected: 0,
  rejectedSince: null,
  recordProblem: null,
  backup: { folder: null, at: null, problem: null },
  clockAheadMs: null,
  accessExpires: null,
  notices: [],
  syncProblem: null,
  uploadProblem: null,
};

const barcodes: readonly DemoBarcode[] = [
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
const training: TrainingView = { barcodes, unsent: 0 };

const station: StationView = {
  events: [{ id: 'e1', name: 'Sommerfest 2026' }],
  training: null,
  direction: 'IN',
  mode: 'scan',
  occupancy: { in: 1_402, out: 118, inside: 1_284 },
  capacity: null,
  perMinute: 11,
  recent,
  status: fineStatus,
  scanners: noScanners,
  printing: noPrinting,
};

const scanning = (more: Partial<StationView> = {}, truth: Partial<Status> = {}): PhaseView => ({
  phase: 'scanning',
  station: { ...station, ...more, status: { ...fineStatus, ...truth } },
});

const connect = { phase: 'connect', server: 'https://vivenu.com', unsent: 0, canReturn: false } as const;
const events = Array.from({ length: 14 }, (_, index) => ({
  id: `e${index}`,
  name: ['Sommerfest 2026', 'Open Air am See', 'Theater: Der Sturm', 'Nachtflohmarkt'][index % 4] + ` ${index + 1}`,
}));
const one = [{ id: 'e1', name: 'Sommerfest 2026' }];
const three = [...one, { id: 'e2', name: 'Open Air am See' }, { id: 'e3', name: 'Theater: Der Sturm' }];

const longName = 'Internationales Sommerfest der Kulturen am Hafen 2026, zweiter Tag';

const aside = '/home/door/.config/Gatehouse/sellers/6a3b1c00d7e8f90112233499/set-aside/2026-07-18T19-42-07';
const notices: readonly Notice[] = [
  { id: 1, at: at - 90_000_000, problem: { code: 'counters_mended' } },
  { id: 2, at: at - 60_000, problem: { code: 'catalogue_recovered', detail: `${aside}/catalogue.sqlite` } },
  {
    id: 3,
    at: at - 50_000,
    problem: {
      code: 'journal_recovered',
      detail: `file is not a database; 1,402 scans kept, 3 missing; the old file is ${aside}/journal.sqlite`,
    },
  },
];
const backup = { folder: '/media/door/GATE-STICK/Gatehouse copies', at: at - 240_000, problem: null };
const noBackup = {
  ...backup,
  problem: { code: 'backup_failed', detail: 'ENOENT: no such file or directory' },
} as const;
const cannotRecord = { code: 'cannot_record', detail: 'SQLITE_IOERR_WRITE: disk I/O error' } as const;
const everything: Partial<Status> = {
  online: false,
  ticketsAsOf: at - 960_000,
  unsent: 1_213,
  unsentSince: at - 960_000,
  rejected: 12,
  rejectedSince: at - 900_000,
  clockAheadMs: -10_900_000,
  backup: noBackup,
};

const onBench = (name: string, more: Partial<ScannersView> = {}): PhaseView =>
  scanning({ mode: 'bench', scanners: scannersOf(name, more) });

const progress = { pages: 12, tickets: 12_000, total: 18_402, rate: 48.7, remainingMs: 131_000 };
const unmeasured = { rate: null, remainingMs: null };

export const views: Readonly<Record<string, PhaseView>> = {
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
  training: scanning({ training, events: [{ id: 'd', name: 'Sommerfest 2026' }] }),
  trainingUnsent: scanning({ training: { barcodes, unsent: 213 } }),
  trainingFull: scanning({ training, direction: 'AUTO', events: three, capacity: 1_300 }),
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
      rejectedSince: at - 900_000,
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
    { training },
    { syncProblem: { code: 'catalogue_unusable', detail: 'SQLITE_FULL: database or disk is full' } },
  ),
  catalogueDamaged: scanning(
    { events: [{ id: 'e', name: longName }, ...three], capacity: 1_500 },
    {
      unsent: 213,
      unsentSince: at - 960_000,
      rejected: 2,
      rejectedSince: at - 900_000,
      syncProblem: { code: 'catalogue_damaged' },
    },
  ),
  eventTaken: scanning({}, { syncProblem: { code: 'event_not_accessible', detail: 'Sommerfest 2026' } }),
  otherSeller: scanning(
    { training, direction: 'AUTO', events: three, capacity: 1_300 },
    { syncProblem: { code: 'other_seller' }, uploadProblem: { code: 'unauthorized' } },
  ),
  rejected: scanning({}, { rejected: 312, rejectedSince: at - 900_000, unsent: 9, unsentSince: at - 960_000, backup }),
  clock: scanning({}, { clockAheadMs: 10_900_000 }),
  backupFailed: scanning({}, { backup: noBackup }),
  eventGone: scanning(
    {},
    { unsent: 12, unsentSince: at - 60_000, uploadProblem: { code: 'event_gone', detail: '404' } },
  ),
  accessDays: scanning({}, { accessExpires: at + 3 * 86_400_000 + 3_600_000 }),
  accessHours: scanning({}, { accessExpires: at + 3 * 3_600_000 }),
  accessEnded: scanning({}, { accessExpires: at - 3_600_000, syncProblem: { code: 'unauthorized' } }),
  cannotRecord: scanning({}, { recordProblem: cannotRecord, notices }),
  diskFull: scanning({}, { recordProblem: { code: 'disk_nearly_full' } }),
  notice: scanning({}, { notices: notices.slice(2) }),
  notices: scanning({}, { notices }),
  everything: scanning(
    { events: [{ id: 'e', name: longName }, ...three], capacity: 1_500, direction: 'AUTO' },
    {
      ...everything,
      recordProblem: cannotRecord,
      syncProblem: { code: 'list_emptied' },
      uploadProblem: { code: 'event_gone' },
      notices,
    },
  ),
  manyChips: scanning({}, everything),
  ...Object.fromEntries(Object.entries(printings).map(([name, printing]) => [name, scanning({ printing })])),
  printAndTraining: scanning({
    printing: printings['prints'] ?? noPrinting,
    training,
    direction: 'AUTO',
    events: three,
    capacity: 1_300,
  }),
  printEverything: scanning(
    { events: [{ id: 'e', name: longName }, ...three], printing: printings['printUndecided'] ?? noPrinting },
    { ...everything, notices, recordProblem: cannotRecord },
  ),
  scanner: scanning({ scanners: scannersOf('bench') }),
  bench: onBench('bench'),
  benchEmpty: onBench('benchEmpty'),
  benchNoUsb: onBench('benchNoUsb', { problem: { code: 'hid_unavailable', detail: 'libusb-1.0.so.0: not found' } }),
  benchRefused: onBench('benchRefused'),
  benchCapture: onBench('benchCapture'),
  benchCalibrated: onBench('benchCalibrated', {
    wedge: { decode: 'key', prefix: '\u001d#', end: 'Tab', calibratedAt: at - 86_400_000 },
  }),
};
