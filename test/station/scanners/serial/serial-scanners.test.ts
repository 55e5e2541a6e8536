import type { SerialScanner } from '#shared/scanners.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createSerialScanners,
  type SerialScanners,
} from '../../../../electron/station/scanners/serial/serial-scanners.ts';
import { memoryLog } from '../../support.ts';
import { createManualTime } from './manual-time.ts';
import { com, createMemoryPorts, honeywell, type MemoryPorts } from './memory-ports.ts';

const xenon = honeywell('/dev/ttyACM0', { serialNumber: 'S1', location: '1-1:1.0' });
const xenonId = 'serial:0c2e:0b6a:S1';
const chosenXenon: SerialScanner = { id: xenonId, path: '/dev/ttyACM0', baudRate: 9_600 };

interface Bench {
  readonly ports: MemoryPorts;
  readonly time: ReturnType<typeof createManualTime>;
  readonly scanners: SerialScanners;
  /** `id: barcode` of each reading, or its outcome. */
  readonly heard: string[];
  readonly log: string[];
  changes: number;
  choose(...chosen: SerialScanner[]): Promise<void>;
  /** `path state` of each scanner. */
  states(): readonly string[];
}

/** Started, with these ports plugged in and these scanners chosen. */
async function start(ports: MemoryPorts, ...chosen: readonly SerialScanner[]): Promise<Bench> {
  const time = createManualTime();
  const log = memoryLog();
  let choice = chosen;
  const scanners = createSerialScanners({
    ports,
    chosen: () => choice,
    waiting: time.waiting,
    uptime: time.uptime,
    log,
    onEvent: (id, { outcome, barcode }) => bench.heard.push(`${id}: ${barcode ?? outcome}`),
    onBytes: () => {},
    onChange: () => (bench.changes += 1),
  });
  const bench: Bench = {
    ports,
    time,
    scanners,
    heard: [],
    log: log.lines,
    changes: 0,
    async choose(...next) {
      choice = next;
      scanners.settle();
      await time.pass(0);
    },
    states: () => scanners.devices().map(({ path, state }) => `${path} ${state}`),
  };
  scanners.start();
  onTestFinished(() => scanners.stop());
  await time.pass(0);
  return bench;
}

/** Until the next look at the ports, and a bit. */
const untilNextLook = async ({ time }: Bench): Promise<void> => time.pass(2_100);

describe('a chosen scanner', () => {
  test('is opened at its speed and read', async () => {
    const bench = await start(createMemoryPorts([xenon, com('/dev/ttyS0')]), { ...chosenXenon, baudRate: 38_400 });
    expect(bench.ports.openings).toEqual(['/dev/ttyACM0@38400']);
    expect(bench.scanners.devices()).toEqual([
      {
        id: xenonId,
        path: '/dev/ttyACM0',
        product: 'Xenon',
        vendorId: 0x0c2e,
        productId: 0x0b6a,
        baudRate: 38_400,
        state: 'ready',
        problem: null,
      },
    ]);
    bench.ports.send('/dev/ttyACM0', 'ONE\r\nTW');
    bench.ports.send('/dev/ttyACM0', 'O\r\n');
    expect(bench.heard).toEqual([`${xenonId}: ONE`, `${xenonId}: TWO`]);
  });

  test('is gone when it is pulled, and found again where it comes back', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    bench.ports.send('/dev/ttyACM0', 'HAL');
    bench.ports.pull('/dev/ttyACM0');
    expect(bench.heard).toEqual([`${xenonId}: incomplete`]);
    expect(bench.states()).toEqual(['/dev/ttyACM0 gone']);
    await untilNextLook(bench);
    expect(bench.states()).toEqual(['/dev/ttyACM0 gone']);

    bench.ports.plugged = [{ ...xenon, path: '/dev/ttyACM1', location: '3-4:1.0' }];
    await untilNextLook(bench);
    expect(bench.states()).toEqual(['/dev/ttyACM1 ready']);
    bench.ports.send('/dev/ttyACM1', 'WHOLE\r');
    expect(bench.heard).toEqual([`${xenonId}: incomplete`, `${xenonId}: WHOLE`]);
  });

  test('is gone when it is not listed any more, though its port says nothing', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    bench.ports.send('/dev/ttyACM0', 'HAL');
    bench.ports.plugged = [];
    await bench.time.pass(1_999);
    bench.heard.length = 0;
    bench.ports.send('/dev/ttyACM0', 'HAL');
    await bench.time.pass(1);
    expect(bench.heard).toEqual([`${xenonId}: incomplete`]);
    expect(bench.states()).toEqual(['/dev/ttyACM0 gone']);
    expect(bench.ports.opened.size).toBe(0);
  });

  test('is gone when it is pulled while it is being opened, and what it sent is no part of the next code', async () => {
    const ports = createMemoryPorts([xenon]);
    const { open } = ports;
    ports.open = async (...given) => {
      const opened = await open(...given);
      ports.send('/dev/ttyACM0', 'HAL');
      ports.pull('/dev/ttyACM0');
      return opened;
    };
    const bench = await start(ports, chosenXenon);
    expect(bench.states()).toEqual(['/dev/ttyACM0 gone']);
    expect(bench.heard).toEqual([`${xenonId}: incomplete`]);

    ports.open = open;
    ports.plugged = [xenon];
    await untilNextLook(bench);
    ports.send('/dev/ttyACM0', 'WHOLE\r');
    expect(bench.heard).toEqual([`${xenonId}: incomplete`, `${xenonId}: WHOLE`]);
  });

  test('is not mistaken for another one at its port', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    bench.ports.plugged = [{ ...xenon, serialNumber: 'S2' }];
    await untilNextLook(bench);
    expect(bench.states()).toEqual(['/dev/ttyACM0 gone']);
    expect(bench.ports.opened.size).toBe(0);
  });

  test('moves with its cable between two looks', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    bench.ports.plugged = [{ ...xenon, path: '/dev/ttyACM1' }];
    await untilNextLook(bench);
    expect(bench.states()).toEqual(['/dev/ttyACM1 ready']);
    expect([...bench.ports.opened.keys()]).toEqual(['/dev/ttyACM1']);
  });

  test('is refused with the reason while another program has it, and tried again', async () => {
    const ports = createMemoryPorts([xenon]);
    ports.busy.add('/dev/ttyACM0');
    const bench = await start(ports, chosenXenon);
    expect(bench.scanners.devices()).toMatchObject([
      { state: 'refused', problem: { code: 'port_refused', detail: 'Cannot lock port' } },
    ]);
    const { changes } = bench;
    await untilNextLook(bench);
    await untilNextLook(bench);
    expect(bench.log).toEqual(['serial scanner at /dev/ttyACM0: refused (Cannot lock port)']);
    expect(bench.changes).toBe(changes);
    ports.busy.clear();
    await untilNextLook(bench);
    expect(bench.scanners.devices()).toMatchObject([{ state: 'ready', problem: null }]);
    ports.send('/dev/ttyACM0', 'ONE\r');
    expect(bench.heard).toEqual([`${xenonId}: ONE`]);
  });

  test('that was never here is gone, and nothing is opened', async () => {
    const bench = await start(createMemoryPorts([com('/dev/ttyS0')]), chosenXenon);
    expect(bench.states()).toEqual(['/dev/ttyACM0 gone']);
    expect(bench.ports.openings).toEqual([]);
  });
});

