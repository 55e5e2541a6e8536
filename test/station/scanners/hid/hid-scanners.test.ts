import { describe, expect, onTestFinished, test } from 'vitest';
import { createHidScanners } from '../../../../electron/station/scanners/hid/hid-scanners.ts';
import type { ScannerEvent } from '../../../../electron/station/scanners/scanner-event.ts';
import { memoryLog } from '../../support.ts';
import { handClock, memoryPort } from './memory-port.ts';
import { bytesOf, descriptorB, encodeKnown } from './support.ts';

const SN1 = 'hid:0c2e:0b61:SN1';
const SN2 = 'hid:0c2e:0b61:SN2';
const LOOK_MS = 2_000;

const code = (text: string, aim = ']Q1'): readonly Uint8Array[] => encodeKnown('A')(bytesOf(text), aim);
const long = 'x0123456789'.repeat(14);

async function setUp() {
  const port = memoryPort();
  const clock = handClock();
  const heard: (readonly [string, string])[] = [];
  const events: ScannerEvent[] = [];
  const recorded: unknown[] = [];
  const log = memoryLog();
  const changes = { count: 0 };
  const scanners = createHidScanners({
    port,
    waiting: clock.waiting,
    uptime: clock.uptime,
    log,
    onEvent: (id, event) => {
      events.push(event);
      heard.push([id, event.barcode ?? event.outcome]);
    },
    onReport: (id, report, atMs) => recorded.push([id, report, atMs]),
    onChange: () => changes.count++,
  });
  onTestFinished(async () => {
    await scanners.stop();
    expect(clock.sleepers()).toBe(0);
    expect(port.count.closed).toBe(port.count.opened.length);
    expect(port.count.mostRunning).toBe(1);
  });
  scanners.start();
  await clock.settle();
  const states = (): readonly string[] => scanners.devices().map(({ id, state }) => `${id} ${state}`);
  /** As long as it takes until somebody looks again. */
  const look = (): Promise<void> => clock.pass(LOOK_MS);
  return { port, clock, heard, events, recorded, log, changes, scanners, states, look };
}

