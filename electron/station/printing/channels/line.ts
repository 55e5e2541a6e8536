import { setTimeout as sleep } from 'node:timers/promises';
import { success, type Outcome } from '#shared/problem.ts';
import type { Line, Understand, Written } from './channel.ts';

/** What each kind of connection can do for a line. */
export interface Wire {
  /** Resolves when the system has taken these bytes; may reject. */
  send(bytes: Uint8Array): Promise<void>;
  /** Lets what was sent arrive, and closes. Whether all went well; resolves in every case. */
  close(patienceMs: number): Promise<boolean>;
  /** Closes at once; what has not left is lost. Resolves when it is closed. */
  drop(): Promise<void>;
}

export interface WireListener {
  onBytes(bytes: Uint8Array): void;
  onGone(why: string): void;
}

/** So few that a printer on a slow cable (9600 baud) takes them within half a second, and progress shows. */
const PIECE_BYTES = 512;

/** What a printer says is a few hundred bytes; what is longer comes from something else. */
const MOST_RECEIVED_BYTES = 65_536;

/** Opens a line on whatever `connect` connects. */
export async function openLine(
  connect: (listener: WireListener) => Promise<Outcome<Wire>>,
  stallMs: number,
  signal: AbortSignal,
): Promise<Outcome<Line>> {
  const ear = createEar();
  const connected = await connect(ear);
  if (!connected.ok) return connected;
  return success(lineOn(connected.value, ear, stallMs, signal));
}

/** Hears what comes, and that the line is gone. */
function createEar() {
  let received: Uint8Array = new Uint8Array();
  let why: string | null = null;
  const gone = Promise.withResolvers<null>();
  const looking = new Set<() => void>();
  const look = (): void => {
    for (const each of looking) each();
  };

  function onGone(reason: string): void {
    why ??= reason;
    gone.resolve(null);
    look();
  }

  return {
    onGone,
    onBytes(bytes: Uint8Array): void {
      received = Buffer.concat([received, bytes]);
      look();
      if (received.length > MOST_RECEIVED_BYTES) onGone('it sends without end');
    },
    received: () => received,
    why: () => why,
    /** Resolves as soon as the line is gone. */
    gone: gone.promise,

    /** The first thing found, looked for whenever something comes; null when the line or the time ends. */
    find<T>(search: () => T | null, timeoutMs: number): Promise<T | null> {
      return new Promise((resolve) => {
        const end = (found: T | null): void => {
          looking.delete(each);
          clearTimeout(timer);
          resolve(found);
        };
        const each = (): void => {
          const found = search();
          if (found !== null || why !== null) end(found);
        };
        const timer = setTimeout(end, timeoutMs, null);
        looking.add(each);
        each();
      });
    },
  };
}

type Ear = ReturnType<typeof createEar>;

function lineOn(wire: Wire, ear: Ear, stallMs: number, signal: AbortSignal): Line {
  const onAbort = (): void => ear.onGone('broken off');
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();

  async function sendPiece(piece: Uint8Array, timeoutMs: number): Promise<Written> {
    const timeUp = new AbortController();
    const sending = wire.send(piece).then(
      () => 'taken' as const,
      (error: unknown) => {
        ear.onGone(String(error));
        return 'broken' as const;
      },
    );
    const result = await Promise.race([
      sending,
      ear.gone.then(() => 'broken' as const),
      sleep(timeoutMs, 'stalled' as const, { signal: timeUp.signal }).catch(() => 'taken' as const),
    ]);
    timeUp.abort();
    if (result === 'stalled') ear.onGone('it takes nothing more');
    return result;
  }

  async function send(bytes: Uint8Array, timeoutMs: number): Promise<Written> {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      if (ear.why() !== null) return 'broken';
      const result = await sendPiece(bytes.subarray(at, at + PIECE_BYTES), timeoutMs);
      if (result !== 'taken') return result;
    }
    return 'taken';
  }

  return {
    write: (bytes) => send(bytes, stallMs),

    async ask<T>(question: Uint8Array, understand: Understand<T>, timeoutMs: number) {
      const from = ear.received().length;
      if ((await send(question, timeoutMs)) !== 'taken') return null;
      return ear.find(() => understand(ear.received(), from), timeoutMs);
    },

    broken: ear.why,

    async close(patienceMs) {
      if (ear.why() === null) {
        const isInOrder = await Promise.race([wire.close(patienceMs), ear.gone.then(() => false)]);
        signal.removeEventListener('abort', onAbort);
        if (isInOrder) return true;
      }
      signal.removeEventListener('abort', onAbort);
      await wire.drop();
      return false;
    },
  };
}
