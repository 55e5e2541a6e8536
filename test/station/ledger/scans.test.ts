import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendScan, entriesSince, freeMoment, recentScans } from '../../../electron/station/ledger/scans.ts';
import type { WritableJournal } from '../../../electron/station/ledger/open.ts';
import { temporaryLedger } from '../support.ts';

function append(
  journal: WritableJournal,
  scannedAt: number,
  eventId = 'event',
  result: 'in' | 'refused' = 'in',
): number {
  return appendScan(journal, {
    eventId,
    barcode: 'B',
    ticketId: null,
    direction: 'IN',
    result,
    reason: null,
    source: 'wedge',
    scannedAt,
    entries: 1,
    firstEntryAt: null,
  });
}

describe('the moment of a scan', () => {
  test('is the clock’s where that is free, else the next free one', () => {
    const { journal } = temporaryLedger();
    for (const at of [1_000, 1_001, 1_003]) append(journal, at);
    expect([999, 1_000, 1_002, 1_003].map((at) => freeMoment(journal, at))).toEqual([999, 1_004, 1_002, 1_004]);
  });

  test('stays near the clock when that was set back by hours', () => {
    const { journal } = temporaryLedger();
    append(journal, 1_000);
    append(journal, 9_000_000);
    expect(freeMoment(journal, 1_000)).toBe(1_001);
  });

  test('is never given twice, and never before the scan', () => {
    const { journal } = temporaryLedger();
    fc.assert(
      fc.property(fc.nat(50), (at) => {
        const moment = freeMoment(journal, at);
        expect(moment).toBeGreaterThanOrEqual(at);
        // A moment that is taken breaks the unique index.
        append(journal, moment);
      }),
    );
  });
});

test('scans are numbered without gaps, and the newest come first', () => {
  const { journal } = temporaryLedger();
  expect([append(journal, 1), append(journal, 2, 'other'), append(journal, 3)]).toEqual([1, 2, 3]);
  expect(recentScans(journal, 'event', 5).map(({ seq }) => seq)).toEqual([3, 1]);
});

test('the rate counts admitted entries of this event since a moment', () => {
  const { journal } = temporaryLedger();
  append(journal, 1);
  append(journal, 5);
  append(journal, 6, 'other');
  append(journal, 7, 'event', 'refused');
  expect(entriesSince(journal, 'event', 4)).toBe(1);
});
