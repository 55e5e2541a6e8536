import { readFileSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { failure, type Outcome } from '#shared/problem.ts';
import type { Reading } from '../deciding.ts';
import type { Log } from '../log.ts';
import { readCapture } from '../scanners/capture.ts';
import { replayCapture, type Replayed } from '../scanners/replay.ts';

/** The codes in a recording of a scanner (docs/scanners.md), in their order. */
export function readRecording(path: string, log: Log): Outcome<Replayed> {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return failure('capture_unreadable', errorMessage(error));
  }
  const capture = readCapture(text);
  if (!capture.ok) return capture;
  const { skipped } = capture.value;
  if (skipped.length > 0) log.warn(`the recording has lines that are not understood: ${skipped.join(', ')}`);
  return replayCapture(capture.value);
}

/**
 * What a recording has to say to the station. Its moments keep their distances, as if it had ended just now: two scans that were
 * five seconds apart are no repeat.
 */
export function readingsOf({ source, events }: Replayed, now: number, log: Log): readonly Omit<Reading, 'direction'>[] {
  const end = events.at(-1)?.endedAtMs ?? 0;
  return events.flatMap(({ barcode, endedAtMs, raw }) => {
    if (barcode !== null) return [{ barcode, source, at: Math.round(now - (end - endedAtMs)) }];
    log.warn(`a code in the recording did not come whole (${raw.length} pieces)`);
    return [];
  });
}
