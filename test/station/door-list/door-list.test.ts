import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { absent, type Presence, type Ticket } from '#shared/domain.ts';
import { languages } from '#shared/language.ts';
import { defaultPolicy } from '#shared/policy.ts';
import { doorListWords } from '#shared/text/door-list.ts';
import type { DoorListRequest } from '../../../electron/station/door-list/calls.ts';
import { createDoorList } from '../../../electron/station/door-list/door-list.ts';
import { storePresence } from '../../../electron/station/ledger/presence.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { temporaryFolder, temporaryLedger, threads, ticket } from '../support.ts';
import { linesOf, pagesOfPdf } from './pdf-text.ts';

const at = Date.parse('2026-11-22T18:42:00Z');
const minute = 60_000;

const request: Omit<DoorListRequest, 'folder'> = {
  events: [{ id: 'event', name: 'Winterfest' }],
  policy: defaultPolicy,
  language: 'en',
  timeZone: 'Europe/Berlin',
  at,
  ticketsAsOf: at - 2 * minute,
  stationId: '1f0c9a52-0000',
};

interface Given {
  readonly tickets?: readonly Partial<Ticket>[];
  readonly presences?: Readonly<Record<string, Partial<Presence>>>;
  readonly pagesAFile?: number;
}

function door({ tickets = [], presences = {}, pagesAFile = 500 }: Given = {}) {
  const folder = temporaryFolder();
  const { journal, writable } = temporaryLedger(folder);
  storeTickets(
    writable,
    tickets.map((given, index) => ticket({ id: `t${index}`, barcode: `B${index}`, ...given })),
  );
  for (const [subject, presence] of Object.entries(presences))
    storePresence(journal, subject, { ...absent, ...presence });
  const list = createDoorList({ threadFile: threads.doorList, folder, journal, pagesAFile });
  onTestFinished(() => list.close());
  const into = temporaryFolder();
  const progress: [number, number | null][] = [];
  const save = (given: Partial<DoorListRequest> = {}) =>
    list.save({ ...request, folder: into, ...given }, (done, total) => progress.push([done, total]));
  return { list, save, into, progress, journal };
}

async function saved(given: Given, more: Partial<DoorListRequest> = {}) {
  const opened = door(given);
  const outcome = await opened.save(more);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const pages = outcome.value.flatMap((file) => pagesOfPdf(readFileSync(file)).map(linesOf));
  return { ...opened, files: outcome.value, pages };
}

test('one line a ticket, under its letter, with what staff compare', async () => {
  const { pages, files } = await saved({
    tickets: [
      { name: 'Bea Griffiths', ticketName: 'VIP', discount: 'Student', barcode: '1234567890123456' },
      { name: 'Änne Żółw', ticketName: 'Standing', area: 'Block A', row: '3', seat: '14', barcode: 'SHORT' },
      { name: null, ticketName: null, row: '9', barcode: '42' },
      { name: 'Nobody', status: 'INVALID' },
    ],
  });
  expect(files.map((file) => basename(file))).toEqual(['gatehouse-door-list-1f0c9a52-2026-11-22T18-42-00Z.pdf']);
  expect(pages).toEqual([
    [
      ['Winterfest', 'Page 1 of 1'],
      ['Door list · made 22 Nov 2026, 19:42 · tickets as of 22 Nov 2026, 19:40', 'Änne', ' – Bea'],
      ['Name', 'Ticket', 'Seat', 'Barcode', 'Inside since'],
      ['A'],
      ['Änne Żółw', 'Standing', 'Block A, row 3, seat 14', 'SHORT'],
      ['B'],
      ['Bea Griffiths', 'VIP · Student', '…890123456'],
      ['No name'],
      ['–', 'Row 9', '42'],
      ['Tick each guest who comes in. A ticked box: came in before this list was made.'],
      ['1 ticket that is not admitted here is left out.'],
    ],
  ]);
});

test('says who is inside and who has left, and since when', async () => {
  const { pages } = await saved({
    tickets: [
      { name: 'A in' },
      { name: 'B out' },
      { name: 'C since yesterday' },
      { name: 'D by barcode' },
      { name: 'E' },
    ],
    presences: {
      t0: { inside: true, entries: 1, lastAt: at - 61 * minute },
      t1: { inside: false, entries: 1, lastAt: at - 5 * minute },
      t2: { inside: true, entries: 1, lastAt: at - 24 * 60 * minute },
      // Admitted by a person before the ticket was known: kept under the barcode.
      'barcode:B3': { inside: true, entries: 1, lastAt: at },
    },
  });
  const ends = pages[0]
    ?.filter((line) => /^[A-E]( |$)/u.test(line[0] ?? '') && line.length > 2)
    .map((line) => line.at(-1));
  expect(ends).toEqual(['18:41', 'left 19:37', '21/11', '19:42', 'B4']);
});

