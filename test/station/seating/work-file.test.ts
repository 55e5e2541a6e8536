import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { success } from '#shared/problem.ts';
import { openWorkFile, type NewWork, type WorkFile } from '../../../electron/station/seating/work-file.ts';
import { memoryLog, temporaryFolder } from '../support.ts';

const open = (folder: string, log = memoryLog()): WorkFile => openWorkFile(join(folder, 'work.json'), () => 7, log);

function work(what: NewWork['what'], given: Partial<NewWork> = {}): NewWork {
  return {
    at: 1_000,
    eventId: 'event',
    what,
    server: 'https://seats.example/api',
    seatingId: 'plan',
    ticketId: null,
    loggedUntil: null,
    ...given,
  };
}
const seats = (...objectIds: readonly string[]): NewWork['what'] => ({
  kind: 'seats',
  objectIds: [...objectIds],
  to: 'free',
});
const idOf = (begun: ReturnType<WorkFile['begin']>): number => (begun.ok ? begun.value.id : 0);

test('a work is on the disk before it begins, and out of the file when its outcome is known', () => {
  const folder = temporaryFolder();
  const works = open(folder);
  const begun = works.begin(work(seats('a')));
  expect(begun).toMatchObject({ ok: true, value: { id: 1, problem: null } });
  // As another program finds it after this one was killed.
  expect(open(folder).unclear()).toEqual([{ ...work(seats('a')), id: 1, problem: null }]);
  expect(works.unclear()).toEqual([]);
  expect(works.isUnderway(1)).toBe(true);
  works.end(1);
  expect(open(folder).unclear()).toEqual([]);
});

test('what nobody knows the outcome of stays, with its problem', () => {
  const folder = temporaryFolder();
  const works = open(folder);
  works.begin(work(seats('a')));
  expect(works.leave(1, { code: 'timeout' })).toMatchObject({ id: 1, problem: { code: 'timeout' } });
  expect(works.unclear()).toHaveLength(1);
  expect(works.isUnderway(1)).toBe(false);
  expect(open(folder).unclear()).toMatchObject([{ id: 1, problem: { code: 'timeout' } }]);
});

test.each([
  ['the same seat', seats('b', 'a'), {}, false],
  ['the seat that a guest leaves', { kind: 'reseat', from: 'a', to: 'c' }, {}, false],
  ['the seat that a guest gets', { kind: 'reseat', from: 'c', to: 'a' }, {}, false],
  ['the area', { kind: 'booked', objectId: 'a', bookedChange: 1, bookedBefore: 1 }, {}, false],
  ['the same seat from another event of the station', seats('a'), { eventId: 'other' }, false],
  ['another seat', seats('b'), {}, true],
  ['a seat of another plan', seats('a'), { seatingId: 'other' }, true],
  ['a seat at another server', seats('a'), { server: 'https://other.example' }, true],
] as const)('two works on one object are never open at once: %s', (_, what, given, isFit) => {
  const works = open(temporaryFolder());
  works.begin(work(seats('a')));
  for (const state of ['under way', 'unclear', 'known']) {
    if (state === 'unclear') works.leave(1, { code: 'offline' });
    if (state === 'known') works.end(1);
    const begun = works.begin(work(structuredClone(what), given));
    expect(begun).toMatchObject(
      isFit || state === 'known' ? { ok: true } : { ok: false, problem: { code: 'seat_work_open' } },
    );
    if (begun.ok) works.end(begun.value.id);
  }
});

test('no id is used twice, also after a restart', () => {
  const folder = temporaryFolder();
  const ids = Array.from({ length: 3 }, () => {
    const works = open(folder);
    const id = idOf(works.begin(work(seats('a'))));
    works.end(id);
    return id;
  });
  expect(ids).toEqual([1, 2, 3]);
});

test('nothing begins where it cannot be written', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'work.json.new'));
  const works = open(folder);
  expect(works.begin(work(seats('a')))).toMatchObject({ ok: false, problem: { code: 'seats_not_kept' } });
  expect(works.unclear()).toEqual([]);
  expect(works.isOpen(work(seats('a')), ['a'])).toBe(false);
});

test('where the end cannot be written, the next start asks once more', () => {
  const folder = temporaryFolder();
  const log = memoryLog();
  const works = open(folder, log);
  works.begin(work(seats('a')));
  mkdirSync(join(folder, 'work.json.new'));
  works.end(1);
  expect(works.unclear()).toEqual([]);
  expect(log.lines).toHaveLength(1);
  expect(open(folder).unclear()).toHaveLength(1);
});

test.each(['', '{"lastId":3', '{"works":[]}', '[1]'])('a file that cannot be read is set aside: "%s"', (text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'work.json'), text);
  const log = memoryLog();
  const works = open(folder, log);
  expect(works.unclear()).toEqual([]);
  expect(readFileSync(join(folder, 'work.json.unreadable-7'), 'utf8')).toBe(text);
  expect(log.lines).toEqual([expect.stringContaining('work.json.unreadable-7')]);
  expect(works.begin(work(seats('a')))).toMatchObject(success({ id: 1 }));
});

test('what was lost is told until somebody has read it; meanwhile no counter is changed', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'work.json'), '{"lastId":3');
  const booked = { kind: 'booked', objectId: 'lawn', bookedChange: 1, bookedBefore: 1 } as const;
  const aside = join(folder, 'work.json.unreadable-7');
  open(folder).begin(work(seats('a')));
  // At the next start, too, and whatever else was done meanwhile.
  const works = open(folder);
  expect(works.lost()).toBe(aside);
  expect(works.begin(work(booked))).toMatchObject({ problem: { code: 'seat_work_open' } });
  works.settleLoss();
  expect([works.lost(), open(folder).lost(), existsSync(aside)]).toEqual([null, null, true]);
  expect(works.begin(work(booked))).toMatchObject({ ok: true });
});

test('where the file cannot even be opened, nothing begins', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'work.json'));
  const works = open(folder);
  expect(works.unclear()).toEqual([]);
  expect(works.begin(work(seats('a')))).toMatchObject({ problem: { code: 'seats_not_kept' } });
  works.end(1);
  expect(readdirSync(folder)).toEqual(['work.json']);
});

test('an event has open works as long as one is under way or unclear', () => {
  const works = open(temporaryFolder());
  works.begin(work(seats('a')));
  expect([works.hasOpen('event'), works.hasOpen('other')]).toEqual([true, false]);
  works.leave(1, null);
  expect([works.hasOpen('event'), works.unclear()[0]?.problem]).toEqual([true, null]);
  works.end(1);
  expect(works.hasOpen('event')).toBe(false);
});
