import { connect, type LookupFunction, type Socket } from 'node:net';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Channel } from './channel.ts';
import { openLine, type Wire, type WireListener } from './line.ts';
import type { Timings } from './timings.ts';

/** A printer in the network. It takes one connection at a time. */
export function tcpChannel(address: Address, names: LookupFunction, timings: Timings): Channel {
  return {
    isOneWay: false,
    open: (signal) =>
      openLine((listener) => connectTo(address, names, timings.connectMs, signal, listener), timings.stallMs, signal),
  };
}

interface Address {
  readonly host: string;
  readonly port: number;
}

async function connectTo(
  { host, port }: Address,
  lookup: LookupFunction,
  connectMs: number,
  signal: AbortSignal,
  listener: WireListener,
): Promise<Outcome<Wire>> {
  const socket = connect({ host, port, lookup, noDelay: true });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const why = await connected(socket, connectMs, signal);
  if (why !== null) {
    socket.destroy();
    await closed;
    return failure('printer_offline', why);
  }
  socket.on('data', (bytes) => listener.onBytes(bytes));
  return success(wireOf(socket, closed, listener));
}

/** Null when it is, else why it is not. */
function connected(socket: Socket, connectMs: number, signal: AbortSignal): Promise<string | null> {
  const giveUp = AbortSignal.any([signal, AbortSignal.timeout(connectMs)]);
  return new Promise((resolve) => {
    const onGiveUp = (): void => resolve(signal.aborted ? 'broken off' : 'ETIMEDOUT');
    giveUp.addEventListener('abort', onGiveUp, { once: true });
    if (giveUp.aborted) onGiveUp();
    socket.once('connect', () => {
      giveUp.removeEventListener('abort', onGiveUp);
      resolve(null);
    });
    // Stays: a socket that breaks without a listener would end the program.
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

function wireOf(socket: Socket, closed: Promise<void>, listener: WireListener): Wire {
  let isEnding = false;
  /** The other side has said that it is done, after us. */
  let isInOrder = false;
  socket.on('error', ({ message }) => listener.onGone(message));
  socket.once('end', () => {
    if (isEnding) isInOrder = true;
    else listener.onGone('the printer closed the connection');
  });
  socket.once('close', () => {
    if (!isInOrder) listener.onGone('the connection closed');
  });
  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        socket.write(bytes, (error) => (error == null ? resolve() : reject(error)));
      }),

    async close(patienceMs) {
      isEnding = true;
      const timer = setTimeout(() => socket.destroy(), patienceMs);
      // The system goes on delivering what it has taken, also after the end of the patience.
      socket.end();
      await closed;
      clearTimeout(timer);
      return isInOrder;
    },

    async drop() {
      socket.destroy();
      await closed;
    },
  };
}
