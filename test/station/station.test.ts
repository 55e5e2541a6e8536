import type { ScanSource, Ticket } from '#shared/domain.ts';
import type { Policy, ScanDirection } from '#shared/policy.ts';
import { describe, expect, test } from 'vitest';
import { createCorrections, type Corrections } from '../../electron/station/corrections.ts';
import { allCounters, occupancyOf } from '../../electron/station/ledger/occupancy.ts';
import type { Ledger } from '../../electron/station/ledger/open.ts';
import { markRejected, markSent, nextBatch } from '../../electron/station/ledger/outbox.ts';
import { presenceOf } from '../../electron/station/ledger/presence.ts';
import { recount } from '../../electron/station/ledger/recount.ts';
import { recentScans } from '../../electron/station/ledger/scans.ts';
import { storeSyncState } from '../../electron/station/ledger/syncs.ts';
import { storeTickets } from '../../electron/station/ledger/tickets.ts';
import { recentVerdicts } from '../../electron/station/ledger/verdicts.ts';
import { createStation, type Station } from '../../electron/station/station.ts';
import { temporaryLedger, ticket, type TestLedger, stationParts } from './support.ts';

interface Given {
  readonly lookUp?: (barcode: string) => Promise<void>;
  readonly onRecorded?: () => void;
  readonly policy?: Partial<Policy>;
  readonly eventIds?: readonly string[];
}

/** A station on a ledger, whose clock goes on ten seconds with each look at it. */
function stationOn(ledger: Ledger, given: Given = {}): Station & Corrections {
  let now = 0;
  const { policy, ...others } = given;
  const parts = { ...stationParts(ledger, () => (now += 10_000), policy), ...others };
  return { ...createStation(parts), ...createCorrections(parts) };
}

function ledgerWith(...tickets: readonly Ticket[]): TestLedger {
  const ledger = temporaryLedger();
  storeTickets(ledger.writable, tickets);
  return ledger;
}

const A = ticket({ id: '1', barcode: 'A' });
const read = (barcode: string, direction: ScanDirection = 'IN', at?: number) =>
  ({ barcode, direction, source: 'wedge', ...(at === undefined ? {} : { at }) }) as const;
const outbox = ({ journal }: Ledger): unknown[] =>
  journal.prepare('select seq, row, state from outbox order by seq').all();
const rowsOf = (ledger: Ledger): string[] =>
  ledger.journal.prepare<[], string>('select row from outbox order by seq').pluck().all();

