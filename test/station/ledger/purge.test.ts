import { readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexBarcodeParts } from '../../../electron/station/ledger/barcode-parts.ts';
import { journalDamage } from '../../../electron/station/ledger/check.ts';
import { keptEvents, purgeEvent } from '../../../electron/station/ledger/purge.ts';
import { markGone } from '../../../electron/station/ledger/gone.ts';
import { markRejected, markSent, nextBatch } from '../../../electron/station/ledger/outbox.ts';
import { queuePrint, recentPrints } from '../../../electron/station/ledger/print-jobs.ts';
import { recount } from '../../../electron/station/ledger/recount.ts';
import { putCounted } from '../../../electron/station/sync/writer/page-store.ts';
import { ticketById } from '../../../electron/station/ledger/tickets.ts';
import { openTestLedger, temporaryFolder, temporaryLedger, ticket, type TestLedger } from '../support.ts';
import { mountTmpfs, noTmpfs } from '../../faults/mount.ts';
import { createStage } from '../../faults/stage.ts';
import { someFields, somePrint } from '../printing/support.ts';
import { doorOn, type Door } from '../export/door.ts';

/** Whatever stands for a guest of an event, as the station keeps it. */
const guest = (eventId: string, number: number) =>
  ticket({
    id: `${eventId}-ticket-${number}`,
    barcode: `${eventId}CODE${number}`,
    eventId,
    name: `Quirin${eventId} Xaver${number}`,
    ticketTypeId: `${eventId}-type`,
    ticketName: 'Standing',
  });

function load(ledger: TestLedger, eventId: string, count: number): void {
  const guests = Array.from({ length: count }, (_, number) => guest(eventId, number));
  ledger.writable.transaction(() => putCounted(ledger.writable, eventId, guests)).immediate();
  // As later looks change it: what was in the indexes before has to go, too.
  const renamed = { ...guest(eventId, 1), name: `Zenzi${eventId}`, updatedAt: 2 };
  ledger.writable.transaction(() => putCounted(ledger.writable, eventId, [renamed])).immediate();
  while (indexBarcodeParts(ledger.writable));
  markGone(ledger.writable, eventId, [guest(eventId, 2).id], 0);
}

/** An evening of two events at one door, with all kinds of scans. */
async function anEvening(ledger: TestLedger): Promise<Door> {
  load(ledger, 'alpha', 30);
  load(ledger, 'omega', 30);
  const door = doorOn(ledger, ['alpha', 'omega']);
  for (const eventId of ['alpha', 'omega', 'alpha', 'omega']) {
    for (let number = 3; number < 12; number++) await door.scan(guest(eventId, number).barcode);
  }
  await door.scan(guest('alpha', 3).barcode, 'OUT');
  await door.scan(guest('omega', 3).barcode, 'OUT');
  await door.scan('alphaUNKNOWN');
  door.override({ barcode: 'alphaVIP', direction: 'IN', source: 'typed' }, 'alphaNote of the box office');
  door.undo(2, 'alphaNote: wrong person');
  for (const eventId of ['alpha', 'omega']) {
    queuePrint(ledger.journal, somePrint({ eventId, fields: someFields({ 'ticket.name': `Printed${eventId}` }) }));
  }
  return door;
}

const send = ({ journal }: TestLedger): void => {
  for (let batch = nextBatch(journal, 7, 0); batch !== null; batch = nextBatch(journal, 7, 0))
    markSent(journal, batch.id);
};

/** The station's files in which some bytes stand, as text or as the index of names folds it. */
function filesWith(folder: string, text: string): string[] {
  const wanted = [text, text.toLowerCase()].map((each) => Buffer.from(each));
  return readdirSync(folder)
    .filter((name) => name !== 'reserve.bin')
    .filter((name) => wanted.some((bytes) => readFileSync(join(folder, name)).includes(bytes)));
}

const logOf = ({ journal }: TestLedger, eventId: string): unknown[] =>
  journal.prepare('select * from scan where event_id = ? order by seq').all(eventId);

const omega = { id: 'omega', name: 'Omega night' };

