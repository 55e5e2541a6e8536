import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, test } from 'vitest';

/** docs/security.md names tests and lines; all of them are there. */

const root = resolve(import.meta.dirname, '../..');
const doc = readFileSync(join(root, 'docs/security.md'), 'utf8').replaceAll(/\s+/gu, ' ');

/** A file, and perhaps the name of a test or a piece of code in it. */
const CITED =
  /`(?<file>(?:\.github|docs|electron|renderer|resources|shared|test)\/[\w./-]+|electron-builder\.yml|package\.json)`(?:: (?:“(?<name>[^”]+)”|`(?<code>[^`]+)`))?/gu;
const cited = [...doc.matchAll(CITED)].map(({ groups }) => ({
  file: groups?.['file'] ?? '',
  text: groups?.['name'] ?? groups?.['code'] ?? '',
}));

it('cites much', () => {
  expect(cited.length).toBeGreaterThan(60);
  expect(cited.filter(({ text }) => text !== '').length).toBeGreaterThan(50);
});

test.each(cited)('$file: $text', ({ file, text }) => {
  expect(existsSync(join(root, file))).toBe(true);
  expect(readFileSync(join(root, file), 'utf8').replaceAll(/\s+/gu, ' ')).toContain(text);
});

it('has nothing in the form of a citation that is none', () => {
  const quoted = doc.split('“').length - 1;
  // One shows the form itself.
  expect(quoted - cited.filter(({ text }) => doc.includes(`“${text}”`) && text !== '').length).toBeLessThanOrEqual(1);
});

it('has all of Electron’s twenty points, each with what holds it', () => {
  const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
    .split('\n')
    .map((line) => /^\| (?<number>\d+) +\|(?<rest>.*)$/u.exec(line)?.groups)
    .filter((groups) => groups !== undefined);
  expect(rows.map((groups) => Number(groups['number']))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const groups of rows) expect(groups['rest']).toMatch(/`(?:electron|test)[^`]+`: (?:“|`)/u);
});
