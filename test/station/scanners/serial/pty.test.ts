import type { SerialScanner } from '#shared/scanners.ts';
import { expect, test, type TestContext } from 'vitest';
import { nodeSerialPorts } from '../../../../electron/station/scanners/serial/node-serial-ports.ts';
import {
  createSerialScanners,
  type SerialScanners,
} from '../../../../electron/station/scanners/serial/serial-scanners.ts';
import { createStage, type Stage } from '../../../faults/stage.ts';
import { describeWhere } from '../../../faults/where.ts';
import { memoryLog } from '../../support.ts';
import { createCable, noSocat, type Cable } from './cable.ts';
import { createManualTime } from './manual-time.ts';

/** The real serialport on real terminals. Only time is the test's own: nothing here depends on how fast this machine is. */

const idOf = ({ path }: Cable): string => `serial:${path}`;
const scannerAt = (cable: Cable): SerialScanner => ({ id: idOf(cable), path: cable.path, baudRate: 9_600 });

interface Station {
  readonly scanners: SerialScanners;
  readonly time: ReturnType<typeof createManualTime>;
  readonly pieces: string[];
  /** Resolves when that is so, which is looked at whenever something happens. */
  when(isSo: () => boolean): Promise<void>;
  /** What came of the cable's scanner, as soon as it is so many readings. */
  heard(cable: Cable, readings: number): Promise<readonly string[]>;
  /** Resolves when the cable's scanner has that state. */
  sees(cable: Cable, state: string): Promise<void>;
  /** Looks at the ports again. */
  look(): Promise<void>;
}

function startStation(stage: Stage, ...cables: readonly Cable[]): Station {
  const time = createManualTime();
  const heard = new Map<string, string[]>();
  const pieces: string[] = [];
  const waiting = new Set<() => void>();
  const happened = (): void => {
    for (const look of waiting) look();
  };
  const when = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });

  const scanners = createSerialScanners({
    ports: nodeSerialPorts(),
    chosen: () => cables.map(scannerAt),
    waiting: time.waiting,
    uptime: time.uptime,
    log: memoryLog(),
    onEvent(id, { outcome, barcode }) {
      heard.set(id, [...(heard.get(id) ?? []), barcode ?? outcome]);
      happened();
    },
    onBytes(_, bytes) {
      pieces.push(Buffer.from(bytes).toString('latin1'));
      happened();
    },
    onChange: happened,
  });
  scanners.start();
  stage.onEnd(() => scanners.stop());

  return {
    scanners,
    time,
    pieces,
    when,
    async heard(cable, readings) {
      await when(() => (heard.get(idOf(cable))?.length ?? 0) >= readings);
      return heard.get(idOf(cable)) ?? [];
    },
    sees: (cable, state) =>
      when(() => scanners.devices().some((device) => device.id === idOf(cable) && device.state === state)),
    look: () => time.pass(2_000),
  };
}

/** A station that reads one scanner. */
async function readyStation(context: TestContext): Promise<{ readonly cable: Cable; readonly station: Station }> {
  const stage = createStage(context);
  const cable = await createCable(stage);
  const station = startStation(stage, cable);
  await station.sees(cable, 'ready');
  return { cable, station };
}

