import { expect, test } from 'vitest';
import type { ReceivedRequest, ReceivedRow } from '../../electron/station/sandbox/world/scan-log.ts';
import { compare, createAcknowledged, type LoggedScan } from './compare.ts';
import type { Line } from './harness.ts';

/** The comparison itself has to see each kind of loss: all other tests here rest on it. */

const scan = (seq: number, given: Partial<LoggedScan> = {}): LoggedScan => {
  const row = JSON.stringify({ barcode: `B${seq}`, scanned_at: iso(seq), type: 'OK', direction: 'IN' });
  const common = {
    seq,
    eventId: 'event',
    barcode: `B${seq}`,
    ticketId: null,
    result: 'in',
    reason: null,
    undoes: null,
  };
  return { ...common, scannedAt: seq, state: 'sent', row, ...given };
};
const verdict = (seq: number, given: Line = {}): Line => ({
  type: 'verdict',
  seq,
  barcode: `B${seq}`,
  result: 'in',
  reason: null,
  ticketId: null,
  ...given,
});
const iso = (at: number): string => new Date(at).toISOString();
const row = (seq: number): ReceivedRow => ({
  eventId: 'event',
  barcode: `B${seq}`,
  scanned_at: iso(seq),
  type: 'OK',
  direction: 'IN',
});
const request = (...seqs: readonly number[]): ReceivedRequest => ({
  requestId: 0,
  eventId: 'event',
  rawBody: JSON.stringify(seqs),
  receivedAt: '',
  stored: true,
  rows: seqs.map(row),
});

interface Told {
  readonly lines?: readonly Line[];
  readonly log?: readonly LoggedScan[];
  readonly requests?: readonly ReceivedRequest[];
}

function compareTold({ lines, log, requests }: Told) {
  const acknowledged = createAcknowledged();
  acknowledged.note(lines ?? [verdict(1), verdict(2), verdict(3)]);
  const received = { requests: requests ?? [request(1, 2, 3)], rows: [] };
  return compare(acknowledged, log ?? [scan(1), scan(2), scan(3)], received);
}

test('an evening without faults, and what an unclear outcome may leave', () => {
  expect(compareTold({})).toEqual({ acknowledged: 3, logged: 3, sent: 3, duplicates: 0, wrong: [] });
  const again = [request(1, 2), request(1, 2), request(3)];
  expect(compareTold({ requests: again })).toMatchObject({ duplicates: 2, wrong: [] });
  const halved = [request(1, 2, 3), request(1, 2), request(3)];
  expect(compareTold({ requests: halved })).toMatchObject({ duplicates: 3, wrong: [] });
});

test.for<readonly [string, Told, RegExp]>([
  ['a verdict that is not in the log', { lines: [verdict(1), verdict(4)] }, /^lost: 4/u],
  ['a verdict that is in the log otherwise', { lines: [verdict(1, { result: 'refused' })] }, /^logged otherwise: 1/u],
  ['a number that was given twice', { lines: [verdict(1), verdict(1, { barcode: 'C' })] }, /^number given twice: 1/u],
  ['something taken back that still stands', { lines: [{ type: 'undone', undoSeq: 2 }] }, /^not taken back: 2/u],
  ['a gap', { log: [scan(1), scan(3)], lines: [], requests: [request(1, 3)] }, /^gap in the numbers before 3/u],
  ['a moment that is used twice', { log: [scan(1), scan(2, { scannedAt: 1 }), scan(3)] }, /^1 moments are used twice/u],
  ['a scan that never arrived', { requests: [request(1, 3)] }, /^never arrived: 2/u],
  ['a scan that is still to be sent', { log: [scan(1), scan(2, { state: 'waiting' }), scan(3)] }, /^waiting: 2/u],
  [
    'a scan that was refused without a reason',
    { log: [scan(1), scan(2, { state: 'rejected' }), scan(3)] },
    /^rejected: 2/u,
  ],
  ['a scan that fell off the queue', { log: [scan(1), scan(2, { state: null, row: null }), scan(3)] }, /^null: 2/u],
  [
    'a scan that was withdrawn for nothing',
    { log: [scan(1), scan(2, { state: 'withdrawn' }), scan(3)] },
    /^withdrawn: 2/u,
  ],
  [
    'a row that is not what was queued',
    { log: [scan(1), scan(2, { row: '{"barcode":"X"}' }), scan(3)] },
    /^arrived otherwise: 2/u,
  ],
  ['a row that nobody scanned', { log: [scan(1), scan(2)], lines: [] }, /^at the server, not in the log/u],
  ['rows that were sent again in another batch', { requests: [request(1, 2), request(2, 3)] }, /^regrouped/u],
  ['rows in another order', { requests: [request(2), request(1), request(3)] }, /^out of order: 2/u],
])('%s is seen', ([, told, words]) => {
  expect(compareTold(told).wrong).toContainEqual(expect.stringMatching(words));
});