test('names of all scripts are text, with letters and not with pictures of them', async () => {
  const names = ['Griffiths', 'Παπαδόπουλος', 'Иван Петров', 'Łukasz', 'Ñuño'];
  const { pages } = await saved({ tickets: names.map((name) => ({ name })) });
  const written = new Set(pages.flat(2));
  for (const name of names) expect(written).toContain(name);
});

test('what is too long is cut, and row and seat are not', async () => {
  const { pages } = await saved({
    tickets: [
      {
        name: 'N'.repeat(400),
        ticketName: 'T'.repeat(999),
        discount: 'D'.repeat(99),
        area: 'A'.repeat(300),
        row: '12',
        seat: '1204',
      },
      { name: '﷽'.repeat(50), barcode: `${'x'.repeat(90)}7` },
    ],
  });
  const line = pages[0]?.find(([text]) => text?.startsWith('NNN'));
  expect(line?.[0]).toMatch(/^N{8,}…$/u);
  expect(line?.[1]).toMatch(/^T*… · D+…$/u);
  expect(line?.[2]).toMatch(/^A+…, row 12, seat 1204$/u);
  expect(pages[0]?.some((texts) => texts.some((text) => /^…x+7$/u.test(text)))).toBe(true);
});

test('many tickets come on many pages in several files, each ticket once', async () => {
  const tickets = Array.from({ length: 200 }, (_, index) => ({ name: `Guest ${String(index).padStart(3, '0')}` }));
  const { pages, files, progress } = await saved({ tickets, pagesAFile: 2 });
  expect(files.map((file) => basename(file).slice(-11))).toEqual(['-1-of-3.pdf', '-2-of-3.pdf', '-3-of-3.pdf']);
  expect(pages.map(([first]) => first?.[1])).toEqual(pages.map((_, index) => `Page ${index + 1} of 5`));
  const listed = pages.flat().flatMap(([text = '']) => (/^Guest \d+$/u.test(text) ? [text] : []));
  expect(listed).toEqual(tickets.map(({ name }) => name));
  expect(pages[1]?.[1]).toContain(' – Gues'.slice(3));
  expect(progress[0]).toEqual([0, null]);
  expect(progress[1]).toEqual([0, 200]);
  expect(progress.at(-1)).toEqual([200, 200]);
});

test('the same tickets make the same bytes', async () => {
  const given = { tickets: [{ name: 'Anna' }, { name: 'شادي' }, { name: '🎉' }, { name: '山田' }] };
  const [one, other] = [await saved(given), await saved(given)];
  expect(readFileSync(one.files[0]!).equals(readFileSync(other.files[0]!))).toBe(true);
});

test('an event without tickets has one page that says so', async () => {
  const { pages } = await saved({}, { ticketsAsOf: null });
  expect(pages.flat(2)).toContain('There is no ticket to list.');
  expect(pages.flat(2).join()).toContain('the tickets were not all loaded');
});

test.each(languages)('speaks %s', async (language) => {
  const { pages } = await saved({ tickets: [{ name: 'Anna' }, { name: null }, { status: 'INVALID' }] }, { language });
  const { title, made, ticketsAsOf, page, columns, nameless, howTo, leftOut } = doorListWords[language];
  const texts = pages.flat(2);
  const written = [...Object.values(columns), page('1', '1'), nameless, howTo, leftOut(1, '1')];
  // The narrow space of French is a space on paper.
  expect(texts).toEqual(expect.arrayContaining(written.map((text) => text.replace('\u202f', ' '))));
  const moment = /22[^,]*2026,? 19:4\d/u.source;
  const line = new RegExp(`^${title} · ${made(moment)} · ${ticketsAsOf(moment)}$`, 'u');
  expect(texts.some((text) => line.test(text))).toBe(true);
});

test('lists that are asked for at once come one after the other', async () => {
  const { save, into } = door({ tickets: [{ name: 'Anna' }] });
  const outcomes = await Promise.all([save(), save({ at: at + 1_000 })]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(readdirSync(into)).toHaveLength(2);
});

test('a folder that is gone is said, and leaves nothing behind', async () => {
  const { save, into } = door({ tickets: [{ name: 'Anna' }] });
  const outcome = await save({ folder: join(into, 'gone') });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'export_failed' } });
  expect(existsSync(join(into, 'gone'))).toBe(false);
  // The next one has a thread of its own.
  expect(await save()).toMatchObject({ ok: true });
});

test('a file of tickets that cannot be read is said', async () => {
  const folder = temporaryFolder();
  const { journal } = temporaryLedger(temporaryFolder());
  const list = createDoorList({ threadFile: threads.doorList, folder, journal });
  onTestFinished(() => list.close());
  const outcome = await list.save({ ...request, folder }, () => undefined);
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'door_list_failed' } });
});

test('a station that closes meanwhile ends the list', async () => {
  const { save, list, into } = door({ tickets: [{ name: 'Anna' }] });
  const saving = save();
  await list.close();
  expect(await saving).toMatchObject({ ok: false, problem: { code: 'door_list_failed' } });
  expect(readdirSync(into)).toEqual([]);
});