describeWhere('a serial scanner on a real terminal', noSocat, () => {
  test('is read, whatever ends its codes', async (context) => {
    const { cable, station } = await readyStation(context);
    cable.send('TICKET-1\r');
    cable.send('TICKET-2\n');
    cable.send('TICKET-3\r\n\u0002TICKET-4\u0003J\u00f6rg\r\n');
    cable.send('\u001d0109\u001d21\u0011\u0013X\r');
    expect(await station.heard(cable, 6)).toEqual([
      'TICKET-1',
      'TICKET-2',
      'TICKET-3',
      'TICKET-4',
      'Jörg',
      '\u001d0109\u001d21\u0011\u0013X',
    ]);
  });

  test('is read whole where its code comes in pieces', async (context) => {
    const { cable, station } = await readyStation(context);
    const pieces = ['TIC', 'KE', 'T', '-0815', '\r', '\n'];
    for (const [index, piece] of pieces.entries()) {
      cable.send(piece);
      await station.when(() => station.pieces.join('').length === pieces.slice(0, index + 1).join('').length);
    }
    expect(station.pieces).toEqual(pieces);
    expect(await station.heard(cable, 1)).toEqual(['TICKET-0815']);
  });

  test('is read where it sends no end', async (context) => {
    const { cable, station } = await readyStation(context);
    cable.send('TICKET-1');
    await station.when(() => station.pieces.join('') === 'TICKET-1');
    await station.time.pass(150);
    expect(await station.heard(cable, 1)).toEqual(['TICKET-1']);
    cable.send('TICKET-2');
    await station.when(() => station.pieces.join('') === 'TICKET-1TICKET-2');
    await station.time.pass(150);
    expect(await station.heard(cable, 2)).toEqual(['TICKET-1', 'TICKET-2']);
  });

  test('that is pulled in the middle of a code is found again, and its next code is whole', async (context) => {
    const { cable, station } = await readyStation(context);
    cable.send('TICKET-1\rTICK');
    await station.when(() => station.pieces.join('').endsWith('TICK'));
    await cable.pull();
    await station.sees(cable, 'gone');
    expect(await station.heard(cable, 2)).toEqual(['TICKET-1', 'incomplete']);
    await station.look();
    expect(station.scanners.devices()).toMatchObject([{ state: 'gone', problem: null }]);

    await cable.plugIn();
    await station.look();
    await station.sees(cable, 'ready');
    cable.send('TICKET-2\r');
    expect(await station.heard(cable, 3)).toEqual(['TICKET-1', 'incomplete', 'TICKET-2']);
  });

  test('that is pulled while its bytes are being read is noticed too', async (context) => {
    const stage = createStage(context);
    const cable = await createCable(stage);
    for (let round = 0; round < 5; round += 1) {
      const gone = Promise.withResolvers<string>();
      const opened = await nodeSerialPorts().open(cable.path, 9_600, {
        onBytes: () => cable.cut(),
        onGone: gone.resolve,
      });
      cable.send('TICK');
      expect(await gone.promise).not.toBe('');
      expect(opened.is).toBe('open');
      await cable.pull();
      await cable.plugIn();
    }
  });

  test('is read beside another one, and neither gets the other’s bytes', async (context) => {
    const stage = createStage(context);
    const [one, other] = [await createCable(stage), await createCable(stage)];
    const station = startStation(stage, one, other);
    await station.sees(one, 'ready');
    await station.sees(other, 'ready');
    one.send('ONE-');
    other.send('OTHER-');
    one.send('1\r');
    other.send('1\r');
    expect(await station.heard(one, 1)).toEqual(['ONE-1']);
    expect(await station.heard(other, 1)).toEqual(['OTHER-1']);
    await one.pull();
    await station.sees(one, 'gone');
    other.send('OTHER-2\r');
    expect(await station.heard(other, 2)).toEqual(['OTHER-1', 'OTHER-2']);
  });

  test('is refused while something else has its port, and read as soon as that is gone', async (context) => {
    const stage = createStage(context);
    const cable = await createCable(stage);
    const taken = await nodeSerialPorts().open(cable.path, 9_600, { onBytes: () => {}, onGone: () => {} });
    const station = startStation(stage, cable);
    await station.sees(cable, 'refused');
    expect(station.scanners.devices()).toMatchObject([
      { problem: { code: 'port_refused', detail: expect.stringContaining('lock') } },
    ]);
    if (taken.is === 'open') await taken.handle.close();
    await station.look();
    await station.sees(cable, 'ready');
    cable.send('TICKET\r');
    expect(await station.heard(cable, 1)).toEqual(['TICKET']);
  });

  test('gives its port back at the stop', async (context) => {
    const { cable, station } = await readyStation(context);
    await station.scanners.stop();
    const opened = await nodeSerialPorts().open(cable.path, 9_600, { onBytes: () => {}, onGone: () => {} });
    expect(opened.is).toBe('open');
    if (opened.is === 'open') await opened.handle.close();
  });
});