describe('purging an event', () => {
  test('takes its personal data out of every file, and keeps the log whole', async () => {
    const folder = temporaryFolder();
    const ledger = temporaryLedger(folder);
    await anEvening(ledger);
    send(ledger);
    const personal = [
      'alphaCODE',
      'alpha-ticket',
      'alphaUNKNOWN',
      'alphaVIP',
      'alphaNote',
      'Quirinalpha',
      'Zenzialpha',
      'Printedalpha',
    ];
    // The test would notice each of them.
    for (const text of personal) expect([text, filesWith(folder, text).length > 0]).toEqual([text, true]);
    const [numbers, others] = [logOf(ledger, 'alpha').length, logOf(ledger, 'omega')];

    expect(purgeEvent(ledger.journal, ledger.writable, 'alpha')).toEqual({ ok: true, value: null });

    for (const text of personal) expect([text, filesWith(folder, text)]).toEqual([text, []]);
    expect(logOf(ledger, 'omega')).toEqual(others);
    expect(recentPrints(ledger.journal, 9).map(({ guest: name }) => name)).toEqual(['Printedomega']);
    expect(logOf(ledger, 'alpha')).toHaveLength(numbers);
    expect(journalDamage(ledger.journal)).toBeNull();
    expect(recount(ledger.journal, ['omega'])).toMatchObject({ agrees: true, kept: { in: 9, out: 1, inside: 8 } });
    expect(recount(ledger.journal, ['alpha'])).toMatchObject({ agrees: true, kept: { in: 0, out: 0, inside: 0 } });
  });

  test('takes out no three letters of its barcodes that no other event has, nor a word of its names', async () => {
    const ledger = temporaryLedger();
    await anEvening(ledger);
    send(ledger);
    purgeEvent(ledger.journal, ledger.writable, 'alpha');
    const found = (index: string, word: string): number =>
      ledger.writable.prepare(`select count(*) from ${index} where ${index} match ?`).pluck().get(word) as number;
    expect(found('ticket_words', 'quirinalpha')).toBe(0);
    expect(found('ticket_words', 'quirinomega')).toBe(28);
    expect(found('ticket_barcode_parts', 'pha')).toBe(0);
    expect(found('ticket_barcode_parts', 'ega')).toBe(29);
    expect(ticketById(ledger.catalogue, guest('omega', 5).id)?.name).toBe('Quirinomega Xaver5');
    expect(ticketById(ledger.catalogue, guest('alpha', 5).id)).toBeNull();
  });

  test('tickets that get the freed numbers are found by a part of their barcode', () => {
    const ledger = temporaryLedger();
    for (const eventId of ['alpha', 'omega']) load(ledger, eventId, 30);
    purgeEvent(ledger.journal, ledger.writable, 'omega');
    load(ledger, 'gamma', 30);
    const sql = "select count(*) from ticket_barcode_parts where ticket_barcode_parts match 'mma'";
    expect(ledger.writable.prepare(sql).pluck().get()).toBe(29);
  });

  test('the next scan has the next number, and the station opens again without a word', async () => {
    const folder = temporaryFolder();
    const before = openTestLedger(folder);
    await anEvening(before);
    send(before);
    purgeEvent(before.journal, before.writable, 'alpha');
    const next = logOf(before, 'alpha').length + logOf(before, 'omega').length + 1;
    before.close();
    const ledger = temporaryLedger(folder);
    expect(ledger.journal.prepare('select count(*) from notice').pluck().get()).toBe(0);
    const door = doorOn(ledger, ['omega']);
    expect(await door.scan(guest('omega', 20).barcode)).toMatchObject({ seq: next, result: 'in' });
    expect(await door.scan(guest('omega', 4).barcode)).toMatchObject({ seq: next + 1, result: 'repeat' });
    load(ledger, 'alpha', 30);
    expect(await doorOn(ledger, ['alpha']).scan(guest('alpha', 4).barcode)).toMatchObject({ result: 'in', entries: 1 });
    expect(journalDamage(ledger.journal)).toBeNull();
    expect(recount(ledger.journal, []).agrees).toBe(true);
  });

  test.each([
    ['waiting', () => undefined],
    ['on their way', (ledger: TestLedger) => void nextBatch(ledger.journal, 1_000, 0)],
  ])('is refused while scans of it are %s, and nothing changes', async (_what, prepare) => {
    const ledger = temporaryLedger();
    await anEvening(ledger);
    prepare(ledger);
    const [log, tickets] = [logOf(ledger, 'alpha'), keptEvents(ledger.journal, ledger.catalogue, [])];
    const outcome = purgeEvent(ledger.journal, ledger.writable, 'alpha');
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'unsent_scans' } });
    expect(logOf(ledger, 'alpha')).toEqual(log);
    expect(keptEvents(ledger.journal, ledger.catalogue, [])).toEqual(tickets);
  });

  test('another event’s unsent scans do not matter, and stay', async () => {
    const ledger = temporaryLedger();
    await anEvening(ledger);
    markSent(ledger.journal, nextBatch(ledger.journal, 1_000, 0)!.id);
    const [, kept] = keptEvents(ledger.journal, ledger.catalogue, []);
    expect(kept).toMatchObject({ id: 'omega', unsent: 19 });
    expect(purgeEvent(ledger.journal, ledger.writable, 'alpha').ok).toBe(true);
    expect(keptEvents(ledger.journal, ledger.catalogue, [])).toEqual([kept]);
  });

  test('somebody who came in with a ticket of it to another event is counted there by what remains', async () => {
    const ledger = temporaryLedger();
    load(ledger, 'alpha', 10);
    const alpha = doorOn(ledger, ['alpha']);
    await alpha.scan(guest('alpha', 5).barcode);
    // The other event's door lets them out and in again, against the rules.
    const other = doorOn(ledger, ['omega']);
    other.override({ barcode: guest('alpha', 5).barcode, direction: 'OUT', source: 'typed' }, 'knows the band');
    other.override({ barcode: guest('alpha', 5).barcode, direction: 'IN', source: 'typed' }, 'knows the band');
    send(ledger);
    expect(purgeEvent(ledger.journal, ledger.writable, 'alpha').ok).toBe(true);
    expect(recount(ledger.journal, ['omega'])).toMatchObject({ agrees: true, kept: { in: 1, out: 1, inside: 1 } });
  });

  test('may be asked for again, and for an event of which nothing is here', async () => {
    const ledger = temporaryLedger();
    await anEvening(ledger);
    send(ledger);
    for (const eventId of ['alpha', 'alpha', 'nothing']) {
      expect(purgeEvent(ledger.journal, ledger.writable, eventId).ok).toBe(true);
    }
    expect(keptEvents(ledger.journal, ledger.catalogue, []).map(({ id }) => id)).toEqual(['omega']);
    expect(ledger.journal.pragma('secure_delete', { simple: true })).toBe(
      ledger.writable.pragma('secure_delete', { simple: true }),
    );
  });
});

