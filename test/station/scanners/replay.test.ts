import { describe, expect, test } from 'vitest';
import type { HidCapture, Received } from '../../../electron/station/scanners/capture.ts';
import { replayCapture } from '../../../electron/station/scanners/replay.ts';
import { bytesOf, descriptorB, encodeKnown } from './hid/support.ts';

const hid = (received: readonly Received[], given: Partial<HidCapture> = {}): HidCapture => ({
  kind: 'hid',
  vendorId: 0x0c2e,
  productId: 0x0b61,
  usagePage: 0x8c,
  usage: 0x02,
  reportDescriptor: null,
  received,
  skipped: [],
  ...given,
});

const timed = (reports: readonly Uint8Array[], ...moments: readonly number[]): readonly Received[] =>
  reports.map((bytes, index) => ({ bytes, atMs: moments[index] ?? 0 }));

const replayed = (...given: Parameters<typeof replayCapture>) => {
  const outcome = replayCapture(...given);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.value;
};

describe('a recording read again', () => {
  const long = 'x0123456789'.repeat(10);

  test('a code of several reports, in the time of the recording', () => {
    const { source, events } = replayed(hid(timed(encodeKnown('A')(bytesOf(long), ']Q1'), 1_000, 1_008)));
    expect(source).toBe('hid');
    expect(events).toMatchObject([
      { outcome: 'barcode', barcode: long, symbology: 'QR Code', aim: ']Q1', durationMs: 8, endedAtMs: 1_008 },
    ]);
  });

  // What comes behind the pause cannot be told from a new code.
  test('a pause that is too long breaks a code, and so does the end', () => {
    const [first, last] = encodeKnown('A')(bytesOf(long), ']Q1');
    const { events } = replayed(hid(timed([first!, last!, first!], 0, 700, 5_000)));
    expect(events.map(({ outcome, endedAtMs }) => [outcome, endedAtMs])).toEqual([
      ['incomplete', 500],
      ['barcode', 700],
      ['incomplete', 5_500],
    ]);
  });

  test("the recording's descriptor counts, whatever the maker", () => {
    const reports = encodeKnown('B')(bytesOf('FROM-B'));
    const { events } = replayed(hid(timed(reports, 0), { reportDescriptor: descriptorB }));
    expect(events.map(({ barcode }) => barcode)).toEqual(['FROM-B']);
  });

  test('a recording of something else is refused', () => {
    expect(replayCapture(hid([], { usagePage: 0x01, usage: 0x06 }))).toEqual({
      ok: false,
      problem: { code: 'capture_unreadable', detail: 'usage 0x01:0x06 is no HID POS scanner (0x8c:0x02)' },
    });
  });

  test('a serial recording: codes end with CR', () => {
    const { source, events } = replayed({
      kind: 'serial',
      path: 'COM3',
      baudRate: 9_600,
      received: timed([bytesOf('ONE\rTW'), bytesOf('O\r')], 0, 4),
      skipped: [],
    });
    expect(source).toBe('serial');
    expect(events.map(({ barcode }) => barcode)).toEqual(['ONE', 'TWO']);
  });

  test('a serial code without an end ends with silence', () => {
    const { events } = replayed({
      kind: 'serial',
      path: 'COM3',
      baudRate: 9_600,
      received: timed([bytesOf('ONE'), bytesOf('TWO')], 0, 5_000),
      skipped: [],
    });
    expect(events.map(({ barcode }) => barcode)).toEqual(['ONE', 'TWO']);
  });
});
