import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPrinters } from '../../../../electron/station/printing/find/find-printers.ts';
import { listUsbPrinters } from '../../../../electron/station/printing/find/usb-printers.ts';
import { createCups, type Cups, type CupsQueue } from '../../../../electron/station/printing/spooler/cups.ts';
import type { WindowsSpooler } from '../../../../electron/station/printing/spooler/windows.ts';
import type { PortFound } from '../../../../electron/station/scanners/serial/serial-port.ts';
import { createCupsServer, whyNoCups } from '../cups-server.ts';

const port: PortFound = {
  path: '/dev/ttyUSB0',
  vendorId: 0x04b8,
  productId: 0x0202,
  serialNumber: null,
  manufacturer: 'EPSON',
  product: 'TM-T88V',
  location: null,
};
const queue: CupsQueue = {
  name: 'Wrist',
  info: 'Wristbands at the door',
  makeAndModel: 'Zebra ZPL Label Printer',
  deviceUri: 'socket://10.0.0.7',
  state: 'idle',
  reasons: [],
  message: '',
  isAccepting: true,
};
const refuses = (): Promise<never> => Promise.reject(new Error('broken'));

const cupsWith = (...queues: readonly CupsQueue[]): Cups => ({
  ...createCups(() => ({ socketPath: '/nowhere' }), 1_000),
  queues: async () => ({ is: 'ok', value: queues }),
});
const noCups: Cups = {
  ...cupsWith(),
  queues: async () => ({ is: 'lost', sent: false, why: 'connect ENOENT /run/cups/cups.sock' }),
};
/** Asked on Windows only. */
const noWindows: WindowsSpooler = { list: refuses, find: refuses, submit: refuses };
const noPorts = { list: async () => [] };
const onLinux = {
  platform: 'linux',
  serialPorts: noPorts,
  listInstalled: null,
  listUsb: async () => [],
  cups: cupsWith(),
  windows: noWindows,
} as const;

test('one of each kind, on Linux', async () => {
  const found = await findPrinters({
    platform: 'linux',
    serialPorts: { list: async () => [port] },
    listInstalled: async () => [{ name: 'Office', displayName: 'Office printer', description: 'HP LaserJet' }],
    listUsb: async () => [{ path: '/dev/usb/lp0', maker: 'Star', model: 'Star TSP143', commands: '' }],
    cups: cupsWith(queue),
    windows: noWindows,
  });
  expect(found).toEqual({
    printers: [
      {
        connection: { kind: 'device', path: '/dev/usb/lp0' },
        name: 'Star TSP143',
        about: '/dev/usb/lp0',
        language: 'starprnt',
      },
      {
        connection: { kind: 'queue', queue: 'Wrist' },
        name: 'Wristbands at the door',
        about: 'Zebra ZPL Label Printer socket://10.0.0.7',
        language: 'zpl',
      },
      {
        connection: { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 9_600 },
        name: '/dev/ttyUSB0',
        about: 'EPSON TM-T88V',
        language: 'escpos',
      },
      {
        connection: { kind: 'installed', printer: 'Office' },
        name: 'Office printer',
        about: 'HP LaserJet',
        language: 'html',
      },
    ],
    problems: [],
  });
});

test('on Windows, queues are those of its spooler', async () => {
  const windows: WindowsSpooler = {
    list: async () => [
      { name: 'ZDesigner ZD421', driver: 'ZDesigner ZD421-203dpi ZPL', port: 'USB001', state: 'other' },
    ],
    find: async () => null,
    submit: refuses,
  };
  const found = await findPrinters({ platform: 'win32', serialPorts: noPorts, listInstalled: null, windows });
  expect(found.problems).toEqual([]);
  expect(found.printers).toEqual([
    {
      connection: { kind: 'queue', queue: 'ZDesigner ZD421' },
      name: 'ZDesigner ZD421',
      about: 'ZDesigner ZD421-203dpi ZPL USB001',
      language: 'zpl',
    },
  ]);
});