describe('HID POS scanners', () => {
  test('one that is plugged in is found and read', async () => {
    const { port, look, heard, recorded, scanners, events } = await setUp();
    const scanner = port.plugIn({});
    await look();
    expect(scanners.devices()).toEqual([
      {
        id: SN1,
        mode: 'hidPos',
        product: 'Xenon 1900',
        vendorId: 0x0c2e,
        productId: 0x0b61,
        usagePage: 0x8c,
        usage: 0x02,
        state: 'ready',
        layout: null,
        problem: null,
      },
    ]);
    const [report] = code('TICKET');
    scanner.send(report!);
    expect(heard).toEqual([[SN1, 'TICKET']]);
    expect(events).toMatchObject([{ symbology: 'QR Code', encoding: 'UTF-8' }]);
    expect(recorded).toEqual([[SN1, report, LOOK_MS]]);
    expect(scanners.devices()[0]?.layout).toBe('A');
  });

  test.each([
    ['Honeywell', 0x0c2e, ['fe01']],
    ['Youjie, a brand of Honeywell', 0x23d0, ['fe01']],
    ['another maker', 0x1eab, []],
  ])('%s: told to send its codes as HID POS reports', async (_, vendorId, features) => {
    const { port, look } = await setUp();
    port.plugIn({ vendorId });
    await look();
    expect(port.count.features).toEqual(features);
  });

  test('one that does not know that report is read all the same', async () => {
    const { port, look, heard } = await setUp();
    port.refuseFeatures(true);
    const device = port.plugIn({});
    await look();
    device.send(...code('TICKET'));
    expect(heard).toEqual([[SN1, 'TICKET']]);
  });

  test('its descriptor counts, and stands in the head of a recording', async () => {
    const { port, look, heard, scanners } = await setUp();
    const scanner = port.plugIn({ descriptor: descriptorB });
    await look();
    scanner.send(...encodeKnown('B')(bytesOf(']Q1x')));
    expect(heard).toEqual([[SN1, ']Q1x']]);
    expect(scanners.devices()[0]?.layout).toBe('descriptor');
    expect(JSON.parse(scanners.header(SN1) ?? '')).toEqual({
      vendorId: 0x0c2e,
      productId: 0x0b61,
      usagePage: 0x8c,
      usage: 2,
      reportDescriptor: Buffer.from(descriptorB).toString('hex'),
    });
    expect(scanners.header(SN2)).toBeNull();
  });

  test('unplugged and plugged in again, at another path: the same scanner', async () => {
    const { port, clock, look, heard, states, scanners } = await setUp();
    const first = port.plugIn({ path: '/dev/hidraw0' });
    await look();
    first.unplug();
    await clock.settle();
    expect(states()).toEqual([`${SN1} gone`]);
    expect(port.count.closed).toBe(1);
    const again = port.plugIn({ path: '/dev/hidraw1' });
    await look();
    expect(states()).toEqual([`${SN1} ready`]);
    expect(port.count.opened).toEqual(['/dev/hidraw0', '/dev/hidraw1']);
    again.send(...code('AGAIN'));
    expect(heard).toEqual([[SN1, 'AGAIN']]);
    expect(scanners.devices()[0]?.problem).toBeNull();
  });

  test('an unplug that is heard of is looked at once', async () => {
    const { port, clock, look, states } = await setUp();
    const first = port.plugIn({});
    await look();
    const looks = port.count.lists;
    first.unplug(false);
    port.plugIn({ path: '/dev/hidraw7' });
    first.lose();
    await clock.settle();
    expect(port.count.lists).toBe(looks + 1);
    expect(states()).toEqual([`${SN1} ready`]);
    expect(port.count.opened.at(-1)).toBe('/dev/hidraw7');
  });

  test('an unplug that nobody hears of is seen at the next look', async () => {
    const { port, look, states } = await setUp();
    const scanner = port.plugIn({});
    await look();
    scanner.unplug(false);
    await look();
    expect(states()).toEqual([`${SN1} gone`]);
    expect(scanner.isOpen()).toBe(false);
    const again = port.plugIn({});
    await look();
    scanner.lose();
    expect(states()).toEqual([`${SN1} ready`]);
    expect(again.isOpen()).toBe(true);
  });

  test('still listed for a moment behind its unplug, it is not refused', async () => {
    const { port, clock, look, states } = await setUp();
    const scanner = port.plugIn({});
    await look();
    port.refuse('/dev/hidraw0', 'no such device');
    scanner.lose();
    await clock.settle();
    expect(states()).toEqual([`${SN1} gone`]);
    scanner.unplug();
    await look();
    expect(states()).toEqual([`${SN1} gone`]);
  });

  test('unplugged in the middle of a code: no barcode, before or after', async () => {
    const { port, look, heard } = await setUp();
    const scanner = port.plugIn({});
    await look();
    scanner.send(...code(long).slice(0, 2));
    scanner.unplug();
    expect(heard).toEqual([[SN1, 'incomplete']]);
    const again = port.plugIn({});
    await look();
    again.send(...code(long));
    expect(heard).toEqual([
      [SN1, 'incomplete'],
      [SN1, long],
    ]);
  });

  test('a code whose end never comes is told of after half a second', async () => {
    const { port, clock, look, heard } = await setUp();
    const scanner = port.plugIn({});
    await look();
    scanner.send(...code(long).slice(0, 1));
    await clock.pass(400);
    scanner.send(...code(long).slice(1, 2));
    await clock.pass(499);
    expect(heard).toEqual([]);
    await clock.pass(100);
    expect(heard).toEqual([[SN1, 'incomplete']]);
    scanner.send(...code('NEXT'));
    expect(heard.at(-1)).toEqual([SN1, 'NEXT']);
  });

  test('reports that waited for this program did not come late', async () => {
    const { port, clock, look, heard } = await setUp();
    const scanner = port.plugIn({});
    await look();
    const [first, second, third] = code(long);
    scanner.send(first!);
    clock.holdUp(3_000);
    scanner.send(second!);
    clock.holdUp(3_000);
    scanner.send(third!);
    expect(heard).toEqual([[SN1, long]]);
    scanner.send(first!);
    clock.holdUp(3_000);
    // The timer comes first, then what waited.
    await clock.pass(0);
    scanner.send(second!, third!);
    expect(heard.slice(1)).toEqual([[SN1, long]]);
  });

  test('two scanners at once, each for itself', async () => {
    const { port, look, heard, states } = await setUp();
    const one = port.plugIn({ path: 'a', serialNumber: 'SN1' });
    const other = port.plugIn({ path: 'b', serialNumber: 'SN2' });
    await look();
    expect(states()).toEqual([`${SN1} ready`, `${SN2} ready`]);
    const [first, ...rest] = code(long);
    one.send(first!);
    other.send(...code('OTHER'));
    one.send(...rest);
    expect(heard).toEqual([
      [SN2, 'OTHER'],
      [SN1, long],
    ]);
  });

  test('two whose paths change places keep their names', async () => {
    const { port, look, heard, states } = await setUp();
    const one = port.plugIn({ path: 'a', serialNumber: 'SN1' });
    const other = port.plugIn({ path: 'b', serialNumber: 'SN2' });
    await look();
    one.unplug(false);
    other.unplug(false);
    const again = port.plugIn({ path: 'b', serialNumber: 'SN1' });
    port.plugIn({ path: 'a', serialNumber: 'SN2' });
    await look();
    expect(states()).toEqual([`${SN1} ready`, `${SN2} ready`]);
    again.send(...code('FROM-ONE'));
    expect(heard).toEqual([[SN1, 'FROM-ONE']]);
  });

  test.each([
    ['without serial numbers, by their sockets', null, ['1-1.2', '1-1.3'], ['@1-1.2', '@1-1.3']],
    ['without either', null, [], ['#1', '#2']],
    ['with the same serial number', 'SAME', ['1-1.2', '1-1.3'], ['@1-1.2', '@1-1.3']],
    ['at a socket that is one for both', null, ['1-1', '1-1'], ['@1-1', '#1']],
  ] as const)('two of a kind: %s', async (_what, serialNumber, locations, ids) => {
    const { port, look, states } = await setUp();
    const plug = (path: string, at: number) => {
      const location = locations[at];
      return port.plugIn({ path, serialNumber, ...(location === undefined ? {} : { location }) });
    };
    const one = plug('a', 0);
    plug('b', 1);
    await look();
    expect(states()).toEqual(ids.map((id) => `hid:0c2e:0b61:${id} ready`));
    one.unplug();
    await look();
    expect(states()).toEqual([`hid:0c2e:0b61:${ids[0]} gone`, `hid:0c2e:0b61:${ids[1]} ready`]);
    plug('c', 0);
    await look();
    expect(states()[1]).toBe(`hid:0c2e:0b61:${ids[1]} ready`);
    // Whose serial number is its own again would be known by it; it is still shared here.
    expect(states()[0]).toBe(`hid:0c2e:0b61:${ids[0]} ready`);
  });

  test('a second one with the same serial number does not take the id of the first', async () => {
    const { port, look, states } = await setUp();
    port.plugIn({ path: 'a' });
    await look();
    port.plugIn({ path: 'b', location: '1-4' });
    await look();
    expect(states()).toEqual([`${SN1} ready`, 'hid:0c2e:0b61:@1-4 ready']);
  });

  test('what a device says of itself has no control characters and an end', async () => {
    const { port, look, scanners } = await setUp();
    port.plugIn({ product: 'Evil\u001b[2J\nScanner', serialNumber: `A\u0000${'9'.repeat(500)}` });
    await look();
    expect(scanners.devices()).toMatchObject([
      { product: 'Evil [2J Scanner', id: `hid:0c2e:0b61:A ${'9'.repeat(62)}` },
    ]);
  });

  test('a device without a name has that of its maker', async () => {
    const { port, look, scanners } = await setUp();
    port.plugIn({ product: null });
    await look();
    expect(scanners.devices()[0]?.product).toBe('Honeywell');
  });
});

