import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Channel } from './channel.ts';
import { openLine, type Wire, type WireListener } from './line.ts';
import type { Timings } from './timings.ts';

/** How often a printer that had no time or nothing to say is tried again. */
const PAUSE_MS = 10;
const READ_BYTES = 512;

/** A printer that the system shows as a file, as Linux does with USB printers (usblp). */
export function deviceChannel(path: string, timings: Timings): Channel {
  return {
    isOneWay: false,
    open: (signal) => openLine((listener) => connectTo(path, listener), timings.stallMs, signal),
  };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

async function connectTo(path: string, listener: WireListener): Promise<Outcome<Wire>> {
  try {
    const { handle, isReadable } = await openFile(path);
    const stat = await handle.stat();
    if (stat.isCharacterDevice() || stat.isFIFO()) return success(wireOf(handle, isReadable, listener));
    await handle.close();
    return failure('printer_refused', `${path} is no device`);
  } catch (error) {
    const isMissing = ['ENOENT', 'ENODEV', 'ENXIO', 'EIO'].includes(codeOf(error));
    return failure(isMissing ? 'printer_offline' : 'printer_refused', errorMessage(error));
  }
}

/** Nothing on it ever waits: a call that did would keep a thread that others need. */
async function openFile(path: string): Promise<{ readonly handle: FileHandle; readonly isReadable: boolean }> {
  const flags = constants.O_NONBLOCK | constants.O_NOCTTY;
  try {
    return { handle: await open(path, constants.O_RDWR | flags), isReadable: true };
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error;
    return { handle: await open(path, constants.O_WRONLY | flags), isReadable: false };
  }
}

/** What the call gives, or null where the device has no time now. */
async function unlessBusy(call: () => Promise<number>): Promise<number | null> {
  try {
    return await call();
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return null;
    throw error;
  }
}

function wireOf(handle: FileHandle, isReadable: boolean, listener: WireListener): Wire {
  const closing = new AbortController();
  const { signal } = closing;
  const pause = (): Promise<void> => sleep(PAUSE_MS, undefined, { signal }).catch(() => {});

  /** Writes nothing: null while the device is busy with what it has. */
  const touch = (): Promise<number | null> =>
    unlessBusy(async () => (await handle.write(Buffer.alloc(1), 0, 0, null)).bytesWritten);

  async function read(): Promise<void> {
    const buffer = Buffer.alloc(READ_BYTES);
    while (!signal.aborted) {
      const length = await unlessBusy(async () => (await handle.read(buffer, 0, READ_BYTES, null)).bytesRead);
      if (length !== null && length > 0) {
        listener.onBytes(Uint8Array.from(buffer.subarray(0, length)));
      } else {
        // Nothing read is no end: a printer that has nothing to say may say so with no bytes. What is gone cannot be written to.
        if (length === 0) await touch();
        await pause();
      }
    }
  }

  async function send(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length && !signal.aborted;) {
      const written = await unlessBusy(
        async () => (await handle.write(bytes, at, bytes.length - at, null)).bytesWritten,
      );
      if (written === null || written === 0) await pause();
      else at += written;
    }
  }

  /** usblp says that it is busy while the last bytes are on their way, and drops them where it is closed before. */
  async function settle(): Promise<void> {
    while (!signal.aborted) {
      if ((await touch()) !== null) return;
      await pause();
    }
  }

  const reading = (isReadable ? read() : Promise.resolve()).catch((error: unknown) => {
    listener.onGone(errorMessage(error));
  });

  let dropping: Promise<void> | null = null;
  const drop = (): Promise<void> => {
    dropping ??= (async () => {
      closing.abort();
      await reading;
      await handle.close().catch(() => {});
    })();
    return dropping;
  };

  return {
    send,
    drop,
    async close(patienceMs) {
      const timeUp = sleep(patienceMs, false, { signal }).catch(() => false);
      const isSettled = await Promise.race([
        settle().then(
          () => true,
          () => false,
        ),
        timeUp,
      ]);
      await drop();
      return isSettled;
    },
  };
}
