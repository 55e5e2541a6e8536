import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ticket } from '#shared/domain.ts';
import { indexBarcodeParts } from '../../../electron/station/ledger/barcode-parts.ts';
import { migrations } from '../../../electron/station/ledger/migrations/index.ts';
import { catalogueFile } from '../../../electron/station/ledger/databases.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { createFind } from '../../../electron/station/search/find.ts';
import { typedWords } from '../../../electron/station/search/words.ts';
import { temporaryFolder, temporaryLedger, ticket } from '../support.ts';

const never = (): boolean => false;

const people = [
  ['mueller', 'Jörg Müller', '000000001'],
  ['mueller2', 'Mueller, Eva', '000000002'],
  ['muller', 'Eva Muller', '000000003'],
  ['strauss', 'Anna Strauß', '000000004'],
  ['lukasz', 'Łukasz Żółć', '000000005'],
  ['obrien', 'Siobhán O’Brien', '000000006'],
  ['yilmaz', 'Ayşe Yılmaz', 'SF26-VIP-7'],
  ['yamada', '山田 太郎', '000000008'],
  ['tayama', '田山 郎', '000000009'],
  ['maria', 'Мария Иванова', '000000010'],
  ['eleni', 'Ελένη Παπαδόπουλος', '000000011'],
  ['ali', 'محمد علی', '000000012'],
  ['kim', '김철수', '000000013'],
  ['percent', '100%_\\', '000000014'],
  ['ticket', '🎫', '000000015'],
] as const;

const tickets: readonly Ticket[] = [
  ...people.map(([id, name, barcode]) => ticket({ id, name, barcode, ticketName: 'Standing' })),
  ticket({ id: 'seated', name: null, ticketName: 'Seated', area: 'Block A', row: '3', seat: '14', barcode: '4711-8' }),
  ticket({ id: 'other', name: 'Jörg Müller', eventId: 'other', barcode: '000000017' }),
];

function finder(stored: readonly Ticket[]): (text: string, eventIds?: readonly string[]) => string[] {
  const { writable, catalogue } = temporaryLedger();
  storeTickets(writable, stored);
  while (indexBarcodeParts(writable));
  const find = createFind(catalogue);
  return (text, eventIds = ['event']) => find(text, eventIds, never)?.map(({ id }) => id) ?? ['overtaken'];
}

describe('finds', () => {
  test.each([
    ['mul', ['muller', 'mueller']],
    ['mül', ['mueller2', 'mueller', 'muller']],
    ['mueller', ['mueller2', 'mueller']],
    ['MÜLLER', ['mueller2', 'mueller', 'muller']],
    ['muller', ['muller', 'mueller']],
    ['strauss', ['strauss']],
    ['STRAUẞ', ['strauss']],
    ['lukasz zol', ['lukasz']],
    ['zol lukasz', ['lukasz']],
    ['obrien', ['obrien']],
    ['o’brien', ['obrien']],
    ["O'B", ['obrien']],
    ['brien', ['obrien']],
    ['ayse yilmaz', ['yilmaz']],
    ['太郎', ['yamada']],
    ['山田', ['yamada', 'tayama']],
    ['мария', ['maria']],
    ['παπαδόπουλοσ', ['eleni']],
    ['محمد علي', ['ali']],
    ['철수', ['kim']],
    ['김처', ['kim']],
    ['🎫', ['ticket']],
    ['block a 14', ['seated']],
    ['14 seat', ['seated']],
    ['standing obrien', ['obrien']],
    ['vip-7', ['yilmaz']],
    ['26-v', ['yilmaz']],
    ['SF26-VIP-7', ['yilmaz']],
    ['sf26', ['yilmaz']],
    ['4711', ['seated']],
    ['711-', ['seated']],
    ['00013', ['kim']],
    ['kim 00013', []],
    ['김 00013', ['kim']],
    ['00013 김', ['kim']],
    ['100%_\\', ['percent']],
    ['muller strauss', []],
    ['muller zzzz', []],
    ['%', []],
    ["'; drop table ticket; --", []],
    ['', []],
    ['   ', []],
  ])('%j: %j', (text, ids) => {
    expect(finder(tickets)(text)).toEqual(ids);
  });

  test('a barcode that is typed whole before names', () => {
    const find = finder([ticket({ id: 'name', name: 'Abc Def' }), ticket({ id: 'barcode', barcode: 'ABC' })]);
    expect([find('abc'), find('ABC')]).toEqual([
      ['barcode', 'name'],
      ['barcode', 'name'],
    ]);
  });

  test('names that begin so first, then by name; whole words before longer ones; 50 are enough', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      ticket({ id: `${n}`, name: `Zoebel ${String(n).padStart(2, '0')}` }),
    );
    const best = [
      ticket({ id: 'inner', name: 'A Zoë' }),
      ticket({ id: 'first', name: 'Zoë Z' }),
      ticket({ id: 'before', name: 'Zoë A' }),
    ];
    const found = finder([...many, ...best])('zoe');
    expect([found.length, ...found.slice(0, 5)]).toEqual([50, 'before', 'first', 'inner', '0', '1']);
  });
});

