import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '#shared/language.ts';
import type { Entry } from '../../../electron/station/door-list/entries.ts';
import { headings, paginate, type Heading } from '../../../electron/station/door-list/pages.ts';

const entry = (name: string | null): Entry => ({
  name,
  ticket: null,
  discount: null,
  area: null,
  row: null,
  seat: null,
  barcode: 'B',
  ticked: false,
  presence: null,
});

test.each<[string | null, Language, Heading]>([
  ['anna', 'en', { kind: 'letter', letter: 'A' }],
  ['Ärmel', 'de', { kind: 'letter', letter: 'A' }],
  ['Ñuño', 'de', { kind: 'letter', letter: 'N' }],
  ['Ñuño', 'es', { kind: 'letter', letter: 'Ñ' }],
  ['ﬁona', 'en', { kind: 'letter', letter: 'F' }],
  ['’t Hooft', 'nl', { kind: 'letter', letter: 'T' }],
  ['Анна', 'en', { kind: 'letter', letter: 'А' }],
  ['שלום', 'en', { kind: 'letter', letter: 'ש' }],
  ['山田', 'en', { kind: 'other' }],
  ['42', 'en', { kind: 'other' }],
  ['🎉', 'en', { kind: 'other' }],
  [null, 'en', { kind: 'nameless' }],
])('%s in %s stands under its heading', (name, language, heading) => {
  expect(headings(language)(entry(name))).toEqual(heading);
});

test('every entry once and in order, on pages that begin with a heading and end with none', () => {
  const someNames = fc.array(fc.option(fc.constantFrom('Anna', 'Bea', 'Bert', 'Çem', '42', '山田')));
  fc.assert(
    fc.property(someNames, fc.integer({ min: 2, max: 9 }), (names, rows) => {
      const entries = names.map(entry);
      const pages = paginate(entries, headings('en'), rows);
      expect(pages.flatMap((page) => page.flatMap((row) => ('entry' in row ? row.entry : [])))).toEqual(entries);
      for (const page of entries.length === 0 ? [] : pages) {
        expect(page.length).toBeLessThanOrEqual(rows);
        expect(page[0]).toHaveProperty('heading');
        expect(page.at(-1)).toHaveProperty('entry');
      }
    }),
  );
});

test('under a heading stand its own entries alone', () => {
  const pages = paginate(['Anna', 'Älva', 'Bea', null].map(entry), headings('en'), 44);
  expect(
    pages[0]?.map((row) => ('entry' in row ? row.entry.name : row.heading.kind === 'letter' ? row.heading : '–')),
  ).toEqual([{ kind: 'letter', letter: 'A' }, 'Anna', 'Älva', { kind: 'letter', letter: 'B' }, 'Bea', '–', null]);
});
