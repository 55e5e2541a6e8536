import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventWord, nameWords, otherWords, typedWords } from '../../../electron/station/search/words.ts';

describe('the words of a name', () => {
  test.each([
    ['Anna Smith', 'anna smith'],
    ['Jörg MÜLLER', 'jorg muller joerg mueller'],
    ['Jo\u0308rg', 'jorg joerg'],
    ['Strauß, Anna', 'strauss anna'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Siobhán O’Brien', 'siobhan obrien o brien'],
    ["Gabriele D'Annunzio", 'gabriele dannunzio d annunzio'],
    ['Søren Kjærsgård', 'soren kjaersgard soeren kjaersgaard'],
    ['Þórður Guðrún', 'thordur gudrun thordhur gudhrun'],
    ['İbrahim YILMAZ Işık', 'ibrahim yilmaz isik'],
    ['Đặng Nguyễn', 'dang nguyen djang'],
    ['Əliyev', 'eliyev aliyev'],
    ['Jean-Luc J.P. (Lou)', 'jean luc j p lou'],
    ['ﬁnn Ｆｕｌｌ ①', 'finn full 1'],
    ['Ελένη ΠΑΠΑΔΌΠΟΥΛΟΣ', 'ελενη παπαδοπουλοσ'],
    ['Παπαδόπουλος', 'παπαδοπουλοσ'],
    ['Фёдор Й', 'федор и'],
    ['مُحَمَّد عليّ', 'محمد علي'],
    ['محمـــد', 'محمد'],
    ['علی کریمی', 'علي كريمي'],
    ['שָׁלוֹם', 'שלום'],
    ['राम कुमार', 'रम कमर'],
    ['สมชาย', 'สมชาย'],
    ['山田 太郎', '山 田 太 郎'],
    ['ヤマダ', 'や ま た'],
    ['ﾔﾏﾀﾞ', 'や ま た'],
    ['김철', '김 철'.normalize('NFD')],
    ['Anna🎫Lee', 'anna 🎫 lee'],
    ['👩🏽‍🚀', '👩 🏽 🚀'],
    ['x\u0000y\u200bz\ud800w', 'x yz w'],
    ['"; drop table ticket; --', 'drop table ticket'],
    ['100%_\\', '100'],
    ['…', ''],
    ['', ''],
    [null, ''],
  ])('%j: %j', (name, words) => {
    expect(nameWords(name).trim().split(/ +/u).join(' ')).toBe(words);
  });

  test('are separated by spaces, and nothing else in them separates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(nameWords(name)).not.toMatch(/[\p{Cc}\p{P}A-Z]/u);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('the words of a ticket are told apart from those of a name', () => {
  expect(otherWords('VIP weekend', 'Block Ä', null, '14')).toMatch(/^§vip §weekend §block §a §ae +§14$/u);
  expect(otherWords(null, '…').trim()).toBe('');
});

test('events have one word each', () => {
  expect([eventWord('a-1'), eventWord('a 1')]).toEqual(['§§612d31', '§§612031']);
});

describe('typed words', () => {
  test.each([
    ['mül', [['mul', 'muel']]],
    ['mueller', [['mueller']]],
    ['o’brien', [['obrien']]],
    [
      'Müller-Lüd',
      [
        ['muller', 'mueller'],
        ['lud', 'lued'],
      ],
    ],
    ['山田', [['山'], ['田']]],
    ['"mul"* NEAR(a b) -c:d', [['mul'], ['near'], ['a'], ['b'], ['c'], ['d']]],
    ['  ', []],
  ])('%j: %j', (text, words) => {
    expect(typedWords(text)).toEqual(words);
  });
});