describe('the choice', () => {
  test('changes at once: what is new is opened, what is left out is closed', async () => {
    const bench = await start(createMemoryPorts([xenon, com('/dev/ttyS0')]), chosenXenon);
    const s0: SerialScanner = { id: bench.scanners.identify('/dev/ttyS0'), path: '/dev/ttyS0', baudRate: 1_200 };
    await bench.choose(chosenXenon, s0);
    expect(bench.states()).toEqual(['/dev/ttyACM0 ready', '/dev/ttyS0 ready']);
    bench.ports.send('/dev/ttyS0', 'A\r');
    bench.ports.send('/dev/ttyACM0', 'B\r');
    expect(bench.heard).toEqual(['serial:/dev/ttyS0: A', `${xenonId}: B`]);
    await bench.choose(s0);
    expect(bench.states()).toEqual(['/dev/ttyS0 ready']);
    expect([...bench.ports.opened.keys()]).toEqual(['/dev/ttyS0']);
  });

  test('of another speed opens the port anew', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    await bench.choose({ ...chosenXenon, baudRate: 115_200 });
    expect(bench.ports.openings).toEqual(['/dev/ttyACM0@9600', '/dev/ttyACM0@115200']);
    expect(bench.states()).toEqual(['/dev/ttyACM0 ready']);
  });

  test('of the same again changes nothing', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    await bench.choose({ ...chosenXenon });
    expect(bench.ports.openings).toEqual(['/dev/ttyACM0@9600']);
  });

  test('of a port that is not listed is tried by its name', async () => {
    const ports = createMemoryPorts([]);
    ports.list = async () => [];
    ports.plugged = [com('/tmp/pty')];
    const bench = await start(ports);
    expect(bench.scanners.identify('/tmp/pty')).toBe('serial:/tmp/pty');
    await bench.choose({ id: 'serial:/tmp/pty', path: '/tmp/pty', baudRate: 9_600 });
    expect(bench.states()).toEqual(['/tmp/pty ready']);
    await untilNextLook(bench);
    expect(ports.openings).toEqual(['/tmp/pty@9600']);
    ports.pull('/tmp/pty');
    await untilNextLook(bench);
    expect(bench.states()).toEqual(['/tmp/pty gone']);
    ports.plugged = [com('/tmp/pty')];
    await untilNextLook(bench);
    expect(bench.states()).toEqual(['/tmp/pty ready']);
  });

  test('never opens a port twice', async () => {
    const byPath: SerialScanner = { id: 'serial:/dev/ttyACM0', path: '/dev/ttyACM0', baudRate: 9_600 };
    const bench = await start(createMemoryPorts([xenon]), chosenXenon, byPath);
    await untilNextLook(bench);
    expect(bench.ports.openings).toEqual(['/dev/ttyACM0@9600']);
    expect(bench.states()).toEqual(['/dev/ttyACM0 ready', '/dev/ttyACM0 gone']);
  });
});