test.each([
  { place: { cups: noCups }, code: 'spooler_unavailable', detail: 'connect ENOENT /run/cups/cups.sock' },
  { place: { serialPorts: { list: refuses } }, code: 'ports_unlisted', detail: 'broken' },
  { place: { listInstalled: refuses }, code: 'printers_unlisted', detail: 'broken' },
  { place: { listUsb: refuses }, code: 'printers_unlisted', detail: 'broken' },
  { place: { listUsb: () => new Promise<never>(() => {}) }, code: 'printers_unlisted', detail: 'no answer' },
])(
  'a place that cannot be looked through is named, and the rest is found: $code, $detail',
  async ({ place, ...problem }) => {
    const whole = { ...onLinux, cups: cupsWith(queue), longestMs: 50 };
    const found = await findPrinters({ ...whole, ...place });
    expect(found.problems).toEqual([problem]);
    expect(found.printers).toHaveLength('cups' in place ? 0 : 1);
  },
);

test('what devices say is shown on one short line; what cannot be an address is left out', async () => {
  const name = `Zebra\u202E\n${'x'.repeat(5_000)}`;
  const found = await findPrinters({
    ...onLinux,
    cups: cupsWith({ ...queue, info: name }, { ...queue, name: 'x'.repeat(300) }, { ...queue, name: '' }),
    listUsb: async () => [{ path: '/dev/usb/lp0', maker: '', model: '', commands: '' }],
  });
  expect(found.printers.map(({ name: shown }) => shown)).toEqual(['/dev/usb/lp0', `Zebra ${'x'.repeat(94)}`]);
});

test('a scanner at a serial port is no printer', async () => {
  const honeywell = { ...port, vendorId: 0x0c2e };
  const found = await findPrinters({ ...onLinux, serialPorts: { list: async () => [honeywell] } });
  expect(found.printers).toEqual([]);
});

/** As the kernel has it: a folder for each, with a link to the interface in the tree of devices. */
function usbmisc(devices: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const root = mkdtempSync(join(tmpdir(), 'usbmisc-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, files] of Object.entries(devices)) {
    const device = join(root, 'devices', name);
    mkdirSync(join(device, 'interface'), { recursive: true });
    mkdirSync(join(root, 'usbmisc', name), { recursive: true });
    symlinkSync(join(device, 'interface'), join(root, 'usbmisc', name, 'device'));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(device, file), `${text}\n`);
  }
  return join(root, 'usbmisc');
}

test('the USB printers of a Linux computer', async () => {
  const folder = usbmisc({
    lp10: { manufacturer: 'Star', product: 'TSP143' },
    lp2: { 'interface/ieee1284_id': 'MFG:Zebra;CMD:ZPL;MDL:ZD510;', manufacturer: 'ZTC', product: 'USB printer' },
    lp3: {},
    hiddev0: { manufacturer: 'APC', product: 'Back-UPS' },
  });
  expect(await listUsbPrinters(folder)).toEqual([
    { path: '/dev/usb/lp2', maker: 'Zebra', model: 'ZD510', commands: 'ZPL' },
    { path: '/dev/usb/lp3', maker: '', model: '', commands: '' },
    { path: '/dev/usb/lp10', maker: 'Star', model: 'TSP143', commands: '' },
  ]);
});

test('without any USB printer there is no such folder', async () => {
  expect(await listUsbPrinters('/nowhere/usbmisc')).toEqual([]);
});

const whyNot = whyNoCups();

test.skipIf(whyNot !== null)(`the queues of a real CUPS${whyNot === null ? '' : ` (skipped: ${whyNot})`}`, async () => {
  const server = createCupsServer();
  onTestFinished(() => server.remove());
  await server.start();
  const places = { ...onLinux, cups: createCups(() => server.server, 5_000) };
  expect(await findPrinters(places)).toEqual({ printers: [], problems: [] });
  await server.addQueue('Wrist', 'socket://10.0.0.7');
  await server.addQueue('Zebra', 'socket://10.0.0.8:6101');
  const { printers, problems } = await findPrinters(places);
  expect(problems).toEqual([]);
  expect(printers.map(({ connection, language }) => ({ connection, language }))).toEqual([
    { connection: { kind: 'queue', queue: 'Wrist' }, language: null },
    { connection: { kind: 'queue', queue: 'Zebra' }, language: 'zpl' },
  ]);
});
