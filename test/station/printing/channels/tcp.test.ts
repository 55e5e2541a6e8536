import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Channel, Line } from '../../../../electron/station/printing/channels/channel.ts';
import { createNames } from '../../../../electron/station/printing/channels/names.ts';
import { tcpChannel } from '../../../../electron/station/printing/channels/tcp.ts';
import { usualTimings } from '../../../../electron/station/printing/channels/timings.ts';

const never = new AbortController().signal;
const HOST = '127.0.0.1';
const names = createNames();

async function listening(
  onSocket: (socket: Socket) => void,
): Promise<{ readonly port: number; readonly server: Server }> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onSocket(socket);
  });
  server.listen(0, HOST);
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, server };
}

async function opened(channel: Channel, signal = never): Promise<Line> {
  const line = await channel.open(signal);
  if (!line.ok) throw new Error(line.problem.detail);
  return line.value;
}

/** The answer as text, once it ends with a full stop. */
const sentence = (received: Uint8Array, from: number): string | null => {
  const text = Buffer.from(received.subarray(from)).toString('latin1');
  return text.endsWith('.') ? text : null;
};

describe('a line to a printer in the network', () => {
  test('asks, and understands what comes in pieces', async () => {
    const { port } = await listening((socket) => {
      socket.write('before.');
      socket.on('data', (question) => {
        socket.write(`${question.toString()}: o`);
        setImmediate(() => socket.write('k.'));
      });
    });
    const line = await opened(tcpChannel({ host: HOST, port }, names, usualTimings));
    expect(await line.ask(new Uint8Array(), sentence, 5_000)).toBe('before.');
    expect(await line.ask(Buffer.from('one'), sentence, 5_000)).toBe('one: ok.');
    expect(await line.ask(Buffer.from('two'), sentence, 5_000)).toBe('two: ok.');
    expect(line.broken()).toBe(null);
  });

  test('delivers everything before it closes', async () => {
    let length = 0;
    const { port } = await listening((socket) => {
      socket.on('data', (bytes) => (length += bytes.length));
      socket.on('end', () => socket.end());
    });
    const line = await opened(tcpChannel({ host: HOST, port }, names, usualTimings));
    expect(await line.write(new Uint8Array(1_000_000))).toBe('taken');
    expect(await line.close(10_000)).toBe(true);
    expect(length).toBe(1_000_000);
  });

  test('is not closed in good order where the printer never closes', async () => {
    const { port } = await listening((socket) => socket.resume());
    const line = await opened(tcpChannel({ host: HOST, port }, names, usualTimings));
    expect(await line.write(Buffer.from('job'))).toBe('taken');
    expect(await line.close(30)).toBe(false);
  });

  test('breaks when the printer resets it, while it is asked or closed', async () => {
    const { port } = await listening((socket) => socket.on('data', () => socket.resetAndDestroy()));
    const channel = tcpChannel({ host: HOST, port }, names, usualTimings);
    const line = await opened(channel);
    expect(await line.ask(Buffer.from('one'), sentence, 60_000)).toBe(null);
    expect(line.broken()).not.toBe(null);
    expect(await line.write(Buffer.from('two'))).toBe('broken');
    expect(await line.close(1_000)).toBe(false);
    const other = await opened(channel);
    expect(await other.write(Buffer.from('one'))).toBe('taken');
    expect(await other.close(60_000)).toBe(false);
  });

  test('hears the last answer of a printer that then closes', async () => {
    const { port } = await listening((socket) => socket.on('data', () => socket.end('ok.')));
    const line = await opened(tcpChannel({ host: HOST, port }, names, usualTimings));
    expect(await line.ask(Buffer.from('one'), sentence, 60_000)).toBe('ok.');
  });

  test('breaks where the printer says too much', async () => {
    const { port } = await listening((socket) => socket.write(new Uint8Array(100_000)));
    const line = await opened(tcpChannel({ host: HOST, port }, names, usualTimings));
    expect(await line.ask(Buffer.from('one'), sentence, 60_000)).toBe(null);
    expect(line.broken()).toBe('it sends without end');
    await line.close(0);
  });

  test('ends when it is broken off', async () => {
    const { port } = await listening((socket) => socket.resume());
    const breaking = new AbortController();
    const line = await opened(tcpChannel({ host: HOST, port }, names, usualTimings), breaking.signal);
    const asking = line.ask(Buffer.from('one'), sentence, 60_000);
    breaking.abort();
    expect(await asking).toBe(null);
    expect(line.broken()).toBe('broken off');
    expect(await line.close(60_000)).toBe(false);
  });

  test('does not open where nobody listens, or is broken off', async () => {
    const { port, server } = await listening(() => {});
    const channel = tcpChannel({ host: HOST, port }, names, usualTimings);
    expect(await channel.open(AbortSignal.abort())).toMatchObject({ ok: false, problem: { code: 'printer_offline' } });
    server.close();
    await once(server, 'close');
    expect(await channel.open(never)).toEqual({
      ok: false,
      problem: { code: 'printer_offline', detail: 'ECONNREFUSED' },
    });
  });

  test('does not open where the name is none', async () => {
    const channel = tcpChannel({ host: 'no printer', port: 9_100 }, names, usualTimings);
    expect(await channel.open(never)).toMatchObject({ ok: false, problem: { code: 'printer_offline' } });
  });

  test.runIf(process.platform === 'linux')('does not open where nothing answers', async () => {
    const source = `const server = require('node:net').createServer();
      server.listen({ port: 0, host: '${HOST}', backlog: 1 }, () => console.log(server.address().port));`;
    const child = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
    child.kill('SIGSTOP');
    // The system takes as many for it as it keeps waiting, then none.
    const waiting = Array.from({ length: 4 }, () => connect(Number(port), HOST).on('error', () => {}));
    onTestFinished(() => {
      for (const socket of waiting) socket.destroy();
    });
    await once(waiting[0] as Socket, 'connect');
    await once(waiting[1] as Socket, 'connect');
    const channel = tcpChannel({ host: HOST, port: Number(port) }, names, { ...usualTimings, connectMs: 100 });
    expect(await channel.open(never)).toEqual({
      ok: false,
      problem: { code: 'printer_offline', detail: 'ETIMEDOUT' },
    });
  });
});
