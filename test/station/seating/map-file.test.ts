import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { success, type Outcome } from '#shared/problem.ts';
import type { MappedObject } from '#shared/seating.ts';
import { createMapFiles, type MapFiles, type MapParts } from '../../../electron/station/seating/map-file.ts';
import { seatOfTicket, type SeatMap } from '../../../electron/station/seating/match.ts';
import { memoryLog, temporaryFolder } from '../support.ts';
import { area, countTurns, seat } from './objects.ts';

const filesIn = (folder: string, log = memoryLog()): MapFiles => createMapFiles(folder, () => 7, log);

const partsOf = (objects: readonly MappedObject[], tickets: MapParts['tickets'] = new Map()): Outcome<MapParts> =>
  success({ objects: new Map(objects.map((each) => [each.objectId, each])), tickets });

async function mapOf(files: MapFiles, eventId = EVENT): Promise<SeatMap> {
  const map = await files.read(eventId);
  if (!map.ok) throw new Error(map.problem.code);
  return map.value;
}

/** As vivenu's are, so that the file has its name. */
const EVENT = '65f0a1b2c3d4e5f6a7b8c9d0';
const OTHER = '75f0a1b2c3d4e5f6a7b8c9d0';

const ticket = { id: 't', area: 'Block A', row: '1', seat: '1' };

test('an event without a file has no objects', async () => {
  const folder = join(temporaryFolder(), 'seating');
  const map = await mapOf(filesIn(folder));
  expect([map.objects.size, map.tickets.size]).toEqual([0, 0]);
  expect(existsSync(folder)).toBe(false);
});

test('what was changed is there after a restart', async () => {
  const folder = join(temporaryFolder(), 'seating');
  const objects = [seat('a'), area('lawn'), seat('ü/..', { seat: '2\n' })];
  const tickets = new Map([['t', { objectId: 'x', how: 'reseated' as const }]]);
  expect(await filesIn(folder).change(EVENT, () => partsOf(objects, tickets))).toEqual(success(null));
  const map = await mapOf(filesIn(folder));
  expect([...map.objects.values()]).toEqual([seat('a'), area('lawn'), seat('ü/..', { seat: '2' })]);
  expect(map.tickets).toEqual(tickets);
  expect(seatOfTicket(map, { ...ticket, id: 'other' })).toMatchObject({ objectId: 'a' });
});

test('each event has a file of its own, whatever its id', async () => {
  const folder = temporaryFolder();
  const files = filesIn(folder);
  const ids = ['work', '../up', 'a/b', '..', '.', 'ü\ud800', 'ü\ufffd', 'CON', 'con', '*', 'x'.repeat(256), EVENT];
  for (const id of ids) await files.change(id, () => partsOf([seat(id.toWellFormed())]));
  const names = readdirSync(folder);
  expect(names).toHaveLength(ids.length);
  // On any disk, also one that knows no capitals.
  expect(names.filter((name) => !/^[0-9a-f]{24,64}\.jsonl$/u.test(name))).toEqual([]);
  for (const id of ids) expect([...(await mapOf(filesIn(folder), id)).objects.keys()]).toEqual([id.toWellFormed()]);
});

test('changes that come together follow each other', async () => {
  const files = filesIn(temporaryFolder());
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      files.change(EVENT, ({ objects, tickets }) =>
        success({ objects: new Map(objects).set(`${index}`, seat(`${index}`)), tickets }),
      ),
    ),
  );
  expect((await mapOf(files)).objects.size).toBe(20);
});

