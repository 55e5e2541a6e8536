import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { SeenCode } from '../../../renderer/camera/decode.ts';
import { forgottenMs, look, nothingSeen, stillThereMs } from '../../../renderer/camera/sightings.ts';

/** Small letters are bars, the others carry error correction. */
const codesOf = (names: string): SeenCode[] =>
  Array.from(names, (name) => ({ text: name.toUpperCase(), linear: name !== name.toUpperCase() }));

/** `[ms, what is in the picture]`; the answer is what became a reading at which time, and when several were in view. */
function watch(frames: readonly (readonly [number, string])[]): { readings: [number, string][]; several: number[] } {
  let sightings = nothingSeen;
  const readings: [number, string][] = [];
  const several: number[] = [];
  for (const [at, names] of frames) {
    const next = look(sightings, codesOf(names), at);
    sightings = next.sightings;
    if (next.reading !== null) readings.push([at, next.reading]);
    if (next.several) several.push(at);
  }
  return { readings, several };
}

describe('what a camera sees', () => {
  test.for([
    [
      'nothing',
      [
        [0, ''],
        [100, ''],
      ],
      [],
    ],
    [
      'a code that comes into view, once',
      [
        [0, ''],
        [100, 'A'],
        [200, 'A'],
        [5_000, ''],
      ],
      [[100, 'A']],
    ],
    ['held for long: once', [0, 1, 2, 3, 4, 5, 6, 7].map((n) => [n * 1_000, 'A']), [[0, 'A']]],
    [
      'shown again too soon',
      [
        [0, 'A'],
        [100, ''],
        [3_099, 'A'],
      ],
      [[0, 'A']],
    ],
    [
      'shown again after it was out of sight',
      [
        [0, 'A'],
        [100, ''],
        [3_100, 'A'],
      ],
      [
        [0, 'A'],
        [3_100, 'A'],
      ],
    ],
    [
      'out of sight counts from the last sight',
      [
        [0, 'A'],
        [100, ''],
        [2_000, 'A'],
        [2_100, ''],
        [5_000, 'A'],
        [5_100, ''],
        [8_100, 'A'],
      ],
      [
        [0, 'A'],
        [8_100, 'A'],
      ],
    ],
    [
      'held while the computer was busy',
      [
        [0, 'A'],
        [60_000, 'A'],
        [120_000, 'A'],
      ],
      [[0, 'A']],
    ],
    [
      'one guest after the other',
      [
        [0, 'A'],
        [600, 'B'],
        [1_200, 'C'],
      ],
      [
        [0, 'A'],
        [600, 'B'],
        [1_200, 'C'],
      ],
    ],
    [
      'the first one again behind the second',
      [
        [0, 'A'],
        [600, 'B'],
        [1_200, 'A'],
      ],
      [
        [0, 'A'],
        [600, 'B'],
      ],
    ],
    [
      'two at once: none',
      [
        [0, 'AB'],
        [100, 'AB'],
      ],
      [],
    ],
    [
      'two at once, then one',
      [
        [0, 'AB'],
        [100, 'A'],
        [400, 'A'],
        [500, 'A'],
        [600, 'A'],
      ],
      [[500, 'A']],
    ],
    [
      'two of which one flickers',
      [
        [0, 'AB'],
        [100, 'A'],
        [200, 'AB'],
        [300, 'B'],
        [400, 'AB'],
      ],
      [],
    ],
    [
      'a second beside the one that was read',
      [
        [0, 'A'],
        [100, 'AB'],
        [200, 'AB'],
        [900, 'B'],
      ],
      [
        [0, 'A'],
        [900, 'B'],
      ],
    ],
    [
      'bars: when two pictures agree',
      [
        [0, 'a'],
        [100, 'a'],
        [200, 'a'],
      ],
      [[100, 'A']],
    ],
    [
      'bars: not when they differ',
      [
        [0, 'a'],
        [100, 'b'],
        [200, 'c'],
      ],
      [],
    ],
    [
      'bars: a misread before the right one',
      [
        [0, 'x'],
        [100, 'a'],
        [200, 'a'],
      ],
      [[200, 'A']],
    ],
    [
      'bars: a misread in between',
      [
        [0, 'a'],
        [100, 'x'],
        [200, 'a'],
        [300, 'a'],
      ],
      [[300, 'A']],
    ],
    [
      'bars: a blurred picture in between',
      [
        [0, 'a'],
        [100, ''],
        [200, 'a'],
      ],
      [[200, 'A']],
    ],
    [
      'bars: a misread after it was read',
      [
        [0, 'a'],
        [100, 'a'],
        [200, 'x'],
        [300, 'a'],
        [400, 'x'],
      ],
      [[100, 'A']],
    ],
    [
      'bars: seen once long ago and once now',
      [
        [0, 'a'],
        [100, ''],
        [3_100, 'a'],
      ],
      [],
    ],
    [
      'the same as bars and as a QR code',
      [
        [0, 'Aa'],
        [100, 'Aa'],
      ],
      [[0, 'A']],
    ],
  ] as [string, [number, string][], [number, string][]][])('%s', ([, frames, expected]) => {
    expect(watch(frames).readings).toEqual(expected);
  });

  it('says so while several are in view', () => {
    const { several } = watch([
      [0, 'A'],
      [100, 'AB'],
      [300, 'B'],
      [599, ''],
      [600, 'B'],
      [700, 'Bx'],
      [800, 'By'],
    ]);
    expect(several).toEqual([100, 300, 599]);
  });
});

