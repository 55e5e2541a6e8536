import { describe, expect, it } from 'vitest';
import type { Answer } from '#shared/contract.ts';
import type { Result, Verdict } from '#shared/verdict.ts';
import { createOnScreen } from '../../electron/station/standing.ts';

const REVEAL_MS = 5_000;

const answerOf = (result: Result, checked = false): Answer => ({
  kind: 'verdict',
  // Nothing else of it is looked at.
  verdict: { result } as Verdict,
  checked,
  scanner: null,
});

function screen() {
  const clock = { now: 1_000 };
  return { clock, onScreen: createOnScreen({ uptime: () => clock.now, revealMs: () => REVEAL_MS }) };
}

describe('what a page shows that had to be loaded again', () => {
  it.each([
    ['an admission, after a second', answerOf('in'), 1_000, 4_000],
    ['an exit, just before its end', answerOf('out'), 4_999, 1],
    ['orange, an hour later', answerOf('repeat'), 3_600_000, null],
    ['red', answerOf('refused'), 3_600_000, null],
    ['what was only asked, also in green', answerOf('in', true), 3_600_000, null],
    ['a scan that did not come whole', { kind: 'fault', problem: { code: 'scan_incomplete' } } as const, 9_000, null],
  ])('%s: silently, and no longer than it would have stood', (_name, answer, after, leftMs) => {
    const { clock, onScreen } = screen();
    const turn = onScreen.give(answer);
    onScreen.heard(turn, true);
    clock.now += after;
    expect(onScreen.read()).toEqual({ turn, answer, seen: true, leftMs });
    // The page that shows it again does not make it stay longer.
    onScreen.heard(turn, true);
    expect(onScreen.read()).toMatchObject({ leftMs });
  });

  it('nothing before the first scan, once somebody has seen to it, or once its time is over', () => {
    const { clock, onScreen } = screen();
    expect(onScreen.read()).toBeNull();
    const red = onScreen.give(answerOf('refused'));
    onScreen.heard(red, true);
    onScreen.heard(red, false);
    expect(onScreen.read()).toBeNull();
    onScreen.heard(red, true);
    expect(onScreen.read()).toBeNull();
    onScreen.heard(onScreen.give(answerOf('in')), true);
    clock.now += REVEAL_MS;
    expect(onScreen.read()).toBeNull();
  });

  it('what came meanwhile, with its sound and its whole time, in place of what stood before', () => {
    const { clock, onScreen } = screen();
    onScreen.heard(onScreen.give(answerOf('refused')), true);
    const turn = onScreen.give(answerOf('in'));
    clock.now += 1_500;
    expect(onScreen.read()).toEqual({ turn, answer: answerOf('in'), seen: false, leftMs: REVEAL_MS });
  });

  it('an admission that nobody could see is not shown to the guest after', () => {
    const { clock, onScreen } = screen();
    onScreen.give(answerOf('in'));
    clock.now += 4_001;
    expect(onScreen.read()).toBeNull();
    onScreen.give(answerOf('repeat'));
    clock.now += 600_000;
    expect(onScreen.read()).toMatchObject({ seen: false, leftMs: null });
  });

  it('what the page says of the answer before comes too late', () => {
    const { onScreen } = screen();
    const before = onScreen.give(answerOf('refused'));
    const turn = onScreen.give(answerOf('repeat'));
    onScreen.heard(before, false);
    onScreen.heard(turn + 1, false);
    expect(onScreen.read()).toMatchObject({ turn, seen: false });
  });
});