describe('the path of a scan', () => {
  test('writes the scan, the presence, the counters and the upload before anybody hears of it', async () => {
    const ledger = ledgerWith(A);
    const heard: unknown[] = [];
    const station = stationOn(ledger, {
      onRecorded: () => heard.push(ledger.journal.inTransaction, occupancyOf(ledger.journal, ['event'])),
    });
    const verdict = await station.scan(read('A\r\n', 'IN', 1_000));
    expect(heard).toEqual([false, { in: 1, out: 0, inside: 1 }]);
    expect(verdict).toMatchObject({
      seq: 1,
      barcode: 'A',
      result: 'in',
      ticketId: '1',
      at: 1_000,
      entries: 1,
      firstEntryAt: 1_000,
    });
    expect(presenceOf(ledger.journal, '1')).toEqual({ inside: true, entries: 1, firstEntryAt: 1_000, lastAt: 1_000 });
    expect(outbox(ledger)).toEqual([
      {
        seq: 1,
        row: '{"ticketId":"1","barcode":"A","scanned_at":"1970-01-01T00:00:01.000Z","type":"OK","direction":"IN"}',
        state: 'waiting',
      },
    ]);
  });

  test('what cannot be recorded is not announced', async () => {
    const ledger = ledgerWith(A);
    let heard = 0;
    ledger.journal.exec("create trigger full before insert on outbox begin select raise(abort, 'disk is full'); end");
    const station = stationOn(ledger, { onRecorded: () => void (heard += 1) });
    await expect(station.scan(read('A'))).rejects.toThrow('disk is full');
    expect(heard).toBe(0);
    expect(recentScans(ledger.journal, ['event'], 9)).toEqual([]);
    expect(presenceOf(ledger.journal, '1').entries).toBe(0);
    expect(occupancyOf(ledger.journal, ['event'])).toEqual({ in: 0, out: 0, inside: 0 });
  });

  test('scans of one moment get moments of their own, and numbers without gaps', async () => {
    const station = stationOn(temporaryLedger());
    const verdicts = [
      await station.scan(read('X', 'IN', 1)),
      await station.scan(read('Y', 'IN', 1)),
      await station.scan(read('Z', 'IN', 1)),
    ];
    expect(verdicts.map(({ seq, at }) => [seq, at])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('a ticket that was sold a moment ago is looked up, and decided by the same rules', async () => {
    const ledger = temporaryLedger();
    const sold: Readonly<Record<string, string>> = { NEW: 'VALID', GONE: 'INVALID' };
    const lookUp = async (barcode: string): Promise<void> => {
      const found = sold[barcode];
      if (found !== undefined) storeTickets(ledger.writable, [ticket({ id: barcode, barcode, status: found })]);
    };
    const station = stationOn(ledger, { lookUp });
    const results = await Promise.all(['NEW', 'GONE', 'NONE'].map((barcode) => station.scan(read(barcode))));
    expect(results.map(({ result, reason }) => [result, reason])).toEqual([
      ['in', null],
      ['refused', 'status_invalid'],
      ['refused', 'unknown'],
    ]);
  });

  test('what cannot be read is logged whole, and not sent', async () => {
    const ledger = temporaryLedger();
    const garbage = `\u0000${'x'.repeat(4_096)}`;
    await stationOn(ledger).scan(read(garbage));
    expect(recentScans(ledger.journal, ['event'], 1)).toMatchObject([{ barcode: garbage, reason: 'unreadable' }]);
    expect(outbox(ledger)).toEqual([]);
  });

  test('a ticket of another event is told without its id: the scan goes to this station’s event', async () => {
    const ledger = ledgerWith({ ...A, eventId: 'other' });
    expect(await stationOn(ledger).scan(read('A'))).toMatchObject({
      reason: 'wrong_event',
      ticket: { eventId: 'other' },
    });
    expect(rowsOf(ledger)[0]).not.toContain('ticketId');
  });

  test('of several chosen events, a scan goes to the one of its ticket, and an unknown one to the first', async () => {
    const ledger = ledgerWith(A, ticket({ id: '2', barcode: 'B', eventId: 'second' }));
    const station = stationOn(ledger, { eventIds: ['event', 'second'] });
    for (const barcode of ['A', 'B', 'UNKNOWN']) await station.scan(read(barcode));
    expect(
      recentScans(ledger.journal, ['event', 'second'], 9).map(({ barcode, eventId }) => [barcode, eventId]),
    ).toEqual([
      ['UNKNOWN', 'event'],
      ['B', 'second'],
      ['A', 'event'],
    ]);
    expect(occupancyOf(ledger.journal, ['second'])).toEqual({ in: 1, out: 0, inside: 1 });
    expect(occupancyOf(ledger.journal, ['event', 'second']).inside).toBe(2);
  });

  test('a verdict says how old the ticket list is', async () => {
    const ledger = ledgerWith(A);
    storeSyncState(ledger.writable, 'event', { nextFrom: 5, checkedAt: 7, tickets: 1 });
    expect(await stationOn(ledger).scan(read('NONE'))).toMatchObject({ reason: 'unknown', dataAsOf: 7 });
  });

  test.each([
    ['ABC-é', 'abc-é', 'case'],
    ['abc', 'ABC', 'case'],
    ['ABC-é', 'ABC-e\u0301', 'composition'],
    ['0012', '12', null],
  ])('a barcode near a known one is a hint, and no admission: %s, scanned as %s', async (known, scanned, hint) => {
    const station = stationOn(ledgerWith({ ...A, barcode: known }));
    expect(await station.scan(read(scanned))).toMatchObject({ result: 'refused', reason: 'unknown', hint });
  });
});

describe('what looks like an AIM id in front', () => {
  test.each<[ScanSource, readonly string[], string, string]>([
    ['wedge', [], ']Q1A', 'A'],
    ['serial', [], ']Q1A', 'A'],
    // Their ids come apart from the code.
    ['hid', [], ']Q1A', ']Q1A'],
    ['camera', [], ']Q1A', ']Q1A'],
    ['manual', [], ']Q1A', ']Q1A'],
    // Told to add one all the same.
    ['hid', ['A'], ']Q1A', 'A'],
    ['hid', ['A', ']Q1A'], ']Q1A', ']Q1A'],
  ])('%s, tickets %j: %s is %s', async (source, tickets, barcode, cleaned) => {
    const ledger = ledgerWith(...tickets.map((each, index) => ticket({ id: `${index}`, barcode: each })));
    const reading = { ...read(barcode), source };
    expect(await stationOn(ledger).scan(reading)).toMatchObject({ barcode: cleaned });
  });
});

describe('one trigger read twice', () => {
  test('shows the same verdict again, and records nothing', async () => {
    const ledger = ledgerWith(A);
    const station = stationOn(ledger);
    const first = await station.scan(read('A', 'IN', 10_000));
    expect(await station.scan(read('A', 'IN', 11_999))).toEqual(first);
    expect(outbox(ledger)).toHaveLength(1);
    expect(await station.scan(read('A', 'IN', 12_000))).toMatchObject({ seq: 2, result: 'repeat' });
  });

  test('asks the server no second time about an unknown barcode', async () => {
    const asked: string[] = [];
    const station = stationOn(temporaryLedger(), { lookUp: async (barcode) => void asked.push(barcode) });
    await station.scan(read('A', 'IN', 10_000));
    await station.scan(read('A', 'IN', 11_000));
    expect(asked).toEqual(['A']);
  });

  test('another barcode in between, or a scan taken back, is no second reading', async () => {
    const station = stationOn(ledgerWith(A));
    await station.scan(read('A', 'IN', 10_000));
    await station.scan(read('X', 'IN', 10_500));
    expect(await station.scan(read('A', 'IN', 11_000))).toMatchObject({ seq: 1, result: 'in' });
    station.undo(1, 'mistake');
    expect(await station.scan(read('A', 'IN', 11_500))).toMatchObject({ seq: 4, result: 'in' });
  });
});

describe('check only', () => {
  test('says what the verdict would be, and records nothing', async () => {
    const ledger = ledgerWith(A);
    const station = stationOn(ledger);
    expect(await station.check(read('A'))).toMatchObject({ seq: null, result: 'in', entries: 1 });
    expect(await station.check(read('NONE'))).toMatchObject({ seq: null, reason: 'unknown' });
    expect(recentScans(ledger.journal, ['event'], 9)).toEqual([]);
    await station.scan(read('A'));
    expect(await station.check(read('A'))).toMatchObject({ result: 'repeat', entries: 1, firstEntryAt: 30_000 });
  });
});

describe('counters', () => {
  const vip = ticket({ id: '1', barcode: 'A', ticketTypeId: 'vip', entry: ['north', 'lounge'] });
  const standing = ticket({ id: '2', barcode: 'B', ticketTypeId: 'standing', entry: null });

  test('are kept for the event, the ticket type and the guarded entries', async () => {
    const ledger = ledgerWith(vip, standing);
    const station = stationOn(ledger, { policy: { entryIds: ['north', 'south'] } });
    for (const [barcode, direction] of [
      ['A', 'IN'],
      ['B', 'IN'],
      ['A', 'OUT'],
    ] as const)
      await station.scan(read(barcode, direction));
    expect(allCounters(ledger.journal)).toEqual([
      { eventId: 'event', kind: 'entry', key: 'north', in: 2, out: 1, inside: 1 },
      { eventId: 'event', kind: 'entry', key: 'south', in: 1, out: 0, inside: 1 },
      { eventId: 'event', kind: 'event', key: '', in: 2, out: 1, inside: 1 },
      { eventId: 'event', kind: 'ticketType', key: 'standing', in: 1, out: 0, inside: 1 },
      { eventId: 'event', kind: 'ticketType', key: 'vip', in: 1, out: 1, inside: 0 },
    ]);
    expect(recount(ledger.journal, ['event']).agrees).toBe(true);
  });

  test('a recount notices what does not agree', async () => {
    const ledger = ledgerWith(vip);
    await stationOn(ledger).scan(read('A'));
    expect(recount(ledger.journal, ['event'])).toEqual({
      agrees: true,
      counted: { in: 1, out: 0, inside: 1 },
      kept: { in: 1, out: 0, inside: 1 },
    });
    ledger.journal.exec("update occupancy set entries = 7 where kind = 'event'");
    expect(recount(ledger.journal, ['event'])).toMatchObject({ agrees: false, counted: { in: 1 }, kept: { in: 7 } });
    ledger.journal.exec("update occupancy set entries = 1 where kind = 'event'; update presence set inside = 0");
    expect(recount(ledger.journal, ['event']).agrees).toBe(false);
  });
});

describe('undo', () => {
  test('takes an entry back: presence, counters, and a row of its own in the log', async () => {
    const ledger = ledgerWith(A);
    const station = stationOn(ledger);
    await station.scan(read('A'));
    expect(station.undo(1, 'wrong person')).toEqual({ ok: true, value: 2 });
    expect(presenceOf(ledger.journal, '1')).toMatchObject({ inside: false, entries: 0, firstEntryAt: null });
    expect(occupancyOf(ledger.journal, ['event'])).toEqual({ in: 0, out: 0, inside: 0 });
    expect(recount(ledger.journal, ['event']).agrees).toBe(true);
    const log = ledger.journal.prepare('select seq, result, direction, undoes, note from scan order by seq').all();
    expect(log).toEqual([
      { seq: 1, result: 'in', direction: 'IN', undoes: null, note: null },
      { seq: 2, result: 'undo', direction: 'OUT', undoes: 1, note: 'wrong person' },
    ]);
    expect(recentVerdicts(ledger, ['event'], 9)).toMatchObject([{ seq: 1, undone: true }]);
    expect(await station.scan(read('A'))).toMatchObject({ seq: 3, result: 'in', entries: 1 });
  });

  test('takes an exit back: the person is inside again', async () => {
    const ledger = ledgerWith(A);
    const station = stationOn(ledger);
    await station.scan(read('A'));
    await station.scan(read('A', 'OUT'));
    expect(station.undo(2, 'mistake')).toMatchObject({ ok: true });
    expect(presenceOf(ledger.journal, '1')).toEqual({ inside: true, entries: 1, firstEntryAt: 10_000, lastAt: 10_000 });
    expect(occupancyOf(ledger.journal, ['event'])).toEqual({ in: 1, out: 0, inside: 1 });
  });

  test('only what was admitted, only once, and the latest of a ticket first', async () => {
    const station = stationOn(ledgerWith(A));
    await station.scan(read('A'));
    await station.scan(read('A'));
    await station.scan(read('A', 'OUT'));
    const codes = [2, 99, 0, 1].map((seq) => station.undo(seq, 'why'));
    expect(codes).toMatchObject([
      { problem: { code: 'nothing_to_undo' } },
      { problem: { code: 'nothing_to_undo' } },
      { problem: { code: 'nothing_to_undo' } },
      { problem: { code: 'undo_later_first' } },
    ]);
    expect(station.undo(3, 'why').ok).toBe(true);
    expect(station.undo(3, 'why')).toMatchObject({ problem: { code: 'nothing_to_undo' } });
    expect(station.undo(4, 'why')).toMatchObject({ problem: { code: 'nothing_to_undo' } });
    expect(station.undo(1, 'why').ok).toBe(true);
  });

  test('what vivenu was not sent is not sent at all', async () => {
    const ledger = ledgerWith(A);
    const station = stationOn(ledger);
    await station.scan(read('A'));
    station.undo(1, 'mistake');
    expect(outbox(ledger)).toMatchObject([{ seq: 1, state: 'withdrawn' }]);
    expect(nextBatch(ledger.journal, 50, 0)).toBeNull();
  });

  test.each(['sent', 'in_flight'])('what is %s is made good by the opposite direction', async (state) => {
    const ledger = ledgerWith(A);
    const station = stationOn(ledger);
    await station.scan(read('A'));
    const batch = nextBatch(ledger.journal, 50, 0);
    if (state === 'sent') markSent(ledger.journal, batch!.id);
    station.undo(1, 'mistake');
    expect(outbox(ledger)).toMatchObject([
      { seq: 1, state },
      { seq: 2, state: 'waiting' },
    ]);
    expect(JSON.parse(rowsOf(ledger)[1]!)).toEqual({
      ticketId: '1',
      barcode: 'A',
      scanned_at: '1970-01-01T00:00:20.000Z',
      type: 'OK',
      direction: 'OUT',
    });
  });
});

test.each([
  ['400: no such ticket', []],
  ['409: exists already', [{ seq: 2, state: 'waiting' }]],
])('the undo of what vivenu refused with “%s” sends what makes it good, or nothing', async (said, sends) => {
  const ledger = ledgerWith(A);
  const station = stationOn(ledger);
  await station.scan(read('A'));
  markRejected(ledger.journal, nextBatch(ledger.journal, 50, 0)!.id, said);
  station.undo(1, 'mistake');
  expect(outbox(ledger)).toMatchObject([{ seq: 1, state: 'rejected' }, ...sends]);
});

describe('override', () => {
  test('admits a refused ticket, and says so in the log and to vivenu', async () => {
    const ledger = ledgerWith({ ...A, status: 'INVALID' });
    let heard = 0;
    const station = stationOn(ledger, { onRecorded: () => void (heard += 1) });
    const outcome = station.override(read('A'), 'box office');
    expect(outcome).toMatchObject({
      ok: true,
      value: { result: 'in', reason: null, override: { note: 'box office', against: 'status_invalid' } },
    });
    expect(heard).toBe(1);
    expect(rowsOf(ledger)[0]).toContain('"type":"OK"');
    expect(presenceOf(ledger.journal, '1').inside).toBe(true);
    expect(recentVerdicts(ledger, ['event'], 1)).toMatchObject([
      { override: { note: 'box office', against: 'status_invalid' } },
    ]);
    expect(await station.scan(read('A'))).toMatchObject({ reason: 'status_invalid' });
  });

  test('admits an unknown barcode, lets it out again, and never in twice', async () => {
    const ledger = temporaryLedger();
    const station = stationOn(ledger);
    station.override(read('GUEST'), 'guest list');
    expect(occupancyOf(ledger.journal, ['event'])).toEqual({ in: 1, out: 0, inside: 1 });
    // Its ticket comes with a later sync: the person is known to be inside.
    storeTickets(ledger.writable, [ticket({ id: '9', barcode: 'GUEST' })]);
    expect(await station.scan(read('GUEST'))).toMatchObject({ result: 'repeat', reason: 'already_in' });
    expect(await station.scan(read('GUEST', 'OUT'))).toMatchObject({ result: 'out' });
    expect(occupancyOf(ledger.journal, ['event'])).toEqual({ in: 1, out: 1, inside: 0 });
    expect(recount(ledger.journal, ['event']).agrees).toBe(true);
  });

  test('of what the rules admit anyway is an ordinary scan; of what is no barcode it is refused', async () => {
    const ledger = ledgerWith(A);
    const station = stationOn(ledger);
    expect(station.override(read('A'), 'why')).toMatchObject({ value: { result: 'in', override: null } });
    expect(station.override(read('\u0000'), 'why')).toMatchObject({
      ok: false,
      problem: { code: 'override_unreadable' },
    });
  });

  test('lets somebody out whose exit is refused', async () => {
    const ledger = ledgerWith(A);
    const station = stationOn(ledger, { policy: { exitRequiresEntry: true } });
    expect(station.override(read('A', 'OUT'), 'came by the other gate')).toMatchObject({
      value: { result: 'out', direction: 'OUT' },
    });
    expect(occupancyOf(ledger.journal, ['event'])).toEqual({ in: 0, out: 1, inside: 0 });
  });

  test('is taken back like any other', async () => {
    const ledger = temporaryLedger();
    const station = stationOn(ledger);
    station.override(read('GUEST'), 'guest list');
    expect(station.undo(1, 'mistake').ok).toBe(true);
    expect(occupancyOf(ledger.journal, ['event'])).toEqual({ in: 0, out: 0, inside: 0 });
    expect(recount(ledger.journal, ['event']).agrees).toBe(true);
  });
});
