import { altCharacter } from './alt-codes.ts';
import { calibrate, type CalibrationEnd, type CalibrationResult } from './calibrate.ts';
import { endOf, kindOf, strokeOf, type Key } from './key.ts';
import { quietMs } from './machine.ts';
import { addAltCharacter, addAltDigit, addStroke, noRun, release, touch, type Run } from './run.ts';

/** Collects the keys of one code for the calibration, whatever the settings and the pauses are. Pure. */

export interface Collected {
  readonly run: Run;
  /** Until then an Enter or Tab belongs to the code before it. */
  readonly quietUntil: number;
}

interface CollectStep {
  readonly state: Collected;
  /** Nobody else may see this key. */
  readonly taken: boolean;
  readonly result: CalibrationResult | null;
}

export const noKeys: Collected = { run: noRun, quietUntil: Number.NEGATIVE_INFINITY };

const step = (state: Collected, run: Run, taken = true): CollectStep => ({
  state: { ...state, run },
  taken,
  result: null,
});

export function finish({ run }: Collected, end: CalibrationEnd, at: number): CollectStep {
  const result = run.strokes.length === 0 ? null : calibrate(run, end);
  return { state: { run: noRun, quietUntil: at + quietMs }, taken: true, result };
}

export function collect(state: Collected, key: Key): CollectStep {
  const { run } = state;
  if (key.repeat) return step(state, run);
  const end = endOf(key);
  const any = Number.POSITIVE_INFINITY;
  switch (kindOf(key)) {
    case 'altDigit':
      return step(state, addAltDigit(run, key.code.slice(-1), key.at, any));
    case 'end':
    case 'control':
      if (end === null) return step(state, addStroke(run, strokeOf(key), any));
      // A person goes to another button, or presses it.
      if (run.strokes.length === 0) return step(state, run, key.at <= state.quietUntil);
      return finish(state, end, key.at);
    case 'text':
    case 'hidden':
      return step(state, addStroke(run, strokeOf(key), any));
    case 'modifier':
      return step(state, key.key === 'Alt' ? touch(run, key.at) : run, false);
    case 'shortcut':
    case 'other':
      return step(state, run, false);
  }
}

export function collectUp(state: Collected, key: Key): CollectStep {
  const { run } = state;
  if (key.key !== 'Alt' || run.digits === '') return step(state, release(run, key.code, key.at), false);
  return step(state, addAltCharacter(run, altCharacter(run.digits), key.at));
}
