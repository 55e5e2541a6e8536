import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { problemCodes } from '#shared/problem.ts';
import { describeProblem } from '#shared/text/problems.ts';
import { LONG_MS } from '../rounds.ts';

/** docs/faults.md and the suite say the same. */

const root = resolve(import.meta.dirname, '../..');

interface Row {
  readonly fault: string;
  readonly seen: string;
  /** The file of the test, and how its name begins. */
  readonly file: string;
  readonly name: string;
}

/** Every row of a table whose last cell names a test: `file`: name. */
function rowsOfDocs(): readonly Row[] {
  const lines = readFileSync(join(root, 'docs/faults.md'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [fault = '', , seen = '', shown = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const found = /^`(\w+)`: (.+)$/u.exec(shown);
    return found === null ? [] : { fault, seen, file: found[1] ?? '', name: found[2] ?? '' };
  });
}

/** The suite's tests, without those of the suite's own tools. */
function testsOfSuite(): readonly { readonly file: string; readonly name: string }[] {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const listed = spawnSync(process.execPath, [vitest, 'list', 'test/faults', '--json', '--staticParse=false'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GATEHOUSE_LIST: '1' },
  });
  const tests = JSON.parse(listed.stdout) as { readonly file: string; readonly name: string }[];
  return tests
    .map(({ file, name }) => ({
      file: /(\w+)\.test\.ts$/u.exec(file)?.[1] ?? '',
      name: name.split(' > ').at(-1) ?? '',
    }))
    .filter(({ file }) => file !== 'compare' && file !== 'docs');
}

test('each fault of the table has its test, and each test its row', { timeout: LONG_MS }, () => {
  const [rows, tests] = [rowsOfDocs(), testsOfSuite()];
  const shows = (row: Row, each: { readonly file: string; readonly name: string }): boolean =>
    row.file === each.file && each.name.startsWith(row.name);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => !tests.some((each) => shows(row, each))).map(({ fault }) => fault)).toEqual([]);
  expect(tests.filter((each) => !rows.some((row) => shows(row, each)))).toEqual([]);
});

test('what staff see is what the station says', () => {
  const titles = new Set(problemCodes.map((code) => describeProblem({ code }, 'en').title));
  const quoted = rowsOfDocs().flatMap(({ seen }) => [...seen.matchAll(/“([^”]+)”/gu)].map(([, words]) => words ?? ''));
  expect(quoted.length).toBeGreaterThan(30);
  expect(quoted.filter((words) => !titles.has(words))).toEqual([]);
});
