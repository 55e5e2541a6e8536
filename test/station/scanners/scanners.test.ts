import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ScannerSettings } from '#shared/scanners.ts';
import { readCapture } from '../../../electron/station/scanners/capture.ts';
import { namesOf } from '../../../electron/station/scanners/names.ts';
import { replayCapture } from '../../../electron/station/scanners/replay.ts';
import { createScanners, type Heard } from '../../../electron/station/scanners/scanners.ts';
import { openSettingsFile } from '../../../electron/station/session/settings-file.ts';
import { memoryLog, temporaryFolder } from '../support.ts';
import { handClock, memoryPort } from './hid/memory-port.ts';
import { bytesOf, encodeKnown } from './hid/support.ts';
import { createMemoryPorts, honeywell } from './serial/memory-ports.ts';

const layoutA = encodeKnown('A');
const reports = (barcode: string) => layoutA(bytesOf(barcode), ']Q1');

/** All scanners of a computer in memory. */
async function computer() {
  const clock = handClock();
  const [usb, ports, heard] = [memoryPort(), createMemoryPorts([honeywell('/dev/ttyACM0')]), [] as Heard[]];
  const folder = temporaryFolder();
  const settings = openSettingsFile(join(folder, 'settings.json'), memoryLog());
  const choice: { folder: string | null } = { folder };
  const scanners = createScanners({
    hid: usb,
    serial: ports,
    settings,
    waiting: { ...clock.waiting, random: () => 0.5 },
    now: () => 1_000_000 + clock.uptime(),
    uptime: clock.uptime,
    log: memoryLog(),
    askForFolder: async () => choice.folder,
    onHeard: (each) => void heard.push(each),
    onChange: () => undefined,
  });
  onTestFinished(async () => {
    const stopping = scanners.stop();
    await clock.pass(1_000);
    await stopping;
  });
  scanners.start();
  await clock.settle();
  return { clock, usb, ports, heard, folder, settings, choice, scanners };
}

describe('USB', () => {
  test('a code is heard, and kept for the bench with all that is known of it', async () => {
    const { clock, usb, heard, scanners } = await computer();
    const scanner = usb.plugIn({});
    await clock.pass(2_000);
    scanner.send(...reports('TICKET'));
    const id = 'hid:0c2e:0b61:SN1';
    expect(heard).toEqual([{ id, source: 'hid', barcode: 'TICKET' }]);
    expect(scanners.view().scanners).toMatchObject([{ id, name: 'Xenon 1900', kind: 'hid', state: 'ready' }]);
    expect(scanners.bench()).toMatchObject({
      devices: [{ id, name: 'Xenon 1900', ownName: null, maker: 'honeywell', mode: 'hidPos', layout: 'A' }],
      reads: [
        {
          scannerId: id,
          scannerName: 'Xenon 1900',
          outcome: 'barcode',
          barcode: 'TICKET',
          symbology: 'QR Code',
          aim: ']Q1',
        },
      ],
    });
    expect(scanners.bench().reads[0]?.raw).toEqual([Buffer.from(reports('TICKET')[0]!).toString('hex')]);
  });

  test('half a code is heard as none, so that the screen can say so', async () => {
    const { clock, usb, heard } = await computer();
    const scanner = usb.plugIn({});
    await clock.pass(2_000);
    scanner.send(...reports('x'.repeat(150)).slice(0, 2));
    await clock.pass(1_000);
    expect(heard).toEqual([{ id: 'hid:0c2e:0b61:SN1', source: 'hid', barcode: null }]);
  });

  test('the bench keeps the last twenty reads', async () => {
    const { clock, usb, scanners } = await computer();
    const scanner = usb.plugIn({});
    await clock.pass(2_000);
    for (let count = 1; count <= 25; count += 1) scanner.send(...reports(`T${count}`));
    expect(scanners.bench().reads.map(({ barcode }) => barcode)).toEqual(
      Array.from({ length: 20 }, (_, index) => `T${25 - index}`),
    );
  });

  test('without libusb it says why', async () => {
    const { clock, usb, scanners } = await computer();
    usb.failList('libusb-1.0.so.0: cannot open shared object file');
    await clock.pass(2_000);
    expect(scanners.view().problem).toMatchObject({ code: 'hid_unavailable' });
  });
});

