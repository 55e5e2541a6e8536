import type { Problem } from '#shared/problem.ts';
import type { ScannerState, SerialScanner } from '#shared/scanners.ts';
import type { Log } from '../../log.ts';
import type { Waiting } from '../../vivenu/retry.ts';
import type { ScannerEvent } from '../scanner-event.ts';
import { createSerialFramer } from './frame.ts';
import type { Place } from './identity.ts';
import type { SerialHandle, SerialPorts } from './serial-port.ts';

/** What readers of serial scanners need. */
export interface SerialParts {
  readonly ports: SerialPorts;
  readonly waiting: Pick<Waiting, 'sleep'>;
  /** A clock (ms) that nobody sets. */
  readonly uptime: () => number;
  readonly log: Log;
  readonly onEvent: (id: string, event: ScannerEvent) => void;
  /** All that comes, as it comes. */
  readonly onBytes: (id: string, bytes: Uint8Array, uptimeMs: number) => void;
  /** Something that the screen shows has changed. */
  readonly onChange: () => void;
}

/** Reads one chosen scanner, wherever it is. */
export interface SerialReader {
  readonly id: string;
  readonly baudRate: number;
  /** Where it is open; null while it is not. */
  place(): Place | null;
  /** Opens it there, or closes it, where that is not so already. Null: it is not here. */
  goTo(place: Place | null): void;
  state(): { readonly state: ScannerState; readonly problem: Problem | null };
  /** Where it is, or was; the port is null where the system never listed it. */
  last(): Place;
  /** For good. */
  close(): Promise<void>;
}

/** Silence is looked at so often; a look that comes this much later shows that the program was held up. */
const LOOK_MS = 25;
const LATE_MS = 25;

export function createSerialReader(scanner: SerialScanner, parts: SerialParts): SerialReader {
  const { id, baudRate } = scanner;
  const { ports, waiting, uptime, log, onEvent, onBytes, onChange } = parts;
  const framer = createSerialFramer(baudRate);
  const closed = new AbortController();
  let state: ScannerState = 'gone';
  let problem: Problem | null = null;
  let last: Place = { path: scanner.path, port: null };
  let open: { readonly place: Place; readonly handle: SerialHandle } | null = null;
  /** Opening or closing: one thing at a time. */
  let work: Promise<void> | null = null;
  let isWatching = false;

  function become(next: ScannerState, why: string | null = null): void {
    if (next === state && why === (problem?.detail ?? null)) return;
    state = next;
    problem = why === null ? null : { code: 'port_refused', detail: why };
    log.info(`serial scanner at ${last.path}: ${next}${why === null ? '' : ` (${why})`}`);
    onChange();
  }

  function tell(events: readonly ScannerEvent[]): void {
    for (const event of events) onEvent(id, event);
  }

  function heard(bytes: Uint8Array): void {
    if (closed.signal.aborted) return;
    const now = uptime();
    onBytes(id, bytes, now);
    tell(framer.bytes(bytes, now));
    void watchSilence();
  }

  /** For codes that end in silence. While this program is held up it hears nothing: what comes waits in the system. */
  async function watchSilence(): Promise<void> {
    if (isWatching) return;
    isWatching = true;
    while (framer.pendingUntilMs() !== null) {
      const before = uptime();
      await waiting.sleep(LOOK_MS, closed.signal);
      if (closed.signal.aborted) return;
      const now = uptime();
      if (now - before > LOOK_MS + LATE_MS) framer.heldUp(now);
      tell(framer.expire(now));
    }
    isWatching = false;
  }

  function lost(): void {
    open = null;
    tell(framer.reset(uptime()));
    become('gone');
  }

  async function openAt(place: Place): Promise<void> {
    last = { path: place.path, port: place.port ?? last.port };
    let isGone = false;
    const opened = await ports.open(place.path, baudRate, {
      onBytes: heard,
      onGone() {
        isGone = true;
        if (open !== null) lost();
      },
    });
    if (opened.is === 'open' && closed.signal.aborted) await opened.handle.close();
    if (closed.signal.aborted) return;
    if (opened.is === 'refused') become('refused', opened.why);
    else if (opened.is === 'missing') become('gone');
    else if (isGone) lost();
    else {
      open = { place, handle: opened.handle };
      become('ready');
    }
  }

  /** It is not there any more, which the port itself does not always notice. */
  async function leave(handle: SerialHandle, next: Place | null): Promise<void> {
    lost();
    await handle.close();
    if (next !== null && !closed.signal.aborted) await openAt(next);
  }

  function begin(task: Promise<void>): void {
    work = task.finally(() => {
      work = null;
    });
  }

  return {
    id,
    baudRate,
    place: () => open?.place ?? null,
    state: () => ({ state, problem }),
    last: () => last,

    goTo(place) {
      if (work !== null || closed.signal.aborted) return;
      if (open !== null && open.place !== place) begin(leave(open.handle, place));
      else if (open === null && place !== null) begin(openAt(place));
      else if (place === null) become('gone');
    },

    async close() {
      closed.abort();
      await work;
      const handle = open?.handle;
      open = null;
      await handle?.close();
    },
  };
}
