import type { Result } from '#shared/verdict.ts';

/** One tone: from one pitch to another, in hertz and seconds. */
export interface Tone {
  readonly wave: OscillatorType;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly length: number;
  readonly loudness: number;
}

const tone = (
  wave: OscillatorType,
  from: number,
  to: number,
  start: number,
  length: number,
  loudness: number,
): Tone => ({
  wave,
  from,
  to,
  start,
  length,
  loudness,
});

/** `check` is no verdict: something was only looked at. */
export type Sound = Result | 'check';

/** The results differ in rhythm, direction and timbre, so that they are told apart in noise and without a musical ear. */
export const tonesOf: Record<Sound, readonly Tone[]> = {
  // Two quick steps upwards.
  in: [tone('triangle', 784, 784, 0, 0.09, 0.5), tone('triangle', 1175, 1175, 0.1, 0.16, 0.5)],
  // One glide downwards.
  out: [tone('sine', 1047, 440, 0, 0.34, 0.55)],
  // Three short equal buzzes.
  repeat: [0, 0.16, 0.32].map((start) => tone('square', 330, 330, start, 0.09, 0.22)),
  // One long low buzz; two pitches that beat against each other.
  refused: [tone('sawtooth', 110, 104, 0, 0.75, 0.26), tone('sawtooth', 117, 110, 0, 0.75, 0.26)],
  // One tick.
  check: [tone('sine', 880, 880, 0, 0.05, 0.4)],
};
