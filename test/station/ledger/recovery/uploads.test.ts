import { expect, test } from 'vitest';
import type { Saved } from '../../../../electron/station/ledger/recovery/choose.ts';
import type { SavedScan, SavedUpload } from '../../../../electron/station/ledger/recovery/rows.ts';
import { completeUploads, settleBatches } from '../../../../electron/station/ledger/recovery/uploads.ts';

const scan = (given: Partial<SavedScan>): SavedScan => ({
  seq: 1,
  event_id: 'event',
  barcode: 'B',
  ticket_id: 'ticket',
  subject: 'ticket',
  asked: 'AUTO',
  direction: 'IN',
  result: 'in',
  reason: null,
  source: 'wedge',
  scanned_at: 1_000,
  entries: 1,
  first_entry_at: null,
  data_as_of: null,
  attention: '[]',
  hint: null,
  note: null,
  against: null,
  ticket_type_id: null,
  entry_ids: '[]',
  undoes: null,
  before_restart_at: null,
  hash: null,
  purged: 0,
  ...given,
});
const row = (given: object = {}): string =>
  JSON.stringify({
    ticketId: 'ticket',
    barcode: 'B',
    scanned_at: '1970-01-01T00:00:01.000Z',
    type: 'OK',
    direction: 'IN',
    ...given,
  });
const upload = (given: Partial<SavedUpload> = {}): SavedUpload => ({
  seq: 1,
  event_id: 'event',
  row: row(),
  state: 'sent',
  batch_id: null,
  server_said: null,
  ...given,
});
const saved = (given: Partial<SavedScan>, found: SavedUpload | null = null, isProven = false): Saved => ({
  scan: scan(given),
  upload: found,
  isProven,
});
const undo = { seq: 2, scanned_at: 2_000, result: 'undo', direction: 'OUT', undoes: 1 } as const;
const correction = row({ scanned_at: '1970-01-01T00:00:02.000Z', direction: 'OUT' });

test.each([
  ['one that was read stays', [saved({}, upload())], [[1, 'sent', row()]]],
  ['a lost one is made anew', [saved({})], [[1, 'waiting', row()]]],
  ['an exit too', [saved({ result: 'out', direction: 'OUT' })], [[1, 'waiting', row({ direction: 'OUT' })]]],
  ['a refusal too', [saved({ result: 'refused', reason: 'too_early' })], [[1, 'waiting', row({ type: 'FAIL' })]]],
  [
    'a ticket of another event is not named',
    [saved({ result: 'refused', reason: 'wrong_event' })],
    [[1, 'waiting', row({ ticketId: undefined, type: 'FAIL' })]],
  ],
  [
    'nor is it where a person decided otherwise',
    [saved({ against: 'wrong_event' })],
    [[1, 'waiting', row({ ticketId: undefined })]],
  ],
  ['what cannot be read has none', [saved({ result: 'refused', reason: 'unreadable' })], []],
  ['where the chain says that there was none, there is none', [saved({}, null, true)], []],
  ['a purged one has none', [saved({ purged: 1, barcode: '' })], []],
  [
    'a lost correction is made anew of what it takes back',
    [saved({}, upload()), saved(undo)],
    [
      [1, 'sent', row()],
      [2, 'waiting', correction],
    ],
  ],
  [
    'there is no correction of what vivenu never had',
    [saved({}, upload({ state: 'withdrawn' })), saved(undo)],
    [[1, 'withdrawn', row()]],
  ],
  [
    'what was taken back before it was sent is not sent',
    [saved({}), saved(undo, null, true)],
    [[1, 'withdrawn', row()]],
  ],
  [
    'where both are lost, both are sent',
    [saved({}), saved(undo)],
    [
      [1, 'waiting', row()],
      [2, 'waiting', correction],
    ],
  ],
])('completeUploads: %s', (_, scans, expected) => {
  const uploads = completeUploads(new Map(scans.map((each) => [each.scan.seq, each])));
  expect(uploads.map(({ seq, state, row: text }) => [seq, state, text])).toEqual(expected);
});

const inFlight = [upload({ state: 'in_flight', batch_id: 7 }), upload({ seq: 2, state: 'in_flight', batch_id: 7 })];
const batch = {
  id: 7,
  first_seq: 1,
  event_id: 'event',
  body: `[${row()},${row()}]`,
  state: 'in_flight',
  attempts: 3,
  created_at: 5,
} as const;

test.each([
  [
    'a whole one stays on its way',
    inFlight,
    [batch],
    [
      ['in_flight', 7],
      ['in_flight', 7],
    ],
    [7],
  ],
  [
    'one whose bytes are others goes back',
    inFlight,
    [{ ...batch, body: '[]' }],
    [
      ['waiting', null],
      ['waiting', null],
    ],
    [],
  ],
  [
    'an older copy of it may have the bytes',
    inFlight,
    [{ ...batch, body: '[]' }, batch],
    [
      ['in_flight', 7],
      ['in_flight', 7],
    ],
    [7],
  ],
  [
    'one that is gone goes back',
    inFlight,
    [],
    [
      ['waiting', null],
      ['waiting', null],
    ],
    [],
  ],
  ['one that lacks a scan goes back', inFlight.slice(1), [batch], [['waiting', null]], []],
  ['what was sent stays sent', [upload({ batch_id: 7 })], [], [['sent', null]], []],
  ['with its batch', [upload({ batch_id: 7 })], [{ ...batch, state: 'sent' as const }], [['sent', 7]], [7]],
  ['but not with one that would send it again', [upload({ batch_id: 7 })], [batch], [['sent', null]], []],
])('settleBatches: %s', (_, uploads, found, expected, kept) => {
  const settled = settleBatches(uploads, () => found);
  expect(settled.uploads.map(({ state, batch_id: id }) => [state, id])).toEqual(expected);
  expect(settled.batches.map(({ id }) => id)).toEqual(kept);
});
