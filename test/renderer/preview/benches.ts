import type { BenchDevice, BenchView, ScannerRead, ScannersView, ScannerSummary } from '#shared/scanners.ts';
import { at } from './verdicts.ts';

/** What the bench for scanners shows in the preview. */

const device = (more: Partial<BenchDevice> & Pick<BenchDevice, 'id' | 'name'>): BenchDevice => ({
  product: more.name,
  maker: 'other',
  mode: 'hidPos',
  ownName: null,
  vendorId: null,
  productId: null,
  state: 'ready',
  direction: null,
  layout: null,
  baudRate: null,
  problem: null,
  ...more,
});

const xenon = {
  id: 'hid:0c2e:0b81:1',
  product: 'Xenon 1900',
  maker: 'honeywell',
  vendorId: 0x0c2e,
  productId: 0x0b81,
} as const;
const left = device({ ...xenon, name: 'Left gate', ownName: 'Left gate', layout: 'A', direction: 'IN' });
const right = device({
  ...xenon,
  id: 'hid:0c2e:0b81:2',
  name: 'Right gate',
  ownName: 'Right gate',
  layout: 'descriptor',
  direction: 'OUT',
});
const newland = device({
  id: 'hid:1eab:0010',
  name: 'NLS-FM420',
  maker: 'newland',
  vendorId: 0x1eab,
  productId: 0x0010,
  state: 'gone',
});
const typing = device({
  id: 'hid:05f9:2206',
  name: 'Gryphon GD4500',
  maker: 'datalogic',
  mode: 'keyboard',
  vendorId: 0x05f9,
  productId: 0x2206,
  state: 'unused',
});
const snapi = device({
  id: 'hid:05e0:1900',
  name: 'Symbol Bar Code Scanner::EA',
  maker: 'zebra',
  mode: 'snapi',
  vendorId: 0x05e0,
  productId: 0x1900,
  state: 'unused',
});
const refused = device({
  ...xenon,
  id: 'hid:0c2e:0b81:3',
  name: 'Xenon 1900',
  state: 'refused',
  problem: { code: 'scanner_refused', detail: 'cannot open device with path /dev/hidraw3' },
});
const serial = device({
  id: 'serial:2341:0043:1',
  name: 'Opticon M-10',
  maker: 'opticon',
  mode: 'serial',
  vendorId: 0x065a,
  productId: 0xa002,
  baudRate: 9_600,
});
const hostile = device({
  id: 'hid:ffff:0001',
  name: '\u202Etxt.exe\u0000 <b>Scanner</b> '.repeat(9),
  mode: 'other',
  vendorId: 0xffff,
  productId: 1,
  state: 'unused',
});

const read = (id: number, more: Partial<ScannerRead>): ScannerRead => ({
  id,
  at: at - 3_000 * (40 - id),
  scannerId: left.id,
  scannerName: left.name,
  kind: 'hid',
  outcome: 'barcode',
  barcode: '4006381333931',
  raw: [`020d5d453034303036333831333333393331${'00'.repeat(43)}640000`],
  symbology: 'EAN-13',
  aim: ']E0',
  encoding: 'UTF-8',
  durationMs: 0,
  gapMs: null,
  ...more,
});

const longCode = Array.from({ length: 260 }, (_, index) => String.fromCodePoint(65 + (index % 26))).join('');
const byte = (value: number): string => value.toString(16).padStart(2, '0');
/** Layout A: report id, length, AIM id, 56 bytes of data, code id, reserved, whether more follows. */
const reportOf = (text: string, more: boolean): string => {
  const data = Array.from(text.slice(0, 56), (character) => byte(character.charCodeAt(0)));
  return `02${byte(data.length)}5d5131${data.join('').padEnd(112, '0')}7300${more ? '01' : '00'}`;
};

const reads: readonly ScannerRead[] = [
  read(39, {}),
  read(38, {
    scannerId: right.id,
    scannerName: right.name,
    barcode: longCode,
    symbology: 'QR Code',
    aim: ']Q1',
    durationMs: 16.2,
    raw: [0, 56, 112, 168, 224].map((from) => reportOf(longCode.slice(from), from < 224)),
  }),
  read(36, {
    outcome: 'incomplete',
    barcode: null,
    encoding: null,
    symbology: 'QR Code',
    aim: ']Q1',
    durationMs: 500,
    raw: [reportOf('HALF'.repeat(14), true)],
  }),
  read(35, {
    kind: 'serial',
    scannerId: serial.id,
    scannerName: serial.name,
    barcode: ']C14006381333931 ',
    symbology: null,
    aim: null,
    raw: ['5d433134303036', '33383133333339333120', '0d'],
    durationMs: 14,
  }),
  read(34, {
    kind: 'serial',
    scannerId: serial.id,
    scannerName: serial.name,
    outcome: 'unreadable',
    barcode: null,
    symbology: null,
    aim: null,
    encoding: null,
    raw: ['f8f8008080f8'],
  }),
  read(33, { barcode: 'MÃ¼ller\u001d01\u0000 ', encoding: 'Latin-1', symbology: 'Code 128', aim: ']C1' }),
];

const bench = (more: Partial<BenchView> = {}): BenchView => ({
  devices: [],
  ports: [],
  reads: [],
  capture: null,
  portsProblem: null,
  ...more,
});

export const noBench = bench();

const ports = [
  { id: serial.id, path: '/dev/ttyACM0', product: 'Opticon M-10', chosen: true },
  { id: 'serial:/dev/ttyS0', path: '/dev/ttyS0', product: '', chosen: false },
];
const devices = [left, right, newland, typing, snapi, serial];

/** By the name of the view. */
export const benches: Readonly<Record<string, BenchView>> = {
  bench: bench({ devices, ports, reads }),
  benchEmpty: noBench,
  benchNoUsb: bench({
    ports: [],
    portsProblem: { code: 'ports_unlisted', detail: 'spawn udevadm ENOENT' },
  }),
  benchRefused: bench({ devices: [refused, { ...serial, state: 'gone' }, hostile], reads: reads.slice(4) }),
  benchCapture: bench({ devices, ports, reads, capture: { id: left.id, lines: 12 } }),
  benchCalibrated: bench({ devices: [typing], ports: [] }),
};

const summary = ({ id, name, mode, state, direction, problem }: BenchDevice): readonly ScannerSummary[] =>
  state === 'unused' ? [] : [{ id, name, kind: mode === 'serial' ? 'serial' : 'hid', state, direction, problem }];

export const noScanners: ScannersView = {
  scanners: [],
  problem: null,
  wedge: { decode: 'us', prefix: '', end: 'any', calibratedAt: null },
};

/** What the door’s screen says of the scanners on such a bench. */
export const scannersOf = (name: string, more: Partial<ScannersView> = {}): ScannersView => ({
  ...noScanners,
  scanners: (benches[name]?.devices ?? []).flatMap(summary),
  ...more,
});
