import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishRecovery } from '../../../../electron/station/ledger/recovery/finish-recovery.ts';
import { setAside } from '../../../../electron/station/ledger/recovery/set-aside.ts';
import { temporaryFolder } from '../../support.ts';

const AT = Date.UTC(2026, 10, 22, 19, 42, 7, 123);
const ASIDE = 'journal.damaged-2026-11-22T19-42-07-123Z';

/** A folder where each file holds the word that is given. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, word] of Object.entries(files)) writeFileSync(join(folder, name), word);
  return folder;
}

const contents = (folder: string): unknown =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

test.each([
  [
    'all parts keep together',
    { 'journal.sqlite': 'm', 'journal.sqlite-wal': 'w', 'journal.sqlite-shm': 's' },
    { [`${ASIDE}.sqlite`]: 'm', [`${ASIDE}.sqlite-wal`]: 'w', [`${ASIDE}.sqlite-shm`]: 's' },
  ],
  ['a log alone', { 'journal.sqlite-wal': 'w' }, { [`${ASIDE}.sqlite-wal`]: 'w' }],
  ['nothing', {}, {}],
  [
    'a name that is taken is left, if only for one part',
    { 'journal.sqlite': 'new', [`${ASIDE}.sqlite-wal`]: 'old', [`${ASIDE}-2.sqlite`]: 'old too' },
    { [`${ASIDE}-3.sqlite`]: 'new', [`${ASIDE}.sqlite-wal`]: 'old', [`${ASIDE}-2.sqlite`]: 'old too' },
  ],
])('setAside: %s', (_, before, after) => {
  const folder = folderOf(before);
  const path = setAside(join(folder, 'journal.sqlite'), AT);
  expect(contents(folder)).toEqual(after);
  expect(path).toBe(
    join(folder, `${ASIDE}${'journal.sqlite' in before && ASIDE + '-2.sqlite' in before ? '-3' : ''}.sqlite`),
  );
});

/** The states that a crash can leave, in the order in which a recovery goes through them. */
test.each([
  ['nothing happened', { 'journal.sqlite': 'old' }, { 'journal.sqlite': 'old' }],
  [
    'while the new file was built',
    {
      'journal.sqlite': 'old',
      'journal.sqlite-wal': 'log',
      'journal.sqlite.building': 'ne',
      'journal.sqlite.building-journal': 'j',
    },
    { 'journal.sqlite': 'old', 'journal.sqlite-wal': 'log' },
  ],
  [
    'when the new file was whole',
    { 'journal.sqlite': 'old', 'journal.sqlite-wal': 'log', 'journal.sqlite.new': 'new' },
    { 'journal.sqlite': 'old', 'journal.sqlite-wal': 'log' },
  ],
  [
    'when the damaged one was set aside, and its log was not',
    { [`${ASIDE}.sqlite`]: 'old', 'journal.sqlite-wal': 'log', 'journal.sqlite-shm': 's', 'journal.sqlite.new': 'new' },
    {
      [`${ASIDE}.sqlite`]: 'old',
      [`${ASIDE}.sqlite-wal`]: 'log',
      [`${ASIDE}.sqlite-shm`]: 's',
      'journal.sqlite': 'new',
    },
  ],
  [
    'when the log was set aside too',
    {
      [`${ASIDE}.sqlite`]: 'old',
      [`${ASIDE}.sqlite-wal`]: 'log',
      'journal.sqlite-shm': 's',
      'journal.sqlite.new': 'new',
    },
    {
      [`${ASIDE}.sqlite`]: 'old',
      [`${ASIDE}.sqlite-wal`]: 'log',
      [`${ASIDE}.sqlite-shm`]: 's',
      'journal.sqlite': 'new',
    },
  ],
  [
    'before the new one took the place',
    { [`${ASIDE}.sqlite`]: 'old', [`${ASIDE}.sqlite-wal`]: 'log', 'journal.sqlite.new': 'new' },
    { [`${ASIDE}.sqlite`]: 'old', [`${ASIDE}.sqlite-wal`]: 'log', 'journal.sqlite': 'new' },
  ],
  [
    'a recovery of long ago',
    { [`${ASIDE}.sqlite`]: 'old', 'journal.sqlite': 'new' },
    { [`${ASIDE}.sqlite`]: 'old', 'journal.sqlite': 'new' },
  ],
  [
    'the file of the tickets likewise',
    {
      'catalogue.damaged-x.sqlite': 'old',
      'catalogue.sqlite-wal': 'log',
      'catalogue.sqlite.new': 'new',
      'catalogue.sqlite.reading': 'copy',
    },
    { 'catalogue.damaged-x.sqlite': 'old', 'catalogue.damaged-x.sqlite-wal': 'log', 'catalogue.sqlite': 'new' },
  ],
])('finishRecovery, broken off %s', (_, before, after) => {
  const folder = folderOf(before);
  finishRecovery(folder);
  expect(contents(folder)).toEqual(after);
  finishRecovery(folder);
  expect(contents(folder)).toEqual(after);
});

test('finishRecovery: a log whose journal was never there is set aside, and never read with the new one', () => {
  const folder = folderOf({ 'journal.sqlite-wal': 'log', 'journal.sqlite.new': 'new' });
  finishRecovery(folder);
  const names = readdirSync(folder).toSorted();
  expect(names).toEqual([expect.stringMatching(/^journal\.damaged-.*\.sqlite-wal$/u), 'journal.sqlite']);
});
