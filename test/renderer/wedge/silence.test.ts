import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSilence } from '../../../renderer/wedge/silence.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function listening() {
  const at: number[] = [];
  return { at, silence: createSilence(200, (now) => at.push(now)) };
}

it('tells of a silence once', () => {
  const { at, silence } = listening();
  const from = performance.now();
  silence.heard(from);
  vi.advanceTimersByTime(150);
  silence.heard(from + 150);
  vi.advanceTimersByTime(199);
  expect(at).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(at).toEqual([from + 350]);
});

it('counts from the moment of the key, where that lies ahead', () => {
  const { at, silence } = listening();
  const from = performance.now();
  silence.heard(from + 500);
  vi.advanceTimersByTime(2_000);
  expect(at).toEqual([from + 700]);
});

it('gives a page that was busy time to hear the keys that wait', () => {
  const { at, silence } = listening();
  const from = performance.now();
  silence.heard(from);
  // The page does nothing for a second; keys came at 100 and 900 ms and wait behind the timer.
  vi.setSystemTime(0);
  const clock = vi.spyOn(performance, 'now').mockReturnValue(from + 1_000);
  vi.advanceTimersByTime(200);
  expect(at).toEqual([]);
  silence.heard(from + 900);
  clock.mockRestore();
  vi.advanceTimersByTime(2_000);
  expect(at).toHaveLength(1);
});

it('says nothing once it is stopped', () => {
  const { at, silence } = listening();
  silence.heard(performance.now());
  silence.stop();
  vi.advanceTimersByTime(2_000);
  expect(at).toEqual([]);
});