test.each([
  ['torn', '{"objectId":"a","kind":"seat","area":null,"row":null,"seat":null,"capacity":null}\n{"objectId'],
  ['cut between letters', '{"objectId":"a","kind":"seat","area":null,"row":null,"seat":null,"capacity":null}'],
  ['no seats', '[]\n'],
  ['no text', '\u0000\u0001'],
])('a file that is %s is set aside, whole, and told', async (_, text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, `${EVENT}.jsonl`), text);
  const log = memoryLog();
  const files = filesIn(folder, log);
  expect((await mapOf(files)).objects.size).toBe(0);
  expect(readFileSync(join(folder, `${EVENT}.jsonl.unreadable-7`), 'utf8')).toBe(text);
  expect(log.lines).toEqual([expect.stringContaining(`${EVENT}.jsonl.unreadable-7`)]);
  // Also at the next start, until there are objects again.
  const next = filesIn(folder);
  expect(await next.lost(EVENT)).toBe(join(folder, `${EVENT}.jsonl.unreadable-7`));
  expect(await next.lost(OTHER)).toBeNull();
  await next.change(EVENT, () => partsOf([], new Map([['t', { objectId: 'x', how: 'reseated' }]])));
  expect(await next.lost(EVENT)).not.toBeNull();
  await next.change(EVENT, () => partsOf([seat('a')]));
  expect(await next.lost(EVENT)).toBeNull();
});

test('of two tickets on one seat the last counts, also after a restart', async () => {
  const folder = temporaryFolder();
  const put = (objectId: string) => ({ objectId, how: 'reseated' as const });
  await filesIn(folder).change(EVENT, () =>
    partsOf(
      [seat('a')],
      new Map([
        ['t', put('a')],
        ['later', put('a')],
      ]),
    ),
  );
  const map = await mapOf(filesIn(folder));
  expect(seatOfTicket(map, ticket)).toEqual({ kind: 'given', objectId: 'a' });
  expect(seatOfTicket(map, { ...ticket, id: 'later' })).toMatchObject({ kind: 'one', how: 'reseated' });
});

test('where a change cannot be written, what held before holds, here and after a restart', async () => {
  const folder = temporaryFolder();
  const files = filesIn(folder);
  await files.change(EVENT, () => partsOf([seat('a')]));
  // Nothing can be written there: as on a full disk.
  mkdirSync(join(folder, `${EVENT}.jsonl.part`));
  const refused = await files.change(EVENT, () => partsOf([seat('b')]));
  expect(refused).toMatchObject({ ok: false, problem: { code: 'seats_not_kept' } });
  expect([...(await mapOf(files)).objects.keys()]).toEqual(['a']);
  expect([...(await mapOf(filesIn(folder))).objects.keys()]).toEqual(['a']);
});

test('a file that cannot be opened is neither set aside nor written over', async () => {
  const folder = temporaryFolder();
  const path = join(folder, `${EVENT}.jsonl`);
  mkdirSync(path);
  const files = filesIn(folder);
  expect(await files.change(EVENT, () => partsOf([]))).toMatchObject({ problem: { code: 'seats_not_kept' } });
  expect(readdirSync(folder)).toEqual([`${EVENT}.jsonl`]);
  // It can be opened again, and is read without a restart.
  rmdirSync(path);
  await filesIn(folder).change(EVENT, () => partsOf([seat('a')]));
  expect((await mapOf(files)).objects.size).toBe(1);
});

test('an event that is forgotten leaves no file, also not what was set aside, or is just being written', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, `${EVENT}.jsonl`), 'unreadable');
  const files = filesIn(folder);
  await files.change(EVENT, () => partsOf([seat('a')]));
  await files.change(OTHER, () => partsOf([seat('a')]));
  const late = files.change(EVENT, () => partsOf([seat('b')]));
  files.forget(EVENT);
  await late;
  expect(readdirSync(folder)).toEqual([`${OTHER}.jsonl`]);
  expect((await mapOf(files)).objects.size).toBe(0);
});

test('50,000 objects are read in slices, with turns for the scans between', async () => {
  const folder = temporaryFolder();
  const objects = Array.from({ length: 50_000 }, (_, index) =>
    seat(`block-a-${index}-65f0a1b2c3d4e5f6`, { row: `${index % 100}`, seat: `${index}` }),
  );
  await filesIn(folder).change(EVENT, () => partsOf(objects));
  const turns = countTurns();
  const map = await mapOf(filesIn(folder));
  // A slice of 500 lines each for reading them, and for finding places.
  expect(turns()).toBeGreaterThanOrEqual(200);
  expect(map.objects.size).toBe(50_000);
  expect(seatOfTicket(map, { ...ticket, row: '99', seat: '49999' })).toMatchObject({ kind: 'one' });
});
