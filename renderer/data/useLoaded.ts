import { useEffect, useEffectEvent, useState } from 'react';
import type { Outcome } from '#shared/problem.ts';
import { answerOf, type Trouble } from '../useCall.ts';

interface Loaded<T> {
  /** The last answer; null before the first one. */
  readonly value: T | null;
  readonly trouble: Trouble | null;
}

/** Asks when it is first shown, and again whenever `mark` changes. */
export function useLoaded<T>(load: () => Promise<Outcome<T>>, mark: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ value: null, trouble: null });
  const ask = useEffectEvent(() => answerOf(load()));
  useEffect(() => {
    let current = true;
    const follow = async (): Promise<void> => {
      const answer = await ask();
      if (!current) return;
      if (answer.ok) setLoaded({ value: answer.value, trouble: null });
      else setLoaded((before) => ({ ...before, trouble: answer.trouble }));
    };
    void follow();
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the mark is what says that the answer is old
  }, [mark]);
  return loaded;
}
