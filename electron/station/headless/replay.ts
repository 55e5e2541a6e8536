import { readFileSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Reading } from '../deciding.ts';
import type { Log } from '../log.ts';
import { readCapture } from '../scanners/capture.ts';
import { replayCapture, type Replayed } from '../scanners/replay.ts';

/** A code of a recording, with its moment. */
export type Recorded = Omit<Reading, 'direction'>;

/**
 * The codes in a recording of a scanner (docs/scanners.md), in their order. Their moments keep their distances, as if it had ended just
 * now: two scans that were five seconds apart are no repeat.
 */
export function readRecordingOf(path: string, now: number, log: Log): Outcome<readonly Recorded[]> {
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
  const replayed = replayCapture(capture.value);
  return replayed.ok ? success(readingsOf(replayed.value, now, log)) : replayed;
}

function readingsOf({ source, events }: Replayed, now: number, log: Log): readonly Recorded[] {
  const end = events.at(-1)?.endedAtMs ?? 0;
  return events.flatMap(({ barcode, endedAtMs, raw }) => {
    if (barcode !== null) return [{ barcode, source, at: Math.round(now - (end - endedAtMs)) }];
    log.warn(`a code in the recording did not come whole (${raw.length} pieces)`);
    return [];
  });
}
