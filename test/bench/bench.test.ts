import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../station/support.ts';
import { median, quantile } from './measure.ts';
import { atLeast, atMost, row, table, type Row } from './rows.ts';
import { typedQueries } from './queries.ts';

describe('figures', () => {
  const samples = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];

  test.each([
    [0, 1],
    [0.5, 6],
    [0.99, 10],
    [1, 10],
  ])('the quantile %d of one to ten is %d', (share, expected) => {
    expect(quantile(samples, share)).toBe(expected);
  });

  test('no samples have no median', () => {
    expect(median([])).toBeNaN();
  });

  test('a target says whether it is reached', () => {
    expect(atLeast(0.8, 0.8)).toEqual({ text: '≥ 0.8', reached: true });
    expect(atMost(15, 15.1, 'ms')).toEqual({ text: '≤ 15 ms', reached: false });
  });

  test('the table is Markdown, and rounds what nobody could measure again', () => {
    const rows = [
      row('sync', 'first load', [51_234.56, 'tickets/s'], { to: 'the limit', ratio: 0.81234 }, atLeast(0.8, 0.81234)),
      row('scan', 'stall', [0.123456, 'ms']),
    ];
    expect(table(rows)).toBe(
      [
        '| what       | value | unit      | ratio | to this limit | target | reached |',
        '| ---------- | ----: | --------- | ----: | ------------- | ------ | ------- |',
        '| first load | 51235 | tickets/s | 0.812 | the limit     | ≥ 0.8  | yes     |',
        '| stall      | 0.123 | ms        |       |               |        |         |',
      ].join('\n'),
    );
  });

  test('queries are typed letter by letter', () => {
    const typed = typedQueries(1);
    expect(typed.map((text) => text.length)).toEqual(typed.map((_, index) => index + 1));
  });
});

/** What is promised of the benchmark; each has to have its figure. */
const promised = [
  'limit: download, parse, upsert',
  'first load of 2000 tickets',
  'sweep, nothing changed',
  'longest stall',
  'memory after the first load',
  'file size a ticket',
  'LevelDB',
  'LMDB',
  'PouchDB',
  'floor: one row, committed FULL: p99',
  ...['p50', 'p99', 'max'].map((which) => `scan, idle, 2000 tickets: ${which}`),
  'during a first load of 2000 tickets',
  'during a sweep of 2000 tickets',
  'scan during a first load: p99 later',
  'scan during a sweep: p99 later',
  'search, 2000 tickets',
  'start to ready beyond',
  'upload, batches of 500, server answers after 200 ms',
  ...['wristband', 'receipt', 'wristband with a drawn name'].map(
    (what) => `${what}: commit to the first byte at the printer: p99`,
  ),
];

test('the benchmark runs, and has every figure', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const json = join(folder, 'rows.json');
  const markdown = join(folder, 'performance.md');
  writeFileSync(markdown, 'Before.\n\n<!-- the table begins -->\n\nold\n\n<!-- the table ends -->\n\nAfter.\n');
  const args = ['--tickets', '2000', '--rounds', '1', '--quick', '--json', json, '--markdown', markdown];
  execFileSync(process.execPath, [join(import.meta.dirname, 'bench.ts'), ...args], { stdio: 'pipe' });

  const rows = JSON.parse(readFileSync(json, 'utf8')) as readonly Row[];
  const missing = promised.filter((text) => !rows.some(({ what }) => what.includes(text)));
  expect(missing).toEqual([]);
  // NaN becomes null in JSON. So small a load may be over before anybody comes.
  const measured = rows.filter(({ what }) => !what.includes('during a first load'));
  expect(measured.filter(({ value, limit, ratio }) => value === null || (limit !== null && ratio === null))).toEqual(
    [],
  );
  const document = readFileSync(markdown, 'utf8');
  expect(document).toMatch(/^Before\.[^]*\| what [^]*After\.\n$/u);
  expect(document).not.toContain('old');
});
