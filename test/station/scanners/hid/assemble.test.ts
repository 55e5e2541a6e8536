import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addReport,
  emptyAssembly,
  expire,
  pendingUntilMs,
  reset,
  type Assembled,
  type Assembly,
} from '../../../../electron/station/scanners/hid/assemble.ts';
import { knownLayouts } from '../../../../electron/station/scanners/hid/layout.ts';
import { bytesOf } from './support.ts';

interface Given {
  readonly id?: number;
  readonly aim?: string | null;
  /** Null: the report contradicts its layout. */
  readonly data: string | null;
  readonly more?: boolean;
}

/** One device, driven by hand. */
function device() {
  let state: Assembly = emptyAssembly;
  let atMs = 1_000;
  const seen: Assembled[] = [];
  const take = (step: { readonly state: Assembly; readonly codes: readonly Assembled[] }): void => {
    state = step.state;
    seen.push(...step.codes);
  };
  return {
    state: () => state,
    wait: (ms: number) => (atMs += ms),
    expire: () => take(expire(state, atMs)),
    reset: () => take(reset(state, atMs)),
    send({ id = 2, aim = null, data, more = false }: Given) {
      take(expire(state, atMs));
      const report = { aim, honeywellCode: null, isContinued: more, data: data === null ? null : bytesOf(data) };
      const layout = { ...knownLayouts.A, reportId: id };
      take(addReport(state, { ...report, layout, raw: bytesOf(`${aim}${data}`), atMs }));
    },
    seen: () => seen,
    said: () => seen.map(({ outcome, bytes }) => (bytes === null ? outcome : new TextDecoder().decode(bytes))),
  };
}

/**
 * Reports as words: the code's letter (its AIM id; `n`: three NULs), its text, `>` where it goes on. `+600`: a pause. `x`
 * for the text: a report that contradicts its layout; `-`: one without data.
 */
function played(words: string): readonly string[] {
  const scanner = device();
  for (const word of words.split(' ')) {
    if (word.startsWith('+')) {
      scanner.wait(Number(word));
      continue;
    }
    const [letter, text] = [word.charAt(0), word.slice(1).replace('>', '')];
    const aim = letter === 'n' ? null : letter === 'X' ? ']X0' : `]${letter}1`;
    scanner.send({ aim, data: text === 'x' ? null : text === '-' ? '' : text, more: word.endsWith('>') });
  }
  scanner.wait(10_000);
  scanner.expire();
  return scanner.said();
}