describe('scanners in other modes', () => {
  test('are listed while they are plugged in, and not opened', async () => {
    const { port, look, states, scanners } = await setUp();
    const keyboard = port.plugIn({ vendorId: 0x05e0, productId: 0x1200, usagePage: 1, usage: 6, serialNumber: null });
    port.plugIn({ path: 'mouse', vendorId: 0x046d, productId: 0xc077, usagePage: 1, usage: 2 });
    await look();
    expect(states()).toEqual(['hid:05e0:1200:#1 unused']);
    expect(scanners.devices()[0]).toMatchObject({ mode: 'keyboard', layout: null, problem: null });
    expect(scanners.header('hid:05e0:1200:#1')).toBeNull();
    keyboard.unplug();
    await look();
    expect(states()).toEqual([]);
    expect(port.count.opened).toEqual([]);
  });

  test('one that is switched to HID POS is read', async () => {
    const { port, look, states, scanners } = await setUp();
    const before = port.plugIn({ usagePage: 1, usage: 6 });
    await look();
    expect(states()).toEqual([`${SN1} unused`]);
    before.unplug();
    const after = port.plugIn({});
    await look();
    expect(states()).toEqual([`${SN1} ready`]);
    after.unplug();
    const back = port.plugIn({ usagePage: 1, usage: 6 });
    await look();
    expect(scanners.devices()).toMatchObject([{ id: SN1, mode: 'keyboard', state: 'unused' }]);
    back.unplug();
    await look();
    expect(states()).toEqual([]);
  });
});

