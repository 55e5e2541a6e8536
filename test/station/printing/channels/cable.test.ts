import { constants, openSync, readSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test, type TestContext } from 'vitest';
import type { Channel, Line } from '../../../../electron/station/printing/channels/channel.ts';
import { deviceChannel } from '../../../../electron/station/printing/channels/device.ts';
import { fileChannel } from '../../../../electron/station/printing/channels/file.ts';
import { serialChannel } from '../../../../electron/station/printing/channels/serial.ts';
import { usualTimings, type Timings } from '../../../../electron/station/printing/channels/timings.ts';
import { createDirectDriver } from '../../../../electron/station/printing/drivers/direct.ts';
import { createStage } from '../../../faults/stage.ts';
import { describeWhere } from '../../../faults/where.ts';
import { createCable, noSocat, type Cable } from '../../scanners/serial/cable.ts';
import { orderOf } from '../drivers/direct-support.ts';

/** Serial ports and device files, on real terminals. */

const never = new AbortController().signal;
const kinds: readonly { kind: string; open: (path: string, timings?: Partial<Timings>) => Channel }[] = [
  {
    kind: 'a serial port',
    open: (path, given = {}) => serialChannel({ path, baudRate: 9_600 }, { ...usualTimings, ...given }),
  },
  { kind: 'a device file', open: (path, given = {}) => deviceChannel(path, { ...usualTimings, ...given }) },
];

async function opened(channel: Channel, signal = never): Promise<Line> {
  const line = await channel.open(signal);
  if (!line.ok) throw new Error(`${line.problem.code} ${line.problem.detail}`);
  return line.value;
}

const answerOk = (received: Uint8Array, from: number): true | null =>
  Buffer.from(received.subarray(from)).includes('ok') ? true : null;

/** The printer's end of a cable, read without waiting. */
async function printerEnd(cable: Cable): Promise<(length: number) => Promise<Buffer>> {
  const fd = openSync(
    join(cable.path, '..', 'scanner'),
    constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY,
  );
  let heard = Buffer.alloc(0);
  return async (length) => {
    while (heard.length < length) {
      const piece = Buffer.alloc(4_096);
      try {
        heard = Buffer.concat([heard, piece.subarray(0, readSync(fd, piece))]);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
        await turn();
      }
    }
    return heard;
  };
}

async function laid(context: TestContext): Promise<Cable> {
  return createCable(createStage(context));
}

describeWhere('a line to a printer on a cable', noSocat, () => {
  test.for(kinds)('$kind: asks and is answered', async ({ open }, context) => {
    const cable = await laid(context);
    const printer = await printerEnd(cable);
    const line = await opened(open(cable.path));
    const asking = line.ask(Uint8Array.of(0x10, 0x04, 0x01), answerOk, 20_000);
    expect([...(await printer(3))]).toEqual([0x10, 0x04, 0x01]);
    cable.send('garbage ok');
    expect(await asking).toBe(true);
    expect(await line.close(5_000)).toBe(true);
  });

  test.for(kinds)('$kind: hands over every byte as it is', async ({ open }, context) => {
    const cable = await laid(context);
    const printer = await printerEnd(cable);
    const bytes = Uint8Array.from({ length: 40_000 }, (_, index) => (index * 7) % 256);
    const line = await opened(open(cable.path));
    const [written, heard] = await Promise.all([line.write(bytes), printer(bytes.length)]);
    expect(written).toBe('taken');
    expect(heard.equals(bytes)).toBe(true);
    expect(await line.close(5_000)).toBe(true);
  });

  test.for(kinds)('$kind: gives up where nothing more is taken, and can be opened again', async ({ open }, context) => {
    const cable = await laid(context);
    const line = await opened(open(cable.path, { stallMs: 150 }));
    expect(await line.write(new Uint8Array(1_000_000))).toBe('stalled');
    expect(await line.close(5_000)).toBe(false);
    const again = await opened(open(cable.path));
    await again.close(50);
  });

  test.for(kinds)('$kind: breaks when the cable is pulled', async ({ open }, context) => {
    const cable = await laid(context);
    const line = await opened(open(cable.path));
    const asking = line.ask(Uint8Array.of(1), answerOk, 60_000);
    await cable.pull();
    expect(await asking).toBe(null);
    expect(line.broken()).not.toBe(null);
    expect(await line.close(60_000)).toBe(false);
    expect(await open(cable.path).open(never)).toMatchObject({ ok: false, problem: { code: 'printer_offline' } });
  });

  test.for(kinds)('$kind: ends when it is broken off', async ({ open }, context) => {
    const cable = await laid(context);
    const breaking = new AbortController();
    const line = await opened(open(cable.path), breaking.signal);
    const asking = line.ask(Uint8Array.of(1), answerOk, 60_000);
    breaking.abort();
    expect(await asking).toBe(null);
    expect(await line.close(60_000)).toBe(false);
  });

  test.for(kinds)('$kind: prints blindly', async ({ open }, context) => {
    const cable = await laid(context);
    const printer = await printerEnd(cable);
    const driver = createDirectDriver({ channel: open(cable.path), language: 'escpos', answers: false });
    const bytes = Buffer.from('one receipt');
    expect(await driver.print(orderOf(bytes).order)).toEqual({ is: 'printed' });
    expect(await printer(bytes.length)).toEqual(bytes);
  });

  test('a serial port that another program has is refused', async (context) => {
    const cable = await laid(context);
    const channel = serialChannel({ path: cable.path, baudRate: 9_600 }, usualTimings);
    const line = await opened(channel);
    expect(await channel.open(never)).toMatchObject({ ok: false, problem: { code: 'printer_refused' } });
    await line.close(1_000);
  });
});

describe('a device file', () => {
  test.runIf(process.platform === 'linux')('is none where it is a file or a folder', async (context) => {
    const folder = createStage(context).folder();
    const path = join(folder, 'file');
    await writeFile(path, 'kept');
    for (const each of [path, folder]) {
      expect(await deviceChannel(each, usualTimings).open(never)).toMatchObject({
        ok: false,
        problem: { code: 'printer_refused' },
      });
    }
    expect(await readFile(path, 'utf8')).toBe('kept');
  });
});

describe('a file in the place of a printer', () => {
  test('holds the last job, whole', async (context) => {
    const path = join(createStage(context).folder(), 'receipt.bin');
    const driver = createDirectDriver({ channel: fileChannel(path), language: 'zpl', answers: true });
    expect(await driver.status(never)).toEqual({ is: 'unknown', problem: { code: 'printer_mute' } });
    for (const text of ['a longer first job', 'second']) {
      expect(await driver.print(orderOf(Buffer.from(text)).order)).toEqual({ is: 'printed' });
      expect(await readFile(path, 'utf8')).toBe(text);
    }
    await expect(stat(`${path}.part`)).rejects.toThrow('ENOENT');
  });

  test('that cannot be written is no print', async (context) => {
    const path = join(createStage(context).folder(), 'folder');
    await mkdir(path);
    for (const [place, code] of [
      [path, 'printer_refused'],
      [join(path, 'none', 'file'), 'printer_offline'],
    ] as const) {
      const driver = createDirectDriver({ channel: fileChannel(place), language: 'zpl', answers: false });
      const outcome = await driver.print(orderOf(Buffer.from('job')).order);
      expect(outcome).toMatchObject({ is: 'notSent', problem: { code } });
    }
  });
});