describe('reports become codes', () => {
  test.each([
    ['one report', 'Qone', ['one']],
    ['several', 'Qone> Qtwo> Qthree', ['onetwothree']],
    ['without an identifier', 'none> ntwo', ['onetwo']],
    ['an identifier in the first only', 'Qone> ntwo', ['onetwo']],
    ['two codes', 'Qone Ctwo', ['one', 'two']],
    ['the same code twice', 'Qone Qone', ['one', 'one']],
    ['a last report without data', 'Qone> Q-', ['one']],
    ['no data at all', 'Q-', []],
    ['no data in several', 'Q-> Q-', []],
    ['no data, and no end', 'Q->', []],
    ['a NUL inside is kept', 'Qa\0b', ['a\0b']],

    ['the end never comes', 'Qone>', ['incomplete']],
    ['a pause that is short enough', 'Qone> +499 Qtwo', ['onetwo']],
    ['the pause counts from the last report', 'Qone> +400 Qtwo> +400 Qthree', ['onetwothree']],
    ['a code after one that timed out', 'Qone> +500 Qtwo', ['incomplete', 'two']],

    // Nothing is a mixture, and nothing a tail.
    ['another code comes between', 'Aone> Bone> Atwo Btwo', ['incomplete', 'onetwo']],
    ['a whole code comes between', 'Aone> Bwhole Atwo', ['incomplete', 'whole']],
    ['another code, and nothing more', 'Aone> Bwhole', ['incomplete', 'whole']],
    ['three at once', 'Aone> Bone> Cone> Atwo Btwo Ctwo', ['incomplete', 'incomplete', 'onetwo']],
    ['a tail of several reports', 'Aone> Bone> Atwo> Btwo> Athree Bthree', ['incomplete', 'onetwothree']],
    ['a new code of the interrupted kind waits for silence', 'Aone> Bwhole Anew', ['incomplete', 'whole']],
    ['behind silence it counts', 'Aone> Bwhole +500 Anew', ['incomplete', 'whole', 'new']],
    ['the silence begins anew with each report', 'Aone> Bwhole +400 Ctoo +400 Anew', ['incomplete', 'whole', 'too']],
    ['a report of no known code breaks the one under way', 'Aone> Bone> ntwo Btwo', ['incomplete', 'incomplete']],
    ['and is dropped where none is', 'Aone> Bwhole ntwo', ['incomplete', 'whole']],
    ['a code with an identifier comes into one without', 'none> Bone> ntwo Btwo', ['incomplete', 'incomplete']],
    [
      'a code that timed out while another went on',
      'Aone> Bone> +300 Atwo> +300 Athree> Btwo',
      ['incomplete', 'incomplete'],
    ],

    ['replies to commands are no codes', 'Xreply> Xreply', []],
    ['nor do they disturb one', 'Qone> Xreply> Xreply Qtwo', ['onetwo']],
    ['nor stand for its end', 'Qone> Xreply', ['incomplete']],

    ['a malformed report', 'Qx', ['malformed']],
    ['breaks a code', 'Qone> Qx> Qthree', ['incomplete']],
    ['breaks a code, as its end', 'Qone> Qx Qnext', ['incomplete', 'next']],
    ['in the place of the first: the rest is dropped', 'Qx> Qtwo> Qthree Qnext', ['malformed', 'next']],
    ['of another code', 'Aone> Bx Atwo', ['incomplete', 'malformed']],
    ['without an identifier', 'none> nx> nthree nnext', ['incomplete', 'next']],
    ['the rest never comes', 'Qx> +500 Qnext', ['malformed', 'next']],
  ])('%s', (_what, words, said) => {
    expect(played(words)).toEqual(said);
  });

  test('reports with different ids are of different codes, also without identifiers', () => {
    const scanner = device();
    for (const [id, data, more] of [
      [2, 'a1', true],
      [3, 'b1', true],
      [2, 'a2', false],
      [3, 'b2', false],
    ] as const) {
      scanner.send({ id, data, more });
    }
    expect(scanner.said()).toEqual(['incomplete', 'b1b2']);
  });

  test('an unplugged device leaves nothing behind', () => {
    const scanner = device();
    scanner.send({ aim: ']Q1', data: 'one', more: true });
    scanner.wait(3);
    scanner.reset();
    scanner.reset();
    scanner.send({ aim: ']Q1', data: 'two' });
    expect(scanner.said()).toEqual(['incomplete', 'two']);
    expect(scanner.seen().map(({ startedAtMs, lastAtMs, endedAtMs }) => [startedAtMs, lastAtMs, endedAtMs])).toEqual([
      [1_000, 1_000, 1_003],
      [1_003, 1_003, 1_003],
    ]);
  });

  test('an end that never comes is told at its time', () => {
    const scanner = device();
    expect(pendingUntilMs(scanner.state())).toBeNull();
    scanner.send({ data: 'one', more: true });
    expect(pendingUntilMs(scanner.state())).toBe(1_500);
    scanner.wait(499);
    scanner.expire();
    expect(scanner.said()).toEqual([]);
    scanner.wait(1);
    scanner.expire();
    expect(scanner.said()).toEqual(['incomplete']);
    expect(scanner.seen()[0]?.endedAtMs).toBe(1_500);
    expect(pendingUntilMs(scanner.state())).toBeNull();
  });

  test('a clock that is set back begins anew', () => {
    const scanner = device();
    scanner.send({ data: 'one', more: true });
    scanner.wait(-900);
    scanner.send({ data: 'two' });
    expect(scanner.said()).toEqual(['incomplete', 'two']);
  });

  test('a code beyond all bounds is given up once, and dropped to its end', () => {
    const scanner = device();
    const kilobyte = 'x'.repeat(1_024);
    for (let count = 0; count < 64; count++) scanner.send({ data: kilobyte, more: true });
    expect(scanner.said()).toEqual([]);
    for (let count = 0; count < 100; count++) scanner.send({ data: kilobyte, more: true });
    expect(scanner.said()).toEqual(['incomplete']);
    expect(scanner.seen()[0]?.raw).toHaveLength(40);
    expect(scanner.state().open?.bytes).toBeNull();
    scanner.send({ data: 'end' });
    scanner.send({ data: 'next' });
    expect(scanner.said()).toEqual(['incomplete', 'next']);
  });

  test('among very many interrupted codes nothing counts until it is quiet', () => {
    const scanner = device();
    const aims = Array.from({ length: 40 }, (_, index) => `]${String.fromCharCode(0x41 + index)}1`);
    for (const aim of aims) scanner.send({ aim, data: 'part', more: true });
    scanner.send({ aim: ']00', data: 'new' });
    expect(scanner.said().filter((each) => each !== 'incomplete')).toEqual([]);
    expect(scanner.state().interrupted.length).toBeLessThan(40);
    scanner.wait(500);
    scanner.send({ aim: ']00', data: 'new' });
    expect(scanner.said().at(-1)).toBe('new');
  });

  test('whatever comes, little is kept', () => {
    const report = fc.record({
      aim: fc.option(fc.oneof(fc.constantFrom(']A1', ']B1'), fc.string({ minLength: 3, maxLength: 3 }))),
      data: fc.option(fc.string({ maxLength: 4_096 }), { freq: 20 }),
      more: fc.nat(9).map((one) => one > 0),
      pauseMs: fc.oneof(
        { weight: 20, arbitrary: fc.nat(100) },
        { weight: 1, arbitrary: fc.integer({ min: -2_000, max: 2_000 }) },
      ),
    });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 200 }), (reports) => {
        const scanner = device();
        for (const { pauseMs, ...each } of reports) {
          scanner.wait(pauseMs);
          scanner.send(each);
          const { open, interrupted } = scanner.state();
          expect(open?.bytes?.length ?? 0).toBeLessThanOrEqual(64 * 1_024);
          expect(open?.raw.length ?? 0).toBeLessThanOrEqual(40);
          expect(interrupted.length).toBeLessThanOrEqual(40);
        }
      }),
      { numRuns: 50 },
    );
  });
});
