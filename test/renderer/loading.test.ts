import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { SyncProgress } from '#shared/view.ts';
import { LoadProgress } from '../../renderer/event/LoadProgress.tsx';
import { steadyRemaining } from '../../renderer/event/remaining.ts';
import { t } from '../../renderer/text/texts.ts';

const second = 1_000;
const minute = 60 * second;

describe('the remaining time', () => {
  it.each([
    [0, 'A few seconds left'],
    [15 * second, 'A few seconds left'],
    [16 * second, 'About half a minute left'],
    [45 * second, 'About half a minute left'],
    [46 * second, 'About 1 min left'],
    [89 * second, 'About 1 min left'],
    [90 * second, 'About 2 min left'],
    [10 * minute, 'About 10 min left'],
    [11 * minute, 'About 10 min left'],
    [13 * minute, 'About 15 min left'],
    [90 * minute, 'About 90 min left'],
    [91 * minute, 'About 2 h left'],
    [5 * 60 * minute, 'About 5 h left'],
  ])('%i ms: %s', (ms, words) => {
    const shown = steadyRemaining(null, ms);
    expect(shown === null ? null : t.loading.left(shown)).toBe(words);
  });

  it.each([
    ['falls at once', 3 * minute, 149 * second, 2 * minute],
    ['does not rise for a little more', 2 * minute, 160 * second, 2 * minute],
    ['rises when the load is clearly slower', 2 * minute, 4 * minute, 4 * minute],
    ['goes when it is not known any more', 2 * minute, null, null],
  ])('%s', (_what, shown, ms, expected) => {
    expect(steadyRemaining(shown, ms)).toBe(expected);
  });

  it('does not jump to and fro while the estimate trembles by a tenth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 * 60 * minute }),
        fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 2, maxLength: 30 }),
        (ms, trembling) => {
          let shown: number | null = null;
          const seen = trembling.map((factor) => (shown = steadyRemaining(shown, ms * factor)) ?? 0);
          expect(seen).toEqual(seen.toSorted((a, b) => b - a));
        },
      ),
    );
  });
});

describe('the progress of the first load', () => {
  const progress: SyncProgress = { pages: 12, tickets: 12_000, total: 18_402, rate: 4_123.4, remainingMs: 2 * minute };
  const shown = (now: SyncProgress | null, stopped = false) => {
    const markup = renderToStaticMarkup(createElement(LoadProgress, { progress: now, stopped }));
    const figure = (id: string) => new RegExp(`data-figure="${id}">([^<]*)<`, 'u').exec(markup)?.[1];
    return {
      figures: [figure('tickets'), figure('rate'), figure('pages')],
      words: /<output>([^<]*)<\/output>/u.exec(markup)?.[1],
      bar: ['now', 'max'].map((end) => new RegExp(` aria-value${end}="(\\d+)"`, 'u').exec(markup)?.[1]),
      lead: /<p>([^<]*)<\/p>/u.exec(markup)?.[1],
    };
  };

  it('says how far, how fast and how long', () => {
    expect(shown(progress)).toEqual({
      figures: ['12,000 of 18,402', '4,100', '12'],
      words: 'About 2 min left',
      bar: ['12000', '18402'],
      lead: t.loading.lead,
    });
  });

  it('keeps the place of what is not known yet', () => {
    expect(shown(null)).toMatchObject({ figures: ['–', '–', '–'], words: 'Asking for the list' });
    const uncounted = { ...progress, total: null, rate: null, remainingMs: null };
    expect(shown(uncounted)).toMatchObject({ figures: ['12,000', '–', '12'], words: '', bar: [undefined, '1'] });
  });

  it.each<[string, Partial<SyncProgress>, string, string[]]>([
    ['tickets sold meanwhile', { tickets: 18_500 }, '18,500 of 18,500', ['18500', '18500']],
    ['an event without tickets', { tickets: 0, total: 0 }, '0 of 0', ['0', '1']],
  ])('%s', (_what, more, tickets, bar) => {
    const { figures, bar: found } = shown({ ...progress, ...more });
    expect([figures[0], found]).toEqual([tickets, bar]);
  });

  it('stopped, says what stays and promises no time', () => {
    expect(shown(progress, true)).toEqual({
      figures: ['12,000 of 18,402', '–', '12'],
      words: '',
      bar: ['12000', '18402'],
      lead: '12,000 tickets stay on this station. The load goes on where it stopped, also after a restart.',
    });
    expect(shown(null, true)).toMatchObject({
      words: '',
      bar: ['0', '1'],
      lead: 'No ticket is on this station yet.',
    });
  });
});
