import { describe, expect, test } from 'vitest';
import { matchesOf, matchOfParts, within, type Vocabulary } from '../../../electron/station/search/query.ts';

const words = ['muller', 'mullers', 'mueller', '§stand', '§standing'];
const vocabulary: Vocabulary = {
  beginning(prefix) {
    const named = words.filter((word) => word.startsWith(prefix));
    return named.length > 2 ? null : named;
  },
};

describe('the expressions of a search, best first', () => {
  test.each([
    ['a beginning that the index has ready', [['m']], ['("m")', '("m"*)', '("m" OR "§m")', '("m"* OR "§m"*)']],
    ['one that begins no ticket’s own words', [['mu']], ['("mu")', '("mu"*)']],
    ['a word that is one', [['mueller']], ['("mueller")']],
    ['a word that also begins others', [['muller']], ['("muller")', '("muller" OR "mullers")']],
    [
      'one word in two ways',
      [['muller', 'mueller']],
      ['("muller" OR "mueller")', '("muller" OR "mullers" OR "mueller")'],
    ],
    ['a word of no name', [['stand']], ['("§stand")', '("§stand" OR "§standing")']],
    ['a word that nothing has', [['zzzz']], []],
    ['a word that nothing has, among others', [['mueller'], ['zzzz']], []],
    [
      'a name and what kind of ticket, in any order',
      [['stand'], ['mueller']],
      ['("§stand") AND ("mueller")', '("§stand" OR "§standing") AND ("mueller")'],
    ],
    ['nothing', [], []],
  ])('%s', (_, typed, expected) => {
    expect(matchesOf(typed, vocabulary)).toEqual(expected);
  });

  test('too many words to name are left to the index', () => {
    expect(matchesOf([['mulle']], { beginning: () => null })[1]).toBe('("mulle"*)');
  });

  test('within events', () => {
    expect(within('("a") AND ("b")', ['§§61', '§§62'])).toBe('(("a") AND ("b")) AND ("§§61" OR "§§62")');
  });
});

test.each([
  [['12'], null],
  [['123'], '"123"'],
  [['1234'], '"123" AND "234"'],
  [['123456'], '"123" AND "456"'],
  [['1234567'], '"123" AND "456" AND "567"'],
  [['a"b'], '"a""b"'],
  [['123', '12'], null],
  [['123', '345'], '"123" AND "345"'],
])('the parts %j of a barcode: %s', (parts, match) => {
  expect(matchOfParts(parts)).toBe(match);
});
