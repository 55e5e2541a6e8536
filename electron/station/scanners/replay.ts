import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Capture } from './capture.ts';
import { createHidReader } from './hid/reader.ts';
import { isHidPos } from './makers.ts';
import type { ScannerEvent } from './scanner-event.ts';
import { createSerialFramer } from './serial/frame.ts';

/** What a recorded scanner had to say. */
export interface Replayed {
  readonly source: 'hid' | 'serial';
  /** Their moments are those of the recording. */
  readonly events: readonly ScannerEvent[];
}

interface Reader {
  take(bytes: Uint8Array, atMs: number): readonly ScannerEvent[];
  expire(atMs: number): readonly ScannerEvent[];
  pendingUntilMs(): number | null;
}

/** Reads a recording as the scanner was read, in the time of its moments. */
export function replayCapture(capture: Capture): Outcome<Replayed> {
  if (capture.kind === 'hid' && !isHidPos(capture)) {
    const usage = [capture.usagePage, capture.usage].map((each) => `0x${each.toString(16).padStart(2, '0')}`).join(':');
    return failure('capture_unreadable', `usage ${usage} is no HID POS scanner (0x8c:0x02)`);
  }
  return success({ source: capture.kind, events: eventsOf(readerOf(capture), capture) });
}

function readerOf(capture: Capture): Reader {
  if (capture.kind === 'hid') {
    const reader = createHidReader({ vendorId: capture.vendorId, descriptor: capture.reportDescriptor });
    return { ...reader, take: reader.report };
  }
  const framer = createSerialFramer(capture.baudRate);
  return { ...framer, take: framer.bytes };
}

function eventsOf(reader: Reader, { received }: Capture): readonly ScannerEvent[] {
  const events: ScannerEvent[] = [];
  const expireUntil = (atMs: number): void => {
    for (let until = reader.pendingUntilMs(); until !== null && until <= atMs; until = reader.pendingUntilMs()) {
      events.push(...reader.expire(until));
    }
  };
  for (const { bytes, atMs } of received) {
    expireUntil(atMs);
    events.push(...reader.take(bytes, atMs));
  }
  expireUntil(Number.POSITIVE_INFINITY);
  return events;
}
