import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createPrinterEmulator } from './emulator.ts';
import type { EmulatedLanguage, PrinterEmulator } from './emulator.ts';

/** The emulator is what other tests believe: here it is asked by hand. */

async function started(language: EmulatedLanguage, memoryBytes?: number): Promise<PrinterEmulator> {
  const emulator = await createPrinterEmulator({ language, ...(memoryBytes !== undefined && { memoryBytes }) });
  onTestFinished(() => emulator.close());
  return emulator;
}

function plugged(port: number): { readonly socket: Socket; readonly heard: (length: number) => Promise<Buffer> } {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  onTestFinished(() => void socket.destroy());
  let received = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    socket.emit('more');
  });
  return {
    socket,
    async heard(length) {
      while (received.length < length) await once(socket, 'more');
      return received;
    },
  };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const CUT = '\u001dV\u0000';

describe('an ESC/POS printer', () => {
  test('answers at once in the middle of a job, and in its turn at the end', async () => {
    const emulator = await started('escpos');
    const { socket, heard } = plugged(emulator.port);
    // The picture holds what would be a cut and a question.
    const picture = `\u001dv0\u0000\u0002\u0000\u0003\u0000${CUT}\u001dr\u0001`;
    socket.write(`\u001b@one${picture}\u0010\u0004\u0001two`, 'latin1');
    expect([...(await heard(1))]).toEqual([0x12]);
    expect(emulator.printed).toEqual([]);
    socket.write(`${CUT}\u001dr\u0001\u0010\u0004\u0004`, 'latin1');
    expect([...(await heard(3))].toSorted((one, other) => one - other)).toEqual([0x00, 0x12, 0x12]);
    expect(text(await emulator.nextJob())).toBe(`\u001b@one${picture}two${CUT}`);
    expect(emulator.begun).toHaveLength(1);
  });

  test('goes on where it was when the paper is back', async () => {
    const emulator = await started('escpos');
    const { socket, heard } = plugged(emulator.port);
    emulator.during(2, () => emulator.set({ paperOut: true }));
    socket.write(`one${CUT}\u001dr\u0001\u0010\u0004\u0002\u0010\u0004\u0004`, 'latin1');
    await emulator.when(() => emulator.begun.length === 1);
    expect(emulator.printed).toEqual([]);
    socket.write('\u0010\u0004\u0002\u0010\u0004\u0004', 'latin1');
    expect([...(await heard(4))].slice(-2)).toEqual([0x32, 0x72]);
    socket.destroy();
    emulator.set({ paperOut: false });
    expect(text(await emulator.nextJob())).toBe(`one${CUT}`);
  });

  test('keeps what a connection left without an end apart', async () => {
    const emulator = await started('escpos');
    plugged(emulator.port).socket.end('half');
    await emulator.when(() => emulator.partial.length === 1);
    plugged(emulator.port).socket.end(`whole${CUT}`, 'latin1');
    expect(text(await emulator.nextJob())).toBe(`whole${CUT}`);
    expect(emulator.partial.map(text)).toEqual(['half']);
  });

  test('takes one connection at a time', async () => {
    const emulator = await started('escpos');
    const first = plugged(emulator.port);
    await emulator.when(() => emulator.connections === 1);
    const second = plugged(emulator.port);
    second.socket.write('\u0010\u0004\u0001', 'latin1');
    await emulator.when(() => emulator.connections === 2);
    first.socket.write('\u0010\u0004\u0001', 'latin1');
    await first.heard(1);
    expect(second.socket.bytesRead).toBe(0);
    first.socket.end();
    expect([...(await second.heard(1))]).toEqual([0x12]);
  });

  test('refuses connections while it is off, and is found at the same port again', async () => {
    const emulator = await started('escpos');
    const { port } = emulator;
    await emulator.stop();
    const [error] = (await once(connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
    await emulator.start();
    expect(emulator.port).toBe(port);
    plugged(port).socket.end(`one${CUT}`, 'latin1');
    expect(text(await emulator.nextJob())).toBe(`one${CUT}`);
  });

  test('prints slowly', async () => {
    const emulator = await started('escpos');
    emulator.set({ bytesPerSecond: 2_000 });
    const before = Date.now();
    plugged(emulator.port).socket.end(`${'x'.repeat(200)}${CUT}`, 'latin1');
    await emulator.nextJob();
    expect(Date.now() - before).toBeGreaterThanOrEqual(80);
  });
});

describe('a ZPL printer', () => {
  test('prints each copy, and says what is waiting', async () => {
    const emulator = await started('zpl');
    const { socket, heard } = plugged(emulator.port);
    emulator.set({ paused: true });
    socket.write('^XA^FDone^FS^PQ2^XZ~HS');
    const answer = text(await heard(80));
    expect(answer).toContain('\u0002030,0,1,1245,001,0,0,0,000,0,0,0\u0003\r\n');
    expect(answer.split('\u0002')).toHaveLength(4);
    emulator.set({ paused: false });
    await emulator.nextJob();
    expect(emulator.printed.map(text)).toEqual(['^XA^FDone^FS^PQ2^XZ', '^XA^FDone^FS^PQ2^XZ']);
  });
});

describe('a Star printer', () => {
  test('counts its marks when it has printed what stands before them', async () => {
    const emulator = await started('star');
    const { socket, heard } = plugged(emulator.port);
    emulator.during(2, () => emulator.set({ coverOpen: true }));
    socket.write('one\u001bd\u0003\u0017\u0017', 'latin1');
    await emulator.when(() => emulator.begun.length === 1);
    socket.write('\u001b\u0006\u0001', 'latin1');
    expect([...(await heard(9))]).toEqual([0x23, 0x06, 0x28, 0, 0, 0, 0, 0, 0]);
    emulator.set({ coverOpen: false });
    socket.write('\u001b\u0006\u0001', 'latin1');
    expect([...(await heard(18))].slice(9)).toEqual([0x23, 0x06, 0x02, 0, 0, 0, 0, 0x04, 0]);
    expect(text(await emulator.nextJob())).toBe('one\u001bd\u0003');
  });
});

describe('the emulator as a program', () => {
  test('says what happens, and does what it is told', async () => {
    const cli = `${import.meta.dirname}/cli.ts`;
    const child = spawn(process.execPath, [cli, '--language', 'zpl', '--port', '0'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const next = async (): Promise<Record<string, unknown>> => JSON.parse(String((await lines.next()).value));
    const { event, port } = await next();
    expect(event).toBe('listening');
    child.stdin.write('{"paused":true}\n');
    expect(await next()).toEqual({ event: 'set', paused: true });
    plugged(Number(port)).socket.write('^XAone^XZ');
    child.stdin.write('{"paused":false}\n');
    expect(await next()).toEqual({ event: 'set', paused: false });
    expect(await next()).toMatchObject({ event: 'begun' });
    expect(await next()).toMatchObject({ event: 'printed', bytes: 9 });
  });
});
