import Database from 'better-sqlite3';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '#shared/problem.ts';
import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import { compare, createAcknowledged, readLog } from './compare.ts';
import { admit } from './evening.ts';
import { LONG_MS } from '../rounds.ts';
import { startStation, until, validBarcodes } from './harness.ts';
import { createStage, type Stage } from './stage.ts';

/** Files that are not what they were. Twenty scans have been sent when it happens, twenty have not. */

const [SENT, UNSENT] = [20, 20];
const PAGE = 4_096;

interface Found {
  readonly sandbox: Sandbox;
  readonly data: string;
  readonly barcodes: readonly string[];
  readonly stationId: string;
  readonly tickets: number;
}

/** What is lost leaves gaps, and what was sent with it is no longer known here; a batch that cannot be read is sent in another one. */
const RECOVERED = /^(gap in the numbers|at the server, not in the log|regrouped)/u;

/** How the files were left: `closed` has all in the database, `killed` in the log beside it. */
type End = 'closed' | 'killed';

/** An evening until the fault. `halfway` sees the files of the first half, closed. */
async function fillFiles(stage: Stage, end: End, halfway?: (data: string) => void): Promise<Found> {
  const [sandbox, data] = [await stage.sandbox(), join(stage.folder(), 'data')];
  const barcodes = validBarcodes(sandbox);
  let station = startStation(stage, sandbox, { data, drainSeconds: 0 });
  await station.ready();
  await admit(station, barcodes.slice(0, SENT));
  await until(async () => (await station.status()).unsent === 0);
  const { stationId, tickets } = await station.status();
  if (halfway !== undefined) {
    await station.end();
    halfway(data);
    station = startStation(stage, sandbox, { data, drainSeconds: 0 });
    await station.ready();
  }
  sandbox.control.addFault({ match: { path: '/api/accessusers/scans' }, fault: { kind: 'answer', status: 503 } });
  await admit(station, barcodes.slice(SENT, SENT + UNSENT));
  await (end === 'killed' ? station.kill() : station.end());
  sandbox.control.clearFaults();
  return { sandbox, data, barcodes, stationId, tickets };
}

const journal = (data: string): string => join(data, 'journal.sqlite');
const catalogue = (data: string): string => join(data, 'catalogue.sqlite');

/** Other bytes at `at`, `count` of them. */
function flip(file: string, at: number, count: number): void {
  const bytes = readFileSync(file);
  for (let index = at; index < at + count; index += 1) bytes[index] = (bytes[index] ?? 0) ^ 0x5a;
  writeFileSync(file, bytes);
}

/** Every page on which the text stands. */
function flipPagesWith(file: string, text: string): void {
  const bytes = readFileSync(file);
  const pages = new Set<number>();
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) pages.add(Math.floor(at / PAGE));
  expect(pages.size).toBeGreaterThan(0);
  for (const page of pages) flip(file, page * PAGE, PAGE);
}

/** The page on which a table begins, from 1; a small table has no other. */
function rootPageOf(file: string, table: string): number {
  const db = new Database(file, { readonly: true });
  const sql = 'select rootpage from sqlite_schema where name = ?';
  const page = db.prepare<[string], { rootpage: number }>(sql).get(table)?.rootpage ?? 0;
  db.close();
  return page;
}

