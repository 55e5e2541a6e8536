import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { catalogueFile, openCatalogue, type WritableCatalogue } from '../../../../electron/station/ledger/databases.ts';
import { indexBarcodeParts } from '../../../../electron/station/ledger/barcode-parts.ts';
import { markGone } from '../../../../electron/station/ledger/gone.ts';
import { recoverCatalogue } from '../../../../electron/station/ledger/recovery/salvage-catalogue.ts';
import { storeSyncState, syncState } from '../../../../electron/station/ledger/syncs.ts';
import { storeTickets, ticketById } from '../../../../electron/station/ledger/tickets.ts';
import { temporaryFolder, ticket } from '../../support.ts';

const PAGE = 4_096;
const TICKETS = 3_000;
const state = { loadedUntil: 5, newest: 6, nextFrom: 7, checkedAt: 8 };

function fill(db: WritableCatalogue): void {
  const tickets = Array.from({ length: TICKETS }, (_, index) =>
    ticket({ id: `t${index}`, name: `Zoë ${index}`, entry: index % 2 === 0 ? null : ['north'] }),
  );
  storeTickets(db, tickets);
  storeSyncState(db, 'event', { ...state, tickets: TICKETS, sweptAt: 9 });
  markGone(db, 'event', ['t5'], 77);
}

/** A catalogue that was closed, or, with its log, one whose station was killed. */
function damagedCatalogue(isClosed: boolean): { folder: string; file: string } {
  const from = temporaryFolder();
  const folder = temporaryFolder();
  const db = openCatalogue(from);
  fill(db);
  if (isClosed) db.close();
  for (const part of ['', '-wal']) {
    if (existsSync(catalogueFile(from) + part)) copyFileSync(catalogueFile(from) + part, catalogueFile(folder) + part);
  }
  if (!isClosed) db.close();
  return { folder, file: catalogueFile(folder) };
}

function change(file: string, act: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  act(bytes);
  writeFileSync(file, bytes);
}

function recovered(folder: string) {
  const file = catalogueFile(folder);
  const [main, wal] = ['', '-wal'].map((part) => (existsSync(file + part) ? readFileSync(file + part) : null));
  const said = recoverCatalogue({ folder, at: 1 });
  expect(main === null || readFileSync(said.asideAs).equals(main!)).toBe(true);
  expect(wal === null || readFileSync(`${said.asideAs}-wal`).equals(wal!)).toBe(true);
  expect(readdirSync(folder).filter((name) => /building|reading|new$/u.test(name))).toEqual([]);
  const db = openCatalogue(folder);
  onTestFinished(() => void db.close());
  while (indexBarcodeParts(db));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.prepare('select count(*) from ticket').pluck().get()).toBe(said.kept);
  const found = (table: string, match: string): unknown =>
    db.prepare(`select count(*) from ${table} where ${table} match ?`).pluck().get(match);
  return { ...said, db, byName: found('ticket_words', 'zoe'), byBarcode: found('ticket_barcode_parts', 'COD') };
}

describe('recoverCatalogue', () => {
  test.each([true, false])('what can be read comes through, and is found (closed: %s)', (isClosed) => {
    const { kept, db, byName, byBarcode } = recovered(damagedCatalogue(isClosed).folder);
    expect([kept, byName, byBarcode]).toEqual([TICKETS, TICKETS - 1, TICKETS - 1]);
    expect(ticketById(db, 't7')).toEqual(ticket({ id: 't7', name: 'Zoë 7', entry: ['north'] }));
    expect(ticketById(db, 't5')?.goneAt).toBe(77);
    expect(syncState(db, 'event')).toEqual({ ...state, tickets: TICKETS - 1, sweptAt: null });
  });

  test('whichever page is gone, most tickets stay, and none is another than it was', () => {
    const { file } = damagedCatalogue(true);
    const whole = readFileSync(file);
    const counts: number[] = [];
    for (let page = 2; page * PAGE <= whole.length; page += 9) {
      const folder = temporaryFolder();
      writeFileSync(catalogueFile(folder), Buffer.from(whole).fill(7, (page - 1) * PAGE, page * PAGE));
      const { kept, db } = recovered(folder);
      counts.push(kept);
      for (const id of ['t0', 't999', 't2999']) {
        const index = Number(id.slice(1));
        const expected = ticket({ id, name: `Zoë ${index}`, entry: index % 2 === 0 ? null : ['north'] });
        expect([null, expected]).toContainEqual(ticketById(db, id));
      }
    }
    const isMost = (kept: number): boolean => kept > TICKETS - 100;
    // The root of the tickets, or of the schema, may be among them.
    expect(counts.filter((kept) => !isMost(kept)).length).toBeLessThan(3);
    expect(counts.length).toBeGreaterThan(10);
  });

  test('a damaged header is mended', () => {
    const { folder, file } = damagedCatalogue(true);
    change(file, (bytes) => bytes.fill(0, 0, 100));
    expect(recovered(folder).kept).toBe(TICKETS);
  });

  test('a ticket whose entries cannot be read is loaded again: it might admit somebody', () => {
    const { folder, file } = damagedCatalogue(true);
    change(file, (bytes) => bytes.write('["north"}', bytes.indexOf('["north"]')));
    expect(recovered(folder).kept).toBe(TICKETS - 1);
  });

  test.each([
    ['an empty file', (file: string) => truncateSync(file, 0)],
    ['half a page', (file: string) => truncateSync(file, 2_000)],
    ['no database', (file: string) => writeFileSync(file, 'no database'.repeat(9_999))],
  ])('%s gives an empty catalogue, to be loaded whole', (_, damage) => {
    const { folder, file } = damagedCatalogue(true);
    damage(file);
    const { kept, db } = recovered(folder);
    expect([kept, syncState(db, 'event').nextFrom]).toEqual([0, null]);
  });
});