describe('the ports', () => {
  test('are listed as they come and go, and each change is told', async () => {
    const bench = await start(createMemoryPorts([]));
    const { changes } = bench;
    await untilNextLook(bench);
    expect(bench.changes).toBe(changes);
    bench.ports.plugged = [xenon];
    await untilNextLook(bench);
    expect(bench.scanners.ports()).toEqual([xenon]);
    expect(bench.changes).toBe(changes + 1);
    expect(bench.scanners.identify('/dev/ttyACM0')).toBe(xenonId);
  });

  test('that cannot be listed are told once; scanners are read where they were', async () => {
    const ports = createMemoryPorts([xenon]);
    ports.broken = 'no udev';
    const bench = await start(ports, chosenXenon);
    await untilNextLook(bench);
    expect(bench.scanners.portsProblem()).toEqual({ code: 'ports_unlisted', detail: 'no udev' });
    expect(bench.scanners.ports()).toEqual([]);
    expect(bench.states()).toEqual(['/dev/ttyACM0 ready']);
    expect(bench.log.filter((line) => line.includes('no udev'))).toHaveLength(1);
    ports.broken = null;
    await untilNextLook(bench);
    expect(bench.scanners.portsProblem()).toBeNull();
    expect(bench.states()).toEqual(['/dev/ttyACM0 ready']);
    expect(ports.openings).toEqual(['/dev/ttyACM0@9600']);
  });

  test('are never listed twice at a time, however often the choice changes', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    await Promise.all([bench.choose(), bench.choose(chosenXenon), bench.choose(), bench.choose(chosenXenon)]);
    expect(bench.ports.listing.most).toBe(1);
    expect(bench.states()).toEqual(['/dev/ttyACM0 ready']);
  });

  test('keep the id of the scanner that is read there, though another one with its number comes', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    bench.ports.plugged = [xenon, { ...xenon, path: '/dev/ttyACM1', location: '1-2:1.0' }];
    await untilNextLook(bench);
    expect(bench.scanners.identify('/dev/ttyACM0')).toBe(xenonId);
    expect(bench.scanners.identify('/dev/ttyACM1')).toBe('serial:0c2e:0b6a@1-2:1.0');
  });
});

test('a recording begins with where the scanner is, and how fast', async () => {
  const bench = await start(createMemoryPorts([{ ...xenon, path: '/dev/ttyACM3' }]), chosenXenon);
  expect(bench.scanners.header(xenonId)).toBe('{"path":"/dev/ttyACM3","baudRate":9600}');
  expect(bench.scanners.header('serial:COM1')).toBeNull();
});

describe('a code without an end', () => {
  test('ends with silence', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    bench.ports.send('/dev/ttyACM0', 'TIC');
    await bench.time.pass(60);
    bench.ports.send('/dev/ttyACM0', 'KET');
    await bench.time.pass(99);
    expect(bench.heard).toEqual([]);
    await bench.time.pass(50);
    expect(bench.heard).toEqual([`${xenonId}: TICKET`]);
    bench.ports.send('/dev/ttyACM0', 'NEXT');
    await bench.time.pass(150);
    expect(bench.heard).toEqual([`${xenonId}: TICKET`, `${xenonId}: NEXT`]);
  });

  test('is not cut where the program stood still while its rest came', async () => {
    const bench = await start(createMemoryPorts([xenon]), chosenXenon);
    bench.ports.send('/dev/ttyACM0', 'TIC');
    bench.time.standStill(400);
    await bench.time.pass(0);
    bench.ports.send('/dev/ttyACM0', 'KET');
    await bench.time.pass(150);
    expect(bench.heard).toEqual([`${xenonId}: TICKET`]);
  });
});

test('after the stop every port is free, nothing is read, and nothing is opened again', async () => {
  const ports = createMemoryPorts([xenon]);
  const bench = await start(ports, chosenXenon);
  const listener = ports.opened.get('/dev/ttyACM0');
  await bench.scanners.stop();
  expect(ports.opened.size).toBe(0);
  listener?.onBytes(Buffer.from('LATE\r'));
  await untilNextLook(bench);
  expect(bench.heard).toEqual([]);
  expect(ports.openings).toHaveLength(1);
});

test('a port that opens only after the stop is closed at once', async () => {
  const ports = createMemoryPorts([xenon]);
  const opening = Promise.withResolvers<void>();
  const { open } = ports;
  ports.open = async (...given) => {
    await opening.promise;
    return open(...given);
  };
  const bench = await start(ports, chosenXenon);
  const stopped = bench.scanners.stop();
  opening.resolve();
  await stopped;
  expect(ports.openings).toHaveLength(1);
  expect(ports.opened.size).toBe(0);
});
