import { describe, expect, it } from 'vitest';
import type { KeptEvent, Status } from '#shared/view.ts';
import { closingWords } from '#shared/text/closing.ts';
import { eventRow, rejectedRow, unsentWords } from '../../renderer/data/dataText.ts';
import { t } from '../../renderer/text/texts.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { spanOf } from '../../renderer/text/words.ts';
import { at } from './preview/verdicts.ts';

const formats = createFormats('en-GB');

describe('the station’s data in words', () => {
  it.each([
    [0, null, 'All scans are sent.'],
    [1, at - 960_000, '1 scan waits, the oldest from 19:42.'],
    [1_213, at - 960_000, '1,213 scans wait, the oldest from 19:42.'],
  ])('%i unsent', (unsent, unsentSince, words) => {
    const status: Pick<Status, 'unsent' | 'unsentSince'> = { unsent, unsentSince };
    expect(unsentWords(status, at, formats)).toContain(words);
  });

  it('a rejected scan shows all that is in its barcode and in the server’s words', () => {
    const row = { seq: 7, at, barcode: 'A\u001d\u202eB', serverSaid: ' [0].barcode:\u0000 <b>no</b> ' };
    expect(rejectedRow(row, formats)).toEqual({
      seq: 7,
      at: '18 Jul, 19:58:41',
      barcode: 'A‹GS›‹202E›B',
      said: '[0].barcode:‹NUL› <b>no</b>',
    });
    expect(rejectedRow({ ...row, serverSaid: '' }, formats).said).toBe(t.data.rejected.silent);
    const long = rejectedRow({ ...row, barcode: 'x'.repeat(600), serverSaid: 'y'.repeat(9_000) }, formats);
    expect([long.barcode.length, long.said.length]).toEqual([40, 300]);
  });

  it.each<[Partial<KeptEvent>, string, string | null]>([
    [{}, '18,402 tickets · 1,520 scans', null],
    [{ tickets: 1, scans: 1, rejected: 2 }, '1 ticket · 1 scan · 2 rejected', null],
    [{ unsent: 1 }, '18,402 tickets · 1,520 scans · 1 unsent', '1 scan is not sent yet, so nothing is deleted.'],
    [
      { unsent: 9, rejected: 2 },
      '18,402 tickets · 1,520 scans · 9 unsent · 2 rejected',
      '9 scans are not sent yet, so nothing is deleted.',
    ],
  ])('an event: %o', (more, about, keptBecause) => {
    const kept = { id: 'e1', name: 'Sommer\u202efest', tickets: 18_402, scans: 1_520, unsent: 0, rejected: 0, ...more };
    expect(eventRow(kept)).toEqual({ name: 'Sommerfest', about, keptBecause });
  });
});

describe('the question before closing', () => {
  it.each([
    [0, 'All scans are sent', 'Gatehouse can be closed now.'],
    [1, '1 scan is not sent yet', 'It is safe on this computer'],
    [12, '12 scans are not sent yet', 'They are safe on this computer'],
  ])('%i unsent', (unsent, title, lead) => {
    expect(closingWords(unsent, 'en').title).toBe(title);
    expect(closingWords(unsent, 'en').lead).toContain(lead);
  });
});

describe('a span of time', () => {
  it.each([
    [60_000, ['minutes', 1]],
    [89 * 60_000, ['minutes', 89]],
    [90 * 60_000, ['hours', 2]],
    [47 * 3_600_000, ['hours', 47]],
    [48 * 3_600_000, ['days', 2]],
  ] as const)('%i ms: %s', (ms, span) => {
    expect(spanOf(ms)).toEqual(span);
  });
});
