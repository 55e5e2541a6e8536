import { describe, expect, test } from 'vitest';
import type { WritableJournal } from '../../../electron/station/ledger/open.ts';
import {
  countRejected,
  countUnsent,
  markRejected,
  markSent,
  nextBatch,
  oldestUnsentAt,
  queueScan,
  splitBatch,
} from '../../../electron/station/ledger/outbox.ts';
import { appendScan } from '../../../electron/station/ledger/scans.ts';
import { scanRow, temporaryLedger } from '../support.ts';

function queue(journal: WritableJournal, ...scans: (readonly [row: string, eventId: string])[]): void {
  for (const [row, eventId] of scans) {
    const seq = appendScan(journal, scanRow({ eventId, scannedAt: countUnsent(journal) + 1_000 }));
    queueScan(journal, { seq, eventId, row });
  }
}

describe('the outbox', () => {
  test('makes a batch of the oldest scans of one event, and gives the same one until it is done', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'a'], ['3', 'b'], ['4', 'a']);
    const first = nextBatch(journal, 2, 0);
    expect(first).toMatchObject({ eventId: 'a', body: '[1,2]' });
    queue(journal, ['5', 'a']);
    expect(nextBatch(journal, 50, 0)).toEqual(first);
    markSent(journal, first!.id);
    const second = nextBatch(journal, 50, 0);
    expect(second).toMatchObject({ eventId: 'b', body: '[3]' });
    markSent(journal, second!.id);
    expect(nextBatch(journal, 50, 0)).toMatchObject({ eventId: 'a', body: '[4,5]' });
    expect(countUnsent(journal)).toBe(2);
  });

  test('tells since when the oldest unsent scan waits', () => {
    const { journal } = temporaryLedger();
    expect(oldestUnsentAt(journal)).toBeNull();
    queue(journal, ['1', 'a'], ['2', 'a']);
    const batch = nextBatch(journal, 1, 0);
    expect(oldestUnsentAt(journal)).toBe(1_000);
    markSent(journal, batch!.id);
    expect(oldestUnsentAt(journal)).toBe(1_001);
  });

  test('a refused batch is halved, the older half first, and the rest waits behind it', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'a'], ['3', 'a'], ['4', 'a']);
    const bodies: string[] = [];
    const whole = nextBatch(journal, 3, 0);
    expect(splitBatch(journal, whole!.id, 0)).toBe(true);
    for (let batch = nextBatch(journal, 3, 0); batch !== null; batch = nextBatch(journal, 3, 0)) {
      bodies.push(batch.body);
      markSent(journal, batch.id);
    }
    expect(bodies).toEqual(['[1,2]', '[3]', '[4]']);
    expect(countUnsent(journal)).toBe(0);
  });

  test('a single row cannot be halved; it is kept with the server’s words', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'a']);
    const batch = nextBatch(journal, 1, 0);
    expect(splitBatch(journal, batch!.id, 0)).toBe(false);
    markRejected(journal, batch!.id, '400: no');
    expect([countUnsent(journal), countRejected(journal)]).toEqual([1, 1]);
    expect(journal.prepare('select server_said from outbox where seq = 1').pluck().get()).toBe('400: no');
    expect(nextBatch(journal, 50, 0)).toMatchObject({ body: '[2]' });
  });

  test('a batch ends once', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a']);
    const batch = nextBatch(journal, 1, 0);
    markSent(journal, batch!.id);
    expect(() => markSent(journal, batch!.id)).toThrow('expected to change one row');
  });
});