/** Moves all into the database: what still stands in the log would make the damage good. */
function emptyLog(file: string): void {
  const db = new Database(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

const flipMiddle = (file: string): void => flip(file, Math.floor(statSync(file).size / 2 / PAGE) * PAGE, PAGE);
const cut = (file: string): void => truncateSync(file, Math.floor(statSync(file).size * 0.6));
const LOG_FRAME = PAGE + 24;

interface JournalCase {
  readonly end: End;
  readonly damage: (found: Found) => void;
  readonly notice: ProblemCode;
  /** The old file is set aside. */
  readonly aside: boolean;
  /** The numbers go on under a new name; null where that depends on what is left. */
  readonly newId: boolean | null;
  /** How many of the forty scans are in the log again, at least. */
  readonly kept: number;
}

const journalCases: readonly (readonly [string, JournalCase])[] = [
  [
    'a page of the database flipped',
    {
      end: 'closed',
      damage: ({ data }) => flipMiddle(journal(data)),
      notice: 'journal_recovered',
      aside: true,
      newId: null,
      kept: 20,
    },
  ],
  [
    'one letter of a barcode changed',
    {
      end: 'closed',
      damage({ data, barcodes }) {
        const at = readFileSync(journal(data)).indexOf(barcodes[25] ?? '');
        expect(at).toBeGreaterThan(0);
        flip(journal(data), at, 1);
      },
      notice: 'journal_recovered',
      aside: true,
      newId: false,
      kept: 39,
    },
  ],
  [
    'noise where the database begins',
    {
      end: 'closed',
      damage: ({ data }) => flip(journal(data), 0, 100),
      notice: 'journal_recovered',
      aside: true,
      newId: false,
      kept: 40,
    },
  ],
  [
    'a page in the middle of the log flipped',
    {
      end: 'killed',
      damage: ({ data }) => flip(`${journal(data)}-wal`, 32 + 20 * LOG_FRAME + 1_000, 2_000),
      notice: 'journal_recovered',
      aside: true,
      newId: false,
      kept: 20,
    },
  ],
  [
    'the log is missing',
    {
      end: 'killed',
      damage: ({ data }) => rmSync(`${journal(data)}-wal`),
      notice: 'journal_older',
      aside: false,
      newId: true,
      kept: SENT,
    },
  ],
  [
    'the database has no bytes',
    {
      end: 'closed',
      damage: ({ data }) => truncateSync(journal(data), 0),
      notice: 'journal_recovered',
      aside: true,
      newId: true,
      kept: 0,
    },
  ],
  [
    'the database has no bytes, and the log is there',
    {
      end: 'killed',
      damage: ({ data }) => truncateSync(journal(data), 0),
      notice: 'journal_recovered',
      aside: true,
      newId: null,
      kept: 1,
    },
  ],
  [
    'the database is cut off',
    {
      end: 'closed',
      damage: ({ data }) => cut(journal(data)),
      notice: 'journal_recovered',
      aside: true,
      newId: null,
      kept: 0,
    },
  ],
  [
    'the log is cut off',
    {
      end: 'killed',
      damage: ({ data }) => truncateSync(`${journal(data)}-wal`, 32 + 12 * LOG_FRAME),
      notice: 'journal_older',
      aside: false,
      newId: true,
      kept: SENT,
    },
  ],
  [
    'the database is missing',
    {
      end: 'closed',
      damage: ({ data }) => rmSync(journal(data)),
      notice: 'journal_missing',
      aside: false,
      newId: true,
      kept: 0,
    },
  ],
];

/** The station goes on with these files: what was found is told, the old ones are kept, and what can be read arrives. */
async function goesOn(
  stage: Stage,
  found: Found,
  given: Pick<JournalCase, 'notice' | 'newId' | 'kept'>,
): Promise<void> {
  const { sandbox, data, barcodes } = found;
  const station = startStation(stage, sandbox, { data });
  await station.ready();
  const { stationId, notices } = await station.status();
  expect(notices.map(({ code }) => code)).toContain(given.notice);
  // Who has no screen reads it too.
  for (const { message } of notices) expect(station.stderr()).toContain(message);
  const isNew = stationId !== found.stationId;
  expect(isNew).toBe(given.newId ?? isNew);
  // Tickets that vivenu has are here again.
  await until(async () => (await station.status()).tickets === found.tickets);

  const fresh = barcodes.slice(SENT + UNSENT, SENT + UNSENT + 5);
  for (const barcode of fresh) {
    const verdict = await station.ask(barcode);
    expect(verdict).toMatchObject({ type: 'verdict', result: 'in' });
    // No number is ever used twice.
    expect(verdict['seq']).toBeGreaterThan(SENT + UNSENT);
  }
  expect(await station.ask({ cmd: 'recount' })).toMatchObject({ agrees: true });
  const { lines, code } = await station.end();
  expect([lines.at(-1), code]).toEqual([{ type: 'bye', unsent: 0 }, 0]);

  const acknowledged = createAcknowledged();
  acknowledged.note(lines);
  const log = readLog(data);
  const { wrong } = compare(acknowledged, log, sandbox.control.scans());
  expect(wrong.filter((each) => !RECOVERED.test(each))).toEqual([]);
  const logged = new Set(log.map(({ barcode }) => barcode));
  expect(barcodes.slice(0, SENT + UNSENT).filter((each) => logged.has(each)).length).toBeGreaterThanOrEqual(given.kept);
}

const setAside = (data: string, name: string): readonly string[] =>
  readdirSync(data).filter((file) => file.startsWith(`${name}.damaged-`));

/** The file that was set aside, if any, is what the damaged one was. */
function isKept(data: string, name: string, damaged: Buffer | null): boolean {
  const old = setAside(data, name).find((file) => file.endsWith('.sqlite'));
  return old === undefined || damaged?.equals(readFileSync(join(data, old))) === true;
}

describe('the journal', () => {
  test.concurrent.for(journalCases)(
    '%s: it starts, tells, keeps the old file, and sends what can be read',
    { timeout: LONG_MS },
    async ([, given], context) => {
      const stage = createStage(context);
      // A log that is lost must have had something before it.
      const found = await fillFiles(stage, given.end, given.end === 'killed' ? () => undefined : undefined);
      given.damage(found);
      const damaged = existsSync(journal(found.data)) ? readFileSync(journal(found.data)) : null;
      await goesOn(stage, found, given);
      const aside = setAside(found.data, 'journal');
      expect(aside.length > 0).toBe(given.aside);
      expect(isKept(found.data, 'journal', damaged)).toBe(true);
    },
  );

  test.concurrent.for(['the file alone', 'the whole folder'] as const)(
    'an old backup put back, %s: it is noticed, the numbers go on under a new name, and nothing is sent twice',
    { timeout: LONG_MS },
    async (what, context) => {
      const stage = createStage(context);
      const backup = join(stage.folder(), 'backup');
      const found = await fillFiles(stage, 'closed', (data) => cpSync(data, backup, { recursive: true }));
      const { data, sandbox } = found;
      if (what === 'the file alone') copyFileSync(journal(backup), journal(data));
      else {
        rmSync(data, { recursive: true });
        cpSync(backup, data, { recursive: true });
      }
      await goesOn(stage, found, { notice: 'journal_older', newId: true, kept: SENT });
      const keys = sandbox.control.scans().rows.map((row) => `${row.eventId} ${row.scanned_at}`);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );
});

const catalogueCases: readonly (readonly [string, End, (found: Found) => void, boolean])[] = [
  [
    'pages with tickets flipped',
    'closed',
    ({ data, barcodes }) => flipPagesWith(catalogue(data), barcodes[45] ?? ''),
    true,
  ],
  [
    'its notes on the sync flipped',
    'closed',
    ({ data }) => flip(catalogue(data), (rootPageOf(catalogue(data), 'event_sync') - 1) * PAGE, PAGE),
    true,
  ],
  ['noise where it begins', 'closed', ({ data }) => flip(catalogue(data), 0, 100), true],
  ['no bytes', 'closed', ({ data }) => truncateSync(catalogue(data), 0), true],
  ['cut off', 'closed', ({ data }) => cut(catalogue(data)), true],
  ['missing', 'closed', ({ data }) => rmSync(catalogue(data)), false],
  ['its log is missing', 'killed', ({ data }) => rmSync(`${catalogue(data)}-wal`, { force: true }), false],
];

describe('the file of the tickets', () => {
  test.concurrent.for(catalogueCases)(
    '%s: it starts, the tickets are synced again, and no scan is lost',
    { timeout: LONG_MS },
    async ([, end, damage, isDamage], context) => {
      const stage = createStage(context);
      const found = await fillFiles(stage, end);
      const { sandbox, data, barcodes } = found;
      if (end === 'closed') emptyLog(catalogue(data));
      damage(found);
      const damaged = existsSync(catalogue(data)) ? readFileSync(catalogue(data)) : null;
      const station = startStation(stage, sandbox, { data });
      await station.ready();
      expect((await station.status()).stationId).toBe(found.stationId);
      await until(async () => (await station.status()).tickets === found.tickets);
      const codes = (await station.status()).notices.map(({ code }) => code);
      expect(codes).toEqual(isDamage ? ['catalogue_recovered'] : []);
      expect(setAside(data, 'catalogue').length > 0).toBe(isDamage);
      expect(isKept(data, 'catalogue', damaged)).toBe(true);

      await admit(station, barcodes.slice(SENT + UNSENT, 60));
      // Later than a second reading of the first scan would be.
      const at = new Date(Date.now() + 60_000).toISOString();
      for (const barcode of barcodes.slice(0, 3))
        expect(await station.ask({ barcode, at })).toMatchObject({ result: 'repeat' });
      const { lines } = await station.end();
      const acknowledged = createAcknowledged();
      acknowledged.note(lines);
      expect(compare(acknowledged, readLog(data), sandbox.control.scans()).wrong).toEqual([]);
      expect(readLog(data)).toHaveLength(60 + 3);
    },
  );
});