describe('only tickets that can be asked for', () => {
  test('those of the chosen events, however many others come first', () => {
    const find = finder([
      ...Array.from({ length: 900 }, (_, n) => ticket({ id: `${n}`, name: 'Anna Other', eventId: 'other' })),
      ticket({ id: 'anna', name: 'Anna', barcode: 'OTHER-5' }),
      ticket({ id: 'third', name: 'Anna Third', eventId: 'a third' }),
    ]);
    expect(find('anna')).toEqual(['anna']);
    expect(find('an')).toEqual(['anna']);
    expect(find('anna', ['event', 'a third'])).toEqual(['anna', 'third']);
    expect(find('anna', ['none'])).toEqual([]);
    expect(find('anna', [])).toEqual([]);
  });

  test('a part of a barcode, too', () => {
    const barcode = (n: number): string => `123-${1_000_000 + n}`;
    const find = finder([
      ...Array.from({ length: 3_000 }, (_, n) => ticket({ id: `${n}`, barcode: barcode(n), eventId: 'other' })),
      ...Array.from({ length: 600 }, (_, n) => ticket({ id: `own ${n}`, name: 'Zoë', barcode: barcode(3_000 + n) })),
      ticket({ id: 'anna', name: 'Anna', barcode: barcode(4_000) }),
    ]);
    expect(find('123').length).toBe(50);
    expect(find('23-').length).toBe(50);
    expect(find('3-10 anna')).toEqual(['anna']);
  });

  test('not those that vivenu no longer has', () => {
    const { writable, catalogue } = temporaryLedger();
    storeTickets(writable, [ticket({ id: 'gone', name: 'Anna', barcode: 'GONE' })]);
    while (indexBarcodeParts(writable));
    writable.prepare("update ticket set gone_at = 1 where id = 'gone'").run();
    const find = createFind(catalogue);
    expect(['anna', 'GONE', 'GON', 'one'].map((text) => find(text, ['event'], never))).toEqual([[], [], [], []]);
  });

  test('under the name that they have now', () => {
    const { writable, catalogue } = temporaryLedger();
    storeTickets(writable, [ticket({ id: 'a', name: 'Anna', barcode: 'FIRST', updatedAt: 1 })]);
    while (indexBarcodeParts(writable));
    storeTickets(writable, [ticket({ id: 'a', name: 'Berta', barcode: 'SECOND', updatedAt: 2 })]);
    const find = createFind(catalogue);
    expect(['anna', 'berta', 'irs', 'eco'].map((text) => find(text, ['event'], never)?.length)).toEqual([0, 1, 0, 1]);
  });
});

test('tickets from before there was an index are found, too', () => {
  const folder = temporaryFolder();
  const old = new Database(catalogueFile(folder));
  old.exec(migrations.catalogue[0]);
  old.pragma('user_version = 1');
  const add = old.prepare('insert into ticket (id, barcode, folded, event_id, name, area) values (?, ?, ?, ?, ?, ?)');
  for (let n = 0; n < 500; n++) add.run(`${n}`, `${n}`, null, 'Other', 'Jörg Müller', 'Block A');
  add.run('own', 'OWN-BARCODE', 'own-barcode', 'event-1', 'Jörg Müller', 'Block A');
  old.close();
  const { writable, catalogue } = temporaryLedger(folder);
  while (indexBarcodeParts(writable));
  const find = createFind(catalogue);
  for (const text of ['mueller', 'block a', 'joerg block', 'wn-b']) {
    expect(find(text, ['event-1'], never)?.map(({ id }) => id)).toEqual(['own']);
  }
});

describe('someone who types on', () => {
  test('stops a search between two looks at the index', () => {
    const { writable, catalogue } = temporaryLedger();
    storeTickets(writable, tickets);
    let asked = 0;
    const find = createFind(catalogue);
    expect(find('mueller', ['event'], () => ++asked === 2)).toBeNull();
    expect(asked).toBe(2);
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          "'",
          '*',
          '-',
          ':',
          '^',
          '+',
          '(',
          ')',
          '{',
          '}',
          ',',
          'NEAR(',
          ' AND ',
          ' OR ',
          ' NOT ',
          'words',
          '\0',
          '§',
          'a',
          '12',
          ' ',
        ),
      )
      .map((parts) => parts.join('')),
    fc.string({ minLength: 300, maxLength: 3_000 }),
  );

  test('can be searched for', () => {
    const find = finder(tickets);
    fc.assert(
      fc.property(text, (typed) => {
        expect(find(typed).length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is found by any beginning of any of its words', () => {
    const { writable, catalogue } = temporaryLedger();
    const find = createFind(catalogue);
    let events = 0;
    const names = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(names, fc.nat(), fc.boolean(), (given, chance, shout) => {
        const eventId = `event ${++events}`;
        storeTickets(
          writable,
          given.map((name, index) => ticket({ id: `${eventId}/${index}`, name, eventId })),
        );
        for (const [index, name] of given.entries()) {
          const raw = name.split(/\s+/u).map((word) => Array.from(word));
          const word = raw[chance % raw.length] ?? [];
          const prefix = word.slice(0, 2 + (chance % Math.max(1, word.length - 1))).join('');
          const loud = prefix.toUpperCase();
          // ß becomes SS: other letters, which the tables above have.
          const typed = shout && loud.toLowerCase() === prefix.toLowerCase() ? loud : prefix;
          if (typedWords(typed).length === 0) continue;
          expect(find(typed, [eventId], never)?.map(({ id }) => id)).toContain(`${eventId}/${index}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
