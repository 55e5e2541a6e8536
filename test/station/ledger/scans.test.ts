import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  appendScan,
  entriesPerMinute,
  freeMoment,
  recentScans,
  scanBySeq,
} from '../../../electron/station/ledger/scans.ts';
import type { ScanRow } from '../../../electron/station/ledger/scan-row.ts';
import { uploadOf } from '../../../electron/station/ledger/outbox.ts';
import type { WritableJournal } from '../../../electron/station/ledger/databases.ts';
import { scanRow, temporaryLedger } from '../support.ts';

function append(journal: WritableJournal, scannedAt: number, given: Partial<ScanRow> = {}): number {
  return appendScan(journal, scanRow({ scannedAt, ...given }));
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

test('scans are numbered without gaps, and the newest of the chosen events come first', () => {
  const { journal } = temporaryLedger();
  const numbers = [append(journal, 1), append(journal, 2, { eventId: 'other' }), append(journal, 3)];
  expect(numbers).toEqual([1, 2, 3]);
  const recent = (...events: string[]): number[] => recentScans(journal, events, 5).map(({ seq }) => seq);
  expect([recent('event'), recent('event', 'other'), recent('nothing')]).toEqual([[3, 1], [3, 2, 1], []]);
});

test('the last scans are found without ordering all scans of the event', () => {
  const { journal } = temporaryLedger();
  const prepare = vi.spyOn(journal, 'prepare');
  recentScans(journal, ['event'], 5);
  const plan = journal.prepare(`explain query plan ${String(prepare.mock.calls[0]?.[0])}`).all('[]', 5);
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
});

test('the rate counts admitted entries of the chosen events within the last minute', () => {
  const { journal } = temporaryLedger();
  const now = 1_000_000;
  append(journal, now - 60_001, { result: 'in' });
  append(journal, now - 60_000, { result: 'in' });
  append(journal, now - 1, { result: 'in', eventId: 'other' });
  append(journal, now, { result: 'refused' });
  // From before the clock was set back.
  append(journal, now + 3_600_000, { result: 'in' });
  expect(entriesPerMinute(journal, ['event'], now)).toBe(1);
  expect(entriesPerMinute(journal, ['event', 'other'], now)).toBe(2);
});

test('what is written is read again, whole', () => {
  const { journal } = temporaryLedger();
  const row = scanRow({
    ticketId: 't',
    subject: 't',
    asked: 'AUTO',
    result: 'in',
    source: 'manual',
    entries: 2,
    firstEntryAt: 5,
    dataAsOf: 6,
    attention: ['highlight', 'capacity'],
    beforeRestartAt: 8,
    note: 'box office',
    against: 'unknown',
    ticketTypeId: 'type',
    entryIds: ['north'],
  });
  const seq = appendScan(journal, { ...row, upload: '{}' });
  const { undoes, upload, ...read } = row;
  expect(scanBySeq(journal, seq)).toEqual({ ...read, seq, undone: false });
  expect(uploadOf(journal, seq)).toMatchObject({ state: 'waiting', row: '{}' });
  expect([undoes, upload]).toEqual([null, null]);
});
