import type { Ticket } from '#shared/domain.ts';
import type { Policy, ScanDirection } from '#shared/policy.ts';
import { expect, test } from 'vitest';
import { createCorrections } from '../../electron/station/corrections.ts';
import { markGone } from '../../electron/station/ledger/gone.ts';
import { markRejected, markSent, nextBatch } from '../../electron/station/ledger/outbox.ts';
import { storeTickets } from '../../electron/station/ledger/tickets.ts';
import { HISTORY } from '../../electron/station/ledger/ticket-history.ts';
import { createStation } from '../../electron/station/station.ts';
import { viewTicket } from '../../electron/station/view-ticket.ts';
import { stationParts, temporaryLedger, ticket } from './support.ts';

/** A station with these tickets, whose clock goes on ten seconds with each look at it. */
function door(tickets: readonly Partial<Ticket>[] = [{}], given: Partial<Policy> = {}) {
  const ledger = temporaryLedger();
  storeTickets(
    ledger.writable,
    tickets.map((each, index) => ticket({ id: `t${index}`, barcode: 'A', ...each })),
  );
  let at = 0;
  const parts = stationParts(ledger, () => (at += 10_000), given);
  const { scan } = createStation(parts);
  const { undo, override } = createCorrections(parts);
  return {
    ledger,
    scan: (barcode = 'A', direction: ScanDirection = 'IN') => scan({ barcode, direction, source: 'wedge' }),
    undo,
    override: (barcode: string, note: string) => override({ barcode, direction: 'IN', source: 'manual' }, note),
    view: (barcode = 'A') => viewTicket({ ...parts, policy: parts.policy() }, barcode),
  };
}

test('a ticket that never came: who it is, what a scan would say, and no scans', () => {
  const { view } = door([{ name: 'Anna', row: '3' }]);
  expect(view()).toMatchObject({
    expected: { result: 'in', seq: null, ticket: { id: 't0', name: 'Anna', row: '3' } },
    presence: { inside: false, entries: 0 },
    scans: [],
    hasMore: false,
  });
});

test('every scan of it, newest first, with what became of each', async () => {
  const { scan, undo, view } = door();
  await scan();
  await scan();
  await scan('A', 'OUT');
  undo(3, 'wrong person');
  await scan('OTHER');
  const { scans, presence, expected } = view();
  expect(scans.map(({ verdict, takenBack }) => [verdict.seq, verdict.result, verdict.reason, takenBack])).toEqual([
    [3, 'out', null, { at: 40_000, note: 'wrong person' }],
    [2, 'repeat', 'already_in', null],
    [1, 'in', null, null],
  ]);
  expect(scans.map(({ verdict }) => verdict.undone)).toEqual([true, false, false]);
  expect(presence).toMatchObject({ inside: true, entries: 1, firstEntryAt: 10_000 });
  expect(expected).toMatchObject({ result: 'repeat', reason: 'already_in' });
});

test('looking records nothing', async () => {
  const { scan, view, ledger } = door();
  await scan();
  const rows = (): unknown => ledger.journal.prepare('select count(*) n from scan').get();
  const before = rows();
  view();
  view('UNKNOWN');
  expect(rows()).toEqual(before);
});

test('a barcode without a ticket has a history, too, and an override says why', async () => {
  const { scan, override, view } = door();
  await scan('UNKNOWN');
  override('UNKNOWN', 'box office confirmed');
  const { expected, scans, presence } = view('UNKNOWN');
  expect(expected).toMatchObject({ ticket: null, result: 'refused', reason: 'unknown', barcode: 'UNKNOWN' });
  expect(scans.map(({ verdict }) => [verdict.result, verdict.override])).toEqual([
    ['in', { note: 'box office confirmed', against: 'unknown' }],
    ['refused', null],
  ]);
  expect(presence.inside).toBe(true);
});

test('says what vivenu has of it', async () => {
  const { scan, undo, view, ledger } = door();
  const uploads = (): unknown => view().scans.map(({ upload, serverSaid }) => [upload, serverSaid]);
  await scan();
  const first = nextBatch(ledger.journal, 1, 0);
  expect(uploads()).toEqual([['unsent', null]]);
  markSent(ledger.journal, first!.id);
  await scan();
  const second = nextBatch(ledger.journal, 1, 0);
  markRejected(ledger.journal, second!.id, '400 no such ticket');
  await scan('A', 'OUT');
  expect(uploads()).toEqual([
    ['unsent', null],
    ['rejected', '400 no such ticket'],
    ['sent', null],
  ]);
  undo(3, 'mistake');
  expect(uploads()).toMatchObject([['none', null], {}, {}]);
});

test('a ticket with a new barcode keeps what let it in under the old one', async () => {
  const { scan, view, ledger } = door();
  await scan();
  storeTickets(ledger.writable, [ticket({ id: 't0', barcode: 'NEW', updatedAt: 2 })]);
  expect(view('NEW')).toMatchObject({
    presence: { inside: true },
    scans: [{ verdict: { seq: 1, barcode: 'A' } }],
  });
});

test.each<[string, readonly Partial<Ticket>[], object]>([
  ['of another event', [{ eventId: 'other' }], { result: 'refused', reason: 'wrong_event', ticketId: 't0' }],
  ['that shares its barcode', [{}, {}], { result: 'refused', reason: 'ambiguous', ticket: null }],
  ['that was cancelled', [{ status: 'INVALID' }], { result: 'refused', reason: 'status_invalid', ticketId: 't0' }],
])('a ticket %s says so', (_, tickets, expected) => {
  expect(door(tickets).view().expected).toMatchObject(expected);
});

test('a ticket that vivenu no longer has is still named', () => {
  const { view, ledger } = door([{ name: 'Anna' }]);
  markGone(ledger.writable, 'event', ['t0'], 5);
  expect(view().expected).toMatchObject({ reason: 'unknown', ticket: { name: 'Anna' } });
});

test('of very many scans the newest are shown', async () => {
  const { scan, view } = door();
  for (let n = 0; n < 60; n++) await scan();
  const { scans, hasMore } = view();
  expect(scans).toHaveLength(50);
  expect(scans[0]?.verdict.seq).toBe(60);
  expect(hasMore).toBe(true);
});

test.each(['', ' ', '\u0000', 'x'.repeat(9_000), '\uD800', "A' or 1=1 --"])('any text is a barcode: %j', (barcode) => {
  expect(door().view(barcode).scans).toEqual([]);
});

test('the history is read by its indexes', () => {
  const { journal } = door().ledger;
  const plan = journal
    .prepare<unknown[], { detail: string }>(`explain query plan ${HISTORY}`)
    .all({ barcode: 'A', subject: 't0', count: 51 })
    .map(({ detail }) => detail);
  const scans = plan.filter((detail) => /\bscan\b/u.test(detail));
  expect(scans).toEqual([
    expect.stringContaining('USING INDEX scan_by_barcode (barcode=?)'),
    expect.stringContaining('USING INDEX scan_by_subject (subject=?)'),
  ]);
  expect(plan.filter((detail) => /^SCAN scan\b/u.test(detail))).toEqual([]);
});
