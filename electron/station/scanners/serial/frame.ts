import type { ScannerEvent } from '../scanner-event.ts';
import { isAim, symbologyOfAim } from '../symbology.ts';
import { decodeText } from '../text.ts';

/** Cuts the bytes of a serial scanner into codes. */
export interface SerialFramer {
  bytes(chunk: Uint8Array, atMs: number): readonly ScannerEvent[];
  /** Nothing has come until `atMs`: ends or gives up the code that is open, where that was long enough. */
  expire(atMs: number): readonly ScannerEvent[];
  /** The cable was pulled: what is open will never be whole. */
  reset(atMs: number): readonly ScannerEvent[];
  /** Nobody listened until `atMs`, so that no silence counts before it. */
  heldUp(atMs: number): void;
  /** The moment until which the open code may be silent; null while none is open. */
  pendingUntilMs(): number | null;
}

const NUL = 0x00;
const STX = 0x02;
/** What ends a code: ETX, LF, CR. */
const ENDS = new Set([0x03, 0x0a, 0x0d]);

/** No code has as much: the largest QR code holds 2,953 bytes. */
export const LONGEST_CODE = 65_536;
const MOST_PIECES = 64;

/**
 * A scanner that sends no end: its codes end with silence. A code comes in one run; but what is between, such as a USB adapter (FTDI: 16 ms)
 * and this computer's own pauses, hands it over in pieces. 100 ms are well above that, and well below the pause between two tickets.
 */
const SILENCE_MS = 100;
/** A UART of the 16550 kind keeps up to 16 bytes back before it hands them over: 133 ms at 1200 baud, 10 bits a byte. */
const UART_BITS = 16 * 10;
/** A scanner that sends ends: how long one is waited for before the code is given up. */
const END_WAIT_MS = 1_000;

const longestSilence = (baudRate: number): number =>
  Math.max(SILENCE_MS, Math.ceil((2 * UART_BITS * 1_000) / baudRate));

const NOTHING = /^[\p{Cc}\s]*$/u;

export function createSerialFramer(baudRate: number): SerialFramer {
  const silenceMs = longestSilence(baudRate);
  const code = new Uint8Array(LONGEST_CODE);
  let size = 0;
  let isTooLong = false;
  let raw: Uint8Array[] = [];
  let firstAt = 0;
  let lastAt = 0;
  let heldUpUntil = Number.NEGATIVE_INFINITY;
  /** Its last code had an end: the next one without an end is not whole. */
  let sendsEnds = false;

  const isOpen = (): boolean => size > 0;
  const pendingUntilMs = (): number | null =>
    isOpen() ? Math.max(lastAt + (sendsEnds ? END_WAIT_MS : silenceMs), heldUpUntil + silenceMs) : null;

  /** Some send STX first. NUL is what the line reads as when a scanner is plugged in or switched on (termios(3), break). */
  const isBefore = (byte: number): boolean => !isOpen() && (byte === STX || byte === NUL);

  function keep(byte: number, atMs: number): void {
    if (isBefore(byte)) return;
    if (!isOpen()) firstAt = atMs;
    lastAt = atMs;
    if (size === LONGEST_CODE) {
      isTooLong = true;
      return;
    }
    code[size] = byte;
    size += 1;
  }

  function keepRaw(piece: Uint8Array): void {
    if (raw.length < MOST_PIECES && !isTooLong) raw.push(piece.slice());
  }

  function close(
    event: Pick<ScannerEvent, 'outcome' | 'barcode' | 'symbology' | 'aim' | 'encoding' | 'endedAtMs'>,
  ): ScannerEvent {
    const closed = { ...event, raw, durationMs: lastAt - firstAt };
    size = 0;
    isTooLong = false;
    raw = [];
    return closed;
  }

  const giveUp = (atMs: number): ScannerEvent =>
    close({ outcome: 'incomplete', barcode: null, symbology: null, aim: null, encoding: null, endedAtMs: atMs });

  function finish(): ScannerEvent {
    if (isTooLong) return giveUp(lastAt);
    const { text, encoding } = decodeText(code.slice(0, size));
    const at = { encoding, endedAtMs: lastAt };
    if (NOTHING.test(text)) return close({ outcome: 'unreadable', barcode: null, symbology: null, aim: null, ...at });
    // Some are set to send it first. It stays: what scanners add is taken off in one place, for all of them.
    const start = text.slice(0, 3);
    const aim = isAim(start) ? start : null;
    const symbology = aim === null ? null : symbologyOfAim(aim);
    return close({ outcome: 'barcode', barcode: text, symbology, aim, ...at });
  }

  return {
    bytes(chunk, atMs) {
      const events: ScannerEvent[] = [];
      let from = 0;
      chunk.forEach((byte, index) => {
        if (!ENDS.has(byte)) {
          keep(byte, atMs);
          return;
        }
        if (isOpen()) {
          keepRaw(chunk.subarray(from, index + 1));
          lastAt = atMs;
          sendsEnds = true;
          events.push(finish());
        }
        from = index + 1;
      });
      if (isOpen() && from < chunk.length) keepRaw(chunk.subarray(from));
      return events;
    },

    expire(atMs) {
      const until = pendingUntilMs();
      if (until === null || atMs < until) return [];
      if (!sendsEnds) return [finish()];
      // Somebody may have set it to send none: the next one without an end is taken as whole.
      sendsEnds = false;
      return [giveUp(atMs)];
    },

    reset: (atMs) => (isOpen() ? [giveUp(atMs)] : []),

    heldUp(atMs) {
      heldUpUntil = atMs;
    },

    pendingUntilMs,
  };
}
