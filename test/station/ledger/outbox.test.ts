import { describe, expect, test } from 'vitest';
import type { WritableJournal } from '../../../electron/station/ledger/databases.ts';
import {
  countRejected,
  countUnsent,
  countUnsentOf,
  markRejected,
  markSent,
  nextBatch,
  offerAgain,
  oldestUnsentAt,
  rejectedScans,
  rejectedSince,
  sendAgain,
  splitBatch,
} from '../../../electron/station/ledger/outbox.ts';
import { appendScan, lastScanAt } from '../../../electron/station/ledger/scans.ts';
import { scanRow, temporaryLedger } from '../support.ts';

function queue(journal: WritableJournal, ...scans: (readonly [row: string, eventId: string])[]): void {
  for (const [upload, eventId] of scans) {
    const scannedAt = (lastScanAt(journal) ?? 999) + 1;
    appendScan(journal, scanRow({ eventId, barcode: `B${upload}`, scannedAt, upload }));
  }
}

/** Sends nothing, and keeps all that waits as refused, row by row. */
function rejectAll(journal: WritableJournal): void {
  for (let batch = nextBatch(journal, 1, 0); batch !== null; batch = nextBatch(journal, 1, 0)) {
    markRejected(journal, batch.id, `400: ${batch.body}`);
  }
}

describe('the outbox', () => {
  test('makes a batch of the oldest scans of one event, and gives the same one until it is done', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'a'], ['3', 'b'], ['4', 'a']);
    const first = nextBatch(journal, 2, 0);
    expect(first).toMatchObject({ eventId: 'a', body: '[1,2]', scans: 2, attempts: 0 });
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
    expect(splitBatch(journal, whole!.id, 0)).toMatchObject([{ scans: 2 }, { scans: 1 }]);
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
    expect(() => splitBatch(journal, batch!.id, 0)).toThrow('a batch of one scan cannot be halved');
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

  test('passes over the events that are held, on their way or not', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'b'], ['3', 'a'], ['4', 'c']);
    const held = nextBatch(journal, 1, 0);
    expect(held).toMatchObject({ eventId: 'a', body: '[1]' });
    const other = nextBatch(journal, 50, 0, ['a']);
    expect(other).toMatchObject({ eventId: 'b', body: '[2]' });
    expect(nextBatch(journal, 50, 0, ['a', 'b'])).toMatchObject({ eventId: 'c', body: '[4]' });
    expect(nextBatch(journal, 50, 0, ['a', 'b', 'c'])).toBeNull();
    expect(nextBatch(journal, 50, 0, ['b', 'c'])).toEqual(held);
  });

  test('an event’s id is text, whatever is in it', () => {
    const { journal } = temporaryLedger();
    const odd = `a"],['b\\`;
    queue(journal, ['1', odd], ['2', 'b']);
    expect(nextBatch(journal, 50, 0, [odd])).toMatchObject({ eventId: 'b' });
    expect(countUnsentOf(journal, odd)).toBe(1);
  });

  test('counts by event', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'b']);
    rejectAll(journal);
    queue(journal, ['3', 'a'], ['4', 'a'], ['5', 'b']);
    nextBatch(journal, 1, 0);
    expect(['a', 'b', 'c'].map((id) => countUnsentOf(journal, id))).toEqual([2, 1, 0]);
  });
});

describe('what vivenu refuses', () => {
  test('is listed with the server’s words, oldest first', () => {
    const { journal } = temporaryLedger();
    expect([rejectedSince(journal), rejectedScans(journal, 10)]).toEqual([null, []]);
    queue(journal, ['1', 'a']);
    markSent(journal, nextBatch(journal, 1, 0)!.id);
    queue(journal, ['2', 'b'], ['3', 'a'], ['4', 'a']);
    rejectAll(journal);
    expect(rejectedSince(journal)).toBe(1_001);
    expect(rejectedScans(journal, 2)).toEqual([
      { seq: 2, at: 1_001, barcode: 'B2', serverSaid: '400: [2]' },
      { seq: 3, at: 1_002, barcode: 'B3', serverSaid: '400: [3]' },
    ]);
  });

  test('goes out once more when somebody asks, before what came later', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'a']);
    rejectAll(journal);
    queue(journal, ['3', 'a']);
    expect(sendAgain(journal)).toBe(2);
    expect([countUnsent(journal), countRejected(journal), oldestUnsentAt(journal)]).toEqual([3, 0, 1_000]);
    const batch = nextBatch(journal, 50, 0);
    expect(batch).toMatchObject({ body: '[1,2,3]' });
    markSent(journal, batch!.id);
    expect(sendAgain(journal)).toBe(0);
  });

  test('is offered again by itself, until it was refused three times', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'a']);
    const offered: number[] = [];
    for (let time = 0; time < 4; time++) {
      rejectAll(journal);
      offered.push(offerAgain(journal));
    }
    expect(offered).toEqual([2, 2, 0, 0]);
    expect(countRejected(journal)).toBe(2);
    expect(sendAgain(journal)).toBe(2);
  });

  test('stays away when it was taken back meanwhile: nothing at vivenu would make it good', () => {
    const { journal } = temporaryLedger();
    queue(journal, ['1', 'a'], ['2', 'a'], ['3', 'a']);
    rejectAll(journal);
    appendScan(journal, scanRow({ eventId: 'a', scannedAt: 5_000, result: 'undo', undoes: 1 }));
    // This one was on its way when it was taken back; what makes it good is queued.
    appendScan(journal, scanRow({ eventId: 'a', scannedAt: 5_001, result: 'undo', undoes: 2, upload: '22' }));
    expect(sendAgain(journal)).toBe(2);
    expect(nextBatch(journal, 50, 0)).toMatchObject({ body: '[2,3,22]' });
    expect(countRejected(journal)).toBe(0);
  });
});

test('a long log costs the queue nothing: what is open is found by the partial indexes', () => {
  const { journal } = temporaryLedger();
  queue(journal, ['1', 'a'], ['2', 'a'], ['3', 'b']);
  const asked: string[] = [];
  const prepare = journal.prepare.bind(journal);
  journal.prepare = (sql: string) => {
    asked.push(sql);
    return prepare(sql);
  };
  const batch = nextBatch(journal, 1, 0, ['b']);
  markRejected(journal, batch!.id, 'no');
  rejectedScans(journal, 10);
  sendAgain(journal);
  for (const look of [countUnsent, countRejected, rejectedSince, oldestUnsentAt]) look(journal);
  countUnsentOf(journal, 'a');
  const scans = asked.flatMap((sql) => {
    const plan = prepare(`explain query plan ${sql}`).all(...Array<string>(sql.split('?').length - 1).fill('[]'));
    return (plan as { detail: string }[])
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (outbox|batch|scan)\b(?!.* INDEX (outbox|batch)_)/u.test(detail));
  });
  expect(asked.length).toBeGreaterThan(10);
  expect(scans).toEqual([]);
});