describe('whatever a camera sees', () => {
  const pauses = fc.integer({ min: 1, max: 1_500 });
  const sights = fc.constantFrom('', '', 'A', 'A', 'B', 'a', 'b', 'x', 'AB', 'Ab', 'ab');
  const frames = fc.array(fc.tuple(pauses, sights), { maxLength: 60 }).map((steps) => {
    let at = 0;
    return steps.map(([pause, names]): [number, string] => [(at += pause), names]);
  });

  /** From the first picture without the code to the next one with it, whether it can be believed there or not. */
  function longestAbsence(pictures: readonly (readonly [number, string])[], text: string): number {
    let [longest, goneAt]: [number, number | null] = [0, null];
    for (const [at, names] of pictures) {
      if (!names.toUpperCase().includes(text)) goneAt ??= at;
      else {
        longest = Math.max(longest, at - (goneAt ?? at));
        goneAt = null;
      }
    }
    return longest;
  }

  it('a reading is in the picture, and no other sure code was there a moment ago', () => {
    fc.assert(
      fc.property(frames, (seen) => {
        for (const [at, text] of watch(seen).readings) {
          const now = seen.find(([when]) => when === at)?.[1] ?? '';
          expect(now.toUpperCase()).toContain(text);
          const beside = seen.filter(([when]) => when <= at && at - when < stillThereMs).map(([, names]) => names);
          expect(beside.join('').replaceAll(/[a-z]/gu, '').replaceAll(text, '')).toBe('');
        }
      }),
    );
  });

  it('no code is read twice unless it was out of sight in between', () => {
    fc.assert(
      fc.property(frames, (seen) => {
        const last = new Map<string, number>();
        for (const [at, text] of watch(seen).readings) {
          const before = last.get(text);
          last.set(text, at);
          if (before === undefined) continue;
          const between = seen.filter(([when]) => when > before && when <= at);
          expect(longestAbsence(between, text)).toBeGreaterThanOrEqual(forgottenMs);
        }
      }),
    );
  });

  it('bars alone are read only when two pictures show them', () => {
    fc.assert(
      fc.property(frames, (seen) => {
        for (const [at, text] of watch(seen).readings) {
          const until = seen.filter(([when]) => when <= at).map(([, names]) => names);
          const clear = until.some((names) => names.includes(text));
          expect(clear || until.filter((names) => names.includes(text.toLowerCase())).length >= 2).toBe(true);
        }
      }),
    );
  });

  it('does not remember for ever', () => {
    let { sightings } = look(nothingSeen, codesOf('A'), 0);
    for (let at = 0; at < 100; at++) {
      ({ sightings } = look(sightings, [{ text: `code ${at}`, linear: false }], at * 1_000));
      expect(sightings.codes.size).toBeLessThanOrEqual(4);
    }
  });
});
