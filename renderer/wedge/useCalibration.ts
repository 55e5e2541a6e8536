import { useEffectEvent, useLayoutEffect } from 'react';
import type { CalibrationResult } from './calibrate.ts';
import { collect, collectUp, finish, noKeys } from './collect.ts';
import { keep, keyOf, takeKeys } from './keys.ts';
import { createSilence } from './silence.ts';

/** Without a key for this long, the scanner has sent all. */
const silenceMs = 1_000;

/**
 * While it is active, what is typed anywhere in the window goes to the calibration and does nothing else; Escape and
 * other keys without a character work as always. Each code has a result.
 */
export function useCalibration(active: boolean, onResult: (result: CalibrationResult) => void): void {
  const tell = useEffectEvent((result: CalibrationResult) => onResult(result));
  useLayoutEffect(() => {
    if (!active) return undefined;
    let state = noKeys;
    const take = (step: ReturnType<typeof collect>): void => {
      ({ state } = step);
      if (step.result !== null) tell(step.result);
    };
    const silence = createSilence(silenceMs, (at) => take(finish(state, 'pause', at)));
    const hear = (event: KeyboardEvent, hearKey: typeof collect): void => {
      const step = hearKey(state, keyOf(event, 'nothing'));
      if (step.taken) keep(event);
      silence.heard(event.timeStamp);
      take(step);
    };
    const stop = takeKeys({
      down: (event) => hear(event, collect),
      up: (event) => hear(event, collectUp),
    });
    return () => {
      stop();
      silence.stop();
    };
  }, [active]);
}