const whyNot = noTmpfs();

test('a full disk breaks a purge off; it is done when there is room again', async (context) => {
  context.skip(whyNot !== null, whyNot ?? '');
  const disk = mountTmpfs(createStage(context), 40);
  const ledger = openTestLedger(join(disk, 'station'));
  try {
    await anEvening(ledger);
    send(ledger);
    const others = logOf(ledger, 'omega');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'holiday.jpg'), Buffer.alloc(bavail * bsize));
    expect(purgeEvent(ledger.journal, ledger.writable, 'alpha')).toMatchObject({
      ok: false,
      problem: { code: 'disk_nearly_full' },
    });
    expect(journalDamage(ledger.journal)).toBeNull();
    rmSync(join(disk, 'holiday.jpg'));
    expect(purgeEvent(ledger.journal, ledger.writable, 'alpha').ok).toBe(true);
    expect(filesWith(join(disk, 'station'), 'alphaCODE')).toEqual([]);
    expect(logOf(ledger, 'omega')).toEqual(others);
    expect(recount(ledger.journal, []).agrees).toBe(true);
  } finally {
    ledger.close();
  }
});

test('what is kept of each event is counted', async () => {
  const ledger = temporaryLedger();
  await anEvening(ledger);
  markRejected(ledger.journal, nextBatch(ledger.journal, 1, 0)!.id, 'no');
  const kept = keptEvents(ledger.journal, ledger.catalogue, [omega]);
  expect(kept).toEqual([
    { id: 'alpha', name: 'alpha', tickets: 29, scans: 22, unsent: 19, rejected: 1 },
    { id: 'omega', name: 'Omega night', tickets: 29, scans: 19, unsent: 19, rejected: 0 },
  ]);
});
