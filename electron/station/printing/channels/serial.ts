import { existsSync } from 'node:fs';
import type { SerialPort } from 'serialport';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Channel } from './channel.ts';
import { openLine, type Wire, type WireListener } from './line.ts';
import type { Timings } from './timings.ts';

interface Port {
  readonly path: string;
  readonly baudRate: number;
}

/** A printer on a serial port. serialport has a native file; where that is missing, no line opens. */
export function serialChannel(port: Port, timings: Timings): Channel {
  return {
    isOneWay: false,
    open: (signal) => openLine((listener) => connectTo(port, listener), timings.stallMs, signal),
  };
}

async function connectTo(port: Port, listener: WireListener): Promise<Outcome<Wire>> {
  try {
    return success(await openPort(port, listener));
  } catch (error) {
    const why = errorMessage(error);
    // Windows has no files for its ports, but fixed words for one that is not there.
    const isMissing = process.platform === 'win32' ? why.includes('File not found') : !existsSync(port.path);
    return failure(isMissing ? 'printer_offline' : 'printer_refused', why);
  }
}

async function openPort({ path, baudRate }: Port, listener: WireListener): Promise<Wire> {
  const { SerialPort } = await import('serialport');
  const port = new SerialPort({
    path,
    baudRate,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
    lock: true,
    // A printer whose memory is full says so. One that does not use these signs never sends them: its answers differ from both.
    xon: true,
    hupcl: true,
    autoOpen: false,
  });
  let isClosing = false;
  const gone = (why: string): void => {
    if (!isClosing) listener.onGone(why);
  };
  port.on('data', (bytes: Uint8Array) => listener.onBytes(bytes));
  port.on('close', () => gone('the port closed'));
  port.on('error', ({ message }) => gone(message));
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error === null ? resolve() : reject(error)));
  });
  const poller = (port.port as { readonly poller?: Poller } | undefined)?.poller;
  // serialport does not hear of a cable that is pulled while bytes are being read: see the scanners' node-serial-ports.ts.
  poller?.once('disconnect', () => gone('hung up'));
  return wireOf(port, () => {
    isClosing = true;
  });
}

interface Poller {
  once(event: 'disconnect', heard: () => void): unknown;
}

function wireOf(port: SerialPort, onClosing: () => void): Wire {
  const called = (call: (done: (error: Error | null | undefined) => void) => void): Promise<boolean> =>
    new Promise((resolve) => call((error) => resolve(error == null)));

  function close(): Promise<boolean> {
    onClosing();
    return called((done) => port.close(done));
  }

  async function drop(): Promise<void> {
    if (!port.isOpen) return;
    // The system would go on waiting for a printer that takes nothing, in a thread that others need.
    await called((done) => port.flush(done));
    await close();
  }

  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        port.write(Buffer.from(bytes), (error) => (error == null ? resolve() : reject(error)));
      }),

    async close(patienceMs) {
      const timeUp = Promise.withResolvers<boolean>();
      const timer = setTimeout(timeUp.resolve, patienceMs, false);
      const isDrained = await Promise.race([called((done) => port.drain(done)), timeUp.promise]);
      clearTimeout(timer);
      return isDrained && close();
    },

    drop,
  };
}