describe('a recording for support', () => {
  test('holds what the scanner sends from then on, and reads back as it was', async () => {
    const { clock, usb, folder, scanners } = await computer();
    const [first, other] = [usb.plugIn({}), usb.plugIn({ serialNumber: 'SN2' })];
    await clock.pass(2_000);
    first.send(...reports('BEFORE'));
    expect(scanners.startCapture('hid:0c2e:0b61:SN1')).toMatchObject({ ok: true });
    first.send(...reports('x'.repeat(150)));
    other.send(...reports('OTHER'));
    await clock.pass(700);
    first.send(...reports('LATER'));
    expect(scanners.bench().capture).toEqual({ id: 'hid:0c2e:0b61:SN1', lines: 4 });
    expect(await scanners.saveCapture()).toMatchObject({ ok: true, value: [expect.stringContaining(folder)] });
    const name = readdirSync(folder).find((file) => file.endsWith('.jsonl'))!;
    expect(name).toMatch(/^gatehouse-scanner-hid-0c2e-0b61-SN1-\d{8}-\d{6}\.jsonl$/u);
    const capture = readCapture(readFileSync(join(folder, name), 'utf8'));
    expect(capture.ok && replayCapture(capture.value)).toMatchObject({
      value: { events: [{ barcode: 'x'.repeat(150) }, { barcode: 'LATER' }] },
    });
    expect(scanners.bench().capture).toBeNull();
  });

  test('goes on when nobody chooses a folder, and can be dropped', async () => {
    const { clock, usb, choice, scanners } = await computer();
    usb.plugIn({});
    await clock.pass(2_000);
    scanners.startCapture('hid:0c2e:0b61:SN1');
    choice.folder = null;
    expect(await scanners.saveCapture()).toEqual({ ok: true, value: [] });
    expect(scanners.bench().capture).toMatchObject({ lines: 0 });
    scanners.dropCapture();
    expect(scanners.bench().capture).toBeNull();
  });

  test('of what is not there is refused, and a folder that cannot be written to is told', async () => {
    const { clock, usb, choice, scanners } = await computer();
    expect(scanners.startCapture('hid:none')).toMatchObject({ ok: false });
    usb.plugIn({});
    await clock.pass(2_000);
    scanners.startCapture('hid:0c2e:0b61:SN1');
    choice.folder = '/nowhere/at/all';
    expect(await scanners.saveCapture()).toMatchObject({ ok: false, problem: { code: 'export_failed' } });
    expect(scanners.bench().capture).not.toBeNull();
  });
});

describe('serial', () => {
  test('a port is read once it is chosen, remembered, and left alone again', async () => {
    const { clock, ports, heard, settings, scanners } = await computer();
    expect(scanners.bench().ports).toMatchObject([{ path: '/dev/ttyACM0', product: 'Xenon', chosen: false }]);
    scanners.addSerial('/dev/ttyACM0', 19_200);
    await clock.settle();
    ports.send('/dev/ttyACM0', 'TICKET\r');
    await clock.settle();
    const [{ id } = { id: '' }] = settings.read().serialScanners;
    expect(heard).toEqual([{ id, source: 'serial', barcode: 'TICKET' }]);
    expect(scanners.bench()).toMatchObject({
      ports: [{ chosen: true }],
      devices: [{ mode: 'serial', baudRate: 19_200 }],
    });
    scanners.addSerial('/dev/ttyACM0', 9_600);
    expect(settings.read().serialScanners).toEqual([{ id, path: '/dev/ttyACM0', baudRate: 9_600 }]);
    scanners.removeSerial(id);
    expect([settings.read().serialScanners, scanners.bench().ports[0]?.chosen]).toEqual([[], false]);
  });
});

test('a port that hangs does not keep the station from closing', async () => {
  const { clock, ports, scanners } = await computer();
  ports.open = () => new Promise(() => {});
  scanners.addSerial('/dev/ttyACM0', 9_600);
  await clock.settle();
  let stopped = false;
  const stopping = scanners.stop().then(() => (stopped = true));
  await clock.settle();
  expect(stopped).toBe(false);
  await clock.pass(1_000);
  await stopping;
});

describe('names', () => {
  test('with one scanner nobody has to be told which', async () => {
    const { clock, usb, scanners } = await computer();
    usb.plugIn({});
    await clock.pass(2_000);
    expect(scanners.nameAmongSeveral('hid:0c2e:0b61:SN1')).toBeNull();
    usb.plugIn({ serialNumber: 'SN2' });
    await clock.pass(2_000);
    scanners.configure('hid:0c2e:0b61:SN2', { name: 'Left', direction: 'OUT' });
    expect(scanners.nameAmongSeveral('hid:0c2e:0b61:SN1')).toBe('Xenon 1900');
    expect(scanners.nameAmongSeveral('hid:0c2e:0b61:SN2')).toBe('Left');
    expect(scanners.view().scanners).toMatchObject([{ direction: null }, { name: 'Left', direction: 'OUT' }]);
  });

  test('a name stays when a direction is chosen, and the other way round', async () => {
    const { settings, scanners } = await computer();
    scanners.configure('keyboard', { direction: 'OUT' });
    scanners.configure('keyboard', { name: 'Bar' });
    scanners.configure('keyboard', { direction: null });
    expect(settings.read().scanners).toEqual({ keyboard: { name: 'Bar', direction: null } });
  });

  const own = (name: string): ScannerSettings => ({ name, direction: null });
  test.each<[string, readonly { id: string; product: string }[], Record<string, ScannerSettings>, string[]]>([
    ['as it calls itself', [{ id: 'a', product: 'Xenon' }], {}, ['Xenon']],
    ['without a word of its own', [{ id: 'a', product: '' }], {}, ['Scanner']],
    [
      'like ones are numbered',
      [
        { id: 'a', product: 'X' },
        { id: 'b', product: 'X' },
      ],
      {},
      ['X', 'X 2'],
    ],
    [
      'a name of somebody’s choice',
      [
        { id: 'a', product: 'X' },
        { id: 'b', product: 'X' },
      ],
      { a: own('Left') },
      ['Left', 'X'],
    ],
    [
      'chosen twice is left so',
      [
        { id: 'a', product: 'X' },
        { id: 'b', product: 'Y' },
      ],
      { a: own('L'), b: own('L') },
      ['L', 'L'],
    ],
  ])('%s', (_, devices, settings, names) => {
    expect(devices.map(({ id }) => namesOf(devices, settings)(id))).toEqual(names);
  });
});