describe('what does not work', () => {
  test('a scanner that cannot be opened is tried again and again', async () => {
    const { port, clock, look, states, scanners, log, changes } = await setUp();
    port.refuse('/dev/hidraw0', 'cannot open device');
    port.plugIn({});
    await look();
    await clock.pass(300);
    expect(scanners.devices()).toMatchObject([
      { id: SN1, state: 'refused', problem: { code: 'scanner_refused', detail: 'cannot open device' } },
    ]);
    await look();
    await look();
    expect(log.lines).toEqual(['a scanner cannot be opened: Xenon 1900: cannot open device']);
    const before = changes.count;
    port.refuse('/dev/hidraw0', null);
    await look();
    expect(states()).toEqual([`${SN1} ready`]);
    expect(scanners.devices()[0]?.problem).toBeNull();
    expect(changes.count).toBeGreaterThan(before);
  });

  test('one that nobody could open is forgotten when it is unplugged', async () => {
    const { port, clock, look, states } = await setUp();
    port.refuse('/dev/hidraw0', 'cannot open device');
    const scanner = port.plugIn({});
    await look();
    await clock.pass(300);
    expect(states()).toEqual([`${SN1} refused`]);
    scanner.unplug();
    await look();
    expect(states()).toEqual([]);
  });

  test('just plugged in it may not be ours yet: a moment later it is', async () => {
    const { port, clock, states, look } = await setUp();
    port.refuse('/dev/hidraw0', 'permission denied');
    port.plugIn({});
    await look();
    expect(states()).toEqual([]);
    port.refuse('/dev/hidraw0', null);
    await clock.pass(300);
    expect(states()).toEqual([`${SN1} ready`]);
  });

  test('a computer on which nothing can be listed: told once, tried again', async () => {
    const { port, clock, scanners, states, log, changes } = await setUp();
    port.failList('libusb-1.0.so.0: cannot open shared object file');
    await clock.pass(25_000);
    expect(scanners.problem()).toEqual({
      code: 'hid_unavailable',
      detail: 'libusb-1.0.so.0: cannot open shared object file',
    });
    expect(log.lines).toHaveLength(1);
    expect(port.count.lists).toBe(4);
    port.failList(null);
    port.plugIn({});
    const before = changes.count;
    await clock.pass(10_000);
    expect(scanners.problem()).toBeNull();
    expect(states()).toEqual([`${SN1} ready`]);
    expect(changes.count).toBeGreaterThan(before);
  });

  test('where listing stops working, an open scanner goes on', async () => {
    const { port, look, scanners, heard, states } = await setUp();
    const scanner = port.plugIn({});
    await look();
    port.failList('no');
    await look();
    expect(scanners.problem()?.code).toBe('hid_unavailable');
    scanner.send(...code('STILL'));
    expect(heard).toEqual([[SN1, 'STILL']]);
    expect(states()).toEqual([`${SN1} ready`]);
  });

  test('nothing changes, nothing is told', async () => {
    const { port, clock, look, changes } = await setUp();
    port.plugIn({});
    await look();
    const before = changes.count;
    await clock.pass(60_000);
    expect(changes.count).toBe(before);
    expect(port.count.lists).toBe(2 + 30);
  });

  test('stopped, it reads nothing more, and a code under way is given up', async () => {
    const { port, look, scanners, heard, recorded } = await setUp();
    const scanner = port.plugIn({});
    await look();
    scanner.send(...code(long).slice(0, 1));
    await scanners.stop();
    scanner.send(...code('LATE'));
    expect(heard).toEqual([[SN1, 'incomplete']]);
    expect(recorded).toHaveLength(1);
    expect(scanner.isOpen()).toBe(false);
  });
});
